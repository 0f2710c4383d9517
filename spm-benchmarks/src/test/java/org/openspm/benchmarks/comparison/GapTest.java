package org.openspm.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class GapTest {

    @Test
    void shareFallsShortInPoints() {
        Gap gap = Samples.shareAtQuota().compare(Samples.share(62, 100)).gap();

        assertThat(gap.reference()).isEqualTo("best in class");
        assertThat(gap.level()).isEqualTo(Figure.of(new BigDecimal("0.81"), Unit.PERCENT));
        assertThat(gap.inUnits()).isEqualTo(Figure.of(new BigDecimal("-0.19"), Unit.PERCENT));
        assertThat(gap.relative()).isEqualTo(Figure.of(Ratio.of(-19, 81), Unit.PERCENT));
        assertThat(gap).hasToString("19 points short of best in class (81 %)");
    }

    @Test
    void shareIsBetterThanALaggards() {
        Gap gap = Samples.shareAtQuota().compare(Samples.share(2, 3)).gapToLaggard();

        assertThat(gap.inUnits()).isEqualTo(Figure.of(Ratio.of(5, 12), Unit.PERCENT));
        assertThat(gap.relative()).isEqualTo(Figure.of(Ratio.of(5, 3), Unit.PERCENT));
        assertThat(gap).hasToString("41.67 points better than laggard (25 %)");
    }

    @Test
    void fewerDaysAreBetter() {
        Comparison comparison = Samples.salesCycle().compare(Samples.days("45"));

        assertThat(comparison.gap().inUnits()).isEqualTo(Figure.of(new BigDecimal(-15), Unit.DAYS));
        assertThat(comparison.gap().relative()).isEqualTo(Figure.of(Ratio.of(-1, 2), Unit.PERCENT));
        assertThat(comparison.gap()).hasToString("15 days short of best in class (30 days)");
        assertThat(comparison.gapToLaggard()).hasToString("45.5 days better than laggard (90.5 days)");
    }

    @Test
    void moneyKeepsItsCurrency() {
        Gap gap = Samples.bookings().compare(Samples.bookings(45_000)).gap();

        assertThat(gap.inUnits()).isEqualTo(Figure.of(Money.of(-5_000, "USD")));
        assertThat(gap).hasToString("USD 5,000.00 short of best in class (USD 50,000.00)");
    }

    @Test
    void gapToOwnLevelIsZero() {
        Comparison atBest = Samples.shareAtQuota().compare(Samples.share(81, 100));
        Comparison atLaggard = Samples.shareAtQuota().compare(Samples.share(25, 100));

        assertThat(atBest.gap().inUnits()).isEqualTo(Figure.of(BigDecimal.ZERO, Unit.PERCENT));
        assertThat(atBest.gap().relative()).isEqualTo(Figure.of(BigDecimal.ZERO, Unit.PERCENT));
        assertThat(atBest.gap()).hasToString("exactly at best in class (81 %)");
        assertThat(atLaggard.gapToLaggard().inUnits()).isEqualTo(Figure.of(BigDecimal.ZERO, Unit.PERCENT));
    }

    @Test
    void shareOfALevelThatIsNotPositiveMeansNothing() {
        Gap gap = Samples.bookings().compare(Samples.bookings(45_000)).gapToLaggard();

        assertThat(gap.inUnits()).isEqualTo(Figure.of(Money.of(55_000, "USD")));
        assertThat(gap.relative())
                .isEqualTo(Figure.undefined(Unit.PERCENT, "the level (USD -10,000.00) is not positive"));
    }

    @Test
    void shareOfALevelThatIsZeroMeansNothing() {
        Benchmark zero = Benchmark.named("Zero")
                .higherIsBetter()
                .bestInClass(Money.of(1, "USD"))
                .laggard(Money.of(0, "USD"))
                .source("Survey", 2021)
                .build();

        assertThat(zero.compare(Samples.bookings(1)).gapToLaggard().relative().reason())
                .isEqualTo("the level (USD 0.00) is not positive");
    }

    @Test
    void shareOfANegativeValueMeansNothing() {
        Gap gap = Samples.bookings().compare(Samples.bookings(-1)).gap();

        assertThat(gap.inUnits()).isEqualTo(Figure.of(Money.of(-50_001, "USD")));
        assertThat(gap.relative()).isEqualTo(Figure.undefined(Unit.PERCENT, "the value (USD -1.00) is negative"));
    }

    @Test
    void gapOfNothingSaysWhy() {
        Gap gap = Samples.shareAtQuota().compare(Samples.share(0, 0)).gap();

        assertThat(gap.inUnits()).isEqualTo(Figure.undefined(Unit.PERCENT, "the count of reps is zero"));
        assertThat(gap.relative()).isEqualTo(Figure.undefined(Unit.PERCENT, "the count of reps is zero"));
        assertThat(gap).hasToString("gap to best in class (81 %) undefined: the count of reps is zero");
    }

    @Test
    void isEqualIfItsNumbersAndItsConfidenceAre() {
        Comparison comparison = Samples.shareAtQuota().compare(Samples.share(62, 100));
        Gap same = Samples.shareAtQuota().compare(Samples.share(62, 100)).gap();
        Gap lessSure = Samples.shareAtQuota().compare(Samples.share(31, 50)).gap();

        assertThat(comparison.gap()).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(lessSure);
        assertThat(comparison.gap().inUnits()).isEqualTo(lessSure.inUnits());
        assertThat(comparison.gap())
                .isNotEqualTo(comparison.gapToLaggard())
                .isNotEqualTo(
                        Samples.shareAtQuota().compare(Samples.share(63, 100)).gap())
                .isNotEqualTo("gap");
    }

    @Test
    void saysHowSureItIs() {
        Gap gap = Samples.shareAtQuota().compare(Samples.share(13, 21)).gap();
        Gap below = Samples.shareAtQuota().compare(Samples.share(13, 21)).gapToLaggard();

        assertThat(gap.interval().orElseThrow().low()).isCloseTo(0.4088 - 0.81, within(0.0001));
        assertThat(gap.interval().orElseThrow().high()).isCloseTo(0.7925 - 0.81, within(0.0001));
        assertThat(gap.verdict()).contains(Verdict.WORSE);
        assertThat(below.verdict()).contains(Verdict.BETTER);
        assertThat(gap.method()).isEqualTo("Wilson score interval at 95 %, 13 of 21; level as given");
    }

    @Test
    void saysWhyItIsNotSure() {
        Gap gap = Samples.salesCycle().compare(Samples.days("45")).gap();

        assertThat(gap.interval()).isEmpty();
        assertThat(gap.verdict()).isEmpty();
        assertThat(gap.method()).startsWith("an interval is known for a share of counts");
    }
}
