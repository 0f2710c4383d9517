package org.openspm.performance;

import com.sun.management.ThreadMXBean;
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
 * Ratios and deals a second are of the processor's time of the thread, so that a busy machine tells the same; what collecting garbage takes in
 * other threads is not in it, which is to the advantage of those who allocate.
 *
 * <p>Arguments: number of deals (10 million unless said, which takes a heap of 4 GB), rounds.
 */
public final class MetricComparison {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private MetricComparison() {}

    /** Runs the comparison and prints its table. */
    public static void main(String[] arguments) {
        int[] sizes = Sizes.of(arguments, 10_000_000, 3);
        int count = sizes[0];
        int rounds = sizes[1];
        List<Deal> deals = MetricWorkload.deals(count, 2026);
        Map<String, Function<List<Deal>, Answer>> contenders = new LinkedHashMap<>();
        contenders.put("OpenSPM", MetricContenders::openSpm);
        contenders.put("hand-written loop", MetricContenders::loop);
        contenders.put("streams, BigDecimal", MetricContenders::streams);
        if (MetricDuckDb.isThere()) {
            contenders.put("DuckDB, with loading", MetricDuckDb::answer);
        }

        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        Map<String, List<Long>> processor = new LinkedHashMap<>();
        Map<String, Long> bytes = new LinkedHashMap<>();
        Answer reference = MetricContenders.loop(deals);
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, Function<List<Deal>, Answer>> contender : contenders.entrySet()) {
                long allocated = allocated();
                long busy = THREADS.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                Answer answer = contender.getValue().apply(deals);
                long took = System.nanoTime() - start;
                busy = THREADS.getCurrentThreadCpuTime() - busy;
                bytes.put(contender.getKey(), allocated() - allocated);
                if (round > 0) {
                    nanos.computeIfAbsent(contender.getKey(), name -> new ArrayList<>())
                            .add(took);
                    processor
                            .computeIfAbsent(contender.getKey(), name -> new ArrayList<>())
                            .add(busy);
                } else if (!agree(reference, answer)) {
                    throw new IllegalStateException(
                            "The contender (" + contender.getKey() + ") computes other values.");
                }
            }
        }
        print(count, nanos, processor, bytes);
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
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static void print(
            int count, Map<String, List<Long>> nanos, Map<String, List<Long>> processor, Map<String, Long> bytes) {
        long own = fastest(processor, "OpenSPM");
        System.out.printf(
                Locale.ROOT, "%,d deals, 10 metrics by 3 dimensions and quarter, Java %s%n", count, Runtime.version());
        System.out.printf(
                Locale.ROOT,
                "%-22s %10s %14s %14s %10s %10s%n",
                "contender",
                "ns/deal",
                "processor ns",
                "deals/s",
                "B/deal",
                "ratio");
        for (String contender : nanos.keySet()) {
            long best = fastest(nanos, contender);
            long busy = fastest(processor, contender);
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %10.1f %14.1f %,14.0f %10.1f %10.2f%n",
                    contender,
                    (double) best / count,
                    (double) busy / count,
                    count * 1e9 / busy,
                    (double) bytes.getOrDefault(contender, 0L) / count,
                    (double) busy / own);
        }
    }

    private static long fastest(Map<String, List<Long>> nanos, String contender) {
        return nanos.getOrDefault(contender, List.of()).stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
    }
}
