package org.openspm.benchmarks.statistic;

import org.openspm.core.money.Rate;

/** How a test that is planned may err. */
record PowerOptions(double significance, double power, boolean isOneSided) {

    static final PowerOptions DEFAULTS = new PowerOptions(0.05, 0.8, false);

    PowerOptions {
        Checks.properShare(significance, "significance");
        Checks.properShare(power, "power");
    }

    PowerOptions atSignificance(Rate other) {
        return new PowerOptions(other.value().doubleValue(), power, isOneSided);
    }

    PowerOptions withPower(Rate other) {
        return new PowerOptions(significance, other.value().doubleValue(), isOneSided);
    }

    PowerOptions oneSided() {
        return new PowerOptions(significance, power, true);
    }

    double tail() {
        return isOneSided ? significance : significance / 2;
    }

    String words() {
        return "power " + Words.percent(power) + ", significance " + Words.percent(significance)
                + (isOneSided ? ", one-sided" : ", two-sided");
    }
}
