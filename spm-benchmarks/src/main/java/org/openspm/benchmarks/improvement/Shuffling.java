package org.openspm.benchmarks.improvement;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Cuts a series where its cumulative sum ranges wider than in shuffled ones, and its parts in the same way. */
final class Shuffling {

    private final double[] values;
    private final double alpha;
    private final int shuffles;
    private final Random random;
    private final SortedMap<Integer, OptionalDouble> cuts = new TreeMap<>();

    Shuffling(double[] values, double alpha, int shuffles, long seed) {
        this.values = values;
        this.alpha = alpha;
        this.shuffles = shuffles;
        this.random = new Random(seed);
    }

    SortedMap<Integer, OptionalDouble> cuts() {
        look(0, values.length);
        return cuts;
    }

    private void look(int from, int to) {
        if (to - from < 4) {
            return;
        }
        double[] part = Arrays.copyOfRange(values, from, to);
        double range = range(part);
        double p = pValue(part, range);
        if (range > 0 && p <= alpha) {
            int cut = from + bestCut(Arrays.copyOfRange(values, from, to));
            cuts.put(cut, OptionalDouble.of(p));
            look(from, cut);
            look(cut, to);
        }
    }

    /** The widest less the narrowest sum of deviations from the mean, from the start to each value. */
    private static double range(double[] part) {
        double mean = Arrays.stream(part).sum() / part.length;
        double sum = 0;
        double most = 0;
        double least = 0;
        for (double value : part) {
            sum += value - mean;
            most = Math.max(most, sum);
            least = Math.min(least, sum);
        }
        return most - least;
    }

    private double pValue(double[] part, double range) {
        int asWide = 1;
        for (int i = 0; i < shuffles; i++) {
            for (int j = part.length - 1; j > 0; j--) {
                int other = random.nextInt(j + 1);
                double swapped = part[j];
                part[j] = part[other];
                part[other] = swapped;
            }
            // Sums of one set in another order differ in their last digits.
            asWide += range(part) >= range * (1 - 1e-12) ? 1 : 0;
        }
        return asWide / (1.0 + shuffles);
    }

    /** Where two levels fit best: at the largest explained square. */
    private static int bestCut(double[] part) {
        double mean = Arrays.stream(part).sum() / part.length;
        double sum = 0;
        double most = -1;
        int best = 1;
        for (int i = 1; i < part.length; i++) {
            sum += part[i - 1] - mean;
            double explained = sum * sum / i + sum * sum / (part.length - i);
            if (explained > most) {
                most = explained;
                best = i;
            }
        }
        return best;
    }
}
