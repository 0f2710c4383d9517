package org.openspm.core.metric;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.QuantityField;

/**
 * The numbers of a field in a block of rows, as {@code long} digits of one scale. The scale grows with the rows up to a limit; a number that does
 * not fit is odd, and kept as it is.
 */
final class NumberColumn<T> {

    /** There is no number to be had, because nobody has asked for it. */
    private static final byte UNREAD = 0;
    /** The number is its digits at the scale of the column. */
    static final byte FITS = 1;
    /** The number has too many digits. */
    static final byte ODD = 2;
    /** The row has no number. */
    static final byte MISSING = 3;

    /** The largest scale that all numbers are brought to: beyond it, too few digits are left before the point. */
    private static final int MOST_DECIMALS = 9;

    private final QuantityField<T, ?> field;
    private final long[] digits;
    private final byte[] kinds;
    private final @Nullable BigDecimal[] odd;
    private int scale;
    private boolean plain = true;

    NumberColumn(QuantityField<T, ?> field, int length) {
        this.field = field;
        this.digits = new long[length];
        this.kinds = new byte[length];
        this.odd = new BigDecimal[length];
    }

    void reset() {
        Arrays.fill(kinds, UNREAD);
        plain = true;
    }

    /** Reads some rows; those read already stay. */
    void read(RowBlock<T> block, Selection rows) {
        int[] positions = rows.positions();
        for (int k = 0; k < rows.count(); k++) {
            int position = positions[k];
            if (kinds[position] == UNREAD) {
                put(position, Values.number(field, block.row(position)));
            }
        }
    }

    private void put(int position, @Nullable BigDecimal number) {
        if (number == null) {
            kinds[position] = MISSING;
            plain = false;
        } else if (number.scale() == scale && Digits.fit(number)) {
            digits[position] = Digits.of(number);
            kinds[position] = FITS;
        } else {
            putOther(position, number);
        }
    }

    private void putOther(int position, BigDecimal number) {
        BigDecimal value = number.scale() > MOST_DECIMALS ? number.stripTrailingZeros() : number;
        if (value.scale() > scale && value.scale() <= MOST_DECIMALS) {
            raise(value.scale());
        }
        if (value.signum() == 0) {
            digits[position] = 0;
            kinds[position] = FITS;
        } else if (value.scale() <= scale && (long) value.precision() + scale - value.scale() <= Digits.MOST) {
            digits[position] = Digits.of(value) * Digits.power(scale - value.scale());
            kinds[position] = FITS;
        } else {
            setOdd(position, value);
        }
    }

    /** Brings the numbers read so far to a larger scale. */
    private void raise(int to) {
        int more = to - scale;
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == FITS) {
                if (Digits.fit(digits[i], more)) {
                    digits[i] *= Digits.power(more);
                } else {
                    setOdd(i, BigDecimal.valueOf(digits[i], scale));
                }
            }
        }
        scale = to;
    }

    private void setOdd(int position, BigDecimal value) {
        odd[position] = value;
        kinds[position] = ODD;
        plain = false;
    }

    /** Returns whether all numbers read are there and fit. */
    boolean isPlain() {
        return plain;
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

    /** Returns a number, whether it fits or not. */
    BigDecimal number(int position) {
        BigDecimal value = odd[position];
        return kinds[position] == ODD && value != null ? value : BigDecimal.valueOf(digits[position], scale);
    }
}
