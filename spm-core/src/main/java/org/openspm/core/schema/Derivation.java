package org.openspm.core.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

/**
 * How the value of a field is derived from other fields of the same row.
 *
 * <p>A derivation is a value: two are equal if they derive the same from the same, its text is the first name of the field, and it is
 * immutable and thread-safe. Those of this package come from the fields, such as {@link NumberField#times}; a host's own, a record as a
 * rule, becomes a field by {@link Schema#derivedText}.
 *
 * @param <T> the host's row type
 * @param <V> the type of the values
 */
public interface Derivation<T, V> {

    /**
     * Returns the fields the value is derived from.
     *
     * @return the fields, at least one, all of one schema
     */
    List<Field<T, ?>> inputs();

    /**
     * Returns the value of a row.
     *
     * @param row  the row
     * @return the value, or null if a value it is derived from is missing, or there is none by definition
     * @throws RefusedRowException if the row cannot be read
     */
    @Nullable
    V derive(T row);

    /**
     * Returns whether there are rows without a value.
     *
     * @return true if one of the inputs is optional, unless the derivation says otherwise
     */
    default boolean mayBeMissing() {
        return inputs().stream().anyMatch(Field::isOptional);
    }

    /**
     * The days from one date to another, negative if the other is earlier.
     *
     * @param <T> the host's row type
     * @param from  the date counted from
     * @param to  the date counted to
     */
    record DaysBetween<T>(DateField<T> from, DateField<T> to) implements Derivation<T, Long> {

        @Override
        public List<Field<T, ?>> inputs() {
            return List.of(from, to);
        }

        @Override
        public @Nullable Long derive(T row) {
            LocalDate first = from.valueOrNull(row);
            LocalDate second = to.valueOrNull(row);
            return first == null || second == null ? null : (Long) ChronoUnit.DAYS.between(first, second);
        }

        /** Returns the days of a row that must have both dates, without a box. */
        long days(T row) {
            return ChronoUnit.DAYS.between(from.require(row), to.require(row));
        }

        @Override
        public String toString() {
            return "days from " + from + " to " + to;
        }
    }

    /**
     * The days from a date to one that is the same for all rows, negative if that is earlier: an age.
     *
     * @param <T> the host's row type
     * @param from  the date counted from
     * @param to  the date counted to
     */
    record DaysUntil<T>(DateField<T> from, LocalDate to) implements Derivation<T, Long> {

        @Override
        public List<Field<T, ?>> inputs() {
            return List.of(from);
        }

        @Override
        public @Nullable Long derive(T row) {
            LocalDate first = from.valueOrNull(row);
            return first == null ? null : (Long) ChronoUnit.DAYS.between(first, to);
        }

        /** Returns the days of a row that must have the date, without a box. */
        long days(T row) {
            return ChronoUnit.DAYS.between(from.require(row), to);
        }

        @Override
        public String toString() {
            return "days from " + from + " to " + to;
        }
    }

    /**
     * What the period that a date lies in is called.
     *
     * @param <T> the host's row type
     * @param field  the date
     * @param grain  how long the periods are
     * @param calendar  the calendar that cuts them
     */
    record InPeriod<T>(DateField<T> field, Grain grain, FiscalCalendar calendar) implements Derivation<T, String> {

        /**
         * Checks that nothing is null.
         *
         * @param field  the date
         * @param grain  how long the periods are
         * @param calendar  the calendar that cuts them
         */
        public InPeriod {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(grain, "grain");
            Objects.requireNonNull(calendar, "calendar");
        }

        @Override
        public List<Field<T, ?>> inputs() {
            return List.of(field);
        }

        @Override
        public @Nullable String derive(T row) {
            LocalDate date = field.valueOrNull(row);
            return date == null ? null : calendar.period(grain, date).toString();
        }

        @Override
        public String toString() {
            return grain + " of " + field;
        }
    }

    /**
     * A text with capitals and small letters made one.
     *
     * @param <T> the host's row type
     * @param field  the text
     */
    record IgnoringCase<T>(TextField<T> field) implements Derivation<T, String> {

        @Override
        public List<Field<T, ?>> inputs() {
            return List.of(field);
        }

        @Override
        public @Nullable String derive(T row) {
            String text = field.valueOrNull(row);
            return text == null ? null : fold(text);
        }

        /** Both ways round, for letters whose capital is written as two. */
        static String fold(String text) {
            return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return field + " ignoring case";
        }
    }

    /**
     * What a map of the host's has for a text.
     *
     * @param <T> the host's row type
     * @param field  the text
     * @param name  what is looked up
     * @param entries  the map
     * @param unlisted  what becomes of a text that is not in the map
     */
    record Lookup<T>(TextField<T> field, String name, Map<String, String> entries, Unlisted unlisted)
            implements Derivation<T, String> {

        /**
         * Keeps an unmodifiable copy of the map.
         *
         * @param field  the text
         * @param name  what is looked up
         * @param entries  the map
         * @param unlisted  what becomes of a text that is not in the map
         * @throws IllegalArgumentException if the name is blank
         */
        public Lookup {
            Objects.requireNonNull(field, "field");
            Names.checked(name, "field", "name");
            Objects.requireNonNull(entries, "entries").forEach((key, value) -> {
                Objects.requireNonNull(key, "entries key");
                Objects.requireNonNull(value, () -> "entries[" + key + "]");
            });
            entries = normal(field, name, entries);
            Objects.requireNonNull(unlisted, "unlisted");
        }

        /** Keeps the keys in the form in which the field has its texts. */
        private static Map<String, String> normal(TextField<?> field, String name, Map<String, String> entries) {
            Map<String, String> normal = new HashMap<>();
            entries.forEach((key, value) -> {
                String text = field.normal(key);
                String other = normal.putIfAbsent(text, value);
                if (other != null && !other.equals(value)) {
                    throw new IllegalArgumentException("The lookup (" + name + ") has two entries for (" + text + "): ("
                            + other + ") and (" + value
                            + ").\nGive every text one entry; capitals make no difference here.");
                }
            });
            return Map.copyOf(normal);
        }

        @Override
        public List<Field<T, ?>> inputs() {
            return List.of(field);
        }

        @Override
        public boolean mayBeMissing() {
            return field.isOptional() || unlisted.equals(Unlisted.isMissing());
        }

        @Override
        public @Nullable String derive(T row) {
            String text = field.valueOrNull(row);
            if (text == null) {
                return null;
            }
            String found = entries.get(text);
            return found == null ? unlisted.instead(this, text, row) : found;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * The band a number or an amount lies in.
     *
     * @param <T> the host's row type
     * @param field  the number, whole number or amount of one currency
     * @param bands  the bands
     */
    record InBand<T>(Field<T, ?> field, Bands bands) implements Derivation<T, String> {

        /**
         * Checks that the values can be told apart by numbers.
         *
         * @param field  the number, whole number or amount of one currency
         * @param bands  the bands
         * @throws IllegalArgumentException if the field is of another kind, or of no one currency
         */
        public InBand {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(bands, "bands");
            boolean ofOneCurrency =
                    field instanceof MoneyField<?> money && money.currency().isPresent();
            if (!ofOneCurrency && !(field instanceof NumberField<?>) && !(field instanceof WholeField<?>)) {
                throw new IllegalArgumentException("The values of the field (" + field
                        + ") are no numbers of one unit.\nBand a number, a whole number, or money of one currency.");
            }
        }

        @Override
        public List<Field<T, ?>> inputs() {
            return List.of(field);
        }

        @Override
        @SuppressWarnings("unchecked") // a field of rows of type T, of whatever values, is one of T of its kind
        public @Nullable String derive(T row) {
            if (field instanceof WholeField<?>) {
                WholeField<T> whole = (WholeField<T>) field;
                return whole.lacks(row) ? null : bands.labelOf(whole.requireLong(row));
            }
            BigDecimal number = field instanceof MoneyField<?>
                    ? ((MoneyField<T>) field).amountOrNull(row)
                    : ((NumberField<T>) field).valueOrNull(row);
            return number == null ? null : bands.labelOf(number);
        }

        @Override
        public String toString() {
            return "band of " + field;
        }
    }
}
