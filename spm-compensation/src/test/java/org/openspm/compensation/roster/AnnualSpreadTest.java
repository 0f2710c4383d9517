package org.openspm.compensation.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.USD;
import static org.openspm.core.money.Amount.amount;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Proration;

class AnnualSpreadTest {

    @ParameterizedTest
    @CsvSource({"EVENLY, 5000, 1, evenly", "BY_PRORATION, 1860000, 365, by its share of the year"})
    void saysWhatAMonthHasOfTheYear(AnnualSpread spread, long above, long below, String words) {
        Roster roster = Roster.builder()
                .participant("jill", p -> p.targetIncentive(amount(60_000)))
                .build();
        assertThat(roster.under("AE", USD, Proration.actualDays())
                        .spreading(spread)
                        .targetIncentive("jill", FiscalCalendar.gregorian().month(2026, 1)))
                .contains(Ratio.of(above, below));
        assertThat(spread).hasToString(words);
    }
}
