package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.core.metric.Measure.max;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.credit.RollUp;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.DealRate;
import org.openspm.compensation.plan.Pool;
import org.openspm.compensation.quota.Quota;
import org.openspm.compensation.quota.Ramp;
import org.openspm.compensation.quota.WithoutQuota;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.HigherOf;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.time.DateRange;
import org.openspm.testkit.Shop.Deal;

/** Whatever the reference does not cover, it names. */
class ReferenceScopeTest {

    private static final RateTable FLAT = RateTable.flat(percent(5));

    private static List<String> beyond(UnaryOperator<Component> component) {
        return ReferenceScope.beyond(
                Shop.plan(c -> component.apply(c.quota("sales").accumulating(YEAR)))
                        .terms(),
                Shop.roster());
    }

    static Stream<PayRule> rules() {
        Tier tier = Tier.from(percent(0)).rate(percent(5));
        return Stream.of(
                FLAT.threshold(amount(10)),
                FLAT.roundingPosition(2, RoundingMode.HALF_UP),
                RateTable.retroactive(tier).backTo(percent(0)),
                RateTable.marginal(Tier.from(percent(0)).times(2)).baseRate(percent(5)),
                RateTable.marginal(tier.onEntry(amount(5))),
                RateTable.marginal(tier.atLeast(amount(5))),
                RateTable.marginal(tier.atMost(amount(5))),
                RateTable.retroactive(Tier.from(percent(100)).fixed(amount(5))),
                Bonus.ofTarget(percent(5)),
                PayCurve.linear(),
                new HigherOf(FLAT, RateTable.flat(percent(4))));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void namesTheRule(PayRule rule) {
        assertThat(beyond(c -> c.pay(rule))).contains("the pay rule of the component (Sales)");
    }

    static Stream<UnaryOperator<Crediting<Deal>>> creditings() {
        return Stream.of(
                c -> c.to(Shop.REP).rollingUp(RollUp.DIRECT_MANAGER),
                c -> c.to(Shop.REP).heldUnless(Shop.AMOUNT.atLeast(amount(5))),
                c -> c.to(Shop.REP).netOf(Shop.AMOUNT),
                c -> c.to(Shop.REP).at(percent(50)),
                c -> c.to(Shop.REP).overlay(Shop.REP, percent(10)),
                c -> c.splits("nobody", row -> List.of()),
                c -> c.rule("all", r -> r.to(Shop.REP)));
    }

    @ParameterizedTest
    @MethodSource("creditings")
    void namesTheCrediting(UnaryOperator<Crediting<Deal>> crediting) {
        CompensationPlan plan = CompensationPlan.named("Shop 2026")
                .in("USD")
                .year(Shop.YEAR_2026)
                .paidEach(MONTH)
                .crediting(Shop.DEALS, c -> crediting.apply(c.on(Shop.CLOSED)))
                .component("Sales", c -> c.measure(sum(Shop.AMOUNT)).pay(FLAT))
                .build();
        assertThat(ReferenceEvaluator.beyond(plan, Shop.roster()))
                .containsExactly("crediting by other than fixed shares");
    }

    @Test
    void namesWhatAComponentSays() {
        assertThat(beyond(c -> c.pay(FLAT))).isEmpty();
        assertThat(beyond(c -> c.pay(Shop.accelerating()).lookup(attainment("Sales"))))
                .anyMatch(text -> text.startsWith("lookups"));
        assertThat(beyond(c -> c.pay(FLAT).quotaToDate())).contains("the kind of quota of the component (Sales)");
        assertThat(beyond(c -> c.pay(FLAT).withoutQuota(WithoutQuota.attains(percent(100)))))
                .contains("the kind of quota of the component (Sales)");
        assertThat(beyond(c -> c.pay(FLAT).attainmentUpTo(percent(150))))
                .contains("caps, floors and catching up of the component (Sales)");
        assertThat(beyond(c -> c.pay(FLAT).cap(YEAR, amount(5))))
                .contains("caps, floors and catching up of the component (Sales)");
        assertThat(beyond(c -> c.pay(FLAT).forRoles("AE"))).contains("weights and roles of the component (Sales)");
        assertThat(beyond(c -> c.pay(FLAT).payFrom(LocalDate.of(2026, 7, 1), RateTable.flat(percent(6)))))
                .contains("more than one pay rule of the component (Sales)");
        assertThat(beyond(c -> c.pay(FLAT).kicker(amount(5), attainment("Sales").atLeast(percent(100)))))
                .contains("modifiers other than gates on attainment of the component (Sales)");
        assertThat(beyond(c -> c.pay(FLAT)
                        .gatedBy(attainment("Sales").atLeast(percent(100)).toDate(YEAR))))
                .contains("modifiers other than gates on attainment of the component (Sales)");
        assertThat(beyond(c -> c.pay(FLAT).pooled(Pool.sharedEqually())))
                .contains("rating per deal, contests, pools and counters of the component (Sales)");
    }

    @Test
    void namesWhatIsSaidOfSingleDeals() {
        assertThat(ReferenceEvaluator.beyond(
                        Shop.plan(c -> c.perTransaction()
                                .pay(FLAT)
                                .leastPerTransaction(amount(1))
                                .mostPerTransaction(amount(9))),
                        Shop.roster()))
                .contains("bounds and rounding per transaction of the component (Sales)");
        assertThat(ReferenceEvaluator.beyond(
                        Shop.plan(c -> c.perTransaction().pay(FLAT).roundedPerTransaction()), Shop.roster()))
                .contains("bounds and rounding per transaction of the component (Sales)");
        assertThat(beyond(c -> c.pay(RateTable.retroactive(Tier.from(percent(0)).rate(percent(5))))
                        .ratedPerDeal(DealRate.REACHED_WITH_IT)))
                .contains("rating per deal, contests, pools and counters of the component (Sales)");
    }

    @Test
    void namesWhatThePlanSays() {
        CompensationPlan plan = Shop.terms(
                        c -> c.quota("sales").accumulating(YEAR).pay(FLAT))
                .gatedBy(attainment("Sales").atLeast(percent(50)))
                .build();
        assertThat(ReferenceEvaluator.beyond(plan, Shop.roster())).containsExactly("gates of the plan");
    }

    static Stream<UnaryOperator<Participant>> participants() {
        DateRange march = DateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
        return Stream.of(
                p -> p.hired(LocalDate.of(2026, 3, 1)),
                p -> p.unpaidLeave("away", march),
                p -> p.on("Shop 2026", LocalDate.of(2026, 3, 1)),
                p -> p.targetIncentive(amount(5)).targetIncentive(amount(6), LocalDate.of(2026, 3, 1)),
                p -> p.hired(LocalDate.of(2026, 1, 1))
                        .quotas(q -> q.with(
                                "sales", Quota.of(Shop.YEAR_2026, amount(1_200)).ramped(Ramp.monthly(percent(50))))));
    }

    @ParameterizedTest
    @MethodSource("participants")
    void namesTheParticipant(UnaryOperator<Participant> described) {
        Roster roster = Roster.builder().participant("jill", described).build();
        assertThat(ReferenceEvaluator.beyond(Shop.sound(), roster))
                .isNotEmpty()
                .allMatch(text -> text.endsWith("of the participant (jill)"));
    }

    @Test
    void coversQuartersAndTheGatesOnAttainment() {
        assertThat(ReferenceEvaluator.beyond(
                        Shop.plan(c -> c.quota("sales")
                                .each(QUARTER)
                                .pay(Shop.accelerating())
                                .gatedBy(attainment("Sales").atLeast(percent(50)))),
                        Shop.roster()))
                .isEmpty();
        assertThat(max(Shop.AMOUNT).isAdditive()).isFalse();
    }
}
