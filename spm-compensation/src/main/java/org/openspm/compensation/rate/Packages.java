package org.openspm.compensation.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.openspm.core.money.Ratio;

/**
 * How a quantity is counted in packages of one size: ten units, or 1,000 of sales.
 *
 * <p>A negative quantity counts as its opposite does, negated, so that a refund undoes the sale it refunds.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param size  how much makes a package, more than zero
 * @param counting  what becomes of a package that is not full
 */
public record Packages(BigDecimal size, Counting counting) {

    /** What becomes of a package that is not full. */
    public enum Counting {
        /** A package counts as soon as it is begun: eleven units are two packages of ten. */
        STARTED,
        /** A package counts when it is full: eleven units are one package of ten. */
        COMPLETED,
        /** A package counts when at least half of it is full: fourteen units are one package of ten, fifteen are two. */
        NEAREST
    }

    /**
     * Checks the size.
     *
     * @param size  how much makes a package, more than zero
     * @param counting  what becomes of a package that is not full
     * @throws IllegalArgumentException if the size is not more than zero
     */
    public Packages {
        size = Words.canonical(size, "size");
        Objects.requireNonNull(counting, "counting");
        if (size.signum() <= 0) {
            throw new IllegalArgumentException("The size of a package (" + Words.exact(size)
                    + ") is not more than zero.\nSay how much makes a package, such as 10.");
        }
    }

    /**
     * Obtains packages that count as soon as they are begun.
     *
     * @param size  how much makes a package, more than zero
     * @return the way of counting
     * @throws IllegalArgumentException if the size is not more than zero
     */
    public static Packages started(long size) {
        return new Packages(BigDecimal.valueOf(size), Counting.STARTED);
    }

    /**
     * Obtains packages that count when they are full.
     *
     * @param size  how much makes a package, more than zero
     * @return the way of counting
     * @throws IllegalArgumentException if the size is not more than zero
     */
    public static Packages completed(long size) {
        return new Packages(BigDecimal.valueOf(size), Counting.COMPLETED);
    }

    /**
     * Obtains packages that count when they are at least half full.
     *
     * @param size  how much makes a package, more than zero
     * @return the way of counting
     * @throws IllegalArgumentException if the size is not more than zero
     */
    public static Packages nearest(long size) {
        return new Packages(BigDecimal.valueOf(size), Counting.NEAREST);
    }

    /**
     * Returns how many packages a quantity makes.
     *
     * @param quantity  the quantity, of any sign
     * @return the whole number of packages, of the sign of the quantity
     */
    public Ratio in(Ratio quantity) {
        Ratio filled = Objects.requireNonNull(quantity, "quantity").dividedBy(Ratio.of(size));
        // Each of the three is the same on both sides of zero.
        RoundingMode mode = switch (counting) {
            case STARTED -> RoundingMode.UP;
            case COMPLETED -> RoundingMode.DOWN;
            case NEAREST -> RoundingMode.HALF_UP;
        };
        return Ratio.of(filled.toDecimal(0, mode));
    }

    /**
     * Returns the way of counting in words.
     *
     * @return such as {@code "started package of 10"}
     */
    @Override
    public String toString() {
        String counted = switch (counting) {
            case STARTED -> "started";
            case COMPLETED -> "completed";
            case NEAREST -> "half full";
        };
        return counted + " package of " + Words.exact(size);
    }
}
