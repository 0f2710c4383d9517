package org.openspm.examples.spark;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.openspm.compensation.evaluation.CreditTotals;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;

/**
 * Evaluates a plan that pays on sums where the facts are: each partition sends back what everybody is credited with there, a few bytes for each participant, measure and pay period, these
 * are merged by twos, and pay is worked out in one heap. No row is sent, whoever depends on whom. A plan that looks at single transactions says so; {@link PlanOnSpark} evaluates it.
 */
public final class TotalsOnSpark {

    private TotalsOnSpark() {}

    /**
     * Evaluates a plan.
     *
     * @param facts  the transactions, partitioned in any way; read three times
     * @param schema  their schema
     * @param scan  makes the scan of plan and roster, equal on every machine
     * @return what everybody earned, as in one heap; transactions whose id stands twice are rejected, wherever they are
     */
    public static <T extends Serializable> Evaluation evaluate(
            JavaRDD<T> facts, Maker<Schema<T>> schema, Maker<FactScan> scan) {
        OnWorker<Schema<T>> rows = new OnWorker<>(schema);
        HashSet<String> repeated =
                RepeatedIds.of(facts, row -> rows.get().idOf(row).orElse(""), facts.getNumPartitions());
        CreditTotals once = of(facts.filter(row -> !repeats(repeated, rows.get(), row)), schema, scan);
        List<T> twice = facts.filter(row -> repeats(repeated, rows.get(), row)).collect();
        FactScan here = scan.make();
        return here.restore(once)
                .merge(here.of(Facts.of(schema.make(), twice)))
                .evaluate();
    }

    private static <T> boolean repeats(Set<String> repeated, Schema<T> schema, T row) {
        return schema.idOf(row).filter(repeated::contains).isPresent();
    }

    /**
     * Adds up what everybody is credited with. Ids are not looked at across partitions.
     *
     * @param facts  the transactions, partitioned in any way; read once
     * @param schema  their schema
     * @param scan  makes the scan of plan and roster, equal on every machine
     * @return the totals of all partitions
     */
    public static <T extends Serializable> CreditTotals of(
            JavaRDD<T> facts, Maker<Schema<T>> schema, Maker<FactScan> scan) {
        // Broadcast, so that a worker makes it once and not for each partition.
        Broadcast<OnWorker<FactScan>> worker =
                JavaSparkContext.fromSparkContext(facts.context()).broadcast(new OnWorker<>(scan));
        return facts.mapPartitions(rows -> List.of(stream(rows)
                                .collect(worker.value().get().totalling(schema.make())))
                        .iterator())
                .treeReduce(CreditTotals::merge);
    }

    private static <T> Stream<T> stream(Iterator<T> rows) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.NONNULL), false);
    }
}
