package org.openspm.examples.spark;

import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * Sales added up where they lie, and merged by rep and month: all that a plan needs that pays on sums, a few bytes for each rep and month however many sales there were.
 *
 * <p>What comes out is sales again, so that the same plan pays on them, on Spark or in one heap. Ids are not looked at: whoever adds up has to know that no sale is there twice.
 */
final class SumsOnSpark {

    private SumsOnSpark() {}

    static JavaRDD<Sale> of(JavaRDD<Sale> sales, int partitions) {
        return sales.mapToPair(sale -> new Tuple2<>(sale.repAndMonth(), sale.cents()))
                .reduceByKey(Math::addExact, partitions)
                .map(sum -> Sale.sum(sum._1(), sum._2()));
    }
}
