package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.DateRange;

class PerformanceContextTest {

    @Test
    void namesAnArgumentThatIsNull() {
        DateRange range = DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
        Currency usd = Currency.getInstance("USD");
        Figure none = Figure.undefined(Unit.NUMBER, "none");
        assertThat(new PerformanceContext("jill", range, usd, none, Facts.none()).participant())
                .isEqualTo("jill");
        assertNullRefused("participant", () -> new PerformanceContext(null, range, usd, none, Facts.none()));
        assertNullRefused("range", () -> new PerformanceContext("jill", null, usd, none, Facts.none()));
        assertNullRefused("currency", () -> new PerformanceContext("jill", range, null, none, Facts.none()));
        assertNullRefused("achieved", () -> new PerformanceContext("jill", range, usd, null, Facts.none()));
        assertNullRefused("credited", () -> new PerformanceContext("jill", range, usd, none, null));
    }
}
