package org.openspm.testkit;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.testkit.CookbookDeals.Q1;
import static org.openspm.testkit.CookbookDeals.Q2;
import static org.openspm.testkit.CookbookDeals.TEAM;
import static org.openspm.testkit.CookbookDeals.TEN_PERCENT;
import static org.openspm.testkit.CookbookDeals.deal;
import static org.openspm.testkit.CookbookDeals.deals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.accounting.CommissionAccrual;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.roster.Roster;
import org.openspm.compensation.settlement.Clawback;
import org.openspm.compensation.settlement.Draw;
import org.openspm.compensation.settlement.Holdback;
import org.openspm.compensation.settlement.Ledger;
import org.openspm.compensation.settlement.ManualEntry;
import org.openspm.compensation.settlement.PaymentRates;
import org.openspm.compensation.settlement.Settlement;
import org.openspm.compensation.settlement.SettlementTerms;
import org.openspm.core.money.ExchangeRates;
import org.openspm.testkit.CookbookDeals.Deal;

/** The recipes on settlement do what they say. */
@SuppressWarnings("ReturnValueIgnored") // a snippet shows a result; below it the same is asserted
class CookbookSettlementTest {

    @Test
    void drawRecoveredNextQuarter() {
        // [draw-recovered-next-quarter]
        Evaluation run = TEN_PERCENT.evaluate(
                TEAM, deals(deal("d1", "jill", "2026-01-20", 10_000), deal("d2", "jill", "2026-04-20", 80_000)));
        SettlementTerms terms = SettlementTerms.plain().draw("jill", Draw.recoverable(amount(3_000)));
        Settlement first = Settlement.settle(run, Ledger.empty("USD"), Q1, terms);
        Settlement second = Settlement.settle(run, first.ledger(), Q2, terms);

        first.statement("jill").paid();
        first.ledger().drawBalance("jill");
        second.statement("jill").paid();
        // [/draw-recovered-next-quarter]
        assertThat(first.statement("jill").paid()).hasToString("USD 3,000.00");
        assertThat(first.ledger().drawBalance("jill")).hasToString("USD 2,000.00");
        assertThat(second.statement("jill").paid()).hasToString("USD 6,000.00");
    }

    @Test
    void guarantee() {
        // [guarantee]
        Evaluation run = TEN_PERCENT.evaluate(
                TEAM, deals(deal("d1", "jill", "2026-01-20", 10_000), deal("d2", "jill", "2026-04-20", 80_000)));
        SettlementTerms terms = SettlementTerms.plain()
                .draw("jill", Draw.nonRecoverable(amount(4_000)).ending(LocalDate.of(2026, 7, 1)));
        Settlement first = Settlement.settle(run, Ledger.empty("USD"), Q1, terms);
        Settlement second = Settlement.settle(run, first.ledger(), Q2, terms);

        first.statement("jill").paid();
        second.statement("jill").paid();
        // [/guarantee]
        assertThat(first.statement("jill").paid()).hasToString("USD 4,000.00");
        assertThat(second.statement("jill").paid()).hasToString("USD 8,000.00");
    }

    @Test
    void guaranteeFirstDrawLater() {
        // [guarantee-first-draw-later]
        Evaluation run = TEN_PERCENT.evaluate(TEAM, deals(deal("d1", "jill", "2026-01-20", 10_000)));
        SettlementTerms terms = SettlementTerms.plain()
                .draw("jill", Draw.recoverable(amount(4_000)).guaranteedBefore(LocalDate.of(2026, 4, 1)));
        Settlement first = Settlement.settle(run, Ledger.empty("USD"), Q1, terms);
        Settlement second = Settlement.settle(run, first.ledger(), Q2, terms);

        first.statement("jill").paid();
        first.ledger().drawBalance("jill");
        second.ledger().drawBalance("jill");
        // [/guarantee-first-draw-later]
        assertThat(first.statement("jill").paid()).hasToString("USD 4,000.00");
        assertThat(first.ledger().drawBalance("jill")).hasToString("USD 0.00");
        assertThat(second.ledger().drawBalance("jill")).hasToString("USD 4,000.00");
    }

    @Test
    void clawbackOnChurnWithin90Days() {
        // [clawback-on-churn-within-90-days]
        LocalDate sold = LocalDate.of(2026, 1, 20);
        LocalDate left = LocalDate.of(2026, 4, 10);
        Evaluation run = TEN_PERCENT.evaluate(TEAM, deals(deal("d1", "jill", "2026-01-20", 100_000)));
        Settlement first = Settlement.settle(run, Ledger.empty("USD"), Q1);
        SettlementTerms terms = DAYS.between(sold, left) <= 90
                ? SettlementTerms.plain().clawback(Clawback.asPaid("deals d1", sold, left))
                : SettlementTerms.plain();
        Settlement second = Settlement.settle(run, first.ledger(), Q2, terms);

        second.statement("jill").clawedBack();
        // [/clawback-on-churn-within-90-days]
        assertThat(second.statement("jill").clawedBack()).hasToString("USD -10,000.00");
    }

    @Test
    void proratedClawback() {
        // [prorated-clawback]
        Clawback cancelled = Clawback.asPaid("deals d1", LocalDate.of(2026, 1, 20), LocalDate.of(2026, 5, 25))
                .proratedOver(12);
        Evaluation run = TEN_PERCENT.evaluate(TEAM, deals(deal("d1", "jill", "2026-01-20", 100_000)));
        Settlement first = Settlement.settle(run, Ledger.empty("USD"), Q1);
        Settlement second = Settlement.settle(
                run, first.ledger(), Q2, SettlementTerms.plain().clawback(cancelled));

        second.statement("jill").clawedBack();
        // [/prorated-clawback]
        assertThat(second.statement("jill").clawedBack()).hasToString("USD -6,666.67");
    }

    @Test
    void aLateDeal() {
        // [a-late-deal]
        Deal known = deal("d1", "jill", "2026-01-20", 100_000);
        Deal late = deal("d2", "jill", "2026-03-30", 50_000);
        Settlement first = Settlement.settle(TEN_PERCENT.evaluate(TEAM, deals(known)), Ledger.empty("USD"), Q1);
        Settlement second = Settlement.settle(TEN_PERCENT.evaluate(TEAM, deals(known, late)), first.ledger(), Q2);

        first.statement("jill").paid();
        second.statement("jill").adjusted();
        second.entries().get(0).earned();
        second.entries().get(0).posted();
        // [/a-late-deal]
        assertThat(first.statement("jill").paid()).hasToString("USD 10,000.00");
        assertThat(second.statement("jill").adjusted()).hasToString("USD 5,000.00");
        assertThat(second.entries().get(0).earned()).hasToString("2026-Q1");
        assertThat(second.entries().get(0).posted()).hasToString("2026-Q2");
    }

    @Test
    void halfWhenTheCustomerPays() {
        // [half-when-the-customer-pays]
        Evaluation run = TEN_PERCENT.evaluate(TEAM, deals(deal("d1", "jill", "2026-01-20", 100_000)));
        SettlementTerms terms = SettlementTerms.plain().holdback("Commission", Holdback.onEvent(percent(50)));
        Settlement first = Settlement.settle(run, Ledger.empty("USD"), Q1, terms);
        Settlement second = Settlement.settle(run, first.ledger(), Q2, terms.released("deals d1", percent(100)));

        first.statement("jill").paid();
        second.statement("jill").paid();
        // [/half-when-the-customer-pays]
        assertThat(first.statement("jill").paid()).hasToString("USD 5,000.00");
        assertThat(second.statement("jill").paid()).hasToString("USD 5,000.00");
    }

    @Test
    void paidInEuros() {
        // [paid-in-euros]
        Roster abroad =
                Roster.builder().participant("jill", p -> p.paidIn("EUR")).build();
        ExchangeRates rates = ExchangeRates.builder()
                .rate("USD", "EUR", LocalDate.of(2026, 1, 1), "0.90")
                .build();
        Evaluation run = TEN_PERCENT.evaluate(abroad, deals(deal("d1", "jill", "2026-01-20", 100_000)));
        Settlement first = Settlement.settle(
                run, Ledger.empty("USD"), Q1, SettlementTerms.plain().paying(PaymentRates.whenPaid(rates)));

        first.statement("jill").payment().orElseThrow();
        // [/paid-in-euros]
        assertThat(first.statement("jill").payment().orElseThrow()).hasToString("EUR 9,000.00");
    }

    @Test
    void aCorrectionByHand() {
        // [a-correction-by-hand]
        Evaluation run = TEN_PERCENT.evaluate(TEAM, deals(deal("d1", "jill", "2026-01-20", 100_000)));
        Ledger promised = Ledger.empty("USD")
                .post(Q1, new ManualEntry("jill", "Commission", Q1, amount(250), "promised on 3 March", "VP Sales"));
        Settlement first = Settlement.settle(run, promised, Q1);

        first.statement("jill").manual();
        first.statement("jill").paid();
        // [/a-correction-by-hand]
        assertThat(first.statement("jill").manual()).hasToString("USD 250.00");
        assertThat(first.statement("jill").paid()).hasToString("USD 10,250.00");
    }

    @Test
    void accruedAtTheEndOfTheQuarter() {
        // [accrued-at-the-end-of-the-quarter]
        Evaluation run = TEN_PERCENT.evaluate(TEAM, deals(deal("d1", "jill", "2026-01-20", 100_000)));
        Ledger ledger = Settlement.settle(run, Ledger.empty("USD"), Q1).ledger();
        CommissionAccrual accrual = CommissionAccrual.of(ledger, Q1).withEmployerCost(percent(8));

        accrual.total();
        accrual.employerCost();
        // [/accrued-at-the-end-of-the-quarter]
        assertThat(accrual.total()).hasToString("USD 10,000.00");
        assertThat(accrual.employerCost()).hasToString("USD 800.00");
    }

    @Test
    void thePageSaysWhatIsAssertedHere() {
        assertThat(new CookbookPage("settlement").check("CookbookSettlementTest"))
                .isEqualTo(10);
    }
}
