package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.rate.RateInput;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** The arbitraries make what they promise, and reach the corners they promise to reach. */
class SpmArbitrariesTest {

    private static final RateInput NOTHING = RateInput.of(Ratio.ZERO, Money.currencyOf("USD"));

    @Property(tries = 200)
    void moneyIsOfTheCurrencyAskedFor(@ForAll("money") Money money) {
        assertThat(money.currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(money.value().abs()).isLessThanOrEqualTo(BigDecimal.valueOf(1_000_000_000));
        assertThat(money.value().scale()).isLessThanOrEqualTo(6);
    }

    @Property(tries = 200)
    void ratesAreSharesOfTheWhole(@ForAll("rates") Rate rate) {
        assertThat(rate).isBetween(Rate.ZERO, Rate.ONE);
    }

    @Property(tries = 200)
    void amountsAreNotNegative(@ForAll("amounts") Amount amount) {
        assertThat(amount.value()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000));
    }

    @Property(tries = 200)
    void rangesHoldTheirDays(@ForAll("dateRanges") DateRange range) {
        assertThat(range.days()).isBetween(1L, 1_100L);
        assertThat(range.contains(range.last())).isTrue();
    }

    @Property(tries = 200)
    void periodsBelongToTheirCalendar(@ForAll("periods") Period period) {
        assertThat(period.calendar().period(period.grain(), period.range().start()))
                .isEqualTo(period);
    }

    @Property(tries = 200)
    void ratesOverAmountsAreSound(@ForAll("overAmounts") RateTable table) {
        assertThat(table.problems()).isEmpty();
        assertThat(table.isOnAttainment()).isFalse();
        assertThat(table.tiers()).hasSizeBetween(1, 6);
        assertThat(table.apply(NOTHING).pay()).isEqualTo(Ratio.ZERO);
    }

    @Property(tries = 200)
    void ratesOverAttainmentAreSound(@ForAll("overAttainment") RateTable table) {
        assertThat(table.problems()).isEmpty();
        assertThat(table.isOnAttainment()).isTrue();
        assertThat(table.apply(NOTHING.withQuota(Ratio.of(100, 1))).pay()).isEqualTo(Ratio.ZERO);
    }

    @Example
    void datesReachTheEndsOfMonthsAndLeapDays() {
        Set<LocalDate> seen = new HashSet<>();
        SpmArbitraries.dates().sampleStream().limit(2_000).forEach(seen::add);
        assertThat(seen).anyMatch(date -> date.getDayOfMonth() == 29 && date.getMonthValue() == 2);
        assertThat(seen).anyMatch(date -> date.getDayOfMonth() == 31);
        assertThat(seen).anyMatch(date -> date.getDayOfMonth() == 1);
    }

    @Example
    void calendarsReachEveryMonthAndBothNames() {
        Set<FiscalCalendar> seen = new HashSet<>();
        SpmArbitraries.calendars().sampleStream().limit(2_000).forEach(seen::add);
        // January has one name for both conventions.
        assertThat(seen).hasSize(23);
        assertThat(seen).allMatch(calendar -> calendar.year(2026).grain() == Grain.YEAR);
    }

    @Example
    void calendarsOfWeeksReachLongYearsAndBothNames() {
        Set<FiscalCalendar> seen = new HashSet<>();
        SpmArbitraries.weekCalendars().sampleStream().limit(2_000).forEach(seen::add);
        assertThat(seen).hasSizeGreaterThan(1_000).allMatch(calendar -> calendar.nests(Grain.WEEK, Grain.MONTH));
        assertThat(seen).anyMatch(calendar -> calendar.year(2026).range().days() == 371);
        assertThat(seen).anyMatch(calendar -> calendar.equals(calendar.namedByEndYear()));
        assertThat(seen).anyMatch(calendar -> !calendar.equals(calendar.namedByEndYear()));
    }

    @Test
    void anUnknownCurrencyIsRefused() {
        assertThatThrownBy(() -> SpmArbitraries.money("usd"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(usd)")
                .hasMessageContaining("\nUse an ISO 4217 code");
    }

    @Provide
    Arbitrary<Money> money() {
        return SpmArbitraries.money("EUR");
    }

    @Provide
    Arbitrary<Rate> rates() {
        return SpmArbitraries.rates();
    }

    @Provide
    Arbitrary<Amount> amounts() {
        return SpmArbitraries.amounts();
    }

    @Provide
    Arbitrary<DateRange> dateRanges() {
        return SpmArbitraries.dateRanges();
    }

    @Provide
    Arbitrary<Period> periods() {
        return SpmArbitraries.periods();
    }

    @Provide
    Arbitrary<RateTable> overAmounts() {
        return SpmArbitraries.rateTablesOverAmounts();
    }

    @Provide
    Arbitrary<RateTable> overAttainment() {
        return SpmArbitraries.rateTablesOverAttainment();
    }
}
