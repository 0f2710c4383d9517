package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Amount.amount;

import org.junit.jupiter.api.Test;

class SettlementTermsTest {

    private static final Draw DRAW = Draw.recoverable(amount(100));

    @Test
    void isAValue() {
        SettlementTerms terms =
                SettlementTerms.plain().draw("jill", DRAW.onTop()).draw("jill", DRAW);
        assertThat(terms)
                .isEqualTo(SettlementTerms.plain().draw("jill", DRAW))
                .hasSameHashCodeAs(SettlementTerms.plain().draw("jill", DRAW))
                .isNotEqualTo(SettlementTerms.plain())
                .hasToString("jill: recoverable draw");
        assertThat(SettlementTerms.plain()).hasToString("everything owed is paid");
        assertThat(terms.drawOf("jill")).contains(DRAW);
        assertThat(terms.drawOf("joe")).isEmpty();
        assertThat(terms.problems()).isEmpty();
    }

    @Test
    void refusesNull() {
        assertNullRefused("participant", () -> SettlementTerms.plain().draw(null, DRAW));
        assertNullRefused("draw", () -> SettlementTerms.plain().draw("jill", null));
    }
}
