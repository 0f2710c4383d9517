package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

class PayCalendarTest {

    private static final Period YEAR = FiscalCalendar.startingIn(Month.FEBRUARY).year(2026);

    private static final PayCalendar MONTHS = new PayCalendar(CompensationPlan.named("AE")
            .in("USD")
            .year(YEAR)
            .crediting(Deals.DEALS, c -> c.on(Deals.CLOSED).to(Deals.REP))
            .component(
                    "Sales",
                    c -> c.measure(sum(Deals.AMOUNT)).accumulating(Grain.YEAR).pay(RateTable.flat(percent(10))))
            .build()
            .evaluate(Roster.builder().build(), Deals.facts())
            .terms());

    @Test
    void numbersPayPeriodsAndTheirDays() {
        assertThat(MONTHS.size()).isEqualTo(12);
        for (int i = 0; i < MONTHS.size(); i++) {
            DateRange range = MONTHS.period(i).range();
            assertThat(MONTHS.number(MONTHS.period(i))).isEqualTo(i);
            assertThat(MONTHS.startingOn(range.start())).isEqualTo(i);
            assertThat(MONTHS.startingOn(range.endExclusive())).isEqualTo(i + 1);
            for (LocalDate day = range.start(); day.isBefore(range.endExclusive()); day = day.plusDays(1)) {
                assertThat(MONTHS.numberOf(day)).isEqualTo(i);
            }
        }
    }

    @Test
    void knowsNothingOutsideTheYear() {
        assertThat(MONTHS.numberOf(YEAR.range().start().minusDays(1))).isEqualTo(-1);
        assertThat(MONTHS.numberOf(YEAR.range().endExclusive())).isEqualTo(-1);
        assertThat(MONTHS.startingOn(YEAR.range().start().plusDays(1))).isEqualTo(-1);
    }

    @Test
    void tellsWholePayPeriods() {
        LocalDate start = YEAR.range().start();
        assertThat(MONTHS.isWhole(YEAR.range())).isTrue();
        assertThat(MONTHS.isWhole(DateRange.of(start, start.plusMonths(2)))).isTrue();
        assertThat(MONTHS.isWhole(DateRange.of(start.plusDays(1), start.plusMonths(2))))
                .isFalse();
    }

    @Test
    void runsLongerPeriodsToDate() {
        for (Grain grain : new Grain[] {Grain.QUARTER, Grain.YEAR}) {
            for (int i = 0; i < MONTHS.size(); i++) {
                assertThat(MONTHS.toDate(i, grain))
                        .isEqualTo(Span.of(MONTHS.period(i)).toDateWithin(grain));
            }
        }
    }
}
