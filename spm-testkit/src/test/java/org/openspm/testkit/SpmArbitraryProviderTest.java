package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

class SpmArbitraryProviderTest {

    @Property(tries = 20)
    void valuesAreFoundByType(
            @ForAll Money money,
            @ForAll Amount amount,
            @ForAll Rate rate,
            @ForAll DateRange range,
            @ForAll FiscalCalendar calendar,
            @ForAll Period period,
            @ForAll RateTable table) {
        assertThat(money.currency().getCurrencyCode()).isEqualTo("USD");
        assertThat(amount.value().signum()).isNotNegative();
        assertThat(rate).isNotNull();
        assertThat(range.days()).isPositive();
        assertThat(calendar.year(2026)).isNotNull();
        assertThat(period.range().days()).isPositive();
        assertThat(table.problems()).isEmpty();
    }
}
