package org.openspm.core.column;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.openspm.core.block.FieldNumbers;
import org.openspm.core.block.NumberColumn;
import org.openspm.core.block.PreparedRows;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.QuantityField;
import org.openspm.core.schema.Rows;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/**
 * Facts in arrays of the host's, a column for each field; obtained from {@link PreparedFacts#columns}. Columns are copied; where the views of rows read the same arrays, these must not
 * change while the facts are in use. This class is immutable, and
 * thread-safe if the views of rows are.
 *
 * @param <T> the host's row type
 */
public final class FactColumns<T> {

    private final Schema<T> schema;
    private final PreparedRows<T> rows;
    private final List<Field<T, ?>> filled;

    private FactColumns(Schema<T> schema, PreparedRows<T> rows, List<Field<T, ?>> filled) {
        this.schema = schema;
        this.rows = rows;
        this.filled = filled;
    }

    static <T> FactColumns<T> of(Schema<T> schema, int size, IntFunction<? extends T> row) {
        if (size < 0) {
            throw new IllegalArgumentException("The number (" + size + ") of " + schema
                    + " is less than zero.\nSay how many rows the columns have.");
        }
        return new FactColumns<>(schema, PreparedRows.of(schema, new Views<>(size, row)), List.of());
    }

    /**
     * Returns these facts with a column of texts.
     *
     * @param field  the field they are of
     * @param values  the text of each row; null where an optional field is missing
     * @return the columns
     * @throws IllegalArgumentException if the field is of another schema or the column of another length, a required text is missing, or the views of the first and
     *     last row say something else
     * @throws IllegalStateException if the field has its column already
     */
    public FactColumns<T> texts(TextField<T> field, @Nullable String[] values) {
        check(field, Objects.requireNonNull(values, "values").length);
        return with(field, rows.withMembers(field, present(field, row -> values[row])), row -> values[row]);
    }

    /**
     * Returns these facts with a column of texts that are numbered.
     *
     * @param field  the field they are of
     * @param codes  the place of each row's text among the texts; -1 where an optional field is missing
     * @param dictionary  the texts, none of them null
     * @return the columns
     * @throws IllegalArgumentException if a code is none of a text, and as for {@link #texts(TextField, String[])}
     * @throws IllegalStateException if the field has its column already
     */
    public FactColumns<T> texts(TextField<T> field, int[] codes, List<String> dictionary) {
        check(field, Objects.requireNonNull(codes, "codes").length);
        List<String> texts = List.copyOf(Objects.requireNonNull(dictionary, "dictionary"));
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] < -1 || codes[row] >= texts.size()) {
                throw new IllegalArgumentException(
                        "The code (" + codes[row] + ") of " + place(field, row) + " is none of " + texts.size()
                                + " texts.\nNumber them from zero; -1 says that there is none.");
            }
        }
        IntFunction<@Nullable String> values = row -> codes[row] < 0 ? null : texts.get(codes[row]);
        return with(field, rows.withMembers(field, present(field, values)), values);
    }

    /**
     * Returns these facts with a column of amounts or numbers.
     *
     * @param field  the field they are of: of numbers, or of money in one currency
     * @param digits  the digits of each row's number, such as cents
     * @param decimals  how many of the digits are decimals, 0 to 9; 2 for cents
     * @return the columns
     * @throws IllegalArgumentException if the field is of another schema or of money in several currencies, the column of another length, there are other decimals, or the views
     *     of the first and last row say something else
     * @throws IllegalStateException if the field has its column already
     */
    public FactColumns<T> numbers(QuantityField<T, ?> field, long[] digits, int decimals) {
        check(field, Objects.requireNonNull(digits, "digits").length);
        checkUnit(field);
        if (decimals < 0 || decimals > NumberColumn.MOST_DECIMALS) {
            throw new IllegalArgumentException("The number of decimals (" + decimals + ") of the column (" + field
                    + ") is none from 0 to " + NumberColumn.MOST_DECIMALS + ".\nHand over BigDecimals.");
        }
        return with(field, rows.withNumbers(field, digits, decimals), row -> BigDecimal.valueOf(digits[row], decimals));
    }

    /**
     * Returns these facts with a column of amounts or numbers.
     *
     * @param field  the field they are of: of numbers, or of money in one currency
     * @param values  the number of each row, money in currency units; null where an optional field is missing
     * @return the columns
     * @throws IllegalArgumentException if a required number is missing, and as for {@link #numbers(QuantityField, long[], int)}
     * @throws IllegalStateException if the field has its column already
     */
    public FactColumns<T> numbers(QuantityField<T, ?> field, @Nullable BigDecimal[] values) {
        check(field, Objects.requireNonNull(values, "values").length);
        checkUnit(field);
        return with(field, rows.withNumbers(field, present(field, row -> values[row])), row -> values[row]);
    }

    /**
     * Returns these facts with a column of dates.
     *
     * @param field  the field they are of
     * @param epochDays  the date of each row, as days since 1970-01-01
     * @return the columns
     * @throws IllegalArgumentException if the field is of another schema or the column of another length, or the views of the first and last row say something else
     * @throws IllegalStateException if the field has its column already
     */
    public FactColumns<T> dates(DateField<T> field, int[] epochDays) {
        check(field, Objects.requireNonNull(epochDays, "epochDays").length);
        IntFunction<@Nullable LocalDate> values = row -> LocalDate.ofEpochDay(epochDays[row]);
        return with(field, rows.withDates(field, values), values);
    }

    /**
     * Returns these facts with a column of dates.
     *
     * @param field  the field they are of
     * @param values  the date of each row; null where an optional field is missing
     * @return the columns
     * @throws IllegalArgumentException if a required date is missing, and as for {@link #dates(DateField, int[])}
     * @throws IllegalStateException if the field has its column already
     */
    public FactColumns<T> dates(DateField<T> field, @Nullable LocalDate[] values) {
        check(field, Objects.requireNonNull(values, "values").length);
        return with(field, rows.withDates(field, present(field, row -> values[row])), row -> values[row]);
    }

    /**
     * Returns the facts.
     *
     * @return the facts, to be evaluated like any other
     */
    public Facts facts() {
        return Facts.of(schema, rows);
    }

    private FactColumns<T> with(
            Field<T, ?> field, PreparedRows<T> more, IntFunction<? extends @Nullable Object> values) {
        if (rows.size() > 0) {
            compare(field, 0, values);
            compare(field, rows.size() - 1, values);
        }
        List<Field<T, ?>> all = new ArrayList<>(filled);
        all.add(field);
        return new FactColumns<>(schema, more, List.copyOf(all));
    }

    /** Compares a column with what the view of a row says: a column in another order than the views would be paid without a word. */
    private void compare(Field<T, ?> field, int row, IntFunction<? extends @Nullable Object> values) {
        Object stated = values.apply(row);
        T view = rows.get(row);
        Object read = field instanceof QuantityField<T, ?> quantity
                ? FieldNumbers.number(quantity, view)
                : field.valueOrNull(view);
        boolean same = (stated instanceof BigDecimal one && read instanceof BigDecimal other)
                ? one.compareTo(other) == 0
                : Objects.equals(stated, read);
        if (!same) {
            throw new IllegalArgumentException("The column says (" + stated + ") for " + place(field, row)
                    + ", the row itself (" + read
                    + ").\nHand over the values in the order of the rows, and let the rows read the same arrays.");
        }
    }

    private void check(Field<T, ?> field, int length) {
        if (!field.schema().equals(schema)) {
            throw new IllegalArgumentException("The field (" + field + ") is of (" + field.schema() + "), not of ("
                    + schema + ").\nHand over a column of each field of the rows.");
        }
        if (length != rows.size()) {
            throw new IllegalArgumentException("The column (" + field + ") has (" + length + ") values for "
                    + rows.size() + " " + schema + ".\nHand over a value for each row.");
        }
        if (filled.contains(field)) {
            throw new IllegalStateException(
                    "The column (" + field + ") of " + schema + " is there already.\nHand it over once.");
        }
    }

    private void checkUnit(QuantityField<T, ?> field) {
        if (FieldNumbers.unitOf(field) == null) {
            throw new IllegalArgumentException(
                    "The column (" + field
                            + ") is of money whose currency stands in every row.\nLeave it to the rows, or hand over a field for each currency.");
        }
    }

    /** Returns the values, of which a required one is there. */
    private <V> IntFunction<@Nullable V> present(Field<T, ?> field, IntFunction<@Nullable V> values) {
        if (!field.isOptional()) {
            for (int row = 0; row < rows.size(); row++) {
                if (values.apply(row) == null) {
                    throw new IllegalArgumentException("The column has no value for " + place(field, row)
                            + ".\nHand over one, or make the field optional().");
                }
            }
        }
        return values;
    }

    private String place(Field<T, ?> field, int row) {
        return "(" + field + ") of row " + row + " of " + schema;
    }

    /**
     * Returns what is in columns.
     *
     * @return such as {@code "3 sales, columns [rep, amount]"}
     */
    @Override
    public String toString() {
        return rows.size() + " " + schema + ", columns " + filled;
    }

    /** The views of the host's. */
    private static final class Views<T> extends Rows<T> {

        private final int size;
        private final IntFunction<? extends T> row;

        Views(int size, IntFunction<? extends T> row) {
            this.size = size;
            this.row = row;
        }

        @Override
        public T get(int index) {
            return Objects.requireNonNull(row.apply(Objects.checkIndex(index, size)), "row");
        }

        @Override
        public int size() {
            return size;
        }
    }
}
