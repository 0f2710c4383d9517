package org.openspm.benchmarks.statistic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;

/**
 * Times until something happens, some of them cut off before it did: sales cycles of closed and of open deals.
 *
 * <p>Times are kept in ascending order, events before censorings of the same time. This class is immutable and thread-safe.
 */
public final class CensoredSample {

    private final double[] times;
    private final boolean[] happened;

    private CensoredSample(double[] times, boolean[] happened) {
        this.times = times;
        this.happened = happened;
    }

    /**
     * Obtains times.
     *
     * @param times  the time of each observation until its event or until it was last seen, zero or more
     * @param happened  whether the event happened, of each in the same order; false if it was last seen without
     * @return the sample
     * @throws IllegalArgumentException if there are more of one than of the other, or a time is negative or no number
     */
    public static CensoredSample of(double[] times, boolean[] happened) {
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(happened, "happened");
        Checks.sameLength(times.length, "times", happened.length, "marks of what happened");
        Integer[] order = new Integer[times.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingDouble(i -> Checks.notNegative(times[i], "time") + 0.0)
                        .thenComparing(i -> !happened[i]));
        double[] sorted = new double[times.length];
        boolean[] marks = new boolean[times.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = Checks.notNegative(times[order[i]], "time") + 0.0;
            marks[i] = happened[order[i]];
        }
        return new CensoredSample(sorted, marks);
    }

    /**
     * Returns how many observations there are.
     *
     * @return the size, 0 or more
     */
    public int size() {
        return times.length;
    }

    /**
     * Returns how many events there are.
     *
     * @return the number of observations that were not cut off
     */
    public int events() {
        int events = 0;
        for (boolean one : happened) {
            events += one ? 1 : 0;
        }
        return events;
    }

    double time(int index) {
        return times[index];
    }

    boolean happened(int index) {
        return happened[index];
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof CensoredSample other
                && Arrays.equals(times, other.times)
                && Arrays.equals(happened, other.happened);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(times) + Arrays.hashCode(happened);
    }

    /**
     * Returns the sample in words.
     *
     * @return such as {@code "9 events of 21"}
     */
    @Override
    public String toString() {
        return Words.plural(events(), "event") + " of " + times.length;
    }
}
