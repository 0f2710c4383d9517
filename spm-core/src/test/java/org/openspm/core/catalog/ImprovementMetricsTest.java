package org.openspm.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.catalog.Probe.of;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.Shift;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

class ImprovementMetricsTest extends ChapterContract {

    private static final ImprovementMetrics M = SalesMetrics.improvement();
    private static final Sheet TESTS = Sheet.of("tests");
    private static final Sheet RESULTS = Sheet.of("results");

    private static Metric total(String name) {
        return Metric.of(name, TESTS.sum(name));
    }

    @Override
    Chapter chapter() {
        return Chapter.IMPROVEMENT;
    }

    @Override
    List<Probe> probes() {
        var tests = TESTS.facts(
                "start stop failed decided adopted better now before units cost",
                "2026-01-01 2026-01-15 x x - x 10 20 1 100",
                "2026-01-01 2026-01-11 x x - - 20 20 2 80",
                "2026-02-01 - - x x x 30 40 4 64");
        var results = RESULTS.facts(
                "rep day amount", "a 2026-01-01 100", "b 2026-01-01 400", "a 2026-04-01 100", "b 2026-04-01 200");
        Metric spread = M.spreadChange(RESULTS.text("rep"), RESULTS.sum("amount"), Shift.previousPeriod());
        return List.of(
                of("improvement.signals", M.signals(TESTS.count(), TESTS.marked("failed")), tests, "2", "tests"),
                of(
                        "improvement.improvementRate",
                        M.improvementRate(total("now").higherIsBetter(), total("before")),
                        tests,
                        "-1/4",
                        "%"),
                of(
                        "improvement.improvementRate",
                        M.improvementRate(total("now").lowerIsBetter(), total("before")),
                        tests,
                        "1/4",
                        "%"),
                of(
                        "improvement.learningRate",
                        M.learningRate(TESTS.number("units"), TESTS.money("cost")),
                        tests,
                        "4/5",
                        "%"),
                of(
                        "improvement.experimentsDecided",
                        M.experimentsDecided(TESTS.count(), TESTS.marked("decided")),
                        tests,
                        "3",
                        "tests"),
                of(
                        "improvement.daysToStop",
                        M.daysToStop(TESTS.date("start"), TESTS.date("stop"), TESTS.marked("failed")),
                        tests,
                        "12",
                        "days"),
                of(
                        "improvement.experimentWinRate",
                        M.experimentWinRate(TESTS.count().where(TESTS.marked("decided")), TESTS.marked("adopted")),
                        tests,
                        "1/3",
                        "%"),
                of("improvement.gapClosed", M.gapClosed(total("now"), total("before")), tests, "1/4", "%"),
                // 370 / 130 before, 190 / 110 now
                of("improvement.spreadChange", spread, results, "-160/407", "%")
                        .read(rows -> spread.per(Grain.QUARTER, RESULTS.date("day"))
                                .evaluate(rows)
                                .value(FiscalCalendar.gregorian().quarter(2026, 2))),
                of("improvement.edge", M.edge(TESTS.count(), TESTS.marked("better")), tests, "2/3", "%"));
    }

    @Test
    void improvementNeedsADirectionAndAPositiveBaseline() {
        assertRefused(
                "The metric (now) has no direction.",
                "Say higherIsBetter() or lowerIsBetter() first.",
                () -> M.improvementRate(total("now"), total("before")));
        assertThat(M.improvementRate(total("now").higherIsBetter(), total("before"))
                        .evaluate(TESTS.facts("now before", "5 -5")))
                .hasToString("undefined: the baseline is not above zero");
    }

    @Test
    void aLearningCurveNeedsTwoPositiveQuantities() {
        var rate = M.learningRate(TESTS.number("units"), TESTS.money("cost"));
        assertThat(rate.evaluate(TESTS.facts("units cost", "1 5", "1 4")))
                .hasToString("undefined: a line needs two different quantities");
        assertThat(rate.evaluate(TESTS.facts("units cost", "1 5", "2 0")))
                .hasToString("undefined: a value is zero or negative and has no logarithm");
    }
}
