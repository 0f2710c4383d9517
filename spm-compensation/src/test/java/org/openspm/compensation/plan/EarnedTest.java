package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import org.junit.jupiter.api.Test;

class EarnedTest {

    @Test
    void isOnesOwnOrThatOfReports() {
        assertThat(Performance.earned("Sales")).hasToString("earned by Sales");
        assertThat(Performance.earned("Sales").ofDirectReports()).hasToString("earned by Sales of direct reports");
        assertThat(Performance.earned("Sales").ofAllReports()).hasToString("earned by Sales of all reports");
        assertThat(Performance.earned("Sales").whose()).isEqualTo(Earned.Whose.OWN);
        assertNullRefused("whose", () -> new Earned("Sales", null));
    }
}
