package org.openspm.examples;

import java.time.YearMonth;
import org.openspm.compensation.evaluation.Statement;
import org.openspm.compensation.evaluation.StatementLine;
import org.openspm.compensation.evaluation.StatementTransaction;
import org.openspm.examples.data.Order;
import org.openspm.examples.page.Document;
import org.openspm.examples.page.Table;

/** One statement, the way its recipient should see it: what is paid, for which orders, and how each number came about. */
final class StatementChapter {

    /** George Vanauf, whose November passes the last accelerator and meets the cap. */
    static final String REP = "1323";

    private static final YearMonth MONTH = YearMonth.of(2004, 11);

    private final SteelWheelsYear year;
    private final Statement statement;

    StatementChapter(SteelWheelsYear year) {
        this.year = year;
        this.statement = year.repPlan().statement(REP, MONTH);
    }

    void writeTo(Document out) {
        out.section(
                "A statement",
                year.employee(REP).name() + ", " + statement.period() + ". In this month the best rate is reached,"
                        + " and the cap.");
        out.table(lines());
        out.table(transactions());
        out.fixed("How it came about", Explanation.of(statement.explain()));
    }

    private Table lines() {
        Table table = Table.of("What is paid", "Line", "USD");
        for (StatementLine line : statement.lines()) {
            table = table.row(line.label(), Show.cents(line.amount()));
        }
        return table.total("Total", Show.cents(statement.total()));
    }

    private Table transactions() {
        Table table = Table.of("For which orders", "Order", "Credited", "Earned");
        for (StatementLine line : statement.lines()) {
            for (StatementTransaction transaction : line.transactions()) {
                Order order = year.order(transaction.label());
                table = table.row(
                        line.label() + " on " + order.id() + " of " + order.ordered() + ", " + order.customer(),
                        Show.whole(transaction.credited()),
                        Show.cents(transaction.earned()));
            }
        }
        return table;
    }
}
