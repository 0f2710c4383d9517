package org.openspm.benchmarks.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.statistic.ConfidenceLevel;

class ForecastMethodTest {

    private static final ConfidenceLevel AT_95 = ConfidenceLevel.DEFAULT;

    private static double[] ahead(ForecastMethod method, double[] y, int horizon) {
        return method.forecast(Series.of("y", y), horizon, AT_95).points().stream()
                .mapToDouble(ForecastPoint::value)
                .toArray();
    }

    private static double[] near(double[] values) {
        return Arrays.stream(values).map(v -> Math.round(v * 1e8) / 1e8).toArray();
    }

    private static Stream<ForecastMethod> all() {
        return Stream.of(
                ForecastMethod.naive(),
                ForecastMethod.seasonalNaive(4),
                ForecastMethod.runRate(),
                ForecastMethod.simpleSmoothing(),
                ForecastMethod.simpleSmoothing(0.3),
                ForecastMethod.holt(),
                ForecastMethod.holt(0.4, 0.2),
                ForecastMethod.holtWintersAdditive(4),
                ForecastMethod.holtWintersAdditive(4, 0.3, 0.1, 0.2),
                ForecastMethod.holtWintersMultiplicative(4),
                ForecastMethod.holtWintersMultiplicative(4, 0.3, 0.1, 0.2));
    }

    /** NIST/SEMATECH e-Handbook of Statistical Methods, 6.4.3.1: data, smoothed values (the forecasts of the next) and squares at alpha = 0.1. */
    @Test
    void simpleSmoothingAgreesWithTheHandbook() {
        double[] y = {71, 70, 69, 68, 64, 65, 72, 78, 75, 75, 75, 70};
        double[] smoothed = {71, 70.9, 70.71, 70.44, 69.80, 69.32, 69.58, 70.43, 70.88, 71.29, 71.67};
        double squares = 0;
        for (int n = 1; n < y.length; n++) {
            double next = ahead(ForecastMethod.simpleSmoothing(0.1), Arrays.copyOf(y, Math.max(2, n)), 1)[0];
            if (n > 1) {
                assertThat(next).isCloseTo(smoothed[n - 1], within(0.0051));
                squares += (y[n] - next) * (y[n] - next);
            }
        }
        // The error of the second value, 70 - 71, is in the handbook's mean of 19.0, too.
        assertThat((squares + 1) / 11).isCloseTo(19.0, within(0.051));
    }

    @Property(tries = 80)
    void recursionsAgreeWithTheTextbooks(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 1) double alpha,
            @ForAll @DoubleRange(min = 0, max = 1) double beta,
            @ForAll @DoubleRange(min = 0, max = 1) double gamma,
            @ForAll @IntRange(min = 2, max = 5) int m) {
        double[] y = new Random(seed).doubles(3 * m + 2, 50, 100).toArray();
        int h = 2 * m + 1;
        assertThat(near(ahead(ForecastMethod.simpleSmoothing(alpha), y, h)))
                .isEqualTo(near(NaiveSmoothing.simple(y, alpha, h)));
        assertThat(ahead(ForecastMethod.holt(alpha, beta), y, h))
                .usingComparatorWithPrecision(1e-6)
                .containsExactly(NaiveSmoothing.holt(y, alpha, beta, h));
        assertThat(ahead(ForecastMethod.holtWintersAdditive(m, alpha, beta, gamma), y, h))
                .usingComparatorWithPrecision(1e-6)
                .containsExactly(NaiveSmoothing.winters(y, m, alpha, beta, gamma, false, h));
        double[] product = NaiveSmoothing.winters(y, m, alpha, beta, gamma, true, h);
        double scale = Arrays.stream(product).map(Math::abs).max().orElseThrow();
        assertThat(ahead(ForecastMethod.holtWintersMultiplicative(m, alpha, beta, gamma), y, h))
                .usingComparatorWithPrecision(1e-9 * Math.max(1, scale))
                .containsExactly(product);
    }

    @Test
    void naiveMethodsRepeatWhatWas() {
        double[] y = {1, 2, 3, 4, 5, 6, 7};
        assertThat(ahead(ForecastMethod.naive(), y, 3)).containsExactly(7, 7, 7);
        assertThat(ahead(ForecastMethod.seasonalNaive(4), y, 6)).containsExactly(4, 5, 6, 7, 4, 5);
        assertThat(ahead(ForecastMethod.runRate(), y, 2)).containsExactly(4, 4);
    }

    /** The forecast of a constant is the constant, and nothing else is possible. */
    @Property(tries = 30)
    void aConstantGoesOn(@ForAll @IntRange(min = 1, max = 10_000) int constant) {
        double[] y = new double[13];
        Arrays.fill(y, constant);
        all().forEach(method -> {
            Forecast forecast = method.forecast(Series.of("y", y), 5, AT_95);
            assertThat(forecast.points()).allSatisfy(point -> {
                assertThat(point.value()).as("%s", method).isCloseTo(constant, within(1e-9 * constant));
                point.interval()
                        .ifPresent(
                                found -> assertThat(found.high() - found.low()).isCloseTo(0, within(1e-6)));
            });
        });
    }

    /**
     * Twice the values are twice the forecast; all but factors of seasons move with the values. Fitted weights are held to the squares they
     * leave: two valleys may be as deep, and the last digit then decides.
     */
    @Property(tries = 20)
    void shiftAndScaleMoveTheForecast(@ForAll long seed) {
        double[] y = new Random(seed).ints(13, 20, 90).asDoubleStream().toArray();
        double[] twice = Arrays.stream(y).map(v -> 2 * v).toArray();
        double[] higher = Arrays.stream(y).map(v -> v + 64).toArray();
        all().forEach(method -> {
            double[] plain = ahead(method, y, 5);
            assertThat(ahead(method, twice, 5))
                    .as("%s", method)
                    .usingComparatorWithPrecision(1e-2)
                    .containsExactly(Arrays.stream(plain).map(v -> 2 * v).toArray());
            if (!method.name().startsWith("multiplicative")) {
                double left = method.run(Series.of("y", y)).squares();
                assertThat(method.run(Series.of("y", higher)).squares())
                        .as("%s", method)
                        .isCloseTo(left, within(1e-3 * left));
            }
        });
    }

    @Test
    void straightLinesAndPureSeasonsGoOn() {
        double[] line = new double[12];
        double[] seasonal = new double[12];
        for (int i = 0; i < 12; i++) {
            line[i] = 10 + 3 * i;
            seasonal[i] = (10 + 3 * i) + new double[] {-4, 1, 5, -2}[i % 4];
        }
        assertThat(ahead(ForecastMethod.holt(0.3, 0.3), line, 2))
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(46, 49);
        assertThat(ahead(ForecastMethod.holtWintersAdditive(4, 0.3, 0.2, 0.4), seasonal, 4))
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(42, 50, 57, 53);
    }

    /** Fitted weights are no worse than any of a fine grid, and always the same. */
    @Test
    void fittedWeightsAreTheBest() {
        Random random = new Random(9);
        double[] y = new double[30];
        for (int i = 1; i < y.length; i++) {
            y[i] = y[i - 1] + random.nextGaussian() + 0.2;
        }
        Series series = Series.of("y", y);
        double best = ForecastMethod.holt().run(series).squares();
        for (double a = 0; a <= 1; a += 0.05) {
            assertThat(ForecastMethod.simpleSmoothing().run(series).squares())
                    .isLessThanOrEqualTo(ForecastMethod.simpleSmoothing(Math.min(1, a))
                                    .run(series)
                                    .squares()
                            + 1e-9);
            for (double b = 0; b <= 1; b += 0.05) {
                assertThat(best)
                        .isLessThanOrEqualTo(ForecastMethod.holt(Math.min(1, a), Math.min(1, b))
                                        .run(series)
                                        .squares()
                                + 1e-9);
            }
        }
        assertThat(ForecastMethod.holt().forecast(series, 3, AT_95))
                .isEqualTo(ForecastMethod.holt().forecast(series, 3, AT_95));
    }

    @Test
    void namesAndNeedsAreTold() {
        assertThat(all().map(ForecastMethod::toString))
                .containsExactly(
                        "naive",
                        "seasonal naive of 4",
                        "run rate",
                        "simple exponential smoothing",
                        "simple exponential smoothing (0.3)",
                        "Holt",
                        "Holt (0.4, 0.2)",
                        "additive Holt-Winters of 4",
                        "additive Holt-Winters of 4 (0.3, 0.1, 0.2)",
                        "multiplicative Holt-Winters of 4",
                        "multiplicative Holt-Winters of 4 (0.3, 0.1, 0.2)");
        assertThat(all().map(ForecastMethod::shortest)).containsExactly(2, 5, 2, 2, 2, 3, 3, 9, 9, 9, 9);
        List<ForecastMethod> methods = all().toList();
        assertThat(methods).doesNotHaveDuplicates().isEqualTo(all().toList());
        assertThat(methods.get(4))
                .hasSameHashCodeAs(ForecastMethod.simpleSmoothing(0.3))
                .isNotEqualTo("method");
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> ForecastMethod.seasonalNaive(1),
                "The number of seasons (1) is below two.\nFour quarters or twelve months make a cycle.");
        Refusal.of(
                () -> ForecastMethod.holt(0.5, 1.5),
                "The weight (1.5) is not within 0 to 1.\nThe newest value weighs that much, the past the rest.");
        Refusal.of(
                () -> ForecastMethod.holt().forecast(Series.of("y", 1, 2), 1, AT_95),
                "The series (y) of (2) observations is too short for (Holt).\nIt needs (3).");
        Refusal.of(
                () -> ForecastMethod.naive().forecast(Series.of("y", 1, 2), 0, AT_95),
                "The horizon (0) is not positive.\nForecast one period ahead or more.");
        Refusal.of(
                () -> ForecastMethod.holtWintersMultiplicative(2).forecast(Series.of("y", 1, 2, 0, 2, 1), 1, AT_95),
                "The value (0.0) of (3) is not positive, and multiplicative seasons need positive values.\n"
                        + "Take the additive method.");
        Refusal.ofNull(() -> ForecastMethod.naive().forecast(Series.of("y", 1, 2), 1, null), "level");
    }
}
