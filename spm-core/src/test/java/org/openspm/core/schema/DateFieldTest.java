package org.openspm.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.schema.Deal.CLOSED;
import static org.openspm.core.schema.Deal.DEALS;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openspm.core.time.DateRange;

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
    void namesAnArgumentThatIsNull() {
        assertNullRefused("range", () -> CLOSED.in((DateRange) null));
        assertNullRefused("date", () -> CLOSED.before((LocalDate) null));
        assertNullRefused("date", () -> CLOSED.onOrAfter((LocalDate) null));
    }
}
