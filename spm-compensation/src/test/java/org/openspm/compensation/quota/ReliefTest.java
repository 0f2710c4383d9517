package org.openspm.compensation.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Rate;
import org.openspm.core.time.DateRange;

class ReliefTest {

    private static final DateRange SPRING = DateRange.parse("2026-03-01/2026-05-01");

    @Test
    void takesAShareOffOrPutsAnAmountInPlace() {
        Relief half = Relief.of(percent(50), SPRING);
        assertThat(half.relieved()).isEqualTo(percent(50));
        assertThat(half.replacement()).isEmpty();
        assertThat(half.dates()).isEqualTo(SPRING);
        assertThat(half).hasToString("50 % relieved over 2026-03-01/2026-05-01");
        Relief amount = Relief.replacing(amount(10_000), SPRING);
        assertThat(amount.relieved()).isEqualTo(Rate.ZERO);
        assertThat(amount.replacement()).contains(amount(10_000));
        assertThat(amount).hasToString("10,000 in place of the goal over 2026-03-01/2026-05-01");
    }

    @Test
    void refusesWhatIsNoRelief() {
        String remedy = "Use more than 0 % up to 100 %.";
        assertRefused(
                "The relief of (0 %) over (2026-03-01/2026-05-01) is no share to take off a quota.",
                remedy, () -> Relief.of(percent(0), SPRING));
        assertRefused(
                "The relief of (101 %) over (2026-03-01/2026-05-01) is no share to take off a quota.",
                remedy, () -> Relief.of(percent(101), SPRING));
        assertRefused(
                "The relief over (2026-03-01/2026-05-01) leaves a negative goal (-1).",
                "State zero or more.",
                () -> Relief.replacing(amount(-1), SPRING));
        assertRefused(
                "The relief over (2026-03-01/..) spreads (5) over dates without end.",
                "Give it a first and a last date.",
                () -> Relief.replacing(amount(5), DateRange.from(LocalDate.of(2026, 3, 1))));
    }

    @Test
    void isEqualByWhatItSays() {
        assertThat(Relief.of(percent("50.0"), SPRING))
                .isEqualTo(Relief.of(percent(50), SPRING))
                .hasSameHashCodeAs(Relief.of(percent(50), SPRING))
                .isNotEqualTo(Relief.of(percent(51), SPRING))
                .isNotEqualTo(Relief.of(percent(50), DateRange.all()))
                .isNotEqualTo(Relief.replacing(amount(50), SPRING))
                .isNotEqualTo("relief");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("relieved", () -> Relief.of(null, SPRING));
        assertNullRefused("dates", () -> Relief.of(percent(1), null));
        assertNullRefused("amount", () -> Relief.replacing(null, SPRING));
        assertNullRefused("dates", () -> Relief.replacing(amount(1), null));
    }
}
