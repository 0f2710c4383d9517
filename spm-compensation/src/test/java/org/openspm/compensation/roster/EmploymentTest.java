package org.openspm.compensation.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openspm.core.time.DateRange;

class EmploymentTest {

    private static final DateRange RANGE = DateRange.of(LocalDate.of(2024, 3, 1), LocalDate.of(2026, 7, 1));

    @Test
    void saysFromWhenToWhenAndWhy() {
        Employment employment = new Employment(RANGE, "resigned");
        assertThat(employment.range()).isEqualTo(RANGE);
        assertThat(employment.endReason()).isEqualTo("resigned");
        assertThat(employment).hasToString("2024-03-01/2026-07-01 (resigned)");
        assertThat(new Employment(RANGE, ""))
                .hasToString("2024-03-01/2026-07-01")
                .isNotEqualTo(employment);
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("range", () -> new Employment(null, ""));
        assertNullRefused("endReason", () -> new Employment(RANGE, null));
    }
}
