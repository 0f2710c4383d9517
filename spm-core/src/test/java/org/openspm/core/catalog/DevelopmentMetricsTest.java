package org.openspm.core.catalog;

import static org.openspm.core.catalog.Probe.of;

import java.time.LocalDate;
import java.util.List;
import org.openspm.core.metric.Measure;
import org.openspm.core.schema.Dimension;

class DevelopmentMetricsTest extends ChapterContract {

    private static final DevelopmentMetrics M = SalesMetrics.development();
    private static final Sheet WEEKS = Sheet.of("weeks");
    private static final Sheet QUOTAS = Sheet.of("quotas");
    private static final LocalDate AS_OF = LocalDate.parse("2026-03-31");

    @Override
    Chapter chapter() {
        return Chapter.DEVELOPMENT;
    }

    @Override
    List<Probe> probes() {
        var facts = WEEKS.facts(
                        "rep day hours coached amount plan assessed due",
                        "a 2026-01-07 3 x 100 100 x 2026-03-31",
                        "b 2026-01-07 0 - 50 100 x 2026-04-01",
                        "a 2026-01-14 1 x 0 100 - 2026-03-01",
                        "b 2026-01-14 0 - 20 100 - 2026-03-01")
                .and(QUOTAS.schema(), Sheet.rows("rep quota", "a 100", "b 100"));
        var rep = Dimension.shared("rep", WEEKS.text("rep"), QUOTAS.text("rep"));
        var n = WEEKS.count();
        var coached = WEEKS.marked("coached");
        var amount = WEEKS.sum("amount");
        return List.of(
                of(
                        "development.firstYearRepsAtQuota",
                        M.firstYearRepsAtQuota(rep, amount, QUOTAS.sum("quota")),
                        facts,
                        "1/2",
                        "%"),
                of("development.coachingCoverage", M.coachingCoverage(WEEKS.text("rep"), coached), facts, "1/2", "%"),
                of(
                        "development.coachingHoursPerRep",
                        M.coachingHoursPerRep(Measure.sum(WEEKS.number("hours")), n, WEEKS.date("day")),
                        facts,
                        "2",
                        "hours per weeks"),
                of(
                        "development.trainingCompletion",
                        M.trainingCompletion(n, coached, WEEKS.date("due"), AS_OF),
                        facts,
                        "2/3",
                        "%"),
                of("development.trainingReinforcement", M.trainingReinforcement(n, coached), facts, "1/2", "%"),
                of("development.spanOfControl", M.spanOfControl(n, QUOTAS.count()), facts, "2", "weeks per quotas"),
                of(
                        "development.participation",
                        M.participation(WEEKS.text("rep"), WEEKS.text("amount").is("100")),
                        facts,
                        "1/2",
                        "%"),
                of(
                        "development.assessmentEffectOnAttrition",
                        M.assessmentEffectOnAttrition(QUOTAS.count(), QUOTAS.marked("left"), QUOTAS.marked("assessed")),
                        QUOTAS.facts("left assessed", "x x", "- x", "x -"),
                        "-1/2",
                        "%"),
                of(
                        "development.assessmentEffect",
                        M.assessmentEffect(amount, WEEKS.sum("plan"), WEEKS.marked("assessed")),
                        facts,
                        "13/20",
                        "%"));
    }
}
