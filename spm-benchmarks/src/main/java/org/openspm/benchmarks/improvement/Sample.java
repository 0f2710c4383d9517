package org.openspm.benchmarks.improvement;

/** Mean and spread of a few numbers. */
record Sample(int n, double mean, double standardError) {

    static Sample of(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        return new Sample(
                values.length, mean, Math.sqrt(squares(values, mean) / (values.length - 1.0) / values.length));
    }

    static double squares(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }

    static double correlation(double[] x, double[] y) {
        double meanX = of(x).mean();
        double meanY = of(y).mean();
        double product = 0;
        for (int i = 0; i < x.length; i++) {
            product += (x[i] - meanX) * (y[i] - meanY);
        }
        double scale = Math.sqrt(squares(x, meanX) * squares(y, meanY));
        return scale == 0 ? 0 : Math.max(-1, Math.min(1, product / scale));
    }
}
