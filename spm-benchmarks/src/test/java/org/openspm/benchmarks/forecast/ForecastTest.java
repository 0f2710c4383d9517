package org.openspm.benchmarks.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.statistic.ConfidenceLevel;

class ForecastTest {

    private static final ConfidenceLevel AT_95 = ConfidenceLevel.DEFAULT;
    private static final double Z = 1.959963984540054;

    private final Series calls = Series.of("Calls", 10, 12, 11, 13);
    private final Forecast forecast = ForecastMethod.naive().forecast(calls, 2, AT_95);

    /** One-step errors 2, -1 and 2: mean square 3; two steps ahead twice that. */
    @Test
    void naiveIntervalsGrowWithTheRootOfTheHorizon() {
        assertThat(forecast.points().get(0).interval().orElseThrow().high())
                .isCloseTo(13 + Z * Math.sqrt(3), within(1e-9));
        assertThat(forecast.points().get(1).interval().orElseThrow().low())
                .isCloseTo(13 - Z * Math.sqrt(6), within(1e-9));
        assertThat(forecast.total()).isEqualTo(26);
        assertThat(forecast.weights()).isEmpty();
        assertThat(forecast.method()).isEqualTo(ForecastMethod.naive());
    }

    /**
     * The factors as the moving average of errors that each method is: e(h) + sum c(j) e(h - j), the coefficients found by following a single
     * error of size 1 through the method itself.
     */
    @Test
    void factorsAreThoseOfASingleErrorFollowed() {
        for (ForecastMethod method : Arrays.asList(
                ForecastMethod.naive(),
                ForecastMethod.seasonalNaive(4),
                ForecastMethod.simpleSmoothing(0.3),
                ForecastMethod.holt(0.4, 0.2),
                ForecastMethod.holtWintersAdditive(4, 0.3, 0.1, 0.2))) {
            double[] flat = new double[20];
            double[] shocked = flat.clone();
            shocked[19] = 1;
            int horizon = 10;
            SmoothingRun run = method.run(Series.of("y", shocked));
            SmoothingRun quiet = method.run(Series.of("y", flat));
            double[] factors = method.variances(run, horizon);
            double sum = 1;
            for (int h = 1; h <= horizon; h++) {
                assertThat(factors[h - 1]).as("%s, %d ahead", method, h).isCloseTo(sum, within(1e-12));
                double c = run.ahead(h) - quiet.ahead(h);
                sum += c * c;
            }
        }
    }

    @Test
    void intervalsHoldWhatComesAsOftenAsPromised() {
        Random random = new Random(4);
        int held = 0;
        for (int run = 0; run < 500; run++) {
            double[] y = new double[43];
            for (int i = 1; i < y.length; i++) {
                y[i] = y[i - 1] + random.nextGaussian();
            }
            ForecastPoint third = ForecastMethod.naive()
                    .forecast(Series.of("y", Arrays.copyOf(y, 40)), 3, AT_95)
                    .points()
                    .get(2);
            held += third.interval().orElseThrow().low() <= y[42]
                            && third.interval().orElseThrow().high() >= y[42]
                    ? 1
                    : 0;
        }
        assertThat(held / 500.0).isBetween(0.92, 0.98);
    }

    @Test
    void explainsAndPlotsItself() {
        assertThat(forecast.explain()).isEqualTo("""
                Calls by naive, from 4 observations
                  +1: 13 (9.6052 to 16.395)
                  +2: 13 (8.1991 to 17.801)
                  intervals at 95 % of normal errors with known weights""");
        assertThat(forecast).hasToString("Calls by naive: 13, 13");
        assertThat(ForecastMethod.holt(0.5, 0.1).forecast(calls, 1, AT_95).explain())
                .startsWith("Calls by Holt (0.5, 0.1), from");
        assertThat(forecast.plot().labels()).containsExactly("1", "2", "3", "4", "+1", "+2");
        assertThat(forecast.plot().line("forecast").values()).containsExactly(null, null, null, null, 13.0, 13.0);
        assertThat(forecast.plot().line("value").values()).containsExactly(10.0, 12.0, 11.0, 13.0, null, null);
    }

    @Test
    void multiplicativeSeasonsHaveNoFormulaAndTheirPastInstead() {
        Random random = new Random(6);
        double[] y = new double[28];
        for (int i = 0; i < y.length; i++) {
            y[i] = (100 + i) * (1 + 0.3 * (i % 4)) + random.nextGaussian();
        }
        Series series = Series.of("Bookings", y);
        ForecastMethod method = ForecastMethod.holtWintersMultiplicative(4, 0.3, 0.1, 0.2);
        Forecast plain = method.forecast(series, 2, AT_95);
        assertThat(plain.points())
                .allSatisfy(point -> assertThat(point.interval()).isEmpty());
        assertThat(plain.explain())
                .endsWith("  no interval: none is known by formula for multiplicative seasons, ask a backtest");
        assertThat(plain.plot().line("lower bound").values()).containsOnlyNulls();

        Backtest past = Backtest.of(method, series, 16, 2);
        Forecast tested = plain.withIntervalsOf(past);
        ForecastPoint second = tested.points().get(1);
        assertThat(second.interval().orElseThrow().high() - second.value())
                .isCloseTo(Z * past.accuracy(2).rootMeanSquare(), within(1e-9));
        assertThat(tested.explain())
                .endsWith(
                        "  intervals at 95 % of the errors of multiplicative Holt-Winters of 4 (0.3, 0.1, 0.2) on Bookings from 16 observations on");
        assertThat(tested).isNotEqualTo(plain).isNotEqualTo("forecast");
        assertThat(plain)
                .isEqualTo(method.forecast(series, 2, AT_95))
                .hasSameHashCodeAs(method.forecast(series, 2, AT_95));
    }

    @Test
    void anotherPastIsRefused() {
        Backtest past = Backtest.of(ForecastMethod.runRate(), calls, 2, 1);
        Refusal.of(
                () -> forecast.withIntervalsOf(past),
                "The backtest (run rate on Calls from 2 observations on) is not of this forecast, (naive) of (Calls) over (2) periods.\n"
                        + "Test the same method on the same series and as far ahead.");
    }
}
