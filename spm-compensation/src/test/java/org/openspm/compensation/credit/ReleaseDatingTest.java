package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.Sale.CLOSED;
import static org.openspm.compensation.credit.Sale.CONTEXT;
import static org.openspm.compensation.credit.Sale.JULY;
import static org.openspm.compensation.credit.Sale.JUNE;
import static org.openspm.compensation.credit.Sale.RELEASED;
import static org.openspm.compensation.credit.Sale.REP;
import static org.openspm.compensation.credit.Sale.SALES;
import static org.openspm.compensation.credit.Sale.WON;
import static org.openspm.compensation.credit.Sale.sale;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReleaseDatingTest {

    private static final Crediting<Sale> WHOLE =
            Crediting.of(SALES).on(CLOSED).to(REP).rollingUp(RollUp.DIRECT_MANAGER);
    private static final Sale SALE = sale("jill");
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 15);

    @Test
    void countsReleasedCreditOnItsReleaseDateByTheLinesOfItsCreditDate() {
        Crediting<Sale> held = WHOLE.heldUntil(RELEASED);
        assertThat(held.credits(SALE, CONTEXT)).isEqualTo(new CreditOutcome.Held("held: its (released) is missing"));
        assertThat(held.credits(SALE.with("released", AUGUST), CONTEXT).credits())
                .allMatch(credit -> credit.date().equals(AUGUST))
                .extracting(Credit::participant)
                .containsExactly("jill", "sam");
        assertThat(held.credits(SALE.on(JULY).with("released", JUNE), CONTEXT).credits())
                .allMatch(credit -> credit.date().equals(JULY))
                .extracting(Credit::participant)
                .containsExactly("jill", "kim");
    }

    @Test
    void countsReleasedCreditAsIfItHadNeverBeenHeld() {
        Crediting<Sale> held = WHOLE.heldUntil(RELEASED, ReleaseDating.ON_CREDIT_DATE);
        assertThat(held.credits(SALE, CONTEXT).reason()).contains("held: its (released) is missing");
        assertThat(held.credits(SALE.with("released", AUGUST), CONTEXT)).isEqualTo(WHOLE.credits(SALE, CONTEXT));
    }

    @Test
    void holdsUnlessACondition() {
        Crediting<Sale> held = WHOLE.heldUnless(WON.isTrue()).heldUntil(RELEASED);
        assertThat(held.credits(SALE.with("won", false), CONTEXT))
                .isEqualTo(new CreditOutcome.Held("held: it does not fulfil (won is true)"));
        assertThat(held.credits(SALE, CONTEXT).reason()).contains("held: its (released) is missing");
        assertThat(held.credits(SALE.with("released", JULY), CONTEXT).credits()).hasSize(2);
    }
}
