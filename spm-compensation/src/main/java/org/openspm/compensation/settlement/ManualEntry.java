package org.openspm.compensation.settlement;

import java.util.Objects;
import org.openspm.core.money.Amount;
import org.openspm.core.time.Period;

/**
 * What somebody decided, such as an award, a correction or the outcome of a dispute. It is posted with {@link Ledger#post}, kept apart from
 * what is computed, and neither changes attainment nor is it changed by a later settlement.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param participant  the id of the participant
 * @param component  the name of the component it concerns, or what statements call it; empty if it is of the participant as a whole
 * @param earned  the pay period it is for
 * @param amount  the amount in the currency of the plan; below zero if the participant owes it
 * @param reason  why, in words
 * @param author  who decided it, or the host's reference to the decision
 */
public record ManualEntry(
        String participant, String component, Period earned, Amount amount, String reason, String author) {

    /**
     * Checks that nothing is missing.
     *
     * @param participant  the id of the participant
     * @param component  the name of the component it concerns, or what statements call it
     * @param earned  the pay period it is for
     * @param amount  the amount in the currency of the plan
     * @param reason  why, in words
     * @param author  who decided it, or the host's reference to the decision
     * @throws IllegalArgumentException if the participant, the reason or the author is blank
     */
    public ManualEntry {
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(earned, "earned");
        Objects.requireNonNull(amount, "amount");
        checkText("participant", participant);
        checkText("reason", reason);
        checkText("author", author);
    }

    private static void checkText(String what, String text) {
        if (Objects.requireNonNull(text, what).isBlank()) {
            throw new IllegalArgumentException("The " + what + " (" + text
                    + ") of a manual entry is blank.\nGive participant, reason and author.");
        }
    }

    /**
     * Returns the entry in words.
     *
     * @return such as {@code "jill, award by sam: 250"}
     */
    @Override
    public String toString() {
        return participant + ", " + reason + " by " + author + ": " + amount;
    }
}
