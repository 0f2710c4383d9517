package org.openspm.performance;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.openspm.performance.MetricContenders.Answer;
import org.openspm.performance.MetricWorkload.Deal;

/**
 * Ten metrics by three dimensions and quarter, contenders in turn in one process: the fastest of some rounds, the allocation, and the ratio to the library.
 * Arguments: number of deals (10 million unless said, which takes a heap of 4 GB), rounds.
 */
public final class MetricComparison {

    private MetricComparison() {}

    /** Runs the comparison and prints its table. */
    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        List<Deal> deals = MetricWorkload.deals(count, 2026);
        Map<String, Function<List<Deal>, Answer>> contenders = new LinkedHashMap<>();
        contenders.put("OpenSPM", MetricContenders::openSpm);
        contenders.put("hand-written loop", MetricContenders::loop);
        contenders.put("streams, BigDecimal", MetricContenders::streams);
        if (MetricDuckDb.isThere()) {
            contenders.put("DuckDB, with loading", MetricDuckDb::answer);
        }

        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        Map<String, Long> bytes = new LinkedHashMap<>();
        Answer reference = MetricContenders.loop(deals);
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, Function<List<Deal>, Answer>> contender : contenders.entrySet()) {
                long allocated = allocated();
                long start = System.nanoTime();
                Answer answer = contender.getValue().apply(deals);
                long took = System.nanoTime() - start;
                bytes.put(contender.getKey(), allocated() - allocated);
                if (round > 0) {
                    nanos.computeIfAbsent(contender.getKey(), name -> new ArrayList<>())
                            .add(took);
                } else if (!agree(reference, answer)) {
                    throw new IllegalStateException(
                            "The contender (" + contender.getKey() + ") computes other values.");
                }
            }
        }
        print(count, nanos, bytes);
    }

    /** Groups without a deal that counts are absent or zero, as the contender likes. */
    static boolean agree(Answer one, Answer other) {
        return withoutZeros(one).equals(withoutZeros(other));
    }

    private static Map<String, Map<String, ?>> withoutZeros(Answer answer) {
        Map<String, Map<String, ?>> kept = new LinkedHashMap<>();
        answer.values().forEach((metric, groups) -> {
            Map<String, Object> present = new LinkedHashMap<>();
            groups.forEach((group, value) -> {
                if (value.signum() != 0) {
                    present.put(group, value);
                }
            });
            kept.put(metric, present);
        });
        return kept;
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static void print(int count, Map<String, List<Long>> nanos, Map<String, Long> bytes) {
        long own = fastest(nanos, "OpenSPM");
        System.out.printf(
                Locale.ROOT, "%,d deals, 10 metrics by 3 dimensions and quarter, Java %s%n", count, Runtime.version());
        System.out.printf(Locale.ROOT, "%-22s %10s %14s %10s %10s%n", "contender", "ns/deal", "deals/s", "B/deal", "ratio");
        for (String contender : nanos.keySet()) {
            long best = fastest(nanos, contender);
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %10.1f %,14.0f %10.1f %10.2f%n",
                    contender,
                    (double) best / count,
                    count * 1e9 / best,
                    (double) bytes.getOrDefault(contender, 0L) / count,
                    (double) best / own);
        }
    }

    private static long fastest(Map<String, List<Long>> nanos, String contender) {
        return nanos.getOrDefault(contender, List.of()).stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
    }
}
