package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectSizeTest {

    private final EffectSize effects = EffectSize.withDefaults();

    /** Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10: four decimals. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void differencesAgreeWithNewcombe(long k, long n, long l, long m, String low, String high) {
        Interval interval = effects.riskDifference(new Proportion(k, n), new Proportion(l, m))
                .interval()
                .orElseThrow();

        assertThat(interval.low(4)).isEqualTo(low);
        assertThat(interval.high(4)).isEqualTo(high);
    }

    /** 56 of 70 against 48 of 80, by the formulas of the textbooks. */
    @Test
    void ratios() {
        Proportion first = new Proportion(56, 70);
        Proportion second = new Proportion(48, 80);
        Estimate risk = effects.riskRatio(first, second);
        assertThat(risk.orThrow()).isCloseTo(4.0 / 3, within(1e-14));
        assertThat(risk.interval().orElseThrow().low())
                .isCloseTo(4.0 / 3 * Math.exp(-1.959963984540054 * Math.sqrt(0.2 / 56 + 0.4 / 48)), within(1e-13));
        Estimate odds = effects.oddsRatio(first, second);
        assertThat(odds.orThrow()).isCloseTo(56.0 * 32 / (14 * 48), within(1e-14));
        assertThat(odds.interval().orElseThrow().high())
                .isCloseTo(
                        56.0
                                * 32
                                / (14 * 48)
                                * Math.exp(1.959963984540054 * Math.sqrt(1.0 / 56 + 1.0 / 14 + 1.0 / 48 + 1.0 / 32)),
                        within(1e-12));
        Estimate h = effects.cohensH(first, second);
        assertThat(h.orThrow()).isCloseTo(2 * Math.asin(Math.sqrt(0.8)) - 2 * Math.asin(Math.sqrt(0.6)), within(1e-14));
        assertThat(h.interval().orElseThrow().width())
                .isCloseTo(2 * 1.959963984540054 * Math.sqrt(1.0 / 70 + 1.0 / 80), within(1e-13));
    }

    @Test
    void ratiosOfNothing() {
        Proportion none = new Proportion(0, 5);
        Proportion some = new Proportion(2, 5);
        Proportion all = new Proportion(5, 5);
        assertThat(effects.riskRatio(some, none).reason()).isEqualTo("the second has no successes");
        assertThat(effects.riskRatio(none, some))
                .hasToString("0 (no interval: the first has no successes), ratio of shares");
        assertThat(effects.riskRatio(all, all))
                .hasToString("1 (no interval: all trials of both succeeded), ratio of shares");
        assertThat(effects.oddsRatio(some, none).reason())
                .isEqualTo("the first has no failures, or the second no successes");
        assertThat(effects.oddsRatio(all, some).isDefined()).isFalse();
        assertThat(effects.oddsRatio(none, some)).hasToString("0 (no interval: one of the counts is zero), odds ratio");
        for (Estimate estimate : List.of(
                effects.riskDifference(new Proportion(0, 0), some),
                effects.riskRatio(some, new Proportion(0, 0)),
                effects.oddsRatio(new Proportion(0, 0), some),
                effects.cohensH(some, new Proportion(0, 0)))) {
            assertThat(estimate.reason()).isEqualTo("there were no trials on one side");
        }
    }

    /** J = 1 - 3 / (4 f - 1) nearly, and exactly gamma functions; here f = 8. */
    @Test
    void hedges() {
        Sample first = Sample.of(1, 2, 3, 4, 5);
        Sample second = Sample.of(3, 4, 5, 6, 7);
        double correction = 6 / (Math.sqrt(4) * 15.0 / 8 * Math.sqrt(Math.PI));

        Estimate g = effects.hedgesG(second, first);

        assertThat(g.orThrow()).isCloseTo(correction * 2 / Math.sqrt(2.5), within(1e-13));
        assertThat(g.orThrow()).isCloseTo((1 - 3.0 / 31) * 2 / Math.sqrt(2.5), within(1e-3));
        assertThat(g.interval().orElseThrow().width())
                .isCloseTo(2 * 1.959963984540054 * Math.sqrt(0.4 + g.orThrow() * g.orThrow() / 20), within(1e-12));
        assertThat(effects.hedgesG(Sample.of(1), second).reason())
                .isEqualTo("there are (1) and (5) values, fewer than 2");
        assertThat(effects.hedgesG(new Summary(1, 1, 1), new Summary(1, 1, 3)).reason())
                .isEqualTo("there are (1) and (3) values, fewer than 2");
        assertThat(effects.hedgesG(Sample.of(1, 1), Sample.of(2, 2)).reason()).isEqualTo("the values do not spread");
    }

    /** Delta and its variance by the definition, over all pairs. */
    @Test
    void cliffsDeltaByDefinition() {
        double[] x = {1, 3, 3, 6, 8};
        double[] y = {2, 3, 5, 5};
        double[][] d = new double[5][4];
        double sum = 0;
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 4; j++) {
                d[i][j] = Math.signum(x[i] - y[j]);
                sum += d[i][j];
            }
        }
        double delta = sum / 20;
        double rows = 0;
        double columns = 0;
        double cells = 0;
        for (int i = 0; i < 5; i++) {
            rows += Math.pow(Arrays.stream(d[i]).average().orElseThrow() - delta, 2);
            for (int j = 0; j < 4; j++) {
                cells += Math.pow(d[i][j] - delta, 2);
            }
        }
        for (int j = 0; j < 4; j++) {
            double mean = 0;
            for (int i = 0; i < 5; i++) {
                mean += d[i][j] / 5;
            }
            columns += Math.pow(mean - delta, 2);
        }
        Dominance dominance = Dominance.of(Sample.of(x), Sample.of(y));
        assertThat(dominance.delta()).isCloseTo(delta, within(1e-15));
        assertThat(dominance.variance()).isCloseTo((16 * rows + 25 * columns - cells) / (20 * 4 * 3), within(1e-14));

        Estimate cliff = effects.cliffsDelta(Sample.of(x), Sample.of(y));
        Estimate superiority = effects.superiority(Sample.of(x), Sample.of(y));
        assertThat(superiority.orThrow()).isEqualTo((1 + cliff.orThrow()) / 2);
        assertThat(superiority.interval().orElseThrow().low())
                .isEqualTo((1 + cliff.interval().orElseThrow().low()) / 2);
        assertThat(superiority.method()).isEqualTo("probability of superiority");
    }

    @Test
    void deltaOfFewValues() {
        assertThat(effects.cliffsDelta(Sample.of(), Sample.of(1)).reason())
                .isEqualTo("there are no values on one side");
        assertThat(effects.cliffsDelta(Sample.of(1), Sample.of(1, 2)).reason())
                .isEqualTo("one value does not show how values spread");
        assertThat(effects.cliffsDelta(Sample.of(5, 6), Sample.of(1, 2)))
                .hasToString("1 (no interval: the samples do not overlap), Cliff's delta");
        assertThat(effects.cliffsDelta(Sample.of(1, 1), Sample.of(1, 1)).reason())
                .isEqualTo("the samples do not spread against each other");
    }

    @Test
    void levelIsKept() {
        ConfidenceLevel level = new ConfidenceLevel(percent(80));
        assertThat(effects.at(level)
                        .riskDifference(new Proportion(1, 2), new Proportion(1, 3))
                        .interval()
                        .orElseThrow()
                        .level())
                .isEqualTo(level);
        assertThatNullPointerException().isThrownBy(() -> effects.at(null)).withMessage("level");
    }
}
