package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.analysis.EarningsCurveTest.usd;
import static org.openspm.compensation.analysis.PopulationReviewTest.sales;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.EDITOR;
import static org.openspm.compensation.fixture.Deals.PRODUCT;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Plans.CALENDAR;
import static org.openspm.compensation.fixture.Plans.YEAR_2026;
import static org.openspm.compensation.fixture.Plans.plan;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.DealRate;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.schema.Facts;

/** What {@link PlanReview} finds over a population by changing transactions, and where it finds nothing. */
@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class PopulationChangesTest {

    private static final Roster ROSTER = Roster.builder()
            .participant(
                    "jill", p -> p.quota("sales", YEAR_2026, amount(100_000)).targetIncentive(amount(5_000)))
            .participant(
                    "omar", p -> p.quota("sales", YEAR_2026, amount(100_000)).targetIncentive(amount(5_000)))
            .build();
    private static final Facts FACTS =
            facts(deal("d1", "jill", "2026-02-10", "120000"), deal("d2", "omar", "2026-03-10", "60000"));

    private static RateTable marginal(int level, int first, int second) {
        return RateTable.marginal(
                from(percent(0)).rate(percent(first)), from(percent(level)).rate(percent(second)));
    }

    private static List<Finding> review(Kind kind, CompensationPlan plan, Population population) {
        List<Finding> all = PlanReview.of(plan, population).findings();
        assertThat(all)
                .flatExtracting(Finding::situations)
                .allSatisfy(situation -> assertThat(situation.replay()).isEqualTo(situation.pay()));
        return all.stream().filter(finding -> finding.kind() == kind).toList();
    }

    private static List<Finding> review(Kind kind, CompensationPlan plan) {
        return review(kind, plan, Population.of(ROSTER, FACTS).editing(EDITOR));
    }

    @Test
    void findsThatQuotaDoesNotPayTheTargetIncentive() {
        assertThat(review(Kind.PAY_AT_TARGET, sales(marginal(100, 6, 8), c -> c)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.certainty()).isEqualTo(Certainty.SAMPLED))
                .satisfies(finding -> assertThat(finding.situations())
                        .singleElement()
                        .satisfies(at -> assertThat(at.pay()).isEqualTo(usd("6000"))))
                .hasToString("WARNING, AE, Sales: jill is paid USD 6,000.00 at 100 %, and the target incentive is USD"
                        + " 5,000.00; so it is with 2 of the 2 who could be asked");
        // 5 % of the quota is the target incentive, however far people came.
        assertThat(review(Kind.PAY_AT_TARGET, sales(marginal(100, 5, 8), c -> c)))
                .isEmpty();
        // Without transactions that may be changed, nothing is asked.
        assertThat(review(Kind.PAY_AT_TARGET, sales(marginal(100, 6, 8), c -> c), Population.of(ROSTER, FACTS)))
                .isEmpty();
    }

    /** A cliff at 100 % is part of what is paid there: amounts are rounded up to come to it. */
    @Test
    void comesToTheQuotaAndNotShortOfIt() {
        RateTable cliff = RateTable.retroactive(
                from(percent(0)).rate(percent(5)), from(percent(100)).rate(percent(7)));
        Facts thirds = facts(
                deal("d1", "jill", "2026-02-10", "33.33"),
                deal("d2", "jill", "2026-03-10", "33.33"),
                deal("d3", "jill", "2026-04-10", "33.35"));
        assertThat(review(
                        Kind.PAY_AT_TARGET,
                        sales(cliff, c -> c),
                        Population.of(ROSTER, thirds).editing(EDITOR)))
                .singleElement()
                .asString()
                .contains("jill is paid USD 7,000.00 at 100 %")
                .endsWith("1 of the 1 who could be asked");
    }

    @Test
    void asksForEachQuarterAndForTheWeightOfAComponent() {
        Roster roster = Roster.builder()
                .participant("jill", p -> quarters(p).targetIncentive(amount(5_000)))
                .build();
        Facts sold = facts(
                deal("d1", "jill", "2026-02-10", "10000"),
                deal("d2", "jill", "2026-05-10", "20000"),
                deal("d3", "jill", "2026-08-10", "30000"),
                deal("d4", "jill", "2026-11-10", "40000"));
        CompensationPlan plan = plan().component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .each(QUARTER)
                                .pay(marginal(100, 4, 8))
                                .weight(percent(60)))
                .component(
                        "More",
                        c -> c.measure(sum(AMOUNT))
                                .pay(RateTable.flat(percent(1)))
                                .weight(percent(40)))
                .build();
        // 4 % of four times 25,000 are 4,000; the weight is 3,000.
        assertThat(review(Kind.PAY_AT_TARGET, plan, Population.of(roster, sold).editing(EDITOR)))
                .singleElement()
                .asString()
                .contains("jill is paid USD 4,000.00 at 100 %, and the weight of the target incentive is USD 3,000.00");
        // A quarter without sales cannot be made one that meets its quota.
        assertThat(review(
                        Kind.PAY_AT_TARGET,
                        plan,
                        Population.of(roster, facts(deal("d1", "jill", "2026-02-10", "10000")))
                                .editing(EDITOR)))
                .isEmpty();
    }

    /** The last month of each quarter meets its quota and the others half of it: the year is far from the target of 6,000. */
    @Test
    void doesNotAskForQuotasOfPeriodsShorterThanPayPeriods() {
        Participant jill = Participant.of("jill").targetIncentive(amount(6_000));
        List<Deal> sold = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            jill = jill.quota("sales", CALENDAR.month(2026, month), amount(10_000));
            sold.add(deal(
                    "d" + month, "jill", LocalDate.of(2026, month, 10).toString(), month % 3 == 0 ? "10000" : "5000"));
        }
        Participant one = jill;
        Population population = Population.of(
                        Roster.builder().participant("jill", p -> one).build(), Facts.of(DEALS, sold))
                .editing(EDITOR);
        UnaryOperator<Component> monthly =
                c -> c.measure(sum(AMOUNT)).quota("sales").each(MONTH).pay(RateTable.flat(percent(4)));
        CompensationPlan quarterly =
                plan().paidEach(QUARTER).component("Sales", monthly).build();
        assertThat(review(Kind.PAY_AT_TARGET, quarterly, population)).isEmpty();
        // Paid by month, all months can be brought to their quotas: 4 % of 120,000 are 4,800.
        assertThat(review(Kind.PAY_AT_TARGET, plan().component("Sales", monthly).build(), population))
                .singleElement()
                .asString()
                .contains("jill is paid USD 4,800.00 at 100 %, and the target incentive is USD 6,000.00");
    }

    private static UnaryOperator<Component> sold(String quota, int rate, String role) {
        return c -> c.measure(sum(AMOUNT))
                .quota(quota)
                .accumulating(YEAR)
                .forRoles(role)
                .pay(RateTable.flat(percent(rate)));
    }

    private static Participant inRole(Participant p, String role, String quota) {
        return p.role(role).quota(quota, YEAR_2026, amount(100_000)).targetIncentive(amount(5_000));
    }

    /** Who renews has no quota of new sales, and who sells none of renewals: each is asked for the own one only. */
    @Test
    void asksForTheQuotasOfTheRolesThatSomebodyHas() {
        CompensationPlan plan = plan().component("New", sold("new", 6, "AE"))
                .component("Renewals", sold("renewals", 5, "CSM"))
                .build();
        Roster roster = Roster.builder()
                .participant("jill", p -> inRole(p, "AE", "new"))
                .participant("omar", p -> inRole(p, "CSM", "renewals"))
                .build();
        assertThat(review(Kind.PAY_AT_TARGET, plan, Population.of(roster, FACTS).editing(EDITOR)))
                .singleElement()
                .hasToString("WARNING, AE, New: jill is paid USD 6,000.00 at 100 %, and the target incentive is USD"
                        + " 5,000.00; so it is with 1 of the 1 who could be asked");
    }

    /** The same sales make 200 % of the smaller quota: what they pay is not what the target incentive is for. */
    @Test
    void asksNobodyWhoseOtherQuotaIsNotMetByTheSameSales() {
        CompensationPlan plan = plan().component("New", sold("new", 6, "AE"))
                .component("More", sold("more", 5, "AE"))
                .build();
        Roster roster = Roster.builder()
                .participant("jill", p -> inRole(p, "AE", "new").quota("more", YEAR_2026, amount(50_000)))
                .build();
        assertThat(review(
                        Kind.PAY_AT_TARGET,
                        plan,
                        Population.of(roster, facts(deal("d1", "jill", "2026-02-10", "120000")))
                                .editing(EDITOR)))
                .isEmpty();
    }

    /** A quota alone makes nobody one whom a component of another role is for, which pays nothing of its weight. */
    @Test
    void asksNobodyForTheQuotaOfAnotherRole() {
        CompensationPlan plan = plan().component(
                        "New", c -> sold("new", 3, "AE").apply(c).weight(percent(60)))
                .component("More", c -> sold("new", 2, "CSM").apply(c).weight(percent(40)))
                .build();
        Roster roster = Roster.builder()
                .participant("jill", p -> inRole(p, "AE", "new"))
                .build();
        assertThat(review(
                        Kind.PAY_AT_TARGET,
                        plan,
                        Population.of(roster, facts(deal("d1", "jill", "2026-02-10", "120000")))
                                .editing(EDITOR)))
                .isEmpty();
    }

    private static Participant quarters(Participant p) {
        Participant all = p;
        for (int quarter = 1; quarter <= 4; quarter++) {
            all = all.quota("sales", CALENDAR.quarter(2026, quarter), amount(25_000));
        }
        return all;
    }

    @Test
    void findsWhatOneVeryLargeDealWouldPay() {
        // 1,200,000 pay 5 % of 100,000 and 8 % of 1,100,000: 93,000, and 120,000 pay 6,600.
        assertThat(review(Kind.WINDFALL, sales(marginal(100, 5, 8), c -> c)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.situations()).hasSize(3))
                .hasToString("NOTE, AE, deals d1: a transaction of USD 1,200,000.00, ten times the greatest, pays USD"
                        + " 86,400.00 more, and one twice as large USD 182,400.00 more: nothing ends it");
        assertThat(review(Kind.WINDFALL, sales(marginal(100, 5, 8), c -> c.cap(YEAR, amount(50_000)))))
                .isEmpty();
    }

    /** A lost deal is the greatest, and would pay nothing if it were larger. */
    @Test
    void enlargesTheGreatestDealThatSomebodyIsCreditedWith() {
        Facts withLost = facts(
                deal("d1", "jill", "2026-02-10", "120000"),
                deal("d2", "omar", "2026-03-10", "60000"),
                deal("d3", "omar", "2026-04-10", "900000").lost());
        assertThat(review(
                        Kind.WINDFALL,
                        sales(marginal(100, 5, 8), c -> c),
                        Population.of(ROSTER, withLost).editing(EDITOR)))
                .singleElement()
                .asString()
                .startsWith("NOTE, AE, deals d1: a transaction of USD 1,200,000.00, ten times the greatest, pays USD"
                        + " 86,400.00 more");
        assertThat(review(
                        Kind.WINDFALL,
                        sales(marginal(100, 5, 8), c -> c),
                        Population.of(
                                        ROSTER,
                                        facts(deal("d3", "omar", "2026-04-10", "900000")
                                                .lost()))
                                .editing(EDITOR)))
                .isEmpty();
    }

    @Test
    void findsPayAboveTheGrossMargin() {
        CompensationPlan plan = plan().component(
                        "Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(5))))
                .component("Partners", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(4))))
                .build();
        Population sold = Population.of(ROSTER, FACTS).editing(EDITOR);
        // Each rate is below 8 %, and both together are 9 %.
        assertThat(review(Kind.ABOVE_MARGIN, plan, sold.grossMargin(percent(8))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.situations())
                        .extracting(Situation::pay)
                        .containsExactly(usd("16200"), usd("5400")))
                .hasToString("WARNING, AE, deals d1: everybody together is paid USD 10,800.00 for USD 120,000.00, of"
                        + " which a gross margin of 8 % leaves no more than USD 9,600.00; so it is with 2 of the"
                        + " 2 transactions that could be left out, and this is the worst");
        assertThat(review(Kind.ABOVE_MARGIN, plan, sold.grossMargin(percent(9))))
                .isEmpty();
        assertThat(review(Kind.ABOVE_MARGIN, plan, sold)).isEmpty();
    }

    @Test
    void findsThatTheOrderOfADayMatters() {
        CompensationPlan perDeal = sales(
                RateTable.retroactive(
                        from(amount(0)).rate(percent(5)), from(amount(1_000)).rate(percent(10))),
                c -> c.ratedPerDeal(DealRate.REACHED_BEFORE_IT));
        Deal small = deal("d1", "jill", "2026-02-10", "1000");
        Deal large = deal("d2", "jill", "2026-02-10", "3000");
        // As it is 5 % of 1,000 and 10 % of 3,000; swapped, 5 % of 3,000 and 10 % of 1,000.
        assertThat(review(
                        Kind.SAME_DAY_ORDER,
                        perDeal,
                        Population.of(ROSTER, facts(large, small)).editing(EDITOR)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.situations())
                        .extracting(Situation::pay)
                        .containsExactly(usd("350"), usd("250")))
                .hasToString("WARNING, AE, jill: is paid USD 100.00 less if deals d2 comes before deals d1 of the same"
                        + " day, 2026-02-10");
        Facts otherDay = facts(small, deal("d2", "jill", "2026-02-11", "3000"));
        assertThat(review(
                        Kind.SAME_DAY_ORDER,
                        perDeal,
                        Population.of(ROSTER, otherDay).editing(EDITOR)))
                .isEmpty();
        assertThat(review(
                        Kind.SAME_DAY_ORDER,
                        sales(marginal(100, 5, 8), c -> c),
                        Population.of(ROSTER, facts(small, large)).editing(EDITOR)))
                .isEmpty();
    }

    @Test
    void findsThatWhoIsFirstGetsTheLowTierOfASharedCounter() {
        CompensationPlan shared = plan().component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT))
                                .sharedCounter(PRODUCT)
                                .accumulating(YEAR)
                                .pay(RateTable.marginal(
                                        from(amount(0)).rate(percent(5)),
                                        from(amount(1_000)).rate(percent(10)))))
                .build();
        Facts sameDay = facts(deal("d1", "jill", "2026-02-10", "1000"), deal("d2", "omar", "2026-02-10", "1000"));
        assertThat(review(
                        Kind.SAME_DAY_ORDER,
                        shared,
                        Population.of(ROSTER, sameDay).editing(EDITOR)))
                .singleElement()
                .asString()
                .contains("jill: is paid USD 50.00 more");
    }

    @Test
    void saysWhichChangesThePlanRefuses() {
        TransactionEditor<Deal> careless = EDITOR.elsewhere(
                "for nobody",
                deal -> new Deal(deal.id(), null, null, deal.closed(), deal.amount(), deal.product(), deal.won()));
        assertThat(review(
                        Kind.CHANGES_REFUSED,
                        sales(marginal(100, 5, 8), c -> c),
                        Population.of(ROSTER, FACTS).editing(careless)))
                .singleElement()
                .asString()
                .startsWith("NOTE, AE, ELSEWHERE: the plan refuses 2 of 2 such changes, so what they pay is not known;"
                        + " the first is deals d1: ");
        assertThat(review(Kind.CHANGES_REFUSED, sales(marginal(100, 5, 8), c -> c)))
                .isEmpty();
    }
}
