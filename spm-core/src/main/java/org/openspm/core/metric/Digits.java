package org.openspm.core.metric;

import java.math.BigDecimal;

/** Numbers as their digits in a {@code long}, where these fit. */
final class Digits {

    /** The most digits that always fit a {@code long}. */
    static final int MOST = 18;

    private static final long[] POWERS = powers();

    private Digits() {}

    private static long[] powers() {
        long[] powers = new long[MOST + 1];
        powers[0] = 1;
        for (int i = 1; i <= MOST; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    static boolean fit(BigDecimal number) {
        return number.precision() <= MOST;
    }

    /** Returns the digits of a number that has few enough, such as 1250 of 12.50; without a big integer, which the obvious way would make. */
    static long of(BigDecimal number) {
        int scale = number.scale();
        return scale == 0 ? number.longValue() : number.scaleByPowerOfTen(scale).longValue();
    }

    /** Returns ten to a power from 0 to {@link #MOST}. */
    static long power(int exponent) {
        return POWERS[exponent];
    }

    /** Returns whether digits times ten to a power have at most {@link #MOST} digits. */
    static boolean fit(long digits, int exponent) {
        return exponent <= MOST && -POWERS[MOST - exponent] < digits && digits < POWERS[MOST - exponent];
    }
}
