package org.openspm.core.catalog;

import static org.openspm.core.catalog.Probe.of;

import java.time.LocalDate;
import java.util.List;
import org.openspm.core.journey.Event;

class ActivityMetricsTest extends ChapterContract {

    private static final ActivityMetrics M = SalesMetrics.activity();
    private static final Sheet CALLS = Sheet.of("calls");
    private static final Sheet TRIES = Sheet.of("tries");
    private static final Sheet DAYS = Sheet.of("days");
    private static final Sheet MEETINGS = Sheet.of("meetings");
    private static final Sheet DEALS = Sheet.of("deals");
    private static final LocalDate AS_OF = LocalDate.parse("2026-03-31");

    @Override
    Chapter chapter() {
        return Chapter.ACTIVITY;
    }

    @Override
    List<Probe> probes() {
        var calls = CALLS.facts(
                "prospect connected talk meeting",
                "p1 x x x",
                "p1 - - -",
                "p2 x x -",
                "p2 - - -",
                "p3 - - -",
                "p3 - - -",
                "p3 x - -",
                "p4 - - -");
        var meetings = MEETINGS.facts(
                "date held noshow accepted",
                "2026-02-01 x - x",
                "2026-03-31 x - -",
                "2026-03-30 - x -",
                "2026-04-01 - - -",
                "2026-03-01 - - -");
        var days = calls.and(DAYS.schema(), Sheet.rows("day", "1", "2", "3"));
        var met = calls.and(MEETINGS.schema(), Sheet.rows("date", "2026-01-01", "2026-01-02", "2026-01-03"));
        var deals = calls.and(DEALS.schema(), Sheet.rows("amount", "1000", "500", "100"));
        var connected = CALLS.marked("connected");
        var meetingDate = MEETINGS.date("date");
        var tries = TRIES.facts(
                "who day connected",
                "p1 2026-01-01 -",
                "p1 2026-01-02 x",
                "p2 2026-01-01 -",
                "p2 2026-01-02 -",
                "p2 2026-01-03 x",
                "p3 2026-01-01 -");
        var attempt = Event.of(TRIES.text("who"), TRIES.date("day"));
        return List.of(
                of(
                        "activity.attemptsToConnect",
                        M.attemptsToConnect(attempt, attempt.where(TRIES.marked("connected"))),
                        tries,
                        "2",
                        "attempts"),
                of("activity.dials", M.dials(CALLS.count()), calls, "8", "calls"),
                of(
                        "activity.dialsPerRepDay",
                        M.dialsPerRepDay(CALLS.count(), DAYS.count()),
                        days,
                        "8/3",
                        "calls per days"),
                of("activity.connectRatePerDial", M.connectRatePerDial(CALLS.count(), connected), calls, "3/8", "%"),
                of(
                        "activity.reachRatePerProspect",
                        M.reachRatePerProspect(CALLS.text("prospect"), connected),
                        calls,
                        "3/4",
                        "%"),
                of(
                        "activity.conversationRate",
                        M.conversationRate(CALLS.count().where(connected), CALLS.marked("talk")),
                        calls,
                        "2/3",
                        "%"),
                of(
                        "activity.dialToConversation",
                        M.dialToConversation(CALLS.count(), CALLS.marked("talk")),
                        calls,
                        "1/4",
                        "%"),
                of(
                        "activity.meetingSetRate",
                        M.meetingSetRate(CALLS.count().where(CALLS.marked("talk")), CALLS.marked("meeting")),
                        calls,
                        "1/2",
                        "%"),
                of(
                        "activity.meetingSetRatePerDial",
                        M.meetingSetRatePerDial(CALLS.count(), CALLS.marked("meeting")),
                        calls,
                        "1/8",
                        "%"),
                of(
                        "activity.meetingHeldRate",
                        M.meetingHeldRate(MEETINGS.count(), MEETINGS.marked("held"), meetingDate, AS_OF),
                        meetings,
                        "1/2",
                        "%"),
                of(
                        "activity.noShowRate",
                        M.noShowRate(MEETINGS.count(), MEETINGS.marked("noshow"), meetingDate, AS_OF),
                        meetings,
                        "1/4",
                        "%"),
                of(
                        "activity.dialsPerMeeting",
                        M.dialsPerMeeting(CALLS.count(), MEETINGS.count()),
                        met,
                        "8/3",
                        "calls per meetings"),
                of(
                        "activity.meetingAcceptanceRate",
                        M.meetingAcceptanceRate(
                                MEETINGS.count().where(MEETINGS.marked("held")),
                                MEETINGS.marked("accepted"),
                                meetingDate,
                                30,
                                AS_OF),
                        meetings,
                        "1",
                        "%"),
                of(
                        "activity.dialsPerDeal",
                        M.dialsPerDeal(CALLS.count(), DEALS.count()),
                        deals,
                        "8/3",
                        "calls per deals"),
                of(
                        "activity.revenuePerDial",
                        M.revenuePerDial(DEALS.sum("amount"), CALLS.count()),
                        deals,
                        "200",
                        "USD"));
    }
}
