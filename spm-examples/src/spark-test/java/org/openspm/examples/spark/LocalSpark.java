package org.openspm.examples.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Spark in this process, with two threads; everything between them goes through bytes all the same. */
public final class LocalSpark {

    private LocalSpark() {}

    public static JavaSparkContext start() {
        return new JavaSparkContext(new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "localhost"));
    }
}
