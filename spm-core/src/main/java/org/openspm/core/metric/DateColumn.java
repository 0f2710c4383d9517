package org.openspm.core.metric;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.DateField;

/** The dates in a block of rows, packed into numbers that are ordered as the dates are. */
final class DateColumn<T> {

    /** What stands where a row has no date; before all dates. */
    static final long MISSING = Long.MIN_VALUE + 1;

    private static final long UNREAD = Long.MIN_VALUE;

    private final Function<T, @Nullable LocalDate> reader;

    /** The field, if there is one: reading it where its class is known spares two calls of unknown ones for every row. */
    private final @Nullable DateField<T> field;

    private final long[] days;

    DateColumn(Function<T, @Nullable LocalDate> reader, int length) {
        this.reader = reader;
        this.field = null;
        this.days = new long[length];
    }

    DateColumn(DateField<T> field, int length) {
        this.reader = field::valueOrNull;
        this.field = field;
        this.days = new long[length];
    }

    /** Packs a date: nine bits for day and month, and its year above, cheaper than counting its days from an epoch. */
    static long pack(LocalDate date) {
        return ((long) date.getYear() << 9) | (date.getMonthValue() << 5) | date.getDayOfMonth();
    }

    static LocalDate unpack(long day) {
        return LocalDate.of((int) (day >> 9), (int) (day >> 5) & 15, (int) day & 31);
    }

    void reset() {
        Arrays.fill(days, UNREAD);
    }

    /** Reads some rows; those read already stay. */
    void read(RowBlock<T> block, Selection rows) {
        DateField<T> known = field;
        int[] positions = rows.positions();
        for (int k = 0; k < rows.count(); k++) {
            int position = positions[k];
            if (days[position] == UNREAD) {
                T row = block.row(position);
                LocalDate date = known == null ? reader.apply(row) : known.valueOrNull(row);
                days[position] = date == null ? MISSING : pack(date);
            }
        }
    }

    long[] days() {
        return days;
    }
}
