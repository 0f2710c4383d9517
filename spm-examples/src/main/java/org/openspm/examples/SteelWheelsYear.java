package org.openspm.examples;

import static org.openspm.examples.SteelWheelsFields.MANAGER;
import static org.openspm.examples.SteelWheelsFields.ORDERS;
import static org.openspm.examples.SteelWheelsFields.REPS;
import static org.openspm.examples.SteelWheelsMetrics.REPS_AT_QUOTA;
import static org.openspm.examples.SteelWheelsPlans.HEAD_OF_SALES;
import static org.openspm.examples.SteelWheelsPlans.PLAN_YEAR;
import static org.openspm.examples.SteelWheelsPlans.SALES_MANAGER;
import static org.openspm.examples.SteelWheelsPlans.SALES_REP;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Money;
import org.openspm.core.organization.Hierarchy;
import org.openspm.core.schema.Facts;
import org.openspm.examples.data.Employee;
import org.openspm.examples.data.Order;

/**
 * The sales year 2004 of SteelWheels: rows in, results out.
 *
 * <p>This is all a host application does with the library: it wraps its rows in {@link Facts}, describes its people in a
 * {@link Roster}, evaluates, and reads the results.
 */
final class SteelWheelsYear {

    private final List<Employee> employees;
    private final Facts orders;
    private final Map<String, Money> quotas;
    private final Evaluation reps;
    private final Evaluation managers;
    private final Evaluation headOfSales;

    SteelWheelsYear(List<Employee> employees, List<Order> orders) {
        this.employees = List.copyOf(employees);
        this.orders = Facts.of(ORDERS, orders);
        this.quotas = SteelWheelsRoster.quotas(employees, this.orders);

        Roster roster = SteelWheelsRoster.of(employees, quotas);
        Facts ofYear = Facts.of(
                ORDERS,
                orders.stream()
                        .filter(order -> PLAN_YEAR.contains(order.ordered()))
                        .toList());
        this.reps = SALES_REP.evaluate(roster, ofYear);
        this.managers = SALES_MANAGER.evaluate(roster, ofYear);
        this.headOfSales = HEAD_OF_SALES.evaluate(roster, ofYear);
    }

    /** Returns all orders, of every year. */
    Facts orders() {
        return orders;
    }

    /** Returns the sales representatives. */
    List<Employee> reps() {
        return employees.stream().filter(Employee::isRep).toList();
    }

    /** Returns everybody with orders below them: the sales managers, their head, the president. */
    List<Employee> managers() {
        return employees.stream()
                .filter(employee -> quotas.containsKey(employee.id()) && !employee.isRep())
                .toList();
    }

    List<Employee> salesManagers() {
        return employees.stream().filter(Employee::isSalesManager).toList();
    }

    /** Returns who reports to whom. */
    Hierarchy reportingLines() {
        return SteelWheelsRoster.reportingLines(employees);
    }

    Employee employee(String id) {
        return employees.stream()
                .filter(employee -> employee.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the order that a statement names, such as {@code orders 10329}. */
    Order order(String label) {
        return orders.rows(ORDERS).stream()
                .filter(order -> ORDERS.describe(order).equals(label))
                .findFirst()
                .orElseThrow();
    }

    Map<String, Money> quotas() {
        return quotas;
    }

    /** Returns the evaluation of the reps' plan, which accounts for every order of the year. */
    Evaluation repPlan() {
        return reps;
    }

    List<Payout> repPayouts() {
        return payouts(reps);
    }

    List<Payout> managerPayouts() {
        return Stream.concat(payouts(managers).stream(), payouts(headOfSales).stream())
                .toList();
    }

    private List<Payout> payouts(Evaluation run) {
        return run.participants().stream()
                .map(id -> new Payout(employee(id), run))
                .toList();
    }

    /** Returns the share of reps at quota, by sales manager and in all. */
    MetricTable repsAtQuota() {
        List<RepYear> results = repPayouts().stream()
                .map(payout -> new RepYear(payout.employee(), payout.attainment()))
                .toList();
        return REPS_AT_QUOTA.by(MANAGER).evaluate(Facts.of(REPS, results));
    }
}
