package org.openspm.core.catalog;

import static org.openspm.core.catalog.Probe.of;

import java.time.LocalDate;
import java.util.List;
import org.openspm.core.journey.Event;
import org.openspm.core.money.Rate;

class LeadMetricsTest extends ChapterContract {

    private static final LeadMetrics M = SalesMetrics.leads();
    private static final Sheet LEADS = Sheet.of("leads");
    private static final Sheet WAITS = Sheet.of("waits");
    private static final Sheet SPEND = Sheet.of("spend");
    private static final LocalDate AS_OF = LocalDate.parse("2026-03-31");

    @Override
    Chapter chapter() {
        return Chapter.LEADS;
    }

    @Override
    List<Probe> probes() {
        var leads = LEADS.facts(
                "created answered qualified old open overridden",
                "2026-03-01 5 2026-03-11 x - x",
                "2026-03-01 6 2026-03-12 x - -",
                "2026-03-21 60 - x x -",
                "2026-03-22 - 2026-03-23 x x -",
                "2026-03-31 - - - x -");
        var spend = leads.and(SPEND.schema(), Sheet.rows("cost", "600", "400"));
        var answered = LEADS.number("answered");
        var old = LEADS.marked("old");
        var created = LEADS.date("created");
        var qualified = LEADS.date("qualified");
        return List.of(
                of(
                        "leads.responseTimeOfAnswered",
                        M.responseTimeOfAnswered(answered, Rate.percent(50)),
                        leads,
                        "6",
                        "minutes"),
                of(
                        "leads.responseTime",
                        M.responseTime(
                                Event.of(WAITS.text("lead"), WAITS.date("came")),
                                WAITS.whole("minutes"),
                                WAITS.marked("answered"),
                                Rate.percent(50)),
                        WAITS.facts(
                                "lead came minutes answered",
                                "a 2026-03-01 5 x",
                                "b 2026-03-01 30 x",
                                "c 2026-03-01 90 -",
                                "d 2026-03-01 - -"),
                        "30",
                        "minutes"),
                of("leads.answeredWithin", M.answeredWithin(LEADS.count(), answered, 5, old), leads, "1/4", "%"),
                of("leads.neverAnsweredShare", M.neverAnsweredShare(LEADS.count(), answered, old), leads, "1/4", "%"),
                of(
                        "leads.leadToQualified",
                        M.leadToQualified(LEADS.count(), created, qualified, 10, AS_OF),
                        leads,
                        "1/3",
                        "%"),
                of(
                        "leads.qualifiedToOpportunity",
                        M.qualifiedToOpportunity(LEADS.count(), created, qualified, 11, AS_OF),
                        leads,
                        "1",
                        "%"),
                of("leads.costPerLead", M.costPerLead(SPEND.sum("cost"), LEADS.count()), spend, "200", "USD"),
                of(
                        "leads.costPerOpportunity",
                        M.costPerOpportunity(SPEND.sum("cost"), LEADS.count().where(old)),
                        spend,
                        "250",
                        "USD"),
                of(
                        "leads.openLeadAge",
                        M.openLeadAge(created, LEADS.marked("open"), AS_OF, Rate.percent(50)),
                        leads,
                        "9",
                        "days"),
                of(
                        "leads.scoreOverrideRate",
                        M.scoreOverrideRate(LEADS.count(), LEADS.marked("overridden")),
                        leads,
                        "1/5",
                        "%"));
    }
}
