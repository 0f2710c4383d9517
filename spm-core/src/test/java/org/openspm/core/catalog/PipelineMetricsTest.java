package org.openspm.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.catalog.Probe.of;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.journey.Event;
import org.openspm.core.journey.Movement;
import org.openspm.core.journey.PipelineBridge;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.Status;

class PipelineMetricsTest extends ChapterContract {

    private static final PipelineMetrics M = SalesMetrics.pipeline();
    private static final Sheet DEALS = Sheet.of("deals");
    private static final Sheet QUOTAS = Sheet.of("quotas");
    private static final LocalDate AS_OF = LocalDate.parse("2026-03-31");

    @Override
    Chapter chapter() {
        return Chapter.PIPELINE;
    }

    @Override
    List<Probe> probes() {
        var shots = DEALS.facts(
                "deal amount day probability open",
                "a 100 2026-01-31 0.5 x",
                "b 300 2026-01-31 0.1 x",
                "a 200 2026-02-28 0.5 x",
                "c 999 2026-02-28 1 -");
        var deals = DEALS.facts(
                "deal amount won lost pushed pushes moved",
                "a 300 x - - 0 2026-03-01",
                "b 100 - x - 1 2026-03-02",
                "c 100 - - x 3 2026-02-28");
        var open = DEALS.sum("amount").where(DEALS.marked("open"));
        var day = DEALS.date("day");
        var plan = deals.and(QUOTAS.schema(), Sheet.rows("quota", "500", "300"));
        var amount = DEALS.sum("amount");
        var won = DEALS.marked("won");
        var lost = DEALS.marked("lost");
        var notYet = amount.where(won.or(lost).not());
        var quota = QUOTAS.sum("quota");
        var required = M.requiredCoverage(amount, won, lost);
        var bridge = PipelineBridge.of(
                "February",
                Event.of(DEALS.text("deal"), day).amount(DEALS.money("amount")),
                LocalDate.parse("2026-01-31"),
                LocalDate.parse("2026-02-28"));
        return List.of(
                of("pipeline.bridgeMovement", M.bridgeMovement(bridge, Movement.INCREASED), shots, "100", "USD"),
                of("pipeline.openPipeline", M.openPipeline(open, day), shots, "200", "USD"),
                of(
                        "pipeline.openPipelineOfEachDeal",
                        M.openPipelineOfEachDeal(open, day, DEALS.text("deal")),
                        shots,
                        "500",
                        "USD"),
                of("pipeline.averageOpenPipeline", M.averageOpenPipeline(open, day), shots, "300", "USD"),
                of("pipeline.pipelineCreated", M.pipelineCreated(amount, day), shots, "1599", "USD"),
                of(
                        "pipeline.weightedPipeline",
                        M.weightedPipeline(
                                DEALS.money("amount"), DEALS.number("probability"), day, DEALS.marked("open")),
                        shots,
                        "100",
                        "USD"),
                of("pipeline.coverage", M.coverage(notYet, quota, amount.where(won)), plan, "1/5", "x"),
                of("pipeline.coverageOfFullQuota", M.coverageOfFullQuota(notYet, quota), plan, "1/8", "x"),
                of("pipeline.requiredCoverage", required, deals, "4/3", "x"),
                of("pipeline.pipelineNeeded", M.pipelineNeeded(quota, required), plan, "3200/3", "USD"),
                of(
                        "pipeline.stalledShare",
                        M.stalledShare(DEALS.count(), DEALS.date("moved"), 30, AS_OF),
                        deals,
                        "1/3",
                        "%"),
                of("pipeline.slipRate", M.slipRate(DEALS.count(), DEALS.marked("pushed")), deals, "1/3", "%"),
                of("pipeline.slippedAmount", M.slippedAmount(amount, DEALS.marked("pushed")), deals, "100", "USD"),
                of("pipeline.pushesPerDeal", M.pushesPerDeal(DEALS.number("pushes")), deals, "4/3", "pushes"),
                of("pipeline.topDealsShare", M.topDealsShare(DEALS.text("deal"), amount, 2), deals, "4/5", "%"),
                of("pipeline.dealConcentration", M.dealConcentration(DEALS.text("deal"), amount), deals, "11/25", ""));
    }

    @Test
    void coverageEndsWhereTheQuotaIsMade() {
        Metric coverage = M.coverage(
                DEALS.sum("amount"), QUOTAS.sum("quota"), DEALS.sum("amount").where(DEALS.marked("won")));
        for (String quota : List.of("300", "299")) {
            var facts = DEALS.facts("amount won", "300 x", "50 -").and(QUOTAS.schema(), Sheet.rows("quota", quota));
            assertThat(coverage.evaluate(facts)).hasToString("undefined: the quota is already made");
            assertThat(coverage.evaluate(facts).status()).isEqualTo(Status.ZERO_DENOMINATOR);
        }
    }
}
