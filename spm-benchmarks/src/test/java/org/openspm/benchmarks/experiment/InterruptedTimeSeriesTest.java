package org.openspm.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.series.PlotMark;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.statistic.ConfidenceLevel;

class InterruptedTimeSeriesTest {

    private static final ConfidenceLevel AT_95 = ConfidenceLevel.DEFAULT;

    private static double[] line(int n, int change, double jump, double bend, double noise, long seed) {
        Random random = new Random(seed);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = 10 + 0.5 * i + (i >= change ? jump + bend * (i - change) : 0) + noise * random.nextGaussian();
        }
        return values;
    }

    @Test
    void findsTheJumpAndTheBendOfLines() {
        InterruptedTimeSeries its =
                InterruptedTimeSeries.of(Series.of("Win rate", line(20, 10, 5, -0.25, 0, 1)), "11", AT_95);

        assertThat(its.levelChange().effect().orThrow()).isCloseTo(5, within(1e-9));
        assertThat(its.slopeChange().effect().orThrow()).isCloseTo(-0.25, within(1e-9));
        assertThat(its.withoutChange(19).orThrow()).isCloseTo(19.5, within(1e-9));
        assertThat(its.fitted(19).orThrow()).isCloseTo(19.5 + 5 - 0.25 * 9, within(1e-9));
    }

    /** Two lines fitted apart are the same fit: the second implementation. */
    @Test
    void isTwoLinesFittedApart() {
        double[] values = line(24, 12, 3, 0.2, 1, 7);
        InterruptedTimeSeries its = InterruptedTimeSeries.of(Series.of("Win rate", values), "13", AT_95);
        double[] before = ordinary(values, 0, 12);
        double[] after = ordinary(values, 12, 24);

        assertThat(its.slopeChange().effect().orThrow()).isCloseTo(after[1] - before[1], within(1e-9));
        assertThat(its.levelChange().effect().orThrow())
                .isCloseTo(after[0] + 12 * after[1] - before[0] - 12 * before[1], within(1e-9));
        assertThat(its.durbinWatson().orThrow()).isBetween(1.0, 3.0);
    }

    private static double[] ordinary(double[] y, int from, int to) {
        double n = to - from;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (int i = from; i < to; i++) {
            sx += i;
            sy += y[i];
            sxx += (double) i * i;
            sxy += i * y[i];
        }
        double slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
        return new double[] {(sy - slope * sx) / n, slope};
    }

    /** Of series without a change, one in twenty shows one at 95 %. */
    @Test
    void errsAsOftenAsItSays() {
        int wrong = 0;
        for (int run = 0; run < 1_000; run++) {
            InterruptedTimeSeries its =
                    InterruptedTimeSeries.of(Series.of("x", line(20, 10, 0, 0, 1, run)), "11", AT_95);
            wrong += its.levelChange().pValue().orElseThrow() <= 0.05 ? 1 : 0;
        }
        assertThat(wrong).isBetween(30, 70);
    }

    @Test
    void warnsOfWhatItCannotSee() {
        double[] waves = new double[24];
        for (int i = 0; i < waves.length; i++) {
            waves[i] = Math.sin(i / 3.0);
        }
        InterruptedTimeSeries its = InterruptedTimeSeries.of(Series.of("x", waves), "13", AT_95);
        assertThat(its.warnings()).hasSize(2);
        assertThat(its.warnings().get(0)).startsWith("there is no comparison group");
        assertThat(its.warnings().get(1)).startsWith("neighbouring observations are alike (Durbin-Watson 0.");
        assertThat(InterruptedTimeSeries.of(Series.of("x", line(8, 4, 1, 0, 1, 3)), "5", AT_95)
                        .warnings())
                .contains("there are (4) observations before and (4) after, fewer than 8 on a side");
    }

    @Test
    void drawsWhereTheOldTrendWouldHaveLed() {
        InterruptedTimeSeries its = InterruptedTimeSeries.of(Series.of("x", line(10, 5, 2, 0, 0.1, 5)), "6", AT_95);

        assertThat(its.plot().line("without the change").values().subList(0, 5)).containsOnlyNulls();
        assertThat(its.plot().line("without the change").values().subList(5, 10))
                .doesNotContainNull();
        assertThat(its.plot().marks()).containsExactly(new PlotMark(5, "the change"));
        assertThat(its.toString()).startsWith("x from 6: level ");
        assertThat(its).isEqualTo(InterruptedTimeSeries.of(Series.of("x", line(10, 5, 2, 0, 0.1, 5)), "6", AT_95));
    }

    @Test
    void aChangeWithoutEnoughAroundItIsRefused() {
        Series series = Series.of("x", line(10, 5, 2, 0, 0.1, 5));
        for (String label : new String[] {"3", "9", "13"}) {
            Refusal.of(
                    () -> InterruptedTimeSeries.of(series, label, AT_95),
                    "The change at (" + label
                            + ") of the series (x) has fewer than 3 observations before or after it.\n"
                            + "Name a label of the series, and wait until there are enough.");
        }
        InterruptedTimeSeries its = InterruptedTimeSeries.of(series, "6", AT_95);
        Refusal.of(() -> its.fitted(10), "The observation (10) is none of (10).\nCount from 0.");
        Refusal.of(() -> its.withoutChange(-1), "The observation (-1) is none of (10).\nCount from 0.");
        Refusal.ofNull(() -> InterruptedTimeSeries.of(null, "6", AT_95), "series");
        Refusal.ofNull(() -> InterruptedTimeSeries.of(series, null, AT_95), "firstAfter");
        Refusal.ofNull(() -> InterruptedTimeSeries.of(series, "6", null), "level");
    }
}
