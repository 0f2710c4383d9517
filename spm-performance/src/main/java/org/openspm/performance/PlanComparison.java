package org.openspm.performance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A year of sales paid by the library and by everything a host would use instead, in turn in one process: the time and the allocation for each transaction, the fastest of the
 * rounds. Who does not pay what the long loop pays, for every participant and month and to the cent, is measured all the same and named. Run it with the numbers of transactions,
 * participants, rounds, and of seconds after which a contender has had its rounds.
 */
public final class PlanComparison {

    private PlanComparison() {}

    /** Measures and prints. */
    public static void main(String[] arguments) {
        int[] sizes = Sizes.of(arguments, 200_000, 1_000, 15, 20);
        Workload workload = new Workload(sizes[0], sizes[1], 2026);
        System.out.printf(
                Locale.ROOT, "%,d transactions, %,d participants, Java %s%n", sizes[0], sizes[1], Runtime.version());
        long[][] right = Contenders.reference(workload);
        Map<Contender, Supplier<long[][]>> contenders = new LinkedHashMap<>();
        for (Contender contender : Contenders.all()) {
            Optional<String> absent = contender.absent();
            if (absent.isPresent()) {
                System.out.printf("%-40s not measured: %s%n", contender.name(), absent.get());
                continue;
            }
            Supplier<long[][]> pay = contender.over(workload);
            Difference.of(right, pay.get())
                    .ifPresent(off -> System.out.printf("%-40s CANNOT: %s%n", contender.name(), off));
            contenders.put(contender, pay);
        }
        Map<Contender, Measurement> measured = measure(contenders, sizes[2], sizes[3] * 1_000_000_000L);
        print(measured, sizes[0]);
        LongColumns columns = LongColumns.of(workload);
        Measurement limit = Measurement.fastest(sizes[2], 1_000_000_000, columns::scatter);
        System.out.printf(
                Locale.ROOT,
                "%-40s %,10.1f ns/txn%n",
                "the limit: add amounts to participants",
                (double) limit.processor() / sizes[0]);
    }

    /** Measures in turn, so that what else the machine does hits all alike. Who has had the time allowed has had its rounds, but for the first. */
    private static Map<Contender, Measurement> measure(
            Map<Contender, Supplier<long[][]>> contenders, int rounds, long nanos) {
        Map<Contender, Measurement> measured = new LinkedHashMap<>();
        Map<Contender, Long> used = new HashMap<>();
        for (int round = 0; round < rounds; round++) {
            contenders.forEach((contender, pay) -> {
                if (used.getOrDefault(contender, 0L) <= nanos) {
                    Measurement once = Measurement.of(pay);
                    used.merge(contender, once.processor(), Long::sum);
                    measured.merge(contender, once, Measurement::orFaster);
                }
            });
        }
        return measured;
    }

    private static void print(Map<Contender, Measurement> measured, int transactions) {
        long own = 0;
        for (Map.Entry<Contender, Measurement> entry : measured.entrySet()) {
            Measurement measurement = entry.getValue();
            long time = measurement.time(entry.getKey().elsewhere());
            own = own == 0 ? time : own;
            System.out.printf(
                    Locale.ROOT,
                    "%-40s %,10.1f ns/txn %,8.0f B/txn   %.2f of OpenSPM%s%n",
                    entry.getKey().name(),
                    (double) time / transactions,
                    (double) measurement.bytes() / transactions,
                    (double) time / own,
                    entry.getKey().elsewhere() ? " (by the clock)" : "");
        }
    }
}
