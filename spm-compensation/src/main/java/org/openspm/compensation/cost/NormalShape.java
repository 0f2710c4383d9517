package org.openspm.compensation.cost;

import org.openspm.compensation.statistic.Normal;

/** A normal distribution: the partial mean is {@code mean P(z) - deviation p(z)}. */
record NormalShape(double mean, double deviation) implements ContinuousShape {

    @Override
    public double at(double z) {
        return mean + deviation * z;
    }

    @Override
    public double probability(double x) {
        return Normal.probability((x - mean) / deviation);
    }

    @Override
    public double partialMean(double x) {
        double z = (x - mean) / deviation;
        return mean * Normal.probability(z) - deviation * Normal.density(z);
    }
}
