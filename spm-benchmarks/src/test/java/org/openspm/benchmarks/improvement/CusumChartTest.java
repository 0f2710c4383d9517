package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.series.Series;

class CusumChartTest {

    /** D. C. Montgomery, Introduction to statistical quality control, the example of the tabular CUSUM: 30 values, target 10, sigma 1. */
    private final Series textbook = Series.of(
            "x", 9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37,
            10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52);

    /** There the sum is 5.28 at the 29th value, after seven values off zero: the shift lies between the 22nd and the 23rd. */
    @Test
    void agreesWithTheTextbook() {
        CusumChart chart = CusumChart.of(textbook, Baseline.given(10, 1), 0.5, 5);

        assertThat(chart.points().get(28).high()).isCloseTo(5.28, within(1e-9));
        assertThat(chart.points().get(29).high()).isCloseTo(5.3, within(1e-9));
        assertThat(chart.points().get(1).low()).isCloseTo(1.56, within(1e-9));
        assertThat(chart.signals()).extracting(Signal::label).containsExactly("29", "30");
        assertThat(chart.changePoint()).contains("23");
        assertThat(chart.explain()).isEqualTo("""
                x, CUSUM chart: 2 signals
                  target 10, allowance 0.5, decision interval 5, values taken to be independent of each other
                  29: sum above target, 5.28 is above 5, off target since 23
                  30: sum above target, 5.3 is above 5, off target since 23""");
        assertThat(chart).hasToString("x, CUSUM chart: 2 signals");
    }

    @Test
    void fastInitialResponseStartsHalfWay() {
        Series off = Series.of("x", 1.5, 1.5, 1.5, 1.5, 1.5);
        CusumChart plain = CusumChart.of(off, Baseline.given(0, 1), 0.5, 4);
        CusumChart fast = plain.withFastInitialResponse();

        assertThat(plain.points()).extracting(CusumPoint::high).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(fast.points()).extracting(CusumPoint::high).containsExactly(3.0, 4.0, 5.0, 6.0, 7.0);
        assertThat(fast.points().get(0).low()).isZero();
        assertThat(plain.signals()).extracting(Signal::index).containsExactly(4);
        assertThat(fast.signals()).extracting(Signal::index).containsExactly(2, 3, 4);
        assertThat(fast.explain()).contains("fast initial response");
        assertThat(plain.changePoint()).contains("1");
    }

    @Test
    void findsWhatFalls() {
        CusumChart chart = CusumChart.inUnits(Series.of("x", 0, 0, -3, -3), 0, 1, 3);
        assertThat(chart.signals())
                .containsExactly(new Signal(3, "4", "sum below target", "4 is above 3, off target since 3"));
        assertThat(chart.changePoint()).contains("3");
        assertThat(CusumChart.inUnits(Series.of("x", 0), 0, 1, 3).changePoint()).isEmpty();
        assertThat(chart.plot().lines()).hasSize(4);
        assertThat(chart.plot().line("decision interval").values()).containsOnly(3.0);
        assertThat(chart.plot().line("sum below target").values()).containsExactly(0.0, 0.0, 2.0, 4.0);
        assertThat(chart.labels()).hasSize(4);
        assertThat(chart).isEqualTo(CusumChart.inUnits(Series.of("x", 0, 0, -3, -3), 0, 1, 3));
        assertThat(chart).isNotEqualTo(chart.withFastInitialResponse()).isNotEqualTo("chart");
        assertThat(chart.hashCode())
                .isNotEqualTo(chart.withFastInitialResponse().hashCode());
    }

    /** The sum is the largest excess of the values up to now over target and allowance, over all starts, or nothing. */
    @Property(tries = 150)
    void sumsAreTheLargestExcessOverAllStarts(
            @ForAll @Size(min = 1, max = 15) List<@IntRange(min = -9, max = 9) Integer> values) {
        double[] x = values.stream().mapToDouble(Integer::doubleValue).toArray();
        CusumChart chart = CusumChart.inUnits(Series.of("x", x), 1, 0.5, 4);
        for (int end = 0; end < x.length; end++) {
            double high = 0;
            double low = 0;
            for (int start = 0; start <= end; start++) {
                double above = 0;
                double below = 0;
                for (int i = start; i <= end; i++) {
                    above += x[i] - 1 - 0.5;
                    below += 1 - 0.5 - x[i];
                }
                high = Math.max(high, above);
                low = Math.max(low, below);
            }
            assertThat(chart.points().get(end).high()).isEqualTo(high);
            assertThat(chart.points().get(end).low()).isEqualTo(low);
        }
    }

    /** Mirrored values mirror the sums. A higher decision interval signals less. */
    @Property(tries = 100)
    void mirrorsAndIsMonotone(@ForAll @Size(min = 1, max = 20) List<@IntRange(min = -9, max = 9) Integer> values) {
        Series x =
                Series.of("x", values.stream().mapToDouble(Integer::doubleValue).toArray());
        Series mirrored =
                Series.of("x", values.stream().mapToDouble(v -> -(double) v).toArray());
        CusumChart one = CusumChart.inUnits(x, 2, 1, 4);
        CusumChart other = CusumChart.inUnits(mirrored, -2, 1, 4);
        assertThat(one.points())
                .extracting(CusumPoint::high)
                .isEqualTo(other.points().stream().map(CusumPoint::low).toList());
        assertThat(one.signals())
                .extracting(Signal::index)
                .containsAll(CusumChart.inUnits(x, 2, 1, 8).signals().stream()
                        .map(Signal::index)
                        .toList());
    }

    /** One false alarm in 465 points at k = 0.5 and h = 5 (Montgomery's table of average run lengths). */
    @Test
    void falseAlarmsAreAsRareAsPromised() {
        Random random = new Random(7);
        double[] x = new double[4000];
        long length = 0;
        int runs = 0;
        for (int run = 0; run < 400; run++) {
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextGaussian();
            }
            List<Signal> signals = CusumChart.of(Series.of("x", x), Baseline.given(0, 1), 0.5, 5)
                    .signals();
            length += signals.isEmpty() ? x.length : signals.get(0).index() + 1;
            runs += signals.isEmpty() ? 0 : 1;
        }
        assertThat((double) length / runs).isBetween(410.0, 525.0);
    }

    @Test
    void badOnesAreRefused() {
        Series x = Series.of("x", 1, 2);
        Refusal.of(
                () -> CusumChart.inUnits(x, Double.NaN, 1, 4),
                "The target (NaN) or the allowance k (1.0) is out of range.\n"
                        + "Give a finite target, and for k half of the shift to find.");
        Refusal.of(
                () -> CusumChart.of(x, Baseline.given(0, 0), 0.5, 5),
                "The decision interval h (0.0) is not a positive number.\n"
                        + "Give 4 to 5 standard deviations; a baseline without spread has none.");
        Refusal.ofNull(() -> CusumChart.inUnits(null, 0, 1, 4), "series");
    }
}
