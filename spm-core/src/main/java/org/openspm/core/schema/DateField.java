package org.openspm.core.schema;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

/**
 * A field of dates, such as the day a deal was closed. It places a row in a period, and can group a metric by day.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <T> the host's row type
 */
public final class DateField<T> extends Field<T, LocalDate> implements Dimension {

    DateField(Origin<T, LocalDate> origin) {
        super(origin);
    }

    /**
     * Returns this field with rows allowed to lack a value.
     *
     * @return the optional field
     */
    public DateField<T> optional() {
        return new DateField<>(origin().asOptional());
    }

    /**
     * Returns this field under another name.
     *
     * @param name  what it is called
     * @return the field
     * @throws IllegalArgumentException if the name is blank
     */
    public DateField<T> named(String name) {
        return new DateField<>(origin().named(name));
    }

    /**
     * Returns the field of the days from this date to another.
     *
     * @param other  the date counted to; the days are negative where it is the earlier one
     * @return the derived field
     */
    public WholeField<T> daysTo(DateField<T> other) {
        return WholeField.derived(new Derivation.DaysBetween<>(this, Objects.requireNonNull(other, "other")));
    }

    /**
     * Returns the field of the periods the dates lie in, to group by beside the periods of a query: deals closed per quarter by the quarter of
     * their creation.
     *
     * @param grain  how long the periods are
     * @param calendar  the calendar that cuts them
     * @return the derived field, its texts the names of the periods, such as {@code "2026-Q1"}, whose order is that of time
     */
    public TextField<T> period(Grain grain, FiscalCalendar calendar) {
        return schema().derivedText(new Derivation.InPeriod<>(this, grain, calendar));
    }

    /**
     * Returns the field of the days from this date to one that is the same for all rows: how old they are on it.
     *
     * @param date  the date counted to; the days are negative where it is the earlier one
     * @return the derived field
     */
    public WholeField<T> daysTo(LocalDate date) {
        return WholeField.derived(new Derivation.DaysUntil<>(this, Objects.requireNonNull(date, "date")));
    }

    /**
     * Obtains the condition that the date is another.
     *
     * @param date  the date
     * @return the condition
     */
    public Condition<T> is(LocalDate date) {
        return oneOf(List.of(Objects.requireNonNull(date, "date")));
    }

    /**
     * Obtains the condition that the date is that of another field.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> is(DateField<T> other) {
        return same(other);
    }

    /**
     * Obtains the condition that the date is one of some.
     *
     * @param values  the dates, at least one
     * @return the condition
     * @throws IllegalArgumentException if there are none
     */
    public Condition<T> in(LocalDate... values) {
        return oneOf(Elements.copy(values, "values"));
    }

    /**
     * Obtains the condition that the date lies in a half-open range.
     *
     * @param range  the range; its end does not belong to it
     * @return the condition
     */
    public Condition<T> in(DateRange range) {
        Objects.requireNonNull(range, "range");
        return onOrAfter(range.start()).and(before(range.endExclusive()));
    }

    /**
     * Obtains the condition that the date lies between two others, both included.
     *
     * @param first  the first date that fulfils it
     * @param last  the last date that fulfils it, not before the first
     * @return the condition
     * @throws IllegalArgumentException if the dates are the wrong way round
     */
    public Condition<T> between(LocalDate first, LocalDate last) {
        Objects.requireNonNull(first, "first");
        Bounds.check(this, first, last, first.compareTo(Objects.requireNonNull(last, "last")));
        return onOrAfter(first).and(onOrBefore(last));
    }

    /**
     * Obtains the condition that the date is another or later.
     *
     * @param date  the first date that fulfils it
     * @return the condition
     */
    public Condition<T> onOrAfter(LocalDate date) {
        return new FieldCondition.Compares<>(this, Relation.AT_LEAST, Objects.requireNonNull(date, "date"));
    }

    /**
     * Obtains the condition that the date is that of another field or later.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> onOrAfter(DateField<T> other) {
        return new FieldCondition.ComparesFields<>(this, Relation.AT_LEAST, Objects.requireNonNull(other, "other"));
    }

    /**
     * Obtains the condition that the date is later than another.
     *
     * @param date  the last date that does not fulfil it
     * @return the condition
     */
    public Condition<T> after(LocalDate date) {
        return new FieldCondition.Compares<>(this, Relation.MORE_THAN, Objects.requireNonNull(date, "date"));
    }

    /**
     * Obtains the condition that the date is later than that of another field.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> after(DateField<T> other) {
        return new FieldCondition.ComparesFields<>(this, Relation.MORE_THAN, Objects.requireNonNull(other, "other"));
    }

    /**
     * Obtains the condition that the date is another or earlier.
     *
     * @param date  the last date that fulfils it
     * @return the condition
     */
    public Condition<T> onOrBefore(LocalDate date) {
        return new FieldCondition.Compares<>(this, Relation.AT_MOST, Objects.requireNonNull(date, "date"));
    }

    /**
     * Obtains the condition that the date is that of another field or earlier.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> onOrBefore(DateField<T> other) {
        return new FieldCondition.ComparesFields<>(this, Relation.AT_MOST, Objects.requireNonNull(other, "other"));
    }

    /**
     * Obtains the condition that the date is earlier than another.
     *
     * @param date  the first date that does not fulfil it
     * @return the condition
     */
    public Condition<T> before(LocalDate date) {
        return new FieldCondition.Compares<>(this, Relation.LESS_THAN, Objects.requireNonNull(date, "date"));
    }

    /**
     * Obtains the condition that the date is earlier than that of another field.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> before(DateField<T> other) {
        return new FieldCondition.ComparesFields<>(this, Relation.LESS_THAN, Objects.requireNonNull(other, "other"));
    }

    @Override
    public List<Field<?, ?>> fields() {
        return List.of(this);
    }
}
