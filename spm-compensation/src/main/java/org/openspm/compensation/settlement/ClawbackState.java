package org.openspm.compensation.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

/** What a clawback says. It is filled while a clawback is changed and never after. */
final class ClawbackState {

    final boolean restated;
    final String transaction;
    final LocalDate sold;
    final LocalDate cancelled;
    Rate share = Rate.ONE;
    OptionalInt term = OptionalInt.empty();
    OptionalInt window = OptionalInt.empty();
    Amount kept = Amount.amount(0);
    Set<String> onlyFrom = Set.of();
    String borneBy = "";
    String reversal = "";

    ClawbackState(boolean restated, String transaction, LocalDate sold, LocalDate cancelled) {
        this.restated = restated;
        this.transaction = transaction;
        this.sold = sold;
        this.cancelled = cancelled;
    }

    ClawbackState copy() {
        ClawbackState copy = new ClawbackState(restated, transaction, sold, cancelled);
        copy.share = share;
        copy.term = term;
        copy.window = window;
        copy.kept = kept;
        copy.onlyFrom = onlyFrom;
        copy.borneBy = borneBy;
        copy.reversal = reversal;
        return copy;
    }

    List<String> problems() {
        String begin = "The clawback of (" + transaction + ") ";
        List<String> problems = new ArrayList<>();
        if (cancelled.isBefore(sold)) {
            problems.add(begin + "is cancelled on (" + cancelled + "), before it was sold on (" + sold
                    + ").\nGive the day it was cancelled last.");
        }
        if (share.compareTo(Rate.ZERO) < 0 || share.compareTo(Rate.ONE) > 0) {
            problems.add(begin + "is of the share (" + share + ").\nGive a rate from 0 % to 100 %.");
        }
        checkMonths(begin + "has a term of (", term, problems);
        checkMonths(begin + "has a window of (", window, problems);
        if (kept.value().signum() < 0) {
            problems.add(begin + "leaves (" + kept + "), below zero.\nGive an amount of zero or more.");
        }
        if (restated
                && !new ClawbackState(true, transaction, sold, cancelled)
                        .parts(false)
                        .equals(parts(false))) {
            problems.add(
                    begin
                            + "is restated, as if it had never been, and says how much is taken back.\nUse Clawback.asPaid(..), or leave it out.");
        }
        return problems;
    }

    private static void checkMonths(String begin, OptionalInt months, List<String> problems) {
        if (months.isPresent() && months.getAsInt() < 1) {
            problems.add(begin + months.getAsInt() + ") months.\nGive 1 or more.");
        }
    }

    private List<Object> parts(boolean withWindow) {
        return List.of(
                restated,
                transaction,
                sold,
                cancelled,
                share,
                term,
                withWindow ? window : OptionalInt.empty(),
                kept,
                onlyFrom,
                borneBy,
                reversal);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof ClawbackState other && parts(true).equals(other.parts(true));
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts(true));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("cancelled on ").append(cancelled);
        text.append(restated ? ", restated" : "");
        text.append(share.equals(Rate.ONE) ? "" : ", " + share);
        term.ifPresent(months -> text.append(", prorated over ").append(months).append(" months"));
        window.ifPresent(months -> text.append(", within ").append(months).append(" months"));
        text.append(
                kept.value().signum() == 0 ? "" : ", leaving " + kept.value().toPlainString());
        text.append(onlyFrom.isEmpty() ? "" : ", only from " + String.join(", ", onlyFrom));
        text.append(borneBy.isEmpty() ? "" : ", borne by " + borneBy);
        text.append(reversal.isEmpty() ? "" : ", reversed by " + reversal);
        return text.toString();
    }
}
