package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.statistic.ConfidenceLevel;

class TrendTest {

    private static final ConfidenceLevel AT_95 = ConfidenceLevel.DEFAULT;

    @Property(tries = 100)
    void leastSquaresAgreeWithCommonsMath(@ForAll long seed, @ForAll @IntRange(min = 3, max = 30) int n)
            throws Exception {
        double[] y = new Random(seed).doubles(n, -10, 10).toArray();
        SimpleRegression other = new SimpleRegression();
        for (int i = 0; i < n; i++) {
            other.addData(i, y[i]);
        }
        Trend trend = Trend.of(Series.of("y", y), TrendMethod.LEAST_SQUARES, AT_95);

        assertThat(trend.slope()).isCloseTo(other.getSlope(), within(1e-9));
        assertThat(trend.intercept()).isCloseTo(other.getIntercept(), within(1e-9));
        assertThat(trend.interval().high() - trend.slope()).isCloseTo(other.getSlopeConfidenceInterval(), within(1e-6));
        assertThat(trend.pValue()).isCloseTo(other.getSignificance(), within(1e-7));
    }

    /** The median of all slopes, and a p-value from all orders of few values: the normal one is near it. */
    @Property(tries = 60)
    void theilSenIsTheMedianSlope(@ForAll long seed, @ForAll @IntRange(min = 3, max = 12) int n) {
        double[] y = new Random(seed).doubles(n, -10, 10).toArray();
        double[] slopes = new double[n * (n - 1) / 2];
        int k = 0;
        for (int j = 1; j < n; j++) {
            for (int i = 0; i < j; i++) {
                slopes[k++] = (y[j] - y[i]) / (j - i);
            }
        }
        Arrays.sort(slopes);
        double median = (slopes[(k - 1) / 2] + slopes[k / 2]) / 2;
        Trend trend = Trend.of(Series.of("y", y), TrendMethod.THEIL_SEN, AT_95);

        assertThat(trend.slope()).isEqualTo(median);
        assertThat(trend.interval().low()).isLessThanOrEqualTo(median);
        assertThat(trend.interval().high()).isGreaterThanOrEqualTo(median);
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        double middle = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        assertThat(trend.intercept()).isCloseTo(middle - median * (n - 1) / 2, within(1e-9));
    }

    /** Ten values with S = 29 of 45 pairs, variance 125: z = 28 / sqrt(125), two-sided p = 0.0123. With ties the variance is smaller. */
    @Test
    void mannKendallIsCorrectedForTiesAndContinuity() {
        Trend trend = Trend.of(Series.of("y", 1, 2, 4, 3, 6, 5, 7, 9, 8, 0), TrendMethod.THEIL_SEN, AT_95);
        int s = 0;
        double[] y = {1, 2, 4, 3, 6, 5, 7, 9, 8, 0};
        for (int i = 0; i < 10; i++) {
            for (int j = i + 1; j < 10; j++) {
                s += (int) Math.signum(y[j] - y[i]);
            }
        }
        assertThat(s).isEqualTo(21);
        double z = 20 / Math.sqrt(125);
        assertThat(trend.pValue())
                .isCloseTo(
                        2
                                * (1
                                        - new org.apache.commons.math3.distribution.NormalDistribution()
                                                .cumulativeProbability(z)),
                        within(1e-12));
        Trend tied = Trend.of(Series.of("y", 1, 1, 2, 2), TrendMethod.THEIL_SEN, AT_95);
        // S = 4, variance (4 x 3 x 13 - 2 x 2 x 1 x 9) / 18 = 20 / 3.
        double zTied = 3 / Math.sqrt(20.0 / 3);
        assertThat(tied.pValue())
                .isCloseTo(
                        2
                                * (1
                                        - new org.apache.commons.math3.distribution.NormalDistribution()
                                                .cumulativeProbability(zTied)),
                        within(1e-12));
        assertThat(Trend.of(Series.of("y", 1, 1, 1), TrendMethod.THEIL_SEN, AT_95)
                        .pValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void intervalsHoldTheTrueSlopeAsOftenAsPromised(TrendMethod method) {
        Random random = new Random(11);
        int held = 0;
        for (int run = 0; run < 1000; run++) {
            double[] y = new double[15];
            for (int i = 0; i < y.length; i++) {
                y[i] = 0.3 * i + random.nextGaussian();
            }
            Trend trend = Trend.of(Series.of("y", y), method, AT_95);
            held += trend.interval().low() <= 0.3 && trend.interval().high() >= 0.3 ? 1 : 0;
        }
        assertThat(held / 1000.0).isBetween(0.93, 0.98);
    }

    @ParameterizedTest
    @EnumSource
    void shiftAndScaleMoveTheLine(TrendMethod method) {
        Series y = Series.of("y", 3, 5, 4, 8, 7, 9);
        Series moved = Series.of("y", 16, 20, 18, 26, 24, 28);
        Trend one = Trend.of(y, method, AT_95);
        Trend other = Trend.of(moved, method, AT_95);

        assertThat(other.slope()).isCloseTo(2 * one.slope(), within(1e-12));
        assertThat(other.value(7)).isCloseTo(2 * one.value(7) + 10, within(1e-12));
        assertThat(other.pValue()).isCloseTo(one.pValue(), within(1e-9));
    }

    @Test
    void anOutlierMovesTheilSenLittle() {
        Series wild = Series.of("y", 1, 2, 3, 4, 5, 6, 7, 800);
        assertThat(Trend.of(wild, TrendMethod.THEIL_SEN, AT_95).slope()).isEqualTo(1);
        assertThat(Trend.of(wild, TrendMethod.LEAST_SQUARES, AT_95).slope()).isGreaterThan(60);
    }

    @Test
    void seasonsAreTakenOutAndPutBack() {
        SeasonalIndex index = SeasonalIndex.given(1, 2, 3, 2);
        double[] y = new double[12];
        for (int i = 0; i < 12; i++) {
            y[i] = (100 + 5 * i) * index.index(i % 4 + 1);
        }
        Trend trend = Trend.of(Series.of("Bookings", y), index, TrendMethod.LEAST_SQUARES, AT_95);

        assertThat(trend.slope()).isCloseTo(5, within(1e-9));
        assertThat(trend.value(14)).isCloseTo(170 * 1.5, within(1e-9));
        assertThat(trend.seasons()).contains(index);
        assertThat(trend.explain())
                .startsWith(
                        "Bookings rises by 5 a period (5 to 5 at 95 %, least squares, p = below 0.01 %); seasonal index");
    }

    @Test
    void explainsAndPlotsItself() {
        Trend rising = Trend.of(Series.of("Calls", 1, 2, 3, 4.5), TrendMethod.LEAST_SQUARES, AT_95);
        assertThat(rising.direction()).isEqualTo(1);
        assertThat(rising)
                .hasToString("Calls rises by 1.15 a period (0.77738 to 1.5226 at 95 %, least squares, p = 0.56 %)");
        Trend falling = Trend.of(Series.of("Calls", 4, 3, 2, 1), TrendMethod.LEAST_SQUARES, AT_95);
        assertThat(falling.direction()).isEqualTo(-1);
        assertThat(falling.explain()).startsWith("Calls falls by 1 a period");
        Trend none = Trend.of(Series.of("Calls", 4, 1, 5, 2), TrendMethod.THEIL_SEN, new ConfidenceLevel(percent(90)));
        assertThat(none.direction()).isZero();
        assertThat(none.explain())
                .startsWith("Calls shows no trend that can be told from chance: ")
                .contains("at 90 %, Theil-Sen");
        assertThat(rising.plot().line("trend").values().get(0)).isCloseTo(rising.intercept(), within(1e-12));
        assertThat(rising.plot().line("value").values()).hasSize(4);
        assertThat(rising.seasons()).isEmpty();
        assertThat(Trend.of(Series.of("flat", 2, 2, 2), TrendMethod.LEAST_SQUARES, AT_95)
                        .pValue())
                .isEqualTo(1);
    }

    @Test
    void isEqualIfAllIs() {
        Series y = Series.of("y", 1, 3, 2);
        Trend one = Trend.of(y, TrendMethod.THEIL_SEN, AT_95);
        assertThat(one)
                .isEqualTo(Trend.of(y, TrendMethod.THEIL_SEN, AT_95))
                .hasSameHashCodeAs(Trend.of(y, TrendMethod.THEIL_SEN, AT_95));
        assertThat(one)
                .isNotEqualTo(Trend.of(y, TrendMethod.LEAST_SQUARES, AT_95))
                .isNotEqualTo("trend");
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> Trend.of(Series.of("y", 1, 2), TrendMethod.THEIL_SEN, AT_95),
                "The series (y) of (2) observations has no trend that could be told from chance.\nTake three or more.");
        Refusal.ofNull(() -> Trend.of(Series.of("y", 1, 2, 3), null, AT_95), "method");
        Refusal.ofNull(() -> Trend.of(Series.of("y", 1, 2, 3), TrendMethod.THEIL_SEN, null), "level");
        Refusal.ofNull(() -> Trend.of(Series.of("y", 1, 2, 3), null, TrendMethod.THEIL_SEN, AT_95), "seasons");
    }
}
