package org.openspm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.examples.SteelWheelsPlans.PLAN_YEAR;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.examples.data.Employee;
import org.openspm.examples.data.Order;
import org.openspm.examples.data.OrderStatus;
import org.openspm.examples.data.SteelWheelsDatabase;

class SteelWheelsRosterTest {

    private static final List<Employee> TEAM = List.of(
            new Employee("1", "Ann", "President", null),
            new Employee("2", "Bob", "VP Sales", "1"),
            new Employee("3", "Cem", "Sale Manager (EMEA)", "2"),
            new Employee("4", "Dee", "Sales Rep", "3"),
            new Employee("5", "Eve", "Sales Rep", "3"),
            new Employee("6", "Fay", "Sales Rep", "3"));

    private static Order order(String id, String rep, int year, OrderStatus status, String total) {
        return new Order(id, LocalDate.of(year, 6, 30), status, "C", "EMEA", rep, new BigDecimal(total));
    }

    @ParameterizedTest
    @CsvSource({
        "100000, 120000", // exactly a fifth more
        "104166, 120000", // 124,999.20
        "104167, 130000", // 125,000.40
        "37500, 50000", // 45,000: a half goes up
        "4000, 0"
    })
    void quotas_areAFifthMoreInStepsOfTenThousand(String bookings, String quota) {
        Facts orders =
                Facts.of(SteelWheelsFields.ORDERS, List.of(order("a", "4", 2003, OrderStatus.SHIPPED, bookings)));

        assertThat(SteelWheelsRoster.quotas(TEAM, orders)).containsEntry("4", Money.of(quota, "USD"));
    }

    @Test
    void quotas_climbAndLeaveOutWhatDoesNotCount() {
        Facts orders = Facts.of(
                SteelWheelsFields.ORDERS,
                List.of(
                        order("a", "4", 2003, OrderStatus.SHIPPED, "100000"),
                        order("b", "5", 2003, OrderStatus.DISPUTED, "50000"),
                        order("c", "5", 2003, OrderStatus.CANCELLED, "70000"),
                        order("d", "5", 2004, OrderStatus.SHIPPED, "70000"),
                        order("e", "6", 2004, OrderStatus.SHIPPED, "70000")));
        Money all = Money.of("180000", "USD");

        assertThat(SteelWheelsRoster.quotas(TEAM, orders))
                .isEqualTo(Map.of(
                        "1", all, "2", all, "3", all, "4", Money.of("120000", "USD"), "5", Money.of("60000", "USD")));
    }

    @Test
    void of_putsEverybodyOnTheRightPlan() throws SQLException {
        Roster roster = SteelWheelsRoster.of(TEAM, Map.of("4", Money.of(120_000, "USD")));

        assertThat(on(roster, SteelWheelsPlans.SALES_REP.name())).containsExactly("4", "5", "6");
        assertThat(on(roster, SteelWheelsPlans.SALES_MANAGER.name())).containsExactly("3");
        assertThat(on(roster, SteelWheelsPlans.HEAD_OF_SALES.name())).containsExactly("2");
        assertThat(roster.hierarchy().managersOf("4", LocalDate.of(2004, 1, 1))).containsExactly("3", "2", "1");
    }

    @Test
    void of_setsTheTargetIncentiveToTheCommissionAtQuota() {
        Roster roster = SteelWheelsRoster.of(TEAM, Map.of("4", Money.of(120_000, "USD")));

        assertThat(target(roster, "4")).contains(new BigDecimal(4_200));
        assertThat(target(roster, "5")).contains(BigDecimal.ZERO);
        assertThat(target(roster, "3")).isEmpty();
    }

    @Test
    void of_theRealPayroll_leavesOutThePresidentAndMarketing() throws SQLException {
        try (SteelWheelsDatabase database = SteelWheelsDatabase.open()) {
            Roster roster = SteelWheelsRoster.of(database.employees(), Map.of("1370", amountOf(400_000)));

            assertThat(roster.participants()).hasSize(23);
            assertThat(on(roster, "no plan")).containsExactly("1002", "1076");
            assertThat(target(roster, "1370")).contains(amount(14_000).value());
        }
    }

    private static Money amountOf(long dollars) {
        return Money.of(dollars, "USD");
    }

    private static Optional<BigDecimal> target(Roster roster, String id) {
        return roster.participant(id)
                .orElseThrow()
                .targetIncentives()
                .at(PLAN_YEAR.range().start())
                .map(each -> each.value());
    }

    private static List<String> on(Roster roster, String plan) {
        return roster.participants().stream()
                .filter(participant -> participant.isOn(plan))
                .map(Participant::id)
                .toList();
    }
}
