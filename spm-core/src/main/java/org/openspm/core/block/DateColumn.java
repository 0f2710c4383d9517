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
public final class DateColumn<T> {

    /** What stands where a row has no date; before all dates. */
    public static final long MISSING = Long.MIN_VALUE + 1;

    private static final long UNREAD = Long.MIN_VALUE;

    private final Function<T, @Nullable LocalDate> reader;

    /** The field, if there is one: reading it where its class is known spares two calls of unknown ones for every row. */
    private final @Nullable DateField<T> field;

    /** What was read before, if it was. */
    private final @Nullable DatePages pages;

    private long[] days;
    private int number;

    /** Whether all of the block was read. */
    private boolean whole;

    DateColumn(Function<T, @Nullable LocalDate> reader, int length) {
        this.reader = reader;
        this.field = null;
        this.pages = null;
        this.days = new long[length];
    }

    DateColumn(DateField<T> field, int length) {
        this.reader = row -> null;
        this.field = field;
        this.pages = null;
        this.days = new long[length];
    }

    DateColumn(DatePages pages) {
        this.reader = row -> null;
        this.field = null;
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

    /** Goes on to a block. */
    void move(int to) {
        if (pages == null) {
            Arrays.fill(days, UNREAD);
            whole = false;
        } else {
            number = to;
            days = pages.days(to);
        }
    }

    /**
     * Reads some rows; those read already stay.
     *
     * @param block  the rows
     * @param rows  which of them
     * @throws RuntimeException what the accessor of the field throws, or says of a row that lacks a required value
     */
    public void read(RowBlock<T> block, Selection rows) {
        if (pages != null) {
            pages.refused().check(number, rows);
            return;
        }
        if (whole) {
            return;
        }
        DateField<T> known = field;
        if (known == null) {
            readOthers(block, rows);
        } else {
            readDates(known, block, rows);
        }
        whole = rows.count() == block.all().count();
    }

    private void readOthers(RowBlock<T> block, Selection rows) {
        int[] positions = rows.positions();
        for (int k = 0; k < rows.count(); k++) {
            int position = positions[k];
            if (days[position] == UNREAD) {
                LocalDate date = reader.apply(block.row(position));
                days[position] = date == null ? MISSING : pack(date);
            }
        }
    }

    @SuppressWarnings("unchecked") // rows of a block are of type T
    private void readDates(DateField<T> known, RowBlock<T> block, Selection rows) {
        Function<? super T, ? extends @Nullable LocalDate> accessor = known.accessor();
        Object[] from = block.rows();
        long[] to = days;
        int[] positions = rows.positions();
        int count = rows.count();
        for (int k = 0; k < count; k++) {
            int position = positions[k];
            if (to[position] == UNREAD) {
                T row = (T) from[position];
                LocalDate date = accessor.apply(row);
                to[position] = date == null ? missing(known, row) : pack(date);
            }
        }
    }

    private long missing(DateField<T> known, T row) {
        LocalDate date = known.valueOrNull(row); // refuses the row if the field is required
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
