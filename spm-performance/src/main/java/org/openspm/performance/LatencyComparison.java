package org.openspm.performance;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.time.Period;

/**
 * What a person waits for: one participant with fifty transactions paid by every contender, with what is made once made before and with all of it made each time; the building of a
 * plan; a statement and its explanation, shown and as text. Run it with the numbers of transactions and of milliseconds for each row.
 */
public final class LatencyComparison {

    private LatencyComparison() {}

    /** Measures and prints. */
    public static void main(String[] arguments) {
        int[] sizes = Sizes.of(arguments, 50, 1_000);
        long nanos = sizes[1] * 1_000_000L;
        Workload workload = new Workload(sizes[0], 1, 2026);
        System.out.printf(Locale.ROOT, "One participant, %,d transactions, Java %s%n", sizes[0], Runtime.version());
        System.out.printf("%-40s %12s %12s %16s%n", "contender", "us", "B", "us, made anew");
        for (Contender contender : Contenders.all()) {
            Optional<String> absent = contender.absent();
            if (absent.isPresent()) {
                System.out.printf("%-40s not measured: %s%n", contender.name(), absent.get());
            } else {
                row(contender, workload, nanos);
            }
        }
        System.out.println();
        own(workload, nanos);
    }

    private static void row(Contender contender, Workload workload, long nanos) {
        Measurement ready = Measurement.mean(nanos, contender.over(workload));
        Measurement anew =
                Measurement.mean(nanos, () -> contender.over(workload).get());
        System.out.printf(
                Locale.ROOT,
                "%-40s %,12.2f %,12d %,16.2f%n",
                contender.name(),
                ready.time(contender.elsewhere()) / 1e3,
                ready.bytes(),
                anew.time(contender.elsewhere()) / 1e3);
    }

    /** The parts of which the library's own time is made. */
    private static void own(Workload workload, long nanos) {
        Roster roster = workload.roster();
        String rep = workload.reps().get(0);
        Evaluation known = Workload.PLAN.evaluate(roster, workload.facts());
        Period month = known.payPeriods().get(5);
        own("plan built", nanos, Workload::plan);
        own("plan of 64 tiers built", nanos, () -> ScalingPlans.tiers(64));
        own("plan of 30 components built", nanos, () -> ScalingPlans.components(30));
        own("roster of one built", nanos, workload::roster);
        own("facts", nanos, workload::facts);
        own("evaluate, nothing read", nanos, () -> Workload.PLAN.evaluate(roster, workload.facts()));
        own("evaluate, one month read", nanos, () -> evaluate(workload, roster).earned(rep, month));
        own("evaluate, one statement", nanos, () -> evaluate(workload, roster).statement(rep, month));
        own(
                "evaluate, one statement explained",
                nanos,
                () -> evaluate(workload, roster).statement(rep, month).explain());
        own(
                "one more sale in a known run, month read",
                nanos,
                () -> OpenSpmModes.oneMore(known, rep).earned(rep, month));
        own("a statement of a known run", nanos, () -> known.statement(rep, month));
        own(
                "a statement of a known run explained",
                nanos,
                () -> known.statement(rep, month).explain());
        own(
                "the same as text",
                nanos,
                () -> known.statement(rep, month).explain().toString());
        own(
                "what-if of a known run, a month read",
                nanos,
                () -> Workload.plan().whatIf(known).earned(rep, month));
    }

    private static Evaluation evaluate(Workload workload, Roster roster) {
        return Workload.PLAN.evaluate(roster, workload.facts());
    }

    private static void own(String name, long nanos, Supplier<?> run) {
        Measurement measured = Measurement.mean(nanos, run);
        System.out.printf(
                Locale.ROOT, "%-40s %,12.2f us %,12d B%n", name, measured.processor() / 1e3, measured.bytes());
    }
}
