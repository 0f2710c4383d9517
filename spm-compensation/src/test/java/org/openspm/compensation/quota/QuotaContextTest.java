package org.openspm.compensation.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.USD;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Rate.percent;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Proration;

class QuotaContextTest {

    private static final DateRange JANUARY = DateRange.parse("2026-01-01/2026-02-01");
    private static final DateRange FEBRUARY = DateRange.parse("2026-02-01/2026-03-01");
    private static final DateRange APRIL = DateRange.parse("2026-04-01/2026-05-01");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    @Test
    void isThereAllTheTimeUnlessSaidOtherwise() {
        QuotaContext context = QuotaContext.in(USD);
        assertThat(context.currency()).contains(USD);
        assertThat(context.active()).containsExactly(DateRange.all());
        assertThat(context.proration()).isEqualTo(Proration.actualDays());
        assertThat(context.hired()).isEmpty();
        assertThat(context.inRoleSince()).isEmpty();
        assertThat(context.reliefs()).isEmpty();
        assertThat(QuotaContext.ofNumbers().currency()).isEmpty();
        assertThat(context).hasToString("USD, active ../.., by actual days");
    }

    @Test
    void joinsWhatOverlapsOrFollows() {
        assertThat(QuotaContext.in(USD).active(APRIL, FEBRUARY, JANUARY).active())
                .containsExactly(DateRange.parse("2026-01-01/2026-03-01"), APRIL);
        assertThat(QuotaContext.in(USD)
                        .active(List.of(DateRange.parse("2026-01-01/2026-06-01"), FEBRUARY, APRIL))
                        .active())
                .containsExactly(DateRange.parse("2026-01-01/2026-06-01"));
        assertThat(QuotaContext.in(USD).active(List.of())).hasToString("USD, active never, by actual days");
    }

    @Test
    void saysWhatWasSaid() {
        QuotaContext context = QuotaContext.ofNumbers()
                .active(JANUARY, APRIL)
                .prorated(Proration.thirty360())
                .hired(DAY)
                .inRoleSince(DAY.plusDays(1))
                .relieved(Relief.of(percent(20), JANUARY));
        assertThat(context.hired()).contains(DAY);
        assertThat(context.inRoleSince()).contains(DAY.plusDays(1));
        assertThat(context.reliefs()).containsExactly(Relief.of(percent(20), JANUARY));
        assertThat(context)
                .hasToString("numbers, active 2026-01-01/2026-02-01 and 2026-04-01/2026-05-01, by 30/360, hired"
                        + " 2026-01-15, in role since 2026-01-16, 20 % relieved over 2026-01-01/2026-02-01");
    }

    @Test
    void refusesReliefsThatOverlap() {
        QuotaContext context = QuotaContext.in(USD).relieved(Relief.of(percent(20), JANUARY));
        assertThat(context.relieved(Relief.of(percent(20), FEBRUARY)).reliefs()).hasSize(2);
        assertConflict(
                "The reliefs (20 % relieved over 2026-01-01/2026-02-01) and (30 % relieved over 2026-01-01/2026-02-01) of"
                        + " the holder overlap.",
                "End one before the other starts, and state what holds on the dates of both.",
                () -> context.relieved(Relief.of(percent(30), JANUARY)));
    }

    @Test
    void isEqualByWhatItSays() {
        QuotaContext context = QuotaContext.in(USD);
        assertThat(context.active(JANUARY, FEBRUARY))
                .isEqualTo(QuotaContext.in(USD).active(FEBRUARY, JANUARY))
                .hasSameHashCodeAs(QuotaContext.in(USD).active(FEBRUARY, JANUARY));
        assertThat(context)
                .isNotEqualTo(QuotaContext.ofNumbers())
                .isNotEqualTo(context.active(JANUARY))
                .isNotEqualTo(context.prorated(Proration.thirty360()))
                .isNotEqualTo(context.hired(DAY))
                .isNotEqualTo(context.inRoleSince(DAY))
                .isNotEqualTo(context.relieved(Relief.of(percent(20), JANUARY)))
                .isNotEqualTo("context");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        QuotaContext context = QuotaContext.in(USD);
        assertNullRefused("currency", () -> QuotaContext.in(null));
        assertNullRefused("ranges", () -> context.active((DateRange[]) null));
        assertNullRefused("ranges", () -> context.active((List<DateRange>) null));
        assertNullRefused("convention", () -> context.prorated(null));
        assertNullRefused("day", () -> context.hired(null));
        assertNullRefused("day", () -> context.inRoleSince(null));
        assertNullRefused("relief", () -> context.relieved(null));
    }
}
