package org.openspm.benchmarks.statistic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The ranks of numbers, equal ones sharing the mean of theirs. */
final class Ranks {

    private Ranks() {}

    /** Twice the mid-rank of each number, in the order of the numbers: doubled, it is whole. */
    static int[] doubled(double[] numbers) {
        Integer[] order = IntStream.range(0, numbers.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> numbers[i]));
        int[] ranks = new int[numbers.length];
        for (int from = 0; from < order.length; ) {
            int to = endOfTie(numbers, order, from);
            for (int i = from; i < to; i++) {
                ranks[order[i]] = from + 1 + to;
            }
            from = to;
        }
        return ranks;
    }

    private static int endOfTie(double[] numbers, Integer[] order, int from) {
        int to = from + 1;
        while (to < order.length && numbers[order[to]] == numbers[order[from]]) {
            to++;
        }
        return to;
    }

    /** The sum of t³ - t over the groups of t equal numbers: zero if there are no ties. */
    static double tieTerm(double[] ascending) {
        double sum = 0;
        for (int from = 0; from < ascending.length; ) {
            int to = from + 1;
            while (to < ascending.length && ascending[to] == ascending[from]) {
                to++;
            }
            double t = to - from;
            sum += t * t * t - t;
            from = to;
        }
        return sum;
    }

    static double[] halved(int[] doubled) {
        return Arrays.stream(doubled).mapToDouble(rank -> rank / 2.0).toArray();
    }

    /** Scores as small as they can be: without ties all doubled ranks are even, and halves of them serve as well. */
    static int[] reduced(int[] doubled) {
        return Arrays.stream(doubled).allMatch(rank -> rank % 2 == 0)
                ? Arrays.stream(doubled).map(rank -> rank / 2).toArray()
                : doubled;
    }
}
