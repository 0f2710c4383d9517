package org.openspm.examples.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.CreditTotals;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.schema.Facts;

/** One comparison of {@link Scaling}: what Spark pays, what totals pay, what one heap pays, and whether they are equal. */
final class ScalingRun {

    private final JavaSparkContext spark;
    private final long transactions;
    private final int participants;
    private final int cells;
    private final Set<String> what;
    private final JavaRDD<Sale> sales;

    ScalingRun(JavaSparkContext spark, String[] args) {
        this.spark = spark;
        this.transactions = Long.parseLong(args[0]);
        this.participants = Integer.parseInt(args[1]);
        this.cells = Integer.parseInt(args[2]);
        this.what = new HashSet<>(List.of(args).subList(3, args.length));
        this.sales = Scaling.sales(spark, transactions, participants, cells);
    }

    void run() {
        if (what.contains("reps")) {
            compare(Scaling.REPS);
        }
        if (what.contains("managers")) {
            compare(Scaling.MANAGERS);
        }
        if (what.contains("metrics")) {
            measure();
        }
    }

    private void compare(CompensationPlan plan) {
        List<Set<PaidLine>> all = new ArrayList<>();
        if (!what.contains("heap")) {
            all.add(lines(plan + " on Spark", () -> paidOnSpark(plan)));
        }
        if (what.contains("sums")) {
            all.add(lines(plan + " on totals from Spark", () -> paidOnTotals(plan)));
        }
        if (!what.contains("alone")) {
            all.add(lines(plan + " in one heap", () -> paid(plan, Scaling.facts(transactions, participants))));
        }
        if (all.size() > 1) {
            say("equal " + all.stream().allMatch(all.get(0)::equals));
        }
    }

    /** Says how many lines there are and a digest of them, so that what ran apart can be compared. */
    private static Set<PaidLine> lines(String what, Supplier<Set<PaidLine>> work) {
        Set<PaidLine> lines = timed(what, work);
        say("lines " + lines.size() + ", SHA-256 " + digest(lines));
        return lines;
    }

    static String digest(Set<PaidLine> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.stream().map(PaidLine::toString).sorted().forEach(line -> digest.update(line.getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private Set<PaidLine> paidOnSpark(CompensationPlan plan) {
        PlanOnSpark.Paid paid =
                Scaling.onSpark(spark, plan, participants, cells, 2).evaluate(sales);
        Set<PaidLine> lines = new HashSet<>(paid.lines().collect());
        say(paid.counts().toString());
        return lines;
    }

    private Set<PaidLine> paidOnTotals(CompensationPlan plan) {
        Maker<FactScan> scan = Scaling.scan(plan, participants);
        CreditTotals totals = TotalsOnSpark.of(sales, () -> Sale.SALES, scan);
        say(totals.toString());
        return new HashSet<>(PaidLine.of(scan.make().restore(totals).evaluate()));
    }

    private Set<PaidLine> paid(CompensationPlan plan, Facts facts) {
        return new HashSet<>(PaidLine.of(plan.evaluate(Scaling.roster(participants), facts)));
    }

    private void measure() {
        MetricTable table = timed(
                "metrics on Spark",
                () -> MetricsOnSpark.evaluate(sales, () -> Sale.SALES, () -> Scaling.QUERY)
                        .table(Scaling.AVERAGE));
        say("groups " + table.values().size());
        if (!what.contains("alone")) {
            MetricTable whole = timed(
                    "metrics in one heap", () -> Scaling.QUERY.evaluate(Scaling.facts(transactions, participants)));
            say("equal " + table.equals(whole));
        }
    }

    private static <V> V timed(String what, Supplier<V> work) {
        Measured<V> measured = Measured.once(work);
        say(String.format(
                Locale.ROOT,
                "%s: %.1f s, peak of the heap %.1f GiB",
                what,
                measured.millis() / 1e3,
                measured.peak() / (double) (1 << 30)));
        return measured.result();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
