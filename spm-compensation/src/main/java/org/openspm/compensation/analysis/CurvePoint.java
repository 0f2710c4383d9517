package org.openspm.compensation.analysis;

import java.util.Objects;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;

/**
 * A point of an earnings curve, to be drawn: straight lines from each to the next are the curve.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param sold  what is sold
 * @param attainment  how far the quota is reached with it, exact; undefined where no component was named or there is no quota
 * @param pay  what the plan pays for it
 */
public record CurvePoint(Money sold, Figure attainment, Money pay) {

    /**
     * Checks that nothing is null.
     *
     * @param sold  what is sold
     * @param attainment  how far the quota is reached
     * @param pay  what the plan pays
     */
    public CurvePoint {
        Objects.requireNonNull(sold, "sold");
        Objects.requireNonNull(attainment, "attainment");
        Objects.requireNonNull(pay, "pay");
    }
}
