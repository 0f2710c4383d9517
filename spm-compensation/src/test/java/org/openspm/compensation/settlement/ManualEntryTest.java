package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.compensation.settlement.Months.FEBRUARY;
import static org.openspm.compensation.settlement.Months.JANUARY;
import static org.openspm.compensation.settlement.Months.NOTHING;
import static org.openspm.compensation.settlement.Months.tenth;
import static org.openspm.compensation.settlement.Months.usd;
import static org.openspm.core.money.Amount.amount;

import org.junit.jupiter.api.Test;

class ManualEntryTest {

    private static final ManualEntry AWARD =
            new ManualEntry("jill", "Sales", JANUARY, amount("25.50"), "dispute settled", "ticket 12");

    @Test
    void isPaidKeptApartAndNeverRecomputed() {
        Ledger january = Settlement.settle(tenth(deal("d1", "jill", "2026-01-10", "100")), NOTHING, JANUARY)
                .ledger();
        Ledger decided = january.post(FEBRUARY, AWARD);
        LedgerEntry entry = decided.entries().get(2);
        assertThat(entry)
                .hasToString("3. jill, Sales, " + JANUARY + " posted " + FEBRUARY
                        + ": manual USD 25.50, manual (dispute settled) by ticket 12");
        assertThat(entry.reason().author()).isEqualTo("ticket 12");
        Settlement february = Settlement.settle(tenth(), decided, FEBRUARY);
        assertThat(february.statement("jill").manual()).isEqualTo(usd("25.50"));
        assertThat(february.statement("jill").adjusted()).isEqualTo(usd("-10"));
        assertThat(february.statement("jill").paid()).isEqualTo(usd("15.50"));
    }

    @Test
    void countsAgainstADraw() {
        Ledger decided = NOTHING.post(JANUARY, AWARD);
        SettlementTerms terms = SettlementTerms.plain().draw("jill", Draw.recoverable(amount(30)));
        assertThat(Settlement.settle(tenth(), decided, JANUARY, terms)
                        .statement("jill")
                        .drawn())
                .isEqualTo(usd("4.50"));
    }

    @Test
    void saysItself() {
        assertThat(AWARD).hasToString("jill, dispute settled by ticket 12: 25.5");
    }

    @Test
    void refusesBlanks() {
        String remedy = "Give participant, reason and author.";
        assertRefused(
                "The participant ( ) of a manual entry is blank.",
                remedy,
                () -> new ManualEntry(" ", "", JANUARY, amount(1), "award", "sam"));
        assertRefused(
                "The reason () of a manual entry is blank.",
                remedy,
                () -> new ManualEntry("jill", "", JANUARY, amount(1), "", "sam"));
        assertRefused(
                "The author () of a manual entry is blank.",
                remedy,
                () -> new ManualEntry("jill", "", JANUARY, amount(1), "award", ""));
    }

    @Test
    void refusesNull() {
        assertNullRefused("participant", () -> new ManualEntry(null, "", JANUARY, amount(1), "award", "sam"));
        assertNullRefused("amount", () -> new ManualEntry("jill", "", JANUARY, null, "award", "sam"));
        assertNullRefused("open", () -> NOTHING.post(null, AWARD));
    }
}
