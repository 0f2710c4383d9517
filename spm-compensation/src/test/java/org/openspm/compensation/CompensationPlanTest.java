package org.openspm.compensation;

import static java.time.Month.FEBRUARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.PARTNER;
import static org.openspm.compensation.fixture.Deals.PRODUCT;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.WON;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.compensation.plan.TargetIncentive.targetIncentive;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.DAY;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.document.PlanVocabulary;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.Statement;
import org.openspm.compensation.fixture.Plans;
import org.openspm.compensation.plan.Excess;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

class CompensationPlanTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.startingIn(FEBRUARY);

    /** The plan of the documentation. */
    private static CompensationPlan accountExecutive() {
        return CompensationPlan.named("Account executive 2026")
                .in("USD")
                .year(CALENDAR.year(2026))
                .paidEach(MONTH)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP).when(WON.isTrue()))
                .component(
                        "New business",
                        c -> c.measure(sum(AMOUNT).where(PRODUCT.in("Core", "Plus")))
                                .quota("new business")
                                .accumulating(YEAR)
                                .pay(RateTable.marginal(
                                        from(percent(0)).rate(percent(5)),
                                        from(percent(50)).rate(percent(8)),
                                        from(percent(100)).rate(percent(12)))))
                .component(
                        "Large-deal SPIFF",
                        c -> c.measure(count(DEALS).where(AMOUNT.atLeast(amount(10_000))))
                                .perUnit(amount(50)))
                .component(
                        "Quarter bonus",
                        c -> c.each(QUARTER)
                                .bonus(amount(1_000))
                                .gatedBy(attainment("New business").atLeast(percent(90))))
                .cap(YEAR, targetIncentive().times(3))
                .build();
    }

    private static final Roster ROSTER = Roster.builder()
            .participant(
                    "jill",
                    p -> p.name("Jill")
                            .targetIncentive(amount(2_500))
                            .quota("new business", CALENDAR.year(2026), amount(100_000)))
            .build();

    private static final Evaluation RUN = accountExecutive()
            .evaluate(
                    ROSTER,
                    facts(
                            deal("d1", "jill", "2026-02-10", "40000"),
                            deal("d2", "jill", "2026-03-03", "30000").withProduct("Plus"),
                            deal("d3", "jill", "2026-03-20", "40000"),
                            deal("d4", "jill", "2026-03-25", "5000").withProduct("Service"),
                            deal("d5", "jill", "2026-03-31", "90000").lost(),
                            deal("d6", "jill", "2026-04-15", "-10000")));

    private static Statement statement(int month) {
        return RUN.statement("jill", YearMonth.of(2026, month));
    }

    private static List<String> lines(int month) {
        return statement(month).lines().stream()
                .map(line -> line.label() + " " + line.amount())
                .toList();
    }

    @Test
    void paysByHandAsItPaysInCode() {
        // 40,000 at 5 %; one large deal
        assertThat(lines(2))
                .containsExactly("New business USD 2,000.00", "Large-deal SPIFF USD 50.00", "Quarter bonus USD 0.00");
        // to date 50,000 at 5 % + 50,000 at 8 % + 10,000 at 12 % = 7,700, less 2,000; two large deals;
        // 2,050 + 5,800 is 350 more than three times the target of 2,500
        assertThat(lines(3))
                .containsExactly(
                        "New business USD 5,700.00",
                        "Large-deal SPIFF USD 100.00",
                        "Quarter bonus USD 0.00",
                        "Cap: 3 x target incentive each YEAR USD -350.00");
        // the refund undoes 10,000 at 12 %; the quarter's 100,000 are 400 % of its 25,000; 150 above the cap are left
        assertThat(lines(4))
                .containsExactly(
                        "New business USD -1,200.00",
                        "Large-deal SPIFF USD 0.00",
                        "Quarter bonus USD 1,000.00",
                        "Cap: 3 x target incentive each YEAR USD 200.00");
        assertThat(statement(4).total()).isEqualTo(Money.of(0, "USD"));
        assertThat(RUN.total()).isEqualTo(Money.of(7_500, "USD"));
    }

    @Test
    void explainsItsPay() {
        assertThat(statement(3).explain().render()).isEqualTo("""
                Jill, 2026-03                                   USD 5,450.00   Account executive 2026: sum of the lines
                  New business                                  USD 5,700.00   earned to date less earned before, rounded HALF_UP to the minor unit
                    earned in FY2026 to 2026-03-31              USD 7,700.00   sum of the tiers
                      achieved                                USD 110,000.00   sum of amount where product in (Core, Plus), direct credit
                      quota new business of FY2026            USD 100,000.00
                      attainment                                       110 %   achieved / quota
                      from 0 % to 50 % (0 to 50,000)            USD 2,500.00   USD 50,000.00 at 5 %
                      from 50 % to 100 % (50,000 to 100,000)    USD 4,000.00   USD 50,000.00 at 8 %
                      from 100 % (100,000)                      USD 1,200.00   USD 10,000.00 at 12 %
                    earned before 2026-03                      USD -2,000.00   taken off, it was earned in earlier periods
                    by transaction                              USD 5,700.00   with each less without it, in order of date
                      deals d2                                  USD 2,100.00   USD 30,000.00 credited on 2026-03-03
                      deals d3                                  USD 3,600.00   USD 40,000.00 credited on 2026-03-20
                  Large-deal SPIFF                                USD 100.00   rounded HALF_UP to the minor unit
                    earned in 2026-03                             USD 100.00   50 for each unit
                      achieved                                       2 deals   count of deals where amount >= USD 10,000.00, direct credit
                      each unit                                   USD 100.00   2 deals at 50
                    by transaction                                USD 100.00   with each less without it, in order of date
                      deals d2                                     USD 50.00   1 deals credited on 2026-03-03
                      deals d3                                     USD 50.00   1 deals credited on 2026-03-20
                  Quarter bonus                                     USD 0.00   no QUARTER ends in 2026-03
                  Cap: 3 x target incentive each YEAR            USD -350.00   keeps what is paid within the YEAR at or below the limit
                    limit of FY2026                             USD 7,500.00""");
    }

    @Test
    void explainsABonusAndARefund() {
        assertThat(statement(4).explain().render()).isEqualTo("""
                Jill, 2026-04                                               USD 0.00   Account executive 2026: sum of the lines
                  New business                                         USD -1,200.00   earned to date less earned before, rounded HALF_UP to the minor unit
                    earned in FY2026 to 2026-04-30                      USD 6,500.00   sum of the tiers
                      achieved                                        USD 100,000.00   sum of amount where product in (Core, Plus), direct credit
                      quota new business of FY2026                    USD 100,000.00
                      attainment                                               100 %   achieved / quota
                      from 0 % to 50 % (0 to 50,000)                    USD 2,500.00   USD 50,000.00 at 5 %
                      from 50 % to 100 % (50,000 to 100,000)            USD 4,000.00   USD 50,000.00 at 8 %
                    earned before 2026-04                              USD -7,700.00   taken off, it was earned in earlier periods
                    by transaction                                     USD -1,200.00   with each less without it, in order of date
                      deals d6                                         USD -1,200.00   USD -10,000.00 credited on 2026-04-15
                  Large-deal SPIFF                                          USD 0.00   rounded HALF_UP to the minor unit
                    earned in 2026-04                                       USD 0.00   50 for each unit
                      achieved                                               0 deals   count of deals where amount >= USD 10,000.00, direct credit
                      each unit                                             USD 0.00   0 deals at 50
                  Quarter bonus                                         USD 1,000.00   rounded HALF_UP to the minor unit
                    earned in FY2026-Q1                                 USD 1,000.00   a bonus that pays 1,000
                      bonus                                             USD 1,000.00   pays 1,000
                      gate: attainment of New business at least 90 %           400 %   open
                  Cap: 3 x target incentive each YEAR                     USD 200.00   keeps what is paid within the YEAR at or below the limit
                    limit of FY2026                                     USD 7,500.00""");
    }

    @Test
    void reportsAllMistakesTogether() {
        RateTable gap = RateTable.marginal(
                from(percent(0)).to(percent(50)).rate(percent(5)),
                from(percent(60)).rate(percent(8)));
        CompensationPlan.Builder plan = CompensationPlan.named("Bad")
                .in("usd")
                .year(CALENDAR.quarter(2026, 1))
                .paidEach(MONTH)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP, percent(60)).to(PARTNER, percent(30)))
                .component("Tiers", c -> c.measure(sum(AMOUNT)).pay(gap))
                .component("Nothing", c -> c.measure(sum(AMOUNT)))
                .component("Nothing", c -> c.pay(RateTable.flat(percent(1))))
                .component(
                        "Gated",
                        c -> c.bonus(amount(1)).gatedBy(attainment("Nowhere").atLeast(percent(90))))
                .cap(DAY, amount(1));
        assertThatThrownBy(plan::build)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("""
                The plan (Bad) does not build, for 10 reasons:
                The currency code (usd) of the plan (Bad) is unknown.
                Use an ISO 4217 code in capitals, such as "USD".
                The plan year (FY2026-Q1) is a (QUARTER).
                Use a year of a fiscal calendar.
                The crediting of (deals) has a split that totals (90 %).
                Give the shares of one transaction a total of 100 %, or declare freeSplit().
                In the component (Tiers): Between the tier (from 0 % to 50 % at 5 %) and the tier (from 60 % at 8 %) there is a gap from (50 %) to (60 %).
                Begin the second where the first ends.
                In the component (Tiers): The rate table has rates over attainment but no quota (no goal).
                Say quota(..) with the name of the goal.
                The component (Nothing) pays nothing.
                Say pay(..) with a rate table, perUnit(..), bonus(..) or contest(..).
                The plan (Bad) has two components (Nothing).
                Give each a name of its own.
                The component (Nothing) measures nothing.
                Say measure(..) with a sum or count of transactions.
                The component (Gated) looks at (Nowhere), which the plan does not have.
                Use one of [Tiers, Nothing, Nothing, Gated].
                The cap (1 each DAY) does not hold whole pay periods of a (MONTH).
                Cap a pay period or longer.""");
    }

    @Test
    void needsEverythingThatHasNoDefault() {
        assertThatThrownBy(() -> CompensationPlan.named(" ").build())
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("""
                The plan ( ) does not build, for 5 reasons:
                The plan name ( ) is blank.
                Give it the name participants are put on it by.
                The plan ( ) has no currency.
                Say in(..) with an ISO 4217 code.
                The plan ( ) has no year.
                Say year(..) with a year of a fiscal calendar.
                The plan ( ) credits nobody.
                Add crediting(..) for a schema of transactions.
                The plan ( ) has no component.
                Add one with component(..).""");
    }

    @Test
    void tellsOneReasonAsOne() {
        assertThatThrownBy(() -> CompensationPlan.named("AE")
                        .year(CALENDAR.year(2026))
                        .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                        .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(1))))
                        .build())
                .hasMessage("The plan (AE) does not build, for 1 reason:\n"
                        + "The plan (AE) has no currency.\nSay in(..) with an ISO 4217 code.");
    }

    @Test
    void isPaidMonthlyAndRoundedHalfUpUnlessItSaysOtherwise() {
        CompensationPlan.Builder plan = CompensationPlan.named("AE")
                .in("USD")
                .year(CALENDAR.year(2026))
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent("0.5"))));
        Period february = CALENDAR.month(YearMonth.of(2026, 2));
        var deals = facts(deal("d1", "jill", "2026-02-01", "1"), deal("d2", "jill", "2026-03-01", "2"));
        assertThat(plan.build().evaluate(ROSTER, deals).earned("jill", february))
                .isEqualTo(usd("0.01"));
        assertThat(plan.rounding(Rounding.toMinorUnit(RoundingMode.DOWN))
                        .build()
                        .evaluate(ROSTER, deals)
                        .earned("jill", february))
                .isEqualTo(usd("0"));
        assertThat(plan.paidEach(QUARTER).build().evaluate(ROSTER, deals).earned("jill", CALENDAR.quarter(2026, 1)))
                .isEqualTo(usd("0.01"));
    }

    @Test
    void isDataThatCanBeComparedAndPrinted() {
        CompensationPlan plan = accountExecutive();
        assertThat(plan).isEqualTo(accountExecutive()).hasSameHashCodeAs(accountExecutive());
        assertThat(plan.name()).isEqualTo("Account executive 2026");
        assertThat(plan).hasToString("Account executive 2026");
        PlanTerms terms = plan.terms();
        assertThat(terms.components()).hasSize(3);
        assertThat(terms.bounds()).hasSize(1);
        assertThat(plan)
                .isNotEqualTo(CompensationPlan.named("Other")
                        .in("USD")
                        .year(CALENDAR.year(2026))
                        .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                        .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(1))))
                        .cap(YEAR, amount(1))
                        .build())
                .isNotEqualTo("Account executive 2026");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        CompensationPlan.Builder plan = CompensationPlan.named("AE");
        assertNullRefused("name", () -> CompensationPlan.named(null));
        assertNullRefused("code", () -> plan.in(null));
        assertNullRefused("period", () -> plan.year(null));
        assertNullRefused("grain", () -> plan.paidEach(null));
        assertNullRefused("rule", () -> plan.rounding(null));
        assertNullRefused("grain", () -> plan.cap(null, amount(1)));
        assertNullRefused("amount", () -> plan.cap(YEAR, (Amount) null));
        assertNullRefused("amount", () -> plan.cap(YEAR, (Amount) null, Excess.lost()));
        assertNullRefused("amount", () -> plan.floor(YEAR, (Amount) null));
        assertNullRefused("schema", () -> plan.crediting(null, c -> c));
        assertNullRefused("rule", () -> plan.crediting(DEALS, null));
        assertNullRefused("name", () -> plan.component(null, c -> c));
        assertNullRefused("component", () -> plan.component("Sales", null));
        assertNullRefused("rule", () -> plan.crediting(DEALS, c -> null));
        assertNullRefused("component", () -> plan.component("Sales", c -> null));
    }

    private static Money usd(String value) {
        return Money.of(value, "USD");
    }

    @Test
    void isStoredAsADocumentAndReadBack() {
        PlanVocabulary vocabulary = PlanVocabulary.of(REP, CLOSED, AMOUNT, PRODUCT, WON);
        Map<String, Object> document = accountExecutive().toDocument();
        CompensationPlan read = CompensationPlan.fromDocument(document, vocabulary);
        assertThat(read).isEqualTo(accountExecutive());
        assertThat(document.keySet())
                .containsExactly(
                        "version",
                        "name",
                        "currency",
                        "year",
                        "calendar",
                        "paidEach",
                        "rounding",
                        "convertingOn",
                        "prorating",
                        "creditDaysAfterLeaving",
                        "crediting",
                        "components",
                        "bounds");
    }

    @Test
    void isNotReadFromADocumentThatDoesNotBuild() {
        Map<String, Object> document = new LinkedHashMap<>(accountExecutive().toDocument());
        document.put("creditDaysAfterLeaving", -1);
        document.put("components", List.of());
        assertThatThrownBy(() -> CompensationPlan.fromDocument(document, PlanVocabulary.of(REP, CLOSED, WON)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        The plan (Account executive 2026) does not build, for 2 reasons:
                        The plan (Account executive 2026) credits those who left for (-1) days.
                        State zero days or more.
                        The plan (Account executive 2026) has no component.
                        Add one with component(..).""");
    }

    @Test
    void tellsWhetherARuleLooksAtOthers() {
        assertThat(accountExecutive().tiesPeople()).isFalse();
        assertThat(Plans.plan(c -> c).build().tiesPeople()).isFalse();
        assertThat(Plans.plan(c -> c.accumulating(YEAR).sharedCounter(PRODUCT))
                        .build()
                        .tiesPeople())
                .isTrue();
        assertThat(Plans.plan(c -> c.quota("sales")
                                .gatedBy(attainment("Sales").of("omar").atLeast(percent(100))))
                        .build()
                        .tiesPeople())
                .isTrue();
    }
}
