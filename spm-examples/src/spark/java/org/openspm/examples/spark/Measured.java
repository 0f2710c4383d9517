package org.openspm.examples.spark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.function.Supplier;

/**
 * What some work took.
 *
 * @param result  what it made
 * @param millis  how long it ran by the clock
 * @param processor  for how many milliseconds its thread had a processor, which tells the same on a busy machine
 * @param peak  the most bytes that the heap held meanwhile, what could have been collected included
 * @param kept  the bytes that the heap holds more than before while the result is held
 */
record Measured<V>(V result, long millis, long processor, long peak, long kept) {

    /** Runs some work once, after the heap was tidied up. */
    static <V> Measured<V> once(Supplier<V> work) {
        long before = used();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        V result = work.get();
        long millis = (System.nanoTime() - start) / 1_000_000;
        long processor = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 1_000_000;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return new Measured<>(result, millis, processor, peak, Math.max(0, used() - before));
    }

    private static long used() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
