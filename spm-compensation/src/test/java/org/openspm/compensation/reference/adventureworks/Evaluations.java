package org.openspm.compensation.reference.adventureworks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.StatementLine;
import org.openspm.compensation.reference.CsvRow;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** A plan evaluated in every year that has orders, paid each quarter. */
record Evaluations(Map<String, Evaluation> byYear) {

    static Evaluations ofWindows(AdventureWorks data, Roster roster, UnaryOperator<CompensationPlan.Builder> design) {
        return of(data, AdventureWorks.CALENDAR, Order.PLAN_DATE, roster, Optional.empty(), design);
    }

    static Evaluations of(
            AdventureWorks data,
            FiscalCalendar calendar,
            DateField<Order> date,
            Roster roster,
            Optional<ExchangeRates> rates,
            UnaryOperator<CompensationPlan.Builder> design) {
        Map<Period, List<Order>> orders = data.orders().stream()
                .collect(Collectors.groupingBy(
                        order -> calendar.period(Grain.YEAR, date.read(order).orElseThrow())));
        Map<String, Evaluation> byYear = new TreeMap<>();
        orders.forEach((year, ofYear) -> {
            CompensationPlan plan = design.apply(CompensationPlan.named("Resellers")
                            .in("USD")
                            .year(year)
                            .paidEach(Grain.QUARTER))
                    .build();
            Facts facts = Facts.of(Order.ORDERS, ofYear);
            byYear.put(
                    year.toString(),
                    rates.map(known -> plan.evaluate(roster, facts, known))
                            .orElseGet(() -> plan.evaluate(roster, facts)));
        });
        return new Evaluations(byYear);
    }

    Evaluation in(Period quarter) {
        return byYear.get(quarter.within(Grain.YEAR).toString());
    }

    private static Period window(CsvRow row) {
        return AdventureWorks.window(row.text("period"));
    }

    private static String seller(CsvRow row) {
        return row.text("sales_person_id");
    }

    Money earned(CsvRow row, String component) {
        return in(window(row)).earned(seller(row), component, window(row));
    }

    /** Returns the total of a statement, whose lines must add up to it. */
    Money total(CsvRow row) {
        var statement = in(window(row)).statement(seller(row), window(row));
        Money sum = Money.total(
                statement.total().currency(),
                statement.lines().stream().map(StatementLine::amount).toList());
        if (!sum.equals(statement.total())) {
            throw new AssertionError("The lines of (" + statement + ") add up to (" + sum + ").");
        }
        return sum;
    }

    Figure achieved(CsvRow row, String component) {
        return in(window(row)).achieved(seller(row), component, window(row));
    }

    Figure attainment(CsvRow row, String component) {
        return in(window(row)).attainment(seller(row), component, window(row));
    }

    /** Returns what a component earned everybody in all years. */
    BigDecimal earnedByAll(String component) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Evaluation year : byYear.values()) {
            for (String seller : year.participants()) {
                for (Period quarter : year.payPeriods()) {
                    sum = sum.add(year.earned(seller, component, quarter).value());
                }
            }
        }
        return sum;
    }

    int credited() {
        return byYear.values().stream().mapToInt(year -> year.credited().size()).sum();
    }

    int notCredited() {
        return byYear.values().stream()
                .mapToInt(year -> year.notCredited().size())
                .sum();
    }
}
