package org.openspm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;
import static org.openspm.examples.SteelWheelsFields.BOOKED;
import static org.openspm.examples.SteelWheelsFields.CANCELLED;
import static org.openspm.examples.SteelWheelsFields.ORDERED;
import static org.openspm.examples.SteelWheelsFields.ORDERS;
import static org.openspm.examples.SteelWheelsFields.REP;
import static org.openspm.examples.SteelWheelsFields.TOTAL;
import static org.openspm.examples.SteelWheelsPlans.BONUS;
import static org.openspm.examples.SteelWheelsPlans.COMMISSION;
import static org.openspm.examples.SteelWheelsPlans.PLAN_YEAR;
import static org.openspm.examples.SteelWheelsPlans.QUOTA;
import static org.openspm.examples.SteelWheelsPlans.SALES_MANAGER;
import static org.openspm.examples.SteelWheelsPlans.SALES_REP;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.document.PlanVocabulary;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.schema.Facts;
import org.openspm.examples.data.Employee;
import org.openspm.examples.data.Order;
import org.openspm.examples.data.SteelWheelsDatabase;
import org.openspm.testkit.Law;
import org.openspm.testkit.LawReport;
import org.openspm.testkit.PlanLaws;
import org.openspm.testkit.PlanVerifier;

/** The plans of SteelWheels, held against the laws of the test kit as a host would; and three mistakes that are caught. */
class SteelWheelsPlanLawsTest {

    private static Roster roster;
    private static List<Order> orders;

    @BeforeAll
    static void readTheYear() throws SQLException {
        try (SteelWheelsDatabase database = SteelWheelsDatabase.open()) {
            List<Employee> employees = database.employees();
            List<Order> all = database.orders();
            roster = SteelWheelsRoster.of(employees, SteelWheelsRoster.quotas(employees, Facts.of(ORDERS, all)));
            orders = all.stream()
                    .filter(order -> PLAN_YEAR.contains(order.ordered()))
                    .toList();
        }
    }

    private static PlanLaws laws(CompensationPlan plan) {
        return PlanLaws.of(plan)
                .roster(roster)
                .facts(ORDERS, orders)
                .varying(
                        ORDERS,
                        order -> order.identity(SteelWheelsPlanLawsTest::withId)
                                .amount(TOTAL, SteelWheelsPlanLawsTest::withTotal)
                                .date(ORDERED, SteelWheelsPlanLawsTest::withOrdered))
                .vocabulary(PlanVocabulary.of(REP, ORDERED, TOTAL, CANCELLED));
    }

    private static Order withId(Order order, String id) {
        return new Order(
                id, order.ordered(), order.status(), order.customer(), order.territory(), order.repId(), order.total());
    }

    private static Order withTotal(Order order, BigDecimal total) {
        return new Order(
                order.id(), order.ordered(), order.status(), order.customer(), order.territory(), order.repId(), total);
    }

    private static Order withOrdered(Order order, LocalDate ordered) {
        return new Order(
                order.id(), ordered, order.status(), order.customer(), order.territory(), order.repId(), order.total());
    }

    @Test
    void thePlansKeepTheirLaws() {
        LawReport reps = laws(SALES_REP)
                .tries(2)
                .except(Law.CONTINUITY, "a quarter at quota earns a bonus of its own")
                .verify();
        assertThat(reps.held()).hasSize(Law.values().length - 2);
        assertThat(reps.notChecked()).containsOnlyKeys(Law.SCALE);
        assertThat(laws(SALES_MANAGER).tries(2).verify().held()).contains(Law.CONTINUITY, Law.CONSERVATION);
    }

    @Test
    void nobodyEarnsOnNothing() {
        var nothing = PlanVerifier.of(SALES_REP, roster).given(Facts.none());
        orders.stream()
                .map(Order::repId)
                .distinct()
                .forEach(rep -> nothing.earns(rep, YearMonth.of(2004, 1), amount(0))
                        .earns(rep, YearMonth.of(2004, 12), amount(0)));
    }

    /** The plan of the reps with another commission and another bonus. */
    private static CompensationPlan mistaken(UnaryOperator<Component> commission, UnaryOperator<Component> bonus) {
        return CompensationPlan.named("Sales rep 2004")
                .in("USD")
                .year(PLAN_YEAR)
                .paidEach(MONTH)
                .crediting(ORDERS, c -> c.on(ORDERED).to(REP).when(BOOKED))
                .component("Commission", c -> commission.apply(c.measure(sum(TOTAL))))
                .component("Quarter bonus", c -> bonus.apply(c.each(QUARTER).bonus(BONUS)))
                .build();
    }

    private static CompensationPlan withCommission(UnaryOperator<Component> commission) {
        return mistaken(commission, c -> c.gatedBy(attainment("Commission").atLeast(percent(100))));
    }

    private static AbstractThrowableAssert<?, ?> assertCaught(CompensationPlan plan, Law law) {
        return assertThatThrownBy(() -> laws(plan).tries(8).verify(law))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("The plan (Sales rep 2004) breaks the law (" + law + "): " + law.statement());
    }

    /** A minus that slipped in before the first rate: who sells more, up to half the quota, loses. */
    @Test
    void aMinusIsCaught() {
        assertCaught(
                        withCommission(c -> c.quota(QUOTA)
                                .accumulating(YEAR)
                                .pay(RateTable.marginal(
                                        Tier.from(percent(0)).rate(percent("-2.5")),
                                        Tier.from(percent(50)).rate(percent("4.5"))))),
                        Law.MONOTONICITY)
                .hasMessageContaining("Before: ")
                .hasMessageContaining("Difference: ");
    }

    /** Tiers that were meant for the year and read for each order: large orders are worth more than their parts. */
    @Test
    void tiersOfEachOrderAreCaught() {
        assertCaught(
                        withCommission(c -> c.quota(QUOTA)
                                .perTransaction()
                                .pay(RateTable.marginal(
                                        Tier.from(amount(0)).rate(percent("2.5")),
                                        Tier.from(amount(20_000)).rate(percent("4.5"))))),
                        Law.ADDITIVITY)
                .hasMessageContaining("Facts (1):");
    }

    /** A bonus for a quarter at quota or less, where at quota or more was meant: nothing sold earns it. */
    @Test
    void aGateTurnedRoundIsCaught() {
        assertCaught(
                        mistaken(
                                c -> c.quota(QUOTA).accumulating(YEAR).pay(COMMISSION),
                                c -> c.gatedBy(attainment("Commission").atMost(percent(100)))),
                        Law.EMPTY)
                .hasMessageContaining("earned (USD 1,000.00)");
    }
}
