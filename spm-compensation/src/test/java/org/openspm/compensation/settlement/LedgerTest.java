package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.compensation.settlement.EntryKind.EARNED;
import static org.openspm.compensation.settlement.EntryKind.PAID;
import static org.openspm.compensation.settlement.Months.FEBRUARY;
import static org.openspm.compensation.settlement.Months.JANUARY;
import static org.openspm.compensation.settlement.Months.NOTHING;
import static org.openspm.compensation.settlement.Months.entry;
import static org.openspm.compensation.settlement.Months.usd;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

    /** However a ledger grew, what it says of a participant is what reading all of it says. */
    @Property(tries = 100)
    void knowsWhatWasPostedForEachParticipant(@ForAll Random random) {
        List<LedgerEntry> all = new ArrayList<>();
        Ledger ledger = NOTHING;
        for (int part = random.nextInt(5); part >= 0; part--) {
            List<LedgerEntry> more = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                EntryKind kind = random.nextBoolean() ? EARNED : PAID;
                String amount = String.valueOf(random.nextInt(200) - 100);
                more.add(entry(all.size() + more.size() + 1, "p" + random.nextInt(4), JANUARY, kind, amount));
            }
            all.addAll(more);
            ledger = ledger.append(more);
        }
        assertThat(ledger).isEqualTo(Ledger.of("USD", all));
        assertThat(ledger.participants())
                .isEqualTo(all.stream().map(LedgerEntry::participant).collect(Collectors.toSet()));
        for (EntryKind kind : EntryKind.values()) {
            assertThat(ledger.has(kind)).isEqualTo(all.stream().anyMatch(entry -> entry.kind() == kind));
        }
        for (String participant : List.of("p0", "p1", "p2", "p3", "nobody")) {
            List<LedgerEntry> own = all.stream()
                    .filter(entry -> entry.participant().equals(participant))
                    .toList();
            assertThat(ledger.select().participant(participant).entries()).isEqualTo(own);
            assertThat(ledger.select().kind(PAID).participant(participant).entries())
                    .isEqualTo(
                            own.stream().filter(entry -> entry.kind() == PAID).toList());
            assertThat(ledger.balance(participant))
                    .isEqualTo(own.stream().map(LedgerEntry::amount).reduce(usd("0"), Money::plus));
        }
    }

    @Test
    void letsNobodyChangeWhatWasPosted() {
        Ledger ledger = NOTHING.append(List.of(FIRST));
        List<LedgerEntry> own = ledger.select().participant("jill").entries();
        assertThatThrownBy(() -> own.add(SECOND)).isInstanceOf(UnsupportedOperationException.class);
        ledger.append(List.of(SECOND));
        assertThat(own).containsExactly(FIRST);
        assertThat(ledger.append(List.of())).isSameAs(ledger);
    }
}
