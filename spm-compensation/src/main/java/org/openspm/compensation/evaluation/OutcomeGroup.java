package org.openspm.compensation.evaluation;

import java.util.List;
import java.util.Objects;
import org.openspm.compensation.evaluation.FactOutcome.Kind;

/**
 * Facts that were passed over or rejected for one reason, as {@link CreditTotals} keep them: not the facts, but how many there are and words that lead to them.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param kind  whether they were passed over or rejected
 * @param reason  the rule that passed them over, or what is wrong with them and on the next line a remedy
 * @param count  how many facts there are, 1 or more
 * @param places  words that lead to facts, such as {@code "deals d17"}, in order: to every one that was rejected, to a few of those that were passed over
 */
public record OutcomeGroup(Kind kind, String reason, long count, List<String> places) {

    /**
     * Checks that nothing is null and keeps an unmodifiable copy.
     *
     * @param kind  whether they were passed over or rejected
     * @param reason  the rule that passed them over, or what is wrong with them
     * @param count  how many facts there are, 1 or more
     * @param places  words that lead to facts
     * @throws IllegalArgumentException if there are none
     */
    public OutcomeGroup {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
        places = List.copyOf(Objects.requireNonNull(places, "places"));
        if (count < 1) {
            throw new IllegalArgumentException("The number of facts (" + count
                    + ") is not positive.\nLeave out a reason that no fact was passed over or rejected for.");
        }
    }
}
