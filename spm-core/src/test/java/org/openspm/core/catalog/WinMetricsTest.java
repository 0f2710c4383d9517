package org.openspm.core.catalog;

import static org.openspm.core.catalog.Probe.of;

import java.time.LocalDate;
import java.util.List;
import org.openspm.core.journey.Event;
import org.openspm.core.metric.Metric;
import org.openspm.core.money.Rate;

class WinMetricsTest extends ChapterContract {

    private static final WinMetrics M = SalesMetrics.wins();
    private static final Sheet DEALS = Sheet.of("deals");
    private static final LocalDate AS_OF = LocalDate.parse("2026-04-30");

    @Override
    Chapter chapter() {
        return Chapter.WINS;
    }

    @Override
    List<Probe> probes() {
        var deals = DEALS.facts(
                "created closed amount won lost none rival reason open",
                "2026-01-01 2026-01-31 100 x - - x - -",
                "2026-01-01 2026-03-02 300 x - - - - -",
                "2026-03-01 2026-04-10 100 - x - x price -",
                "2026-03-01 2026-04-20 100 - x - - price -",
                "2026-02-01 2026-03-01 100 - x - - fit -",
                "2026-02-01 2026-03-01 100 - - x - - -",
                "2026-04-20 - 200 - - - - - x",
                "2026-04-10 - 200 - - - - - x");
        var n = DEALS.count();
        var amount = DEALS.sum("amount");
        var won = DEALS.marked("won");
        var lost = DEALS.marked("lost");
        var none = DEALS.marked("none");
        var created = DEALS.date("created");
        var closed = DEALS.date("closed");
        Metric winRate = M.winRateByNumber(n, won, lost);
        Metric cycle = M.averageCycleOfWon(created, closed, won);
        Metric size = SalesMetrics.revenue().averageSellingPrice(amount.where(won), n.where(won));
        var cycles = DEALS.facts(
                "deal created closed won lost",
                "a 2026-01-01 2026-01-31 x -",
                "b 2026-01-01 2026-03-02 x -",
                "c 2026-01-01 2026-02-10 - x",
                "d 2026-01-01 - - -");
        var opened = Event.of(DEALS.text("deal"), created);
        var ended = Event.of(DEALS.text("deal"), closed);
        return List.of(
                // 1/4 won at 30 days, lost at 40, 1/2 of the rest won at 60
                of("wins.medianCycle", M.medianCycle(opened, ended.where(won), ended.where(lost)), cycles, "60", "days")
                        .asOf(AS_OF),
                of(
                                "wins.winProbabilityWithin",
                                M.winProbabilityWithin(opened, ended.where(won), ended.where(lost), 60),
                                cycles,
                                "1/2",
                                "%")
                        .asOf(AS_OF),
                of("wins.winRateByNumber", winRate, deals, "2/5", "%"),
                of("wins.winRateByValue", M.winRateByValue(amount, won, lost), deals, "4/7", "%"),
                of("wins.winRateBroad", M.winRateBroad(n, won, lost, none), deals, "1/3", "%"),
                of("wins.winRateOfCreated", M.winRateOfCreated(n, won), deals, "1/4", "%"),
                of("wins.winRateWithin", M.winRateWithin(n, won, created, closed, 30, AS_OF), deals, "1/6", "%"),
                of("wins.winRateWithin", M.winRateWithin(n, won, created, closed, 60, AS_OF), deals, "1/3", "%"),
                of(
                        "wins.proposalWinRate",
                        M.proposalWinRate(n.where(DEALS.marked("open").not()), won),
                        deals,
                        "1/3",
                        "%"),
                of(
                        "wins.competitiveWinRate",
                        M.competitiveWinRate(n.where(won.or(lost)), DEALS.marked("rival"), won),
                        deals,
                        "1/2",
                        "%"),
                of(
                        "wins.noDecisionRate",
                        M.noDecisionRate(n.where(DEALS.marked("open").not()), none),
                        deals,
                        "1/6",
                        "%"),
                of("wins.lossReasonShare", M.lossReasonShare(n.where(lost), DEALS.text("reason")), deals, "2/3", "%")
                        .read(facts -> M.lossReasonShare(n.where(lost), DEALS.text("reason"))
                                .by(DEALS.text("reason"))
                                .evaluate(facts)
                                .value("price")),
                // 30 + 60 + 40 + 50 + 28 + 28 days of ended deals, 10 + 20 of open ones
                of(
                        "wins.closeRatePerDealDay",
                        M.closeRatePerDealDay(n, won, created, closed, AS_OF),
                        deals,
                        "1/133",
                        "deals per days"),
                of("wins.medianCycleOfWon", M.medianCycleOfWon(created, closed, won), deals, "45", "days"),
                of("wins.averageCycleOfWon", cycle, deals, "45", "days"),
                of(
                        "wins.salesVelocity",
                        M.salesVelocity(Metric.of("deals", n), size, winRate, cycle),
                        deals,
                        "128/9",
                        "USD"),
                of(
                        "wins.openDealAge",
                        M.openDealAge(created, DEALS.marked("open"), AS_OF, Rate.percent(50)),
                        deals,
                        "15",
                        "days"));
    }
}
