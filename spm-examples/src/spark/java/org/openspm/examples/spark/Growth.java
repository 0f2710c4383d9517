package org.openspm.examples.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.CreditTotals;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.schema.Facts;

/**
 * How time and memory grow in one heap, without Spark: with the transactions, with the participants, and with transactions that are not kept but added up to totals as they come. Times are of the processor. Prints the rows of the tables of {@code docs/guide/scaling.md}.
 *
 * <p>Arguments: the most transactions held, the most participants, the most transactions added up.
 */
public final class Growth {

    private static final int SOME = 10_000;
    private static final int EACH = 50;
    private static final int FEW = 100_000;

    private Growth() {}

    /** Measures and prints. */
    public static void main(String[] args) {
        long transactions = Long.parseLong(args[0]);
        int participants = Integer.parseInt(args[1]);
        long added = Long.parseLong(args[2]);
        say("Java " + Runtime.version() + ", heap of " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
        for (int i = 0; i < 10; i++) {
            evaluated(Scaling.REPS, SOME, Scaling.facts(FEW, SOME));
            evaluated(Scaling.MANAGERS, SOME, Scaling.facts(FEW, SOME));
        }
        for (CompensationPlan plan : List.of(Scaling.REPS, Scaling.MANAGERS)) {
            say("\n| transactions, of 10,000 participants: " + plan + " | s | ns each | kept, MiB |");
            for (long number = FEW; number <= transactions; number *= 10) {
                rows(plan, number, SOME);
            }
        }
        say("\n"
                + "| participants, with 50 transactions each | s | us each | kept, bytes each | bytes a component"
                + " and period |");
        for (int number = 100; number <= participants; number *= 10) {
            people(number);
        }
        say("\n"
                + "| transactions added up, of 10,000 participants | s | ns each | totals | bytes each, serialized |"
                + " s to merge two | s to pay | kept, MiB |");
        for (long number = FEW; number <= added; number *= 10) {
            totals(number);
        }
    }

    private static Evaluation evaluated(CompensationPlan plan, int participants, Facts facts) {
        Evaluation run = plan.evaluate(Scaling.roster(participants), facts);
        if (run.total().value().signum() <= 0) {
            throw new IllegalStateException("Nobody earned anything.");
        }
        return run;
    }

    private static void rows(CompensationPlan plan, long transactions, int participants) {
        Facts facts = Scaling.facts(transactions, participants);
        Measured<Evaluation> run = Measured.once(() -> evaluated(plan, participants, facts));
        row(
                "%,d | %.2f | %,.0f | %,.0f",
                transactions, run.processor() / 1e3, run.processor() * 1e6 / transactions, mebibytes(run.kept()));
    }

    private static void people(int participants) {
        Facts facts = Scaling.facts((long) participants * EACH, participants);
        Roster roster = Scaling.roster(participants);
        Measured<Evaluation> run = Measured.once(() -> Scaling.REPS.evaluate(roster, facts));
        Evaluation paid = run.result();
        long parts = (long) paid.participants().size()
                * paid.payPeriods().size()
                * paid.terms().components().size();
        row(
                "%,d | %.2f | %,.1f | %,d | %,.0f",
                participants,
                run.processor() / 1e3,
                run.processor() * 1e3 / participants,
                run.kept() / participants,
                (double) run.kept() / parts);
    }

    /** Nothing is held but a block of rows, and a total for each rep and month. */
    private static void totals(long transactions) {
        int reps = Scaling.reps(SOME);
        FactScan scan = Scaling.REPS.scan(Scaling.roster(SOME));
        Measured<CreditTotals> adding = Measured.once(() -> LongStream.range(0, transactions)
                .mapToObj(number -> Sale.of(number, reps))
                .collect(scan.totalling(Sale.SALES)));
        CreditTotals totals = adding.result();
        Measured<CreditTotals> merging = Measured.once(() -> totals.merge(totals));
        Measured<Evaluation> paying = Measured.once(() -> scan.restore(totals).evaluate());
        if (paying.result().total().signum() <= 0) {
            throw new IllegalStateException("Nobody earned anything.");
        }
        row(
                "%,d | %.2f | %,.0f | %,d | %.1f | %.3f | %.2f | %,.0f",
                transactions,
                adding.processor() / 1e3,
                adding.processor() * 1e6 / transactions,
                totals.groups(),
                (double) serialized(totals) / totals.groups(),
                merging.processor() / 1e3,
                paying.processor() / 1e3,
                mebibytes(adding.kept() + paying.kept()));
    }

    private static long serialized(CreditTotals totals) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(totals);
            out.flush();
            return bytes.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double mebibytes(long bytes) {
        return bytes / (double) (1 << 20);
    }

    private static void row(String format, Object... cells) {
        say("| " + String.format(Locale.ROOT, format, cells) + " |");
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
