package org.openspm.compensation.reference.adventureworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.reference.Comparison;
import org.openspm.compensation.reference.CsvRow;
import org.openspm.core.money.Figure;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

/** The same orders by the dates they bear: calendar quarters, and the year that the company published itself. */
class CalendarPeriodsTest {

    private static Period quarter(CsvRow row) {
        String name = row.text("calendar_quarter");
        return FiscalCalendar.gregorian()
                .quarter(Integer.parseInt(name.substring(0, 4)), Integer.parseInt(name.substring(6)));
    }

    @Test
    void calendarQuarters() {
        AdventureWorks data = AdventureWorks.published();
        List<CsvRow> rows = data.rows("reference_calendar_quarter.csv");
        Comparison reference = new Comparison(rows);
        Evaluations runs = Evaluations.of(
                data,
                FiscalCalendar.gregorian(),
                Order.DATE,
                data.roster(),
                Optional.empty(),
                plan -> plan.crediting(Order.ORDERS, c -> c.on(Order.DATE).to(Order.SELLER))
                        .component(
                                "Commission",
                                c -> c.measure(sum(Order.SUBTOTAL)).pay(RateTable.flat(percent("1.5"))))
                        .component("Orders", c -> c.measure(count(Order.ORDERS)).perUnit(amount(1))));
        reference.exact("sales", row -> achieved(runs, row, "Commission"));
        reference.exact("order_count", row -> achieved(runs, row, "Orders"));
        reference.covers(177, "sales", "order_count");

        BigDecimal commissions = BigDecimal.ZERO;
        for (CsvRow row : rows) {
            BigDecimal commission =
                    row.decimal("sales").multiply(new BigDecimal("0.015")).setScale(2, RoundingMode.HALF_UP);
            Evaluation year = runs.in(quarter(row));
            assertThat(year.earned(row.text("sales_person_id"), "Commission", quarter(row))
                            .value())
                    .as("%s", row)
                    .isEqualByComparingTo(commission);
            commissions = commissions.add(commission);
        }
        assertThat(runs.earnedByAll("Commission"))
                .isEqualByComparingTo(commissions)
                .isPositive();
    }

    private static Figure achieved(Evaluations runs, CsvRow row, String component) {
        return runs.in(quarter(row)).achieved(row.text("sales_person_id"), component, quarter(row));
    }

    @Test
    void theYearThatTheCompanyPublished() {
        AdventureWorks data = AdventureWorks.published();
        Comparison reference = new Comparison(data.rows("reference_control.csv"));
        Evaluations runs = Evaluations.ofWindows(
                data,
                data.roster(),
                plan -> plan.crediting(Order.ORDERS, c -> c.on(Order.PLAN_DATE).to(Order.SELLER))
                        .component(
                                "Commission",
                                c -> c.measure(sum(Order.SUBTOTAL))
                                        .accumulating(YEAR)
                                        .pay(RateTable.flat(percent(1)))));
        Period last = AdventureWorks.window("W12");
        reference.exact(
                "published_sales_ytd", row -> runs.in(last).achieved(row.text("sales_person_id"), "Commission", last));
        reference.exact(
                "sum_orders_2013-05-30_to_2014-05-29",
                row -> runs.in(last).achieved(row.text("sales_person_id"), "Commission", last));

        reference.covers(17, "published_sales_ytd", "sum_orders_2013-05-30_to_2014-05-29");
    }
}
