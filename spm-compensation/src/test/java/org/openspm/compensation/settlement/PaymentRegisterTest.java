package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.settlement.Months.FEBRUARY;
import static org.openspm.compensation.settlement.Months.JANUARY;
import static org.openspm.compensation.settlement.Months.NOTHING;
import static org.openspm.compensation.settlement.Months.tenth;
import static org.openspm.compensation.settlement.Months.usd;
import static org.openspm.core.money.Amount.amount;

import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;

class PaymentRegisterTest {

    private static final SettlementTerms TERMS = SettlementTerms.plain().draw("joe", Draw.recoverable(amount(50)));
    private static final Settlement JAN =
            Settlement.settle(tenth(deal("d1", "jill", "2026-01-10", "400")), NOTHING, JANUARY, TERMS);
    private static final PaymentRegister REGISTER = Settlement.settle(
                    tenth(deal("d2", "joe", "2026-02-10", "700")), JAN.ledger(), FEBRUARY, TERMS)
            .register();

    @Test
    void totalsEveryColumn() {
        assertThat(REGISTER.period()).isEqualTo(FEBRUARY);
        assertThat(REGISTER.statements()).hasSize(2);
        assertThat(REGISTER.opening()).isEqualTo(usd("0"));
        assertThat(REGISTER.column(EntryKind.EARNED)).isEqualTo(usd("70"));
        assertThat(REGISTER.column(EntryKind.ADJUSTED)).isEqualTo(usd("-40"));
        assertThat(REGISTER.column(EntryKind.RECOVERED)).isEqualTo(usd("-20"));
        assertThat(REGISTER.paid()).isEqualTo(usd("50"));
        assertThat(REGISTER.closing()).isEqualTo(usd("-40"));
        assertThat(REGISTER).hasToString(FEBRUARY + ": 2 statements, paid USD 50.00");
    }

    @Test
    void explainsItselfByParticipant() {
        assertThat(REGISTER.explain().figure()).isEqualTo(Figure.of(usd("50")));
        assertThat(REGISTER.explain().parts())
                .extracting(part -> part.label() + " " + part.figure())
                .containsExactly("jill, paid USD 0.00", "joe, paid USD 50.00");
        assertThat(REGISTER.explain().render()).startsWith("payments of " + FEBRUARY);
    }

    @Test
    void isAValue() {
        assertThat(JAN.register())
                .isEqualTo(JAN.register())
                .hasSameHashCodeAs(JAN.register())
                .isNotEqualTo(REGISTER);
    }

    @Test
    void refusesNull() {
        assertNullRefused("kind", () -> REGISTER.column(null));
    }
}
