package org.openspm.core.block;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.DateField;

/**
 * The dates in a block of rows, packed into numbers that are ordered as the dates are.
 *
 * @param <T> the host's row type
 */
public final class DateColumn<T> extends BlockColumn<T> {

    /** What stands where a row has no date; before all dates. */
    public static final long MISSING = Long.MIN_VALUE + 1;

    private static final long UNREAD = Long.MIN_VALUE;

    private final Function<T, @Nullable LocalDate> reader;

    /** What reads the dates of a field without a look at each; null where there is only the reader. */
    private final @Nullable Function<? super T, ? extends @Nullable LocalDate> accessor;

    /** What was read before, if it was. */
    private final @Nullable DatePages pages;

    private long[] days;

    DateColumn(Function<T, @Nullable LocalDate> reader, int length) {
        this(reader, null, length);
    }

    DateColumn(DateField<T> field, int length) {
        this(field::valueOrNull, field.accessor(), length);
    }

    private DateColumn(
            Function<T, @Nullable LocalDate> reader,
            @Nullable Function<? super T, ? extends @Nullable LocalDate> accessor,
            int length) {
        super(null);
        this.reader = reader;
        this.accessor = accessor;
        this.pages = null;
        this.days = new long[length];
    }

    DateColumn(DatePages pages) {
        super(pages.refused());
        this.reader = row -> null;
        this.accessor = null;
        this.pages = pages;
        this.days = new long[0];
    }

    /**
     * Packs a date: nine bits for day and month, and its year above, cheaper than counting its days from an epoch.
     *
     * @param date  the date
     * @return a number, larger for later dates
     */
    public static long pack(LocalDate date) {
        return ((long) date.getYear() << 9) | (date.getMonthValue() << 5) | date.getDayOfMonth();
    }

    /**
     * Returns the date that was packed.
     *
     * @param day  the number
     * @return the date
     */
    public static LocalDate unpack(long day) {
        return LocalDate.of((int) (day >> 9), (int) (day >> 5) & 15, (int) day & 31);
    }

    @Override
    void moved(int to) {
        if (pages == null) {
            Arrays.fill(days, UNREAD);
        } else {
            days = pages.days(to);
        }
    }

    @Override
    void readRows(RowBlock<T> block, Selection rows) {
        if (accessor == null) {
            readOthers(block, rows);
        } else {
            readDates(accessor, block, rows);
        }
    }

    private void readOthers(RowBlock<T> block, Selection rows) {
        int[] positions = rows.positions();
        for (int k = 0; k < rows.count(); k++) {
            int position = positions[k];
            if (days[position] == UNREAD) {
                days[position] = day(block.row(position));
            }
        }
    }

    @SuppressWarnings("unchecked") // rows of a block are of type T
    private void readDates(
            Function<? super T, ? extends @Nullable LocalDate> known, RowBlock<T> block, Selection rows) {
        Object[] from = block.rows();
        long[] to = days;
        int[] positions = rows.positions();
        int count = rows.count();
        for (int k = 0; k < count; k++) {
            int position = positions[k];
            if (to[position] == UNREAD) {
                T row = (T) from[position];
                LocalDate date = known.apply(row);
                // A missing one is refused by the reader if need be.
                to[position] = date == null ? day(row) : pack(date);
            }
        }
    }

    private long day(T row) {
        LocalDate date = reader.apply(row);
        return date == null ? MISSING : pack(date);
    }

    /**
     * Returns the packed dates.
     *
     * @return the number at each position that was read, or {@link #MISSING}; not to be written to
     */
    public long[] days() {
        return days;
    }
}
