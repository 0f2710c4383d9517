package org.openspm.compensation.cost;

import org.openspm.compensation.statistic.Normal;

/** A density that rises from the lowest to the mode and falls to the highest, both in straight lines. */
record TriangularShape(double low, double mode, double high) implements ContinuousShape {

    @Override
    public double mean() {
        return (low + mode + high) / 3;
    }

    @Override
    public double at(double z) {
        double below = Normal.probability(z);
        return below * (high - low) < mode - low
                ? low + StrictMath.sqrt(below * (high - low) * (mode - low))
                : high - StrictMath.sqrt(Normal.probability(-z) * (high - low) * (high - mode));
    }

    @Override
    public double probability(double x) {
        if (x <= low) {
            return 0;
        }
        if (x >= high) {
            return 1;
        }
        return x < mode
                ? (x - low) * (x - low) / ((high - low) * (mode - low))
                : 1 - (high - x) * (high - x) / ((high - low) * (high - mode));
    }

    @Override
    public double partialMean(double x) {
        if (x <= low) {
            return 0;
        }
        if (x >= high) {
            return mean();
        }
        return x < mode ? rising(x) : mean() - falling(x);
    }

    /** The integral of t times the rising density from the lowest to x. */
    private double rising(double x) {
        double width = x - low;
        return width * width * (low / 2 + width / 3) * 2 / ((high - low) * (mode - low));
    }

    /** The integral of t times the falling density from x to the highest. */
    private double falling(double x) {
        double width = high - x;
        return width * width * (high / 2 - width / 3) * 2 / ((high - low) * (high - mode));
    }
}
