package org.openspm.benchmarks.improvement;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.series.Words;

/**
 * Whether the values of a series depend on those before: control limits and intervals of trends take for granted that they do not.
 *
 * <p>The coefficient at lag k is sum (x(i) - m)(x(i+k) - m) / sum (x(i) - m)², m the mean. Of independent values one in twenty lies beyond
 * 1.96 / sqrt(n). All lags together are tested by Q = n (n + 2) sum r(k)² / (n - k), chi-squared with as many degrees of freedom as lags.
 * Source: G. M. Ljung and G. E. P. Box, Biometrika 65 (1978) 297-303.
 *
 * @param coefficients  the coefficients at lag 1, 2 and so on, each within -1 to 1
 * @param bound  1.96 / sqrt(n)
 * @param statistic  Q
 * @param pValue  how often independent values give a Q as large, or larger
 */
public record Autocorrelation(List<Double> coefficients, double bound, double statistic, double pValue) {

    private static final double NORMAL_QUANTILE = 1.959963984540054;
    private static final double SIGNIFICANT = 0.05;

    /**
     * Keeps an unmodifiable copy.
     *
     * @param coefficients  the coefficients at lag 1, 2 and so on, each within -1 to 1
     * @param bound  1.96 / sqrt(n)
     * @param statistic  Q
     * @param pValue  how often independent values give a Q as large, or larger
     */
    public Autocorrelation {
        coefficients = List.copyOf(Objects.requireNonNull(coefficients, "coefficients"));
    }

    /**
     * Calculates the coefficients.
     *
     * @param series  the values, more than lags + 1, not all equal
     * @param lags  up to which lag, 1 or more; a tenth to a quarter of the length is usual
     * @return the coefficients and their test
     * @throws IllegalArgumentException if the series is too short or constant, undefined periods were left out of it, or there are no lags
     */
    public static Autocorrelation of(Series series, int lags) {
        Objects.requireNonNull(series, "series");
        double[] x = series.requireComplete().values();
        Preconditions.checkArgument(
                lags >= 1 && lags < x.length - 1,
                "The number of lags (%s) is not within 1 to (%s) of the (%s) observations less two.\nAsk for fewer.",
                lags,
                x.length - 2,
                x.length);
        double mean = 0;
        for (double value : x) {
            mean += value / x.length;
        }
        double total = product(x, mean, 0);
        Preconditions.checkArgument(
                total > 0,
                "The series (%s) is constant, and has no autocorrelation.\nNothing varies that could depend on anything.",
                series.name());
        List<Double> coefficients = new ArrayList<>();
        double q = 0;
        for (int lag = 1; lag <= lags; lag++) {
            double r = product(x, mean, lag) / total;
            coefficients.add(r);
            q += r * r / (x.length - lag);
        }
        q *= (double) x.length * (x.length + 2);
        // Chi-squared is gamma; its own class would make a generator seeded from the clock.
        double p = 1 - new GammaDistribution(null, lags / 2.0, 2).cumulativeProbability(q);
        return new Autocorrelation(coefficients, NORMAL_QUANTILE / Math.sqrt(x.length), q, p);
    }

    private static double product(double[] x, double mean, int lag) {
        double sum = 0;
        for (int i = 0; i + lag < x.length; i++) {
            sum += (x[i] - mean) * (x[i + lag] - mean);
        }
        return sum;
    }

    /**
     * Returns whether the values may be taken to be independent.
     *
     * @return false if independent values would give such coefficients less than once in twenty times
     */
    public boolean isPlausiblyNone() {
        return pValue >= SIGNIFICANT;
    }

    /**
     * Returns what was found in words.
     *
     * @return the coefficient at lag 1, the test, and what follows for control limits
     */
    public String explain() {
        return "autocorrelation at lag 1 is " + Words.number(coefficients.get(0)) + " (independent values: within "
                + Words.number(bound) + " of 0); Ljung-Box over " + coefficients.size() + " lags: p = "
                + Words.probability(pValue)
                + (isPlausiblyNone()
                        ? ", values may be taken to be independent"
                        : ", values depend on those before: control limits are too narrow, remove season and trend first");
    }
}
