package org.openspm.core.block;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.QuantityField;
import org.openspm.core.schema.WholeField;

/**
 * The numbers of a field in a block of rows, as {@code long} digits of one scale. The scale grows with the rows up to a limit; a number that does
 * not fit is odd, and kept as it is.
 *
 * @param <T> the host's row type
 */
public final class NumberColumn<T> extends BlockColumn<T> {

    /** The largest scale that all numbers are brought to: beyond it, too few digits are left before the point. */
    public static final int MOST_DECIMALS = 9;

    /** There is no number to be had, because nobody has asked for it. */
    static final byte UNREAD = 0;
    /** The number is its digits at the scale of the column. */
    public static final byte FITS = 1;
    /** The number has too many digits. */
    public static final byte ODD = 2;
    /** The row has no number. */
    public static final byte MISSING = 3;
    /** The row cannot be read; only of rows that were prepared, since otherwise nothing comes of it. */
    static final byte REFUSED = 4;

    private final QuantityField<T, ?> field;

    /** What was read before, if it was. */
    private final @Nullable NumberPages pages;

    private final NumberStore store;
    private long[] digits;
    private byte[] kinds;

    /** What reads the numbers, where they are read as they are kept. */
    private final @Nullable Function<? super T, ? extends @Nullable BigDecimal> accessor;

    NumberColumn(QuantityField<T, ?> field, int length) {
        super(null);
        this.field = field;
        this.pages = null;
        this.accessor = field.numberAccessor().orElse(null);
        this.store = new NumberStore(length, 0);
        this.digits = store.digits();
        this.kinds = store.kinds();
    }

    NumberColumn(QuantityField<T, ?> field, NumberPages pages) {
        super(pages.refused());
        this.field = field;
        this.pages = pages;
        this.accessor = null;
        this.store = new NumberStore(0, pages.scale());
        this.digits = store.digits();
        this.kinds = store.kinds();
    }

    @Override
    void moved(int to) {
        if (pages == null) {
            store.clear();
        } else {
            digits = pages.digits(to);
            kinds = pages.kinds(to);
        }
    }

    @Override
    void readRows(RowBlock<T> block, Selection rows) {
        if (accessor == null) {
            readOthers(block, rows);
        } else {
            readNumbers(accessor, block, rows);
        }
    }

    private void readOthers(RowBlock<T> block, Selection rows) {
        WholeField<T> wholes = asWhole(field);
        int[] positions = rows.positions();
        for (int k = 0; k < rows.count(); k++) {
            int position = positions[k];
            if (kinds[position] != UNREAD) {
                continue;
            }
            T row = block.row(position);
            Long value = wholes == null ? null : wholes.valueOrNull(row);
            if (value == null || !store.putWhole(position, value)) {
                store.put(position, FieldNumbers.number(field, row));
            }
        }
    }

    @SuppressWarnings("unchecked") // a field of whole numbers has the same row type under its own class
    private static <T> @Nullable WholeField<T> asWhole(QuantityField<T, ?> field) {
        return field instanceof WholeField<?> ? (WholeField<T>) field : null;
    }

    @SuppressWarnings("unchecked") // rows of a block are of type T
    private void readNumbers(
            Function<? super T, ? extends @Nullable BigDecimal> reader, RowBlock<T> block, Selection rows) {
        Object[] from = block.rows();
        byte[] states = kinds;
        int[] positions = rows.positions();
        int count = rows.count();
        for (int k = 0; k < count; k++) {
            int position = positions[k];
            if (states[position] == UNREAD) {
                T row = (T) from[position];
                BigDecimal value = reader.apply(row);
                // What is not plain is checked, and a missing one refused if need be.
                if (value == null || !store.putPlain(position, value)) {
                    store.put(position, FieldNumbers.number(field, row));
                }
            }
        }
    }

    /**
     * Returns whether all numbers read are there and fit.
     *
     * @return false if the kinds have to be looked at
     */
    public boolean isPlain() {
        return pages == null ? store.isPlain() : pages.isPlain(number());
    }

    /**
     * Returns of which kind the number at each position is that was read.
     *
     * @return {@link #FITS}, {@link #ODD} or {@link #MISSING} for each; not to be written to
     */
    public byte[] kinds() {
        return kinds;
    }

    /**
     * Returns the numbers that fit.
     *
     * @return the digits at each position, as many of them decimals as {@link #scale} says; not to be written to
     */
    public long[] digits() {
        return digits;
    }

    /**
     * Returns how many decimals the digits have.
     *
     * @return 0 to 9
     */
    public int scale() {
        return store.scale();
    }

    /**
     * Returns a number, whether it fits or not.
     *
     * @param position  a position that was read, where a number is
     * @return the number
     */
    public BigDecimal number(int position) {
        if (kinds[position] != ODD) {
            return BigDecimal.valueOf(digits[position], scale());
        }
        return pages == null ? store.odd(position) : pages.odd(number(), position);
    }
}
