package org.openspm.performance;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.Map;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;

/**
 * A year of sales paid by a plan and by the same plan written out with streams and BigDecimal, in turn in one process: the processor time and the
 * allocation of the thread for each transaction, the fastest of the rounds. Run it with the numbers of transactions, participants and rounds.
 */
public final class PlanComparison {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private PlanComparison() {}

    /** Measures and prints. */
    public static void main(String[] args) {
        int transactions = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
        int participants = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 30;
        Workload workload = new Workload(transactions, participants, 2026);
        Facts facts = workload.facts();
        Roster roster = workload.roster();
        check(Workload.PLAN.evaluate(roster, facts), NaiveStreams.pay(workload));
        System.out.printf("%,d transactions, %,d participants%n", transactions, participants);
        report("OpenSPM", transactions, rounds, () -> Workload.PLAN.evaluate(roster, facts));
        report("streams", transactions, rounds, () -> NaiveStreams.pay(workload));
    }

    private static void report(String name, int transactions, int rounds, Runnable task) {
        long id = Thread.currentThread().getId();
        long fastest = Long.MAX_VALUE;
        long allocated = 0;
        for (int round = 0; round < rounds; round++) {
            long bytes = THREADS.getThreadAllocatedBytes(id);
            long start = THREADS.getCurrentThreadCpuTime();
            task.run();
            fastest = Math.min(fastest, THREADS.getCurrentThreadCpuTime() - start);
            allocated = THREADS.getThreadAllocatedBytes(id) - bytes;
        }
        System.out.printf("%-8s %,6d ns/txn %,6d B/txn%n", name, fastest / transactions, allocated / transactions);
    }

    /** Both agree to the cent, or nothing is worth measuring. */
    private static void check(Evaluation evaluation, Map<String, BigDecimal[]> naive) {
        naive.forEach((rep, months) -> {
            for (int month = 0; month < months.length; month++) {
                Money earned = evaluation.earned(rep, evaluation.payPeriods().get(month));
                if (earned.value().compareTo(months[month]) != 0) {
                    throw new IllegalStateException(
                            rep + ", month " + (month + 1) + ": " + earned + " and " + months[month]);
                }
            }
        });
    }
}
