package org.openspm.compensation.cost;

import java.util.Objects;
import org.openspm.core.money.Money;

/**
 * What somebody is paid under one plan and under another.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param participant  the id of the participant
 * @param before  the pay under the one plan; zero for who is not on it
 * @param after  the pay under the other; zero for who is not on it
 */
public record PayDifference(String participant, Money before, Money after) {

    /**
     * Checks that nothing is null.
     *
     * @param participant  the id of the participant
     * @param before  the pay under the one plan
     * @param after  the pay under the other
     */
    public PayDifference {
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /**
     * Returns how much more the other plan pays.
     *
     * @return after less before: negative for who loses
     */
    public Money change() {
        return after.minus(before);
    }
}
