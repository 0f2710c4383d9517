package org.openspm.compensation.quota;

import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/** Achieved over quota, as an exact ratio: 1 is 100 %. */
public final class Attainment {

    private Attainment() {}

    /**
     * Returns how far a quota was reached, undefined where there is none or one of zero.
     *
     * @param achieved  what was achieved, in the unit of the quota
     * @param goal  the quota, or empty if there is none
     * @return the exact ratio, shown in percent; undefined if the quota is missing, zero or negative
     */
    public static Figure of(Ratio achieved, Optional<Ratio> goal) {
        return of(achieved, goal, WithoutQuota.undefined());
    }

    /**
     * Returns how far a quota was reached.
     *
     * @param achieved  what was achieved, in the unit of the quota
     * @param goal  the quota, or empty if there is none
     * @param without  what the attainment is where the quota is missing or zero
     * @return the exact ratio, shown in percent, never rounded
     */
    public static Figure of(Ratio achieved, Optional<Ratio> goal, WithoutQuota without) {
        Objects.requireNonNull(achieved, "achieved");
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(without, "without");
        if (goal.isEmpty()) {
            return stated(without.missing(), "there is no quota");
        }
        Ratio quota = goal.get();
        if (quota.signum() == 0) {
            return stated(without.zero(), "the quota is 0");
        }
        return quota.signum() < 0
                ? Figure.undefined(Unit.PERCENT, "the quota is " + Unit.NUMBER.show(quota))
                : Figure.of(achieved.dividedBy(quota), Unit.PERCENT);
    }

    private static Figure stated(Optional<Rate> attainment, String reason) {
        return attainment.map(Figure::of).orElseGet(() -> Figure.undefined(Unit.PERCENT, reason));
    }
}
