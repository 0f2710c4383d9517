package org.openspm.compensation.evaluation;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.plan.Excess;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.plan.TargetIncentive;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/**
 * A cap or floor over longs, where it lies at an amount, prorated or not, or at a multiple of the target incentive. It changes amounts as {@link BoundLine} does, which also tells what it changed and
 * why, and against which it is held when somebody asks for that.
 */
final class PlainBound {

    private final PlainWindows windows;
    private final RoundingMode mode;
    private final boolean cap;
    private final boolean banked;

    /** What is paid of the excess: a part of so many. */
    private final long share;

    private final long shareOver;

    /** Where the bound lies, in units of the last digit, where it is the same for everybody. */
    private final long fixed;

    /** The target incentives of the longer periods, or the shares of them on the plan, where it is a multiple of these. */
    private final @Nullable GoalSeries multiplied;

    /** The multiple, brought to units of the last digit. */
    private final long times;

    private final long timesOver;

    private PlainBound(
            PlainWindows windows,
            RoundingMode mode,
            PayBound bound,
            Ratio paidAbove,
            long fixed,
            @Nullable GoalSeries multiplied,
            Ratio times) {
        this.windows = windows;
        this.mode = mode;
        this.cap = bound instanceof PayBound.Cap;
        this.banked = bound instanceof PayBound.Cap of && of.excess() instanceof Excess.Banked;
        this.share = paidAbove.numerator().longValueExact();
        this.shareOver = paidAbove.denominator().longValueExact();
        this.fixed = fixed;
        this.multiplied = multiplied;
        this.times = times.numerator().longValueExact();
        this.timesOver = times.denominator().longValueExact();
    }

    /**
     * Returns a bound over longs, if it is such a one.
     *
     * @param weight  the part of the target incentive that stands behind the component; none for the plan
     */
    static @Nullable PlainBound of(
            PlanTerms terms, PayCalendar calendar, Units units, PayBound bound, Optional<Rate> weight) {
        int digits = PlainComponent.digits(terms);
        PlainWindows windows = PlainWindows.of(calendar, bound.grain(), true, false);
        if (windows == null || digits > CreditColumns.SCALE) {
            return null;
        }
        try {
            RoundingMode mode = terms.rounding().mode();
            Ratio above = bound instanceof PayBound.Cap cap && cap.excess() instanceof Excess.PaidAt paidAt
                    ? paidAt.share().toRatio()
                    : Ratio.ZERO;
            if (bound.limit() instanceof Limit.Fixed stated) {
                BigDecimal amount = stated.amount().in(terms.currency()).value().setScale(digits, mode);
                return new PlainBound(
                        windows, mode, bound, above, amount.unscaledValue().longValueExact(), null, Ratio.ZERO);
            } else if (bound.limit() instanceof Limit.Prorated prorated) {
                Ratio amount = Ratio.of(prorated.amount().in(terms.currency()).value());
                GoalSeries shares = GoalSeries.shares(bound.grain(), windows.distinct());
                return new PlainBound(windows, mode, bound, above, 0, shares, units(amount, digits));
            } else if (bound.limit() instanceof TargetIncentive target) {
                Ratio times = Ratio.of(target.factor())
                        .times(weight.map(Rate::toRatio).orElse(Ratio.of(1, 1)));
                GoalSeries targets = GoalSeries.targets(units.money(), bound.grain(), windows.distinct());
                return new PlainBound(windows, mode, bound, above, 0, targets, units(times, digits));
            }
            return null;
        } catch (ArithmeticException e) {
            return null; // more than longs hold
        }
    }

    private static Ratio units(Ratio amount, int digits) {
        return amount.times(Ratio.of(BigDecimal.TEN.pow(digits)));
    }

    /**
     * Applies the bound.
     *
     * @param units  what is earned, in units of the last digit
     * @param at  the place of the first pay period in it
     * @throws ArithmeticException if a number does not fit into a long
     */
    void apply(Member member, long[] units, int at) {
        long[] known = multiplied == null ? null : member.series(multiplied);
        boolean bounded = true;
        long limit = fixed;
        long gross = 0;
        long paid = 0;
        for (int i = 0; i < windows.size(); i++) {
            if (windows.begins(i)) {
                gross = banked ? Math.subtractExact(gross, paid) : 0;
                paid = 0;
                if (known != null) {
                    int window = 2 * windows.number(i);
                    bounded = known[window + 1] != GoalSeries.NONE; // without a target incentive there is no bound
                    limit = bounded ? limit(known[window], known[window + 1]) : 0;
                }
            }
            gross = Math.addExact(gross, units[at + i]);
            long allowed = bounded ? allowed(gross, limit, i) : gross;
            units[at + i] = Math.subtractExact(allowed, paid);
            paid = allowed;
        }
    }

    private long limit(long number, long over) {
        if (over == GoalSeries.LARGE) {
            throw new ArithmeticException("a number of more than longs hold");
        }
        return LongMath.divide(Math.multiplyExact(number, times), Math.multiplyExact(over, timesOver), mode);
    }

    private long allowed(long gross, long limit, int payPeriod) {
        if (!cap) {
            return gross < limit && windows.span(payPeriod).isWhole() ? limit : gross;
        }
        if (gross <= limit || share == 0) {
            return Math.min(gross, limit);
        }
        long above = Math.multiplyExact(Math.subtractExact(gross, limit), share);
        return Math.addExact(limit, LongMath.divide(above, shareOver, mode));
    }
}
