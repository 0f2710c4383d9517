package org.openspm.compensation.reference.northwind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The food trader Northwind: sellers paid tiers when an order is shipped, managers an override, in the one whole year. */
class NorthwindPlanTest {

    record Sale(String id, String seller, @Nullable LocalDate shipped, BigDecimal net) {}

    private static final Schema<Sale> SALES = Schema.of("sales", Sale.class).identifiedBy(Sale::id);
    private static final TextField<Sale> SELLER = SALES.text("seller", Sale::seller);
    private static final DateField<Sale> SHIPPED =
            SALES.date("shipped", Sale::shipped).optional();
    private static final MoneyField<Sale> NET = SALES.money("net", "USD", Sale::net);
    private static final Period YEAR_1997 = FiscalCalendar.gregorian().year(1997);

    private static final CompensationPlan PLAN = CompensationPlan.named("Northwind")
            .in("USD")
            .year(YEAR_1997)
            .paidEach(QUARTER)
            .crediting(
                    SALES,
                    c -> c.on(SHIPPED)
                            .to(SELLER)
                            .when(SHIPPED.isMissing().not().and(NET.atLeast(amount(100))))
                            .rollingUp(RollUp.ALL_MANAGERS))
            .component(
                    "Sales",
                    c -> c.measure(sum(NET))
                            .accumulating(YEAR)
                            .pay(RateTable.marginal(
                                    from(amount(0)).rate(percent(3)),
                                    from(amount(50_000)).rate(percent(5)))))
            .component("Override", c -> c.measure(sum(NET)).onRolledUpCredit().pay(RateTable.flat(percent("0.7"))))
            .cap(YEAR, amount(6_000))
            .build();

    private Map<String, String> managers;
    private List<Sale> sales;
    private Roster roster;

    @BeforeEach
    void read() {
        PublishedData data = PublishedData.of("northwind");
        managers = new HashMap<>();
        Roster.Builder people = Roster.builder();
        for (CsvRow row : data.rows("employee.csv")) {
            String id = row.text("employee_id");
            row.optional("reports_to").ifPresent(manager -> managers.put(id, manager));
            people.participant(
                    id, p -> row.optional("reports_to").map(p::reportsTo).orElse(p));
        }
        roster = people.build();
        Map<String, BigDecimal> net = new HashMap<>();
        for (CsvRow row : data.rows("sales_order_line.csv")) {
            BigDecimal kept = BigDecimal.ONE.subtract(row.decimal("discount"));
            net.merge(
                    row.text("order_id"),
                    row.decimal("unit_price").multiply(row.decimal("quantity")).multiply(kept),
                    BigDecimal::add);
        }
        sales = new ArrayList<>();
        for (CsvRow row : data.rows("sales_order.csv")) {
            LocalDate shipped =
                    row.optional("shipped_date").map(LocalDate::parse).orElse(null);
            sales.add(new Sale(row.text("order_id"), row.text("employee_id"), shipped, net.get(row.text("order_id"))));
        }
    }

    private static boolean isPaid(Sale sale) {
        return sale.shipped() != null
                && sale.shipped().getYear() == 1997
                && sale.net().compareTo(new BigDecimal(100)) >= 0;
    }

    /** Returns what somebody sold from the start of the year to the end of a quarter, if it is paid. */
    private BigDecimal sold(String seller, LocalDate from, LocalDate endExclusive) {
        return sales.stream()
                .filter(sale -> isPaid(sale) && sale.seller().equals(seller))
                .filter(sale -> !sale.shipped().isBefore(from) && sale.shipped().isBefore(endExclusive))
                .map(Sale::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal soldBelow(String manager, LocalDate from, LocalDate endExclusive) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String seller : managers.keySet()) {
            for (String above = managers.get(seller); above != null; above = managers.get(above)) {
                if (above.equals(manager)) {
                    sum = sum.add(sold(seller, from, endExclusive));
                }
            }
        }
        return sum;
    }

    private static BigDecimal cents(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal tiers(BigDecimal sold) {
        BigDecimal above = sold.subtract(new BigDecimal(50_000)).max(BigDecimal.ZERO);
        return cents(sold.multiply(new BigDecimal("0.03")).add(above.multiply(new BigDecimal("0.02"))));
    }

    @Test
    void everyOrderIsAccountedFor() {
        Evaluation lenient = PLAN.evaluateLeniently(roster, Facts.of(SALES, sales));
        assertThat(lenient.credited())
                .hasSize((int) sales.stream().filter(NorthwindPlanTest::isPaid).count());
        assertThat(lenient.rejected())
                .isNotEmpty()
                .filteredOn(outcome -> !outcome.reason().contains("lies outside the plan year (1997"))
                .isEmpty();
        assertThat(lenient.notCredited()).isNotEmpty();
        assertThat(lenient.credited().size()
                        + lenient.notCredited().size()
                        + lenient.rejected().size())
                .isEqualTo(sales.size())
                .isEqualTo(830);
    }

    @Test
    void everyStatementIsWhatANaiveSumSays() {
        Evaluation run = PLAN.evaluateLeniently(roster, Facts.of(SALES, sales));
        LocalDate start = YEAR_1997.range().start();
        BigDecimal all = BigDecimal.ZERO;
        int capped = 0;
        for (String seller : run.participants()) {
            BigDecimal before = BigDecimal.ZERO;
            BigDecimal uncapped = BigDecimal.ZERO;
            BigDecimal paid = BigDecimal.ZERO;
            for (Period quarter : run.payPeriods()) {
                LocalDate end = quarter.range().endExclusive();
                BigDecimal toDate = tiers(sold(seller, start, end));
                BigDecimal override =
                        cents(soldBelow(seller, quarter.range().start(), end).multiply(new BigDecimal("0.007")));
                assertThat(run.earned(seller, "Sales", quarter).value()).isEqualByComparingTo(toDate.subtract(before));
                assertThat(run.earned(seller, "Override", quarter).value()).isEqualByComparingTo(override);
                uncapped = uncapped.add(toDate.subtract(before)).add(override);
                BigDecimal kept = uncapped.min(new BigDecimal(6_000)).subtract(paid);
                assertThat(run.earned(seller, quarter).value())
                        .as("%s in %s", seller, quarter)
                        .isEqualByComparingTo(kept);
                assertAddsUp(run.statement(seller, quarter));
                before = toDate;
                paid = paid.add(kept);
            }
            capped += uncapped.compareTo(paid) > 0 ? 1 : 0;
            all = all.add(paid);
        }
        assertThat(run.total().value()).isEqualByComparingTo(all).isPositive();
        assertThat(capped).as("people the cap holds back").isPositive();
        assertThat(run.participants()).hasSize(9);
    }

    private static void assertAddsUp(Statement statement) {
        assertThat(Money.total(
                        statement.total().currency(),
                        statement.lines().stream().map(StatementLine::amount).toList()))
                .isEqualTo(statement.total());
        for (StatementLine line : statement.lines()) {
            if (!line.transactions().isEmpty()) {
                assertThat(Money.total(
                                line.amount().currency(),
                                line.transactions().stream()
                                        .map(StatementTransaction::earned)
                                        .toList()))
                        .as("%s", line)
                        .isEqualTo(line.amount());
            }
        }
    }

    @Test
    void whatClimbsIsTheSumOfWhatWasSoldBelow() {
        Evaluation run = PLAN.evaluateLeniently(roster, Facts.of(SALES, sales));
        int climbed = 0;
        for (String manager : run.participants()) {
            for (Period quarter : run.payPeriods()) {
                BigDecimal below = soldBelow(
                        manager, quarter.range().start(), quarter.range().endExclusive());
                assertThat(run.achieved(manager, "Override", quarter).orThrow()).isEqualTo(Ratio.of(below));
                climbed += below.signum();
            }
        }
        assertThat(climbed).isEqualTo(8);
    }
}
