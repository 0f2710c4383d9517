package org.openspm.compensation.settlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/**
 * A transaction that was cancelled and whose earnings are taken back as they were posted, while it stays among the facts: attainment, and
 * with it what other transactions earned, is kept.
 *
 * <p>It takes back from each participant what the ledger has posted for the transaction, by component, times the share that was cancelled
 * and, if {@link #proratedOver}, the part of the term that was not served:
 *
 * <pre>
 * taken back = posted * share * (term - whole months served) / term
 * </pre>
 *
 * <p>To restate in place of this, as if the transaction had never been, leave it out of the facts: that needs no clawback. One that is left out
 * has nothing posted any more, so that nothing is taken back twice. This class is immutable and thread-safe.
 */
public final class Clawback {

    private final String transaction;
    private final LocalDate sold;
    private final LocalDate cancelled;
    private final Rate share;
    private final OptionalInt term;
    private final OptionalInt window;

    private Clawback(
            String transaction, LocalDate sold, LocalDate cancelled, Rate share, OptionalInt term, OptionalInt window) {
        this.transaction = transaction;
        this.sold = sold;
        this.cancelled = cancelled;
        this.share = share;
        this.term = term;
        this.window = window;
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
        return new Clawback(
                Objects.requireNonNull(transaction, "transaction"),
                Objects.requireNonNull(sold, "sold"),
                Objects.requireNonNull(cancelled, "cancelled"),
                Rate.ONE,
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    /**
     * Says that a part was cancelled.
     *
     * @param part  the share, from 0 % to 100 %
     * @return the changed clawback
     */
    public Clawback ofShare(Rate part) {
        return new Clawback(transaction, sold, cancelled, Objects.requireNonNull(part, "part"), term, window);
    }

    /**
     * Says that what was served is kept.
     *
     * @param months  the months after which all is kept, 1 or more
     * @return the changed clawback
     */
    public Clawback proratedOver(int months) {
        return new Clawback(transaction, sold, cancelled, share, OptionalInt.of(months), window);
    }

    /**
     * Says until when something is taken back.
     *
     * @param months  the months after the sale; nothing is taken back for what is cancelled on that day of the month or later
     * @return the changed clawback
     */
    public Clawback within(int months) {
        return new Clawback(transaction, sold, cancelled, share, term, OptionalInt.of(months));
    }

    /**
     * Returns which transaction was cancelled.
     *
     * @return the schema and the id
     */
    public String transaction() {
        return transaction;
    }

    /**
     * Returns when it was cancelled.
     *
     * @return the day
     */
    public LocalDate cancelled() {
        return cancelled;
    }

    /**
     * Returns how much of what was posted is taken back.
     *
     * @return the exact share, from 0 to 1
     */
    public Ratio takenBack() {
        if (window.isPresent() && !cancelled.isBefore(sold.plusMonths(window.getAsInt()))) {
            return Ratio.ZERO;
        }
        if (term.isEmpty()) {
            return share.toRatio();
        }
        long months = term.getAsInt();
        long served = Math.min(months, ChronoUnit.MONTHS.between(sold, cancelled));
        return share.toRatio().times(Ratio.of(months - served, months));
    }

    /**
     * Returns everything that is wrong with the clawback.
     *
     * @return the problems, each with its value and on the next line a remedy; none if it is sound
     */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (cancelled.isBefore(sold)) {
            problems.add("The clawback of (" + transaction + ") is cancelled on (" + cancelled
                    + "), before it was sold on (" + sold + ").\nGive the day it was cancelled last.");
        }
        if (share.compareTo(Rate.ZERO) < 0 || share.compareTo(Rate.ONE) > 0) {
            problems.add("The clawback of (" + transaction + ") is of the share (" + share
                    + ").\nGive a rate from 0 % to 100 %.");
        }
        checkMonths("term", term, problems);
        checkMonths("window", window, problems);
        return problems;
    }

    private void checkMonths(String what, OptionalInt months, List<String> problems) {
        if (months.isPresent() && months.getAsInt() < 1) {
            problems.add("The clawback of (" + transaction + ") has a " + what + " of (" + months.getAsInt()
                    + ") months.\nGive 1 or more.");
        }
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Clawback other
                && transaction.equals(other.transaction)
                && sold.equals(other.sold)
                && cancelled.equals(other.cancelled)
                && share.equals(other.share)
                && term.equals(other.term)
                && window.equals(other.window);
    }

    @Override
    public int hashCode() {
        return Objects.hash(transaction, sold, cancelled, share, term, window);
    }

    /**
     * Returns the clawback in words.
     *
     * @return such as {@code "cancelled on 2026-08-03, prorated over 12 months"}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("cancelled on ").append(cancelled);
        if (!share.equals(Rate.ONE)) {
            text.append(", ").append(share);
        }
        term.ifPresent(months -> text.append(", prorated over ").append(months).append(" months"));
        window.ifPresent(months -> text.append(", within ").append(months).append(" months"));
        return text.toString();
    }
}
