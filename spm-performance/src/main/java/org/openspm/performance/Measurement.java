package org.openspm.performance;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What one run took: the processor time of the thread, the time on the clock and the bytes that the thread allocated. What collecting garbage takes in threads of its own is only
 * in the time on the clock, to the advantage of those who allocate.
 */
record Measurement(long processor, long clock, long bytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Runs once and measures. */
    static Measurement of(Supplier<?> run) {
        long id = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(id);
        long clock = System.nanoTime();
        long processor = THREADS.getCurrentThreadCpuTime();
        Objects.requireNonNull(run.get());
        return new Measurement(
                THREADS.getCurrentThreadCpuTime() - processor,
                System.nanoTime() - clock,
                THREADS.getThreadAllocatedBytes(id) - bytes);
    }

    /** Runs some rounds, at least two, until the time allowed is over, and returns the fastest. */
    static Measurement fastest(int rounds, long nanos, Supplier<?> run) {
        long start = System.nanoTime();
        Measurement fastest = of(run);
        for (int round = 1; round < rounds && (round < 2 || System.nanoTime() - start < nanos); round++) {
            fastest = fastest.orFaster(of(run));
        }
        return fastest;
    }

    /**
     * Returns the mean of many runs in a row, of the best of ten such rows, after as long a time to warm up: for what takes microseconds. The time is the processor's, so that a
     * busy machine warms up as well as a quiet one, but for work done elsewhere, which may take ten times that by the clock.
     */
    static Measurement mean(long nanos, Supplier<?> run) {
        long runs = repeat(nanos, run);
        int times = (int) Math.max(1, Math.min(1_000_000, runs / 10));
        Measurement all = fastest(10, nanos * 10, () -> {
            for (int i = 0; i < times; i++) {
                Objects.requireNonNull(run.get());
            }
            return times;
        });
        return new Measurement(all.processor / times, all.clock / times, all.bytes / times);
    }

    private static long repeat(long nanos, Supplier<?> run) {
        long clock = System.nanoTime();
        long processor = THREADS.getCurrentThreadCpuTime();
        long runs = 0;
        do {
            Objects.requireNonNull(run.get());
            runs++;
        } while (THREADS.getCurrentThreadCpuTime() - processor < nanos && System.nanoTime() - clock < nanos * 10);
        return runs;
    }

    Measurement orFaster(Measurement other) {
        return other.processor < processor ? other : this;
    }

    /** Returns the time that counts, in nanoseconds: the clock's where the work is done elsewhere. */
    long time(boolean elsewhere) {
        return elsewhere ? clock : processor;
    }
}
