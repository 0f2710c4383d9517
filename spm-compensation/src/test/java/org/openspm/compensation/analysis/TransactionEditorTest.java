package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.openspm.compensation.analysis.EarningsCurveTest.usd;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.EDITOR;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.fixture.Deals;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class TransactionEditorTest {

    @Test
    void changesCopies() {
        assertThat(EDITOR.schema()).isEqualTo(DEALS);
        assertThat(EDITOR.with(deal("d1", "jill", "2026-02-10", "1000"), "d2", usd("7")))
                .isEqualTo(deal("d2", "jill", "2026-02-10", "7"));
    }

    @Test
    void refusesACopyWithoutItsIdAndALabelTwice() {
        TransactionEditor<Deals.Deal> same =
                TransactionEditor.of(Deals.AMOUNT, (row, id) -> row, (row, sold) -> row.withAmount(sold.value()));
        assertRefused(
                "The copy of (deals d1) has the id (d1), not (d2).",
                "Let withId put the given id into it.",
                () -> same.with(deal("d1", "jill", "2026-02-10", "1000"), "d2", usd("7")));
        TransactionEditor<Deals.Deal> once = EDITOR.elsewhere("as Plus", row -> row);
        assertThatIllegalStateException()
                .isThrownBy(() -> once.elsewhere("as Plus", row -> row))
                .withMessage(
                        "The way (as Plus) of booking (deals) is said already.\nGive every way a label of its own.");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("amount", () -> TransactionEditor.of(null, (row, id) -> row, (row, sold) -> row));
        assertNullRefused("date", () -> EDITOR.dated(null, (row, date) -> row));
        assertNullRefused("change", () -> EDITOR.elsewhere("as Plus", null));
    }
}
