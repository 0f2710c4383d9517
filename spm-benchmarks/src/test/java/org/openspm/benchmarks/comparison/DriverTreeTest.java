package org.openspm.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.core.metric.Direction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class DriverTreeTest {

    static Figure number(long number) {
        return Figure.of(BigDecimal.valueOf(number), Unit.NUMBER);
    }

    static DriverTree driver(String name, long own, long reference) {
        return DriverTree.driver(name, number(own), number(reference));
    }

    private final DriverTree velocity = DriverTree.ratio(
            "Velocity",
            DriverTree.product("Bookings", driver("Deals", 40, 50), driver("Size", 3, 2)),
            driver("Days", 20, 25));

    @Test
    void readsAsAFormula() {
        assertThat(velocity).hasToString("(Deals x Size) / Days");
        assertThat(DriverTree.sum("All", driver("New", 1, 2), driver("Renewed", 3, 4)))
                .hasToString("New + Renewed");
        assertThat(DriverTree.difference("Net", driver("Gross", 5, 4), driver("Lost", 1, 2)))
                .hasToString("Gross - Lost");
        assertThat(velocity.name()).isEqualTo("Velocity");
    }

    @Test
    void takesTheErrorOfCountsFromMetrics() {
        DriverTree share = DriverTree.driver(Samples.share(8, 40), Samples.share(31, 100));

        assertThat(share.name()).isEqualTo("Reps at quota");
        assertThat(share.leaves().get(0).error()).isCloseTo(Math.sqrt(0.2 * 0.8 / 40), within(1e-12));
        assertThat(DriverTree.driver(Samples.days("45"), Samples.days("60"))
                        .leaves()
                        .get(0)
                        .error())
                .isZero();
    }

    @Test
    void isEqualIfAllIs() {
        DriverTree one = driver("Deals", 1, 2);
        assertThat(one).isEqualTo(driver("Deals", 1, 2)).hasSameHashCodeAs(driver("Deals", 1, 2));
        assertThat(one).isNotEqualTo(one.withError(1)).isNotEqualTo(driver("Deals", 1, 3));
    }

    @Test
    void badTreesAreRefused() {
        DriverTree one = driver("Deals", 1, 2);
        Refusal.of(
                () -> DriverTree.product("Bookings", one),
                "The metric (Bookings) is made of (1) part.\nGive two or more.");
        Refusal.of(
                () -> DriverTree.product("Bookings", one, one),
                "The metric (Bookings) has two drivers (Deals).\nGive every driver a name of its own.");
        Refusal.of(() -> driver(" ", 1, 2), "The name ( ) of a driver is blank.\nGive it the name readers know it by.");
        Refusal.of(
                () -> DriverTree.driver("Days", Figure.undefined(Unit.DAYS, "nobody sold"), number(1)),
                "The driver (Days) has no value: nobody sold.\nCompare where every driver has a value.");
        Refusal.of(
                () -> velocity.withError(1),
                "The metric (Velocity) is made of (3) drivers, and has no error of its own.\nSay the error of each driver.");
        Refusal.of(
                () -> one.withError(-1),
                "The error (-1.0) of (Deals) is none.\nGive the driver a standard error of 0 or more.");
        Refusal.of(
                () -> DriverTree.driver(Samples.share(8, 40), Samples.days("60")),
                "The driver (Reps at quota) is held against another metric (Sales cycle).\n"
                        + "Take both values from the same metric.");
        List<DriverTree> many =
                IntStream.range(0, 13).mapToObj(i -> driver("d" + i, 1, 2)).toList();
        Refusal.of(
                () -> DriverTree.sum("All", many.toArray(DriverTree[]::new)),
                "The metric (All) has (13) drivers, more than 12.\nPut some of them together.");
    }

    @Test
    void whatHasNoValueInAMixtureIsRefused() {
        DriverTree rate = DriverTree.ratio(
                "Rate", driver("Won", 1, 2), DriverTree.difference("Open", driver("All", 5, 3), driver("Lost", 3, 1)));
        Refusal.of(
                () -> rate.gap(Unit.NUMBER, Direction.HIGHER_IS_BETTER),
                "The denominator (Open) of (Rate) is zero with some drivers as one's own and the others as the reference.\n"
                        + "Compare over a period in which it is not.");
        Refusal.of(
                () -> velocity.gap(Unit.NUMBER, Direction.CONTEXT_ONLY),
                "The direction (CONTEXT_ONLY) has no better and no worse.\n"
                        + "Explain gaps of metrics of which more or less is better.");
    }

    @Test
    void nullIsRefused() {
        Refusal.ofNull(() -> DriverTree.driver(null, number(1), number(2)), "name");
        Refusal.ofNull(() -> DriverTree.driver("Deals", null, number(2)), "own");
        Refusal.ofNull(() -> DriverTree.driver("Deals", number(1), null), "reference");
        Refusal.ofNull(() -> velocity.gap(null, Direction.HIGHER_IS_BETTER), "unit");
        Refusal.ofNull(() -> velocity.gap(Unit.NUMBER, null), "direction");
    }

    @Test
    void gapIsThatOfTheFormula() {
        DriverGap gap = velocity.gap(Unit.NUMBER, Direction.HIGHER_IS_BETTER);

        assertThat(gap.own()).isEqualTo(number(6));
        assertThat(gap.reference()).isEqualTo(number(4));
        assertThat(gap.gap()).isEqualTo(Figure.of(Ratio.of(2, 1), Unit.NUMBER));
    }
}
