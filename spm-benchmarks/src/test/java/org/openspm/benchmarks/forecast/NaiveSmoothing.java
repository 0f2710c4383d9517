package org.openspm.benchmarks.forecast;

import java.util.Arrays;

/** Exponential smoothing as textbooks write it, with a list for each component: what the compact recursions are held against. */
final class NaiveSmoothing {

    private NaiveSmoothing() {}

    static double[] simple(double[] y, double alpha, int horizon) {
        double level = y[0];
        for (int t = 1; t < y.length; t++) {
            level = alpha * y[t] + (1 - alpha) * level;
        }
        double[] ahead = new double[horizon];
        Arrays.fill(ahead, level);
        return ahead;
    }

    static double[] holt(double[] y, double alpha, double beta, int horizon) {
        double[] level = new double[y.length];
        double[] trend = new double[y.length];
        level[1] = y[1];
        trend[1] = y[1] - y[0];
        for (int t = 2; t < y.length; t++) {
            level[t] = alpha * y[t] + (1 - alpha) * (level[t - 1] + trend[t - 1]);
            trend[t] = beta * (level[t] - level[t - 1]) + (1 - beta) * trend[t - 1];
        }
        int n = y.length - 1;
        double[] ahead = new double[horizon];
        for (int h = 1; h <= horizon; h++) {
            ahead[h - 1] = level[n] + h * trend[n];
        }
        return ahead;
    }

    static double[] winters(double[] y, int m, double alpha, double beta, double gamma, boolean times, int horizon) {
        double one = Arrays.stream(y, 0, m).average().orElseThrow();
        double two = Arrays.stream(y, m, 2 * m).average().orElseThrow();
        double[] level = new double[y.length];
        double[] trend = new double[y.length];
        double[] season = new double[y.length + m + horizon];
        double slope = (two - one) / m;
        for (int i = 0; i < m; i++) {
            double line = one + slope * (i - (m - 1) / 2.0);
            season[i] = times ? y[i] / line : y[i] - line;
        }
        level[m - 1] = one + slope * (m - 1) / 2.0;
        trend[m - 1] = slope;
        for (int t = m; t < y.length; t++) {
            double clean = times ? y[t] / season[t - m] : y[t] - season[t - m];
            level[t] = alpha * clean + (1 - alpha) * (level[t - 1] + trend[t - 1]);
            trend[t] = beta * (level[t] - level[t - 1]) + (1 - beta) * trend[t - 1];
            season[t] = gamma * (times ? y[t] / level[t] : y[t] - level[t]) + (1 - gamma) * season[t - m];
        }
        int n = y.length - 1;
        double[] ahead = new double[horizon];
        for (int h = 1; h <= horizon; h++) {
            double line = level[n] + h * trend[n];
            double s = season[n + h - m * ((h + m - 1) / m)];
            ahead[h - 1] = times ? line * s : line + s;
        }
        return ahead;
    }
}
