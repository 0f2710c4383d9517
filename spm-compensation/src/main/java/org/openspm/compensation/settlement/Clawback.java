package org.openspm.compensation.settlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/**
 * A transaction that was cancelled, and which way its earnings are taken back.
 *
 * <ul>
 *   <li>{@linkplain #asPaid As paid}: what the ledger has posted for it, by participant and component, while it stays among the facts. Attainment, and with
 *       it what other transactions earned, is kept; or reduced from the cancellation on, where a transaction {@linkplain #reversedBy reverses} it.
 *   <li>{@linkplain #proratedOver Prorated}: as paid, for the part of the term that was not served.
 *   <li>{@linkplain #restate Restated}: as if it had never been, everything evaluated afresh; {@link SettlementTerms#restate} leaves it out of the facts.
 * </ul>
 *
 * <pre>
 * taken back = (posted - what is left to the participant) * share * (term - whole months served) / term
 * </pre>
 *
 * <p>A transaction whose {@linkplain #within window} has passed is kept, whichever way it goes. One that is left out of the facts has nothing posted any more, so that nothing
 * is taken back twice. This class is immutable and thread-safe.
 */
public final class Clawback {

    private final ClawbackState state;

    private Clawback(ClawbackState state) {
        this.state = state;
    }

    /**
     * Obtains a clawback of all that was posted for a transaction.
     *
     * @param transaction  the schema and the id, such as {@code "deals d17"}
     * @param sold  the day from which time served and window count
     * @param cancelled  the day it was cancelled; taken back in the pay period of this day, or a later one that is open
     * @return the clawback, whole and without a window
     */
    public static Clawback asPaid(String transaction, LocalDate sold, LocalDate cancelled) {
        return of(false, transaction, sold, cancelled);
    }

    /**
     * Obtains a clawback as if the transaction had never been: use it with {@link SettlementTerms#restate}.
     *
     * @param transaction  the schema and the id, such as {@code "deals d17"}
     * @param sold  the day from which the window counts
     * @param cancelled  the day it was cancelled
     * @return the clawback, without a window
     */
    public static Clawback restate(String transaction, LocalDate sold, LocalDate cancelled) {
        return of(true, transaction, sold, cancelled);
    }

    private static Clawback of(boolean restated, String transaction, LocalDate sold, LocalDate cancelled) {
        return new Clawback(new ClawbackState(
                restated,
                Objects.requireNonNull(transaction, "transaction"),
                Objects.requireNonNull(sold, "sold"),
                Objects.requireNonNull(cancelled, "cancelled")));
    }

    private Clawback with(Consumer<ClawbackState> change) {
        ClawbackState copy = state.copy();
        change.accept(copy);
        return new Clawback(copy);
    }

    /**
     * Says that a part was cancelled.
     *
     * @param part  the share, from 0 % to 100 %
     * @return the changed clawback
     */
    public Clawback ofShare(Rate part) {
        return with(changed -> changed.share = Objects.requireNonNull(part, "part"));
    }

    /**
     * Says that what was served is kept.
     *
     * @param months  the months after which all is kept, 1 or more
     * @return the changed clawback
     */
    public Clawback proratedOver(int months) {
        return with(changed -> changed.term = OptionalInt.of(months));
    }

    /**
     * Says until when something is taken back.
     *
     * @param months  the months after the sale; nothing is taken back for what is cancelled on that day of the month or later
     * @return the changed clawback
     */
    public Clawback within(int months) {
        return with(changed -> changed.window = OptionalInt.of(months));
    }

    /**
     * Says that a part of what was paid is left to each participant, such as the least that is paid for a transaction.
     *
     * @param amount  the amount by participant and component, in the currency of the plan
     * @return the changed clawback
     */
    public Clawback leaving(Amount amount) {
        return with(changed -> changed.kept = Objects.requireNonNull(amount, "amount"));
    }

    /**
     * Says that only some give back what they were paid, such as the seller of record; others keep theirs.
     *
     * @param participants  the ids of the participants
     * @return the changed clawback
     */
    public Clawback onlyFrom(String... participants) {
        return with(changed -> changed.onlyFrom = new TreeSet<>(List.of(participants)));
    }

    /**
     * Says that one participant bears what was paid to everybody for the transaction.
     *
     * @param participant  the id of the participant
     * @return the changed clawback
     */
    public Clawback borneBy(String participant) {
        return with(changed -> changed.borneBy = Objects.requireNonNull(participant, "participant"));
    }

    /**
     * Says which transaction reduces attainment by what was cancelled, from its own date on. Whatever that one is posted to earn, at the rates of its own day, is given back:
     * what counts is what was paid for the cancelled one, at the rate of then.
     *
     * @param reversal  the schema and the id of the reversing transaction, among the facts with a negative amount
     * @return the changed clawback
     */
    public Clawback reversedBy(String reversal) {
        return with(changed -> changed.reversal = Objects.requireNonNull(reversal, "reversal"));
    }

    /**
     * Returns which transaction was cancelled.
     *
     * @return the schema and the id
     */
    public String transaction() {
        return state.transaction;
    }

    /**
     * Returns when it was cancelled.
     *
     * @return the day
     */
    public LocalDate cancelled() {
        return state.cancelled;
    }

    /**
     * Returns whether it was cancelled soon enough to be taken back.
     *
     * @return true if there is no window or it had not passed
     */
    public boolean isInWindow() {
        return state.window.isEmpty() || state.cancelled.isBefore(state.sold.plusMonths(state.window.getAsInt()));
    }

    /**
     * Returns whether it is as if the transaction had never been.
     *
     * @return true if it is restated, false if it is taken back as it was paid
     */
    public boolean isRestated() {
        return state.restated;
    }

    /**
     * Returns how much of what was posted is taken back.
     *
     * @return the exact share, from 0 to 1; 0 for one that is restated, for which the evaluation takes back what is due
     */
    public Ratio takenBack() {
        if (state.restated || !isInWindow()) {
            return Ratio.ZERO;
        }
        if (state.term.isEmpty()) {
            return state.share.toRatio();
        }
        long months = state.term.getAsInt();
        long served = Math.min(months, ChronoUnit.MONTHS.between(state.sold, state.cancelled));
        return state.share.toRatio().times(Ratio.of(months - served, months));
    }

    /** What is taken back of what was posted for a participant and component. */
    Ratio takenBack(String participant, Money posted) {
        if (!state.onlyFrom.isEmpty() && !state.onlyFrom.contains(participant)) {
            return Ratio.ZERO;
        }
        Money left = state.kept.in(posted.currency());
        Money above = posted.signum() <= 0 ? posted : posted.minus(left);
        boolean all = posted.signum() > 0 && above.signum() < 0;
        return all ? Ratio.ZERO : Ratio.of(above.value()).times(takenBack());
    }

    String bearer() {
        return state.borneBy;
    }

    String reversal() {
        return state.reversal;
    }

    /**
     * Returns everything that is wrong with the clawback.
     *
     * @return the problems, each with its value and on the next line a remedy; none if it is sound
     */
    public List<String> problems() {
        return state.problems();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Clawback other && state.equals(other.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    /**
     * Returns the clawback in words.
     *
     * @return such as {@code "cancelled on 2026-08-03, prorated over 12 months"}
     */
    @Override
    public String toString() {
        return state.toString();
    }
}
