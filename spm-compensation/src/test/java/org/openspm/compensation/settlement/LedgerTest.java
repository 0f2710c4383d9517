package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.compensation.settlement.EntryKind.EARNED;
import static org.openspm.compensation.settlement.EntryKind.PAID;
import static org.openspm.compensation.settlement.Months.FEBRUARY;
import static org.openspm.compensation.settlement.Months.JANUARY;
import static org.openspm.compensation.settlement.Months.NOTHING;
import static org.openspm.compensation.settlement.Months.entry;
import static org.openspm.compensation.settlement.Months.usd;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;

class LedgerTest {

    private static final LedgerEntry FIRST = entry(1, "jill", JANUARY, EARNED, "100");
    private static final LedgerEntry SECOND = entry(2, "jill", JANUARY, PAID, "-80");

    @Test
    void growsAndLeavesTheShorterOneAlone() {
        Ledger one = NOTHING.append(List.of(FIRST));
        Ledger two = one.append(List.of(SECOND));
        assertThat(one.entries()).containsExactly(FIRST);
        assertThat(two.entries()).containsExactly(FIRST, SECOND);
        assertThat(two)
                .isEqualTo(Ledger.of("USD", List.of(FIRST, SECOND)))
                .hasSameHashCodeAs(Ledger.of("USD", List.of(FIRST, SECOND)));
        assertThat(two).isNotEqualTo(one).hasToString("ledger in USD, 2 entries");
        assertThat(two.balance("jill")).isEqualTo(usd("20"));
        assertThat(two.balance("nobody")).isEqualTo(usd("0"));
        assertThat(two.currency()).isEqualTo(usd("0").currency());
        assertThat(two.latestPosted()).contains(JANUARY);
        assertThat(NOTHING.latestPosted()).isEmpty();
    }

    @Test
    void refusesGaps() {
        assertRefused(
                "The entry (" + SECOND + ") has the sequence (2) in place of (1).",
                "Hand in all entries, in their order.",
                () -> Ledger.of("USD", List.of(SECOND)));
    }

    @Test
    void refusesAnotherCurrency() {
        assertRefused(
                "The amount (USD 100.00) of entry (1) is not in the currency (EUR) of the ledger.",
                "Keep one ledger for each plan.",
                () -> Ledger.of("EUR", List.of(FIRST)));
    }

    @Test
    void refusesToPostInAClosedPeriod() {
        assertRefused(
                "Entry (2) is posted in (" + JANUARY + "), after entries were posted in (" + FEBRUARY + ").",
                "Post it in the open period; past periods are closed.",
                () -> Ledger.of("USD", List.of(entry(1, "jill", FEBRUARY, EARNED, "1"), SECOND)));
    }

    @Test
    void refusesNull() {
        assertNullRefused("more", () -> NOTHING.append(null));
        assertThat(Money.zero(NOTHING.currency())).isEqualTo(NOTHING.select().total());
    }
}
