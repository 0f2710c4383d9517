package org.openspm.examples.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.FactOutcome;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.schema.Schema;
import scala.Tuple2;

/**
 * Evaluates a plan where the facts are: deals the company to cells, sends every transaction to the cells of those the plan credits with it, and evaluates each
 * cell with the plan itself. What is paid is what {@link CompensationPlan#evaluate} pays, whatever the number of cells.
 */
@SuppressWarnings("NonApiType") // what is sent has to be serializable, which only the classes are
public final class PlanOnSpark<T extends Serializable> {

    private final JavaSparkContext spark;
    private final Maker<CompensationPlan> plan;
    private final Maker<Roster> roster;
    private final Maker<List<Schema<?>>> schemas;
    private final @Nullable Maker<ExchangeRates> rates;
    private final int cells;
    private final int depth;

    /**
     * Says what is evaluated.
     *
     * @param spark  the cluster
     * @param plan  the plan, as a parcel or by the name of a constant
     * @param roster  the roster, made of rows that are sent
     * @param schemas  the schemas of the transactions, each of a row type of its own
     * @param cells  how many tasks share the company
     * @param depth  how far below the top the manager stands whose people are kept in one cell; 0 to deal everybody apart
     */
    public PlanOnSpark(
            JavaSparkContext spark,
            Maker<CompensationPlan> plan,
            Maker<Roster> roster,
            Maker<List<Schema<?>>> schemas,
            int cells,
            int depth) {
        this(spark, plan, roster, schemas, null, cells, depth);
    }

    private PlanOnSpark(
            JavaSparkContext spark,
            Maker<CompensationPlan> plan,
            Maker<Roster> roster,
            Maker<List<Schema<?>>> schemas,
            @Nullable Maker<ExchangeRates> rates,
            int cells,
            int depth) {
        this.spark = spark;
        this.plan = plan;
        this.roster = roster;
        this.schemas = schemas;
        this.rates = rates;
        this.cells = cells;
        this.depth = depth;
    }

    /**
     * Says the exchange rates, which every worker makes of what is sent, such as the listed rates.
     *
     * @param rates  the rates
     * @return the same evaluation with them
     */
    public PlanOnSpark<T> convertingWith(Maker<ExchangeRates> rates) {
        return new PlanOnSpark<>(spark, plan, roster, schemas, rates, cells, depth);
    }

    /**
     * Evaluates the plan.
     *
     * @param facts  the transactions, partitioned in any way; read up to three times
     * @return what was found, to be read once or cached
     */
    public Paid evaluate(JavaRDD<T> facts) {
        Broadcast<HashSet<String>> repeated = spark.broadcast(repeated(facts));
        Broadcast<OnWorker<Company<T>>> company = company(links(facts));
        JavaRDD<CellResult> results = facts.mapPartitionsToPair(
                        rows -> deal(rows, company.value().get(), repeated.value()))
                .partitionBy(new ByCell(cells))
                .mapPartitionsWithIndex(
                        (cell, dealt) -> evaluate(cell, dealt, company.value().get()), true);
        return new Paid(results);
    }

    private Broadcast<OnWorker<Company<T>>> company(ArrayList<Link> links) {
        // Locals: a lambda that reads fields would send this object, and with it the cluster.
        Maker<CompensationPlan> thePlan = plan;
        Maker<Roster> theRoster = roster;
        Maker<List<Schema<?>>> theSchemas = schemas;
        @Nullable Maker<ExchangeRates> theRates = rates;
        int count = cells;
        int line = depth;
        return spark.broadcast(new OnWorker<>(() -> new Company<>(
                thePlan.make(),
                theRoster.make(),
                new Schemas(theSchemas.make()),
                theRates == null ? Optional.empty() : Optional.of(theRates.make()),
                links,
                count,
                line)));
    }

    /** Returns the ids that more than one row has: they may be in different partitions, and are rejected wherever they are. */
    private HashSet<String> repeated(JavaRDD<T> facts) {
        Maker<List<Schema<?>>> theSchemas = schemas;
        OnWorker<Schemas> rows = new OnWorker<>(() -> new Schemas(theSchemas.make()));
        return RepeatedIds.of(facts, row -> rows.get().key(row), cells);
    }

    /** Returns who moves which shared counter; nothing is read if the plan has none. */
    private ArrayList<Link> links(JavaRDD<T> facts) {
        boolean none = plan.make().terms().components().stream()
                .allMatch(component -> component.counter().isEmpty());
        if (none) {
            return new ArrayList<>();
        }
        Broadcast<OnWorker<Company<T>>> company = company(new ArrayList<>());
        return new ArrayList<>(
                facts.flatMap(row -> company.value().get().links(row).iterator())
                        .distinct()
                        .collect());
    }

    private static <T extends Serializable> Iterator<Tuple2<Integer, Dealt<T>>> deal(
            Iterator<T> rows, Company<T> company, Set<String> repeated) {
        return new Iterator<>() {

            private final java.util.ArrayDeque<Tuple2<Integer, Dealt<T>>> next = new java.util.ArrayDeque<>();

            @Override
            public boolean hasNext() {
                return !next.isEmpty() || rows.hasNext();
            }

            @Override
            public Tuple2<Integer, Dealt<T>> next() {
                if (next.isEmpty()) {
                    T row = rows.next();
                    Set<Integer> wanted = company.cellsOf(row, repeated);
                    wanted.forEach(cell -> next.add(new Tuple2<>(cell, new Dealt<>(row, wanted.size() > 1))));
                }
                return next.remove();
            }
        };
    }

    private static <T extends Serializable> Iterator<CellResult> evaluate(
            int cell, Iterator<Tuple2<Integer, Dealt<T>>> dealt, Company<T> company) {
        List<Dealt<T>> rows = new ArrayList<>();
        dealt.forEachRemaining(one -> rows.add(one._2()));
        return List.of(company.evaluate(cell, rows)).iterator();
    }

    /** What the cells found. */
    public static final class Paid {

        private final JavaRDD<CellResult> results;

        private Paid(JavaRDD<CellResult> results) {
            this.results = results.cache();
        }

        /** Returns the lines of all statements that are not zero. */
        public JavaRDD<PaidLine> lines() {
            return results.flatMap(result -> result.lines().iterator());
        }

        /** Returns what became of all facts, each counted once however many cells had it. */
        public Counts counts() {
            Counts alone = results.map(CellResult::unshared).reduce(Counts::plus);
            JavaPairRDD<String, FactOutcome.Kind> shared = results.flatMapToPair(
                            result -> result.shared().entrySet().stream()
                                    .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue()))
                                    .iterator())
                    // It is credited if anybody is; rejected everywhere if anywhere.
                    .reduceByKey((one, other) -> one.compareTo(other) <= 0 ? one : other);
            return shared.values()
                    .map(kind -> new Counts(
                            kind == FactOutcome.Kind.CREDITED ? 1 : 0,
                            kind == FactOutcome.Kind.NOT_CREDITED ? 1 : 0,
                            kind == FactOutcome.Kind.REJECTED ? 1 : 0))
                    .fold(new Counts(0, 0, 0), Counts::plus)
                    .plus(alone);
        }
    }

    /** Puts cells where they are: the key is the partition. */
    private static final class ByCell extends Partitioner {

        private static final long serialVersionUID = 1L;

        private final int count;

        ByCell(int count) {
            this.count = count;
        }

        @Override
        public int numPartitions() {
            return count;
        }

        @Override
        public int getPartition(Object cell) {
            return (Integer) cell;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByCell cells && cells.count == count;
        }

        @Override
        public int hashCode() {
            return Objects.hash(count);
        }
    }
}
