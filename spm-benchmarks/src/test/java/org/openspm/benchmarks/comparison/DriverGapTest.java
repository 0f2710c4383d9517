package org.openspm.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.core.journey.Contribution;
import org.openspm.core.journey.Product;
import org.openspm.core.metric.Direction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class DriverGapTest {

    private static DriverTree driver(String name, long own, long reference) {
        return DriverTreeTest.driver(name, own, reference);
    }

    private static Figure number(Ratio ratio) {
        return Figure.of(ratio, Unit.NUMBER);
    }

    @Test
    void ofTwoFactorsEachTakesTheMeanOfBothOrders() {
        DriverGap gap = DriverTree.product("Bookings", driver("Deals", 40, 50), driver("Size", 3, 2))
                .gap(Unit.NUMBER, Direction.HIGHER_IS_BETTER);

        // -10 x (2 + 3) / 2 and 1 x (40 + 50) / 2
        assertThat(gap.parts().get(0).part()).isEqualTo(number(Ratio.of(-25, 1)));
        assertThat(gap.parts().get(1).part()).isEqualTo(number(Ratio.of(45, 1)));
        assertThat(gap.gap()).isEqualTo(number(Ratio.of(20, 1)));
        assertThat(gap.parts().get(0).alone()).isEqualTo(number(Ratio.of(30, 1)));
        assertThat(gap.largest().driver()).isEqualTo("Size");
        assertThat(gap).hasToString("Bookings: gap 20, of which Size 45");
        assertThat(gap.parts().get(0)).hasToString("Deals: -25, 40 against 50; alone it would bring 30");
        assertThat(gap.explain().render()).isEqualTo("""
                gap of Bookings   20   120 against 100, Shapley values
                  Deals          -25   40 against 50; alone it would bring 30
                  Size            45   3 against 2; alone it would bring -40""");
    }

    @Test
    void lowerIsBetterTurnsTheSigns() {
        DriverGap gap = DriverTree.sum("Days", driver("To demo", 10, 6), driver("To close", 20, 21))
                .gap(Unit.DAYS, Direction.LOWER_IS_BETTER);

        assertThat(gap.gap()).isEqualTo(Figure.of(BigDecimal.valueOf(-3), Unit.DAYS));
        assertThat(gap.largest().driver()).isEqualTo("To demo");
        assertThat(gap.largest().alone()).isEqualTo(Figure.of(BigDecimal.valueOf(4), Unit.DAYS));
    }

    @Property(tries = 300)
    void partsSumToTheGap(
            @ForAll @IntRange(min = -50, max = 50) int a,
            @ForAll @IntRange(min = -50, max = 50) int b,
            @ForAll @IntRange(min = 1, max = 50) int c,
            @ForAll @IntRange(min = 1, max = 50) int d) {
        DriverGap gap = DriverTree.ratio(
                        "Metric",
                        DriverTree.sum(
                                "Sum",
                                DriverTree.product("Product", driver("a", a, b), driver("b", c, d)),
                                driver("c", b, a)),
                        driver("d", d, c))
                .gap(Unit.NUMBER, Direction.HIGHER_IS_BETTER);

        Ratio sum = gap.parts().stream().map(part -> part.part().orThrow()).reduce(Ratio.ZERO, Ratio::plus);
        assertThat(sum).isEqualTo(gap.gap().orThrow());
        assertThat(gap.own().minus(gap.reference())).isEqualTo(gap.gap());
    }

    /** A driver that is as the reference has no part; exchanging own and reference turns all signs. */
    @Property(tries = 200)
    void whatDoesNotDifferHasNoPart(
            @ForAll @IntRange(min = 1, max = 50) int a,
            @ForAll @IntRange(min = 1, max = 50) int b,
            @ForAll @IntRange(min = 1, max = 50) int same) {
        DriverGap gap = DriverTree.product("Metric", driver("a", a, b), driver("same", same, same))
                .gap(Unit.NUMBER, Direction.HIGHER_IS_BETTER);
        DriverGap turned = DriverTree.product("Metric", driver("a", b, a), driver("same", same, same))
                .gap(Unit.NUMBER, Direction.HIGHER_IS_BETTER);

        assertThat(gap.parts().get(1).part().orThrow()).isEqualTo(Ratio.ZERO);
        assertThat(turned.parts().get(0).part().orThrow())
                .isEqualTo(gap.parts().get(0).part().orThrow().negated());
    }

    /** The second implementation is that of changes over time. */
    @Property(tries = 100)
    void agreesWithTheContributionOfAProduct(
            @ForAll @IntRange(max = 50) int a,
            @ForAll @IntRange(max = 50) int b,
            @ForAll @IntRange(min = 1, max = 50) int c,
            @ForAll @IntRange(min = 1, max = 50) int d) {
        DriverGap gap = DriverTree.ratio(
                        "Metric",
                        DriverTree.product("Product", driver("a", a, b), driver("b", c, d)),
                        driver("c", d, c))
                .gap(Unit.NUMBER, Direction.HIGHER_IS_BETTER);
        Contribution other = Product.of("Metric", Unit.NUMBER)
                .times("a", DriverTreeTest.number(b), DriverTreeTest.number(a))
                .times("b", DriverTreeTest.number(d), DriverTreeTest.number(c))
                .over("c", DriverTreeTest.number(c), DriverTreeTest.number(d))
                .contribution();

        for (int i = 0; i < 3; i++) {
            assertThat(gap.parts().get(i).part()).isEqualTo(other.parts().get(i).figure());
        }
    }

    @Test
    void signalsHowSureItIs() {
        DriverTree winRate = DriverTree.driver("Win rate", Figure.of(Rate.percent(20)), Figure.of(Rate.percent(31)))
                .withError(0.063);
        DriverTree size = driver("Size", 19, 20).withError(0.5);
        DriverGap gap = DriverTree.product("Yield", winRate, size).gap(Unit.NUMBER, Direction.HIGHER_IS_BETTER);

        DriverSignal signal = gap.signal(2_000, 42);
        assertThat(signal.most().driver()).isEqualTo("Win rate");
        assertThat(signal.sureness()).isBetween(0.85, 0.99);
        assertThat(signal).isEqualTo(gap.signal(2_000, 42));
        assertThat(signal.confidence().values().stream()
                        .mapToDouble(each -> each)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void withoutErrorsItIsSure() {
        DriverSignal signal = DriverTree.product("Bookings", driver("Deals", 40, 50), driver("Size", 2, 2))
                .gap(Unit.NUMBER, Direction.HIGHER_IS_BETTER)
                .signal(100, 1);
        assertThat(signal.sureness()).isEqualTo(1);
        assertThat(signal)
                .hasToString("Bookings: Deals explains most of the gap of -20, -20, in above 99.99 % of draws");
    }

    @Test
    void tooFewDrawsAreRefused() {
        DriverGap gap = DriverTree.product("Bookings", driver("Deals", 40, 50), driver("Size", 3, 2))
                .gap(Unit.NUMBER, Direction.HIGHER_IS_BETTER);
        Refusal.of(
                () -> gap.signal(99, 1),
                "The number of draws (99) is below 100.\nTake 2000 for a confidence to two digits.");
    }
}
