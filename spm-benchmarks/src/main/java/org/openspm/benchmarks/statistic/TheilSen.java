package org.openspm.benchmarks.statistic;

import java.util.Arrays;
import java.util.Objects;

/**
 * The line of Theil and Sen: its slope is the median of the slopes between all pairs of observations, which outliers hardly move.
 *
 * <p>Up to 29 % of the observations may be arbitrarily wrong. The interval of the slope is Sen's, by the distribution of Kendall's statistic,
 * corrected for ties. All slopes are sorted: work and memory grow with the square of the number of observations.
 *
 * <p>Source: P. K. Sen, JASA 63 (1968) 1379-1389. This record is immutable and thread-safe.
 *
 * @param slope  how much the second number changes with the first; undefined of fewer than two different first numbers
 * @param intercept  the median of what the slope leaves of the second numbers
 */
public record TheilSen(Estimate slope, Estimate intercept) {

    /**
     * Checks that nothing is missing.
     *
     * @param slope  the slope
     * @param intercept  the intercept
     */
    public TheilSen {
        Objects.requireNonNull(slope, "slope");
        Objects.requireNonNull(intercept, "intercept");
    }

    /**
     * Fits the line to the second numbers of pairs, by the first.
     *
     * @param pairs  predictor and response of each observation
     * @param level  the level of confidence
     * @return the line
     */
    public static TheilSen of(Pairs pairs, ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        double[] slopes = slopes(pairs.first(), pairs.second());
        String method = "Theil-Sen slope, " + Words.plural(pairs.size(), "pair");
        if (slopes.length == 0) {
            String reason = "there are not two different first numbers";
            return new TheilSen(Estimate.undefined(method, reason), Estimate.undefined("Theil-Sen intercept", reason));
        }
        double slope = Sample.ofSorted(slopes).median().orThrow();
        double[] rest = new double[pairs.size()];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = pairs.second()[i] - slope * pairs.first()[i];
        }
        Estimate intercept = Estimate.of(Sample.ofSorted(rest).median().orThrow(), "median of what the slope leaves");
        return new TheilSen(within(slope, slopes, pairs, level, method), intercept);
    }

    private static double[] slopes(double[] x, double[] y) {
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                if (x[j] != x[i]) {
                    slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
                }
            }
        }
        return Arrays.copyOf(slopes, count);
    }

    private static Estimate within(
            double slope, double[] ascending, Pairs pairs, ConfidenceLevel level, String method) {
        double n = pairs.size();
        double variance = (n * (n - 1) * (2 * n + 5)
                        - KendallTies.of(pairs.first()).cubic()
                        - KendallTies.of(pairs.second()).cubic())
                / 18;
        if (!(variance > 0)) {
            return Estimate.withoutInterval(slope, method, "there are too many ties");
        }
        double reach = level.normalQuantile() * Math.sqrt(variance);
        long high = Math.round(Math.rint((ascending.length + reach) / 2));
        long low = Math.round(Math.rint((ascending.length - reach) / 2)) - 1;
        if (low < 0 || high >= ascending.length) {
            return Estimate.withoutInterval(slope, method, "there are too few pairs for this level");
        }
        return Estimate.of(slope, new Interval(ascending[(int) low], ascending[(int) high], level), method);
    }
}
