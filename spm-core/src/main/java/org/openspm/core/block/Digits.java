package org.openspm.core.block;

import java.math.BigDecimal;

/** Numbers as their digits in a {@code long}, where these fit. */
public final class Digits {

    /** The most digits that always fit a {@code long}. */
    public static final int MOST = 18;

    private Digits() {}

    /**
     * Returns whether a number has few enough digits.
     *
     * @param number  the number
     * @return true if its digits, whatever its scale, are at most {@link #MOST}
     */
    public static boolean fit(BigDecimal number) {
        return number.precision() <= MOST;
    }

    /**
     * Returns the digits of a number that has few enough, such as 1250 of 12.50; without a big integer, which the obvious way would make.
     *
     * @param number  a number that {@linkplain #fit(BigDecimal) fits}
     * @return its digits
     */
    public static long of(BigDecimal number) {
        int scale = number.scale();
        return scale == 0 ? number.longValue() : number.scaleByPowerOfTen(scale).longValue();
    }

    /**
     * Returns ten to a power.
     *
     * @param exponent  0 to {@link #MOST}
     * @return the power
     * @throws IllegalArgumentException if the exponent is less or more
     */
    public static long power(int exponent) {
        // A table in an array could be written to; the compiler makes one of this.
        return switch (exponent) {
            case 0 -> 1L;
            case 1 -> 10L;
            case 2 -> 100L;
            case 3 -> 1_000L;
            case 4 -> 10_000L;
            case 5 -> 100_000L;
            case 6 -> 1_000_000L;
            case 7 -> 10_000_000L;
            case 8 -> 100_000_000L;
            case 9 -> 1_000_000_000L;
            case 10 -> 10_000_000_000L;
            case 11 -> 100_000_000_000L;
            case 12 -> 1_000_000_000_000L;
            case 13 -> 10_000_000_000_000L;
            case 14 -> 100_000_000_000_000L;
            case 15 -> 1_000_000_000_000_000L;
            case 16 -> 10_000_000_000_000_000L;
            case 17 -> 100_000_000_000_000_000L;
            case 18 -> 1_000_000_000_000_000_000L;
            default ->
                throw new IllegalArgumentException(
                        "The power (" + exponent + ") of ten does not fit a long.\nUse 0 to " + MOST + ".");
        };
    }

    /**
     * Returns whether digits times ten to a power have at most {@link #MOST} digits.
     *
     * @param digits  the digits
     * @param exponent  zero or more
     * @return whether they have
     */
    public static boolean fit(long digits, int exponent) {
        return exponent <= MOST && -power(MOST - exponent) < digits && digits < power(MOST - exponent);
    }
}
