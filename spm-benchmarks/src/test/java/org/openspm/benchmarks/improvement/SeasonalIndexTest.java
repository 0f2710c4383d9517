package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.statistic.ConfidenceLevel;

class SeasonalIndexTest {

    /** Quarters of 8, 10, 9, 13 and 12, 10, 11, 7: means 10 each, so that season means are the index times ten. */
    @Test
    void ratioToMeanIsSeasonOverAll() {
        SeasonalIndex index = SeasonalIndex.ratioToMean(Series.of("Bookings", 8, 10, 9, 13, 6, 8, 11, 15), 4);
        assertThat(index.indices()).containsExactly(0.7, 0.9, 1.0, 1.4);
        assertThat(index.index(4)).isEqualTo(1.4);
        assertThat(index.seasons()).isEqualTo(4);
        assertThat(index)
                .hasToString("seasonal index 0.7, 0.9, 1, 1.4 (ratio to mean, Bookings, 8 observations from 1 to 8)");
        assertThat(index.plot().line("index").values()).containsExactly(0.7, 0.9, 1.0, 1.4);
        assertThat(index.plot().labels()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void aSeriesKnowsItsPlaceInTheCycle() {
        Series from3 = Series.of("x", 9, 13, 8, 10).startingAt(3);
        assertThat(SeasonalIndex.ratioToMean(from3, 4).indices()).containsExactly(0.8, 1.0, 0.9, 1.3);
        assertThat(SeasonalIndex.ratioToMean(from3, 4).adjust(from3).values()).containsOnly(10.0);
    }

    /** A trend misleads the ratio to the mean, not that to the moving average. */
    @Property(tries = 50)
    void movingAverageFindsTheFactorsUnderATrend(@ForAll @IntRange(min = 2, max = 7) int seasons, @ForAll long seed) {
        double[] weights = new Random(seed).doubles(seasons, 0.5, 1.5).toArray();
        SeasonalIndex truth = SeasonalIndex.given(weights);
        double[] flat = new double[4 * seasons];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = 100 * truth.index(i % seasons + 1);
        }
        SeasonalIndex found = SeasonalIndex.ratioToMovingAverage(Series.of("x", flat), seasons);
        for (int i = 1; i <= seasons; i++) {
            assertThat(found.index(i)).isCloseTo(truth.index(i), within(1e-9));
        }
        assertThat(found.indices().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow())
                .isCloseTo(1, within(1e-12));
        assertThat(found.adjust(Series.of("x", flat)).values())
                .usingComparatorWithPrecision(1e-6)
                .containsOnly(100);
    }

    /** A straight line has no seasons for the moving average, which is exact on it. */
    @Test
    void aLineHasNoSeasons() {
        double[] line = new double[12];
        for (int i = 0; i < 12; i++) {
            line[i] = 50 + i;
        }
        Series series = Series.of("x", line);
        for (int seasons : new int[] {3, 4}) {
            SeasonalIndex index = SeasonalIndex.ratioToMovingAverage(series, seasons);
            assertThat(index.indices()).allSatisfy(factor -> assertThat(factor).isCloseTo(1, within(1e-12)));
        }
        assertThat(SeasonalIndex.ratioToMean(series, 4).index(4)).isGreaterThan(1.02);
    }

    @Test
    void scaleChangesNoFactor() {
        double[] x = {8, 10, 9, 13, 6, 8, 11, 15, 7, 9, 12, 14};
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = 4 * x[i];
        }
        assertThat(SeasonalIndex.ratioToMovingAverage(Series.of("x", y), 4).indices())
                .isEqualTo(
                        SeasonalIndex.ratioToMovingAverage(Series.of("x", x), 4).indices());
    }

    @Test
    void isEqualIfAllIs() {
        SeasonalIndex one = SeasonalIndex.given(20, 20, 20, 40);
        assertThat(one.index(4)).isEqualTo(1.6);
        assertThat(one).isEqualTo(SeasonalIndex.given(1, 1, 1, 2)).hasSameHashCodeAs(SeasonalIndex.given(1, 1, 1, 2));
        assertThat(one).isNotEqualTo(SeasonalIndex.given(1, 1)).isNotEqualTo("index");
    }

    @Test
    void badOnesAreRefused() {
        Series x = Series.of("x", 1, 2, 3);
        Refusal.of(
                () -> SeasonalIndex.given(1),
                "The number of seasons (1) is below two.\nFour quarters or twelve months make a cycle.");
        Refusal.of(
                () -> SeasonalIndex.given(1, -1, 3),
                "The season (2) has a weight of (-1.0), which is not a positive number.\n"
                        + "Factors mean something for positive values only; join seasons in which nothing happens.");
        Refusal.of(
                () -> SeasonalIndex.ratioToMean(x, 4),
                "The season (4) of (4) was not observed in the series (x).\nTake a longer series.");
        Refusal.of(
                () -> SeasonalIndex.ratioToMovingAverage(x, 2),
                "The series (x) of (3) observations is shorter than two cycles of (2).\n"
                        + "Take ratioToMean, or a longer series.");
        Refusal.of(
                () -> SeasonalIndex.ratioToMovingAverage(Series.of("x", 1, -2, 1, -2), 2),
                "The moving average around (2) of the series (x) is not positive.\n"
                        + "Factors mean something for positive values only.");
        Refusal.of(() -> SeasonalIndex.given(1, 1).index(3), "The season (3) is not within 1 to (2).\nCount from 1.");
    }

    /** Television sets, in thousands, by quarter: Anderson, Sweeney and Williams, Statistics for Business and Economics, time series chapter. */
    @Test
    void televisionSets() {
        Series sold = Series.of("Sets", 4.8, 4.1, 6.0, 6.5, 5.8, 5.2, 6.8, 7.4, 6.0, 5.6, 7.5, 7.8, 6.3, 5.9, 8.0, 8.4);
        SeasonalIndex index = SeasonalIndex.ratioToMovingAverage(sold, 4);

        assertThat(index.indices())
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 5e-3 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(0.93, 0.84, 1.09, 1.14);
        // The text adjusts by the rounded indices and has 0.148.
        assertThat(Trend.of(sold, index, TrendMethod.LEAST_SQUARES, ConfidenceLevel.DEFAULT)
                        .slope())
                .isCloseTo(0.148, within(1e-3));
    }
}
