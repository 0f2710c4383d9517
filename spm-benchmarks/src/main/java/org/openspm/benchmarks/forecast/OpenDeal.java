package org.openspm.benchmarks.forecast;

import java.util.Objects;
import org.openspm.core.money.Money;

/**
 * A deal that may still be won.
 *
 * @param id  which deal
 * @param stage  the stage it is in
 * @param amount  what it is worth if it is won
 */
public record OpenDeal(String id, String stage, Money amount) {

    /**
     * Checks that nothing is null.
     *
     * @param id  which deal
     * @param stage  the stage it is in
     * @param amount  what it is worth if it is won
     */
    public OpenDeal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(amount, "amount");
    }
}
