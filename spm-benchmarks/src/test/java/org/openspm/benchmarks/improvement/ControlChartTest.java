package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.series.Count;
import org.openspm.benchmarks.series.CountSeries;
import org.openspm.benchmarks.series.Observation;
import org.openspm.benchmarks.series.Series;

class ControlChartTest {

    private final Series calls = Series.of("Calls", 10, 12, 11, 9, 30, 11);
    private final Baseline usual = Baseline.of(calls.first(4));
    private final ControlChart chart = ControlChart.of(calls, usual);

    /** Mean 10.5, mean moving range 5 / 3; limits 3 / 1.128 of that away. */
    @Test
    void limitsAreTwoPointSixSixMovingRangesAway() {
        ChartPoint point = chart.points().get(0);
        assertThat(point.centre()).isEqualTo(10.5);
        assertThat(point.upper()).isCloseTo(10.5 + 3 / 1.128 * 5 / 3, within(1e-12));
        assertThat(point.lower()).isCloseTo(10.5 - 3 / 1.128 * 5 / 3, within(1e-12));
        assertThat(chart.signals()).containsExactly(new Signal(4, "5", "beyond a limit", "30 is above 14.933"));
        assertThat(chart.labels()).isEqualTo(calls.labels());
    }

    @Test
    void explainsItself() {
        assertThat(chart.explain()).isEqualTo("""
                Calls, chart of individuals: 1 signal
                  from 1: centre 10.5, sigma 1.4775 (4 values of 1 to 4)
                  limits at three sigma, values taken to be independent of each other
                  5: beyond a limit, 30 is above 14.933""");
        assertThat(chart).hasToString("Calls, chart of individuals: 1 signal");
        assertThat(ControlChart.of(calls.first(4), usual)).hasToString("Calls, chart of individuals: no signal");
        assertThat(chart.withRules(EnumSet.of(ControlRule.SIX_RISING_OR_FALLING))
                        .signals())
                .isEmpty();
    }

    @Test
    void plotsItself() {
        assertThat(chart.plot().title()).isEqualTo("Calls, chart of individuals");
        assertThat(chart.plot().line("value").values()).containsExactly(10.0, 12.0, 11.0, 9.0, 30.0, 11.0);
        assertThat(chart.plot().line("centre").values()).containsOnly(10.5);
        assertThat(chart.plot().line("upper limit").values()).hasSize(6);
        assertThat(chart.plot().line("lower limit").values()).hasSize(6);
        assertThat(chart.plot().marks()).hasSize(1);
    }

    @Test
    void rangesHaveLimitsOfTheirOwn() {
        ControlChart ranges = chart.ranges();
        double mean = 5.0 / 3;
        assertThat(ranges.points()).extracting(ChartPoint::value).containsExactly(2.0, 1.0, 2.0, 21.0, 19.0);
        assertThat(ranges.points().get(0).centre()).isCloseTo(mean, within(1e-12));
        assertThat(ranges.points().get(0).upper()).isCloseTo(3.267 * mean, within(1e-12));
        assertThat(ranges.points().get(0).lower()).isZero();
        assertThat(ranges.signals()).extracting(Signal::label).containsExactly("5", "6");
        assertThat(ranges.name()).isEqualTo("Calls, chart of moving ranges");
        assertThat(ranges.explain()).contains("upper limit at 3.267 mean moving ranges");
    }

    @Test
    void rephasingMovesLimitsFromThereOnAndIsRecorded() {
        ControlChart rephased = chart.rephased("5", "new script", Baseline.given(20, 4));

        assertThat(rephased.signals()).isEmpty();
        assertThat(rephased.points().subList(0, 4)).isEqualTo(chart.points().subList(0, 4));
        assertThat(rephased.points().get(4).centre()).isEqualTo(20);
        assertThat(rephased.phases()).hasSize(2);
        assertThat(rephased.phases().get(1)).hasToString("from 5 (new script): centre 20, sigma 4 (given)");
        // The range between two phases is nobody's; those within keep their own limits.
        assertThat(rephased.ranges().points()).extracting(ChartPoint::value).containsExactly(2.0, 1.0, 2.0, 19.0);
        assertThat(rephased.ranges().points().get(3).centre()).isCloseTo(4 * 1.128, within(1e-12));
    }

    @Test
    void patternsDoNotRunAcrossPhases() {
        Series flat = Series.of("x", 1, 1, 1, 1, 1, 1, 1, 1, 1);
        ControlChart one = ControlChart.of(flat, Baseline.given(0, 1)).withRules(ControlRule.westernElectric());
        assertThat(one.signals()).hasSize(2);
        assertThat(one.rephased("5", "test", Baseline.given(0, 1)).signals()).isEmpty();
    }

    @Test
    void proportionsHaveLimitsOfTheirOwnSize() {
        CountSeries won = CountSeries.of(
                "Win rate", List.of(new Count("a", 25, 100), new Count("b", 24, 25), new Count("c", 0, 4)));
        Baseline quarter = new Baseline(Baseline.Kind.PROPORTIONS, 0.25, 1, "given");
        ControlChart p = ControlChart.proportions(won, quarter);

        assertThat(p.points().get(0).upper()).isCloseTo(0.25 + 3 * Math.sqrt(0.25 * 0.75 / 100), within(1e-15));
        assertThat(p.points().get(2).lower()).isZero();
        assertThat(p.points().get(2).upper()).isCloseTo(0.25 + 3 * Math.sqrt(0.25 * 0.75 / 4), within(1e-15));
        assertThat(p.signals()).extracting(Signal::label).containsExactly("b");
        assertThat(p.name()).isEqualTo("Win rate, chart of proportions");
        Baseline stretched = new Baseline(Baseline.Kind.PROPORTIONS, 0.25, 10, "given");
        assertThat(ControlChart.proportions(won, stretched).signals()).isEmpty();
        assertThat(ControlChart.proportions(won, stretched).points().get(2).upper())
                .isEqualTo(1);
    }

    @Test
    void ratesHaveLimitsOfTheirOwnExposure() {
        CountSeries lost = CountSeries.of("Churn", List.of(new Count("a", 9, 1), new Count("b", 1, 4)));
        ControlChart u = ControlChart.rates(lost, new Baseline(Baseline.Kind.RATES, 2, 1, "given"));

        assertThat(u.points().get(1).upper()).isCloseTo(2 + 3 * Math.sqrt(0.5), within(1e-15));
        assertThat(u.points().get(1).lower()).isZero();
        assertThat(u.signals()).extracting(Signal::label).containsExactly("a");
        assertThat(u.name()).isEqualTo("Churn, chart of rates");
    }

    @Test
    void withoutSpreadAnyOtherValueSignals() {
        ControlChart flat = ControlChart.of(Series.of("x", 5, 5, 6, 4), Baseline.of(Series.of("x", 5, 5)))
                .withRules(ControlRule.nelson());
        assertThat(flat.signals()).extracting(Signal::index).contains(2, 3).doesNotContain(0, 1);
        assertThat(flat.signals().get(0).reason()).isEqualTo("6 is above 5");
    }

    /** A frozen baseline is not moved by what comes later: earlier points keep their limits and signals. */
    @Property(tries = 100)
    void laterDataMoveNothing(
            @ForAll @Size(min = 3, max = 20) List<@IntRange(min = -50, max = 50) Integer> values,
            @ForAll @IntRange(min = -9999, max = 9999) int later) {
        Series series =
                Series.of("x", values.stream().mapToDouble(Integer::doubleValue).toArray());
        Baseline frozen = Baseline.of(series.first(3));
        ControlChart before = ControlChart.of(series, frozen).withRules(ControlRule.nelson());
        ControlChart after = ControlChart.of(series.plus(new Observation("later", later)), frozen)
                .withRules(ControlRule.nelson());

        assertThat(after.points().subList(0, series.size())).isEqualTo(before.points());
        assertThat(after.signals().stream()
                        .filter(s -> s.index() < series.size())
                        .toList())
                .isEqualTo(before.signals());
    }

    /** Doubling and shifting by whole numbers is exact in binary: the same points signal. */
    @Property(tries = 100)
    void shiftAndScaleChangeNoSignal(
            @ForAll @Size(min = 4, max = 30) List<@IntRange(min = -50, max = 50) Integer> values,
            @ForAll @IntRange(min = -100, max = 100) int shift) {
        Baseline baseline = Baseline.given(1, 8);
        Baseline moved = Baseline.given(4 + shift, 32);
        Series series =
                Series.of("x", values.stream().mapToDouble(Integer::doubleValue).toArray());
        Series other =
                Series.of("x", values.stream().mapToDouble(v -> 4.0 * v + shift).toArray());

        assertThat(places(ControlChart.of(other, moved))).isEqualTo(places(ControlChart.of(series, baseline)));
    }

    private static List<String> places(ControlChart chart) {
        return chart.withRules(ControlRule.nelson()).signals().stream()
                .map(signal -> signal.index() + signal.rule())
                .toList();
    }

    /** One alarm in 370 points of a stable normal process. */
    @Test
    void falseAlarmsAreAsRareAsPromised() {
        Random random = new Random(20_260_101L);
        double[] z = new double[200_000];
        for (int i = 0; i < z.length; i++) {
            z[i] = random.nextGaussian();
        }
        int alarms = ControlChart.of(Series.of("z", z), Baseline.given(0, 1))
                .signals()
                .size();
        assertThat((double) z.length / alarms).isBetween(330.0, 415.0);
    }

    @Test
    void isEqualIfAllIs() {
        assertThat(chart).isEqualTo(ControlChart.of(calls, usual)).hasSameHashCodeAs(ControlChart.of(calls, usual));
        assertThat(chart)
                .isNotEqualTo(chart.ranges())
                .isNotEqualTo(chart.withRules(ControlRule.nelson()))
                .isNotEqualTo(ControlChart.of(calls, Baseline.given(1, 1)))
                .isNotEqualTo("chart");
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> ControlChart.of(calls.first(0), usual),
                "The series (Calls) is empty.\nChart one observation or more.");
        Refusal.of(
                () -> chart.rephased("5", " ", usual),
                "The reason ( ) for new limits from (5) is blank.\nRecord what was changed; data alone do not move limits.");
        Refusal.of(
                () -> chart.rephased("1", "early", usual),
                "The point (1) is not on the chart after (1).\nBegin a phase at a later point, phases in order.");
        Refusal.of(
                () -> chart.rephased("May", "unknown", usual),
                "The point (May) is not on the chart after (1).\nBegin a phase at a later point, phases in order.");
        Refusal.of(
                () -> chart.withRules(EnumSet.noneOf(ControlRule.class)), "The rules [] are none.\nName one or more.");
        assertThatIllegalStateException()
                .isThrownBy(() -> chart.ranges().withRules(ControlRule.nelson()))
                .withMessage("The chart (Calls) is of moving ranges, which are skewed and overlap.\n"
                        + "Use rules on the chart of values.");
        assertThatIllegalStateException()
                .isThrownBy(() -> ControlChart.of(calls.first(1), usual).ranges())
                .withMessage("The chart (Calls) has no moving ranges.\n"
                        + "Ask for those of a chart of two single values or more.");
        Refusal.of(
                () -> ControlChart.proportions(
                        CountSeries.of("Won", List.of(new Count("a", 3, 2))),
                        new Baseline(Baseline.Kind.PROPORTIONS, 0.5, 1, "given")),
                "The count (3) of (a) is larger than its size (2.0).\n"
                        + "Count as successes only what is counted as a trial, too, or chart rates.");
    }

    /** Flow rates: https://www.itl.nist.gov/div898/handbook/pmc/section3/pmc322.htm, centre 50.81, limits 45.8159 and 55.8041. */
    @Test
    void individualsOfNist() {
        Series flow = Series.of("Flow", 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1);
        ChartPoint point = ControlChart.of(flow, Baseline.of(flow)).points().get(0);

        assertThat(point.centre()).isCloseTo(50.81, within(1e-12));
        assertThat(point.lower()).isCloseTo(45.8159, within(1e-3));
        assertThat(point.upper()).isCloseTo(55.8041, within(1e-3));
    }

    /** Defects of 25 wafers: https://www.itl.nist.gov/div898/handbook/pmc/section3/pmc331.htm, a c chart around 16 with limits 4 and 28. */
    @Test
    void aCountChartIsARateChartOfEqualSizes() {
        int[] defects = {
            16, 14, 28, 16, 12, 20, 10, 12, 10, 17, 19, 17, 14, 16, 15, 13, 14, 16, 11, 20, 11, 19, 16, 31, 13
        };
        List<Count> wafers = IntStream.range(0, defects.length)
                .mapToObj(i -> new Count(String.valueOf(i + 1), defects[i], 1))
                .toList();
        CountSeries series = CountSeries.of("Defects", wafers);
        ControlChart counts = ControlChart.rates(series, Baseline.rates(series));

        assertThat(counts.points().get(0).centre()).isEqualTo(16);
        assertThat(counts.points().get(0).lower()).isCloseTo(4, within(1e-12));
        assertThat(counts.points().get(0).upper()).isCloseTo(28, within(1e-12));
        assertThat(counts.signals()).extracting(Signal::label).containsExactly("24");
    }
}
