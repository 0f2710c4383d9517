package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.USD;
import static org.openspm.compensation.fixture.Deals.WON;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Money;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

class ComponentTest {

    private static final RateTable FLAT = RateTable.flat(percent(8));
    private static final Component EMPTY = Component.named("New business");
    private static final Component SOUND = EMPTY.measure(sum(AMOUNT)).pay(FLAT);
    private static final Gate GATE = Gate.attainment("New business").atLeast(percent(90));

    private static List<String> problems(Component component) {
        return component.problems(USD, Grain.MONTH, FiscalCalendar.gregorian());
    }

    @Test
    void tellsWhatItSays() {
        Component component = SOUND.quota("sales").onRolledUpCredit().gatedBy(GATE);
        assertThat(component.name()).isEqualTo("New business");
        assertThat(component.measure()).contains(sum(AMOUNT));
        assertThat(component.creditKind()).isEqualTo(CreditKind.ROLLED_UP);
        assertThat(component.quota()).contains("sales");
        assertThat(component.payRule()).isEqualTo(new PayRule.Commission(FLAT));
        assertThat(component.gates()).containsExactly(GATE);
        assertThat(component).hasToString("New business: marginal from 0 at 8 % on sum of amount");
    }

    @Test
    void hasDefaults() {
        assertThat(EMPTY.measure()).isEmpty();
        assertThat(EMPTY.creditKind()).isEqualTo(CreditKind.DIRECT);
        assertThat(EMPTY.quota()).isEmpty();
        assertThat(EMPTY.gates()).isEmpty();
        assertThat(EMPTY.accumulation(Grain.QUARTER))
                .isEqualTo(new Accumulation(Accumulation.Kind.EACH, Grain.QUARTER));
        assertThat(EMPTY).hasToString("New business: nothing");
    }

    @Test
    void looksOverTheStretchItWasToldLast() {
        assertThat(EMPTY.each(Grain.QUARTER).accumulating(Grain.YEAR).accumulation(Grain.MONTH))
                .isEqualTo(new Accumulation(Accumulation.Kind.CUMULATIVE, Grain.YEAR));
        assertThat(EMPTY.each(Grain.HALF).accumulation(Grain.MONTH))
                .isEqualTo(new Accumulation(Accumulation.Kind.EACH, Grain.HALF));
    }

    @Test
    void paysByOneRule() {
        assertThat(EMPTY.perUnit(amount(50)).payRule()).isEqualTo(new PayRule.PerUnit(amount(50)));
        assertThat(EMPTY.perUnit(amount(50)).bonus(amount(9)).payRule()).isEqualTo(new PayRule.Bonus(amount(9)));
        assertConflict(
                "The component (New business) pays nothing.",
                "Say pay(..) with a rate table, perUnit(..) or bonus(..).",
                EMPTY::payRule);
    }

    @Test
    void isSoundWhenComplete() {
        assertThat(problems(SOUND)).isEmpty();
        assertThat(problems(EMPTY.measure(count(DEALS)).perUnit(amount(50)))).isEmpty();
        assertThat(problems(EMPTY.bonus(amount(50)).gatedBy(GATE))).isEmpty();
        assertThat(problems(SOUND.each(Grain.DAY))).isEmpty();
        assertThat(problems(SOUND.accumulating(Grain.MONTH))).isEmpty();
    }

    @Test
    void needsAPayRule() {
        assertThat(problems(EMPTY))
                .containsExactly("The component (New business) pays nothing.\n"
                        + "Say pay(..) with a rate table, perUnit(..) or bonus(..).");
    }

    @Test
    void needsAMeasureUnlessItIsABonus() {
        String problem = "The component (New business) measures nothing.\n"
                + "Say measure(..) with a sum or count of transactions.";
        assertThat(problems(EMPTY.pay(FLAT))).containsExactly(problem);
        assertThat(problems(EMPTY.perUnit(amount(5)))).containsExactly(problem);
    }

    @Test
    void needsAGateIfItIsABonus() {
        assertThat(problems(EMPTY.bonus(amount(50))))
                .containsExactly("The bonus (New business) is paid in every period to everybody.\n"
                        + "Say gatedBy(..) with what it is paid for.");
    }

    @Test
    void needsAQuotaForRatesOverAttainment() {
        RateTable table = RateTable.marginal(from(percent(0)).rate(percent(5)));
        assertThat(problems(EMPTY.measure(sum(AMOUNT)).pay(table)))
                .containsExactly("The component (New business) has rates over attainment but no quota.\n"
                        + "Say quota(..) with the name of the goal.");
        assertThat(problems(EMPTY.measure(sum(AMOUNT)).quota("sales").pay(table)))
                .isEmpty();
    }

    @Test
    void needsASoundTable() {
        assertThat(problems(EMPTY.measure(sum(AMOUNT)).pay(RateTable.marginal())))
                .containsExactly("In the component (New business): The rate table has no tiers (none).\n"
                        + "State at least one with from(..).rate(..).");
    }

    @Test
    void paysASharesOnlyOfMoneyOfThePlan() {
        MoneyField<Deal> euro = DEALS.money("euro", "EUR", Deal::amount);
        assertThat(problems(EMPTY.measure(sum(euro)).pay(FLAT)))
                .containsExactly(
                        "The component (New business) pays a share of (sum of euro), which is in (EUR) and not in"
                                + " the plan's currency (USD).\nMeasure money of that currency, or pay perUnit(..).");
        assertThat(problems(EMPTY.measure(count(DEALS)).pay(FLAT)))
                .singleElement()
                .asString()
                .contains("(count of deals), which is in (deals)");
        assertThat(problems(EMPTY.measure(sum(euro)).perUnit(amount(1)))).isEmpty();
        assertThat(EMPTY.measure(sum(euro))
                        .pay(FLAT)
                        .problems(Currency.getInstance("XXX"), Grain.MONTH, FiscalCalendar.gregorian()))
                .isEmpty();
    }

    @Test
    void namesAmountsOnlyInTheCurrencyOfThePlan() {
        String remedy = ", which is not in the plan's currency (USD).\nState it in that currency.";
        String place = "The component (New business) names the amount ";
        Money euro = Money.of(5, "EUR");
        assertThat(problems(EMPTY.measure(count(DEALS)).perUnit(euro))).containsExactly(place + "(EUR 5.00)" + remedy);
        assertThat(problems(EMPTY.bonus(euro).gatedBy(GATE))).containsExactly(place + "(EUR 5.00)" + remedy);
        RateTable table = RateTable.marginal(
                from(amount(0)).to(euro).rate(percent(1)), from(euro).rate(percent(2)));
        assertThat(problems(EMPTY.measure(sum(AMOUNT)).pay(table)))
                .containsExactly(place + "(EUR 5.00)" + remedy, place + "(EUR 5.00)" + remedy);
        assertThat(problems(EMPTY.bonus(Money.of(5, "USD")).gatedBy(GATE))).isEmpty();
        assertThat(EMPTY.bonus(euro)
                        .gatedBy(GATE)
                        .problems(Currency.getInstance("XXX"), Grain.MONTH, FiscalCalendar.gregorian()))
                .isEmpty();
    }

    @Test
    void accumulatesWithinWholePayPeriods() {
        assertThat(SOUND.accumulating(Grain.MONTH).problems(USD, Grain.QUARTER, FiscalCalendar.gregorian()))
                .containsExactly(
                        "The component (New business) accumulates within the (MONTH), which does not hold whole"
                                + " pay periods of a (QUARTER).\nAccumulate within a longer period.");
    }

    @Test
    void looksAtPeriodsThatNestWithPayPeriods() {
        assertThat(problems(SOUND.each(Grain.WEEK)))
                .containsExactly(
                        "The component (New business) looks at each (WEEK), which does not nest with pay periods"
                                + " of a (MONTH).\nUse periods that nest.");
    }

    @Test
    void isEqualByWhatItSays() {
        Component same = Component.named("New business").pay(FLAT).measure(sum(AMOUNT));
        assertThat(same).isEqualTo(SOUND).hasSameHashCodeAs(SOUND);
        assertThat(SOUND)
                .isNotEqualTo(
                        Component.named("Old business").measure(sum(AMOUNT)).pay(FLAT))
                .isNotEqualTo(SOUND.measure(sum(AMOUNT).where(WON.isTrue())))
                .isNotEqualTo(SOUND.onRolledUpCredit())
                .isNotEqualTo(SOUND.quota("sales"))
                .isNotEqualTo(SOUND.each(Grain.MONTH))
                .isNotEqualTo(SOUND.bonus(amount(1)))
                .isNotEqualTo(SOUND.gatedBy(GATE))
                .isNotEqualTo("New business");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("name", () -> Component.named(null));
        assertNullRefused("what", () -> EMPTY.measure(null));
        assertNullRefused("quotaName", () -> EMPTY.quota(null));
        assertNullRefused("grain", () -> EMPTY.each(null));
        assertNullRefused("grain", () -> EMPTY.accumulating(null));
        assertNullRefused("table", () -> EMPTY.pay(null));
        assertNullRefused("amount", () -> EMPTY.perUnit(null));
        assertNullRefused("amount", () -> EMPTY.bonus(null));
        assertNullRefused("gate", () -> EMPTY.gatedBy(null));
    }

    @Test
    void aMeasureThatDoesNotAddUpIsAProblem() {
        Measure<Deal> average = Measure.average(AMOUNT);
        assertThat(problems(EMPTY.measure(average).pay(FLAT)))
                .containsExactly("The component (New business) measures (average of amount), which does not add up from"
                        + " transactions.\nPay on a sum or count of transactions.");
    }
}
