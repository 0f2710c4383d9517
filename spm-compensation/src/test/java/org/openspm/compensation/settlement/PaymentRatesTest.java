package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.settlement.Months.FEBRUARY;
import static org.openspm.compensation.settlement.Months.JANUARY;
import static org.openspm.compensation.settlement.Months.NOTHING;
import static org.openspm.compensation.settlement.Months.paying;
import static org.openspm.compensation.settlement.Months.usd;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.money.Money;

class PaymentRatesTest {

    private static final ExchangeRates RATES = ExchangeRates.builder()
            .rate("USD", "EUR", LocalDate.of(2026, 1, 1), "0.80")
            .rate("USD", "EUR", LocalDate.of(2026, 2, 1), "0.50")
            .build();
    private static final Roster ROSTER = Roster.builder()
            .participant("jill", p -> p.paidIn("EUR"))
            .participant("joe", p -> p)
            .build();

    /** 40 in January, too little to be paid, and 100 in February, when the euro buys more. */
    private static final Evaluation EVALUATION = paying(RateTable.flat(percent(10)))
            .evaluate(
                    ROSTER,
                    facts(
                            deal("d1", "jill", "2026-01-10", "400"),
                            deal("d2", "jill", "2026-02-10", "1000"),
                            deal("d3", "joe", "2026-02-10", "700")));

    private static Settlement february(PaymentRates rates) {
        SettlementTerms terms =
                SettlementTerms.plain().minimumPayment(amount(50)).paying(rates);
        Ledger january = Settlement.settle(EVALUATION, NOTHING, JANUARY, terms).ledger();
        Settlement february = Settlement.settle(EVALUATION, january, FEBRUARY, terms);
        assertThat(Settlement.settle(EVALUATION, february.ledger(), FEBRUARY, terms)
                        .entries())
                .isEmpty();
        return february;
    }

    @Test
    void convertsWhatIsOwedWhenItIsPaid() {
        Settlement february = february(PaymentRates.whenPaid(RATES));
        assertThat(february.statement("jill").payment()).contains(Money.of("70", "EUR"));
        assertThat(february.statement("jill").paid()).isEqualTo(usd("140"));
        assertThat(february.statement("jill").column(EntryKind.EXCHANGED)).isEqualTo(usd("0"));
        assertThat(february.statement("joe").payment()).isEmpty();
        assertThat(february.register().payments())
                .containsExactly(Map.entry("EUR", Money.of("70", "EUR")), Map.entry("USD", usd("70")));
    }

    /** 40 at 0.80 and 100 at 0.50 are EUR 82, which cost USD 164 at 0.50. */
    @Test
    void fixesWhatIsOwedWhenItIsEarnedAndPostsTheDifference() {
        Settlement february = february(PaymentRates.whenEarned(RATES));
        PaymentStatement own = february.statement("jill");
        assertThat(own.payment()).contains(Money.of("82", "EUR"));
        assertThat(own.column(EntryKind.EXCHANGED)).isEqualTo(usd("24"));
        assertThat(own.paid()).isEqualTo(usd("164"));
        assertThat(own.closing()).isEqualTo(usd("0"));
        assertThat(own.entries().get(own.entries().size() - 1).reason()).hasToString("settled, as EUR 82.00");
    }

    @Test
    void keepsItsParts() {
        assertThat(PaymentRates.whenPaid(RATES))
                .isEqualTo(new PaymentRates(RATES, PaymentRates.Fixing.WHEN_PAID))
                .isNotEqualTo(PaymentRates.whenEarned(RATES));
        assertThat(SettlementTerms.plain()
                        .paying(PaymentRates.whenEarned(RATES))
                        .paymentRates())
                .isEqualTo(PaymentRates.whenEarned(RATES));
        assertNullRefused("rates", () -> PaymentRates.whenPaid(null));
        assertNullRefused("fixing", () -> new PaymentRates(RATES, null));
        assertNullRefused("rates", () -> SettlementTerms.plain().paying(null));
    }

    @Test
    void aDrawThatIsForgivenTakesNothingFromWhatIsFixed() {
        SettlementTerms terms = SettlementTerms.plain()
                .draw("jill", Draw.recoverable(amount(100)).forgivenOn(LocalDate.of(2026, 2, 28)))
                .paying(PaymentRates.whenEarned(RATES));
        Settlement january = Settlement.settle(EVALUATION, NOTHING, JANUARY, terms);
        assertThat(january.statement("jill").payment()).contains(Money.of("80", "EUR"));
        PaymentStatement february =
                Settlement.settle(EVALUATION, january.ledger(), FEBRUARY, terms).statement("jill");
        assertThat(february.column(EntryKind.FORGIVEN)).isEqualTo(usd("-60"));
        assertThat(february.payment()).contains(Money.of("50", "EUR"));
    }
}
