package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.series.Count;
import org.openspm.benchmarks.series.CountSeries;
import org.openspm.benchmarks.series.Series;

class BaselineTest {

    private static CountSeries counts(int... pairs) {
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            counts.add(new Count("t" + i / 2, pairs[i], pairs[i + 1]));
        }
        return CountSeries.of("Won", counts);
    }

    /** Mean 10.5, moving ranges 2, 1 and 3: 2 on average. */
    @Test
    void ofValuesIsMeanAndMovingRange() {
        Baseline baseline = Baseline.of(Series.of("Calls", 10, 12, 11, 8));

        assertThat(baseline.centre()).isEqualTo(10.25);
        assertThat(baseline.sigma()).isCloseTo(2 / 1.128, within(1e-15));
        assertThat(baseline.deviation(77)).isEqualTo(baseline.sigma());
        assertThat(baseline).hasToString("centre 10.25, sigma 1.773 (4 values of 1 to 4)");
        assertThat(Baseline.given(5, 1)).hasToString("centre 5, sigma 1 (given)");
    }

    @Test
    void ofCountsIsPooled() {
        Baseline p = Baseline.proportions(counts(1, 10, 9, 30));
        assertThat(p.centre()).isEqualTo(0.25);
        assertThat(p.deviation(75)).isCloseTo(0.05, within(1e-15));
        assertThat(p).hasToString("centre 0.25, spread factor 1 (2 values of t0 to t1)");
        assertThat(Baseline.proportions(counts(1, 4)).source()).isEqualTo("1 values of t0");

        Baseline u = Baseline.rates(counts(30, 10, 10, 10));
        assertThat(u.centre()).isEqualTo(2);
        assertThat(u.deviation(8)).isCloseTo(0.5, within(1e-15));
    }

    /** Laney by hand: proportions 0.1 and 0.3 around 0.2, standardised by sqrt(0.2 x 0.8 / 100) = 0.04 to -2.5 and 2.5. */
    @Test
    void laneyStretchesByTheRangesOfStandardisedProportions() {
        assertThat(Baseline.laneyProportions(counts(10, 100, 30, 100)).sigma()).isCloseTo(5 / 1.128, within(1e-12));
        // Rates 1 and 3 around 2, standardised by sqrt(2 / 100).
        assertThat(Baseline.laneyRates(counts(100, 100, 300, 100)).sigma())
                .isCloseTo(2 / Math.sqrt(0.02) / 1.128, within(1e-12));
    }

    @Property(tries = 100)
    void shiftMovesTheCentreAndScaleStretchesBoth(
            @ForAll @Size(min = 2, max = 20) List<@IntRange(min = -1000, max = 1000) Integer> values,
            @ForAll @IntRange(min = -500, max = 500) int shift,
            @ForAll @IntRange(min = 1, max = 9) int scale) {
        double[] x = values.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] moved =
                values.stream().mapToDouble(v -> v * (double) scale + shift).toArray();
        Baseline plain = Baseline.of(Series.of("x", x));
        Baseline other = Baseline.of(Series.of("x", moved));

        assertThat(other.centre()).isCloseTo(plain.centre() * scale + shift, within(1e-8));
        assertThat(other.sigma()).isCloseTo(plain.sigma() * scale, within(1e-8));
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> Baseline.of(Series.of("Calls", 1)),
                "The phase of (Calls) has (1) values, and a moving range needs two.\nTake a longer phase, 12 to 20 values.");
        Refusal.of(
                () -> Baseline.given(1, -1),
                "The baseline of centre (1.0) and sigma (-1.0) is none.\nGive a finite centre and a sigma of 0 or more.");
        Refusal.of(
                () -> new Baseline(Baseline.Kind.PROPORTIONS, 1.5, 1, "given"),
                "The centre (1.5) is not usual of (proportions).\nA proportion is within 0 to 1, a rate is 0 or more.");
        Refusal.of(
                () -> Baseline.proportions(CountSeries.of("Won", List.of())),
                "The phase of (Won) has no counts.\nTake a phase in which something was counted.");
        Refusal.of(
                () -> Baseline.proportions(counts(3, 2)),
                "The count (3) of (t0) is larger than its size (2.0).\n"
                        + "Count as successes only what is counted as a trial, too, or chart rates.");
        Refusal.of(
                () -> Baseline.laneyRates(counts(0, 2, 0, 2)),
                "The phase of (Won) has a centre of (0.0), which leaves nothing to vary.\nTake a longer phase.");
        Refusal.of(
                () -> ControlChart.of(Series.of("x", 1, 2), Baseline.rates(counts(1, 2))),
                "The baseline is one of (rates), and the chart is of (values).\nTake the baseline from what is charted.");
        assertThat(Baseline.rates(counts(5, 2)).centre()).isEqualTo(2.5);
    }
}
