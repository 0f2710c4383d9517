package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.EDITOR;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Plans.CALENDAR;
import static org.openspm.compensation.fixture.Plans.YEAR_2026;
import static org.openspm.compensation.fixture.Plans.plan;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.compensation.plan.Performance.earned;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.schema.Facts;

/** What {@link PlanReview} finds over a population, and where it finds nothing. */
@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class PopulationReviewTest {

    private static final Roster ROSTER = Roster.builder()
            .participant("jill", p -> p.quota("sales", YEAR_2026, amount(100_000)))
            .participant("omar", p -> p.quota("sales", YEAR_2026, amount(100_000)))
            .build();
    private static final Facts FACTS =
            facts(deal("d1", "jill", "2026-02-10", "120000"), deal("d2", "omar", "2026-03-10", "60000"));

    static CompensationPlan sales(RateTable table, UnaryOperator<Component> change) {
        return plan().component(
                        "Sales",
                        c -> change.apply(c.measure(sum(AMOUNT))
                                .quota("sales")
                                .accumulating(YEAR)
                                .pay(table)))
                .build();
    }

    private static List<Finding> review(Kind kind, CompensationPlan plan, Population population) {
        List<Finding> all = PlanReview.of(plan, population).findings();
        assertThat(all).extracting(Finding::kind).isSorted();
        assertThat(all)
                .flatExtracting(Finding::situations)
                .allSatisfy(situation -> assertThat(situation.replay()).isEqualTo(situation.pay()));
        return all.stream().filter(finding -> finding.kind() == kind).toList();
    }

    private static List<Finding> review(Kind kind, CompensationPlan plan) {
        return review(kind, plan, Population.of(ROSTER, FACTS));
    }

    private static RateTable flat() {
        return RateTable.flat(percent(5));
    }

    private static RateTable marginal(int level, int first, int second) {
        return RateTable.marginal(
                from(percent(0)).rate(percent(first)), from(percent(level)).rate(percent(second)));
    }

    @Test
    void findsNothingInAPlainPlan() {
        assertThat(PlanReview.of(sales(marginal(100, 5, 8), c -> c), Population.of(ROSTER, FACTS))
                        .findings())
                .isEmpty();
    }

    @Test
    void findsACapThatTakesNothing() {
        assertThat(review(Kind.CAP_NEVER_BINDS, sales(flat(), c -> c.cap(YEAR, amount(6_001)))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.situations()).hasSize(2))
                .satisfies(finding -> assertThat(finding.certainty()).isEqualTo(Certainty.EXACT))
                .hasToString("NOTE, AE, Sales, cap (6,001 each YEAR): takes nothing from any of the 2 it is for");
        assertThat(review(Kind.CAP_NEVER_BINDS, sales(flat(), c -> c.cap(YEAR, amount(5_999)))))
                .isEmpty();
    }

    @Test
    void findsACapThatMostReach() {
        assertThat(review(Kind.CAP_REACHED_BY_MOST, sales(flat(), c -> c.cap(YEAR, amount(2_000)))))
                .singleElement()
                .hasToString("WARNING, AE, Sales, cap (2,000 each YEAR): is reached by 2 of the 2 it is for; all"
                        + " would earn USD 5,000.00 more without it");
        assertThat(review(Kind.CAP_REACHED_BY_MOST, sales(flat(), c -> c.cap(YEAR, amount(3_500)))))
                .isEmpty();
    }

    @Test
    void findsACapThatFewReach() {
        assertThat(review(Kind.CAP_REACHED_BY_FEW, sales(flat(), c -> c.cap(YEAR, amount(3_500)))))
                .singleElement()
                .hasToString("NOTE, AE, Sales, cap (3,500 each YEAR): is reached by 1 of the 2 it is for; all"
                        + " would earn USD 2,500.00 more without it");
        assertThat(review(Kind.CAP_REACHED_BY_FEW, sales(flat(), c -> c.cap(YEAR, amount(2_000)))))
                .isEmpty();
        assertThat(review(Kind.CAP_REACHED_BY_FEW, sales(flat(), c -> c.cap(YEAR, amount(6_001)))))
                .isEmpty();
    }

    /** Two of three are no account executives: the one who is reaches the cap, and is not the few of three. */
    @Test
    void countsThoseWhomACapIsFor() {
        Roster roster = Roster.builder()
                .participant("jill", p -> p.role("AE"))
                .participant("omar", p -> p.role("SE"))
                .participant("ines", p -> p.role("SE"))
                .build();
        CompensationPlan plan = sales(flat(), c -> c.forRoles("AE").cap(YEAR, amount(2_000)));
        assertThat(review(Kind.CAP_REACHED_BY_MOST, plan, Population.of(roster, FACTS)))
                .singleElement()
                .asString()
                .contains("is reached by 1 of the 1 it is for");
    }

    @Test
    void looksAtTheCapsOfTheWholePlanOneByOne() {
        CompensationPlan plan = plan().component(
                        "Sales", c -> c.measure(sum(AMOUNT)).pay(flat()))
                .cap(MONTH, amount(1_000))
                .cap(YEAR, amount(50_000))
                .build();
        assertThat(review(Kind.CAP_NEVER_BINDS, plan))
                .singleElement()
                .hasToString("NOTE, AE, cap (50,000 each YEAR): takes nothing from any of the 2 it is for");
        assertThat(review(Kind.CAP_REACHED_BY_MOST, plan)).hasSize(1);
    }

    @Test
    void findsWhoHasNoQuota() {
        Roster roster = Roster.builder()
                .participant("jill", p -> p.quota("sales", YEAR_2026, amount(100_000)))
                .participant("omar", p -> p)
                .build();
        assertThat(review(Kind.QUOTA_UNDEFINED, sales(flat(), c -> c), Population.of(roster, FACTS)))
                .singleElement()
                .hasToString("WARNING, AE, Sales, quota (sales): omar has no attainment in 12 of 12 pay periods,"
                        + " first in 2026-01: there is no quota");
        assertThat(review(Kind.QUOTA_UNDEFINED, sales(flat(), c -> c))).isEmpty();
    }

    @Test
    void asksForQuotasOfThoseAComponentIsForWhereItsPeriodsEnd() {
        CompensationPlan plan = sales(flat(), c -> c.each(YEAR).forRoles("AE"));
        Roster roster = Roster.builder()
                .participant("jill", p -> p.role("AE"))
                .participant("omar", p -> p.role("SE"))
                .build();
        assertThat(review(Kind.QUOTA_UNDEFINED, plan, Population.of(roster, facts())))
                .singleElement()
                .asString()
                .contains("jill has no attainment in 1 of 12 pay periods, first in 2026-12");
    }

    private static CompensationPlan weighted(String... rolesOfSecond) {
        return plan().component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT))
                                .pay(flat())
                                .weight(percent(60))
                                .forRoles("AE"))
                .component(
                        "Renewals",
                        c -> c.measure(sum(AMOUNT))
                                .pay(flat())
                                .weight(percent(40))
                                .forRoles(rolesOfSecond))
                .build();
    }

    @Test
    void findsRolesWhoseWeightsDoNotTotalAll() {
        assertThat(review(Kind.ROLE_WEIGHTS, weighted("AE", "AM")))
                .singleElement()
                .hasToString("WARNING, AE, role (AM): the weights of its components total 40 %, not 100 %");
        assertThat(review(Kind.ROLE_WEIGHTS, weighted("AE"))).isEmpty();
    }

    @Test
    void findsThoseWhomOnlyAPartOfTheWeightsIsFor() {
        Roster roster = Roster.builder()
                .participant("jill", p -> p.role("AE"))
                .participant("omar", p -> p.role("SE"))
                .participant("ines", p -> p)
                .build();
        assertThat(review(Kind.ROLE_WEIGHTS, weighted(), Population.of(roster, FACTS)))
                .extracting(Finding::toString)
                .containsExactly(
                        "WARNING, AE, role (SE): the weights of its components total 40 %, not 100 %",
                        "WARNING, AE, no role: the weights of its components total 40 %, not 100 %");
        // Whom no weighted component is for misses nothing.
        assertThat(review(Kind.ROLE_WEIGHTS, weighted("AE"), Population.of(roster, FACTS)))
                .isEmpty();
    }

    @Test
    void findsATierThatNobodyReached() {
        assertThat(review(Kind.TIER_NOT_REACHED, sales(marginal(130, 5, 8), c -> c)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.certainty()).isEqualTo(Certainty.SAMPLED))
                .hasToString("NOTE, AE, Sales, tier from 130 %: nobody came there; the furthest was 120 % by jill in"
                        + " 2026-02");
        assertThat(review(Kind.TIER_NOT_REACHED, sales(marginal(120, 5, 8), c -> c)))
                .isEmpty();
        assertThat(review(Kind.TIER_NOT_REACHED, sales(marginal(120, 5, 8).boundaryToTierBelow(), c -> c)))
                .hasSize(1);
    }

    @Test
    void looksForTiersOfAmounts() {
        RateTable amounts = RateTable.marginal(
                from(amount(0)).rate(percent(5)), from(amount(120_001)).rate(percent(8)));
        assertThat(review(Kind.TIER_NOT_REACHED, sales(amounts, c -> c))).hasSize(1);
    }

    /** February catches up with January, and each of them sold 1,000: to date that is 2,000, and no month came so far. */
    @Test
    void doesNotAddUpMonthsThatCatchUpForTiersOfAmounts() {
        RateTable amounts = RateTable.marginal(
                from(amount(0)).rate(percent(5)), from(amount(3_000)).rate(percent(8)));
        Facts sold = facts(deal("d1", "jill", "2026-01-10", "1000"), deal("d2", "jill", "2026-02-10", "1000"));
        UnaryOperator<Component> gated =
                c -> c.measure(sum(AMOUNT)).each(MONTH).gatedBy(earned("Base").atLeast(amount(1)));
        assertThat(review(
                        Kind.TIER_NOT_REACHED,
                        withBase(c -> gated.apply(c).catchingUp(YEAR).pay(amounts)),
                        Population.of(ROSTER, sold)))
                .isEmpty();
        assertThat(review(
                        Kind.TIER_NOT_REACHED, withBase(c -> gated.apply(c).pay(amounts)), Population.of(ROSTER, sold)))
                .singleElement()
                .asString()
                .contains("the furthest was USD 1,000.00 by jill in 2026-01");
        // Attainments are of one month, to date or not.
        Roster roster = Roster.builder()
                .participant("jill", p -> p.quota("sales", YEAR_2026, amount(12_000)))
                .build();
        assertThat(review(
                        Kind.TIER_NOT_REACHED,
                        withBase(c ->
                                gated.apply(c).catchingUp(YEAR).quota("sales").pay(marginal(150, 5, 8))),
                        Population.of(roster, sold)))
                .hasSize(1);
    }

    private static CompensationPlan withBase(UnaryOperator<Component> change) {
        return plan().component("Base", c -> c.measure(sum(AMOUNT)).pay(flat()))
                .component("Sales", change)
                .build();
    }

    @Test
    void findsThatARateFalls() {
        assertThat(review(Kind.RATE_FALLS, sales(marginal(100, 8, 5), c -> c)))
                .singleElement()
                .hasToString("NOTE, AE, Sales, tier from 100 %: at 5 %, and at 8 % before");
        RateTable onAll = RateTable.retroactive(
                from(percent(0)).rate(percent(8)), from(percent(100)).rate(percent(5)));
        assertThat(review(Kind.RATE_FALLS, sales(onAll, c -> c)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR));
        assertThat(review(Kind.RATE_FALLS, sales(marginal(100, 5, 8), c -> c))).isEmpty();
    }

    @Test
    void findsThatRatesRiseAndThenFall() {
        RateTable hump = RateTable.marginal(
                from(percent(0)).rate(percent(5)),
                from(percent(100)).rate(percent(8)),
                from(percent(110)).rate(percent(6)));
        assertThat(review(Kind.RATE_RISES_THEN_FALLS, sales(hump, c -> c)))
                .singleElement()
                .hasToString("WARNING, AE, Sales, tier from 110 %: at 6 %, and at 8 % before, up to which rates had"
                        + " risen");
        // From nothing to something is a threshold, no rise.
        RateTable threshold = RateTable.marginal(
                from(percent(0)).rate(percent(0)),
                from(percent(50)).rate(percent(8)),
                from(percent(110)).rate(percent(6)));
        assertThat(review(Kind.RATE_RISES_THEN_FALLS, sales(threshold, c -> c))).isEmpty();
        assertThat(review(Kind.RATE_FALLS, sales(threshold, c -> c))).hasSize(1);
    }

    @Test
    void looksAtTheTablesOfMultipliers() {
        RateTable factors = RateTable.retroactive(
                from(percent(0)).rate(percent(100)),
                from(percent(50)).rate(percent(120)),
                from(percent(110)).rate(percent(90)));
        List<Finding> found =
                review(Kind.RATE_RISES_THEN_FALLS, sales(flat(), c -> c.multipliedBy(attainment("Sales"), factors)));
        assertThat(found)
                .singleElement()
                .asString()
                .startsWith("WARNING, AE, Sales, times by attainment of Sales, tier from 110 %: ");
    }

    @Test
    void findsATierBeyondWhatCounts() {
        assertThat(review(Kind.TIER_UNREACHABLE, sales(marginal(130, 5, 8), c -> c.attainmentUpTo(percent(120)))))
                .singleElement()
                .hasToString("WARNING, AE, Sales, tier from 130 %: nobody can come there: attainment counts up to 120"
                        + " %");
        assertThat(review(Kind.TIER_UNREACHABLE, sales(marginal(120, 5, 8), c -> c.attainmentUpTo(percent(120)))))
                .isEmpty();
        assertThat(review(
                        Kind.TIER_UNREACHABLE,
                        sales(marginal(120, 5, 8).boundaryToTierBelow(), c -> c.attainmentUpTo(percent(120)))))
                .hasSize(1);
        assertThat(review(
                        Kind.TIER_UNREACHABLE,
                        sales(
                                marginal(130, 5, 8),
                                c -> c.attainmentUpTo(
                                        percent(120), attainment("Sales").atLeast(percent(50))))))
                .isEmpty();
    }

    @Test
    void findsAnAcceleratorBelowQuota() {
        assertThat(review(Kind.ACCELERATOR_BELOW_QUOTA, sales(marginal(80, 5, 8), c -> c)))
                .singleElement()
                .hasToString("NOTE, AE, Sales, tier from 80 %: at 8 %, and at 5 % before");
        assertThat(review(Kind.ACCELERATOR_BELOW_QUOTA, sales(marginal(100, 5, 8), c -> c)))
                .isEmpty();
        // A threshold is none.
        assertThat(review(Kind.ACCELERATOR_BELOW_QUOTA, sales(marginal(80, 0, 8), c -> c)))
                .isEmpty();
    }

    @Test
    void findsAChangeWithinAPayPeriod() {
        assertThat(review(
                        Kind.CHANGE_WITHIN_PERIOD,
                        sales(flat(), c -> c.payFrom(LocalDate.of(2026, 6, 11), RateTable.flat(percent(6))))))
                .singleElement()
                .hasToString("NOTE, AE, Sales: its pay rule changes on 2026-06-11, within the pay period 2026-06 of"
                        + " 30 days");
        assertThat(review(
                        Kind.CHANGE_WITHIN_PERIOD,
                        sales(flat(), c -> c.payFrom(LocalDate.of(2026, 6, 1), RateTable.flat(percent(6))))))
                .isEmpty();
    }

    @Test
    void findsAGateOnSomebodyElse() {
        assertThat(review(
                        Kind.GATE_ON_ANOTHER,
                        sales(
                                flat(),
                                c -> c.gatedBy(attainment("Sales").of("omar").atLeast(percent(50))))))
                .singleElement()
                .hasToString("NOTE, AE, Sales, gate (attainment of Sales of omar at least 50 %): it looks at what is"
                        + " not the participant's own: attainment of Sales of omar");
        CompensationPlan ofReports = plan().component(
                        "Sales", c -> c.measure(sum(AMOUNT)).pay(flat()))
                .component(
                        "Lead",
                        c -> c.each(MONTH)
                                .bonus(amount(100))
                                .gatedBy(earned("Sales").ofDirectReports().atLeast(amount(1))))
                .build();
        assertThat(review(Kind.GATE_ON_ANOTHER, ofReports)).hasSize(1);
        assertThat(review(
                        Kind.GATE_ON_ANOTHER,
                        sales(flat(), c -> c.gatedBy(attainment("Sales").atLeast(percent(50))))))
                .isEmpty();
    }

    @Test
    void joinsTemptations() {
        CompensationPlan monthly = plan().component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT))
                                .pay(RateTable.retroactive(
                                        from(amount(0)).rate(percent(10)),
                                        from(amount(1_000)).rate(percent(5)))))
                .build();
        Deal sold = deal("d1", "jill", "2026-12-10", "1050");
        assertThat(review(
                        Kind.TEMPTATION,
                        monthly,
                        Population.of(ROSTER, facts(sold)).editing(EDITOR)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.situations()).hasSize(2))
                .satisfies(finding -> assertThat(finding.certainty()).isEqualTo(Certainty.SAMPLED))
                .asString()
                .startsWith("WARNING, AE, deals d1: ")
                .endsWith("at nine tenths pays USD 94.50; as it is pays USD 52.50");
        assertThat(review(Kind.TEMPTATION, monthly, Population.of(ROSTER, facts(sold))))
                .isEmpty();
    }

    @Test
    void asksNobodyWhereNobodyIsOnThePlan() {
        Roster elsewhere = Roster.builder()
                .participant(
                        "jill", p -> p.on("Other", CALENDAR.year(2026).range().start()))
                .build();
        assertThat(PlanReview.of(
                                sales(marginal(100, 5, 8), c -> c.cap(YEAR, amount(1))),
                                Population.of(elsewhere, facts()))
                        .findings())
                .isEmpty();
    }

    @Test
    void canBeReplayedWithTheTermsOfThePlanButForTheCap() {
        CompensationPlan capped = sales(flat(), c -> c.cap(YEAR, amount(2_000)));
        Component uncapped = capped.terms().component("Sales").withBounds(List.of());
        assertThat(uncapped.bounds()).isEmpty();
        assertThat(uncapped.withBounds(capped.terms().component("Sales").bounds()))
                .isEqualTo(capped.terms().component("Sales"));
        assertThat(CompensationPlan.of(capped.terms())).isEqualTo(capped);
        assertNullRefused("terms", () -> CompensationPlan.of(null));
        assertNullRefused("all", () -> uncapped.withBounds(null));
        assertThat(PlanReview.of(capped, Population.of(ROSTER, FACTS))
                        .findings()
                        .get(0)
                        .situations()
                        .get(1)
                        .plan())
                .isEqualTo(sales(flat(), c -> c));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("plan", () -> PlanReview.of(null, Population.of(ROSTER, FACTS)));
        assertNullRefused("population", () -> PlanReview.of(sales(flat(), c -> c), null));
    }
}
