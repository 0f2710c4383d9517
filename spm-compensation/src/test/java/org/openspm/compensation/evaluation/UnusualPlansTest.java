package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.RollUp.ALL_MANAGERS;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.PRODUCT;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.compensation.plan.Performance.earned;
import static org.openspm.compensation.plan.Performance.score;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Contest;
import org.openspm.compensation.plan.DealRate;
import org.openspm.compensation.plan.Excess;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

/** What a user of the library tries on a bad day. */
class UnusualPlansTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();
    private static final Period YEAR_2026 = CALENDAR.year(2026);
    private static final RateTable TEN = RateTable.flat(percent(10));

    private static CompensationPlan plan(UnaryOperator<Component> component) {
        return CompensationPlan.named("P")
                .in("USD")
                .year(YEAR_2026)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP).rollingUp(ALL_MANAGERS))
                .component("C", component)
                .build();
    }

    private static Roster jill(UnaryOperator<Participant> description) {
        return Roster.builder().participant("jill", description).build();
    }

    private static Roster withQuota() {
        return jill(p -> p.targetIncentive(amount(12_000)).quota("sales", YEAR_2026, amount(12_000)));
    }

    /** The pay of January and of February, and that the lines and the transactions of each month sum to it. */
    private static List<String> earned(Evaluation run) {
        for (Period month : run.payPeriods()) {
            Statement statement = run.statement("jill", month);
            Money lines = Money.zero(statement.total().currency());
            for (StatementLine line : statement.lines()) {
                lines = lines.plus(line.amount());
                Money transactions = Money.zero(statement.total().currency());
                for (StatementTransaction transaction : line.transactions()) {
                    transactions = transactions.plus(transaction.earned());
                }
                if (!line.transactions().isEmpty()) {
                    assertThat(transactions).as(line.label() + " of " + month).isEqualTo(line.amount());
                }
            }
            assertThat(lines).isEqualTo(statement.total());
            assertThat(statement.explain().render()).isNotBlank();
        }
        return List.of(
                run.earned("jill", CALENDAR.month(2026, 1)).toString(),
                run.earned("jill", CALENDAR.month(2026, 2)).toString());
    }

    private static List<String> earned(UnaryOperator<Component> component, Deals.Deal... deals) {
        return earned(plan(component).evaluate(withQuota(), facts(deals)));
    }

    private static final Deals.Deal SALE = deal("d1", "jill", "2026-01-10", "1500");
    private static final Deals.Deal REFUND = deal("d2", "jill", "2026-02-10", "-1500");

    @Test
    void noRowsAtAllPayNothing() {
        assertThat(earned(c -> c.measure(sum(AMOUNT)).quota("sales").pay(TEN))).containsExactly("USD 0.00", "USD 0.00");
        assertThat(earned(c ->
                        c.measure(sum(AMOUNT)).quota("sales").accumulating(YEAR).pay(PayCurve.linear())))
                .containsExactly("USD 0.00", "USD 0.00");
        assertThat(earned(c -> c.measure(sum(AMOUNT))
                        .contest(Contest.prizes(amount(10)).payingTiesInFull())))
                .containsExactly("USD 0.00", "USD 0.00");
        assertThat(earned(c -> c.measure(sum(AMOUNT))
                        .sharedCounter(PRODUCT)
                        .accumulating(YEAR)
                        .pay(TEN)))
                .containsExactly("USD 0.00", "USD 0.00");
    }

    @Test
    void aRefundAloneIsTakenBack() {
        assertThat(earned(c -> c.measure(sum(AMOUNT)).pay(TEN), REFUND)).containsExactly("USD 0.00", "USD -150.00");
        assertThat(earned(
                        c -> c.measure(sum(AMOUNT)).pay(TEN).perTransaction().mostPerTransaction(amount(100)),
                        SALE,
                        REFUND))
                .containsExactly("USD 100.00", "USD -100.00");
        assertThat(earned(
                        c -> c.measure(sum(AMOUNT))
                                .accumulating(YEAR)
                                .pay(RateTable.marginal(
                                        from(amount(0)).rate(percent(10)),
                                        from(amount(1_000)).rate(percent(20)))),
                        SALE,
                        REFUND))
                .containsExactly("USD 200.00", "USD -200.00");
    }

    @Test
    void everyModifierChangesPayAsItSays() {
        assertThat(earned(
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .pay(TEN)
                                .gatedBy(attainment("C").atLeast(percent(100))),
                        SALE))
                .containsExactly("USD 150.00", "USD 0.00");
        assertThat(earned(
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .pay(TEN)
                                .gatedBy(attainment("C").moreThan(percent(150))),
                        SALE))
                .containsExactly("USD 0.00", "USD 0.00");
        assertThat(earned(
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .pay(TEN)
                                .multipliedBy(
                                        attainment("C"),
                                        RateTable.retroactive(
                                                from(percent(0)).times(1),
                                                from(percent(150)).times("1.5"))),
                        SALE))
                .containsExactly("USD 225.00", "USD 0.00");
        assertThat(earned(
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .pay(TEN)
                                .kicker(percent(20), attainment("C").atLeast(percent(120))),
                        SALE))
                .containsExactly("USD 180.00", "USD 0.00");
        assertThat(earned(c -> c.measure(sum(AMOUNT)).pay(TEN).atMost(amount(100)), SALE))
                .containsExactly("USD 100.00", "USD 0.00");
        assertThat(earned(c -> c.measure(sum(AMOUNT)).pay(TEN).atLeast(amount(40)), SALE))
                .containsExactly("USD 150.00", "USD 40.00");
        assertThat(earned(
                        c -> c.measure(sum(AMOUNT))
                                .pay(TEN)
                                .modifiedBy("half", (pay, window) -> pay.dividedBy(Ratio.of(2, 1))),
                        SALE))
                .containsExactly("USD 75.00", "USD 0.00");
        assertThat(earned(
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .attainmentUpTo(percent(120))
                                .pay(RateTable.marginal(
                                        from(percent(0)).rate(percent(10)),
                                        from(percent(100)).rate(percent(20)))),
                        SALE))
                .containsExactly("USD 140.00", "USD 0.00");
    }

    @Test
    void modifiersGoInTheOrderInWhichTheyAreStated() {
        assertThat(earned(
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .pay(TEN)
                                .atMost(amount(100))
                                .kicker(amount(50), attainment("C").atLeast(percent(1))),
                        SALE))
                .containsExactly("USD 150.00", "USD 0.00");
        assertThat(earned(
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .pay(TEN)
                                .kicker(amount(50), attainment("C").atLeast(percent(1)))
                                .atMost(amount(100)),
                        SALE))
                .containsExactly("USD 100.00", "USD 0.00");
    }

    @Test
    void bankedExcessIsPaidOnceThereIsRoom() {
        assertThat(earned(
                        c -> c.measure(sum(AMOUNT)).pay(TEN).cap(MONTH, amount(100), Excess.banked()),
                        SALE,
                        deal("d3", "jill", "2026-02-11", "200")))
                .containsExactly("USD 100.00", "USD 70.00");
    }

    @Test
    void aRefundIntoABankTakesFromIt() {
        assertThat(earned(c -> c.measure(sum(AMOUNT)).pay(TEN).cap(MONTH, amount(100), Excess.banked()), SALE, REFUND))
                .containsExactly("USD 100.00", "USD -100.00");
    }

    @Test
    void whoJoinsMidMonthHasAProratedQuotaAndIsCreditedFromThen() {
        Evaluation run = plan(c -> c.measure(sum(AMOUNT))
                        .quota("sales")
                        .pay(RateTable.retroactive(
                                from(percent(0)).rate(percent(10)),
                                from(percent(100)).rate(percent(20)))))
                .evaluateLeniently(
                        jill(p -> p.hired(LocalDate.of(2026, 2, 15)).quota("sales", YEAR_2026, amount(12_000))),
                        facts(
                                deal("d1", "jill", "2026-02-14", "900"),
                                deal("d2", "jill", "2026-02-15", "500"),
                                deal("d3", "jill", "2026-03-15", "999")));
        // 14 of 28 days of 1,000
        assertThat(run.attainment("jill", "C", CALENDAR.month(2026, 2))).hasToString("100 %");
        assertThat(run.earned("jill", CALENDAR.month(2026, 2))).hasToString("USD 100.00");
        assertThat(run.earned("jill", CALENDAR.month(2026, 3))).hasToString("USD 99.90");
        assertThat(run.credited()).hasSize(2);
        assertThat(run.notCredited().size() + run.rejected().size()).isEqualTo(1);
    }

    @Test
    void aRoleThatChangesWithinTheWindowIsPaidByTheRuleOfEachDate() {
        UnaryOperator<Component> byRole = c -> c.measure(sum(AMOUNT))
                .accumulating(QUARTER)
                .payForRole(
                        "junior",
                        RateTable.marginal(
                                from(amount(0)).rate(percent(5)),
                                from(amount(1_000)).rate(percent(10))))
                .payForRole(
                        "senior",
                        RateTable.marginal(
                                from(amount(0)).rate(percent(10)),
                                from(amount(1_000)).rate(percent(20))));
        Evaluation run = plan(byRole)
                .evaluate(
                        jill(p -> p.role("junior").role("senior", LocalDate.of(2026, 2, 15))),
                        facts(
                                deal("d1", "jill", "2026-01-10", "800"),
                                deal("d2", "jill", "2026-02-14", "100"),
                                deal("d3", "jill", "2026-02-15", "300")));
        // January: 800 at 5 %; February: 100 at 5 %, then 100 up to 1,000 at 10 % and 200 at 20 %
        assertThat(earned(run)).containsExactly("USD 40.00", "USD 55.00");
        // who has a role no rule is for is paid nothing and told why
        Evaluation none = plan(byRole).evaluate(jill(p -> p.role("intern")), facts(SALE));
        assertThat(earned(none)).containsExactly("USD 0.00", "USD 0.00");
        assertThat(none.statement("jill", CALENDAR.month(2026, 1)).explain().render())
                .contains("the plan has no rate");
    }

    @Test
    void aRateThatChangesWithinAMonthHoldsFromItsDate() {
        assertThat(earned(
                        c -> c.measure(sum(AMOUNT))
                                .pay(TEN)
                                .payFrom(LocalDate.of(2026, 1, 11), RateTable.flat(percent(20))),
                        SALE,
                        deal("d3", "jill", "2026-01-11", "1000")))
                .containsExactly("USD 350.00", "USD 0.00");
    }

    @Test
    void aRetroactiveTableOfALaterDateRatesItsOwnPartByAllThatWasReached() {
        // to 1,500 before March; 500 more reach 2,000, and only they have the new rate: 20 % of 2,000 less 20 % of
        // 1,500
        Evaluation run = plan(c -> c.measure(sum(AMOUNT))
                        .accumulating(YEAR)
                        .pay(TEN)
                        .payFrom(
                                LocalDate.of(2026, 2, 1),
                                RateTable.retroactive(
                                        from(amount(0)).rate(percent(10)),
                                        from(amount(1_500)).rate(percent(20)))))
                .evaluate(withQuota(), facts(SALE, deal("d3", "jill", "2026-02-11", "500")));
        assertThat(earned(run)).containsExactly("USD 150.00", "USD 100.00");
    }

    @Test
    void dealsHaveTheRateReachedWithOrBeforeThem() {
        RateTable table = RateTable.retroactive(
                from(percent(0)).rate(percent(10)), from(percent(100)).rate(percent(20)));
        Deals.Deal[] three = {
            deal("d1", "jill", "2026-01-10", "600"),
            deal("d2", "jill", "2026-01-11", "600"),
            deal("d3", "jill", "2026-01-12", "100")
        };
        assertThat(earned(
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .ratedPerDeal(DealRate.REACHED_WITH_IT)
                                .pay(table),
                        three))
                .containsExactly("USD 200.00", "USD 0.00");
        assertThat(earned(
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .ratedPerDeal(DealRate.REACHED_BEFORE_IT)
                                .pay(table),
                        three))
                .containsExactly("USD 140.00", "USD 0.00");
    }

    @Test
    void aMultiplierWithoutAValuePaysNothingAndSaysWhy() {
        Evaluation run = plan(c -> c.measure(sum(AMOUNT))
                        .pay(TEN)
                        .multipliedBy(
                                score("quality"),
                                RateTable.retroactive(from(percent(0)).times(2))))
                .evaluate(withQuota(), facts(SALE));
        assertThat(earned(run)).containsExactly("USD 0.00", "USD 0.00");
        assertThat(run.statement("jill", CALENDAR.month(2026, 1)).explain().render())
                .contains("jill has no score quality for 2026-01");
    }

    @Test
    void aParticipantOnAnotherPlanIsNotOnThisOne() {
        Roster roster = Roster.builder()
                .participant("jill", p -> p.on("Q"))
                .participant("omar", p -> p)
                .build();
        Evaluation run = plan(c -> c.measure(sum(AMOUNT)).pay(TEN)).evaluateLeniently(roster, facts(SALE));
        assertThat(run.participants()).containsExactly("omar");
        assertThat(run.credited()).isEmpty();
        assertThat(run.notCredited().size() + run.rejected().size()).isEqualTo(1);
    }

    @Test
    void quarterlyPayOfMonthlyWindowsAddsTheMonths() {
        Evaluation run = CompensationPlan.named("P")
                .in("USD")
                .year(YEAR_2026)
                .paidEach(QUARTER)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "C",
                        c -> c.each(MONTH)
                                .measure(sum(AMOUNT))
                                .quota("sales")
                                .pay(RateTable.retroactive(
                                        from(percent(0)).rate(percent(10)),
                                        from(percent(100)).rate(percent(20)))))
                .build()
                .evaluate(withQuota(), facts(SALE, deal("d3", "jill", "2026-02-11", "500")));
        // January: 1,500 of 1,000 at 20 %; February: 500 of 1,000 at 10 %
        assertThat(run.earned("jill", CALENDAR.quarter(2026, 1))).hasToString("USD 350.00");
    }
}
