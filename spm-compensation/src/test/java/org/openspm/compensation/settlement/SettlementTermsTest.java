package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.compensation.settlement.Months.FEBRUARY;
import static org.openspm.compensation.settlement.Months.JANUARY;
import static org.openspm.compensation.settlement.Months.NOTHING;
import static org.openspm.compensation.settlement.Months.paying;
import static org.openspm.compensation.settlement.Months.tenth;
import static org.openspm.compensation.settlement.Months.usd;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;

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
    void carriesLessThanTheMinimumUntilItIsReached() {
        SettlementTerms terms = SettlementTerms.plain().minimumPayment(amount(50));
        Settlement january = Settlement.settle(tenth(deal("d1", "jill", "2026-01-10", "400")), NOTHING, JANUARY, terms);
        assertThat(january.statement("jill").paid()).isEqualTo(usd("0"));
        assertThat(january.statement("jill").closing()).isEqualTo(usd("40"));
        Settlement february = Settlement.settle(
                tenth(deal("d1", "jill", "2026-01-10", "400"), deal("d2", "jill", "2026-02-10", "100")),
                january.ledger(),
                FEBRUARY,
                terms);
        assertThat(february.statement("jill").opening()).isEqualTo(usd("40"));
        assertThat(february.statement("jill").paid()).isEqualTo(usd("50"));
    }

    @Test
    void paysLessThanTheMinimumToWhoLeaves() {
        Roster leaving = Roster.builder()
                .participant("jill", p -> p.hired(LocalDate.of(2025, 1, 1)).terminated(LocalDate.of(2026, 1, 31)))
                .build();
        Settlement january = Settlement.settle(
                paying(RateTable.flat(percent(10))).evaluate(leaving, facts(deal("d1", "jill", "2026-01-10", "400"))),
                NOTHING,
                JANUARY,
                SettlementTerms.plain().minimumPayment(amount(50)));
        assertThat(january.paid()).isEqualTo(usd("40"));
    }

    @Test
    void tellsItsProblemsAndItself() {
        SettlementTerms terms =
                SettlementTerms.plain().minimumPayment(amount(-5)).negativeBalance(NegativeBalance.PAID_BACK);
        assertThat(terms.problems())
                .containsExactly("The minimum payment (-5) is below zero.\nGive an amount of zero or more.");
        assertThat(terms).hasToString("negative balances paid back; payments of at least -5");
        assertThat(terms.minimumPayment()).isEqualTo(amount(-5));
        assertThat(terms.negativeBalance()).isEqualTo(NegativeBalance.PAID_BACK);
    }

    @Test
    void refusesNull() {
        assertNullRefused("policy", () -> SettlementTerms.plain().negativeBalance(null));
        assertNullRefused("amount", () -> SettlementTerms.plain().minimumPayment(null));
        assertNullRefused("participant", () -> SettlementTerms.plain().draw(null, DRAW));
        assertNullRefused("draw", () -> SettlementTerms.plain().draw("jill", null));
    }

    /** What a component took back does not lessen what others earned. */
    @Test
    void floorsAComponentAtZero() {
        SettlementTerms terms = SettlementTerms.plain().noLessThanZero("Sales");
        Ledger january = Settlement.settle(
                        Months.tenth(deal("d1", "jill", "2026-01-10", "1000")), Months.NOTHING, Months.JANUARY, terms)
                .ledger();
        Settlement february = Settlement.settle(Months.tenth(), january, Months.FEBRUARY, terms);
        PaymentStatement own = february.statement("jill");
        assertThat(own.adjusted()).isEqualTo(Months.usd("-100"));
        assertThat(own.column(EntryKind.WRITTEN_OFF)).isEqualTo(Months.usd("100"));
        assertThat(own.closing()).isEqualTo(Months.usd("0"));
        assertThat(Settlement.settle(Months.tenth(), february.ledger(), Months.FEBRUARY, terms)
                        .entries())
                .isEmpty();
        assertThat(terms).hasToString("Sales no less than zero");
    }

    @Test
    void refusesADrawOfABlankComponent() {
        assertRefused(
                "The component ( ) of the draw of (jill) is blank.",
                "Leave it out for a draw on all that is earned.",
                () -> SettlementTerms.plain().draw("jill", " ", Draw.recoverable(amount(1))));
    }
}
