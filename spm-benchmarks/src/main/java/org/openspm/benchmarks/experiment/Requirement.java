package org.openspm.benchmarks.experiment;

import com.google.common.base.Preconditions;

/** Numbers that experiments have in common. */
final class Requirement {

    private Requirement() {}

    static double alpha(double alpha) {
        Preconditions.checkArgument(
                alpha > 0 && alpha < 0.5,
                "The significance level alpha (%s) is not above 0 and below 0.5.\nTake 0.05 where nothing else is agreed.",
                alpha);
        return alpha;
    }

    static double power(double power) {
        Preconditions.checkArgument(
                power > 0.5 && power < 1,
                "The power (%s) is not above 0.5 and below 1.\nTake 0.8 or 0.9, the chance to find what is there.",
                power);
        return power;
    }

    static double probability(String name, double value) {
        Preconditions.checkArgument(
                value > 0 && value < 1,
                "The %s (%s) is not above 0 and below 1.\nGive a share in decimal form.",
                name,
                value);
        return value;
    }
}
