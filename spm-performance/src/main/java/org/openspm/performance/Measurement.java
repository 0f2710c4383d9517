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

    /** Returns the mean of many runs in a row, of the best of some such rows, after as long a time to warm up: for what takes microseconds. */
    static Measurement mean(long nanos, Supplier<?> run) {
        long start = System.nanoTime();
        long warm = 0;
        do {
            Objects.requireNonNull(run.get());
            warm++;
        } while (System.nanoTime() - start < nanos);
        int times = (int) Math.max(1, Math.min(1_000_000, warm / 10));
        Measurement all = fastest(20, nanos, () -> {
            for (int i = 0; i < times; i++) {
                Objects.requireNonNull(run.get());
            }
            return times;
        });
        return new Measurement(all.processor / times, all.clock / times, all.bytes / times);
    }

    Measurement orFaster(Measurement other) {
        return other.processor < processor ? other : this;
    }

    /** Returns the time that counts, in nanoseconds: the clock's where the work is done elsewhere. */
    long time(boolean elsewhere) {
        return elsewhere ? clock : processor;
    }
}
