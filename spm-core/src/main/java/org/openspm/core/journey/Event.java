package org.openspm.core.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openspm.core.metric.SourceRow;
import org.openspm.core.money.Money;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;

/**
 * Something that happens to an entity on a date: how to read it off the host's rows.
 *
 * <p>It serves rows of events, told apart by a condition, and rows of entities with a date for each thing that may happen: a row that lacks an
 * optional date, or an optional entity, tells of no event.
 *
 * <pre>{@code
 * Event.of(PROSPECT, AT).where(KIND.is("meeting"))   // a row for each event
 * Event.of(DEAL, WON_ON)                             // a row for each deal, its date missing until it is won
 * }</pre>
 *
 * <p>Events of several schemas meet by the value of their entity. Two events are equal if they read the same fields under the same condition. This
 * class is immutable and thread-safe.
 *
 * @param <T> the host's row type
 */
public final class Event<T> {

    private final Field<T, ?> entity;
    private final DateField<T> date;
    private final Condition<T> condition;
    private final @Nullable MoneyField<T> amount;

    private Event(Field<T, ?> entity, DateField<T> date, Condition<T> condition, @Nullable MoneyField<T> amount) {
        this.entity = entity;
        this.date = date;
        this.condition = condition;
        this.amount = amount;
    }

    /**
     * Obtains the event that every row with a date tells of.
     *
     * @param <T> the host's row type
     * @param entity  the field that tells whom it happens to
     * @param date  the field that tells when, of the same schema
     * @return the event
     * @throws IllegalArgumentException if the fields are of two schemas
     */
    public static <T> Event<T> of(Field<T, ?> entity, DateField<T> date) {
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(date, "date");
        Field<T, LocalDate> when = date;
        requireSameSchema(entity, when);
        return new Event<>(entity, date, Condition.always(), null);
    }

    private static void requireSameSchema(Field<?, ?> one, Field<?, ?> other) {
        if (!one.schema().equals(other.schema())) {
            throw new IllegalArgumentException("The fields (" + one + ") of (" + one.schema() + ") and (" + other
                    + ") of (" + other.schema() + ") are of two schemas.\nDescribe an event by fields of one schema.");
        }
    }

    /**
     * Returns this event of only those rows that fulfil a condition, besides those already asked for.
     *
     * @param more  the condition
     * @return the narrower event
     */
    public Event<T> where(Condition<T> more) {
        return new Event<>(entity, date, condition.and(Objects.requireNonNull(more, "condition")), amount);
    }

    /**
     * Returns this event with an amount.
     *
     * @param field  the field of money, of the same schema and of one currency; a row that lacks an optional amount counts as zero
     * @return the event with that amount
     * @throws IllegalArgumentException if the field is of another schema, or its rows name their currencies
     */
    public Event<T> amount(MoneyField<T> field) {
        Field<T, Money> money = Objects.requireNonNull(field, "field");
        requireSameSchema(entity, money);
        if (field.currency().isEmpty()) {
            throw new IllegalArgumentException(
                    "The field (" + field
                            + ") has no currency of its own.\nConvert to one currency first, in a field of money of that currency.");
        }
        return new Event<>(entity, date, condition, field);
    }

    /**
     * Returns the schema whose rows tell of it.
     *
     * @return the schema
     */
    public Schema<T> schema() {
        return entity.schema();
    }

    boolean hasAmount() {
        return amount != null;
    }

    Unit entities() {
        return Unit.of(entity.name());
    }

    /** Returns the currency of the amounts, which the asker knows to be there. */
    Unit currency(String asker) {
        Currency currency = amount == null ? null : amount.currency().orElse(null);
        if (currency == null) {
            throw new IllegalStateException(
                    "The event (" + this + ") of (" + asker + ") has no amount.\nSay Event.amount(..).");
        }
        return Unit.money(currency);
    }

    /** Returns whom a row's event happens to, or null if the row tells of none. */
    @Nullable
    Object entityOf(T row) {
        return condition.test(row) ? entity.read(row).orElse(null) : null;
    }

    /** Returns a row's event, or null if the row has no date. */
    @Nullable
    Occurrence occurrence(int kind, T row) {
        LocalDate day = date.read(row).orElse(null);
        if (day == null) {
            return null;
        }
        BigDecimal worth =
                amount == null ? null : amount.read(row).map(Money::value).orElse(null);
        return new Occurrence(kind, entity.require(row), day, new SourceRow<>(schema(), row), worth);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Event<?> other
                && entity.equals(other.entity)
                && date.equals(other.date)
                && condition.equals(other.condition)
                && Objects.equals(amount, other.amount);
    }

    @Override
    public int hashCode() {
        return Objects.hash(entity, date, condition, amount);
    }

    /**
     * Returns the event in words.
     *
     * @return such as {@code "prospect on at where kind is meeting"}
     */
    @Override
    public String toString() {
        String what = entity + " on " + date;
        return condition.equals(Condition.<T>always()) ? what : what + " where " + condition;
    }
}
