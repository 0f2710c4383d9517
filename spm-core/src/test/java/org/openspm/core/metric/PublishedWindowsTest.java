package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.average;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.time.Grain.DAY;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.schema.WholeField;
import org.openspm.core.time.FiscalCalendar;

/** Windows, shifts and sums over members as others publish them with numbers. */
class PublishedWindowsTest {

    private record Sale(String product, LocalDate on, long units, BigDecimal amount) {}

    private static final Schema<Sale> SALES = Schema.of("sales", Sale.class);
    private static final TextField<Sale> PRODUCT =
            SALES.text("product", Sale::product).optional();
    private static final DateField<Sale> ON = SALES.date("on", Sale::on);
    private static final WholeField<Sale> UNITS = SALES.whole("units", Sale::units);
    private static final MoneyField<Sale> AMOUNT = SALES.money("amount", "USD", Sale::amount);
    private static final Metric REVENUE = Metric.of("Revenue", sum(AMOUNT));
    private static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();

    private static Sale sale(String product, String on, long units, long amount) {
        return new Sale(product, LocalDate.parse(on), units, BigDecimal.valueOf(amount));
    }

    private static List<String> shown(Metric metric, Facts facts) {
        return metric.per(DAY, ON).evaluate(facts).values().stream()
                .map(MetricValue::toString)
                .toList();
    }

    /** https://github.com/sidequery/sidemantic/blob/main/tests/metrics/test_cumulative.py: five days of 100, 150, 200, 120, 180. */
    @Test
    void runningAndRollingTotalsOfDays() {
        Facts facts = Facts.of(
                SALES,
                List.of(
                        sale("a", "2024-01-01", 1, 100),
                        sale("a", "2024-01-02", 1, 150),
                        sale("a", "2024-01-03", 1, 200),
                        sale("a", "2024-01-04", 1, 120),
                        sale("a", "2024-01-05", 1, 180)));

        assertThat(shown(REVENUE.allTime(), facts))
                .containsExactly("USD 100.00", "USD 250.00", "USD 450.00", "USD 570.00", "USD 750.00");
        assertThat(shown(REVENUE.trailing(3, DAY), facts))
                .containsExactly("USD 100.00", "USD 250.00", "USD 450.00", "USD 470.00", "USD 500.00");
        assertThat(shown(Metric.of("Average", average(AMOUNT)).trailing(3, DAY), facts))
                .containsExactly("USD 100.00", "USD 125.00", "USD 150.00", "USD 156.67", "USD 166.67");
        assertThat(shown(Metric.of("Orders", count(SALES)).trailing(3, DAY), facts))
                .containsExactly("1 sales", "2 sales", "3 sales", "3 sales", "3 sales");
    }

    /** The same file: gaps between the days, and a group whose name is missing; each group has windows of its own. */
    @Test
    void windowsOfGroupsWithGaps() {
        List<Sale> sales = new ArrayList<>();
        for (String day : List.of("2024-01-28 1", "2024-01-31 2", "2024-02-01 4")) {
            long amount = Long.parseLong(day.substring(11));
            sales.add(sale("a", day.substring(0, 10), 1, 100 * amount));
            sales.add(sale("b", day.substring(0, 10), 1, 10 * amount));
            sales.add(sale(null, day.substring(0, 10), 1, amount));
        }
        Facts facts = Facts.of(SALES, sales);

        assertGroups(REVENUE.allTime(), facts, 1, 3, 7);
        assertGroups(REVENUE.trailing(3, DAY), facts, 1, 2, 6);
        assertGroups(REVENUE.toDate(MONTH), facts, 1, 3, 4);
    }

    private static void assertGroups(Metric metric, Facts facts, long... expected) {
        MetricTable table = metric.by(PRODUCT).per(DAY, ON).evaluate(facts);
        String[] days = {"2024-01-28", "2024-01-31", "2024-02-01"};
        for (int i = 0; i < days.length; i++) {
            var day = CALENDAR.period(DAY, LocalDate.parse(days[i]));
            assertThat(table.value("a", day)).hasToString("USD " + 100 * expected[i] + ".00");
            assertThat(table.value("b", day)).hasToString("USD " + 10 * expected[i] + ".00");
            assertThat(table.value(MetricKey.MISSING, day)).hasToString("USD " + expected[i] + ".00");
        }
    }

    /**
     * Price, volume and mix as accountants have them, asked at https://freemathhelp.com: ABC 50 at 1.20 and then 60 at 1.10, DEF 40 at 0.80 and
     * then 50 at 1.00, hence price 4.0, volume 20.4, mix -0.4, in all 24.0.
     */
    @Test
    void priceVolumeAndMix() {
        Facts facts = Facts.of(
                SALES,
                List.of(
                        sale("ABC", "2023-05-01", 50, 60),
                        sale("DEF", "2023-05-01", 40, 32),
                        sale("ABC", "2024-05-01", 60, 66),
                        sale("DEF", "2024-05-01", 50, 50)));
        Shift before = Shift.previousPeriod();
        Metric units = Metric.of("Units", sum(UNITS));
        Metric price = REVENUE.dividedBy(units);
        Metric atOldPrice = REVENUE.minus(price.of(before).times(units)).named("At the price before");
        Metric priceEffect = Metric.overMembers("Price", PRODUCT, atOldPrice, MemberStatistic.sum());
        Metric volume = units.minus(units.of(before)).times(price.of(before)).named("Volume");
        Metric change = REVENUE.minus(REVENUE.of(before)).named("Change");
        Metric mix = change.minus(priceEffect).minus(volume).named("Mix");

        assertThat(in2024(priceEffect, facts)).hasToString("USD 4.00");
        assertThat(in2024(volume, facts)).hasToString("USD 20.44");
        assertThat(in2024(mix, facts)).hasToString("USD -0.44");
        assertThat(in2024(change, facts)).hasToString("USD 24.00");
    }

    private static MetricValue in2024(Metric metric, Facts facts) {
        return metric.per(YEAR, ON).evaluate(facts).value(CALENDAR.year(2024));
    }
}
