package org.openspm.compensation.rate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/**
 * Where an input stands on the scale of some bounds: at its lookup if it has one, else at its attainment for levels, else at its base; where
 * the base begins somewhere, it is counted from there.
 *
 * @param value  the position, or why there is none
 * @param worth  how much base one unit of the position is worth, where the two move together
 */
record Position(Figure value, Optional<Ratio> worth) {

    static Position of(Bound.Kind kind, @Nullable PositionRounding rounding, RateInput input) {
        Position exact = exact(kind, input);
        if (rounding == null || !exact.value.isDefined()) {
            return exact;
        }
        Figure rounded = Figure.of(rounding.round(exact.value.orThrow(), kind), exact.value.unit());
        // A rounded position moves by leaps.
        return new Position(rounded, Optional.empty());
    }

    private static Position exact(Bound.Kind kind, RateInput input) {
        if (input.lookup().isPresent()) {
            return new Position(checked(kind, input.lookup().get(), input), Optional.empty());
        }
        return kind == Bound.Kind.LEVEL
                ? onAttainment(input)
                : new Position(Figure.of(start(input).plus(input.base()), Unit.NUMBER), Optional.of(Ratio.of(1, 1)));
    }

    private static Position onAttainment(RateInput input) {
        Optional<Ratio> quota = input.quota().filter(goal -> goal.signum() > 0);
        Figure attainment = input.attainment().orElseGet(() -> derived(input));
        boolean moves = quota.isPresent()
                && attainment.value().isPresent()
                && attainment.orThrow().minus(start(input)).times(quota.get()).equals(input.base());
        return new Position(attainment, moves ? quota : Optional.empty());
    }

    private static Figure derived(RateInput input) {
        if (input.quota().isEmpty()) {
            return Figure.undefined(Unit.PERCENT, "there is no quota");
        }
        Ratio quota = input.quota().get();
        return quota.signum() > 0
                ? Figure.of(start(input).plus(input.base().dividedBy(quota)), Unit.PERCENT)
                : Figure.undefined(Unit.PERCENT, "the quota is " + Words.number(quota));
    }

    private static Ratio start(RateInput input) {
        return input.start().orElse(Ratio.ZERO);
    }

    /** Refuses to compare money with anything but money of the same currency. */
    static Figure checked(Bound.Kind kind, Figure lookup, RateInput input) {
        Unit money = Unit.money(input.currency());
        boolean fits = kind == Bound.Kind.AMOUNT
                ? lookup.unit().equals(money)
                : !lookup.unit().isMoney();
        if (!fits) {
            throw new IllegalArgumentException("The lookup (" + lookup + ") does not compare with "
                    + Words.plural(kind, input.currency())
                    + ".\nLook up a measure in the unit of the bounds.");
        }
        return lookup;
    }
}
