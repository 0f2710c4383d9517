package org.openspm.benchmarks.statistic;

import java.util.Arrays;

/**
 * The exact distribution of a sum of scores under all permutations, with ties or without: the shift algorithm of Streitberg and Röhmel
 * (1986). Counts are doubles, which hold those of 200 observations with a relative error of some 1E-14.
 */
final class Permutations {

    /** As many observations are counted through. */
    static final int MOST = 200;

    /** Counts of sums; the index is the sum. */
    private final double[] counts;

    private final double total;

    private Permutations(double[] counts) {
        this.counts = counts;
        this.total = Arrays.stream(counts).sum();
    }

    /** The sums of all subsets of a size. */
    static Permutations ofSubsets(int[] scores, int size) {
        int most = Arrays.stream(scores).sum();
        double[][] counts = new double[size + 1][most + 1];
        counts[0][0] = 1;
        int reached = 0;
        for (int i = 0; i < scores.length; i++) {
            reached += scores[i];
            for (int taken = Math.min(i + 1, size); taken > 0; taken--) {
                addShifted(counts[taken - 1], counts[taken], scores[i], reached);
            }
        }
        return new Permutations(counts[size]);
    }

    /** The sums of the scores with a positive sign, under all signs. */
    static Permutations ofSigns(int[] scores) {
        double[] counts = new double[Arrays.stream(scores).sum() + 1];
        counts[0] = 1;
        int reached = 0;
        for (int score : scores) {
            reached += score;
            addShifted(counts, counts, score, reached);
        }
        return new Permutations(counts);
    }

    private static void addShifted(double[] from, double[] to, int score, int reached) {
        for (int sum = reached; sum >= score; sum--) {
            to[sum] += from[sum - score];
        }
    }

    double atMost(int sum) {
        return Arrays.stream(counts, 0, Math.min(sum + 1, counts.length)).sum() / total;
    }

    double atLeast(int sum) {
        return Arrays.stream(counts, Math.max(0, sum), counts.length).sum() / total;
    }
}
