package org.openspm.benchmarks.experiment;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The standard normal distribution. */
final class Normal {

    private Normal() {}

    // Without a random generator: the default one would be seeded from the clock.
    private static NormalDistribution standard() {
        return new NormalDistribution(null, 0, 1);
    }

    static double quantile(double probability) {
        return standard().inverseCumulativeProbability(probability);
    }

    static double below(double z) {
        return standard().cumulativeProbability(z);
    }
}
