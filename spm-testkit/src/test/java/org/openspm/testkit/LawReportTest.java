package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LawReportTest {

    @Test
    void itsTextAccountsForEveryLaw() {
        LawReport report = new LawReport(
                List.of(Law.ORDER),
                List.of(),
                Map.of(Law.EMPTY, "a guarantee"),
                Map.of(Law.SCALE, "say scaledBy(..)"),
                9);
        assertThat(report)
                .hasToString(
                        "Held in (9) trials: [ORDER]\nExcepted: EMPTY, a guarantee\nNot checked: SCALE, say scaledBy(..)");
    }

    @Test
    void itCannotBeChanged() {
        LawReport report = new LawReport(List.of(), List.of(), Map.of(), Map.of(), 1);
        assertThatThrownBy(() -> report.excepted().put(Law.CAP, "")).isInstanceOf(UnsupportedOperationException.class);
    }
}
