package org.openspm.examples.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.openspm.core.metric.MetricQuery;
import org.openspm.core.metric.MetricSnapshot;
import org.openspm.core.metric.MetricState;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;

/** Evaluates a query where the facts are: each partition sends back what it has seen, a few numbers a group, and these are merged. */
public final class MetricsOnSpark {

    private static final int BLOCK = 100_000;

    private MetricsOnSpark() {}

    /**
     * Evaluates a query.
     *
     * @param facts  the rows, partitioned in any way
     * @param schema  their schema
     * @param query  the query; every machine makes an equal one
     * @return what all partitions have seen, to read tables from
     */
    public static <T extends Serializable> MetricState evaluate(
            JavaRDD<T> facts, Maker<Schema<T>> schema, Maker<MetricQuery> query) {
        MetricSnapshot all = facts.mapPartitions(rows -> List.of(seen(rows, schema.make(), query.make()))
                        .iterator())
                .treeReduce((one, other) ->
                        query.make().start().restore(one).restore(other).snapshot());
        return query.make().start().restore(all);
    }

    private static <T> MetricSnapshot seen(Iterator<T> rows, Schema<T> schema, MetricQuery query) {
        MetricState state = query.start();
        List<T> block = new ArrayList<>();
        while (rows.hasNext()) {
            block.add(rows.next());
            if (block.size() == BLOCK || !rows.hasNext()) {
                state.add(Facts.of(schema, block));
                block.clear();
            }
        }
        return state.snapshot();
    }
}
