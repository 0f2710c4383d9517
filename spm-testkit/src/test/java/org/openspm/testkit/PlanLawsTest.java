package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.YEAR;
import static org.openspm.testkit.Shop.AMOUNT;
import static org.openspm.testkit.Shop.CLOSED;
import static org.openspm.testkit.Shop.DEALS;
import static org.openspm.testkit.Shop.REP;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.document.PlanVocabulary;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.settlement.Draw;
import org.openspm.compensation.settlement.SettlementTerms;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Facts;
import org.openspm.testkit.Shop.Deal;

/** Sound plans pass; each planted mistake is caught, named, and shown with the fewest deals. */
class PlanLawsTest {

    private static PlanLaws all() {
        return Shop.laws(Shop.sound())
                .vocabulary(PlanVocabulary.of(REP, CLOSED, AMOUNT))
                .scaledBy(factor -> Shop.sound(), Shop::roster)
                .settledBy(SettlementTerms.plain()
                        .draw("jill", Draw.recoverable(amount(400)).each(MONTH)))
                .tries(12);
    }

    @ParameterizedTest
    @EnumSource(Law.class)
    void aSoundPlanKeepsEveryLaw(Law law) {
        LawReport report = only(law, all()).verify();
        assertThat(report.held()).containsExactly(law);
        assertThat(report.notChecked()).isEmpty();
    }

    @Test
    void aCliffIsShownWithTheOneDealThatReachesIt() {
        CompensationPlan plan = Shop.terms(
                        c -> c.quota("sales").accumulating(YEAR).pay(Shop.accelerating()))
                .component(
                        "Bonus",
                        c -> c.measure(org.openspm.core.metric.Measure.sum(AMOUNT))
                                .quota("sales")
                                .each(YEAR)
                                .pay(RateTable.marginal(
                                        Tier.from(percent(0)).rate(percent(0)),
                                        Tier.from(percent(100)).rate(percent(1)).onEntry(amount(1_000)))))
                .build();
        LawBreach breach = broken(Shop.laws(plan).tries(60), Law.CONTINUITY);
        assertThat(breach.facts()).hasSize(1);
        assertThat(breach.toString())
                .contains("The plan (Shop 2026) breaks the law (CONTINUITY)")
                .contains(".except(Law.CONTINUITY, ")
                .contains("Facts (1):\n  Deal[id=")
                .contains("Before: ", "After: ", "Difference: ", "Found with seed (1) in trial (");
    }

    @Test
    void aTableThatPaysLessFurtherUpIsCaught() {
        CompensationPlan plan = Shop.plan(c -> c.accumulating(YEAR)
                .pay(RateTable.retroactive(
                        Tier.from(amount(0)).rate(percent(10)),
                        Tier.from(amount(20_000)).rate(percent(2)))));
        LawBreach breach = broken(Shop.laws(plan), Law.MONOTONICITY);
        assertThat(breach.facts()).hasSize(1);
        assertThat(breach.how()).contains("was raised from");
    }

    @Test
    void aTablePerDealIsNotAdditive() {
        CompensationPlan plan = Shop.plan(c -> c.perTransaction()
                .pay(RateTable.retroactive(
                        Tier.from(amount(0)).rate(percent(1)),
                        Tier.from(amount(2_000)).rate(percent(2)))));
        LawBreach breach = broken(Shop.laws(plan), Law.ADDITIVITY);
        assertThat(breach.facts()).hasSize(1);
        assertThat(Shop.laws(plan)
                        .except(Law.ADDITIVITY, "larger deals earn a higher rate on purpose")
                        .except(Law.CONTINUITY, "so they do from 2 000 on")
                        .tries(5)
                        .verify()
                        .excepted())
                .containsEntry(Law.ADDITIVITY, "larger deals earn a higher rate on purpose");
    }

    @Test
    void aGuaranteeEarnsOnNothing() {
        CompensationPlan plan = Shop.terms(c -> c.accumulating(YEAR).pay(RateTable.flat(percent(5))))
                .floor(MONTH, new Limit.Fixed(amount(100)))
                .build();
        LawBreach breach = broken(Shop.laws(plan), Law.EMPTY);
        assertThat(breach.facts()).isEmpty();
        assertThat(breach.how()).contains("earned (USD 100.00)");
    }

    @Test
    void aRuleThatRemembersIsCaught() {
        AtomicInteger calls = new AtomicInteger();
        CompensationPlan plan = Shop.plan(c -> c.accumulating(YEAR)
                .pay(RateTable.flat(percent(5)))
                .modifiedBy("luck", (earned, context) -> earned.plus(Ratio.of(calls.getAndIncrement(), 1))));
        assertThat(broken(Shop.laws(plan).tries(3), Law.ORDER).how())
                .startsWith("the facts were handed in another order");
        assertThat(broken(Shop.laws(plan).tries(3), Law.MERGE).how()).startsWith("the facts were parted and merged");
    }

    @Test
    void aPlanThatIsScaledInPartOnlyIsCaught() {
        CompensationPlan plan = Shop.plan(
                c -> c.accumulating(YEAR).pay(RateTable.flat(percent(5))).cap(YEAR, amount(200)));
        LawBreach breach = broken(Shop.laws(plan).scaledBy(factor -> plan, Shop::roster), Law.SCALE);
        assertThat(breach.how()).startsWith("everything was taken times (");
    }

    @Test
    void theSameSeedFindsTheSame() {
        CompensationPlan plan = Shop.plan(c -> c.accumulating(YEAR)
                .pay(RateTable.retroactive(
                        Tier.from(amount(0)).rate(percent(10)),
                        Tier.from(amount(20_000)).rate(percent(2)))));
        assertThat(broken(Shop.laws(plan).seed(7), Law.MONOTONICITY))
                .isEqualTo(broken(Shop.laws(plan).seed(7), Law.MONOTONICITY));
    }

    @Test
    void verifyingFailsWithEverythingFound() {
        PlanLaws laws = Shop.laws(Shop.plan(c -> c.accumulating(YEAR)
                        .pay(RateTable.retroactive(
                                Tier.from(amount(0)).rate(percent(10)),
                                Tier.from(amount(20_000)).rate(percent(2))))))
                .except(Law.CONTINUITY, "it takes its time")
                .tries(6);
        assertThatThrownBy(laws::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("(MONOTONICITY)")
                .hasMessageContaining("Held in (6) trials: [ORDER, ")
                .hasMessageContaining("Not checked: ROUND_TRIP, say vocabulary(..) of the plan");
    }

    @Test
    void whatCannotBeVariedIsReported() {
        LawReport report = PlanLaws.of(Shop.sound())
                .roster(Shop.roster())
                .facts(DEALS, Shop.deals())
                .tries(2)
                .verify();
        assertThat(report.notChecked())
                .containsOnlyKeys(Law.MONOTONICITY, Law.CONTINUITY, Law.ADDITIVITY, Law.SCALE, Law.ROUND_TRIP);
    }

    private static PlanLaws ofArbitraryRows() {
        Arbitrary<Deal> deals = Arbitraries.integers()
                .between(1, 400)
                .map(i -> new Deal(
                        "r" + i,
                        i % 2 == 0 ? "jill" : "jack",
                        Shop.YEAR_2026.range().start().plusDays(i),
                        new BigDecimal(i)));
        return PlanLaws.of(Shop.sound())
                .roster(Shop.roster())
                .rows(DEALS, deals)
                .tries(4);
    }

    @Test
    void rowsMayComeFromAnArbitraryOutsideOfJqwik() {
        assertThatCode(() -> ofArbitraryRows().verify()).doesNotThrowAnyException();
    }

    @Example
    void andInsideOfIt() {
        assertThatCode(() -> ofArbitraryRows().verify()).doesNotThrowAnyException();
    }

    @Test
    void factsOfNobodyAreRejectedAndStillCounted() {
        PlanLaws laws = PlanLaws.of(
                        Shop.plan(c -> c.pay(RateTable.flat(percent(5))).accumulating(YEAR)))
                .roster(Shop.roster())
                .facts(Shop.facts(
                        Shop.deal("d1", "nobody", "2026-03-01", "10"), Shop.deal("d2", "jill", "2031-03-01", "10")))
                .tries(3);
        assertThat(laws.verify().held()).contains(Law.CONSERVATION);
    }

    @Test
    void ofRowsWithOneIdTheFirstIsTried() {
        PlanLaws laws = PlanLaws.of(Shop.plan(c -> c.accumulating(YEAR)
                        .pay(RateTable.retroactive(
                                Tier.from(amount(0)).rate(percent(10)),
                                Tier.from(amount(20_000)).rate(percent(2))))))
                .roster(Shop.roster())
                .facts(Shop.facts(Shop.deal("d1", "jill", "2026-03-01", "19999")))
                .facts(DEALS, List.of(Shop.deal("d1", "jill", "2026-03-01", "30000")))
                .varying(DEALS, row -> row.amount(AMOUNT, Deal::withAmount))
                .tries(20);
        assertThat(broken(laws, Law.CONTINUITY).facts()).hasSize(1);
    }

    @Test
    void misuseIsNamed() {
        PlanLaws laws = PlanLaws.of(Shop.sound());
        assertThatThrownBy(laws::verify)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The laws of the plan (Shop 2026) have no facts to be tried with.\n"
                        + "Say facts(..) with rows of your own, or rows(..) with an arbitrary.");
        assertThatThrownBy(() -> laws.except(Law.ORDER, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The reason ( ) for leaving out the law (ORDER) is blank.\n"
                        + "Say why the plan breaks it on purpose.");
        assertThatThrownBy(() -> laws.tries(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of trials (0) is below 1.\nTry each law at least once.");
        assertThatThrownBy(() -> laws.verify(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("first");
        assertThatThrownBy(() -> laws.verify(Law.ORDER, (Law[]) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("more");
        assertThatThrownBy(() -> laws.verify(Law.ORDER, Law.MERGE, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("more");
        assertThatThrownBy(() -> PlanLaws.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("plan");
        assertThatThrownBy(() -> laws.facts((Facts) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("facts");
    }

    @Test
    void countsAreNotAskedToBeAdditive() {
        CompensationPlan plan = CompensationPlan.named("Shop 2026")
                .in("USD")
                .year(Shop.YEAR_2026)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Deals", c -> c.measure(count(DEALS)).accumulating(YEAR).perUnit(amount(50)))
                .build();
        LawReport report = Shop.laws(plan).tries(4).check();
        assertThat(report.breaches()).extracting(LawBreach::law).isEqualTo(List.of(Law.ADDITIVITY));
    }

    private static PlanLaws only(Law law, PlanLaws laws) {
        PlanLaws one = laws;
        for (Law other : Law.values()) {
            one = other == law ? one : one.except(other, "tried apart");
        }
        return one;
    }

    private static LawBreach broken(PlanLaws laws, Law law) {
        return only(law, laws).check().breaches().stream()
                .filter(breach -> breach.law() == law)
                .findFirst()
                .orElseThrow(() -> new AssertionError(law + " was not broken"));
    }
}
