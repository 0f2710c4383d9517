package org.openspm.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertConflict;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.journey.Opportunity.OPPORTUNITIES;
import static org.openspm.core.journey.Opportunity.on;
import static org.openspm.core.journey.Touch.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricQuery;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.metric.Status;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.WholeField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

class TimeToEventTest {

    private static final TimeToEvent CYCLE = TimeToEvent.of("Cycle", on(Opportunity.CREATED), on(Opportunity.WON));
    private static final TimeToEvent COMPETING = CYCLE.competing("lost", on(Opportunity.LOST));

    /** Won after the days stated, open for those that are negative. */
    private static Facts facts(long... days) {
        List<Opportunity> rows = new ArrayList<>();
        for (long each : days) {
            String id = String.valueOf(rows.size());
            rows.add(new Opportunity(id, "jill", day(-Math.abs(each)), null, each > 0 ? day(0) : null, null));
        }
        return Facts.of(OPPORTUNITIES, rows);
    }

    private static MetricValue value(Metric metric, Facts facts) {
        return MetricQuery.of(metric).asOf(day(0)).evaluate(facts).total();
    }

    @Test
    void takesInThoseWhoWaitStill() {
        Facts deals = facts(30, 60, 90, -100, -150, -200);
        assertThat(value(CYCLE.median(), deals)).hasToString("90 days");
        assertThat(value(CYCLE.median(MedianConvention.MIDPOINT), deals)).hasToString("90 days");
        assertThat(value(CYCLE.survival(90), deals)).hasToString("50 %");
        assertThat(value(CYCLE.survival(89), deals).figure().orThrow()).isEqualTo(Ratio.of(2, 3));
        assertThat(value(CYCLE.restrictedMean(200), deals)).hasToString("130 days");
        assertThat(value(CYCLE.quantile(Rate.percent(10)), deals)).hasToString("30 days");
        assertThat(value(CYCLE.incidence(90), deals)).hasToString("50 %");
        assertThat(value(CYCLE.rate(), deals).figure().orThrow()).isEqualTo(Ratio.of(3, 630));
        assertThat(value(CYCLE.variance(30), deals).figure().orThrow()).isEqualTo(Ratio.of(5, 216));
        assertThat(value(CYCLE.median(), deals).rows()).isEqualTo(6);
        assertThat(value(CYCLE.median(), deals).explain().parts()).hasSize(3);
        assertThat(value(CYCLE.median(), deals).explain().parts().get(0).rule()).isEqualTo("1 of 6 at risk");
    }

    @Test
    void saysSoWhereTheMedianIsNotReached() {
        MetricValue median = value(CYCLE.median(), facts(30, -100, -200));
        assertThat(median).hasToString("undefined: median not reached: > 200 days");
        assertThat(median.status()).isEqualTo(Status.IMMATURE);
        assertThat(value(CYCLE.median(), Facts.none())).hasToString("undefined: nobody waited");
        assertThat(value(CYCLE.median(), Facts.none()).status()).isEqualTo(Status.NO_DATA);
    }

    @Test
    void competingEventsEndTheWaiting() {
        Facts facts = Facts.of(
                OPPORTUNITIES,
                List.of(
                        new Opportunity("1", "jill", day(0), null, day(10), null),
                        new Opportunity("2", "jill", day(0), null, null, day(10)),
                        new Opportunity("3", "jill", day(0), null, day(20), null),
                        new Opportunity("4", "jill", day(0), null, null, null)));
        MetricQuery query = MetricQuery.of(COMPETING.incidence(20)).asOf(day(30));
        assertThat(query.evaluate(facts).total()).hasToString("50 %");
        MetricQuery lost = MetricQuery.of(COMPETING.incidence("lost", 30)).asOf(day(30));
        assertThat(lost.evaluate(facts).total()).hasToString("25 %");
        assertThat(COMPETING.curve(facts, day(30)).survival(20).orThrow()).isEqualTo(Ratio.of(3, 8));
        assertThat(COMPETING.curve(facts, day(30)).steps().get(0).competing()).isEqualTo(1);
        TimeToEvent watched = CYCLE.censoredBy(on(Opportunity.LOST));
        assertThat(watched.curve(facts, day(30)).steps().get(0).censored()).isEqualTo(1);
        Facts both = Facts.of(OPPORTUNITIES, List.of(new Opportunity("1", "jill", day(0), null, day(5), day(5))));
        assertThat(watched.curve(both, day(30)).steps().get(0).events()).isEqualTo(1);
        assertThat(COMPETING.curve(both, day(30)).steps().get(0).events()).isEqualTo(1);
    }

    @Test
    void needsADateOnlyWhereSomebodyWaits() {
        assertThat(CYCLE.median().evaluate(facts(3, 5, 7))).hasToString("5 days");
        assertConflict(
                "The time (Cycle) is still running for some, and the query says no date.",
                "Say asOf(..), the last date that the facts cover.",
                () -> CYCLE.median().evaluate(facts(3, -5)));
    }

    @Test
    void refusesWhatItCannotTell() {
        assertRefused(
                "The quantile (0 %) is out of range.",
                "Use more than 0 % and at most 100 %; the median is 50 %.", () -> CYCLE.quantile(Rate.ZERO));
        assertRefused("The time (-1) is negative.", "Use zero or more.", () -> CYCLE.survival(-1));
        assertRefused(
                "The time (Cycle) has no competing event (no decision).",
                "Use one of [lost].",
                () -> COMPETING.incidence("no decision", 1));
        assertRefused(
                "The time (Cycle) already has a competing event (lost).",
                "Give every competing event a name of its own.",
                () -> COMPETING.competing("lost", on(Opportunity.LOST)));
        assertRefused(
                "The name of the time () is blank.",
                "Give it the name readers know it by.",
                () -> TimeToEvent.of("", on(Opportunity.CREATED), on(Opportunity.WON)));
        Funnel funnel = Funnel.of("Sales", Touch.PROSPECT, Touch.AT, Touch.KIND, "dial", "deal");
        assertConflict(
                "The time (Sales, deal lag) is the lag of a funnel.",
                "Name the event that loses an entity with lostBy(..) of the funnel.",
                () -> funnel.lag("deal").censoredBy(on(Opportunity.LOST)));
    }

    private static final TimeToEvent ATTEMPTS =
            TimeToEvent.attempts("Attempts", Touch.event("dial"), Touch.event("connect"));

    @Test
    void countsAttempts() {
        Facts facts = Facts.of(
                Touch.TOUCHES,
                List.of(
                        Touch.of("a", "dial", 0),
                        Touch.of("a", "dial", 1),
                        Touch.of("a", "dial", 2),
                        Touch.of("a", "z-connect", 2),
                        Touch.of("a", "dial", 9),
                        Touch.of("b", "dial", 5),
                        Touch.of("c", "connect", 1),
                        Touch.of("c", "dial", 3),
                        Touch.of("c", "dial", 4)));
        TimeToEvent attempts = TimeToEvent.attempts("Attempts", Touch.event("dial"), Touch.event("z-connect"));
        assertThat(attempts.median().evaluate(facts)).hasToString("3 attempts");
        assertThat(attempts.quantile(Rate.ONE).evaluate(facts)).hasToString("3 attempts");
        assertThat(attempts.curve(facts, day(99)).steps()).hasSize(3);
        assertThat(attempts.survival(2).evaluate(facts)).hasToString("100 %");
        assertThat(attempts.survival(2).name()).isEqualTo("Attempts, still waiting after 2 attempts");
        assertThat(attempts.rate().evaluate(facts).figure().orThrow()).isEqualTo(Ratio.of(1, 6));
        assertThat(attempts.median().unit()).hasToString("attempts");
        MetricValue none = ATTEMPTS.median().evaluate(facts);
        assertThat(none).hasToString("undefined: median not reached: > 4 attempts");
        assertThat(none.status()).isEqualTo(Status.IMMATURE);
        assertThat(attempts.competing("left", Touch.event("dial")).toString()).startsWith("Attempts: ");
    }

    @Test
    void aRowMayBeAnAttemptAndItsSuccess() {
        Event<Touch> dial = Event.of(Touch.PROSPECT, Touch.AT);
        Event<Touch> connect = dial.where(Touch.KIND.is("connect"));
        TimeToEvent attempts =
                TimeToEvent.attempts("Attempts", dial, connect).censoredBy(dial.where(Touch.KIND.is("removed")));
        Facts facts = Facts.of(
                Touch.TOUCHES,
                List.of(
                        new Touch("1", "a", "busy", day(0), "jill", null),
                        new Touch("2", "a", "connect", day(0), "jill", null),
                        new Touch("3", "a", "busy", day(0), "jill", null),
                        new Touch("4", "b", "busy", day(0), "jill", null),
                        new Touch("5", "b", "removed", day(1), "jill", null),
                        new Touch("6", "b", "connect", day(2), "jill", null)));
        assertThat(attempts.curve(facts, day(9)).steps()).hasSize(1);
        assertThat(attempts.curve(facts, day(9)).steps().get(0).events()).isEqualTo(1);
        assertThat(attempts.curve(facts, day(9)).steps().get(0).censored()).isEqualTo(1);
        assertThat(attempts.curve(facts, day(9)).steps().get(0).days()).isEqualTo(2);
    }

    private static TimeToEvent ramp(int months) {
        return TimeToEvent.of("Ramp", Touch.event("hired"), Touch.event("target"))
                .sustained(months, Grain.MONTH, FiscalCalendar.gregorian());
    }

    private static Touch hit(String who, String date) {
        return new Touch(who + date, who, "target", LocalDate.parse(date), "jill", null);
    }

    @Test
    void aSustainedEventIsTheFirstOfARun() {
        Facts facts = Facts.of(
                Touch.TOUCHES,
                List.of(
                        Touch.of("a", "hired", 0),
                        hit("a", "2026-01-31"),
                        hit("a", "2026-03-10"),
                        hit("a", "2026-03-31"),
                        hit("a", "2026-04-30"),
                        hit("a", "2026-05-31")));
        assertThat(ramp(1).median().evaluate(facts)).hasToString("30 days");
        assertThat(ramp(2).median().evaluate(facts)).hasToString("68 days");
        assertThat(ramp(3).median().evaluate(facts)).hasToString("68 days");
        SurvivalCurve waiting = ramp(4).curve(facts, LocalDate.parse("2026-06-15"));
        assertThat(waiting.steps().get(0).days()).isEqualTo(68);
        assertThat(waiting.censored()).isEqualTo(1);
        SurvivalCurve missed = ramp(4).curve(facts, LocalDate.parse("2026-07-01"));
        assertThat(missed.steps().get(0).days()).isEqualTo(181);
        assertThat(ramp(2)).isNotEqualTo(ramp(3)).isEqualTo(ramp(2));
    }

    @Test
    void aRunThatALeaverBreaksOffIsNone() {
        TimeToEvent watched = ramp(2).censoredBy(Touch.event("left"));
        Facts facts = Facts.of(
                Touch.TOUCHES,
                List.of(
                        Touch.of("a", "hired", 0),
                        hit("a", "2026-01-31"),
                        Touch.of("a", "left", 40),
                        hit("a", "2026-02-28")));
        SurvivalCurve curve = watched.curve(facts, day(90));
        assertThat(curve.steps().get(0).days()).isEqualTo(40);
        assertThat(curve.censored()).isEqualTo(1);
    }

    @Test
    void breaksEvenAtTheEndOfADay() {
        TimeToEvent even = TimeToEvent.breakEven(
                "Productive",
                Touch.event("hired"),
                Touch.event("margin").amount(Touch.AMOUNT),
                Touch.event("cost").amount(Touch.AMOUNT));
        Facts facts = Facts.of(
                Touch.TOUCHES,
                List.of(
                        Touch.of("a", "cost", -5, "jill", "1000"),
                        Touch.of("a", "hired", 0),
                        Touch.of("a", "cost", 30, "jill", "100"),
                        Touch.of("a", "margin", 30, "jill", "50"),
                        Touch.of("a", "margin", 60, "jill", "150"),
                        Touch.of("a", "cost", 60, "jill", "101"),
                        Touch.of("a", "margin", 90, "jill", "1")));
        assertThat(even.median().evaluate(facts)).hasToString("90 days");
        assertThat(even.curve(
                                Facts.of(
                                        Touch.TOUCHES,
                                        List.of(Touch.of("b", "hired", 0), Touch.of("b", "cost", 5, "jill", "0"))),
                                day(9))
                        .censored())
                .isEqualTo(1);
    }

    @Test
    void readsTimesOffRows() {
        WholeField<Touch> minutes = Touch.TOUCHES.optionalWhole(
                "minutes",
                touch -> touch.amount() == null ? null : touch.amount().longValueExact());
        Event<Touch> lead = Event.of(Touch.PROSPECT, Touch.AT);
        TimeToEvent response = TimeToEvent.measured("Response", lead, minutes, Touch.KIND.is("answered"), Unit.MINUTES);
        Facts facts = Facts.of(
                Touch.TOUCHES,
                List.of(
                        Touch.of("a", "answered", 0, "jill", "5"),
                        Touch.of("b", "answered", 1, "jill", "30"),
                        Touch.of("c", "waiting", 40, "jill", "90"),
                        new Touch("d", "d", "waiting", day(50), "jill", null)));
        assertThat(response.median().evaluate(facts)).hasToString("30 minutes");
        assertThat(response.survival(60).evaluate(facts).figure().orThrow()).isEqualTo(Ratio.of(1, 3));
        assertThat(response.median().evaluate(facts).rows()).isEqualTo(3);
        assertThat(response.median()
                        .per(Grain.MONTH)
                        .evaluate(facts)
                        .value(FiscalCalendar.gregorian().month(2026, 1)))
                .hasToString("5 minutes");
        assertRefused(
                "The time (-1) in the field (minutes) of (touches x) is negative.",
                "Use zero or more.",
                () -> response.median()
                        .evaluate(Facts.of(
                                Touch.TOUCHES,
                                List.of(new Touch("x", "a", "k", day(0), "r", BigDecimal.ONE.negate())))));
        assertConflict(
                "The time (Response) is read off its rows.",
                "Say in the conditions of its rows what ends it.",
                () -> response.competing("lost", lead));
        assertThat(response)
                .isNotEqualTo(TimeToEvent.measured("Response", lead, minutes, Touch.KIND.is("answered"), Unit.HOURS));
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        WholeField<Opportunity> age = Opportunity.CREATED.daysTo(Opportunity.CREATED);
        assertRefused(
                "The field (days from created to created) of (opportunities) and the event (prospect on at) of (touches) are of two schemas.",
                "Measure the time in the rows of the start.",
                () -> measuredElsewhere(age));
        assertRefused("The number of periods (0) is none.", "Use 1 or more.", () -> ramp(0));
        assertConflict(
                "The time (Ramp) does not end with the first of some events.",
                "Say sustained(..) once, of a time made by TimeToEvent.of(..).",
                () -> ramp(2).sustained(2, Grain.MONTH, FiscalCalendar.gregorian()));
        Event<Touch> hired = Touch.event("hired");
        assertRefused(
                "The time (Productive) would hold (USD) against (EUR).",
                "Convert to one currency first.",
                () -> TimeToEvent.breakEven(
                        "Productive",
                        hired,
                        hired.amount(Touch.AMOUNT),
                        hired.amount(Touch.TOUCHES.money("euros", "EUR", Touch::amount))));
        assertConflict(
                "The event (prospect on at where kind is hired) of (Productive) has no amount.",
                "Say Event.amount(..).",
                () -> TimeToEvent.breakEven("Productive", hired, hired, hired));
        assertNullRefused("attempt", () -> TimeToEvent.attempts("x", null, hired));
        assertNullRefused("success", () -> TimeToEvent.attempts("x", hired, null));
        assertNullRefused("gain", () -> TimeToEvent.breakEven("x", hired, null, hired));
        assertNullRefused("grain", () -> CYCLE.sustained(1, null, FiscalCalendar.gregorian()));
        assertNullRefused("calendar", () -> CYCLE.sustained(1, Grain.MONTH, null));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // what the compiler refuses, a careless host may still do
    private static TimeToEvent measuredElsewhere(WholeField<Opportunity> age) {
        return TimeToEvent.measured(
                "x", Event.of(Touch.PROSPECT, Touch.AT), (WholeField) age, Condition.always(), Unit.DAYS);
    }

    @Test
    void isEqualByItsEvents() {
        assertThat(CYCLE)
                .isEqualTo(TimeToEvent.of("Cycle", on(Opportunity.CREATED), on(Opportunity.WON)))
                .hasSameHashCodeAs(TimeToEvent.of("Cycle", on(Opportunity.CREATED), on(Opportunity.WON)))
                .isNotEqualTo(COMPETING)
                .isNotEqualTo("Cycle")
                .hasToString("Cycle: opportunity on created to opportunity on won");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("start", () -> TimeToEvent.of("x", null, on(Opportunity.WON)));
        assertNullRefused("end", () -> TimeToEvent.of("x", on(Opportunity.WON), null));
        assertNullRefused("convention", () -> CYCLE.median(null));
        assertNullRefused("facts", () -> CYCLE.curve(null, day(0)));
        assertNullRefused("asOf", () -> CYCLE.curve(Facts.none(), null));
    }
}
