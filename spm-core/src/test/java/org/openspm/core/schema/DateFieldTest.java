package org.openspm.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.schema.Deal.CLOSED;
import static org.openspm.core.schema.Deal.DEALS;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

class DateFieldTest {

    private static final Deal DEAL = Deal.of("d1", "1");
    private static final LocalDate DAY = DEAL.closed();

    @Test
    void isComparedWithADate() {
        assertThat(CLOSED.onOrAfter(DAY).test(DEAL)).isTrue();
        assertThat(CLOSED.onOrAfter(DAY.plusDays(1)).test(DEAL)).isFalse();
        assertThat(CLOSED.before(DAY).test(DEAL)).isFalse();
        assertThat(CLOSED.before(DAY.plusDays(1)).test(DEAL)).isTrue();
    }

    @Test
    void speaksTheVocabularyOfDates() {
        assertThat(CLOSED.is(DAY).test(DEAL)).isTrue();
        assertThat(CLOSED.in(DAY, DAY.plusDays(1)).test(DEAL)).isTrue();
        assertThat(CLOSED.after(DAY).test(DEAL)).isFalse();
        assertThat(CLOSED.onOrBefore(DAY).test(DEAL)).isTrue();
        assertThat(CLOSED.between(DAY, DAY).test(DEAL)).isTrue();
        DateField<Deal> due = DEALS.date("due", deal -> deal.closed().plusDays(1));
        assertThat(CLOSED.before(due).test(DEAL)).isTrue();
        assertThat(CLOSED.onOrBefore(due).test(DEAL)).isTrue();
        assertThat(CLOSED.after(due).test(DEAL)).isFalse();
        assertThat(CLOSED.onOrAfter(due).test(DEAL)).isFalse();
        assertThat(CLOSED.is(due).test(DEAL)).isFalse();
        assertThat(CLOSED.before(due)).hasToString("closed < due").isEqualTo(CLOSED.before(due));
        assertRefused(
                "The field (closed) is asked to lie between (2026-03-14) and (2026-03-13).",
                "Name the smaller bound first; both belong to the range.",
                () -> CLOSED.between(DAY, DAY.minusDays(1)));
    }

    @Test
    void liesInAHalfOpenRange() {
        assertThat(CLOSED.in(DateRange.ofClosed(DAY, DAY)).test(DEAL)).isTrue();
        assertThat(CLOSED.in(DateRange.of(DAY.minusDays(1), DAY)).test(DEAL)).isFalse();
        assertThat(CLOSED.in(DateRange.all()).test(DEAL)).isTrue();
        assertThat(CLOSED.in(DateRange.parse("2026-01-01/2027-01-01")))
                .isEqualTo(CLOSED.onOrAfter(LocalDate.of(2026, 1, 1)).and(CLOSED.before(LocalDate.of(2027, 1, 1))))
                .hasToString("closed >= 2026-01-01 and closed < 2027-01-01");
    }

    @Test
    void tellsHowOldARowIsOnADay() {
        WholeField<Order> age = Order.ORDERED.daysTo(LocalDate.of(2026, 3, 1));
        assertThat(age.read(Order.FULL)).contains(2L);
        assertThat(age.read(Order.EMPTY)).isEmpty();
        assertThat(age)
                .hasToString("days from ordered to 2026-03-01")
                .isEqualTo(Order.ORDERED.daysTo(LocalDate.of(2026, 3, 1)))
                .isNotEqualTo(Order.ORDERED.daysTo(LocalDate.of(2026, 3, 2)));
        assertThat(Deal.CLOSED.daysTo(DAY.minusDays(1)).requireLong(DEAL)).isEqualTo(-1);
        assertNullRefused("date", () -> Order.ORDERED.daysTo((LocalDate) null));
    }

    @Test
    void isGroupedByItsPeriods() {
        FiscalCalendar fiscal = FiscalCalendar.startingIn(Month.FEBRUARY);
        TextField<Order> quarter = Order.ORDERED.period(Grain.QUARTER, fiscal);
        assertThat(quarter.read(Order.FULL)).contains("FY2026-Q1");
        assertThat(quarter.member(Order.EMPTY)).isEqualTo(Missing.MISSING);
        assertThat(quarter)
                .hasToString("QUARTER of ordered")
                .isEqualTo(Order.ORDERED.period(Grain.QUARTER, fiscal))
                .isNotEqualTo(Order.ORDERED.period(Grain.QUARTER, FiscalCalendar.gregorian()))
                .isNotEqualTo(Order.ORDERED.period(Grain.MONTH, fiscal));
        assertNullRefused("grain", () -> Order.ORDERED.period(null, fiscal));
        assertNullRefused("calendar", () -> Order.ORDERED.period(Grain.MONTH, null));
    }

    @ParameterizedTest
    @EnumSource(Grain.class)
    void namesOfPeriodsAreInTheOrderOfTime(Grain grain) {
        for (FiscalCalendar calendar : List.of(FiscalCalendar.gregorian(), FiscalCalendar.nrf())) {
            LocalDate from = LocalDate.of(2024, 1, 1);
            List<String> names = from.datesUntil(from.plusYears(3))
                    .map(day -> calendar.period(grain, day).toString())
                    .toList();
            assertThat(names).isSorted();
        }
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("range", () -> CLOSED.in((DateRange) null));
        assertNullRefused("date", () -> CLOSED.before((LocalDate) null));
        assertNullRefused("date", () -> CLOSED.onOrAfter((LocalDate) null));
    }
}
