package org.openspm.compensation.evaluation;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.plan.TargetIncentive;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/**
 * Tells from longs that a cap takes nothing off, as it does for most people: earnings to date never exceed it. Whatever it is not sure of, {@link BoundLine} looks at.
 */
final class PlainCap {

    private final PlainWindows windows;
    private final RoundingMode mode;

    /** The most that is paid, in units of the last digit, where it is the same for everybody. */
    private final long fixed;

    /** The target incentives of the longer periods, where the most is a multiple of them. */
    private final @Nullable GoalSeries targets;

    /** The multiple, brought to units of the last digit. */
    private final long times;

    private final long over;

    private PlainCap(
            PlainWindows windows, RoundingMode mode, long fixed, @Nullable GoalSeries targets, long times, long over) {
        this.windows = windows;
        this.mode = mode;
        this.fixed = fixed;
        this.targets = targets;
        this.times = times;
        this.over = over;
    }

    /**
     * Returns the short look at a bound, if there is one.
     *
     * @param weight  the part of the target incentive that stands behind the component, or one for the plan
     */
    static @Nullable PlainCap of(PlanTerms terms, PayCalendar calendar, PayBound bound, Optional<Rate> weight) {
        int digits = PlainComponent.digits(terms);
        PlainWindows windows = PlainWindows.of(calendar, bound.grain(), true, false);
        if (windows == null || bound instanceof PayBound.Floor || digits > CreditColumns.SCALE) {
            return null;
        }
        try {
            RoundingMode mode = terms.rounding().mode();
            if (bound.limit() instanceof Limit.Fixed stated) {
                BigDecimal amount = stated.amount().in(terms.currency()).value().setScale(digits, mode);
                return new PlainCap(windows, mode, amount.unscaledValue().longValueExact(), null, 0, 1);
            } else if (bound.limit() instanceof TargetIncentive target) {
                Ratio factor = Ratio.of(target.factor())
                        .times(weight.map(Rate::toRatio).orElse(Ratio.of(1, 1)))
                        .times(Ratio.of(BigDecimal.TEN.pow(digits)));
                return new PlainCap(
                        windows,
                        mode,
                        0,
                        GoalSeries.targets(new Units(terms).money(), bound.grain(), windows.distinct()),
                        factor.numerator().longValueExact(),
                        factor.denominator().longValueExact());
            }
            return null;
        } catch (ArithmeticException e) {
            return null; // more than longs hold
        }
    }

    /**
     * Returns whether it is sure that nothing is taken off.
     *
     * @param units  what is earned, in units of the last digit
     * @param at  the place of the first pay period in it
     * @throws ArithmeticException if a number does not fit into a long
     */
    boolean takesNothing(Member member, long[] units, int at) {
        long[] known = targets == null ? null : member.series(targets);
        long most = fixed;
        long gross = 0;
        for (int i = 0; i < windows.size(); i++) {
            if (windows.begins(i)) {
                gross = 0;
                most = known == null ? fixed : most(known, 2 * windows.number(i));
            }
            gross = Math.addExact(gross, units[at + i]);
            if (gross > most) {
                return false;
            }
        }
        return true;
    }

    private long most(long[] known, int window) {
        long below = known[window + 1];
        if (below == GoalSeries.NONE) {
            return Long.MAX_VALUE; // without a target incentive there is no cap
        }
        return below == GoalSeries.LARGE
                ? Long.MIN_VALUE
                : LongMath.divide(
                        Math.multiplyExact(known[window], times), Math.multiplyExact(below, over), mode);
    }
}
