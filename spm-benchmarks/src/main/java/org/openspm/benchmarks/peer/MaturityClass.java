package org.openspm.benchmarks.peer;

import java.util.Objects;
import org.openspm.core.money.Rate;

/**
 * A class of a population ranked by performance, such as the best 20 %.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param name  what it is called
 * @param share  its share of the population, above 0 %
 */
public record MaturityClass(String name, Rate share) {

    /**
     * Checks the share.
     *
     * @param name  what it is called
     * @param share  its share of the population, above 0 %
     * @throws IllegalArgumentException if the share is not above 0 %
     */
    public MaturityClass {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(share, "share");
        if (share.compareTo(Rate.ZERO) <= 0) {
            throw new IllegalArgumentException("The share (" + share + ") of the class (" + name
                    + ") is not above 0 %.\nLeave out a class that has no members.");
        }
    }
}
