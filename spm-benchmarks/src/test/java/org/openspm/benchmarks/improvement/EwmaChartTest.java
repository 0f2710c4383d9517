package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.series.Series;

class EwmaChartTest {

    /** NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.4: the data, the averages and the limits of its example. */
    @Test
    void agreesWithTheHandbook() {
        Series data = Series.of(
                "x", 52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2,
                52.6, 52.4, 53.6, 52.1);
        double[] averages = {
            50.60, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38,
            49.92, 50.73, 51.23, 51.94, 51.99
        };
        EwmaChart chart = EwmaChart.of(data, Baseline.given(50, 2.0539), 0.3, 3, EwmaLimits.ASYMPTOTIC);

        for (int i = 0; i < averages.length; i++) {
            assertThat(chart.points().get(i).value()).isCloseTo(averages[i], within(0.0051));
        }
        assertThat(chart.points()).allSatisfy(point -> {
            assertThat(point.upper()).isCloseTo(52.5884, within(1e-4));
            assertThat(point.lower()).isCloseTo(47.4115, within(1.1e-4));
        });
        assertThat(chart.signals()).isEmpty();
    }

    @Test
    void explainsAndPlotsItself() {
        EwmaChart chart =
                EwmaChart.of(Series.of("Calls", 10, 10, 40), Baseline.given(10, 2), 0.5, 3, EwmaLimits.TIME_VARYING);
        assertThat(chart.explain()).isEqualTo("""
                Calls, EWMA chart: 1 signal
                  centre 10, sigma 2 (given)
                  lambda 0.5, time-varying limits at 3 standard deviations, values taken to be independent of each other
                  3: weighted average beyond a limit, 25 is above 13.437""");
        assertThat(chart).hasToString("Calls, EWMA chart: 1 signal");
        assertThat(chart.plot().line("value").values()).containsExactly(10.0, 10.0, 25.0);
        assertThat(chart.plot().marks()).hasSize(1);
        assertThat(chart.labels()).containsExactly("1", "2", "3");
        EwmaChart low = EwmaChart.of(Series.of("Calls", -40), Baseline.given(10, 2), 1, 3, EwmaLimits.ASYMPTOTIC);
        assertThat(low.signals()).extracting(Signal::reason).containsExactly("-40 is below 4");
        assertThat(chart)
                .isEqualTo(EwmaChart.of(
                        Series.of("Calls", 10, 10, 40), Baseline.given(10, 2), 0.5, 3, EwmaLimits.TIME_VARYING));
        assertThat(chart.hashCode()).isNotEqualTo(low.hashCode());
        assertThat(chart).isNotEqualTo(low).isNotEqualTo("chart");
    }

    /** The average is what it says: weights lambda (1 - lambda)^j of the values, and what is left of the centre. */
    @Property(tries = 100)
    void averageIsAWeightedSum(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = -50, max = 50) Integer> values,
            @ForAll @DoubleRange(min = 0.01, max = 1) double lambda) {
        double[] x = values.stream().mapToDouble(Integer::doubleValue).toArray();
        EwmaChart chart = EwmaChart.of(Series.of("x", x), Baseline.given(7, 2), lambda, 3, EwmaLimits.TIME_VARYING);
        double sum = 7 * Math.pow(1 - lambda, x.length);
        double squares = 0;
        for (int j = 0; j < x.length; j++) {
            double weight = lambda * Math.pow(1 - lambda, x.length - 1 - j);
            sum += weight * x[j];
            squares += weight * weight;
        }
        ChartPoint last = chart.points().get(x.length - 1);
        assertThat(last.value()).isCloseTo(sum, within(1e-9));
        // The exact limit is the standard deviation of that sum.
        assertThat(last.sigma()).isCloseTo(2 * Math.sqrt(squares), within(1e-9));
    }

    /** Time-varying limits are within the asymptotic ones, wider limits signal less. */
    @Property(tries = 100)
    void alarmsAreMonotone(@ForAll @Size(min = 1, max = 20) List<@IntRange(min = -9, max = 9) Integer> values) {
        Series x =
                Series.of("x", values.stream().mapToDouble(Integer::doubleValue).toArray());
        EwmaChart exact = EwmaChart.of(x, Baseline.given(0, 1), 0.2, 2.7, EwmaLimits.TIME_VARYING);
        EwmaChart steady = EwmaChart.of(x, Baseline.given(0, 1), 0.2, 2.7, EwmaLimits.ASYMPTOTIC);
        EwmaChart wide = EwmaChart.of(x, Baseline.given(0, 1), 0.2, 4, EwmaLimits.ASYMPTOTIC);
        assertThat(places(exact)).containsAll(places(steady));
        assertThat(places(steady)).containsAll(places(wide));
    }

    private static List<Integer> places(EwmaChart chart) {
        return chart.signals().stream().map(Signal::index).toList();
    }

    @Test
    void badOnesAreRefused() {
        Series x = Series.of("x", 1, 2);
        Baseline usual = Baseline.given(0, 1);
        Refusal.of(
                () -> EwmaChart.of(x, usual, 0, 3, EwmaLimits.ASYMPTOTIC),
                "The weight lambda (0.0) is not above 0 and at most 1.\nTake 0.2, or less to find smaller shifts.");
        Refusal.of(
                () -> EwmaChart.of(x, usual, 0.2, 0, EwmaLimits.ASYMPTOTIC),
                "The width (0.0) of the limits is not a positive number.\nTake 2.7 to 3 standard deviations.");
        Refusal.ofNull(() -> EwmaChart.of(x, usual, 0.2, 3, null), "limits");
        Refusal.ofNull(() -> EwmaChart.of(null, usual, 0.2, 3, EwmaLimits.ASYMPTOTIC), "series");
    }
}
