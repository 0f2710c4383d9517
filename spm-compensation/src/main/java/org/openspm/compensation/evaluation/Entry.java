package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.openspm.compensation.credit.Creditable;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.Schema;

/** A participant's share of one transaction, as one measure counts it. */
final class Entry {

    /**
     * The order in which deals got their rate, where a rule needs one: by credit date, then by id. Written out, since all that is credited is sorted by it: most
     * comparisons end with the date.
     */
    static final Comparator<Entry> BY_DATE = (one, other) -> {
        int order = Long.compare(one.day, other.day);
        if (order == 0) {
            order = one.transaction.compareTo(other.transaction);
        }
        return order != 0 ? order : one.schema.name().compareTo(other.schema.name());
    };

    private final Schema<?> schema;
    private final String transaction;
    private final Object row;
    private final LocalDate date;

    /** Year, month and day side by side: ordered as dates are. */
    private final long day;

    private final Ratio quantity;
    private final List<Creditable.Step> steps;

    Entry(
            Schema<?> schema,
            String transaction,
            Object row,
            LocalDate date,
            Ratio quantity,
            List<Creditable.Step> steps) {
        this.schema = schema;
        this.transaction = transaction;
        this.row = row;
        this.date = date;
        this.day = day(date);
        this.quantity = quantity;
        this.steps = steps;
    }

    private static long day(LocalDate date) {
        return date.getYear() * 512L + date.getMonthValue() * 32L + date.getDayOfMonth();
    }

    /** Returns this entry and another of the same transaction as one. */
    Entry plus(Entry other) {
        return new Entry(schema, transaction, row, date, quantity.plus(other.quantity), steps);
    }

    /** Returns whether another entry is of the same transaction. */
    boolean isOfSame(Entry other) {
        return transaction.equals(other.transaction) && schema.equals(other.schema);
    }

    Schema<?> schema() {
        return schema;
    }

    String transaction() {
        return transaction;
    }

    LocalDate date() {
        return date;
    }

    /** Returns whether it is credited before a date. */
    boolean isBefore(LocalDate other) {
        return day < day(other);
    }

    Ratio quantity() {
        return quantity;
    }

    /** Returns what changed the quantity of the transaction before it was shared out; none where nothing did. */
    List<Creditable.Step> steps() {
        return steps;
    }

    Object row() {
        return row;
    }

    /** Returns what a field of this entry's transaction holds, in words; empty text if it holds nothing or is of other transactions. */
    String category(Field<?, ?> field) {
        return field.schema().equals(schema) ? read(field) : "";
    }

    @SuppressWarnings("unchecked") // the row is one of the field's schema
    private <T> String read(Field<T, ?> field) {
        return field.read((T) row).map(String::valueOf).orElse("");
    }
}
