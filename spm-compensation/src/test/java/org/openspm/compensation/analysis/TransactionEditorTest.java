package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.analysis.EarningsCurveTest.usd;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import org.junit.jupiter.api.Test;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class TransactionEditorTest {

    @Test
    void changesCopies() {
        assertThat(TemptationsTest.EDITOR.schema()).isEqualTo(DEALS);
        assertThat(TemptationsTest.EDITOR.with(deal("d1", "jill", "2026-02-10", "1000"), "d2", usd("7")))
                .isEqualTo(deal("d2", "jill", "2026-02-10", "7"));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("amount", () -> TransactionEditor.of(null, (row, id) -> row, (row, sold) -> row));
        assertNullRefused("date", () -> TemptationsTest.EDITOR.dated(null, (row, date) -> row));
        assertNullRefused("change", () -> TemptationsTest.EDITOR.elsewhere("as Plus", null));
    }
}
