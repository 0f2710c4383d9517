package org.openspm.core.block;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Numbers side by side as {@code long} digits of one scale. The scale grows with the numbers up to a limit; a number that does not fit is odd, and kept as it is.
 */
final class NumberStore {

    private final long[] digits;
    private final byte[] kinds;
    private @Nullable BigDecimal[] odd = {};
    private int scale;
    private boolean plain = true;

    /** The number put last, and its digits: shares and prices are often one and the same object in many rows. */
    private @Nullable BigDecimal last;

    private long digitsOfLast;

    /** What is done with a number that does not fit. */
    @FunctionalInterface
    interface OddNumber {
        void take(int position, BigDecimal number);
    }

    NumberStore(int length, int scale) {
        this.digits = new long[length];
        this.kinds = new byte[length];
        this.scale = scale;
    }

    /** Forgets all numbers. */
    void clear() {
        Arrays.fill(kinds, NumberColumn.UNREAD);
        plain = true;
    }

    void put(int position, @Nullable BigDecimal number) {
        if (number == null) {
            kinds[position] = NumberColumn.MISSING;
            plain = false;
        } else if (!putPlain(position, number)) {
            putOther(position, number);
        }
    }

    /** Keeps a number that is the last one again, or of the scale of the others and small enough, as most are; returns false where it is another. */
    boolean putPlain(int position, BigDecimal number) {
        if (isLast(number)) {
            digits[position] = digitsOfLast;
            kinds[position] = NumberColumn.FITS;
            return true;
        }
        if (number.scale() == scale && Digits.fit(number)) {
            keep(position, number, Digits.of(number));
            return true;
        }
        return false;
    }

    /** Keeps a whole number without making a decimal of it, if no number has had decimals and it is small enough; returns false where it is another. */
    boolean putWhole(int position, long number) {
        if (scale != 0 || !Digits.fit(number, 0)) {
            return false;
        }
        digits[position] = number;
        kinds[position] = NumberColumn.FITS;
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // an equal number of its own is read like any other
    private boolean isLast(BigDecimal number) {
        return number == last;
    }

    private void keep(int position, BigDecimal number, long itsDigits) {
        digits[position] = itsDigits;
        kinds[position] = NumberColumn.FITS;
        last = number;
        digitsOfLast = itsDigits;
    }

    /** Marks a row that could not be read. */
    void refuse(int position) {
        kinds[position] = NumberColumn.REFUSED;
        plain = false;
    }

    private void putOther(int position, BigDecimal number) {
        BigDecimal value = number.scale() > NumberColumn.MOST_DECIMALS ? number.stripTrailingZeros() : number;
        if (value.scale() > scale && value.scale() <= NumberColumn.MOST_DECIMALS) {
            raise(value.scale());
        }
        if (value.signum() == 0) {
            digits[position] = 0;
            kinds[position] = NumberColumn.FITS;
        } else if (value.scale() <= scale && (long) value.precision() + scale - value.scale() <= Digits.MOST) {
            keep(position, number, Digits.of(value) * Digits.power(scale - value.scale()));
        } else {
            setOdd(position, value);
        }
    }

    /** Brings the numbers read so far to a larger scale. */
    private void raise(int to) {
        int more = to - scale;
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == NumberColumn.FITS) {
                if (Digits.fit(digits[i], more)) {
                    digits[i] *= Digits.power(more);
                } else {
                    setOdd(i, BigDecimal.valueOf(digits[i], scale));
                }
            }
        }
        scale = to;
        last = null;
    }

    private void setOdd(int position, BigDecimal value) {
        if (odd.length == 0) {
            odd = new BigDecimal[digits.length];
        }
        odd[position] = value;
        kinds[position] = NumberColumn.ODD;
        plain = false;
    }

    /** Tells the numbers that do not fit. */
    void eachOdd(OddNumber taker) {
        for (int i = 0; !plain && i < kinds.length; i++) {
            if (kinds[i] == NumberColumn.ODD) {
                taker.take(i, odd(i));
            }
        }
    }

    BigDecimal odd(int position) {
        return Objects.requireNonNull(odd[position], "odd");
    }

    boolean isPlain() {
        return plain;
    }

    boolean isUnread(int position) {
        return kinds[position] == NumberColumn.UNREAD;
    }

    byte[] kinds() {
        return kinds;
    }

    long[] digits() {
        return digits;
    }

    int scale() {
        return scale;
    }

    int length() {
        return digits.length;
    }
}
