package org.openspm.benchmarks.improvement;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** The slope of values over 0, 1, 2, ...: what both methods of a trend find. */
record Slope(double slope, double intercept, double low, double high, double pValue) {

    static Slope leastSquares(double[] y, double level) {
        int n = y.length;
        double meanX = (n - 1) / 2.0;
        double meanY = Arrays.stream(y).sum() / n;
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < n; i++) {
            sxx += (i - meanX) * (i - meanX);
            sxy += (i - meanX) * (y[i] - meanY);
        }
        double slope = sxy / sxx;
        double residual = 0;
        for (int i = 0; i < n; i++) {
            double miss = y[i] - meanY - slope * (i - meanX);
            residual += miss * miss;
        }
        double error = Math.sqrt(residual / (n - 2) / sxx);
        TDistribution t = new TDistribution(null, n - 2);
        double half = t.inverseCumulativeProbability((1 + level) / 2) * error;
        double p = slope == 0 ? 1 : error == 0 ? 0 : 2 * t.cumulativeProbability(-Math.abs(slope) / error);
        return new Slope(slope, meanY - slope * meanX, slope - half, slope + half, p);
    }

    static Slope theilSen(double[] y, double level) {
        int n = y.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int count = 0;
        int s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[count++] = (y[j] - y[i]) / (j - i);
                s += (int) Math.signum(y[j] - y[i]);
            }
        }
        Arrays.sort(slopes);
        double sigma = Math.sqrt(varianceOfKendall(y));
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double c = normal.inverseCumulativeProbability((1 + level) / 2) * sigma;
        // Sen: the M1-th smallest and the (M2 + 1)-th smallest slope, M = (N -+ C) / 2.
        int low = (int) Math.max(0, Math.round((slopes.length - c) / 2) - 1);
        int high = (int) Math.min(slopes.length - 1, Math.round((slopes.length + c) / 2));
        double p = s == 0 ? 1 : 2 * normal.cumulativeProbability(-(Math.abs(s) - 1) / sigma);
        double slope = median(slopes);
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        return new Slope(slope, median(sorted) - slope * (n - 1) / 2.0, slopes[low], slopes[high], Math.min(1, p));
    }

    /** The variance of Kendall's S with its correction for ties. */
    private static double varianceOfKendall(double[] y) {
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        double n = y.length;
        double variance = n * (n - 1) * (2 * n + 5);
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[from]) {
                double ties = i - from;
                variance -= ties * (ties - 1) * (2 * ties + 5);
                from = i;
            }
        }
        return variance / 18;
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
