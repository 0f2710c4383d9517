package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.openspm.core.block.Digits;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Schema;

/**
 * What is credited from one source where it is plain: participants named by fields share a transaction, and what each has of it is a number of few
 * digits. Quantities stand beside their {@link CreditRows}, so that a million transactions take no objects; whatever is not plain is kept as {@link Entry} instead.
 */
final class CreditColumns {

    /** The decimals that all quantities are kept with. */
    static final int SCALE = 6;

    /** What {@link #scaled} returns for a quantity that is not plain. */
    static final long NOT_PLAIN = Long.MIN_VALUE;

    /** Stands for a transaction that counts nothing, which is not one that counts zero. */
    static final long NOTHING = Long.MIN_VALUE + 1;

    private final CreditRows rows;
    private final long[] quantities;
    private int size;

    CreditColumns(CreditRows rows) {
        this.rows = rows;
        this.quantities = new long[rows.capacity()];
    }

    /** Returns a quantity in units of the last decimal, or {@link #NOT_PLAIN}. */
    static long scaled(BigDecimal quantity) {
        int scale = quantity.scale();
        return scale < 0 || scale > SCALE || !Digits.fit(quantity)
                ? NOT_PLAIN
                : PlainScale.of(scale).bring(Digits.of(quantity));
    }

    /** Adds the quantity of the next row. */
    void add(long quantity) {
        quantities[size] = quantity;
        size++;
    }

    /** Returns the day and the position of each transaction of a participant that counts, in order of the day. */
    long[] byDay(int person) {
        long[] keys = new long[rows.count(person)];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            int position = rows.position(person, i);
            if (quantities[position] != NOTHING) {
                keys[count++] = ((long) rows.day(position) << Integer.SIZE) | position;
            }
        }
        long[] counting = count == keys.length ? keys : Arrays.copyOf(keys, count);
        Arrays.sort(counting);
        return counting;
    }

    static int day(long key) {
        return (int) (key >> Integer.SIZE);
    }

    long quantity(long key) {
        return quantities[(int) key];
    }

    Entry entry(long key) {
        return entry(rows.schema(), (int) key);
    }

    @SuppressWarnings("unchecked") // the rows are of the schema
    private <T> Entry entry(Schema<T> schema, int position) {
        Object row = rows.row(position);
        return new Entry(
                schema,
                schema.idOf((T) row).orElseThrow(),
                row,
                LocalDate.ofEpochDay(rows.day(position)),
                Ratio.of(BigDecimal.valueOf(quantities[position], SCALE)),
                List.of());
    }
}
