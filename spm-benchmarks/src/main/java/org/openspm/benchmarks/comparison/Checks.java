package org.openspm.benchmarks.comparison;

import java.util.Objects;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;

/** What every kind of evidence is asked. */
final class Checks {

    private Checks() {}

    static void defined(Figure figure, String what) {
        if (!Objects.requireNonNull(figure, what).isDefined()) {
            throw new IllegalArgumentException("The " + what + " (" + figure
                    + ") is undefined.\nCompare with what is known, or leave the benchmark out.");
        }
    }

    static void sameUnit(Figure one, Figure other) {
        if (!one.unit().equals(other.unit())) {
            throw new IllegalArgumentException("The figures (" + one + ") and (" + other
                    + ") differ in their unit.\nGive all of them in the unit of the metric.");
        }
    }

    static void share(Rate share) {
        if (share.compareTo(Rate.ZERO) < 0 || share.compareTo(Rate.ONE) > 0) {
            throw new IllegalArgumentException("The share (" + share
                    + ") of values below a quantile is not from 0 % to 100 %.\nSay percent(75) for P75.");
        }
    }
}
