package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.USD;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Amount.amount;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.quota.QuotaContext;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

class ParticipantTest {

    private static final Period YEAR = FiscalCalendar.gregorian().year(2026);

    private static Participant.Builder jill() {
        return new Participant.Builder("jill");
    }

    @Test
    void isAnIdWithWhatIsKnownOfIt() {
        Participant participant = jill().name("Jill Jones")
                .plan("AE")
                .plan("SPIFF")
                .quota("sales", YEAR, amount(100))
                .targetIncentive(amount(60_000))
                .build();
        assertThat(participant.id()).isEqualTo("jill");
        assertThat(participant.name()).isEqualTo("Jill Jones");
        assertThat(participant.quotas().goal("sales", YEAR, QuotaContext.in(USD)))
                .contains(Ratio.of(100, 1));
        assertThat(participant.targetIncentive()).contains(amount(60_000));
        assertThat(participant.isOn("AE")).isTrue();
        assertThat(participant.isOn("SPIFF")).isTrue();
        assertThat(participant.isOn("SDR")).isFalse();
        assertThat(participant).hasToString("jill");
    }

    @Test
    void needsNothingButTheId() {
        Participant participant = jill().build();
        assertThat(participant.name()).isEqualTo("jill");
        assertThat(participant.isOn("any plan")).isTrue();
        assertThat(participant.quotas().goal("sales", YEAR, QuotaContext.in(USD)))
                .isEmpty();
        assertThat(participant.targetIncentive()).isEmpty();
    }

    @Test
    void isEqualByWhatIsKnownOfIt() {
        assertThat(jill().build()).isEqualTo(jill().build()).hasSameHashCodeAs(jill().build());
        assertThat(jill().build())
                .isNotEqualTo(new Participant.Builder("joe").name("jill").build())
                .isNotEqualTo(jill().name("Jill").build())
                .isNotEqualTo(jill().plan("AE").build())
                .isNotEqualTo(jill().quota("sales", YEAR, amount(1)).build())
                .isNotEqualTo(jill().targetIncentive(amount(1)).build())
                .isNotEqualTo("jill");
    }

    @Test
    void refusesWhatQuotasRefuse() {
        assertRefused(
                "The quota of (2026) is negative (-1).",
                "State zero or more.",
                () -> jill().quota("sales", YEAR, amount(-1)));
        assertThat(jill().quota("sales", YEAR, amount(1))
                        .quota("sales", YEAR, amount(2))
                        .build()
                        .quotas()
                        .problems())
                .containsExactly("The quota (sales) is stated as (2026 1) and as (2026 2).\nState it once.");
    }

    @Test
    void refusesTwoManagersFromOneDate() {
        LocalDate july = LocalDate.of(2026, 7, 1);
        assertConflict(
                "The participant (jill) reports to (sam) and to (kim) from (the beginning) on.",
                "Name one manager for each date.",
                () -> jill().reportsTo("sam").reportsTo("kim"));
        assertConflict(
                "The participant (jill) reports to (sam) and to (kim) from (2026-07-01) on.",
                "Name one manager for each date.",
                () -> jill().reportsTo("sam", july).reportsTo("kim", july));
        assertThat(jill().reportsTo("sam").reportsTo("sam").managers()).hasSize(1);
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("shown", () -> jill().name(null));
        assertNullRefused("plan", () -> jill().plan(null));
        assertNullRefused("annual", () -> jill().targetIncentive(null));
        assertNullRefused("manager", () -> jill().reportsTo(null));
        assertNullRefused("from", () -> jill().reportsTo("sam", null));
        assertNullRefused("period", () -> jill().quota("sales", null, amount(1)));
    }
}
