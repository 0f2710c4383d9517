package org.openspm.performance;

import java.util.Locale;
import java.util.function.Supplier;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;

/**
 * How time, allocation and memory grow with transactions, participants, tiers, components and threads, one at a time, and the model of cost that fits the runs. Run it with the
 * largest numbers of transactions and of participants, which depend on the heap, the number of rounds, and the number of transactions for tiers and components.
 */
public final class ScalingComparison {

    private static final int SOME = 1_000;

    private final int rounds;
    private final CostModel model = new CostModel();

    private ScalingComparison(int rounds) {
        this.rounds = rounds;
    }

    /** Measures and prints. */
    public static void main(String[] arguments) {
        int[] sizes = Sizes.of(arguments, 1_000_000, 10_000, 5, 200_000);
        ScalingComparison scaling = new ScalingComparison(sizes[2]);
        System.out.printf(Locale.ROOT, "Java %s, heap of %,d MB%n", Runtime.version(), heap());
        scaling.warm(sizes[3] / 4);
        head("transactions, of 1,000 participants");
        for (int transactions = 10_000; transactions <= sizes[0]; transactions *= 10) {
            scaling.row(transactions, new Workload(transactions, SOME, 2026));
        }
        head("participants, with 20 transactions each");
        for (int participants = 100; participants <= sizes[1]; participants *= 10) {
            scaling.row(participants, new Workload(participants * 20, participants, 2026));
        }
        Workload workload = new Workload(sizes[3], SOME, 2026);
        head(String.format(Locale.ROOT, "tiers, of %,d transactions, 1,000 participants", sizes[3]));
        for (int tiers : new int[] {2, 4, 8, 16, 32, 64}) {
            scaling.row(tiers, workload, ScalingPlans.tiers(tiers), 1);
        }
        head(String.format(Locale.ROOT, "components, of %,d transactions, 1,000 participants", sizes[3]));
        for (int components : new int[] {1, 2, 3, 5, 10, 20, 30}) {
            scaling.row(components, workload, ScalingPlans.components(components), components);
        }
        scaling.threads(workload);
        scaling.changes(Math.min(sizes[1], 100_000)); // fifty sales for each of more do not fit
        scaling.printModel();
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }

    private static void head(String what) {
        System.out.printf(
                "%n%-12s %10s %10s %8s %8s %14s %12s%n",
                "", "ms", "ns/txn", "B/txn", "us/rep", "kept B/rep", "loop ns/txn");
        System.out.println(what);
    }

    private void warm(int transactions) {
        Workload workload = new Workload(transactions, 500, 1);
        Roster roster = workload.roster();
        for (int i = 0; i < 20; i++) {
            run(Workload.PLAN, workload, roster);
            LongLoop.pay(workload);
        }
    }

    private void row(int number, Workload workload) {
        row(number, workload, Workload.PLAN, 3);
    }

    private void row(int number, Workload workload, CompensationPlan plan, int components) {
        Roster roster = workload.roster();
        int transactions = workload.sales().size();
        int participants = workload.reps().size();
        Measurement own = Measurement.fastest(rounds, 30_000_000_000L, () -> run(plan, workload, roster));
        Measurement loop = Measurement.fastest(rounds, 10_000_000_000L, () -> LongLoop.pay(workload));
        model.add((double) own.processor(), transactions, participants, (double) participants * components);
        System.out.printf(
                Locale.ROOT,
                "%,12d %,10.1f %,10.1f %,8.0f %,8.1f %,14d %,12.1f%n",
                number,
                own.processor() / 1e6,
                (double) own.processor() / transactions,
                (double) own.bytes() / transactions,
                own.processor() / 1e3 / participants,
                kept(() -> run(plan, workload, roster)) / participants,
                (double) loop.processor() / transactions);
    }

    /** Evaluates, and reads what everybody earns in the year, so that nothing is left for later. */
    private static Evaluation run(CompensationPlan plan, Workload workload, Roster roster) {
        Evaluation evaluation = plan.evaluate(roster, workload.facts());
        Money sum = evaluation.total();
        if (sum.value().signum() <= 0) {
            throw new IllegalStateException("Nobody earned anything.");
        }
        return evaluation;
    }

    /** Returns what stays on the heap of what is made. */
    private static long kept(Supplier<Object> make) {
        long before = used();
        Object made = make.get();
        long after = used();
        if (made.hashCode() == 0) {
            System.out.println();
        }
        return Math.max(0, after - before);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** One evaluation by one thread, and by two that each take a half of the sales and then of the participants. */
    private void threads(Workload workload) {
        Roster roster = workload.roster();
        long one = Long.MAX_VALUE;
        long two = Long.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            Money expected = run(Workload.PLAN, workload, roster).total();
            one = Math.min(one, System.nanoTime() - start);
            start = System.nanoTime();
            Money total =
                    OpenSpmModes.onTwoThreads(Workload.PLAN, workload, roster).total();
            two = Math.min(two, System.nanoTime() - start);
            if (!total.equals(expected)) {
                throw new IllegalStateException("Two threads pay " + total + ", one pays " + expected);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%nOne evaluation by the clock: one thread %,.1f ms, two threads %,.1f ms, %.2f times as fast%n",
                one / 1e6,
                two / 1e6,
                (double) one / two);
    }

    /** One sale more in an evaluated year, of ever more participants with fifty sales each. */
    private void changes(int mostParticipants) {
        System.out.printf(
                "%nOne more sale in an evaluated year, fifty sales each%n%-12s %18s %18s%n",
                "participants", "us, pay read", "us, all evaluated");
        for (int participants = 100; participants <= mostParticipants; participants *= 10) {
            Workload workload = new Workload(participants * 50, participants, 2026);
            Roster roster = workload.roster();
            String rep = workload.reps().get(participants / 2);
            Evaluation known = run(Workload.PLAN, workload, roster);
            OpenSpmModes.oneMore(known, rep); // lists the sales by id, once
            Measurement change = Measurement.mean(
                    500_000_000L, () -> OpenSpmModes.oneMore(known, rep).earned(rep));
            Measurement all = Measurement.fastest(rounds, 10_000_000_000L, () -> run(Workload.PLAN, workload, roster));
            System.out.printf(
                    Locale.ROOT,
                    "%-12d %,18.1f %,18.1f%n",
                    participants,
                    change.processor() / 1e3,
                    all.processor() / 1e3);
        }
    }

    private void printModel() {
        double[] prices = model.prices();
        System.out.printf(
                Locale.ROOT,
                "%nns = %.1f x transactions + %,.0f x participants + %,.0f x participants x components;"
                        + " off by %.0f %% at most%n",
                prices[0],
                prices[1],
                prices[2],
                model.largestError() * 100);
    }
}
