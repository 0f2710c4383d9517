package org.openspm.core.reference.adventureworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.money.MissingRateException;
import org.openspm.core.money.Money;
import org.openspm.core.money.RateBasis;
import org.openspm.core.money.Ratio;
import org.openspm.core.reference.CsvRow;

/** The published daily rates as exchange rates, against the figures that were computed from them elsewhere. */
class PublishedRatesTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency DEM = Currency.getInstance("DEM");

    private static ExchangeRates rates(AdventureWorks published, String column) {
        ExchangeRates.Builder builder = ExchangeRates.builder();
        published
                .rows("currency_rate.csv")
                .forEach(row -> builder.rate(
                        row.text("from_currency"),
                        row.text("to_currency"),
                        row.date("rate_date"),
                        row.decimal(column)));
        return builder.build();
    }

    @Test
    void ordersAreConvertedAtTheAverageRateOfTheirDay() {
        AdventureWorks published = AdventureWorks.published();
        ExchangeRates average = rates(published, "average_rate");
        assertThat(average.listed()).hasSize(4756);
        Map<List<String>, Ratio> local = new TreeMap<>(Comparator.comparing(List::toString));
        published
                .orders()
                .forEach(order -> local.merge(
                        List.of(order.seller(), order.window(), order.currency()),
                        average.convert(
                                Money.of(order.subtotal(), USD), Currency.getInstance(order.currency()), order.date()),
                        Ratio::plus));
        List<CsvRow> reference = published.rows("reference_fx.csv");
        Map<String, BigDecimal> commission = published.rows("sales_person.csv").stream()
                .collect(Collectors.toMap(row -> row.text("sales_person_id"), row -> row.decimal("commission_pct")));

        assertThat(reference).hasSize(175).hasSameSizeAs(local.keySet()).allSatisfy(row -> {
            Ratio sales = local.get(List.of(row.text("sales_person_id"), row.text("period"), row.text("currency")));
            assertThat(sales).isEqualTo(Ratio.of(row.decimal("sales_local_exact")));
            Ratio rate = Ratio.of(commission.get(row.text("sales_person_id")));
            assertThat(sales.times(rate).toDecimal(2, RoundingMode.HALF_UP))
                    .isEqualByComparingTo(row.decimal("commission_local_half_up"));
        });
    }

    @Test
    void currenciesThatEndedAreOutOfDateAndNotForgotten() {
        ExchangeRates closing = rates(AdventureWorks.published(), "end_of_day_rate");
        LocalDate last = LocalDate.of(2011, 11, 30);
        assertThat(closing.of(USD, DEM, last.plusYears(1))).isEqualTo(closing.of(USD, DEM, last));
        assertThatThrownBy(() -> closing.atMostDaysOld(7).of(USD, DEM, last.plusDays(8)))
                .isInstanceOf(MissingRateException.class)
                .hasMessageContaining(
                        "(USD to DEM) from (2011-05-31) to (2011-11-30), the last before it (8) days old");
    }

    @Test
    void aMonthOfDailyRatesHasTheSameAverageEitherWay() {
        ExchangeRates closing = rates(AdventureWorks.published(), "end_of_day_rate");
        LocalDate june = LocalDate.of(2012, 6, 15);
        assertThat(closing.quote(USD, Currency.getInstance("EUR"), june, RateBasis.MONTH_AVERAGE)
                        .value())
                .isEqualTo(closing.quote(USD, Currency.getInstance("EUR"), june, RateBasis.MONTH_AVERAGE_OF_DAYS)
                        .value());
    }
}
