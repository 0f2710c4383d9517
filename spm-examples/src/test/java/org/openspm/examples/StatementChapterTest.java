package org.openspm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.evaluation.Statement;
import org.openspm.compensation.evaluation.StatementTransaction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.examples.page.Terminal;

/** The statement that is shown, a second time from the rows: what each order earned when it came, one after the other. */
class StatementChapterTest {

    private static final BigDecimal QUOTA = new BigDecimal(220_000);

    private static SteelWheelsYear year;
    private static Statement november;

    private record Sold(String id, int month, BigDecimal total) {}

    @BeforeAll
    static void compute() throws SQLException {
        year = Year.computed();
        november = year.repPlan().statement("1323", YearMonth.of(2004, 11));
    }

    @Test
    void transactions_earnWithEachLessWithoutIt() throws SQLException {
        List<Sold> orders = Year.sql(
                "select id, m, total from " + Year.ORDER_TOTALS
                        + " where rep = 1323 and y = 2004 and status <> 'Cancelled' order by m, id",
                row -> new Sold(row.getString(1), row.getInt(2), row.getBigDecimal(3)));
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal earnedByParts = BigDecimal.ZERO;
        int shown = 0;
        List<StatementTransaction> transactions = november.lines().get(0).transactions();
        for (Sold order : orders) {
            BigDecimal exact = commission(sum.add(order.total())).subtract(commission(sum));
            if (order.month() == 11) {
                StatementTransaction transaction = transactions.get(shown++);
                assertThat(transaction.label()).isEqualTo("orders " + order.id());
                assertThat(transaction.credited()).isEqualTo(Figure.of(Money.of(order.total(), "USD")));
                // Shown in cents, cut or raised so that the parts sum to the line.
                assertThat(transaction.earned().value().subtract(exact).abs()).isLessThan(new BigDecimal("0.01"));
                earnedByParts = earnedByParts.add(transaction.earned().value());
            }
            sum = sum.add(order.total());
        }
        assertThat(shown).isEqualTo(2).isEqualTo(transactions.size());
        assertThat(earnedByParts).isEqualByComparingTo("9114.37");
        assertThat(november.lines().get(0).amount()).isEqualTo(Money.of("9114.37", "USD"));
    }

    @Test
    void lines_sumToTheTotal() {
        assertThat(november.lines())
                .extracting(line -> line.label() + " " + line.amount().value())
                .containsExactly("Commission 9114.37", "Quarter bonus 0", "Cap: 3 x target incentive each YEAR -666.1");
        assertThat(november.total()).isEqualTo(Money.of("8448.27", "USD"));
    }

    @Test
    void explanation_leadsFromTheTotalToTheOrder() {
        assertThat(Explanation.of(november.explain()).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(96))
                .anyMatch(line -> line.startsWith("George Vanauf, 2004-11 ") && line.contains("USD 8,448.27"))
                .anyMatch(line -> line.contains("from 150 % (") && line.endsWith("USD 58,161.00 at 10 %"))
                .anyMatch(line -> line.contains("orders 10329")
                        && line.contains("USD 4,219.47")
                        && line.endsWith("USD 53,189.00 credited on"))
                .anyMatch(line -> line.strip().equals("2004-11-15"));
    }

    @Test
    void writeTo_namesTheCustomers() {
        Terminal out = new Terminal();
        new StatementChapter(year).writeTo(out);

        assertThat(out.toString())
                .contains("Commission on 10329 of 2004-11-15, Land of Toys Inc.               53,189  4,219.47\n")
                .contains("Total                                8,448.27\n");
    }

    /** The tiers of the plan once more, written down as a reader of the plan would. */
    private static BigDecimal commission(BigDecimal bookings) {
        String[][] tiers = {{"0", "0.5", "0.025"}, {"0.5", "1", "0.045"}, {"1", "1.5", "0.075"}, {"1.5", "9", "0.1"}};
        BigDecimal pay = BigDecimal.ZERO;
        for (String[] tier : tiers) {
            BigDecimal from = new BigDecimal(tier[0]).multiply(QUOTA);
            BigDecimal to = new BigDecimal(tier[1]).multiply(QUOTA).min(bookings);
            pay = pay.add(to.subtract(from).max(BigDecimal.ZERO).multiply(new BigDecimal(tier[2])));
        }
        return pay.setScale(4, RoundingMode.UNNECESSARY);
    }
}
