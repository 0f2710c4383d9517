package org.openspm.core.catalog;

import static org.openspm.core.catalog.Probe.of;

import java.time.LocalDate;
import java.util.List;
import org.openspm.core.journey.Event;

class PeopleMetricsTest extends ChapterContract {

    private static final PeopleMetrics M = SalesMetrics.people();
    private static final Sheet HEADS = Sheet.of("heads");
    private static final Sheet LEAVERS = Sheet.of("leavers");
    private static final Sheet CREW = Sheet.of("crew");
    private static final Sheet MONTHS = Sheet.of("months");
    private static final Sheet STAFF = Sheet.of("staff");
    private static final LocalDate AS_OF = LocalDate.parse("2026-03-31");

    @Override
    Chapter chapter() {
        return Chapter.PEOPLE;
    }

    @Override
    List<Probe> probes() {
        var facts = HEADS.facts(
                        "day",
                        "2026-01-31",
                        "2026-01-31",
                        "2026-02-28",
                        "2026-02-28",
                        "2026-02-28",
                        "2026-03-31",
                        "2026-03-31",
                        "2026-03-31",
                        "2026-03-31")
                .and(LEAVERS.schema(), Sheet.rows("regretted", "x", "-"));
        var staff = STAFF.facts(
                "hired left",
                "2024-01-01 2024-12-31",
                "2024-01-01 2025-01-01",
                "2025-03-31 -",
                "2025-04-01 2025-05-01");
        var heads = HEADS.count();
        var day = HEADS.date("day");
        var leavers = LEAVERS.count();
        var crew = CREW.facts("person hired left", "a 2026-01-01 -", "b 2026-01-01 2026-02-15")
                .and(
                        MONTHS.schema(),
                        Sheet.rows(
                                "person month ontarget margin cost",
                                "a 2026-01-31 - 0 100",
                                "a 2026-02-28 x 150 100",
                                "a 2026-03-31 x 200 100"));
        var hired = Event.of(CREW.text("person"), CREW.date("hired"));
        var left = Event.of(CREW.text("person"), CREW.date("left"));
        var month = Event.of(MONTHS.text("person"), MONTHS.date("month"));
        var hit = month.where(MONTHS.marked("ontarget"));
        return List.of(
                of("people.tenure", M.tenure(hired, left), crew, "45", "days").asOf(AS_OF),
                of("people.rampTime", M.rampTime(hired, hit, left, 2), crew, "58", "days")
                        .asOf(AS_OF),
                of("people.timeToFirstDeal", M.timeToFirstDeal(hired, hit, left), crew, "58", "days")
                        .asOf(AS_OF),
                of(
                                "people.timeToProductivity",
                                M.timeToProductivity(
                                        hired,
                                        month.amount(MONTHS.money("margin")),
                                        month.amount(MONTHS.money("cost")),
                                        left),
                                crew,
                                "89",
                                "days")
                        .asOf(AS_OF),
                of("people.headcount", M.headcount(heads, day), facts, "4", "heads"),
                of("people.averageHeadcount", M.averageHeadcount(heads, day), facts, "3", "heads"),
                of("people.turnover", M.turnover(leavers, heads, day), facts, "2/3", "%"),
                of("people.turnoverTwoPoint", M.turnoverTwoPoint(leavers, heads, day), facts, "2/3", "%"),
                of(
                        "people.turnoverAnnualisedSimple",
                        M.turnoverAnnualisedSimple(leavers, heads, day, 4),
                        facts,
                        "8/3",
                        "%"),
                of(
                        "people.turnoverAnnualisedCompound",
                        M.turnoverAnnualisedCompound(leavers, heads, day, 4),
                        facts,
                        "80/81",
                        "%"),
                of(
                        "people.regrettedTurnover",
                        M.regrettedTurnover(leavers, LEAVERS.marked("regretted"), heads, day),
                        facts,
                        "1/3",
                        "%"),
                of(
                        "people.firstYearAttrition",
                        M.firstYearAttrition(STAFF.date("hired"), STAFF.date("left"), AS_OF),
                        staff,
                        "1/3",
                        "%"),
                // 365 days of a leap year less one, 366, 365 up to the as-of day, 30
                of(
                        "people.vacantTerritoryDays",
                        M.vacantTerritoryDays(STAFF.date("hired"), STAFF.date("left"), AS_OF),
                        staff,
                        "1126",
                        "days"));
    }

    @org.junit.jupiter.api.Test
    void leaversAreCountedAsTheHeadsTheyWere() {
        var turnover = M.turnover(LEAVERS.count().where(LEAVERS.marked("regretted")), HEADS.count(), HEADS.date("day"));
        org.assertj.core.api.Assertions.assertThat(turnover)
                .hasToString(
                        "Turnover on average headcount = count of leavers where regretted is x / average count of heads by day");
    }
}
