package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EntryReasonTest {

    @Test
    void saysItself() {
        assertThat(EntryReason.of(Cause.SETTLED, "")).hasToString("settled");
        assertThat(new EntryReason(
                        Cause.LATE,
                        "deals d1",
                        Optional.empty(),
                        OptionalLong.of(4),
                        "by mail",
                        "sam",
                        Optional.empty()))
                .hasToString("late: deals d1, corrects 4 (by mail) by sam");
    }

    @Test
    void refusesNull() {
        assertNullRefused("cause", () -> EntryReason.of(null, ""));
        assertNullRefused("remark", () -> EntryReason.of(Cause.LATE, null));
    }
}
