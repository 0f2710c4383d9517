package org.openspm.compensation.reference.classicmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.RollUp;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.Statement;
import org.openspm.compensation.evaluation.StatementLine;
import org.openspm.compensation.evaluation.StatementTransaction;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.reference.CsvRow;
import org.openspm.compensation.reference.PublishedData;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

/**
 * The model car seller ClassicModels: every line of an order is shared by the customer's representative and an assistant manager, what was cancelled pays
 * nothing, and each manager has an override on the direct reports.
 */
class ClassicModelsPlanTest {

    record Line(
            String id,
            String status,
            String productLine,
            LocalDate ordered,
            @Nullable String rep,
            @Nullable String manager,
            BigDecimal amount) {}

    private static final Schema<Line> LINES = Schema.of("lines", Line.class).identifiedBy(Line::id);
    private static final TextField<Line> REP = LINES.text("rep", Line::rep);
    private static final TextField<Line> MANAGER = LINES.text("manager", Line::manager);
    private static final TextField<Line> STATUS = LINES.text("status", Line::status);
    private static final TextField<Line> PRODUCT_LINE = LINES.text("product line", Line::productLine);
    private static final DateField<Line> ORDERED = LINES.date("ordered", Line::ordered);
    private static final MoneyField<Line> AMOUNT = LINES.money("amount", "USD", Line::amount);

    private final Map<String, String> managers = new HashMap<>();
    private List<Line> lines;
    private Roster roster;

    @BeforeEach
    void read() {
        PublishedData data = PublishedData.of("classicmodels");
        Roster.Builder people = Roster.builder();
        for (CsvRow row : data.rows("employee.csv")) {
            String id = row.text("employee_id");
            row.optional("reports_to").ifPresent(manager -> managers.put(id, manager));
            people.participant(
                    id, p -> row.optional("reports_to").map(p::reportsTo).orElse(p));
        }
        roster = people.build();
        Map<String, CsvRow> orders = byKey(data.rows("sales_order.csv"), "order_id");
        Map<String, CsvRow> customers = byKey(data.rows("customer.csv"), "customer_id");
        Map<String, CsvRow> products = byKey(data.rows("product.csv"), "product_code");
        lines = new ArrayList<>();
        for (CsvRow row : data.rows("sales_order_line.csv")) {
            CsvRow order = orders.get(row.text("order_id"));
            Optional<String> rep = customers.get(order.text("customer_id")).optional("sales_rep_id");
            lines.add(new Line(
                    row.text("order_id") + "/" + row.text("line_no"),
                    order.text("status"),
                    products.get(row.text("product_code")).text("product_line"),
                    order.date("order_date"),
                    rep.orElse(null),
                    rep.map(managers::get).orElse(null),
                    row.decimal("quantity").multiply(row.decimal("unit_price"))));
        }
    }

    private static Map<String, CsvRow> byKey(List<CsvRow> rows, String column) {
        return rows.stream().collect(Collectors.toMap(row -> row.text(column), row -> row));
    }

    private static CompensationPlan plan(int year) {
        return CompensationPlan.named("ClassicModels")
                .in("USD")
                .year(FiscalCalendar.gregorian().year(year))
                .paidEach(MONTH)
                .crediting(
                        LINES,
                        c -> c.on(ORDERED)
                                .to(REP, percent(80))
                                .to(MANAGER, percent(20))
                                .when(STATUS.is("Cancelled").not())
                                .rollingUp(RollUp.DIRECT_MANAGER))
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(3))))
                .component(
                        "Classic cars",
                        c -> c.measure(sum(AMOUNT).where(PRODUCT_LINE.is("Classic Cars")))
                                .pay(RateTable.flat(percent("0.25"))))
                .component(
                        "Override",
                        c -> c.measure(sum(AMOUNT)).onRolledUpCredit().pay(RateTable.flat(percent(1))))
                .build();
    }

    private Evaluation evaluate(int year) {
        return plan(year).evaluate(roster, Facts.of(LINES, linesOf(year)));
    }

    private List<Line> linesOf(int year) {
        return lines.stream().filter(line -> line.ordered().getYear() == year).toList();
    }

    /** Returns what somebody is credited with of the lines of a month, by hand. */
    private BigDecimal credit(String participant, YearMonth month, boolean classicCars) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : lines) {
            boolean counts = YearMonth.from(line.ordered()).equals(month)
                    && !line.status().equals("Cancelled")
                    && (!classicCars || line.productLine().equals("Classic Cars"));
            if (counts && participant.equals(line.rep())) {
                sum = sum.add(line.amount().multiply(new BigDecimal("0.8")));
            }
            if (counts && participant.equals(line.manager())) {
                sum = sum.add(line.amount().multiply(new BigDecimal("0.2")));
            }
        }
        return sum;
    }

    private static BigDecimal paid(BigDecimal credit, String rate) {
        return credit.multiply(new BigDecimal(rate)).setScale(2, RoundingMode.HALF_UP);
    }

    @Test
    void everyLineIsAccountedForAndEveryShareCounts() {
        int facts = 0;
        int passedOver = 0;
        BigDecimal valued = BigDecimal.ZERO;
        for (int year = 2011; year <= 2013; year++) {
            Evaluation run = evaluate(year);
            BigDecimal credited = BigDecimal.ZERO;
            for (String participant : run.participants()) {
                for (Period month : run.payPeriods()) {
                    credited = credited.add(run.achieved(participant, "Sales", month)
                            .orThrow()
                            .toExactDecimal()
                            .orElseThrow());
                }
            }
            BigDecimal kept = linesOf(year).stream()
                    .filter(line -> !line.status().equals("Cancelled"))
                    .map(Line::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(credited).isEqualByComparingTo(kept).isPositive();
            assertThat(run.credited().size()
                            + run.notCredited().size()
                            + run.rejected().size())
                    .isEqualTo(linesOf(year).size());
            valued = valued.add(credited);
            facts += run.credited().size() + run.notCredited().size();
            passedOver += run.notCredited().size();
        }
        assertThat(facts).isEqualTo(2_996);
        assertThat(passedOver).isEqualTo((int)
                lines.stream().filter(line -> line.status().equals("Cancelled")).count());
        assertThat(valued)
                .as("the published order value less what was cancelled")
                .isEqualByComparingTo(new BigDecimal("9604190.61").subtract(new BigDecimal("238854.18")));
    }

    @Test
    void everyStatementIsWhatANaiveSumSays() {
        int compared = 0;
        for (int year = 2011; year <= 2013; year++) {
            Evaluation run = evaluate(year);
            Money total = Money.zero(Money.currencyOf("USD"));
            for (String participant : run.participants()) {
                for (Period month : run.payPeriods()) {
                    YearMonth yearMonth = YearMonth.from(month.range().start());
                    BigDecimal below = managers.entrySet().stream()
                            .filter(entry -> entry.getValue().equals(participant))
                            .map(entry -> credit(entry.getKey(), yearMonth, false))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertThat(run.achieved(participant, "Override", month).orThrow())
                            .isEqualTo(Ratio.of(below));
                    BigDecimal expected = paid(credit(participant, yearMonth, false), "0.03")
                            .add(paid(credit(participant, yearMonth, true), "0.0025"))
                            .add(paid(below, "0.01"));
                    Statement statement = run.statement(participant, month);
                    assertThat(statement.total().value())
                            .as("%s in %s", participant, month)
                            .isEqualByComparingTo(expected);
                    assertAddsUp(statement);
                    total = total.plus(statement.total());
                    compared += expected.signum();
                }
            }
            assertThat(run.total()).isEqualTo(total);
        }
        assertThat(compared).as("statements that pay").isGreaterThan(300);
    }

    private static void assertAddsUp(Statement statement) {
        Money lines = Money.zero(statement.total().currency());
        for (StatementLine line : statement.lines()) {
            Money parts = Money.zero(statement.total().currency());
            for (StatementTransaction transaction : line.transactions()) {
                parts = parts.plus(transaction.earned());
            }
            assertThat(parts).as("%s", line).isEqualTo(line.amount());
            lines = lines.plus(line.amount());
        }
        assertThat(lines).isEqualTo(statement.total());
    }
}
