package org.openspm.benchmarks.statistic;

import java.util.Arrays;

/** Sums over the groups of t equal numbers that corrections for ties are made of. */
record KendallTies(double pairs, double triples, double cubic) {

    /** The sums of t (t - 1), of t (t - 1) (t - 2), and of t (t - 1) (2 t + 5). */
    static KendallTies of(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double pairs = 0;
        double triples = 0;
        double cubic = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            double t = to - from;
            pairs += t * (t - 1);
            triples += t * (t - 1) * (t - 2);
            cubic += t * (t - 1) * (2 * t + 5);
            from = to;
        }
        return new KendallTies(pairs, triples, cubic);
    }
}
