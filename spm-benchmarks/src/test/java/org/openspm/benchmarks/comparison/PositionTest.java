package org.openspm.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.core.metric.Direction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;

class PositionTest {

    private static Figure days(int days) {
        return Figure.of(BigDecimal.valueOf(days), Unit.DAYS);
    }

    private static Evidence.PublishedQuantiles quantiles() {
        return Evidence.quantiles(Map.of(percent(10), days(20), percent(50), days(40), percent(90), days(80)));
    }

    /** Whatever is between is within the bounds, and flipping the direction mirrors both. */
    @Property(tries = 200)
    void boundsHoldTheInterpolation(
            @ForAll @IntRange(max = 100) int value, @ForAll @IntRange(min = 1, max = 9) int step) {
        Evidence evidence = quantiles().roundedTo(days(step));
        Position up = Position.of(evidence, days(value), Direction.HIGHER_IS_BETTER);
        Position down = Position.of(evidence, days(value), Direction.LOWER_IS_BETTER);

        assertThat(up.atLeast()).isLessThanOrEqualTo(up.atMost());
        assertThat(Levels.complement(up.atLeast())).isEqualTo(down.atMost());
        assertThat(Levels.complement(up.atMost())).isEqualTo(down.atLeast());
        assertThat(up.percentile().isDefined()).isEqualTo(down.percentile().isDefined());
        up.percentile()
                .value()
                .ifPresent(p -> assertThat(p)
                        .isBetween(
                                up.atLeast().value().doubleValue(),
                                up.atMost().value().doubleValue())
                        .isCloseTo(1 - down.percentile().orThrow(), within(1e-12)));
        up.lowest()
                .ifPresent(low ->
                        up.percentile().value().ifPresent(p -> assertThat(low).isLessThanOrEqualTo(p)));
        up.highest()
                .ifPresent(high ->
                        up.percentile().value().ifPresent(p -> assertThat(high).isGreaterThanOrEqualTo(p)));
    }

    @Property(tries = 100)
    void moreIsNeverWorse(@ForAll @IntRange(max = 99) int value) {
        Position less = Position.of(quantiles(), days(value), Direction.HIGHER_IS_BETTER);
        Position more = Position.of(quantiles(), days(value + 1), Direction.HIGHER_IS_BETTER);

        assertThat(more.atLeast()).isGreaterThanOrEqualTo(less.atLeast());
        assertThat(more.atMost()).isGreaterThanOrEqualTo(less.atMost());
    }

    @Test
    void anUndefinedValueHasNone() {
        Position none =
                Position.of(quantiles(), Figure.undefined(Unit.DAYS, "nobody sold"), Direction.HIGHER_IS_BETTER);

        assertThat(none).hasToString("no percentile: nobody sold");
        assertThat(none.atLeast()).isEqualTo(Rate.ZERO);
        assertThat(none.atMost()).isEqualTo(Rate.ONE);
    }

    @Test
    void nullIsRefused() {
        Estimate half = Estimate.of(0.5, "half");
        OptionalDouble none = OptionalDouble.empty();
        Refusal.ofNull(() -> new Position(null, Rate.ZERO, Rate.ONE, none, none), "percentile");
        Refusal.ofNull(() -> new Position(half, null, Rate.ONE, none, none), "atLeast");
        Refusal.ofNull(() -> new Position(half, Rate.ZERO, null, none, none), "atMost");
        Refusal.ofNull(() -> new Position(half, Rate.ZERO, Rate.ONE, null, none), "lowest");
        Refusal.ofNull(() -> new Position(half, Rate.ZERO, Rate.ONE, none, null), "highest");
    }
}
