package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Schema;

/**
 * What is credited from one source where it is plain: one participant has all of a transaction, and its quantity is a number of few
 * digits. Rows stand side by side in arrays in the order they came, so that a million transactions take no objects; whatever is not plain is
 * kept as {@link Entry} instead.
 */
final class CreditColumns {

    /** The decimals that all quantities are kept with. */
    static final int SCALE = 6;

    /** What {@link #scaled} returns for a quantity that is not plain. */
    static final long NOT_PLAIN = Long.MIN_VALUE;

    private static final int WHOLE_DIGITS = 12;

    private final Schema<?> schema;
    private int size;
    private int[] people = new int[16];
    private int[] days = new int[16];
    private long[] quantities = new long[16];
    private Object[] rows = new Object[16];
    private String[] ids = new String[16];

    /** The positions of everybody's transactions, one participant after the other, and where each begins; known once all are there. */
    private int[] positions = {};

    private int[] begins = {0};

    CreditColumns(Schema<?> schema) {
        this.schema = schema;
    }

    /** Returns a quantity in units of the last decimal, or {@link #NOT_PLAIN}. */
    static long scaled(BigDecimal quantity) {
        int scale = quantity.scale();
        if (scale < 0 || scale > SCALE || quantity.precision() - scale > WHOLE_DIGITS) {
            return NOT_PLAIN;
        }
        long scaled = quantity.unscaledValue().longValue();
        for (int i = scale; i < SCALE; i++) {
            scaled *= 10;
        }
        return scaled;
    }

    void add(int person, int day, long quantity, Object row, String id) {
        if (size == days.length) {
            int more = Math.addExact(size, size);
            people = Arrays.copyOf(people, more);
            days = Arrays.copyOf(days, more);
            quantities = Arrays.copyOf(quantities, more);
            rows = Arrays.copyOf(rows, more);
            ids = Arrays.copyOf(ids, more);
        }
        people[size] = person;
        days[size] = day;
        quantities[size] = quantity;
        rows[size] = row;
        ids[size] = id;
        size++;
    }

    /** Groups the transactions by participant; nothing is added after that. */
    void group(int count) {
        begins = new int[count + 1];
        for (int i = 0; i < size; i++) {
            begins[people[i] + 1]++;
        }
        for (int person = 0; person < count; person++) {
            begins[person + 1] += begins[person];
        }
        int[] next = Arrays.copyOf(begins, count);
        positions = new int[size];
        for (int i = 0; i < size; i++) {
            positions[next[people[i]]++] = i;
        }
        people = new int[0];
    }

    int count(int person) {
        return person + 1 < begins.length ? begins[person + 1] - begins[person] : 0;
    }

    /** Returns the day and the position of each transaction of a participant, in order of the day. */
    long[] byDay(int person) {
        int first = begins[person];
        long[] keys = new long[count(person)];
        for (int i = 0; i < keys.length; i++) {
            int position = positions[first + i];
            keys[i] = ((long) days[position] << Integer.SIZE) | position;
        }
        Arrays.sort(keys);
        return keys;
    }

    static int day(long key) {
        return (int) (key >> Integer.SIZE);
    }

    long quantity(long key) {
        return quantities[(int) key];
    }

    Entry entry(long key) {
        int position = (int) key;
        return new Entry(
                schema,
                ids[position],
                rows[position],
                LocalDate.ofEpochDay(day(key)),
                Ratio.of(BigDecimal.valueOf(quantities[position], SCALE)),
                List.of());
    }
}
