package org.openspm.performance;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Period;

/**
 * A year of sales paid by a plan and by the same plan written out by hand in three ways, in turn in one process: the processor time and the
 * allocation of the thread for each transaction, the fastest of the rounds. All pay the same for every participant and month, to the cent, or nothing is
 * measured. Run it with the numbers of transactions, participants and rounds.
 */
public final class PlanComparison {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private PlanComparison() {}

    /** Measures and prints. */
    public static void main(String[] args) {
        int transactions = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
        int participants = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 15;
        Workload workload = new Workload(transactions, participants, 2026);
        Map<String, Supplier<long[][]>> contenders = contenders(workload);
        long[][] expected = NaiveStreams.pay(workload);
        contenders.forEach((name, contender) -> {
            if (!Arrays.deepEquals(contender.get(), expected)) {
                throw new IllegalStateException(name + " pays something else than the streams");
            }
        });
        System.out.printf("%,d transactions, %,d participants%n", transactions, participants);
        Map<String, long[]> fastest = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            contenders.forEach((name, contender) -> {
                long[] measured = measure(contender);
                long[] before = fastest.get(name);
                if (before == null || measured[0] < before[0]) {
                    fastest.put(name, measured);
                }
            });
        }
        long own = fastest.values().iterator().next()[0];
        fastest.forEach((name, measured) -> System.out.printf(
                "%-24s %,6d ns/txn %,6d B/txn   %.2f of OpenSPM%n",
                name, measured[0] / transactions, measured[1] / transactions, (double) measured[0] / own));
    }

    private static Map<String, Supplier<long[][]>> contenders(Workload workload) {
        Facts facts = workload.facts();
        Roster roster = workload.roster();
        Map<String, Supplier<long[][]>> contenders = new LinkedHashMap<>();
        contenders.put("OpenSPM", () -> read(Workload.PLAN.evaluate(roster, facts), workload));
        contenders.put("long loop over records", () -> LongLoop.pay(workload));
        contenders.put("careful BigDecimal", () -> CarefulDecimals.pay(workload));
        contenders.put("streams", () -> NaiveStreams.pay(workload));
        return contenders;
    }

    /** Reads what everybody earns in every month, in cents. */
    static long[][] read(Evaluation evaluation, Workload workload) {
        List<String> reps = workload.reps();
        List<Period> months = evaluation.payPeriods();
        long[][] pay = new long[reps.size()][months.size()];
        for (int i = 0; i < pay.length; i++) {
            for (int month = 0; month < months.size(); month++) {
                pay[i][month] = evaluation
                        .earned(reps.get(i), months.get(month))
                        .value()
                        .movePointRight(2)
                        .longValueExact();
            }
        }
        return pay;
    }

    private static long[] measure(Supplier<long[][]> contender) {
        long id = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(id);
        long start = THREADS.getCurrentThreadCpuTime();
        long[][] pay = contender.get();
        long time = THREADS.getCurrentThreadCpuTime() - start;
        return new long[] {time, THREADS.getThreadAllocatedBytes(id) - bytes, pay.length};
    }
}
