package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Rate.percent;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.RateTable;

class PayScheduleTest {

    @Test
    void theMostSpecificRuleCounts() {
        LocalDate may = LocalDate.of(2026, 5, 1);
        PayRule all = RateTable.flat(percent(1));
        PayRule leads = RateTable.flat(percent(2));
        PayRule own = RateTable.flat(percent(3));
        PaySchedule schedule = PaySchedule.none()
                .forEverybody(LocalDate.MIN, all)
                .forRole("lead", may, leads)
                .forParticipant("jill", may, own);
        assertThat(schedule.rule("jill", Optional.of("lead"), may)).contains(own);
        assertThat(schedule.rule("jill", Optional.of("lead"), may.minusDays(1))).contains(all);
        assertThat(schedule.rule("joe", Optional.of("lead"), may)).contains(leads);
        assertThat(schedule.rule("joe", Optional.of("rep"), may)).contains(all);
        assertThat(schedule.rule("joe", Optional.empty(), may)).contains(all);
        assertThat(schedule.rules()).containsExactly(all, leads, own);
        assertThat(schedule).isNotEqualTo(schedule.forRole("rep", may, all)).isNotEqualTo("schedule");
    }

    @Test
    void isEmptyAtFirstAndNamesANull() {
        PayRule all = RateTable.flat(percent(1));
        assertThat(PaySchedule.none().isEmpty()).isTrue();
        assertThat(PaySchedule.none().rule("jill", Optional.empty(), LocalDate.MIN))
                .isEmpty();
        PaySchedule one = PaySchedule.none().forEverybody(LocalDate.MIN, all);
        assertThat(one)
                .hasToString(all.toString())
                .hasSameHashCodeAs(PaySchedule.none().forEverybody(LocalDate.MIN, all));
        assertThat(one.forRole("lead", LocalDate.MIN, RateTable.flat(percent(2)))
                        .toString())
                .contains("everybody=", "lead=");
        assertNullRefused("rule", () -> one.forEverybody(LocalDate.MIN, null));
        assertNullRefused("from", () -> one.forEverybody(null, all));
        assertNullRefused("role", () -> one.forRole(null, LocalDate.MIN, all));
        assertNullRefused("participant", () -> one.forParticipant(null, LocalDate.MIN, all));
    }
}
