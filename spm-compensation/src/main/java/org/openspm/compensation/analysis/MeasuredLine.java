package org.openspm.compensation.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;

/** A figure that grows in a straight line with the minor units sold. */
record MeasuredLine(Ratio start, Ratio slope) {

    /** Parts of the range at which the line is checked, of a thousand; uneven, so that no rhythm hides. */
    private static final List<Long> CHECKS = List.of(1L, 83L, 307L, 509L, 811L, 997L);

    /** Returns the line through a figure, or empty if it is undefined somewhere or not straight. */
    static Optional<MeasuredLine> through(LongFunction<Figure> figure, long lowest, long highest) {
        Optional<Ratio> first = figure.apply(lowest).value();
        Optional<Ratio> last = figure.apply(highest).value();
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        Ratio slope = last.get().minus(first.get()).dividedBy(ratio(highest - lowest));
        MeasuredLine line = new MeasuredLine(first.get().minus(slope.times(ratio(lowest))), slope);
        for (long check : CHECKS) {
            long at = lowest + (highest - lowest) / 1000 * check;
            Optional<Ratio> there = figure.apply(at).value();
            if (there.isEmpty() || there.get().compareTo(line.at(at)) != 0) {
                return Optional.empty();
            }
        }
        return Optional.of(line);
    }

    private static Ratio ratio(long value) {
        return Ratio.of(BigDecimal.valueOf(value));
    }

    Ratio at(long units) {
        return start.plus(slope.times(ratio(units)));
    }

    /** Returns where the line reaches a value: the exact position in minor units, or empty if it never does. */
    Optional<Ratio> reaches(Ratio value) {
        return slope.signum() == 0
                ? Optional.empty()
                : Optional.of(value.minus(start).dividedBy(slope));
    }

    /** Returns the least whole number that is not below a position. */
    static BigInteger ceiling(Ratio position) {
        return position.toDecimal(0, RoundingMode.CEILING).toBigIntegerExact();
    }
}
