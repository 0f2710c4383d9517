package org.openspm.core.block;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.Missing;
import org.openspm.core.schema.QuantityField;
import org.openspm.core.schema.Rows;
import org.openspm.core.schema.Schema;

/**
 * Rows whose fields are read once for all who go through them: the column of a field is made when it is first asked for, and kept. Texts and other members are numbered, dates
 * packed, numbers brought to digits of one scale.
 *
 * <p>Immutable for those who look at it, and thread-safe: two threads that ask for the same column at the same time at worst make it twice.
 *
 * @param <T> the host's row type
 */
public final class PreparedRows<T> extends Rows<T> {

    private final Schema<T> schema;
    private final List<T> rows;
    private Map<Field<T, ?>, NumberPages> numbers = Map.of();
    private Map<Field<T, ?>, DatePages> dates = Map.of();
    private Map<Field<T, ?>, MemberPages> members = Map.of();
    private @Nullable RowIds<T> ids;

    private PreparedRows(Schema<T> schema, List<T> rows) {
        this.schema = schema;
        this.rows = rows;
    }

    /**
     * Obtains rows, of which nothing has been read yet.
     *
     * @param <T> the host's row type
     * @param schema  what describes the rows
     * @param rows  the rows, which do not change, and can be read at any place
     * @return the rows
     */
    public static <T> PreparedRows<T> of(Schema<T> schema, List<T> rows) {
        return rows instanceof PreparedRows<T> prepared && prepared.schema.equals(schema)
                ? prepared
                : new PreparedRows<>(schema, rows);
    }

    /**
     * Returns these rows with numbers that need not be read.
     *
     * @param field  the field they are of
     * @param digits  the digits of each row's number
     * @param scale  how many of them are decimals, 0 to 9
     * @return the rows
     */
    public PreparedRows<T> withNumbers(QuantityField<T, ?> field, long[] digits, int scale) {
        return with(and(numbers, field, NumberPages.of(digits, scale)), dates, members);
    }

    /**
     * Returns these rows with numbers that need not be read.
     *
     * @param field  the field they are of
     * @param values  the number of a row by its place, null where the row has none
     * @return the rows
     */
    public PreparedRows<T> withNumbers(QuantityField<T, ?> field, IntFunction<@Nullable BigDecimal> values) {
        return with(and(numbers, field, NumberPages.of(size(), values)), dates, members);
    }

    /**
     * Returns these rows with dates that need not be read.
     *
     * @param field  the field they are of
     * @param values  the date of a row by its place, null where the row has none
     * @return the rows
     */
    public PreparedRows<T> withDates(DateField<T> field, IntFunction<@Nullable LocalDate> values) {
        return with(numbers, and(dates, field, DatePages.of(size(), values)), members);
    }

    /**
     * Returns these rows with members that need not be read.
     *
     * @param field  the field they are of
     * @param values  the value of a row by its place, null where the row has none
     * @return the rows
     */
    public PreparedRows<T> withMembers(Field<T, ?> field, IntFunction<? extends @Nullable Object> values) {
        MemberPages pages = MemberPages.of(size(), row -> {
            Object value = values.apply(row);
            return value == null ? Missing.MISSING : value;
        });
        return with(numbers, dates, and(members, field, pages));
    }

    private PreparedRows<T> with(
            Map<Field<T, ?>, NumberPages> knownNumbers,
            Map<Field<T, ?>, DatePages> knownDates,
            Map<Field<T, ?>, MemberPages> knownMembers) {
        PreparedRows<T> more = new PreparedRows<>(schema, rows);
        more.numbers = knownNumbers;
        more.dates = knownDates;
        more.members = knownMembers;
        return more;
    }

    @Override
    public T get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    NumberPages numbers(QuantityField<T, ?> field) {
        NumberPages known = numbers.get(field);
        if (known == null) {
            known = NumberPages.of(rows, field);
            numbers = and(numbers, field, known);
        }
        return known;
    }

    DatePages dates(DateField<T> field) {
        DatePages known = dates.get(field);
        if (known == null) {
            known = DatePages.of(rows, field);
            dates = and(dates, field, known);
        }
        return known;
    }

    MemberPages members(Field<T, ?> field) {
        MemberPages known = members.get(field);
        if (known == null) {
            known = MemberPages.of(rows, field);
            members = and(members, field, known);
        }
        return known;
    }

    /** Returns whether ids are read as a schema reads them; one that equals this one may read others. */
    @SuppressWarnings("ReferenceEquality") // schemas are equal by name, whatever tells their rows apart
    boolean isIdentifiedBy(Schema<T> other) {
        return schema == other;
    }

    RowIds<T> ids() {
        RowIds<T> known = ids;
        if (known == null) {
            known = RowIds.read(schema, rows);
            ids = known;
        }
        return known;
    }

    /** A new map each time, whose contents every thread sees that sees the map. */
    private static <K, V> Map<K, V> and(Map<K, V> known, K key, V value) {
        Map<K, V> more = new HashMap<>(known);
        more.put(key, value);
        return Map.copyOf(more);
    }
}
