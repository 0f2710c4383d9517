package org.openspm.benchmarks.improvement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cheapest way to cut values into stretches of one level: squares around the levels, plus a price for each cut. */
final class Segmentation {

    private final double[] sums;
    private final double[] squares;
    private final double price;
    private final int shortest;

    Segmentation(double[] values, double price, int shortest) {
        // Around the mean, so that squares of large numbers do not swallow the differences.
        double mean = Arrays.stream(values).sum() / values.length;
        this.sums = new double[values.length + 1];
        this.squares = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            double centred = values[i] - mean;
            sums[i + 1] = sums[i] + centred;
            squares[i + 1] = squares[i] + centred * centred;
        }
        this.price = price;
        this.shortest = shortest;
    }

    /** The sum of squares around the mean of the values from one index up to, not including, another. */
    private double cost(int from, int to) {
        double sum = sums[to] - sums[from];
        return Math.max(0, squares[to] - squares[from] - sum * sum / (to - from));
    }

    /** Returns where stretches begin, but for the first, in order. */
    List<Integer> cuts() {
        int n = sums.length - 1;
        double[] best = new double[n + 1];
        int[] start = new int[n + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = -price;
        List<Integer> candidates = new ArrayList<>();
        for (int end = shortest; end <= n; end++) {
            if (best[end - shortest] < Double.POSITIVE_INFINITY) {
                candidates.add(end - shortest);
            }
            for (int from : candidates) {
                double total = best[from] + cost(from, end) + price;
                if (total < best[end]) {
                    best[end] = total;
                    start[end] = from;
                }
            }
            prune(candidates, best, end);
        }
        List<Integer> cuts = new ArrayList<>();
        for (int end = start[n]; end > 0; end = start[end]) {
            cuts.add(0, end);
        }
        return cuts;
    }

    /**
     * A start that is dearer than a cut at some place can never become the cheapest again, once that cut is as long ago as the shortest
     * stretch. So a start is dropped against the place that is next to become possible.
     */
    private void prune(List<Integer> candidates, double[] best, int end) {
        int place = end + 1 - shortest;
        candidates.removeIf(from -> from < place && best[from] + cost(from, place) > best[place]);
    }
}
