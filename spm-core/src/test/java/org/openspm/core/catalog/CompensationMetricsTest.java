package org.openspm.core.catalog;

import static org.openspm.core.catalog.Probe.of;

import java.util.List;

class CompensationMetricsTest extends ChapterContract {

    private static final CompensationMetrics M = SalesMetrics.compensation();
    private static final Sheet PAY = Sheet.of("pay");
    private static final Sheet DISPUTES = Sheet.of("disputes");

    @Override
    Chapter chapter() {
        return Chapter.COMPENSATION;
    }

    @Override
    List<Probe> probes() {
        var facts = PAY.facts(
                        "base variable ote quota sold target top attainment payout correction",
                        "60 30 100 500 400 40 120 0.8 0.75 5",
                        "50 70 110 500 800 60 150 1.6 1.2 -7",
                        "90 10 100 300 300 10 30 1 1 -")
                .and(DISPUTES.schema(), Sheet.rows("id", "1", "2"));
        var paid = PAY.sum("variable");
        return List.of(
                of(
                        "compensation.costOfSales",
                        M.costOfSales(PAY.sum("base"), paid, PAY.sum("sold")),
                        facts,
                        "31/150",
                        "%"),
                of("compensation.variableCostRate", M.variableCostRate(paid, PAY.sum("sold")), facts, "11/150", "%"),
                of("compensation.quotaToOte", M.quotaToOte(PAY.sum("quota"), PAY.sum("ote")), facts, "130/31", "x"),
                of("compensation.payMix", M.payMix(PAY.sum("base"), PAY.sum("ote")), facts, "20/31", "%"),
                of(
                        "compensation.payMixOfMedians",
                        M.payMixOfMedians(PAY.money("base"), PAY.money("ote")),
                        facts,
                        "3/5",
                        "%"),
                of("compensation.medianPayMix", M.medianPayMix(PAY.money("base"), PAY.money("ote")), facts, "3/5", "%"),
                of("compensation.leverage", M.leverage(PAY.sum("top"), PAY.sum("target")), facts, "30/11", "x"),
                of("compensation.effectiveRate", M.effectiveRate(paid, PAY.sum("sold")), facts, "11/150", "%"),
                of(
                        "compensation.payPerformanceCorrelation",
                        M.payPerformanceCorrelation(PAY.number("attainment"), PAY.number("payout")),
                        facts,
                        "1",
                        ""),
                of("compensation.payoutToTarget", M.payoutToTarget(paid, PAY.sum("target")), facts, "1", "%"),
                of("compensation.correctionRate", M.correctionRate(PAY.money("correction"), paid), facts, "6/55", "%"),
                of("compensation.disputeRate", M.disputeRate(DISPUTES.count(), PAY.count()), facts, "2/3", "%"));
    }
}
