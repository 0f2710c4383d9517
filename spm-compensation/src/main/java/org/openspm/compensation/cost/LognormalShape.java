package org.openspm.compensation.cost;

import org.openspm.compensation.statistic.Normal;

/** A distribution whose logarithm is normal: the partial mean is {@code mean P((ln x - location) / scale - scale)}. */
record LognormalShape(double location, double scale) implements ContinuousShape {

    static LognormalShape of(double mean, double deviation) {
        double variance = StrictMath.log1p(deviation * deviation / (mean * mean));
        return new LognormalShape(StrictMath.log(mean) - variance / 2, StrictMath.sqrt(variance));
    }

    @Override
    public double mean() {
        return StrictMath.exp(location + scale * scale / 2);
    }

    @Override
    public double at(double z) {
        return StrictMath.exp(location + scale * z);
    }

    @Override
    public double probability(double x) {
        return x <= 0 ? 0 : Normal.probability((StrictMath.log(x) - location) / scale);
    }

    @Override
    public double partialMean(double x) {
        return x <= 0 ? 0 : mean() * Normal.probability((StrictMath.log(x) - location) / scale - scale);
    }
}
