package org.openspm.compensation.settlement;

import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;

/**
 * What a participant is paid in a pay period and how it came about: what was owed at its beginning, each column of what was posted in it,
 * and what is owed at its end. Opening balance and columns sum to the closing balance, always.
 *
 * <p>It is read from the ledger alone, so that the statement of a past period never changes. This class is immutable and thread-safe.
 */
public final class PaymentStatement {

    private final String participant;
    private final Period period;
    private final Money opening;
    private final Money drawOpening;
    private final List<LedgerEntry> entries;
    private final Map<EntryKind, Money> columns;

    private PaymentStatement(String participant, Period period, Account account) {
        this.participant = participant;
        this.period = period;
        this.opening = account.opening();
        this.drawOpening = account.drawOpening();
        this.entries = List.copyOf(account.entries());
        this.columns = Maps.immutableEnumMap(account.columns());
    }

    /**
     * Reads the statement of a participant from a ledger.
     *
     * @param ledger  the ledger
     * @param participant  the id of the participant
     * @param period  the pay period
     * @return the statement; one of zero if nothing was posted for the participant
     */
    public static PaymentStatement of(Ledger ledger, String participant, Period period) {
        Objects.requireNonNull(ledger, "ledger");
        Account account = new Account(Objects.requireNonNull(period, "period"), Money.zero(ledger.currency()));
        LedgerSelection own = ledger.select().participant(participant);
        own.postedBefore(period).entries().forEach(account::add);
        own.postedIn(period).entries().forEach(account::add);
        return of(participant, period, account);
    }

    static PaymentStatement of(String participant, Period period, Account account) {
        return new PaymentStatement(participant, period, account);
    }

    /**
     * Returns whose statement it is.
     *
     * @return the id of the participant
     */
    public String participant() {
        return participant;
    }

    /**
     * Returns which pay period it is for.
     *
     * @return the period
     */
    public Period period() {
        return period;
    }

    /**
     * Returns what was owed to the participant when the period began.
     *
     * @return the balance; below zero if the participant owed it
     */
    public Money opening() {
        return opening;
    }

    /**
     * Returns what the entries of a kind sum to.
     *
     * @param kind  the kind
     * @return the sum, signed as in the ledger
     */
    public Money column(EntryKind kind) {
        return columns.getOrDefault(Objects.requireNonNull(kind, "kind"), Money.zero(opening.currency()));
    }

    /**
     * Returns what the period earned.
     *
     * @return the sum
     */
    public Money earned() {
        return column(EntryKind.EARNED);
    }

    /**
     * Returns what earlier periods earned more or less than was posted for them.
     *
     * @return the sum
     */
    public Money adjusted() {
        return column(EntryKind.ADJUSTED);
    }

    /**
     * Returns what is taken back of what was posted for cancelled transactions.
     *
     * @return the sum, signed as in the ledger: below zero
     */
    public Money clawedBack() {
        return column(EntryKind.CLAWED_BACK);
    }

    /**
     * Returns what was earned and is paid later.
     *
     * @return the sum, signed as in the ledger: below zero
     */
    public Money held() {
        return column(EntryKind.HELD);
    }

    /**
     * Returns what was held and is paid now.
     *
     * @return the sum
     */
    public Money released() {
        return column(EntryKind.RELEASED);
    }

    /**
     * Returns what somebody decided.
     *
     * @return the sum
     */
    public Money manual() {
        return column(EntryKind.MANUAL);
    }

    /**
     * Returns what is drawn, to be recovered or not.
     *
     * @return the sum
     */
    public Money drawn() {
        return column(EntryKind.DRAWN).plus(column(EntryKind.GUARANTEED));
    }

    /**
     * Returns what is taken from earnings to recover what was drawn.
     *
     * @return the sum, zero or more unless an earlier settlement of the period recovered too much
     */
    public Money recovered() {
        return column(EntryKind.RECOVERED).negated();
    }

    /**
     * Returns what is paid.
     *
     * @return the payment; below zero if the participant pays back
     */
    public Money paid() {
        return column(EntryKind.PAID).negated();
    }

    /**
     * Returns what is paid in the currency of the participant.
     *
     * @return the payment; empty if it is paid in the currency of the plan, or nothing is paid
     */
    public Optional<Money> payment() {
        return entries.stream()
                .map(entry -> entry.reason().payment())
                .flatMap(Optional::stream)
                .reduce(Money::plus);
    }

    /**
     * Returns what is advanced on policies, less what was recovered of it.
     *
     * @return the sum, signed as in the ledger
     */
    public Money advanced() {
        return column(EntryKind.ADVANCED).plus(column(EntryKind.ADVANCE_RECOVERED));
    }

    /**
     * Returns what is owed to the participant when the period ends.
     *
     * @return opening balance and all columns but what was forgiven; below zero if the participant owes it
     */
    public Money closing() {
        Money closing = opening;
        for (EntryKind kind : EntryKind.values()) {
            closing = kind.isOwed() ? closing.plus(column(kind)) : closing;
        }
        return closing;
    }

    /**
     * Returns what was to be recovered of draws when the period began.
     *
     * @return the balance of draws, zero or more
     */
    public Money drawOpening() {
        return drawOpening;
    }

    /**
     * Returns what is to be recovered of draws when the period ends.
     *
     * @return opening balance of draws, plus drawn, less recovered and forgiven
     */
    public Money drawClosing() {
        Money closing = drawOpening;
        for (EntryKind kind : EntryKind.values()) {
            closing = kind.isDraw() ? closing.plus(column(kind)) : closing;
        }
        return closing;
    }

    /**
     * Returns what was posted in the period.
     *
     * @return the entries in the order they were posted
     */
    public List<LedgerEntry> entries() {
        return entries;
    }

    /**
     * Explains the closing balance, down to each entry.
     *
     * @return the tree of how; render it as text or walk it
     */
    public Trace explain() {
        List<Trace> parts = new ArrayList<>();
        parts.add(Trace.of("opening balance", Figure.of(opening)));
        for (EntryKind kind : EntryKind.values()) {
            List<Trace> posted = entries.stream()
                    .filter(entry -> entry.kind() == kind)
                    .map(PaymentStatement::trace)
                    .toList();
            if (!posted.isEmpty() && kind.isOwed()) {
                parts.add(Trace.of(kind.toString(), Figure.of(column(kind)), "sum of the entries", posted));
            }
        }
        return Trace.of(
                participant + ", " + period + ", closing balance",
                Figure.of(closing()),
                "opening balance and what was posted",
                parts);
    }

    private static Trace trace(LedgerEntry entry) {
        String what = entry.component().isEmpty() ? entry.kind().toString() : entry.component();
        return Trace.of(
                entry.sequence() + ". " + what + ", " + entry.earned(),
                Figure.of(entry.amount()),
                entry.reason().toString(),
                List.of());
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof PaymentStatement other
                && participant.equals(other.participant)
                && period.equals(other.period)
                && opening.equals(other.opening)
                && drawOpening.equals(other.drawOpening)
                && entries.equals(other.entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(participant, period, opening, entries);
    }

    /**
     * Returns whose statement it is, of which period, and what is paid.
     *
     * @return such as {@code "jill, 2026-03: paid USD 1,240.00"}
     */
    @Override
    public String toString() {
        return participant + ", " + period + ": paid " + paid();
    }
}
