package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.PRODUCT;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
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
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.quota.WithoutQuota;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.PerUnit;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Field;

class ComponentTest {

    private static final Component SALES = Component.named("Sales");
    private static final Gate GATE = Gate.onPlanAtEnd();
    private static final RateTable TABLE = RateTable.flat(percent(5));

    /** Everything a component can say, each said alone. */
    private static final List<UnaryOperator<Component>> SAYINGS = List.of(
            c -> c.measure(sum(AMOUNT)),
            c -> c.lookup(Performance.tenure()),
            c -> c.lookup("months", Performance.tenure()),
            c -> c.lookup("product", PRODUCT),
            c -> c.onRolledUpCredit(),
            c -> c.on(CreditKind.OVERLAY),
            c -> c.onCreditOf("specialist"),
            c -> c.quota("sales"),
            c -> c.quotaToDate(),
            c -> c.withoutQuota(WithoutQuota.attains(percent(100))),
            c -> c.accumulating(YEAR),
            c -> c.each(YEAR),
            c -> c.perTransaction(),
            c -> c.ratedPerDeal(DealRate.REACHED_WITH_IT),
            c -> c.pay(TABLE),
            c -> c.payFrom(LocalDate.of(2026, 5, 1), TABLE),
            c -> c.payForRole("lead", TABLE),
            c -> c.payForParticipant("jill", TABLE),
            c -> c.bonus(amount(5)),
            c -> c.contest(Contest.prizes(amount(5)).sharingTies()),
            c -> c.pooled(Pool.sharedEqually()),
            c -> c.sharedCounter(PRODUCT),
            c -> c.attainmentUpTo(percent(100)),
            c -> c.attainmentUpTo(percent(100), GATE),
            c -> c.leastPerTransaction(amount(5)),
            c -> c.mostPerTransaction(amount(5)),
            c -> c.gatedBy(GATE),
            c -> c.catchingUp(YEAR),
            c -> c.multipliedBy(Performance.tenure(), TABLE),
            c -> c.kicker(amount(5), GATE),
            c -> c.kicker(percent(5), GATE),
            c -> c.atMost(amount(5)),
            c -> c.atLeast(amount(5)),
            c -> c.cap(YEAR, amount(5)),
            c -> c.cap(YEAR, TargetIncentive.targetIncentive()),
            c -> c.cap(YEAR, amount(5), Excess.banked()),
            c -> c.cap(YEAR, TargetIncentive.targetIncentive(), Excess.banked()),
            c -> c.floor(YEAR, amount(5)),
            c -> c.floor(YEAR, TargetIncentive.targetIncentive()),
            c -> c.weight(percent(60)),
            c -> c.forRoles("lead"));

    @Test
    void everythingSaidCountsAndChangesNoOtherComponent() {
        for (int i = 0; i < SAYINGS.size(); i++) {
            Component said = SAYINGS.get(i).apply(SALES);
            assertThat(said)
                    .as("saying %s", i)
                    .isEqualTo(SAYINGS.get(i).apply(SALES))
                    .isNotEqualTo(SALES);
            assertThat(said).hasSameHashCodeAs(SAYINGS.get(i).apply(SALES));
            for (int j = 0; j < i; j++) {
                assertThat(said)
                        .as("sayings %s and %s", i, j)
                        .isNotEqualTo(SAYINGS.get(j).apply(SALES));
            }
        }
        assertThat(SALES).isEqualTo(Component.named("Sales")).isNotEqualTo(Component.named("Other"));
        assertThat(SALES.base()).isEmpty();
    }

    @Test
    void tellsWhatItWasTold() {
        Component component = SALES.measure(sum(AMOUNT))
                .onCreditOf("specialist")
                .quota("sales")
                .each(QUARTER)
                .perUnit(amount(50))
                .gatedBy(GATE)
                .kicker(amount(5), GATE)
                .cap(YEAR, amount(5))
                .floor(YEAR, amount(1))
                .weight(percent(60))
                .forRoles("lead", "rep");
        assertThat(component.name()).isEqualTo("Sales");
        assertThat(component.base()).contains(Performance.of(sum(AMOUNT)));
        assertThat(component.creditKind()).isEqualTo(CreditKind.DIRECT);
        assertThat(component.creditRole()).contains("specialist");
        assertThat(component.quota()).contains("sales");
        assertThat(component.accumulation(MONTH)).isEqualTo(new Accumulation(Accumulation.Kind.EACH, QUARTER));
        assertThat(SALES.accumulation(MONTH)).isEqualTo(new Accumulation(Accumulation.Kind.EACH, MONTH));
        assertThat(component.schedule().rules()).containsExactly(new PerUnit(amount(50)));
        assertThat(component.modifiers())
                .containsExactly(new Modifier.Gated(GATE), new Modifier.Kicker(amount(5), null, GATE));
        assertThat(component.bounds())
                .containsExactly(
                        new PayBound.Cap(YEAR, new Limit.Fixed(amount(5)), Excess.lost()),
                        new PayBound.Floor(YEAR, new Limit.Fixed(amount(1))));
        assertThat(component.weight()).contains(percent(60));
        assertThat(component.roles()).containsExactlyInAnyOrder("lead", "rep");
        assertThat(SALES.bonus(amount(5)).schedule().rules()).containsExactly(Bonus.of(amount(5)));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("name", () -> Component.named(null));
        assertNullRefused("measure", () -> SALES.measure((Measure<?>) null));
        assertNullRefused("metric", () -> SALES.measure((Metric) null));
        assertNullRefused("what", () -> SALES.measure((Performance) null));
        assertNullRefused("what", () -> SALES.lookup(null));
        assertNullRefused("lookupName", () -> SALES.lookup(null, PRODUCT));
        assertNullRefused("category", () -> SALES.lookup("product", (Field<?, ?>) null));
        assertNullRefused("lookupName", () -> SALES.lookup(null, Performance.tenure()));
        assertNullRefused("by", () -> SALES.lookup("months", (Performance) null));
        assertNullRefused("kind", () -> SALES.on(null));
        assertNullRefused("role", () -> SALES.onCreditOf(null));
        assertNullRefused("quotaName", () -> SALES.quota(null));
        assertNullRefused("rule", () -> SALES.withoutQuota(null));
        assertNullRefused("grain", () -> SALES.accumulating(null));
        assertNullRefused("grain", () -> SALES.each(null));
        assertNullRefused("rate", () -> SALES.ratedPerDeal(null));
        assertNullRefused("rule", () -> SALES.pay((PayRule) null));
        assertNullRefused("from", () -> SALES.payFrom(null, TABLE));
        assertNullRefused("role", () -> SALES.payForRole(null, TABLE));
        assertNullRefused("participant", () -> SALES.payForParticipant(null, TABLE));
        assertNullRefused("rules", () -> SALES.contest(null));
        assertNullRefused("how", () -> SALES.pooled(null));
        assertNullRefused("key", () -> SALES.sharedCounter(null));
        assertNullRefused("level", () -> SALES.attainmentUpTo(null));
        assertNullRefused("gate", () -> SALES.attainmentUpTo(percent(1), null));
        assertNullRefused("amount", () -> SALES.leastPerTransaction(null));
        assertNullRefused("amount", () -> SALES.mostPerTransaction(null));
        assertNullRefused("gate", () -> SALES.gatedBy(null));
        assertNullRefused("grain", () -> SALES.catchingUp(null));
        assertNullRefused("amount", () -> SALES.kicker((Amount) null, GATE));
        assertNullRefused("share", () -> SALES.kicker((Rate) null, GATE));
        assertNullRefused("limit", () -> SALES.atMost((Limit) null));
        assertNullRefused("limit", () -> SALES.atLeast((Limit) null));
        assertNullRefused("modifier", () -> SALES.modifiedBy(null));
        assertNullRefused("share", () -> SALES.weight(null));
    }
}
