package org.openspm.examples.spark;

import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;
import static org.openspm.examples.spark.Sale.AMOUNT;
import static org.openspm.examples.spark.Sale.REP;
import static org.openspm.examples.spark.Sale.SALES;
import static org.openspm.examples.spark.Sale.SOLD;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.RollUp;
import org.openspm.compensation.document.PlanVocabulary;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricQuery;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

/**
 * Generated transactions of a generated company, evaluated on Spark in local mode and in one heap, and compared to the cent, by participant, component and pay period.
 *
 * <p>Arguments: transactions, participants, cells, and any of {@code reps} (the plan of reps), {@code managers} (a plan with roll-up to all managers), {@code sums} (either also paid
 * on totals that Spark added up), {@code metrics}; {@code alone} leaves the one heap out, {@code heap} Spark: what ran apart is equal if the digests are.
 */
public final class Scaling {

    static final Period PLAN_YEAR = FiscalCalendar.gregorian().year(2026);

    /** A rep is paid on own sales, more beyond the quota, with a bonus for each quarter at quota. */
    static final CompensationPlan REPS = CompensationPlan.named("Reps")
            .in("USD")
            .year(PLAN_YEAR)
            .paidEach(MONTH)
            .crediting(SALES, c -> c.on(SOLD).to(REP))
            .component(
                    "Commission",
                    c -> c.measure(sum(AMOUNT))
                            .quota("bookings")
                            .accumulating(YEAR)
                            .pay(RateTable.marginal(
                                    Tier.from(percent(0)).rate(percent(3)),
                                    Tier.from(percent(50)).rate(percent(5)),
                                    Tier.from(percent(100)).rate(percent("7.75")))))
            .component(
                    "Quarter bonus",
                    c -> c.each(QUARTER)
                            .bonus(amount(500))
                            .gatedBy(attainment("Commission").atLeast(percent(100))))
            .build();

    /** A manager is paid on everything sold below, at every level. */
    static final CompensationPlan MANAGERS = CompensationPlan.named("Managers")
            .in("USD")
            .year(PLAN_YEAR)
            .paidEach(MONTH)
            .crediting(SALES, c -> c.on(SOLD).to(REP).rollingUp(RollUp.ALL_MANAGERS))
            .component(
                    "Override",
                    c -> c.onRolledUpCredit()
                            .measure(sum(AMOUNT))
                            .accumulating(YEAR)
                            .pay(RateTable.flat(percent("0.35"))))
            .build();

    static final Metric AVERAGE = Metric.ratio("Average sale", sum(AMOUNT), count(SALES));
    static final MetricQuery QUERY = MetricQuery.of(AVERAGE).by(REP).per(MONTH, SOLD);

    private Scaling() {}

    static String id(int participant) {
        return "p" + participant;
    }

    /** Nine of ten are reps, ten to a manager; managers have managers, ten to one, up to somebody on no plan. */
    static int reps(int participants) {
        return Math.max(1, participants * 9 / 10);
    }

    static Roster roster(int participants) {
        Roster.Builder roster = Roster.builder();
        int from = 0;
        int level = reps(participants);
        roster.participant("top", p -> p.on("nothing"));
        while (level > 0) {
            int next = level / 10;
            boolean rep = from == 0;
            int above = from + level;
            for (int i = 0; i < level; i++) {
                String manager = next == 0 ? "top" : id(above + Math.min(i / 10, next - 1));
                roster.participant(
                        id(from + i),
                        p -> rep
                                ? p.on(REPS.name()).reportsTo(manager).quota("bookings", PLAN_YEAR, amount(500_000))
                                : p.on(MANAGERS.name()).reportsTo(manager));
            }
            from = above;
            level = next;
        }
        return roster.build();
    }

    static PlanOnSpark<Sale> onSpark(
            JavaSparkContext spark, CompensationPlan plan, int participants, int cells, int depth) {
        return new PlanOnSpark<>(
                spark,
                PlanParcel.of(plan, () -> PlanVocabulary.of(REP, SOLD, AMOUNT)),
                () -> roster(participants),
                () -> List.of(SALES),
                cells,
                depth);
    }

    /** Returns how a worker makes the scan of a plan, which it reads from its document. */
    static Maker<FactScan> scan(CompensationPlan plan, int participants) {
        PlanParcel parcel = PlanParcel.of(plan, () -> PlanVocabulary.of(REP, SOLD, AMOUNT));
        return () -> parcel.make().scan(roster(participants));
    }

    static JavaRDD<Sale> sales(JavaSparkContext spark, long transactions, int participants, int partitions) {
        int reps = reps(participants);
        List<Integer> parts = new ArrayList<>();
        for (int part = 0; part < partitions; part++) {
            parts.add(part);
        }
        return spark.parallelize(parts, partitions)
                .flatMap(part -> java.util.stream.LongStream.range(
                                transactions * part / partitions, transactions * (part + 1) / partitions)
                        .mapToObj(number -> Sale.of(number, reps))
                        .iterator());
    }

    static Facts facts(long transactions, int participants) {
        int reps = reps(participants);
        List<Sale> rows = new ArrayList<>((int) transactions);
        for (long number = 0; number < transactions; number++) {
            rows.add(Sale.of(number, reps));
        }
        return Facts.of(SALES, rows);
    }

    /** Runs the comparison and prints what it took. */
    public static void main(String[] args) {
        SparkConf conf = new SparkConf()
                .setMaster("local[2]")
                .setAppName("scaling")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "localhost");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            new ScalingRun(spark, args).run();
        }
    }
}
