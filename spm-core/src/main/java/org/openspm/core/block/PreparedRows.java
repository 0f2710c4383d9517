package org.openspm.core.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Field;
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

    /** Returns these rows with columns that are known without reading them. */
    PreparedRows<T> with(
            Map<Field<T, ?>, NumberPages> knownNumbers,
            Map<Field<T, ?>, DatePages> knownDates,
            Map<Field<T, ?>, MemberPages> knownMembers) {
        PreparedRows<T> more = new PreparedRows<>(schema, rows);
        more.numbers = Map.copyOf(knownNumbers);
        more.dates = Map.copyOf(knownDates);
        more.members = Map.copyOf(knownMembers);
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
