package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;

class FisherExactTestTest {

    /** Fisher's lady: three of four cups told right. */
    @Test
    void ladyTastingTea() {
        FisherExactTest test = FisherExactTest.withDefaults();
        Proportion milkFirst = new Proportion(3, 4);
        Proportion teaFirst = new Proportion(1, 4);

        assertThat(test.with(Alternative.GREATER)
                        .of(milkFirst, teaFirst)
                        .pValue()
                        .orElseThrow())
                .isCloseTo(17.0 / 70, within(1e-14));
        assertThat(test.with(Alternative.LESS).of(milkFirst, teaFirst).pValue().orElseThrow())
                .isCloseTo(69.0 / 70, within(1e-14));
        assertThat(test.of(milkFirst, teaFirst).pValue().orElseThrow()).isCloseTo(34.0 / 70, within(1e-14));
        assertThat(test.of(milkFirst, teaFirst).effect().orThrow()).isEqualTo(9.0);
        assertThat(test.at(new ConfidenceLevel(percent(80)))
                        .of(milkFirst, teaFirst)
                        .effect()
                        .interval()
                        .orElseThrow()
                        .level())
                .isEqualTo(new ConfidenceLevel(percent(80)));
    }

    @Test
    void nothingOrAllSucceeded() {
        assertThat(FisherExactTest.withDefaults()
                        .of(new Proportion(0, 4), new Proportion(0, 7))
                        .pValue())
                .hasValue(1.0);
        assertThat(FisherExactTest.withDefaults()
                        .of(new Proportion(4, 4), new Proportion(7, 7))
                        .pValue())
                .hasValue(1.0);
        assertThat(FisherExactTest.withDefaults()
                        .of(new Proportion(0, 0), new Proportion(7, 7))
                        .reason())
                .isEqualTo("there were no trials on one side");
    }

    /**
     * The two examples on R's page of fisher.test: the tea taster, and convictions of twins. R stops its search at four to five digits; the taster's odds are a root of
     * w^4 - 36 w^2 - 32 w - 3, which they fulfil to all digits.
     */
    @Test
    void conditionalOddsRatiosOfPublishedTables() {
        Estimate tea = FisherExactTest.withDefaults().conditionalOddsRatio(new Proportion(3, 4), new Proportion(1, 4));
        double w = tea.orThrow();
        assertThat(w).isCloseTo(6.408309, within(2e-5));
        assertThat(Math.pow(w, 4) - 36 * w * w - 32 * w - 3).isCloseTo(0, within(1e-9));
        assertThat(tea.interval().orElseThrow().low()).isCloseTo(0.2117329, within(1e-5));
        // R shows 621.93, to the four digits that it seeks of the inverse; the limit fulfils P(3 or fewer) = 2.5 %.
        double high = tea.interval().orElseThrow().high();
        assertThat(1 / high).isCloseTo(1 / 621.9337505, within(1.2e-4));
        double below = 1 + 16 * high + 36 * high * high + 16 * Math.pow(high, 3);
        assertThat(below / (below + Math.pow(high, 4))).isCloseTo(0.025, within(1e-12));

        Estimate twins =
                FisherExactTest.withDefaults().conditionalOddsRatio(new Proportion(2, 17), new Proportion(10, 13));
        assertThat(twins.orThrow()).isCloseTo(0.04693661, within(1e-5));
        assertThat(twins.interval().orElseThrow().low()).isCloseTo(0.003325764, within(2e-5));
        assertThat(twins.interval().orElseThrow().high()).isCloseTo(0.363182271, within(1e-5));
    }

    @Test
    void conditionalOddsRatiosMirrorEachOther() {
        Estimate one =
                FisherExactTest.withDefaults().conditionalOddsRatio(new Proportion(30, 400), new Proportion(55, 300));
        Estimate other =
                FisherExactTest.withDefaults().conditionalOddsRatio(new Proportion(55, 300), new Proportion(30, 400));

        assertThat(one.orThrow() * other.orThrow()).isCloseTo(1, within(1e-9));
        assertThat(one.interval().orElseThrow().low()
                        * other.interval().orElseThrow().high())
                .isCloseTo(1, within(1e-9));
        // Nearer to 1 than the ratio of the sample, 0.3612.
        assertThat(one.orThrow()).isBetween(30.0 / 370 * 245 / 55, 1.0);
    }

    @Test
    void conditionalOddsRatiosAtTheEnds() {
        FisherExactTest test = FisherExactTest.withDefaults();
        Estimate none = test.conditionalOddsRatio(new Proportion(0, 5), new Proportion(3, 5));
        assertThat(none.orThrow()).isZero();
        assertThat(none.interval().orElseThrow().low()).isZero();
        assertThat(test.conditionalOddsRatio(new Proportion(3, 5), new Proportion(0, 5))
                        .reason())
                .isEqualTo("the first has as many successes as it can, no ratio is large enough");
        assertThat(test.conditionalOddsRatio(new Proportion(5, 5), new Proportion(5, 5))
                        .reason())
                .isEqualTo("all trials succeeded or failed");
        assertThat(test.conditionalOddsRatio(new Proportion(0, 0), new Proportion(5, 5))
                        .reason())
                .isEqualTo("there were no trials on one side");
    }
}
