package org.openspm.benchmarks.forecast;

/** What is left of a run over values: the state to go on from, and the one-step errors made on the way. */
final class SmoothingRun {

    private final Smoothing smoothing;
    private final double[] weights;
    private final double level;
    private final double trend;
    private final double[] seasons;
    private final int next;
    private final double[] errors;

    SmoothingRun(
            Smoothing smoothing,
            double[] weights,
            double level,
            double trend,
            double[] seasons,
            int next,
            double[] errors) {
        this.smoothing = smoothing;
        this.weights = weights;
        this.level = level;
        this.trend = trend;
        this.seasons = seasons;
        this.next = next;
        this.errors = errors;
    }

    /** Returns the value so many periods ahead, 1 for the next. */
    double ahead(int periods) {
        return smoothing.forecast(level, trend, seasons, next, periods);
    }

    double weight(int index) {
        return weights[index];
    }

    double[] weights() {
        return weights.clone();
    }

    /** How many one-step errors there are. */
    int errors() {
        return errors.length;
    }

    /** The sum of the squares of the one-step errors. */
    double squares() {
        double sum = 0;
        for (double error : errors) {
            sum += error * error;
        }
        return sum;
    }
}
