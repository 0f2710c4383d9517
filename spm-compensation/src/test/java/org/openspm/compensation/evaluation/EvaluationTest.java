package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.compensation.plan.TargetIncentive.targetIncentive;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.RollUp;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.plan.ConversionDate;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.rate.PersonalRate;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rounding;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;

class EvaluationTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();
    private static final Period YEAR = CALENDAR.year(2026);
    private static final List<Period> MONTHS = YEAR.divide(Grain.MONTH);
    private static final Roster ROSTER = Roster.builder()
            .participant("jill", p -> p.reportsTo("sam").quota("sales", YEAR, amount(12_000)))
            .participant("joe", p -> p.reportsTo("sam"))
            .participant("sam", p -> p.on("Managers"))
            .build();

    private static CompensationPlan.Builder plan(String name) {
        return CompensationPlan.named(name)
                .in("USD")
                .year(YEAR)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP).rollingUp(RollUp.ALL_MANAGERS));
    }

    private static final CompensationPlan SALES = plan("AE")
            .component(
                    "Sales",
                    c -> c.measure(sum(AMOUNT))
                            .quota("sales")
                            .accumulating(Grain.YEAR)
                            .pay(RateTable.flat(percent(10))))
            .component(
                    "Quarter",
                    c -> c.measure(sum(AMOUNT))
                            .quota("sales")
                            .each(Grain.QUARTER)
                            .pay(RateTable.flat(percent(1))))
            .component("Count", c -> c.measure(count(DEALS)).perUnit(amount(7)))
            .build();
    private static final Evaluation RUN = SALES.evaluate(
            ROSTER,
            facts(
                    deal("d1", "jill", "2026-01-31", "6000"),
                    deal("d2", "jill", "2026-02-01", "3000"),
                    deal("d3", "joe", "2026-12-31", "100")));

    @Test
    void tellsWhatEverybodyEarned() {
        assertThat(RUN.earned("jill", MONTHS.get(0))).isEqualTo(usd("607"));
        assertThat(RUN.earned("jill", MONTHS.get(1))).isEqualTo(usd("307"));
        assertThat(RUN.earned("jill", MONTHS.get(2))).isEqualTo(usd("90"));
        assertThat(RUN.earned("jill", MONTHS.get(3))).isEqualTo(usd("0"));
        assertThat(RUN.earned("jill")).isEqualTo(usd("1004"));
        assertThat(RUN.earned("joe")).isEqualTo(usd("18"));
        assertThat(RUN.total()).isEqualTo(usd("1022"));
    }

    @Test
    void leavesOutWhoIsOnAnotherPlan() {
        assertThat(RUN.participants()).containsExactly("jill", "joe");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> RUN.participants().clear());
        assertRefused(
                "The participant (sam) is not on the plan (AE).",
                "Use one of [jill, joe].",
                () -> RUN.statement("sam", MONTHS.get(0)));
        assertRefused(
                "The participant (nobody) is not on the plan (AE).",
                "Use one of [jill, joe].",
                () -> RUN.earned("nobody"));
    }

    @Test
    void paysManagersOnRolledUpCredit() {
        Evaluation run = plan("Managers")
                .component(
                        "Override",
                        c -> c.measure(sum(AMOUNT)).onRolledUpCredit().pay(RateTable.flat(percent(2))))
                .build()
                .evaluate(
                        ROSTER, facts(deal("d1", "jill", "2026-01-01", "1000"), deal("d2", "joe", "2026-01-01", "50")));
        assertThat(run.earned("sam")).isEqualTo(usd("21"));
        assertThat(run.earned("jill")).isEqualTo(usd("0"));
        assertThat(run.credited()).hasSize(2);
    }

    @Test
    void tellsWhatWasAchieved() {
        assertThat(RUN.achieved("jill", "Sales", MONTHS.get(1))).isEqualTo(Figure.of(usd("9000")));
        assertThat(RUN.achieved("jill", "Quarter", MONTHS.get(1))).isEqualTo(Figure.of(usd("0")));
        assertThat(RUN.achieved("jill", "Quarter", MONTHS.get(2))).isEqualTo(Figure.of(usd("9000")));
        assertThat(RUN.achieved("jill", "Count", MONTHS.get(1))).isEqualTo(Figure.of(BigDecimal.ONE, Unit.of("deals")));
    }

    @Test
    void tellsHowFarAQuotaWasReached() {
        assertThat(RUN.attainment("jill", "Sales", MONTHS.get(0))).hasToString("50 %");
        assertThat(RUN.attainment("jill", "Quarter", MONTHS.get(2))).hasToString("300 %");
        assertThat(RUN.attainment("jill", "Quarter", MONTHS.get(1)))
                .hasToString("undefined: no period of the component ends in 2026-02");
        assertThat(RUN.attainment("joe", "Sales", MONTHS.get(0))).hasToString("undefined: there is no quota");
        assertThat(RUN.attainment("jill", "Count", MONTHS.get(0))).hasToString("undefined: there is no quota");
    }

    @Test
    void theLastOfSeveralPeriodsTellsTheAttainment() {
        Evaluation run = plan("Quarterly")
                .paidEach(Grain.QUARTER)
                .component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .each(Grain.MONTH)
                                .pay(RateTable.flat(percent(10))))
                .build()
                .evaluate(
                        ROSTER,
                        facts(deal("d1", "jill", "2026-01-01", "500"), deal("d2", "jill", "2026-03-01", "250")));
        assertThat(run.attainment("jill", "Sales", CALENDAR.quarter(2026, 1))).hasToString("25 %");
        assertThat(run.achieved("jill", "Sales", CALENDAR.quarter(2026, 1))).isEqualTo(Figure.of(usd("750")));
    }

    @Test
    void refusesWhatThePlanDoesNotHave() {
        assertRefused(
                "The plan (AE) has no component (Sails).",
                "Use one of [Sales, Quarter, Count].",
                () -> RUN.achieved("jill", "Sails", MONTHS.get(0)));
        String remedy = "Use one from (2026-01) to (2026-12).";
        assertRefused(
                "The period (2027-01) is no pay period of the plan (AE).",
                remedy,
                () -> RUN.earned("jill", CALENDAR.month(YearMonth.of(2027, 1))));
        assertRefused(
                "The period (2026-Q1) is no pay period of the plan (AE).",
                remedy,
                () -> RUN.statement("jill", CALENDAR.quarter(2026, 1)));
    }

    @Test
    void findsAStatementByItsMonth() {
        assertThat(RUN.statement("jill", YearMonth.of(2026, 2))).isEqualTo(RUN.statement("jill", MONTHS.get(1)));
        assertRefused(
                "The period (2025-12) is no pay period of the plan (AE).",
                "Use one from (2026-01) to (2026-12).",
                () -> RUN.statement("jill", YearMonth.of(2025, 12)));
        Evaluation quarterly = plan("AE")
                .paidEach(Grain.QUARTER)
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(10))))
                .build()
                .evaluate(ROSTER, facts());
        assertRefused(
                "The period (2026-02) is no pay period of the plan (AE).",
                "Use one from (2026-Q1) to (2026-Q4).",
                () -> quarterly.statement("jill", YearMonth.of(2026, 2)));
    }

    @Test
    void opensAGateLateAndCatchesUp() {
        Evaluation run = plan("Gated")
                .component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .accumulating(Grain.YEAR)
                                .pay(RateTable.flat(percent(10)))
                                .gatedBy(Performance.attainment("Sales").atLeast(percent(100))))
                .build()
                .evaluate(
                        ROSTER,
                        facts(
                                deal("d1", "jill", "2026-01-31", "11999.99"),
                                deal("d2", "jill", "2026-02-01", "0.01"),
                                deal("d3", "jill", "2026-03-01", "-0.01")));
        assertThat(run.earned("jill", MONTHS.get(0))).isEqualTo(usd("0"));
        assertThat(run.earned("jill", MONTHS.get(1))).isEqualTo(usd("1200"));
        assertThat(run.earned("jill", MONTHS.get(2))).isEqualTo(usd("-1200"));
        assertThat(run.statement("jill", MONTHS.get(1)).lines().get(0).transactions())
                .extracting(StatementTransaction::toString)
                .containsExactly("earlier transactions: USD 1,200.00", "deals d2: USD 0.00");
    }

    @Test
    void fitsOneTransactionWhereRoundingsPullApart() {
        // To date -0.005 rounds to -0.01, then 0.005 to 0.01: the one deal in between is paid 0.02 on an exact 0.01.
        Evaluation run = plan("Halves")
                .component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT)).accumulating(Grain.YEAR).pay(RateTable.flat(percent(50))))
                .build()
                .evaluate(
                        ROSTER,
                        facts(deal("d1", "jill", "2026-01-31", "-0.01"), deal("d2", "jill", "2026-02-01", "0.02")));
        assertThat(run.earned("jill", MONTHS.get(0))).isEqualTo(usd("-0.01"));
        assertThat(run.statement("jill", MONTHS.get(1)).lines().get(0).transactions())
                .extracting(StatementTransaction::toString)
                .containsExactly("deals d2: USD 0.02");
    }

    @Test
    void keepsTransactionsOfTwoSchemasApart() {
        Schema<Deal> renewals = Schema.of("renewals", Deal.class).identifiedBy(Deal::id);
        CompensationPlan both = plan("AE")
                .crediting(
                        renewals,
                        c -> c.on(renewals.date("closed", Deal::closed)).to(renewals.text("rep", Deal::rep)))
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(10))))
                .component(
                        "Renewals",
                        c -> c.measure(sum(renewals.money("amount", "USD", Deal::amount)))
                                .pay(RateTable.flat(percent(3))))
                .build();
        Deal same = deal("d1", "jill", "2026-01-01", "100");
        Evaluation run = both.evaluate(ROSTER, facts(same).and(renewals, List.of(same)));
        assertThat(run.statement("jill", MONTHS.get(0)).lines())
                .extracting(StatementLine::transactions)
                .extracting(Object::toString)
                .containsExactly("[deals d1: USD 10.00]", "[renewals d1: USD 3.00]");
        assertThat(run.credited()).hasSize(2);
    }

    @Test
    void needsTheTargetIncentiveOfEverybodyItPays() {
        CompensationPlan capped = plan("AE")
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(10))))
                .cap(Grain.YEAR, targetIncentive().times(3))
                .build();
        assertConflict(
                "The cap (3 x target incentive each YEAR) of the plan (AE) needs the target incentive of [jill, joe],"
                        + " which the roster lacks.",
                "Say targetIncentive(..) for them, or put them on another plan.",
                () -> capped.evaluateLeniently(ROSTER, facts()));
        Roster paid = Roster.builder()
                .participant("jill", p -> p.targetIncentive(amount(100)))
                .participant("sam", p -> p.on("Managers"))
                .build();
        assertThat(capped.evaluate(paid, facts(deal("d1", "jill", "2026-01-01", "9999")))
                        .total())
                .isEqualTo(usd("300"));
    }

    @Test
    void refusesTermsWithProblems() {
        PlanTerms empty = new PlanTerms(
                "AE",
                usd("0").currency(),
                YEAR,
                Grain.MONTH,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Rounding.halfUp(),
                ConversionDate.CREDIT_DATE,
                Proration.actualDays(),
                0);
        assertConflict(
                "The plan (AE) credits nobody.\nAdd crediting(..) for a schema of transactions.\n"
                        + "The plan (AE) has no component.",
                "Add one with component(..).",
                () -> FactScan.of(empty, ROSTER, Optional.empty()));
    }

    @Test
    void tellsWhatWasEvaluated() {
        assertThat(RUN.terms()).isEqualTo(SALES.terms());
        assertThat(RUN.payPeriods()).isEqualTo(MONTHS);
        assertThat(RUN).hasToString("AE, 2026, 2 participants");
        assertNullRefused("participant", () -> RUN.earned(null));
        assertNullRefused("month", () -> RUN.statement("jill", (YearMonth) null));
        assertNullRefused("payPeriod", () -> RUN.earned("jill", null));
        assertNullRefused("roster", () -> SALES.evaluate(null, facts()));
        assertNullRefused("facts", () -> SALES.evaluate(ROSTER, null));
    }

    @Test
    void paysByTheRateOfThePersonOnTheCreditDate() {
        CompensationPlan plan = CompensationPlan.named("AE")
                .in("USD")
                .year(YEAR)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT)).accumulating(Grain.YEAR).pay(PersonalRate.named("base")))
                .build();
        Roster people = Roster.builder()
                .participant(
                        "jill", p -> p.rate("base", percent(5)).rate("base", percent(10), LocalDate.of(2026, 3, 1)))
                .participant("kim", p -> p)
                .build();
        Evaluation run = plan.evaluate(
                people,
                facts(
                        deal("d1", "jill", "2026-02-28", "1000"),
                        deal("d2", "jill", "2026-03-01", "1000"),
                        deal("d3", "kim", "2026-03-01", "1000")));
        assertThat(run.earned("jill", MONTHS.get(1))).isEqualTo(usd("50"));
        assertThat(run.earned("jill", MONTHS.get(2))).isEqualTo(usd("100"));
        assertThat(run.earned("kim")).isEqualTo(usd("0"));
        assertThat(run.statement("kim", MONTHS.get(2)).explain().render()).contains("the roster has no rate base");
    }

    private static Money usd(String value) {
        return Money.of(value, "USD");
    }
}
