package org.openspm.compensation.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;

/**
 * Facts evaluated in parts, on threads of the host's: each part is {@linkplain #of scanned} by itself, the parts are {@linkplain ScannedFacts#merge merged}, and pay is worked out once,
 * or for some participants on each thread.
 *
 * <pre>{@code
 * FactScan scan = plan.scan(roster);
 * Evaluation run = deals.parallelStream().collect(scan.collecting(DEALS));
 * }</pre>
 *
 * <p>However facts are parted, the evaluation is the same. This class is immutable and thread-safe; it starts no thread.
 */
public final class FactScan {

    private final ScanSetup setup;
    private final Optional<ExchangeRates> rates;

    FactScan(ScanSetup setup, Optional<ExchangeRates> rates) {
        this.setup = setup;
        this.rates = rates;
    }

    /**
     * Prepares to scan facts; {@code CompensationPlan.scan} is the usual way here.
     *
     * @param terms  what the plan says
     * @param roster  the participants
     * @param rates  rates for transactions in other currencies, or empty if there are none
     * @return the scan
     * @throws IllegalStateException if the terms have problems
     */
    public static FactScan of(PlanTerms terms, Roster roster, Optional<ExchangeRates> rates) {
        return CompiledPlan.of(terms).scanning(requireNonNull(roster, "roster"), requireNonNull(rates, "rates"));
    }

    /**
     * Goes through some of the facts: who is credited with what, and what became of each.
     *
     * @param facts  transactions that no other part has
     * @return what was found
     */
    public ScannedFacts of(Facts facts) {
        CreditedFacts credited = CreditScan.run(setup, requireNonNull(facts, "facts"));
        return new ScannedFacts(this, List.of(new ScannedFacts.Part(facts, credited, credited.takeIds())));
    }

    /**
     * Takes up totals that a scan of an equal plan and roster added up, here or on another machine: evaluated, or merged with facts that were scanned since, they pay what their facts would. They may
     * add up more than this plan measures, in any order.
     *
     * @param totals  what {@link ScannedFacts#totals} returned
     * @return the facts they are of, as scanned
     * @throws IllegalArgumentException if they are of another plan, year, calendar or currency, or of a plan that credits or looks back otherwise or does not add up all that this one
     *     measures, or credit somebody who by the roster is not on the plan
     * @throws IllegalStateException if the plan looks at single transactions or at days within a pay period
     */
    public ScannedFacts restore(CreditTotals totals) {
        requireNonNull(totals, "totals");
        TotalsCheck.orThrow(setup.plan());
        return new ScannedFacts(
                this, List.of(new ScannedFacts.Part(Facts.none(), new RestoredCredit(setup, totals), Map.of())));
    }

    /**
     * Returns a collector that adds up a stream of transactions to totals, in blocks, so that no more than a block of rows is held by each thread. Whether an id stands in two blocks is not
     * seen, see {@link CreditTotals}.
     *
     * @param <T> the host's row type
     * @param schema  their schema
     * @return the collector
     * @throws IllegalStateException if the plan looks at single transactions or at days within a pay period
     */
    public <T> Collector<T, ?, CreditTotals> totalling(Schema<T> schema) {
        requireNonNull(schema, "schema");
        TotalsCheck.orThrow(setup.plan());
        return Collector.of(
                () -> new Totalled<T>(this, schema),
                Totalled::add,
                Totalled::merge,
                Totalled::totals,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Returns a collector that evaluates a stream of transactions: the parts of a parallel stream are scanned by the threads that bring them.
     *
     * @param <T> the host's row type
     * @param schema  their schema
     * @return the collector; what it collects is an evaluation that left out rejected facts
     */
    public <T> Collector<T, ?, Evaluation> collecting(Schema<T> schema) {
        requireNonNull(schema, "schema");
        return Collector.of(
                () -> new Gathered<T>(this, schema),
                Gathered::add,
                Gathered::merge,
                gathered -> gathered.scanned().evaluate(),
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Returns everybody on the plan within its year, to be shared out among threads, in as many shares as there are of these.
     *
     * @return the ids in order
     */
    public Set<String> participants() {
        return setup.members().ids();
    }

    Optional<ExchangeRates> rates() {
        return rates;
    }

    ScanSetup setup() {
        return setup;
    }

    /** Returns the name of the plan. */
    @Override
    public String toString() {
        return "scan for " + setup.terms().name();
    }

    /** What one thread added up so far, and the rows of the block under way. */
    private static final class Totalled<T> {

        /** Long enough that merging totals costs less than scanning rows. */
        private static final int BLOCK = 1 << 18;

        private final FactScan scan;
        private final Schema<T> schema;
        private final List<T> rows = new ArrayList<>();
        private CreditTotals totals;

        Totalled(FactScan scan, Schema<T> schema) {
            this.scan = scan;
            this.schema = schema;
            this.totals = scan.of(Facts.none()).totals();
        }

        void add(T row) {
            rows.add(row);
            if (rows.size() == BLOCK) {
                totals = totals();
                rows.clear();
            }
        }

        CreditTotals totals() {
            return rows.isEmpty()
                    ? totals
                    : totals.merge(scan.of(Facts.of(schema, rows)).totals());
        }

        Totalled<T> merge(Totalled<T> other) {
            totals = totals().merge(other.totals());
            rows.clear();
            return this;
        }
    }

    /** What one thread brought together so far. */
    private static final class Gathered<T> {

        private final FactScan scan;
        private final Schema<T> schema;
        private List<T> rows = new ArrayList<>();
        private final List<ScannedFacts> before = new ArrayList<>();

        Gathered(FactScan scan, Schema<T> schema) {
            this.scan = scan;
            this.schema = schema;
        }

        void add(T row) {
            rows.add(row);
        }

        Gathered<T> merge(Gathered<T> other) {
            before.add(scanned());
            if (!other.rows.isEmpty() || !other.before.isEmpty()) {
                before.add(other.scanned());
            }
            rows = new ArrayList<>();
            return this;
        }

        ScannedFacts scanned() {
            List<ScannedFacts> all = new ArrayList<>(before);
            if (!rows.isEmpty() || all.isEmpty()) {
                all.add(scan.of(Facts.of(schema, rows)));
            }
            before.clear();
            return all.stream().reduce(ScannedFacts::merge).orElseThrow();
        }
    }
}
