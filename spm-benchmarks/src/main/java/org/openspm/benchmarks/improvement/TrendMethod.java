package org.openspm.benchmarks.improvement;

import java.util.Locale;

/** How the slope of a {@link Trend} is found. */
public enum TrendMethod {
    /** Ordinary least squares, with Student's t: for values scattered normally around a line. */
    LEAST_SQUARES,
    /**
     * The median of the slopes between all pairs, with the test of Mann and Kendall: one outlier in four moves it little. Sources: H. Theil
     * (1950); P. K. Sen, Journal of the American Statistical Association 63 (1968) 1379-1389.
     */
    THEIL_SEN;

    /**
     * Returns the method in words.
     *
     * @return such as {@code "least squares"}
     */
    @Override
    public String toString() {
        return this == THEIL_SEN ? "Theil-Sen" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
