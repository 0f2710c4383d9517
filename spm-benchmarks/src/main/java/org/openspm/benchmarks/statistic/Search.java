package org.openspm.benchmarks.statistic;

import java.util.function.DoublePredicate;
import java.util.function.LongPredicate;

/** Bisection: slow, but right to the last bit and never astray. */
final class Search {

    private Search() {}

    /**
     * Returns the smallest double from low to high for which a condition holds that, once it holds, holds for all larger ones; high if it
     * holds for none. Bounds are not negative: the bits of such doubles are in the order of the doubles, so that 64 steps are enough and
     * tiny numbers are found as precisely as large ones.
     */
    static double smallestDouble(double low, double high, DoublePredicate holds) {
        return Double.longBitsToDouble(smallest(
                Double.doubleToLongBits(low),
                Double.doubleToLongBits(high),
                bits -> holds.test(Double.longBitsToDouble(bits))));
    }

    /** Returns the smallest whole number from low to high for which a condition holds that holds for all larger ones; high if for none. */
    static long smallest(long low, long high, LongPredicate holds) {
        long from = low;
        long to = high;
        while (from < to) {
            long middle = from + (to - from) / 2;
            if (holds.test(middle)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /** Returns a bound above start, at most the largest double, at which a condition holds, by doubling. */
    static double reach(double start, DoublePredicate holds) {
        double reached = start;
        while (reached < Double.MAX_VALUE / 4 && !holds.test(reached)) {
            reached *= 2;
        }
        return reached;
    }
}
