package org.openspm.benchmarks.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.statistic.ConfidenceLevel;

class BacktestTest {

    private final Series line = Series.of("Calls", 10, 12, 14, 16, 18, 20);

    /** Naive on a line of slope 2 is 2 too low one ahead and 4 too low two ahead. */
    @Test
    void naiveOnALineIsAsFarOffAsTheLineRises() {
        Backtest test = Backtest.of(ForecastMethod.naive(), line, 3, 2);
        assertThat(test.accuracy(1).n()).isEqualTo(3);
        assertThat(test.accuracy(1).bias()).isEqualTo(2);
        assertThat(test.accuracy(2).n()).isEqualTo(2);
        assertThat(test.accuracy(2).meanAbsolute()).isEqualTo(4);
        assertThat(test.accuracy().meanAbsolute()).isCloseTo((3 * 2 + 2 * 4) / 5.0, within(1e-12));
        assertThat(test.accuracy(1).scaled()).hasValue(1);
        assertThat(test.horizon()).isEqualTo(2);
        assertThat(test.explain())
                .startsWith("naive on Calls from 3 observations on: MAE 2.8, ")
                .contains("\n  +1: MAE 2, ")
                .contains("\n  +2: MAE 4, ");
        assertThat(test.plot().labels()).containsExactly("4", "5", "6");
        assertThat(test.plot().line("forecast").values()).containsExactly(14.0, 16.0, 18.0);
        assertThat(test.method()).isEqualTo(ForecastMethod.naive());
        assertThat(test.series()).isEqualTo(line);
    }

    /** At each origin the method sees nothing of what comes after: forecasts made one by one from the beginnings of the series. */
    @Property(tries = 15)
    void nothingOfTheFutureIsSeen(@ForAll long seed) {
        double[] y = new Random(seed).doubles(12, 10, 20).toArray();
        Series series = Series.of("y", y);
        ForecastMethod method = ForecastMethod.holt();
        double absolute = 0;
        for (int origin = 6; origin < 12; origin++) {
            double next = method.forecast(series.first(origin), 1, ConfidenceLevel.DEFAULT)
                    .points()
                    .get(0)
                    .value();
            absolute += Math.abs(y[origin] - next) / 6;
        }
        assertThat(Backtest.of(method, series, 6, 1).accuracy(1).meanAbsolute()).isCloseTo(absolute, within(1e-12));
    }

    @Test
    void theBestIsTheLeastOff() {
        List<ForecastMethod> methods = new ArrayList<>(
                List.of(ForecastMethod.naive(), ForecastMethod.holt(0.5, 0.5), ForecastMethod.runRate()));
        assertThat(Backtest.best(methods, line, 3, 2).method()).isEqualTo(ForecastMethod.holt(0.5, 0.5));
        assertThat(Backtest.best(methods, line, 3, 2).accuracy().meanAbsolute()).isCloseTo(0, within(1e-9));
        Refusal.of(
                () -> Backtest.best(List.of(), line, 3, 2),
                "The methods [] are none.\nName one or more, a naive one among them.");
    }

    @Test
    void isEqualIfAllIs() {
        Backtest one = Backtest.of(ForecastMethod.naive(), line, 3, 2);
        assertThat(one)
                .isEqualTo(Backtest.of(ForecastMethod.naive(), line, 3, 2))
                .hasSameHashCodeAs(Backtest.of(ForecastMethod.naive(), line, 3, 2));
        assertThat(one)
                .isNotEqualTo(Backtest.of(ForecastMethod.naive(), line, 4, 2))
                .isNotEqualTo("test");
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> Backtest.of(ForecastMethod.holt(), line, 2, 1),
                "The training of (2) values and horizon of (1) do not fit the (6) of the series, or (Holt).\n"
                        + "Train on (3) or more and leave as many as the horizon.");
        Refusal.of(
                () -> Backtest.of(ForecastMethod.naive(), line, 5, 2),
                "The training of (5) values and horizon of (2) do not fit the (6) of the series, or (naive).\n"
                        + "Train on (2) or more and leave as many as the horizon.");
        Refusal.of(
                () -> Backtest.of(ForecastMethod.naive(), line, 3, 0),
                "The horizon (0) is not positive.\nForecast one period ahead or more.");
        Refusal.of(
                () -> Backtest.of(ForecastMethod.naive(), line, 3, 2).accuracy(3),
                "The horizon (3) is not within 1 to the (2) that were tested.\nTest further ahead.");
        Refusal.ofNull(() -> Backtest.of(null, line, 3, 2), "method");
    }
}
