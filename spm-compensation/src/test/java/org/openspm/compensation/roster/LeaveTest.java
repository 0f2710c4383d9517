package org.openspm.compensation.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openspm.core.time.DateRange;

class LeaveTest {

    private static final DateRange SPRING = DateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 1));

    @Test
    void isPaidOrNot() {
        assertThat(new Leave("parental", SPRING, true)).hasToString("paid leave (parental) 2026-03-01/2026-06-01");
        assertThat(new Leave("sabbatical", SPRING, false))
                .hasToString("unpaid leave (sabbatical) 2026-03-01/2026-06-01")
                .isNotEqualTo(new Leave("sabbatical", SPRING, true));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("reason", () -> new Leave(null, SPRING, true));
        assertNullRefused("range", () -> new Leave("parental", null, true));
    }
}
