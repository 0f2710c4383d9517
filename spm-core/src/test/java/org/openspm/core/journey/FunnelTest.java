package org.openspm.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertConflict;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.journey.Opportunity.OPPORTUNITIES;
import static org.openspm.core.journey.Touch.REP;
import static org.openspm.core.journey.Touch.TOUCHES;
import static org.openspm.core.journey.Touch.day;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricQuery;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.metric.Status;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Dimension;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

class FunnelTest {

    private static final Funnel FUNNEL =
            Funnel.of("Sales", Touch.PROSPECT, Touch.AT, Touch.KIND, "dial", "meeting", "deal");
    private static final List<Touch> ROWS = List.of(
            Touch.of("a", "dial", 0),
            Touch.of("a", "dial", 1),
            Touch.of("a", "meeting", 5, "sam", "0"),
            Touch.of("a", "deal", 40),
            Touch.of("b", "dial", 2),
            Touch.of("b", "meeting", 3),
            Touch.of("b", "lost", 9),
            Touch.of("c", "dial", 60, "sam", "0"),
            Touch.of("d", "dial", 5),
            Touch.of("d", "deal", 6));

    private static MetricValue value(Metric metric) {
        return metric.evaluate(Facts.of(TOUCHES, ROWS));
    }

    private static MetricValue value(Metric metric, long asOf) {
        return MetricQuery.of(metric)
                .asOf(day(asOf))
                .evaluate(Facts.of(TOUCHES, ROWS))
                .total();
    }

    @Test
    void countsAnEntityThatReachedALaterStage() {
        assertThat(value(FUNNEL.reached("dial"))).hasToString("4 prospect");
        assertThat(value(FUNNEL.reached("meeting"))).hasToString("3 prospect");
        assertThat(value(FUNNEL.stepRate("meeting"))).hasToString("75 %");
        assertThat(value(FUNNEL.stepRate("deal")).figure().orThrow()).isEqualTo(Ratio.of(2, 3));
        assertThat(value(FUNNEL.overallRate("deal"))).hasToString("50 %");
        assertThat(value(FUNNEL.downstreamRate("meeting")).figure().orThrow()).isEqualTo(Ratio.of(2, 3));
        assertThat(value(FUNNEL.overallRate("dial"))).hasToString("100 %");
        MetricValue step = value(FUNNEL.stepRate("deal"));
        assertThat(step.numerator()).hasToString("2 prospect");
        assertThat(step.denominator().orElseThrow()).hasToString("3 prospect");
        assertThat(step.rows()).isEqualTo(3);
        assertThat(step.explain().parts()).hasSize(2);
    }

    @Test
    void countsStrictlyInOrderOrAsRecorded() {
        assertThat(value(FUNNEL.strictlyInOrder().reached("deal"))).hasToString("1 prospect");
        assertThat(value(FUNNEL.strictlyInOrder().stepRate("deal"))).hasToString("50 %");
        assertThat(value(FUNNEL.asRecorded().reached("meeting"))).hasToString("2 prospect");
        assertThat(value(FUNNEL.asRecorded().stepRate("deal"))).hasToString("50 %");
        assertThat(value(FUNNEL.asRecorded().overallRate("deal"))).hasToString("50 %");
    }

    @Test
    void anEntityThatNeverEnteredTheFirstStageEntersWhereItIsFirstSeen() {
        Facts late = Facts.of(TOUCHES, List.of(Touch.of("e", "meeting", 3)));
        assertThat(FUNNEL.reached("dial").evaluate(late)).hasToString("1 prospect");
        assertThat(FUNNEL.asRecorded().reached("dial").evaluate(late)).hasToString("0 prospect");
        assertThat(FUNNEL.strictlyInOrder().reached("dial").evaluate(late)).hasToString("0 prospect");
        Facts lost = Facts.of(TOUCHES, List.of(Touch.of("e", "lost", 3)));
        assertThat(FUNNEL.lostBy(Touch.event("lost")).reached("dial").evaluate(lost))
                .hasToString("0 prospect");
    }

    @Test
    void theLatestEntryCountsWhereAskedFor() {
        List<Touch> rows = List.of(
                Touch.of("a", "dial", 0),
                Touch.of("a", "meeting", 1),
                Touch.of("a", "deal", 2),
                Touch.of("a", "meeting", 3));
        Facts facts = Facts.of(TOUCHES, rows);
        Funnel strict = FUNNEL.strictlyInOrder();
        assertThat(strict.reached("deal").evaluate(facts)).hasToString("1 prospect");
        assertThat(strict.latestEntry().reached("deal").evaluate(facts)).hasToString("0 prospect");
        assertThat(strict.latestEntry().reached("meeting").evaluate(facts)).hasToString("1 prospect");
        assertThat(FUNNEL.latestEntry().reached("deal").evaluate(facts)).hasToString("1 prospect");
        assertThat(FUNNEL.entries("meeting").evaluate(facts)).hasToString("2 events");
        List<Touch> again = List.of(Touch.of("a", "dial", 0), Touch.of("a", "meeting", 1), Touch.of("a", "dial", 40));
        assertThat(FUNNEL.latestEntry().overallRate("meeting").evaluate(Facts.of(TOUCHES, again)))
                .hasToString("0 %");
    }

    @Test
    void aWindowHoldsTheDayOfTheEntry() {
        assertThat(value(FUNNEL.within(41).reached("deal"))).hasToString("2 prospect");
        assertThat(value(FUNNEL.within(40).reached("deal"))).hasToString("1 prospect");
        assertThat(value(FUNNEL.eachStepWithin(36).reached("deal"))).hasToString("2 prospect");
        assertThat(value(FUNNEL.eachStepWithin(35).reached("deal"))).hasToString("1 prospect");
        assertThat(value(FUNNEL.within(40).entries("dial"))).hasToString("5 events");
    }

    @Test
    void marksWhatIsImmatureOrLeavesItOut() {
        Funnel window = FUNNEL.within(30);
        assertThat(value(window.overallRate("deal")).status()).isEqualTo(Status.OK);
        assertThat(value(window.overallRate("deal"), 89).status()).isEqualTo(Status.OK);
        assertThat(value(window.overallRate("deal"), 88).status()).isEqualTo(Status.IMMATURE);
        assertThat(value(window.overallRate("deal"), 88)).hasToString("25 %");
        assertThat(value(window.matureOnly().overallRate("deal"), 88).figure().orThrow())
                .isEqualTo(Ratio.of(1, 3));
        assertThat(value(window.matureOnly().overallRate("deal"), 88).status()).isEqualTo(Status.OK);
        assertThat(value(FUNNEL.eachStepWithin(15).overallRate("deal"), 88).status())
                .isEqualTo(Status.IMMATURE);
        assertThat(value(FUNNEL.overallRate("deal"), 61).status()).isEqualTo(Status.OK);
        assertThat(value(FUNNEL.reached("deal"), 39)).hasToString("1 prospect");
    }

    @Test
    void isReportedWhereTheEntityEntered() {
        FiscalCalendar calendar = FiscalCalendar.gregorian();
        MetricTable table =
                FUNNEL.overallRate("deal").by(REP).per(Grain.QUARTER).evaluate(Facts.of(TOUCHES, ROWS));
        assertThat(table.value("jill", calendar.quarter(2026, 1)).figure().orThrow())
                .isEqualTo(Ratio.of(2, 3));
        assertThat(table.value("sam", calendar.quarter(2026, 1))).hasToString("0 %");
        assertThat(table.total()).hasToString("50 %");
    }

    @Test
    void tellsTheLostFromTheOpen() {
        Funnel funnel = FUNNEL.lostBy(Touch.event("lost"));
        assertThat(value(funnel.dropOff("meeting"))).hasToString("1 prospect");
        assertThat(value(funnel.lost("meeting"))).hasToString("1 prospect");
        assertThat(value(funnel.stillOpen("meeting"))).hasToString("0 prospect");
        assertThat(value(funnel.lost("dial"))).hasToString("0 prospect");
        assertThat(value(funnel.stillOpen("dial"))).hasToString("1 prospect");
    }

    @Test
    void readsARowForEachEntity() {
        LocalDate start = day(0);
        Facts facts = Facts.of(
                OPPORTUNITIES,
                List.of(
                        new Opportunity("1", "jill", start, day(3), day(9), null),
                        new Opportunity("2", "jill", start, day(4), null, day(8)),
                        new Opportunity("3", "sam", start, null, null, null)));
        Funnel funnel = Funnel.named("Opportunities")
                .stage("created", Opportunity.on(Opportunity.CREATED))
                .stage("demo", Opportunity.on(Opportunity.DEMOED))
                .stage("won", Opportunity.on(Opportunity.WON))
                .lostBy(Opportunity.on(Opportunity.LOST));
        assertThat(funnel.stepRate("won").evaluate(facts)).hasToString("50 %");
        assertThat(funnel.overallRate("won")
                        .by(Opportunity.OWNER)
                        .evaluate(facts)
                        .value("sam"))
                .hasToString("0 %");
        assertThat(MetricQuery.of(funnel.lag("demo").median())
                        .asOf(day(20))
                        .evaluate(facts)
                        .total())
                .hasToString("4 days");
        SurvivalCurve lag = funnel.lag("won").curve(facts, day(20));
        assertThat(lag.steps()).extracting(SurvivalCurve.Step::days).containsExactly(4L, 6L);
        assertThat(lag.censored()).isEqualTo(1);
    }

    @Test
    void joinsSchemasByTheValueOfTheEntity() {
        Funnel funnel = Funnel.named("Both")
                .stage("dial", Touch.event("dial"))
                .stage("won", Opportunity.on(Opportunity.WON))
                .strictlyInOrder();
        Facts facts = Facts.of(TOUCHES, ROWS)
                .and(OPPORTUNITIES, List.of(new Opportunity("c", "sam", day(70), null, day(80), null)));
        assertThat(funnel.overallRate("won").by(REP).evaluate(facts).value("sam"))
                .hasToString("100 %");
        Funnel lenient =
                Funnel.named("Both").stage("dial", Touch.event("dial")).stage("won", Opportunity.on(Opportunity.WON));
        assertConflict(
                "The dimension (rep) has no field in the schema (opportunities).",
                "Join one field of each schema with Dimension.shared(..).",
                () -> lenient.overallRate("won").by(REP).evaluate(facts));
        Dimension both = Dimension.shared("rep", REP, Opportunity.OWNER);
        assertThat(lenient.overallRate("won").by(both).evaluate(facts).value("sam"))
                .hasToString("100 %");
    }

    @Test
    void theLagOfAStepEndsWithTheWindow() {
        SurvivalCurve whole = FUNNEL.lag("meeting").curve(Facts.of(TOUCHES, ROWS), day(70));
        assertThat(whole.steps()).extracting(SurvivalCurve.Step::days).containsExactly(1L, 5L, 10L, 65L);
        SurvivalCurve window = FUNNEL.within(8).lag("meeting").curve(Facts.of(TOUCHES, ROWS), day(70));
        assertThat(window.steps()).extracting(SurvivalCurve.Step::days).containsExactly(1L, 5L, 7L);
        SurvivalCurve steps = FUNNEL.eachStepWithin(4).lag("meeting").curve(Facts.of(TOUCHES, ROWS), day(70));
        assertThat(steps.steps()).extracting(SurvivalCurve.Step::days).containsExactly(1L, 3L);
        assertThat(value(FUNNEL.within(8).lag("meeting").median())).hasToString("5 days");
        assertConflict(
                "The time (Sales, meeting) is still running for some, and the query says no date.",
                "Say asOf(..), the last date that the facts cover.",
                () -> value(FUNNEL.lag("meeting").median()));
    }

    @Test
    void refusesWhatItCannotCount() {
        String two = "Name at least two with stage(..).";
        Funnel one = Funnel.named("Sales").stage("dial", Touch.event("dial"));
        assertConflict("The funnel (Sales) has too few stages [dial].", two, () -> one.reached("dial"));
        assertRefused(
                "The funnel (Sales) already has a stage (dial).",
                "Give every stage a name of its own.",
                () -> one.stage("dial", Touch.event("dial")));
        assertRefused(
                "The funnel (Sales) has no stage (call).",
                "Use one of [dial, meeting, deal].",
                () -> FUNNEL.reached("call"));
        assertRefused(
                "The stage (dial) is the first of the funnel (Sales).",
                "Use a later one, which has a stage before it.",
                () -> FUNNEL.stepRate("dial"));
        assertRefused(
                "The stage (deal) is the last of the funnel (Sales).",
                "Use an earlier one, which has a stage behind it.",
                () -> FUNNEL.dropOff("deal"));
        assertConflict(
                "The funnel (Sales) cannot tell who is lost.",
                "Name the event that loses an entity with lostBy(..).",
                () -> FUNNEL.lost("dial"));
        assertConflict(
                "The funnel (Sales) counts only what is mature, and has no window.",
                "Say within(..) or eachStepWithin(..).",
                () -> FUNNEL.matureOnly().reached("dial"));
        assertConflict(
                "The funnel (Sales) counts only what is mature, and the query says no date.",
                "Say asOf(..), the last date that the facts cover.",
                () -> value(FUNNEL.within(3).matureOnly().reached("dial")));
        assertRefused(
                "The window (0 days) holds no day.",
                "Use one day or more; one day is that of the event itself.",
                () -> FUNNEL.within(0));
        assertRefused(
                "The name of the funnel ( ) is blank.",
                "Give it the name readers know it by.",
                () -> Funnel.named(" "));
        assertRefused(
                "The name of the stage () is blank.",
                "Give it the name readers know it by.",
                () -> FUNNEL.stage("", Touch.event("x")));
    }

    @Test
    void isEqualByItsStagesAndPolicies() {
        assertThat(FUNNEL)
                .isEqualTo(Funnel.of("Sales", Touch.PROSPECT, Touch.AT, Touch.KIND, "dial", "meeting", "deal"))
                .hasSameHashCodeAs(Funnel.of("Sales", Touch.PROSPECT, Touch.AT, Touch.KIND, "dial", "meeting", "deal"))
                .isNotEqualTo(FUNNEL.within(3))
                .isNotEqualTo(FUNNEL.lostBy(Touch.event("lost")))
                .isNotEqualTo("Sales")
                .hasToString("Sales [dial, meeting, deal]");
        assertThat(FUNNEL.stages()).containsExactly("dial", "meeting", "deal");
        assertThat(FUNNEL.stepRate("deal"))
                .isEqualTo(FUNNEL.stepRate("deal"))
                .isNotEqualTo(FUNNEL.within(3).stepRate("deal"));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("name", () -> Funnel.named(null));
        assertNullRefused("event", () -> FUNNEL.stage("x", null));
        assertNullRefused("stage", () -> FUNNEL.reached(null));
        assertNullRefused("stages", () -> Funnel.of("x", Touch.PROSPECT, Touch.AT, Touch.KIND, (String[]) null));
    }

    private static final Funnel AMOUNTS = Funnel.named("Sales")
            .stage("dial", Touch.event("dial").amount(Touch.AMOUNT))
            .stage("meeting", Touch.event("meeting").amount(Touch.AMOUNT))
            .stage("deal", Touch.event("deal").amount(Touch.AMOUNT))
            .lostBy(Touch.event("lost").amount(Touch.AMOUNT))
            .byAmount();
    private static final Facts AMOUNT_ROWS = Facts.of(
            TOUCHES,
            List.of(
                    Touch.of("a", "dial", 0, "jill", "100"),
                    Touch.of("a", "meeting", 5, "sam", "300"),
                    Touch.of("a", "deal", 40, "sam", "250"),
                    Touch.of("b", "dial", 2, "jill", "150"),
                    new Touch("m", "b", "meeting", day(3), "jill", null),
                    Touch.of("b", "lost", 9, "jill", "999"),
                    Touch.of("c", "dial", 60, "sam", "100")));

    @Test
    void addsUpAmountsInsteadOfEntities() {
        assertThat(AMOUNTS.reached("dial").evaluate(AMOUNT_ROWS)).hasToString("USD 500.00");
        assertThat(AMOUNTS.stepRate("meeting").evaluate(AMOUNT_ROWS)).hasToString("80 %");
        assertThat(AMOUNTS.overallRate("deal").evaluate(AMOUNT_ROWS)).hasToString("50 %");
        assertThat(AMOUNTS.downstreamRate("meeting").evaluate(AMOUNT_ROWS)).hasToString("62.5 %");
        assertThat(AMOUNTS.dropOff("meeting").evaluate(AMOUNT_ROWS)).hasToString("USD 150.00");
        assertThat(AMOUNTS.lost("meeting").evaluate(AMOUNT_ROWS)).hasToString("USD 150.00");
        assertThat(AMOUNTS.stillOpen("dial").evaluate(AMOUNT_ROWS)).hasToString("USD 100.00");
        assertThat(AMOUNTS.entries("meeting").evaluate(AMOUNT_ROWS)).hasToString("2 events");
        assertThat(AMOUNTS.reached("deal").name()).isEqualTo("Sales by amount, deal reached");
        assertThat(AMOUNTS.reached("dial").evaluate(Facts.none())).hasToString("USD 0.00");
        assertThat(AMOUNTS.stepRate("deal").evaluate(AMOUNT_ROWS).numerator()).hasToString("USD 250.00");
        assertThat(AMOUNTS.stepRate("deal").evaluate(AMOUNT_ROWS).rows()).isEqualTo(2);
    }

    @Test
    void anAmountIsTheLatestOfTheWindowOrThatOfTheEntry() {
        assertThat(AMOUNTS.within(10).reached("dial").evaluate(AMOUNT_ROWS)).hasToString("USD 550.00");
        Funnel entry = AMOUNTS.byAmountAtEntry();
        assertThat(entry.reached("dial").evaluate(AMOUNT_ROWS)).hasToString("USD 350.00");
        assertThat(entry.overallRate("deal").evaluate(AMOUNT_ROWS).figure().orThrow())
                .isEqualTo(Ratio.of(2, 7));
        assertThat(entry.reached("dial").name()).isEqualTo("Sales by amount at entry, dial reached");
        assertThat(entry).isNotEqualTo(AMOUNTS).isEqualTo(AMOUNTS.byAmountAtEntry());
        MetricQuery young =
                MetricQuery.of(AMOUNTS.within(30).overallRate("deal")).asOf(day(70));
        assertThat(young.evaluate(AMOUNT_ROWS).total().status()).isEqualTo(Status.IMMATURE);
    }

    @Test
    void amountsAreOfOneCurrencyAndTold() {
        assertConflict(
                "The event (prospect on at where kind is dial) of (Sales) has no amount.",
                "Say Event.amount(..).",
                () -> FUNNEL.byAmount().reached("dial"));
        Event<Touch> euros = Touch.event("euro").amount(TOUCHES.money("euros", "EUR", Touch::amount));
        assertConflict(
                "The funnel (Sales) would add up amounts in [USD, EUR].",
                "Convert to one currency first.",
                () -> AMOUNTS.stage("euro", euros).reached("dial"));
    }
}
