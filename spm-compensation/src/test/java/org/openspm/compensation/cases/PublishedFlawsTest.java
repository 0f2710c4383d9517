package org.openspm.compensation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.EDITOR;
import static org.openspm.compensation.fixture.Deals.PRODUCT;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Plans.YEAR_2026;
import static org.openspm.compensation.fixture.Plans.plan;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.time.Grain.YEAR;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.analysis.EarningsCurve;
import org.openspm.compensation.analysis.Finding;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.analysis.PlanReview;
import org.openspm.compensation.analysis.Population;
import org.openspm.compensation.analysis.Selling;
import org.openspm.compensation.analysis.Temptation;
import org.openspm.compensation.analysis.Temptations;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Facts;

/** Flaws of published plans are found, and not in published plans that have not got them. Every counterexample replays. */
class PublishedFlawsTest {

    @BeforeEach
    void needsTheCases() {
        Assumptions.assumeTrue(PublishedCase.areAtHand(), "the published cases are not at hand");
    }

    private static PublishedCase of(String id) {
        return PublishedCase.of("commission.jsonl").stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Tiers of amounts, each written as where it begins, where it ends, and its rate. */
    private static List<Tier> amounts(JsonNode tiers) {
        List<Tier> all = new ArrayList<>();
        tiers.forEach(tier -> all.add(from(Amount.amount(tier.get(0).decimalValue()))
                .rate(Rate.ofDecimal(tier.get(2).decimalValue()))));
        return all;
    }

    private static Roster quota(BigDecimal goal, BigDecimal target, String... people) {
        Roster.Builder roster = Roster.builder();
        for (String person : people) {
            roster = roster.participant(
                    person,
                    p -> p.quota("sales", YEAR_2026, Amount.amount(goal)).targetIncentive(Amount.amount(target)));
        }
        return roster.build();
    }

    private static final Roster ROSTER = quota(BigDecimal.TEN, BigDecimal.TEN, "jill", "omar", "ines");

    private static CompensationPlan paying(RateTable table, UnaryOperator<Component> change) {
        return plan().component(
                        "Sales",
                        c -> change.apply(
                                c.measure(sum(AMOUNT)).accumulating(YEAR).pay(table)))
                .build();
    }

    /** The kinds found on the curve of one who sells up to an amount in one deal. */
    private static List<Kind> curve(CompensationPlan plan, long most) {
        Selling selling = Selling.of(
                plan,
                ROSTER,
                "jill",
                sold -> facts(deal("d1", "jill", "2026-02-10", sold.value().toPlainString())));
        List<Finding> found = PlanReview.of(EarningsCurve.between(Money.of(0, "USD"), Money.of(most, "USD"), selling))
                .findings();
        assertThat(found)
                .allSatisfy(finding -> finding.piece().ifPresent(piece -> {
                    assertThat(selling.pay(piece.from())).isEqualTo(piece.payFrom());
                    assertThat(selling.pay(piece.to())).isEqualTo(piece.payTo());
                }));
        return found.stream().map(Finding::kind).toList();
    }

    private static List<Kind> review(CompensationPlan plan, Population population) {
        List<Finding> found = PlanReview.of(plan, population).findings();
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.place()).startsWith("AE, ");
            assertThat(finding.words()).isNotBlank();
            assertThat(finding.situations())
                    .allSatisfy(situation -> assertThat(situation
                                    .plan()
                                    .evaluate(situation.roster(), situation.facts())
                                    .total())
                            .satisfies(total -> {
                                if (situation.participant().isEmpty()) {
                                    assertThat(total).isEqualTo(situation.pay());
                                } else {
                                    assertThat(situation.replay()).isEqualTo(situation.pay());
                                }
                            }));
        });
        return found.stream().map(Finding::kind).toList();
    }

    private static Population sold(Facts facts) {
        return Population.of(ROSTER, facts).editing(EDITOR);
    }

    @Test
    void tiersOnAllThatWasSoldAreCliffsAndTiersOnSlicesAreNot() {
        PublishedCase all = of("spiff-tier-220k");
        PublishedCase slices = of("spiff-marginal-220k");
        assertThat(curve(paying(RateTable.retroactive(amounts(all.in("tiers"))), c -> c), 300_000))
                .containsExactly(Kind.CLIFF, Kind.CLIFF);
        CompensationPlan marginal = paying(RateTable.marginal(amounts(slices.in("tiers"))), c -> c);
        assertThat(curve(marginal, 300_000)).isEmpty();
        // What was sold reaches the second tier of three, and a windfall is paid at the third without end.
        Facts published =
                facts(deal("d1", "jill", "2026-02-10", slices.in("arr").asText()));
        assertThat(review(marginal, sold(published))).containsExactly(Kind.WINDFALL, Kind.TIER_NOT_REACHED);
        assertThat(review(marginal, Population.of(ROSTER, facts(deal("d1", "jill", "2026-02-10", "250000")))))
                .isEmpty();
    }

    @Test
    void aFirstBracketThatPaysNothingIsADeadZone() {
        CompensationPlan plan = paying(
                RateTable.marginal(amounts(of("netsuite-marginal-first-bracket").in("brackets"))), c -> c);
        assertThat(curve(plan, 20_000)).containsExactly(Kind.DEAD_ZONE);
    }

    @Test
    void aWindowPaysNothingBelowItAndNothingAboveIt() {
        PublishedCase window = of("pcreview-window");
        CompensationPlan plan = paying(
                RateTable.marginal(
                        from(amount(0)).rate(Rate.ZERO),
                        from(window.amount("forecast"))
                                .rate(Rate.ofDecimal(window.in("rate").decimalValue())),
                        from(window.amount("incremental_goal")).rate(Rate.ZERO)),
                c -> c);
        assertThat(curve(plan, 2_000)).containsExactly(Kind.DEAD_ZONE, Kind.CAPPED);
        // Nothing beyond the window is paid, so that no deal is a windfall.
        assertThat(review(plan, sold(facts(deal("d1", "jill", "2026-02-10", "1000")))))
                .containsExactly(Kind.RATE_FALLS);
    }

    @Test
    void aRegressiveScaleDecelerates() {
        RateTable falling = RateTable.marginal(amounts(of("mikesalkin-minimum").in("tiers")));
        assertThat(curve(paying(falling, c -> c), 800_000)).containsExactly(Kind.DECELERATION);
        assertThat(review(
                        paying(falling, c -> c),
                        Population.of(ROSTER, facts(deal("d1", "jill", "2026-02-10", "400000")))))
                .containsExactly(Kind.RATE_FALLS);
    }

    @Test
    void aTopRateThatFallsBackIsASurpriseAndASharedCounterDependsOnOrder() {
        PublishedCase territory = of("mrexcel-territory-counter");
        CompensationPlan plan =
                paying(RateTable.marginal(amounts(territory.in("tiers"))), c -> c.sharedCounter(PRODUCT));
        Facts months = facts(
                deal("d1", "jill", "2026-01-10", "200000"),
                deal("d2", "jill", "2026-02-10", "200000"),
                deal("d3", "omar", "2026-03-10", "300000"));
        assertThat(review(plan, sold(months)))
                .contains(Kind.RATE_RISES_THEN_FALLS)
                .doesNotContain(Kind.SAME_DAY_ORDER);
        Facts sameDay = facts(deal("d1", "jill", "2026-03-10", "400000"), deal("d2", "omar", "2026-03-10", "300000"));
        assertThat(review(plan, sold(sameDay))).contains(Kind.SAME_DAY_ORDER);
        // The first 200,000 bring 20,000, for what comes later is paid at 10 % because of them.
        assertThat(review(plan, sold(months).grossMargin(Rate.percent(5)))).contains(Kind.ABOVE_MARGIN);
        assertThat(review(plan, sold(months).grossMargin(Rate.percent(10)))).doesNotContain(Kind.ABOVE_MARGIN);
    }

    @Test
    void aMultiplierAtQuotaPaysMoreThanTheTarget() {
        PublishedCase multiplied = of("commissionstarter-retro-multiplier");
        BigDecimal quota = multiplied.in("quota").decimalValue();
        BigDecimal rate = multiplied.in("rate").decimalValue();
        List<Tier> tiers = new ArrayList<>();
        for (int i = multiplied.in("multipliers").size() - 1; i >= 0; i--) {
            JsonNode tier = multiplied.in("multipliers").get(i);
            tiers.add(from(Rate.ofDecimal(tier.get(0).decimalValue()))
                    .rate(Rate.ofDecimal(rate.multiply(tier.get(1).decimalValue()))));
        }
        Roster jill = quota(quota, quota.multiply(rate), "jill");
        Population published = Population.of(
                        jill,
                        facts(deal(
                                "d1",
                                "jill",
                                "2026-02-10",
                                multiplied.in("closed").asText())))
                .editing(EDITOR);
        assertThat(review(paying(RateTable.retroactive(tiers), c -> c.quota("sales")), published))
                .contains(Kind.PAY_AT_TARGET, Kind.ACCELERATOR_BELOW_QUOTA);
        // An individual rate is the target incentive over the quota: it pays the target at quota by what it is.
        PublishedCase individual = of("spiff-icr");
        BigDecimal goal = individual.in("quarter_quota").decimalValue();
        BigDecimal target = individual.in("target_incentive").decimalValue();
        Population seller = Population.of(
                        quota(goal, target, "jill"),
                        facts(deal(
                                "d1",
                                "jill",
                                "2026-02-10",
                                individual.in("deal").asText())))
                .editing(EDITOR);
        CompensationPlan flat = paying(RateTable.flat(Rate.ofDecimal(target.divide(goal))), c -> c.quota("sales"));
        assertThat(review(flat, seller)).doesNotContain(Kind.PAY_AT_TARGET, Kind.ACCELERATOR_BELOW_QUOTA);
    }

    @Test
    void aCapIsReachedByNobodyByFewOrByMost() {
        PublishedCase capped = of("core-rate-scenario-kw");
        CompensationPlan plan = paying(
                RateTable.flat(Rate.ofDecimal(capped.in("broker_share").decimalValue())),
                c -> c.cap(YEAR, capped.amount("cap")));
        BigDecimal reached = capped.expected().get("gci_to_cap").decimalValue();
        assertThat(review(plan, people(reached, reached, reached))).containsExactly(Kind.CAP_NEVER_BINDS);
        assertThat(review(plan, people(reached.add(BigDecimal.ONE), reached, reached)))
                .containsExactly(Kind.CAP_REACHED_BY_FEW);
        assertThat(review(plan, people(reached.add(BigDecimal.ONE), reached.add(BigDecimal.TEN), reached)))
                .containsExactly(Kind.CAP_REACHED_BY_MOST);
    }

    private static Population people(BigDecimal jill, BigDecimal omar, BigDecimal ines) {
        return Population.of(
                ROSTER,
                facts(
                        deal("d1", "jill", "2026-02-10", jill.toPlainString()),
                        deal("d2", "omar", "2026-02-10", omar.toPlainString()),
                        deal("d3", "ines", "2026-02-10", ines.toPlainString())));
    }

    @Test
    void halvesThatNotAllHaveDoNotTotal() {
        JsonNode weights = of("fiveprime-two-part").in("weights");
        assertThat(review(halves(weights, "individual"), Population.of(ROSTER, facts())))
                .containsExactly(Kind.ROLE_WEIGHTS);
        assertThat(review(halves(weights), Population.of(ROSTER, facts()))).isEmpty();
    }

    private static CompensationPlan halves(JsonNode weights, String... roles) {
        return plan().component(
                        "Corporate",
                        c -> c.measure(sum(AMOUNT))
                                .pay(RateTable.flat(Rate.percent(5)))
                                .weight(Rate.ofDecimal(weights.get(0).decimalValue())))
                .component(
                        "Individual",
                        c -> c.measure(sum(AMOUNT))
                                .pay(RateTable.flat(Rate.percent(5)))
                                .weight(Rate.ofDecimal(weights.get(1).decimalValue()))
                                .forRoles(roles))
                .build();
    }

    @Test
    void dealsThatAreRatedAloneAreWorthMoreMergedAndCappedOnesSplit() {
        PublishedCase alone = of("oracle-step-individual");
        CompensationPlan perDeal = plan().component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT))
                                .perTransaction()
                                .pay(RateTable.marginal(amounts(alone.in("tiers")))))
                .build();
        List<Deal> deals = new ArrayList<>();
        for (JsonNode one : alone.in("transactions")) {
            deals.add(deal(
                    one.get("id").asText(),
                    "jill",
                    one.get("date").asText().replace("2015", "2026"),
                    one.get("amount").asText()));
        }
        assertThat(tempted(perDeal, deals)).contains(Temptation.Kind.MERGED).doesNotContain(Temptation.Kind.SPLIT);
        JsonNode rule = of("coda-percustomer-cap").in("rates").get(0);
        CompensationPlan capped = plan().component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT))
                                .perTransaction()
                                .pay(RateTable.flat(
                                        Rate.ofDecimal(rule.get("rate").decimalValue())))
                                .mostPerTransaction(
                                        Amount.amount(rule.get("max").decimalValue())))
                .build();
        assertThat(tempted(capped, List.of(deal("d1", "jill", "2026-06-01", "5000"))))
                .contains(Temptation.Kind.SPLIT)
                .doesNotContain(Temptation.Kind.MERGED);
        assertThat(tempted(capped, List.of(deal("d1", "jill", "2026-06-01", "1000"))))
                .isEmpty();
    }

    private static List<Temptation.Kind> tempted(CompensationPlan plan, List<Deal> deals) {
        return Temptations.in(plan, sold(facts(deals.toArray(Deal[]::new)))).found().stream()
                .map(Temptation::kind)
                .toList();
    }
}
