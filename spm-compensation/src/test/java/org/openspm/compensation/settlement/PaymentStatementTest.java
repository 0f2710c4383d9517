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

class PaymentStatementTest {

    private static final Ledger JAN = Settlement.settle(
                    tenth(deal("d1", "jill", "2026-01-10", "300")), NOTHING, JANUARY)
            .ledger();
    private static final Settlement FEB = Settlement.settle(
            tenth(deal("d1", "jill", "2026-01-10", "100"), deal("d2", "jill", "2026-02-10", "120")), JAN, FEBRUARY);
    private static final PaymentStatement OWN = FEB.statement("jill");

    @Test
    void reconciles() {
        assertThat(OWN.participant()).isEqualTo("jill");
        assertThat(OWN.period()).isEqualTo(FEBRUARY);
        assertThat(OWN.opening()).isEqualTo(usd("0"));
        assertThat(OWN.earned()).isEqualTo(usd("12"));
        assertThat(OWN.adjusted()).isEqualTo(usd("-20"));
        assertThat(OWN.paid()).isEqualTo(usd("0"));
        assertThat(OWN.closing()).isEqualTo(usd("-8"));
        assertThat(OWN.entries()).hasSize(2);
        assertThat(OWN).hasToString("jill, " + FEBRUARY + ": paid USD 0.00");
    }

    @Test
    void isReadFromTheLedgerAndStaysWhatItWas() {
        assertThat(PaymentStatement.of(FEB.ledger(), "jill", FEBRUARY))
                .isEqualTo(OWN)
                .hasSameHashCodeAs(OWN);
        assertThat(PaymentStatement.of(FEB.ledger(), "jill", JANUARY))
                .isEqualTo(PaymentStatement.of(JAN, "jill", JANUARY))
                .isNotEqualTo(OWN);
        assertThat(PaymentStatement.of(JAN, "nobody", JANUARY).closing()).isEqualTo(usd("0"));
    }

    @Test
    void opensWithWhatWasPostedBeforeAndNotPaid() {
        Settlement january = Settlement.settle(
                tenth(deal("d1", "jill", "2026-01-10", "300")),
                NOTHING,
                JANUARY,
                SettlementTerms.plain().minimumPayment(amount(50)));
        PaymentStatement own = PaymentStatement.of(january.ledger(), "jill", FEBRUARY);
        assertThat(own.opening()).isEqualTo(usd("30"));
        assertThat(own.closing()).isEqualTo(usd("30"));
        assertThat(own.entries()).isEmpty();
    }

    @Test
    void explainsItself() {
        assertThat(OWN.explain().render().lines().map(line -> line.strip().replaceAll(" {2,}", " | ")))
                .containsExactly(
                        "jill, " + FEBRUARY + ", closing balance | USD -8.00 | opening balance and what was posted",
                        "opening balance | USD 0.00",
                        "earned | USD 12.00 | sum of the entries",
                        "4. Sales, " + FEBRUARY + " | USD 12.00 | ordinary: deals d2",
                        "adjusted | USD -20.00 | sum of the entries",
                        "3. Sales, " + JANUARY + " | USD -20.00 | changed: deals d1, corrects 1");
    }

    @Test
    void refusesNull() {
        assertNullRefused("ledger", () -> PaymentStatement.of(null, "jill", JANUARY));
        assertNullRefused("period", () -> PaymentStatement.of(JAN, "jill", null));
        assertNullRefused("kind", () -> OWN.column(null));
    }
}
