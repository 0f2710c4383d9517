package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.USD;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.credit.RollUp;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rounding;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

class PlanTermsTest {

    private static final Period YEAR = FiscalCalendar.gregorian().year(2026);
    private static final Crediting<Deal> RULE = Crediting.of(DEALS).on(CLOSED).to(REP);
    private static final Component SALES =
            Component.named("Sales").measure(sum(AMOUNT)).quota("sales").pay(RateTable.flat(percent(8)));
    private static final Component BONUS = Component.named("Bonus")
            .bonus(amount(1_000))
            .gatedBy(Gate.attainment("Sales").atLeast(percent(90)));

    private static PlanTerms terms(Grain paid, List<Crediting<?>> rules, List<Component> components, Cap... caps) {
        return new PlanTerms("AE", USD, YEAR, paid, rules, components, List.of(caps), Rounding.halfUp());
    }

    private static List<String> problems(Component... components) {
        return terms(Grain.MONTH, List.of(RULE), List.of(components)).problems();
    }

    private static List<String> problems(Cap cap) {
        return terms(Grain.MONTH, List.of(RULE), List.of(SALES), cap).problems();
    }

    @Test
    void aSoundPlanHasNone() {
        assertThat(problems(SALES, BONUS)).isEmpty();
        assertThat(problems(new Cap(Grain.MONTH, new Cap.Limit.Fixed(amount(0)))))
                .isEmpty();
        assertThat(problems(new Cap(Grain.YEAR, new Cap.Limit.OfTarget(TargetIncentive.targetIncentive()))))
                .isEmpty();
        assertThat(problems(new Cap(Grain.YEAR, new Cap.Limit.Fixed(Money.of(1, "USD")))))
                .isEmpty();
    }

    @Test
    void findsAComponentByName() {
        PlanTerms terms = terms(Grain.MONTH, List.of(RULE), List.of(SALES, BONUS));
        assertThat(terms.component("Bonus")).isEqualTo(BONUS);
        assertRefused(
                "The plan (AE) has no component (Sails).",
                "Use one of [Sales, Bonus].",
                () -> terms.component("Sails"));
    }

    @Test
    void payPeriodsNestInTheYearAndHideNoOtherProblem() {
        assertThat(terms(Grain.WEEK, List.of(), List.of()).problems())
                .containsExactly(
                        "The pay period (WEEK) does not nest in the plan year (2026).\n"
                                + "Pay each month, quarter, half-year or year.",
                        "The plan (AE) credits nobody.\nAdd crediting(..) for a schema of transactions.",
                        "The plan (AE) has no component.\nAdd one with component(..).");
    }

    @Test
    void aSchemaIsCreditedOnce() {
        assertThat(terms(Grain.MONTH, List.of(RULE, RULE), List.of(SALES)).problems())
                .containsExactly("The plan (AE) credits the schema (deals) twice.\n"
                        + "Say everything about its crediting in one crediting(..).");
    }

    @Test
    void componentsHaveNamesOfTheirOwn() {
        assertThat(problems(SALES, SALES))
                .containsExactly("The plan (AE) has two components (Sales).\nGive each a name of its own.");
    }

    @Test
    void measuresAreOfCreditedSchemas() {
        Schema<Deal> orders = Schema.of("orders", Deal.class).identifiedBy(Deal::id);
        assertThat(problems(
                        Component.named("Orders").measure(Measure.count(orders)).perUnit(amount(1))))
                .containsExactly("The component (Orders) measures the schema (orders), which nobody is credited with.\n"
                        + "Add crediting(..) for it.");
    }

    @Test
    void rolledUpCreditNeedsARuleThatRollsUp() {
        assertThat(problems(SALES.onRolledUpCredit()))
                .containsExactly("The component (Sales) looks at rolled-up credit of (deals), which does not roll up.\n"
                        + "Say rollingUp(..) in its crediting.");
        assertThat(terms(Grain.MONTH, List.of(RULE.rollingUp(RollUp.DIRECT_MANAGER)), List.of(SALES.onRolledUpCredit()))
                        .problems())
                .isEmpty();
    }

    @Test
    void gatesNameAComponentThatIsThere() {
        assertThat(problems(BONUS))
                .containsExactly(
                        "The component (Bonus) is gated by (Sales), which the plan does not have.\nUse one of [Bonus].");
    }

    @Test
    void gatesNameAComponentWithAMeasureAndAQuota() {
        String problem = "The component (Bonus) is gated by the attainment of (Sales), which has none.\n"
                + "Give that component a measure and a quota.";
        Component withoutQuota = Component.named("Sales").measure(sum(AMOUNT)).pay(RateTable.flat(percent(8)));
        Component withoutMeasure = Component.named("Sales")
                .quota("sales")
                .bonus(amount(1))
                .gatedBy(Gate.attainment("Other").atLeast(percent(1)));
        Component other =
                Component.named("Other").measure(sum(AMOUNT)).quota("sales").perUnit(amount(1));
        assertThat(problems(withoutQuota, BONUS)).containsExactly(problem);
        assertThat(problems(withoutMeasure, BONUS, other)).containsExactly(problem);
    }

    @Test
    void capsHoldWholePayPeriods() {
        PlanTerms terms = terms(
                Grain.QUARTER, List.of(RULE), List.of(SALES), new Cap(Grain.MONTH, new Cap.Limit.Fixed(amount(500))));
        assertThat(terms.problems())
                .containsExactly("The cap (500 each MONTH) does not hold whole pay periods of a (QUARTER).\n"
                        + "Cap a pay period or longer.");
    }

    @Test
    void capsAreNotNegative() {
        assertThat(problems(new Cap(Grain.YEAR, new Cap.Limit.Fixed(amount(-1)))))
                .containsExactly("The cap (-1 each YEAR) is negative.\nCap at zero or more.");
        assertThat(problems(new Cap(
                        Grain.YEAR,
                        new Cap.Limit.OfTarget(TargetIncentive.targetIncentive().times(-3)))))
                .containsExactly("The cap (-3 x target incentive each YEAR) is negative.\nCap at zero or more.");
    }

    @Test
    void capsAreInTheCurrencyOfThePlan() {
        assertThat(problems(new Cap(Grain.YEAR, new Cap.Limit.Fixed(Money.of(1, "EUR")))))
                .containsExactly("The cap (EUR 1.00 each YEAR) names the amount (EUR 1.00), which is not in the plan's"
                        + " currency (USD).\nState it in that currency.");
    }

    @Test
    void keepsItsOwnLists() {
        List<Component> mine = new ArrayList<>(List.of(SALES));
        PlanTerms terms = terms(Grain.MONTH, List.of(RULE), mine);
        mine.clear();
        assertThat(terms.components()).containsExactly(SALES);
        assertThat(terms).isEqualTo(terms(Grain.MONTH, List.of(RULE), List.of(SALES)));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        Rounding rounding = Rounding.halfUp();
        List<Crediting<?>> rules = List.of(RULE);
        List<Component> parts = List.of(SALES);
        Grain paid = Grain.MONTH;
        assertNullRefused("name", () -> new PlanTerms(null, USD, YEAR, paid, rules, parts, List.of(), rounding));
        assertNullRefused("currency", () -> new PlanTerms("AE", null, YEAR, paid, rules, parts, List.of(), rounding));
        assertNullRefused("year", () -> new PlanTerms("AE", USD, null, paid, rules, parts, List.of(), rounding));
        assertNullRefused("payGrain", () -> new PlanTerms("AE", USD, YEAR, null, rules, parts, List.of(), rounding));
        assertNullRefused("rounding", () -> new PlanTerms("AE", USD, YEAR, paid, rules, parts, List.of(), null));
    }
}
