package org.openspm.benchmarks.forecast;

import com.google.common.base.Preconditions;
import java.util.Objects;

/**
 * How deals that were in a stage ended.
 *
 * @param stage  the stage
 * @param won  how many were won, 0 or more
 * @param closed  how many were won or lost, 1 or more
 */
public record StageHistory(String stage, long won, long closed) {

    /**
     * Checks the counts.
     *
     * @param stage  the stage
     * @param won  how many were won, 0 or more
     * @param closed  how many were won or lost, 1 or more
     * @throws IllegalArgumentException if nothing was closed, or more was won than closed
     */
    public StageHistory {
        Objects.requireNonNull(stage, "stage");
        Preconditions.checkArgument(
                closed >= 1 && won >= 0 && won <= closed,
                "The stage (%s) has (%s) won of (%s) closed deals.\nCount one or more closed deals, and those won among them.",
                stage,
                won,
                closed);
    }
}
