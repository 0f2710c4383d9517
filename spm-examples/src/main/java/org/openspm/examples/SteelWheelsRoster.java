package org.openspm.examples;

import static org.openspm.core.time.Grain.YEAR;
import static org.openspm.examples.SteelWheelsFields.ORDERED;
import static org.openspm.examples.SteelWheelsFields.REP;
import static org.openspm.examples.SteelWheelsMetrics.BOOKINGS;
import static org.openspm.examples.SteelWheelsPlans.HEAD_OF_SALES;
import static org.openspm.examples.SteelWheelsPlans.PLAN_YEAR;
import static org.openspm.examples.SteelWheelsPlans.QUOTA;
import static org.openspm.examples.SteelWheelsPlans.SALES_MANAGER;
import static org.openspm.examples.SteelWheelsPlans.SALES_REP;
import static org.openspm.examples.SteelWheelsPlans.commission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.organization.Hierarchy;
import org.openspm.core.schema.Facts;
import org.openspm.examples.data.Employee;

/**
 * Who is paid in 2004, by which plan, and with which goals.
 *
 * <p>Who reports to whom is in the database; the quotas are not, and are an assumption: what a rep booked in the year before and a fifth
 * more, in steps of ten thousand. A manager's quota is the sum of the team's. Two reps booked nothing in 2003 and have no quota.
 */
final class SteelWheelsRoster {

    static final Rate QUOTA_OF_BOOKINGS_BEFORE = Rate.percent(120);

    /** Ten thousand, as the number of digits after the decimal point. */
    private static final int QUOTA_SCALE = -4;

    /** The plan of those who are on none; who is on no plan at all would be on every one. */
    private static final String NO_PLAN = "no plan";

    private SteelWheelsRoster() {}

    /** Says who reports to whom. */
    static Hierarchy reportingLines(List<Employee> employees) {
        Hierarchy.Builder lines = Hierarchy.builder();
        for (Employee employee : employees) {
            if (employee.managerId() != null) {
                lines.reportsTo(employee.id(), employee.managerId());
            }
        }
        return lines.build();
    }

    /** Sets the quotas of 2004 by the bookings of 2003: first the reps', then their sums up the reporting lines. */
    static Map<String, Money> quotas(List<Employee> employees, Facts orders) {
        MetricTable bookings = BOOKINGS.by(REP).per(YEAR, ORDERED).evaluate(orders);
        Hierarchy lines = reportingLines(employees);
        Map<String, Money> quotas = new TreeMap<>();
        for (Employee employee : employees) {
            Money before = money(bookings.value(employee.id(), PLAN_YEAR.previous()));
            if (before.signum() > 0) {
                Money quota = quota(before);
                quotas.put(employee.id(), quota);
                lines.managersOf(employee.id(), PLAN_YEAR.range().start())
                        .forEach(manager -> quotas.merge(manager, quota, Money::plus));
            }
        }
        return quotas;
    }

    private static Money money(MetricValue bookings) {
        return Money.of(bookings.figure().orThrow().toExactDecimal().orElseThrow(), "USD");
    }

    private static Money quota(Money bookingsBefore) {
        BigDecimal raised = bookingsBefore.times(QUOTA_OF_BOOKINGS_BEFORE).value();
        return Money.of(raised.setScale(QUOTA_SCALE, RoundingMode.HALF_UP), bookingsBefore.currency());
    }

    /** Puts everybody on the roster: credit climbs to all managers, those included whom no plan pays. */
    static Roster of(List<Employee> employees, Map<String, Money> quotas) {
        Roster.Builder roster = Roster.builder();
        for (Employee employee : employees) {
            Optional<Money> quota = Optional.ofNullable(quotas.get(employee.id()));
            roster.participant(employee.id(), p -> describe(p, employee, quota));
        }
        return roster.build();
    }

    private static Participant describe(Participant nobody, Employee employee, Optional<Money> quota) {
        Participant p = nobody.name(employee.name()).on(planOf(employee));
        if (employee.managerId() != null) {
            p = p.reportsTo(employee.managerId());
        }
        if (quota.isPresent()) {
            p = p.quota(QUOTA, PLAN_YEAR, quota.get());
        }
        return employee.isRep() ? p.targetIncentive(targetIncentive(quota)) : p;
    }

    /** Returns what a rep's commission pays at exactly the quota. */
    private static Money targetIncentive(Optional<Money> quota) {
        return quota.map(goal -> commission(goal, goal)).orElse(Show.NOTHING);
    }

    private static String planOf(Employee employee) {
        if (employee.isRep()) {
            return SALES_REP.name();
        }
        if (employee.isSalesManager()) {
            return SALES_MANAGER.name();
        }
        return employee.isHeadOfSales() ? HEAD_OF_SALES.name() : NO_PLAN;
    }
}
