package org.openspm.benchmarks.statistic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;

/**
 * Two numbers of each observation: attainment of the same reps before and after, or tenure and sales.
 *
 * <p>Pairs are kept in the order of the first number, then of the second, so that no result depends on the order in which they were handed
 * in. This class is immutable and thread-safe.
 */
public final class Pairs {

    private final double[] first;
    private final double[] second;

    private Pairs(double[] first, double[] second) {
        this.first = first;
        this.second = second;
    }

    /**
     * Obtains pairs.
     *
     * @param first  the first number of each observation, within -1E100 to 1E100
     * @param second  the second number of each, in the same order
     * @return the pairs
     * @throws IllegalArgumentException if there are more of one than of the other, or a number is NaN, infinite or out of range
     */
    public static Pairs of(double[] first, double[] second) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        Checks.sameLength(first.length, "first numbers", second.length, "second numbers");
        double[][] rows = new double[first.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {
                Checks.number(first[i], "first number") + 0.0, Checks.number(second[i], "second number") + 0.0
            };
        }
        Arrays.sort(rows, Comparator.<double[]>comparingDouble(row -> row[0]).thenComparingDouble(row -> row[1]));
        return new Pairs(
                Arrays.stream(rows).mapToDouble(row -> row[0]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> row[1]).toArray());
    }

    /**
     * Returns how many pairs there are.
     *
     * @return the size, 0 or more
     */
    public int size() {
        return first.length;
    }

    /**
     * Returns the differences of the pairs.
     *
     * @return the first number less the second, of each pair
     */
    public Sample differences() {
        double[] differences = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            differences[i] = first[i] - second[i];
        }
        return Sample.ofSorted(differences);
    }

    /**
     * Returns the pairs the other way round.
     *
     * @return the second numbers first
     */
    public Pairs swapped() {
        return of(second, first);
    }

    /** The first numbers, for reading alone. */
    double[] first() {
        return first;
    }

    /** The second numbers in the order of the first, for reading alone. */
    double[] second() {
        return second;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Pairs other && Arrays.equals(first, other.first) && Arrays.equals(second, other.second);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(first) + Arrays.hashCode(second);
    }

    /**
     * Returns the pairs in words.
     *
     * @return such as {@code "12 pairs"}
     */
    @Override
    public String toString() {
        return Words.plural(first.length, "pair");
    }
}
