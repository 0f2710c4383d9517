package org.openspm.core.block;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.BandField;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.EnumField;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.FlagField;
import org.openspm.core.schema.QuantityField;
import org.openspm.core.schema.TextField;

/**
 * The columns that a pass over rows reads, each once for all who ask for it. Rows go by in blocks:
 *
 * <pre>{@code
 * BlockColumns<Deal> columns = BlockColumns.of(deals);
 * NumberColumn<Deal> amounts = columns.numbers(AMOUNT);
 * for (int from = 0; from < columns.size(); from += columns.length()) {
 *     columns.move(from);
 *     Selection won = filter.select(columns.block(), columns.block().all());
 *     amounts.read(columns.block(), won);
 * }
 * }</pre>
 *
 * <p>Columns of {@link PreparedRows} were read before, and only look for their place. Used by one thread.
 *
 * @param <T> the host's row type
 */
public final class BlockColumns<T> {

    private final List<T> rows;
    private final RowBlock<T> block;
    private final Map<Field<T, ?>, DateColumn<T>> dates = new LinkedHashMap<>();
    private final Map<Field<T, ?>, NumberColumn<T>> numbers = new LinkedHashMap<>();
    private final Map<Field<T, ?>, MemberColumn<T>> members = new LinkedHashMap<>();
    private final List<BlockColumn<T>> all = new ArrayList<>();

    private BlockColumns(List<T> rows) {
        this.rows = rows instanceof RandomAccess ? rows : new ArrayList<>(rows);
        this.block = new RowBlock<>(this.rows);
    }

    /**
     * Obtains the columns of some rows.
     *
     * @param <T> the host's row type
     * @param rows  the rows, which do not change meanwhile
     * @return the columns, at no block yet
     */
    public static <T> BlockColumns<T> of(List<T> rows) {
        return new BlockColumns<>(rows);
    }

    /**
     * Returns how many rows there are.
     *
     * @return the number, zero or more
     */
    public int size() {
        return rows.size();
    }

    /**
     * Returns the most rows of a block.
     *
     * @return the length of the arrays of all columns
     */
    public int length() {
        return block.length();
    }

    /**
     * Returns the rows of the block that {@link #move} went to.
     *
     * @return the block, the same one each time
     */
    public RowBlock<T> block() {
        return block;
    }

    /**
     * Goes on to a block, and forgets what was read of the one before.
     *
     * @param from  its first row: a multiple of {@link #length}
     */
    public void move(int from) {
        block.move(from, Math.min(block.length(), rows.size() - from));
        int number = from / RowBlock.LENGTH;
        for (BlockColumn<T> column : all) {
            column.move(number);
        }
    }

    /** Keeps a column that is new, to be moved with the others. */
    private <C extends BlockColumn<T>> C kept(C column) {
        all.add(column);
        return column;
    }

    /**
     * Returns the dates of a field.
     *
     * @param field  the field
     * @return the column, the same one for whoever asks
     */
    public DateColumn<T> dates(DateField<T> field) {
        return dates.computeIfAbsent(
                field,
                f -> kept(
                        rows instanceof PreparedRows<T> prepared
                                ? new DateColumn<>(prepared.dates(field))
                                : new DateColumn<>(field, length())));
    }

    /**
     * Returns the dates that a function reads from each row.
     *
     * @param reader  the function
     * @return the column
     */
    public DateColumn<T> dates(Function<T, @Nullable LocalDate> reader) {
        return kept(new DateColumn<>(reader, length()));
    }

    /**
     * Returns the numbers of a field that has one unit.
     *
     * @param field  the field, not of money whose currency stands in every row
     * @return the column, the same one for whoever asks
     */
    public NumberColumn<T> numbers(QuantityField<T, ?> field) {
        return numbers.computeIfAbsent(
                field,
                f -> kept(
                        rows instanceof PreparedRows<T> prepared
                                ? new NumberColumn<>(field, prepared.numbers(field))
                                : new NumberColumn<>(field, length())));
    }

    /**
     * Returns the members of a field: its values, numbered as they are met.
     *
     * @param field  the field
     * @return the column, the same one for whoever asks
     */
    public MemberColumn<T> members(Field<T, ?> field) {
        return members.computeIfAbsent(
                field,
                f -> kept(
                        rows instanceof PreparedRows<T> prepared
                                ? new MemberColumn<>(prepared.members(field))
                                : new MemberColumn<>(field, length())));
    }

    /**
     * Returns the members that a function reads from each row.
     *
     * @param reader  the function, which returns no null
     * @return the column
     */
    public MemberColumn<T> members(Function<T, Object> reader) {
        return kept(new MemberColumn<>(reader, length()));
    }

    /**
     * Returns a condition made ready for blocks.
     *
     * @param condition  the condition
     * @return the filter; it reads what it needs itself
     */
    public Filter<T> filter(Condition<T> condition) {
        return Filter.of(condition, this);
    }

    /** Returns the members of a field that a condition asks about: those that somebody reads anyway, or were read before; else texts, as long as they are few. */
    Optional<MemberColumn<T>> membersForFilter(Field<T, ?> field) {
        MemberColumn<T> known = members.get(field);
        if (known != null) {
            return Optional.of(known);
        }
        boolean prepared = rows instanceof PreparedRows<T>
                && (field instanceof EnumField<?, ?> || field instanceof FlagField<?> || field instanceof BandField<?>);
        return prepared || field instanceof TextField<?> ? Optional.of(members(field)) : Optional.empty();
    }
}
