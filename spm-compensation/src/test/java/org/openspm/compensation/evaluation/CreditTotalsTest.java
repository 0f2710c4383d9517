package org.openspm.compensation.evaluation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.PRODUCT;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.USD;
import static org.openspm.compensation.fixture.Deals.WON;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.io.ByteArrayInputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.evaluation.FactOutcome.Kind;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.fixture.Sent;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.DealRate;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.Pool;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.Lookup;
import org.openspm.compensation.rate.Pay;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.RateMatrix;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.compensation.settlement.EntryKind;
import org.openspm.compensation.settlement.Ledger;
import org.openspm.compensation.settlement.LedgerEntry;
import org.openspm.compensation.settlement.Settlement;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.Shift;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

class CreditTotalsTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();
    private static final Period MARCH = CALENDAR.month(java.time.YearMonth.of(2026, 3));
    private static final PayRule TEN = RateTable.flat(percent(10));
    private static final String REMEDY = "Evaluate the rows themselves: scan them and merge what was scanned.";
    private static final Roster ROSTER = Roster.builder()
            .participant("jack", p -> p)
            .participant("jill", p -> p)
            .build();

    private static CompensationPlan.Builder plan() {
        return CompensationPlan.named("AE").in("USD").year(CALENDAR.year(2026)).paidEach(Grain.MONTH);
    }

    private static CompensationPlan plan(UnaryOperator<Component> component) {
        return plan().crediting(DEALS, c -> c.on(CLOSED).to(REP).when(WON.isTrue()))
                .component("Sales", component)
                .build();
    }

    private static final CompensationPlan PLAN =
            plan(c -> c.measure(sum(AMOUNT)).pay(TEN));
    private static final Facts MARCH_DEALS = facts(
            deal("d1", "jill", "2026-03-10", "100"),
            deal("d2", "jill", "2026-03-20", "50.55"),
            deal("d3", "jack", "2026-03-10", "70"),
            deal("d4", "jack", "2026-04-10", "70").lost());
    private static final CreditTotals TOTALS = totals(PLAN, MARCH_DEALS);

    private static CreditTotals totals(CompensationPlan plan, Facts facts) {
        return Sent.copy(plan.scan(ROSTER).of(facts).totals());
    }

    private static Evaluation restored(CompensationPlan plan, Roster roster, Facts facts) {
        CreditTotals totals = Sent.copy(plan.scan(roster).of(facts).totals());
        return plan.scan(roster).restore(totals).evaluate();
    }

    private static void assertPaidAlike(CompensationPlan plan, Roster roster, Facts facts) {
        Evaluation whole = plan.evaluateLeniently(roster, facts);
        assertThat(whole.total().signum()).isPositive();
        CreditTotalsLawsTest.assertSame(restored(plan, roster, facts), whole);
    }

    @Test
    void saysWhatItIsOf() {
        assertThat(TOTALS).hasToString("AE, USD, 2026-01-01/2027-01-01, 2 groups of 4 facts");
        assertThat(TOTALS.groups()).isEqualTo(2);
        assertThat(TOTALS.facts()).isEqualTo(4);
        assertThat(TOTALS.count(Kind.CREDITED)).isEqualTo(3);
        assertThat(TOTALS.reasons(Kind.CREDITED)).isEmpty();
        assertThat(TOTALS.reasons(Kind.NOT_CREDITED)).singleElement().satisfies(group -> {
            assertThat(group.count()).isEqualTo(1);
            assertThat(group.places()).containsExactly("deals d4");
        });
        assertNullRefused("kind", () -> TOTALS.count(null));
        assertNullRefused("kind", () -> TOTALS.reasons(null));
        assertNullRefused("other", () -> TOTALS.merge(null));
        assertNullRefused("totals", () -> PLAN.scan(ROSTER).restore(null));
        assertNullRefused("schema", () -> PLAN.scan(ROSTER).totalling(null));
    }

    @Test
    void equalsWhatHoldsTheSame() {
        assertThat(totals(PLAN, MARCH_DEALS)).isEqualTo(TOTALS).hasSameHashCodeAs(TOTALS);
        assertThat(TOTALS)
                .isNotEqualTo(TOTALS.merge(TOTALS))
                .isNotEqualTo(totals(PLAN, Facts.none()))
                .isNotEqualTo(totals(plan(c -> c.measure(count(DEALS)).perUnit(amount(1))), MARCH_DEALS))
                .isNotEqualTo("totals");
        assertThat(TOTALS.merge(totals(PLAN, Facts.none()))).isEqualTo(TOTALS);
        // The same total of another number of transactions is another.
        assertThat(totals(PLAN, facts(deal("a", "jill", "2026-03-10", "9"))))
                .isNotEqualTo(totals(
                        PLAN, facts(deal("a", "jill", "2026-03-10", "4"), deal("b", "jill", "2026-03-11", "5"))));
    }

    @Test
    void aStatementNamesTotalsWhereItWouldNameTransactions() {
        Evaluation run = restored(PLAN, ROSTER, MARCH_DEALS);
        StatementTransaction total =
                run.statement("jill", MARCH).lines().get(0).transactions().get(0);
        assertThat(total).hasToString("2 deals of 2026-03: USD 15.06");
        assertThat(total.date()).isEmpty();
        assertThat(total.credited()).hasToString("USD 150.55");
        assertThat(run.statement("jill", MARCH).explain().render())
                .contains("2 deals of 2026-03")
                .contains("USD 150.55 credited in total");
        assertThat(run.outline("jill", MARCH).get(0).credited()).isEmpty();
    }

    @Test
    void countsWhatItDoesNotName() {
        Evaluation run = restored(PLAN, ROSTER, MARCH_DEALS);
        assertConflict(
                "The totals (AE, USD, 2026-01-01/2027-01-01, 2 groups of 4 facts) do not name the (3) facts that were credited.",
                "Ask the totals for counts and reasons, or evaluate the rows.",
                run::credited);
        assertConflict(
                "The totals (AE, USD, 2026-01-01/2027-01-01, 2 groups of 4 facts) do not name the (1) facts that were passed over.",
                "Ask the totals for counts and reasons, or evaluate the rows.",
                run::notCredited);
        assertThat(restored(PLAN, ROSTER, Facts.none()).credited()).isEmpty();
    }

    @Test
    void namesEveryRejectedFact() {
        Facts twice = facts(
                deal("d1", "jill", "2026-03-10", "100"),
                deal("d1", "jill", "2026-03-11", "100"),
                deal("d2", "joe", "2026-03-11", "100"));
        Evaluation run = restored(PLAN, ROSTER, twice);
        assertThat(run.rejected().stream().map(FactOutcome::place))
                .containsExactlyInAnyOrder("deals d1", "deals d1", "deals d2");
        assertThat(run.rejected().get(0).fact()).isEqualTo(run.rejected().get(0).place());
        assertThatThrownBy(run::orThrowIfRejected)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("3 of the facts were rejected:\n")
                .hasMessageContaining("The participant (joe) of (deals d2) is not on the roster.");
    }

    /** What the host's store has to know, since totals cannot. */
    @Test
    void anIdInTwoScansIsCountedTwice() {
        assertThat(PLAN.scan(ROSTER).restore(TOTALS.merge(TOTALS)).evaluate().earned("jack"))
                .isEqualTo(Money.of(14, "USD"));
    }

    @Test
    void refusesTotalsOfAnotherPlan() {
        for (CompensationPlan other : List.of(
                CompensationPlan.named("Other")
                        .in("USD")
                        .year(CALENDAR.year(2026))
                        .paidEach(Grain.MONTH)
                        .crediting(DEALS, c -> c.on(CLOSED).to(REP).when(WON.isTrue()))
                        .component("Sales", c -> c.measure(sum(AMOUNT)).pay(TEN))
                        .build(),
                plan().in("EUR")
                        .crediting(DEALS, c -> c.on(CLOSED).to(REP).when(WON.isTrue()))
                        .component(
                                "Sales",
                                c -> c.measure(sum(DEALS.money("amount", "EUR", Deal::amount)))
                                        .pay(TEN))
                        .build(),
                plan().year(CALENDAR.year(2027))
                        .crediting(DEALS, c -> c.on(CLOSED).to(REP).when(WON.isTrue()))
                        .component("Sales", c -> c.measure(sum(AMOUNT)).pay(TEN))
                        .build(),
                plan().paidEach(Grain.QUARTER)
                        .crediting(DEALS, c -> c.on(CLOSED).to(REP).when(WON.isTrue()))
                        .component("Sales", c -> c.measure(sum(AMOUNT)).pay(TEN))
                        .build(),
                plan().creditingAfterLeaving(5)
                        .crediting(DEALS, c -> c.on(CLOSED).to(REP).when(WON.isTrue()))
                        .component("Sales", c -> c.measure(sum(AMOUNT)).pay(TEN))
                        .build(),
                plan().crediting(DEALS, c -> c.on(CLOSED).to(REP))
                        .component("Sales", c -> c.measure(sum(AMOUNT)).pay(TEN))
                        .build())) {
            CreditTotals of = totals(other, Facts.none());
            assertThatThrownBy(() -> TOTALS.merge(of)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> other.scan(ROSTER).restore(TOTALS)).isInstanceOf(IllegalArgumentException.class);
        }
        CreditTotals counted = totals(plan(c -> c.measure(count(DEALS)).perUnit(amount(5))), Facts.none());
        String difference = "\n  what is added up: ([deals: %s, direct credit]) and not ([deals: %s, direct credit])\n";
        assertThatThrownBy(() -> TOTALS.merge(counted))
                .hasMessage(
                        "The totals (AE, USD, 2026-01-01/2027-01-01, 0 groups of 0 facts) are of another plan than the totals ("
                                + TOTALS + "):" + String.format(difference, "sum of amount", "count of deals")
                                + "Merge totals that were scanned under equal plans.");
        assertThatThrownBy(() -> PLAN.scan(ROSTER).restore(counted))
                .hasMessage("The totals (" + counted + ") are of another plan than the scan (AE):"
                        + String.format(difference, "count of deals", "sum of amount")
                        + "Restore totals with a plan that equals the one they were scanned under.");
    }

    @Test
    void refusesPeopleWhoAreNotOnThePlan() {
        Roster without = Roster.builder().participant("jill", p -> p).build();
        assertRefused(
                "The totals (" + TOTALS + ") credit (jack), who by the roster of the scan is not on the plan (AE).",
                "Restore totals with the roster they were scanned with.",
                () -> PLAN.scan(without).restore(TOTALS));
    }

    private static void assertNeedsRows(String reason, UnaryOperator<Component> component) {
        assertNeedsRows("The component (Sales) of the plan (AE)", reason, plan(component));
    }

    private static void assertNeedsRows(String place, String reason, CompensationPlan plan) {
        FactScan scan = plan.scan(ROSTER);
        String problem = place + " cannot be paid on totals: " + reason + ".";
        assertConflict(problem, REMEDY, () -> scan.of(MARCH_DEALS).totals());
        assertConflict(problem, REMEDY, () -> scan.totalling(DEALS));
        assertConflict(problem, REMEDY, () -> scan.restore(TOTALS));
        assertConflict(problem, REMEDY, () -> plan.evaluate(ROSTER, MARCH_DEALS).totals());
    }

    @Test
    void refusesPlansThatLookAtSingleTransactions() {
        assertNeedsRows(
                "it rates each transaction by itself",
                c -> c.measure(sum(AMOUNT)).perTransaction().pay(TEN));
        assertNeedsRows(
                "it rates each transaction by itself",
                c -> c.measure(sum(AMOUNT))
                        .ratedPerDeal(DealRate.REACHED_BEFORE_IT)
                        .accumulating(Grain.YEAR)
                        .pay(RateTable.retroactive(
                                Tier.from(amount(0)).rate(percent(1)),
                                Tier.from(amount(9)).rate(percent(2)))));
        assertNeedsRows(
                "its transactions move the shared counter (product) one after the other",
                c -> c.measure(sum(AMOUNT))
                        .accumulating(Grain.YEAR)
                        .sharedCounter(PRODUCT)
                        .pay(TEN));
        assertNeedsRows(
                "it looks up [product] of each transaction",
                c -> c.measure(sum(AMOUNT))
                        .lookup("product", PRODUCT)
                        .lookup("deals", Performance.of(count(DEALS)))
                        .pay(RateMatrix.over(Lookup.bands("deals", 0, 3), Lookup.categories("product", "Core"))
                                .row(percent(1))
                                .row(percent(2))
                                .otherwise(Pay.nothing())));
        assertNeedsRows(
                "(average deal) is of whole rows",
                c -> c.measure(sum(AMOUNT))
                        .lookup(Performance.of(Metric.of("average deal", Measure.average(AMOUNT))))
                        .pay(TEN));
        assertNeedsRows(
                "(own) is of whole rows",
                c -> c.measure(Performance.custom(
                                "own", Unit.money(USD), context -> Figure.undefined(Unit.money(USD), "none")))
                        .pay(TEN));
        assertNeedsRows(
                "(own) is shown the rows",
                c -> c.measure(sum(AMOUNT)).pay(TEN).modifiedBy("own", (pay, context) -> pay));
    }

    @Test
    void refusesPlansThatLookIntoPayPeriods() {
        UnaryOperator<Crediting<Deal>> crediting = c -> c.on(CLOSED).to(REP).when(WON.isTrue());
        assertNeedsRows(
                "The component (Sales) of the plan (AE)",
                "it looks at each MONTH, which is no whole number of pay periods of a QUARTER",
                plan().paidEach(Grain.QUARTER)
                        .crediting(DEALS, crediting)
                        .component(
                                "Sales",
                                c -> c.measure(sum(AMOUNT)).each(Grain.MONTH).pay(TEN))
                        .build());
        assertNeedsRows(
                "The component (Sales) of the plan (AE)",
                "it looks at each WEEK, which is no whole number of pay periods of a MONTH",
                plan(c -> c.measure(sum(AMOUNT))
                        .lookup(Performance.trailing(count(DEALS), 2, Grain.WEEK))
                        .pay(RateTable.retroactive(
                                Tier.from(0).rate(percent(1)), Tier.from(2).rate(percent(5))))));
        assertNeedsRows(
                "The plan (AE)",
                "(own) is of whole rows",
                plan().crediting(DEALS, crediting)
                        .component("Sales", c -> c.measure(sum(AMOUNT)).pay(TEN))
                        .gatedBy(
                                Performance.custom("own", Unit.NUMBER, context -> Figure.undefined(Unit.NUMBER, "none"))
                                        .atLeast(percent(1)))
                        .build());
    }

    /** Two machines find each other's sums by words, so that no two may share them. */
    @Test
    void refusesMeasuresThatReadAlike() {
        assertNeedsRows(
                "The plan (AE)",
                "it measures two things that read alike (deals: sum of amount where product is Core, direct credit), give their fields or conditions names of their own",
                plan().crediting(DEALS, c -> c.on(CLOSED).to(REP).when(WON.isTrue()))
                        .component("Sales", c -> c.measure(sum(AMOUNT)).pay(TEN))
                        .component(
                                "Again",
                                c -> c.measure(sum(AMOUNT).where(PRODUCT.is("Core")))
                                        .pay(TEN))
                        .component(
                                "Other",
                                c -> c.measure(sum(AMOUNT).where(Condition.custom("product is Core", deal -> true)))
                                        .pay(TEN))
                        .build());
    }

    @Test
    void tellsEverythingThatNeedsRows() {
        CompensationPlan plan = plan().crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component("One", c -> c.measure(sum(AMOUNT)).perTransaction().pay(TEN))
                .component("Two", c -> c.measure(sum(AMOUNT)).pay(TEN).modifiedBy("own", (pay, context) -> pay))
                .build();
        assertThatThrownBy(() -> plan.scan(ROSTER).of(MARCH_DEALS).totals())
                .hasMessage(
                        "The component (One) of the plan (AE) cannot be paid on totals: it rates each transaction by itself.\n"
                                + "The component (Two) of the plan (AE) cannot be paid on totals: (own) is shown the rows.\n"
                                + REMEDY);
    }

    private static CompensationPlan raised(String from) {
        return plan(c -> c.measure(sum(AMOUNT))
                .accumulating(Grain.QUARTER)
                .pay(TEN)
                .payFrom(LocalDate.parse(from), RateTable.flat(percent(20))));
    }

    @Test
    void aRateMayChangeBetweenPayPeriodsOrWhereNothingIsCredited() {
        assertPaidAlike(raised("2026-03-01"), ROSTER, MARCH_DEALS);
        assertPaidAlike(raised("2026-02-10"), ROSTER, MARCH_DEALS);
        assertConflict(
                "The component (Sales) of the plan (AE) cannot be paid on totals: something begins or ends on 2026-03-15, within (1 deals of jack in 2026-03).",
                REMEDY,
                () -> restored(raised("2026-03-15"), ROSTER, MARCH_DEALS));
        // Transactions that add up to nothing were paid at two rates all the same.
        Facts undone = facts(deal("d1", "jill", "2026-03-10", "100"), deal("d2", "jill", "2026-03-20", "-100"));
        assertThat(raised("2026-03-15").evaluate(ROSTER, undone).total()).isEqualTo(Money.of(-10, "USD"));
        assertThatThrownBy(() -> restored(raised("2026-03-15"), ROSTER, undone))
                .hasMessageContaining("within (2 deals of jill");
    }

    @Test
    void aRoleMayChangeBetweenPayPeriods() {
        CompensationPlan plan =
                plan(c -> c.measure(sum(AMOUNT)).payForRole("AE", TEN).payForRole("AM", RateTable.flat(percent(7))));
        for (String date : List.of("2026-03-01", "2026-04-01")) {
            Roster roster = Roster.builder()
                    .participant("jack", p -> p.role("AE"))
                    .participant("jill", p -> p.role("AE").role("AM", LocalDate.parse(date)))
                    .build();
            assertPaidAlike(plan, roster, MARCH_DEALS);
        }
        Roster within = Roster.builder()
                .participant("jack", p -> p.role("AE"))
                .participant("jill", p -> p.role("AE").role("AM", LocalDate.of(2026, 3, 15)))
                .build();
        assertThatThrownBy(() -> restored(plan, within, MARCH_DEALS))
                .hasMessageContaining("2026-03-15, within (2 deals of jill in 2026-03)");
        // Whoever is not asked for is not looked at.
        FactScan scan = plan.scan(within);
        ScannedFacts again = scan.restore(scan.of(MARCH_DEALS).totals());
        assertThat(again.evaluateOnly(List.of("jack")).total()).isEqualTo(Money.of(7, "USD"));
    }

    @Test
    void whoJoinsWithinAPayPeriodWasCreditedFromThen() {
        Roster joining = Roster.builder()
                .participant("jack", p -> p)
                .participant("jill", p -> p.hired(LocalDate.of(2026, 3, 15)))
                .build();
        assertPaidAlike(PLAN, joining, MARCH_DEALS);
        assertThat(restored(PLAN, joining, MARCH_DEALS).earned("jill")).hasToString("USD 5.06");
    }

    private static Roster team(String from) {
        return Roster.builder()
                .participant("jack", p -> p)
                .participant("jill", p -> p)
                .team("north", t -> t.member("jack").member("jill", DateRange.from(LocalDate.parse(from))))
                .build();
    }

    @Test
    void aTeamMayChangeBetweenPayPeriods() {
        CompensationPlan plan = plan(
                c -> c.measure(sum(AMOUNT)).accumulating(Grain.YEAR).pay(TEN).pooled(Pool.sharedEqually()));
        assertPaidAlike(plan, team("2026-03-01"), MARCH_DEALS);
        assertPaidAlike(plan, team("2026-02-15"), MARCH_DEALS);
        assertPaidAlike(plan, team("2026-04-15"), MARCH_DEALS);
        assertThatThrownBy(() -> restored(plan, team("2026-03-15"), MARCH_DEALS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2026-03-15, within (2 deals of jill in 2026-03)");
    }

    @Test
    void pointsOfATeamMayChangeWithinAPayPeriod() {
        Roster roster = Roster.builder()
                .participant("jack", p -> p)
                .participant("jill", p -> p)
                .team(
                        "north",
                        t -> t.member("jack")
                                .member("jill", 1, DateRange.all())
                                .member("jill", 3, DateRange.from(LocalDate.of(2026, 3, 15))))
                .build();
        for (Pool pool : List.of(Pool.sharedByPoints(), Pool.sharedEqually())) {
            assertPaidAlike(plan(c -> c.measure(sum(AMOUNT)).pay(TEN).pooled(pool)), roster, MARCH_DEALS);
        }
    }

    /** Of bonuses the last day's rule counts, and nothing is parted by the change. */
    @Test
    void aBonusMayChangeWithinAPayPeriod() {
        CompensationPlan plan = plan(c -> c.measure(sum(AMOUNT))
                .accumulating(Grain.QUARTER)
                .pay(Bonus.of(amount(100)))
                .payFrom(LocalDate.of(2026, 3, 15), Bonus.of(amount(200))));
        assertPaidAlike(plan, ROSTER, MARCH_DEALS);
    }

    @Test
    void whatIsLookedBackAtIsTotalledToo() {
        CompensationPlan plan = plan().crediting(
                        DEALS, c -> c.on(CLOSED).to(REP).when(WON.isTrue()))
                .component(
                        "Growth",
                        c -> c.measure(Performance.growth(sum(AMOUNT), Shift.yearsEarlier(1)))
                                .accumulating(Grain.QUARTER)
                                .pay(TEN))
                .component(
                        "Lately",
                        c -> c.measure(sum(AMOUNT))
                                .lookup(Performance.trailing(count(DEALS), 4, Grain.MONTH))
                                .pay(RateTable.retroactive(
                                        Tier.from(0).rate(percent(1)),
                                        Tier.from(2).rate(percent(5)))))
                .build();
        Facts twoYears = MARCH_DEALS.merge(facts(
                deal("b1", "jill", "2025-03-31", "20"),
                deal("b2", "jill", "2025-12-31", "1000"),
                deal("b3", "jack", "2025-01-01", "10"),
                deal("b4", "jill", "2026-01-31", "7000")));
        assertPaidAlike(plan, ROSTER, twoYears);
        assertThat(totals(plan, twoYears).merge(totals(plan, twoYears)).facts()).isEqualTo(16);
    }

    @Test
    void staysExactBeyondLongsAndBeyondDecimals() {
        Roster team = Roster.builder()
                .participant("jack", p -> p)
                .participant("jill", p -> p)
                .participant("joe", p -> p)
                .build();
        CompensationPlan thirds = plan().crediting(
                        DEALS,
                        c -> c.on(CLOSED)
                                .splits(
                                        "thirds",
                                        deal -> List.of(
                                                org.openspm.compensation.credit.Split.of(
                                                        "jack", org.openspm.core.money.Rate.percent("33.3333337")),
                                                org.openspm.compensation.credit.Split.of(
                                                        "jill", org.openspm.core.money.Rate.percent("33.3333337")),
                                                org.openspm.compensation.credit.Split.of(
                                                        "joe", org.openspm.core.money.Rate.percent("33.3333326")))))
                .component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT)).accumulating(Grain.YEAR).pay(TEN))
                .build();
        assertPaidAlike(
                thirds,
                team,
                facts(deal("a", "jill", "2026-03-10", "100.01"), deal("b", "jill", "2026-04-10", "0.07")));
        Facts large = facts(
                deal("a", "jill", "2026-03-10", "9000000000000"),
                deal("b", "jill", "2026-03-11", "9000000000000.01"),
                deal("c", "jill", "2026-04-11", "9000000000000.01"));
        assertPaidAlike(PLAN, ROSTER, large);
        // In parts that fit, whose sum does not; and back to what fits.
        CreditTotals one = totals(PLAN, facts(deal("a", "jill", "2026-03-10", "9000000000000")));
        CreditTotals refund = totals(PLAN, facts(deal("b", "jill", "2026-03-12", "-9000000000000")));
        assertThat(Sent.copy(one.merge(one)).merge(refund).merge(refund).merge(one))
                .isEqualTo(one.merge(refund).merge(one).merge(refund).merge(one));
        assertThat(PLAN.scan(ROSTER).restore(one.merge(one)).evaluate().total())
                .hasToString("USD 1,800,000,000,000.00");
    }

    @Test
    void settlesLikeAnyEvaluationWithoutNamesOfTransactions() {
        Evaluation run = restored(PLAN, ROSTER, MARCH_DEALS);
        Ledger ledger = Settlement.settle(run, Ledger.empty("USD"), MARCH).ledger();
        assertThat(Settlement.settle(run, ledger, MARCH).ledger()).isEqualTo(ledger);
        Money posted = Money.total(
                USD,
                ledger.entries().stream()
                        .filter(entry -> entry.kind() == EntryKind.EARNED)
                        .map(LedgerEntry::amount)
                        .toList());
        assertThat(posted).isEqualTo(run.total());
        assertThat(ledger.entries())
                .isNotEmpty()
                .allMatch(entry -> entry.reason().transaction().isEmpty());
    }

    @Test
    void anEvaluationOfTotalsIsPaidUnderAnotherRateButNotCreditedOtherwise() {
        Evaluation run = restored(PLAN, ROSTER, MARCH_DEALS);
        CompensationPlan nine = plan(c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(9))));
        assertThat(nine.whatIf(run).earned("jack")).hasToString("USD 6.30");
        assertThat(nine.whatIf(run).totals()).isEqualTo(TOTALS);
        CompensationPlan all = plan().crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(TEN))
                .build();
        assertThatThrownBy(() -> all.whatIf(run))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("who is credited: ");
        CompensationPlan perDeal =
                plan(c -> c.measure(sum(AMOUNT)).perTransaction().pay(TEN));
        assertThatThrownBy(() -> perDeal.whatIf(run)).hasMessageContaining("it rates each transaction by itself");
    }

    @Test
    void changesAreAddedAndWhatIsTotalledCannotChange() {
        Evaluation run = restored(PLAN, ROSTER, MARCH_DEALS);
        Evaluation less = run.revised(FactChanges.none().adding(DEALS, deal("less d3", "jack", "2026-03-10", "-70")));
        assertThat(less.earned("jack")).isEqualTo(Money.of(0, "USD"));
        assertThat(less.revised(FactChanges.none().retracting(DEALS, "less d3")).totals())
                .isEqualTo(TOTALS);
        assertRefused(
                "There is no transaction (deals d3) to retract.",
                "Say adding(..) if it is new, or look for it under another id or schema; of what was restored only totals are known.",
                () -> run.revised(FactChanges.none().retracting(DEALS, "d3")));
        FactChanges many = FactChanges.none();
        for (int i = 0; i < 2_100; i++) {
            many = many.adding(DEALS, deal("n" + i, "jack", "2026-03-10", "10"));
        }
        assertThat(run.revised(many).earned("jack")).isEqualTo(Money.of(2_107, "USD"));
        assertThat(run.revised(many).totals().facts()).isEqualTo(2_104);
    }

    @Test
    void someAreWorkedOutOfTheSameTotalsOnly() {
        FactScan scan = PLAN.scan(ROSTER);
        Evaluation jack = scan.restore(TOTALS).evaluateOnly(List.of("jack"));
        Evaluation jill = scan.restore(TOTALS).evaluateOnly(List.of("jill"));
        assertThat(jack.merge(jill).total())
                .isEqualTo(PLAN.evaluate(ROSTER, MARCH_DEALS).total());
        Evaluation other = scan.restore(TOTALS.merge(TOTALS)).evaluateOnly(List.of("jill"));
        assertThatThrownBy(() -> jack.merge(other))
                .hasMessageContaining("are not of different participants of one scan");
    }

    @Test
    void repeatedIdsAmongRowsAreFoundBesideTotals() {
        FactScan scan = PLAN.scan(ROSTER);
        ScannedFacts part = scan.of(facts(deal("d9", "jack", "2026-05-10", "10")));
        ScannedFacts again = scan.of(facts(deal("d9", "jack", "2026-05-11", "10")));
        ScannedFacts all = part.merge(scan.restore(TOTALS)).merge(again);
        assertThat(all).hasToString("6 facts in 3 parts");
        Evaluation run = all.evaluate();
        assertThat(run.rejected()).hasSize(2);
        assertThat(run.earned("jack")).isEqualTo(Money.of(7, "USD"));
        assertThat(all.totals().count(Kind.REJECTED)).isEqualTo(2);
    }

    /** Reads that the plan was checked for, and what holds if one was overlooked. */
    @Test
    void whateverNeedsRowsIsRefusedWhereItIsRead() {
        CompiledPlan plan = CompiledPlan.ofSound(PLAN.terms());
        RestoredCredit credit = new RestoredCredit(plan.scan(ROSTER).setup(), TOTALS);
        assertConflict(
                "The plan (AE) cannot be paid on totals: it looks at the rows that (jill) is credited with.",
                REMEDY,
                RowsNeededExceptionTest.unwrapped(
                        () -> credit.rows("jill", CreditKind.DIRECT, Optional.empty(), MARCH.range())));
        Source other = new Source(count(DEALS), CreditKind.DIRECT, Optional.of("lead"));
        assertConflict(
                "The plan (AE) cannot be paid on totals: they do not hold (deals: count of deals, direct credit as lead).",
                REMEDY,
                RowsNeededExceptionTest.unwrapped(() -> credit.of("jill", other)));
        Source own = new Source(sum(AMOUNT), CreditKind.DIRECT, Optional.empty());
        Entries entries = credit.of("jill", own);
        DateRange half = DateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 15));
        Entry total = entries.all().get(0);
        String days = "something begins or ends on 2026-03-15, within (2 deals of jill in 2026-03)";
        String each = "it looks at each of (2 deals of jill in 2026-03)";
        assertEntryRefuses(days, () -> entries.sum(half));
        assertEntryRefuses(days, () -> entries.in(half));
        assertEntryRefuses(days, () -> total.isIn(half));
        assertEntryRefuses(days, () -> total.isBefore(half.endExclusive()));
        assertEntryRefuses(each, total::date);
        assertEntryRefuses(each, total::row);
        assertEntryRefuses(each, total::transaction);
        assertEntryRefuses(each, () -> total.category(PRODUCT));
        assertEntryRefuses(each, () -> total.plus(total));
        assertThat(total.isOfSame(total)).isFalse();
        assertThat(entries.sum(DateRange.all())).isEqualTo(total.quantity());
    }

    private static void assertEntryRefuses(String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertConflict(
                "The plan (AE) cannot be paid on totals: " + reason + ".",
                REMEDY,
                RowsNeededExceptionTest.unwrapped(call));
    }

    /** Pay that was refused is not under way any more. */
    @Test
    void isRefusedAlikeWhenAskedAgain() {
        FactScan scan = raised("2026-03-15").scan(ROSTER);
        RestoredCredit credit =
                new RestoredCredit(scan.setup(), scan.of(MARCH_DEALS).totals());
        Holders holders = Holders.of(scan.setup().members(), credit);
        PlanRun run = new PlanRun(scan.setup().plan(), scan.setup().onPlanRoster(), holders);
        Holder jill = run.holder("jill");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> run.pay("Sales", jill)).hasMessageContaining("cannot be paid on totals");
        }
    }

    @Test
    void isSmall() {
        Roster.Builder roster = Roster.builder();
        List<Deal> deals = new ArrayList<>();
        int people = 1_000;
        for (int i = 0; i < people; i++) {
            roster.participant("participant " + i, p -> p);
        }
        for (int i = 0; i < 12 * people; i++) {
            String day = LocalDate.of(2026, 1 + i % 12, 1 + i % 28).toString();
            deals.add(deal(
                    "d" + i,
                    "participant " + i / 12,
                    day,
                    BigDecimal.valueOf(9_876_543L + 7_919L * i, 2).toPlainString()));
        }
        CompensationPlan plan = plan().crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(TEN))
                .component(
                        "Core",
                        c -> c.measure(sum(AMOUNT).where(PRODUCT.is("Core"))).pay(TEN))
                .component(
                        "Deals",
                        c -> c.measure(count(DEALS).where(Condition.custom("any", deal -> true)))
                                .perUnit(amount(5)))
                .build();
        FactScan scan = plan.scan(roster.build());
        CreditTotals totals = scan.of(Facts.of(DEALS, deals)).totals();
        assertThat(totals.groups()).isEqualTo(36 * people);
        assertThat((double) Sent.bytes(totals).length / totals.groups()).isLessThan(10);
        assertThat(Sent.bytes(totals.merge(totals)).length).isLessThan(Sent.bytes(totals).length * 11 / 10);
        assertThat(deals.stream().collect(scan.totalling(DEALS))).isEqualTo(totals);
    }

    @Test
    void isReadInItsOwnFormOnly() {
        byte[] written = Sent.bytes(TOTALS);
        int name = new String(written, ISO_8859_1).indexOf("AE" + (char) 3 + "USD");
        byte[] later = written.clone();
        later[name - 3]++;
        assertThatThrownBy(() -> read(later))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessage("The totals are of the form (3), and (2) is read here.\n"
                        + "Use one version of the library for writing and reading, or scan the facts again.");
        String text = new String(written, ISO_8859_1);
        int at = text.indexOf("org.openspm.compensation.evaluation.WrittenTotals");
        String forged = text.substring(0, at - 1)
                + (char) (text.charAt(at - 1) - 1)
                + text.substring(at).replace("WrittenTotals", "CreditTotals");
        assertThatThrownBy(() -> read(forged.getBytes(ISO_8859_1)))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessage("Totals are read from their written form only.");
    }

    @Test
    void saysWhenItIsDamaged() {
        byte[] form = TotalsWriter.write(TOTALS);
        for (int length : new int[] {1, 5, 20, form.length / 2, form.length - 1}) {
            assertThatThrownBy(() -> TotalsReader.read(Arrays.copyOf(form, length)))
                    .isInstanceOf(InvalidObjectException.class)
                    .hasMessageStartingWith("The totals are damaged: ")
                    .hasMessageEndingWith(".\nSend or store them as they were written, or scan the facts again.");
        }
    }

    private static Object read(byte[] bytes) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
