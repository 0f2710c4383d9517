package org.openspm.compensation.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;

/**
 * What a draw starts from in a pay period, and what it comes to.
 *
 * @param period  the pay period
 * @param left  whether the participant leaves in it, or left before
 * @param active  when the participant is employed and on the plan
 * @param owing  what the participant owed when the period began, zero or less
 * @param earned  what was earned from a pay period on that lies in the open one's past, or is it
 * @param balance  what was to be recovered when the period began
 * @param recoveredBefore  what was recovered before the period
 * @param rounding  how parts are rounded
 */
record DrawSituation(
        Period period,
        boolean left,
        List<DateRange> active,
        Money owing,
        Function<Period, Money> earned,
        Money balance,
        Money recoveredBefore,
        Rounding rounding) {

    /** What is drawn, to be recovered and for good, and what is recovered and forgiven in a pay period. */
    record Outcome(Money drawn, Money guaranteed, Money recovered, Money forgiven) {}

    Outcome apply(DrawState draw) {
        Money amount = left && draw.proration == null ? zero() : amount(draw);
        Money base = base(draw);
        Money drawn = draw.additional ? amount : larger(zero(), amount.minus(base));
        if (amount.signum() == 0) {
            drawn = zero();
        }
        boolean lends = draw.isRecoverableOn(last());
        Money lent = lends ? drawn : zero();
        Money given = lends ? zero() : drawn;
        if (!draw.recoverable) {
            return new Outcome(lent, given, zero(), zero());
        }
        if (left) {
            boolean due = draw.atTermination == Draw.AtTermination.DUE;
            return new Outcome(zero(), given, due ? balance : zero(), due ? zero() : balance);
        }
        if (draw.settledEach != null) {
            // Settled after the last draw: this one is due too, and is neither paid nor owed then, unless it is on top.
            return isLastOf(period.within(draw.settledEach))
                    ? new Outcome(lent, given, balance.plus(lent), zero())
                    : new Outcome(lent, given, zero(), zero());
        }
        boolean recovers = drawn.signum() == 0
                && (draw.recoveredFrom == null || !last().isBefore(draw.recoveredFrom))
                && endsDrawPeriod(draw);
        Money recovered = recovers ? recovered(draw, base.minus(amount)) : zero();
        boolean forgiven = draw.forgivenOn != null && !last().isBefore(draw.forgivenOn);
        return new Outcome(lent, given, recovered, forgiven ? balance.plus(lent).minus(recovered) : zero());
    }

    private Money recovered(DrawState draw, Money above) {
        Money available = earned.apply(period).plus(owing);
        Money recovered = smaller(balance, smaller(above, available));
        recovered = smaller(recovered, earned.apply(period).times(draw.share).rounded(rounding));
        if (draw.most != null) {
            recovered = smaller(recovered, draw.most.in(available.currency()));
        }
        if (draw.mostInAll != null) {
            recovered =
                    smaller(recovered, draw.mostInAll.in(available.currency()).minus(recoveredBefore));
        }
        return larger(zero(), recovered);
    }

    /** What the draw is held against: what was earned within the draw period, less what the participant owed. */
    private Money base(DrawState draw) {
        return earned.apply(isLonger(draw) ? firstPayPeriodOf(drawPeriod(draw)) : period)
                .plus(owing);
    }

    /** The amount of the draw periods that end in the pay period. */
    private Money amount(DrawState draw) {
        if (draw.each == null || draw.each == period.grain()) {
            return amount(draw, period);
        }
        if (isLonger(draw)) {
            return endsDrawPeriod(draw) ? amount(draw, drawPeriod(draw)) : zero();
        }
        Money sum = zero();
        // A week, say, that reaches into the next pay period is drawn there.
        for (Period part = period.calendar()
                        .period(
                                Objects.requireNonNull(draw.each),
                                period.range().start());
                !part.range().last().isAfter(last());
                part = part.next()) {
            sum = sum.plus(amount(draw, part));
        }
        return sum;
    }

    private Money amount(DrawState draw, Period of) {
        Optional<Amount> stated = draw.amounts.at(of.range().last());
        List<DateRange> drawn = active;
        if (stated.isEmpty() && draw.proration != null) {
            // It ends within the period, and is drawn for the dates before, at the amount of the last of them.
            stated =
                    draw.amounts.during(of.range()).segments().values().stream().reduce((earlier, later) -> later);
            drawn = activeWhileDrawn(draw);
        }
        Money whole = stated.map(amount -> amount.in(balance.currency())).orElse(zero());
        if (draw.proration == null) {
            return whole;
        }
        Ratio share = draw.proration.share(of, drawn);
        return rounding.round(Ratio.of(whole.value()).times(share), whole.currency());
    }

    private List<DateRange> activeWhileDrawn(DrawState draw) {
        List<DateRange> stretches = new ArrayList<>();
        for (DateRange segment : draw.amounts.segments().keySet()) {
            int before = stretches.size() - 1;
            if (before >= 0 && stretches.get(before).endExclusive().equals(segment.start())) {
                // Another amount is no other stretch: each has a first and a last day of its own.
                stretches.set(before, DateRange.of(stretches.get(before).start(), segment.endExclusive()));
            } else {
                stretches.add(segment);
            }
        }
        return active.stream()
                .flatMap(range -> stretches.stream().map(range::intersection).flatMap(Optional::stream))
                .toList();
    }

    private boolean isLonger(DrawState draw) {
        return draw.each != null
                && draw.each != period.grain()
                && period.calendar().nests(period.grain(), draw.each);
    }

    private Period drawPeriod(DrawState draw) {
        return period.within(Objects.requireNonNull(draw.each));
    }

    private Period firstPayPeriodOf(Period longer) {
        return period.calendar().period(period.grain(), longer.range().start());
    }

    private boolean endsDrawPeriod(DrawState draw) {
        return !isLonger(draw) || isLastOf(drawPeriod(draw));
    }

    private boolean isLastOf(Period longer) {
        return longer.range().endExclusive().equals(period.range().endExclusive());
    }

    private LocalDate last() {
        return period.range().last();
    }

    private Money zero() {
        return Money.zero(balance.currency());
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Money larger(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
