package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.credit.Creditable;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;

/** A participant's share of one transaction, as one measure counts it; or the total of many, where only that was restored. */
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

    /** What is known of a total that stands for transactions; null for a transaction. */
    private final @Nullable Total total;

    /** Transactions of whose days and rows nothing is known any more: how many they are, whose, in which pay period and of which plan. */
    private record Total(String plan, String participant, Period period, long count) {}

    Entry(
            Schema<?> schema,
            String transaction,
            Object row,
            LocalDate date,
            Ratio quantity,
            List<Creditable.Step> steps) {
        this(schema, transaction, row, date, quantity, steps, null);
    }

    private Entry(
            Schema<?> schema,
            String transaction,
            Object row,
            LocalDate date,
            Ratio quantity,
            List<Creditable.Step> steps,
            @Nullable Total total) {
        this.schema = schema;
        this.transaction = transaction;
        this.row = row;
        this.date = date;
        this.day = day(date);
        this.quantity = quantity;
        this.steps = steps;
        this.total = total;
    }

    /** Obtains what somebody was credited with in a pay period, of how many transactions. It refuses every question about one of them, or about days within the period. */
    static Entry total(String plan, String participant, Schema<?> schema, Period period, long count, Ratio quantity) {
        Total total = new Total(plan, participant, period, count);
        return new Entry(schema, "", total, period.range().start(), quantity, List.of(), total);
    }

    private static long day(LocalDate date) {
        return date.getYear() * 512L + date.getMonthValue() * 32L + date.getDayOfMonth();
    }

    /** Returns this entry and another of the same transaction as one. */
    Entry plus(Entry other) {
        requireSingle();
        return new Entry(schema, transaction, row, date, quantity.plus(other.quantity), steps);
    }

    /** Returns whether another entry is of the same transaction. */
    boolean isOfSame(Entry other) {
        return total == null
                && other.total == null
                && transaction.equals(other.transaction)
                && schema.equals(other.schema);
    }

    Schema<?> schema() {
        return schema;
    }

    String transaction() {
        requireSingle();
        return transaction;
    }

    LocalDate date() {
        requireSingle();
        return date;
    }

    /** Returns the date, or the first day of the pay period of a total. */
    LocalDate firstDate() {
        return date;
    }

    /** Returns whether it is credited before a date. */
    boolean isBefore(LocalDate other) {
        requireUncut(other);
        return day < day(other);
    }

    /** Returns whether it is credited on one of some dates. */
    boolean isIn(DateRange range) {
        requireUncut(range);
        return range.contains(date);
    }

    boolean isTotal() {
        return total != null;
    }

    /** Returns what statements call it: the transaction, or how many of which pay period this is the total of. */
    String label() {
        return total == null
                ? schema.name() + " " + transaction
                : total.count() + " " + schema.name() + " of " + total.period();
    }

    /** Refuses dates that cut the pay period of a total: what was credited on some of its days is not known. */
    void requireUncut(DateRange range) {
        if (total != null) {
            requireUncut(range.start());
            requireUncut(range.endExclusive());
        }
    }

    private void requireUncut(LocalDate cut) {
        if (total != null && total.period().contains(cut) && cut.isAfter(date)) {
            throw new RowsNeededException(
                    total.plan(), "something begins or ends on " + cut + ", within (" + told(total) + ")");
        }
    }

    private void requireSingle() {
        if (total != null) {
            throw new RowsNeededException(total.plan(), "it looks at each of (" + told(total) + ")");
        }
    }

    private String told(Total known) {
        return known.count() + " " + schema + " of " + known.participant() + " in " + known.period();
    }

    Ratio quantity() {
        return quantity;
    }

    /** Returns what changed the quantity of the transaction before it was shared out; none where nothing did. */
    List<Creditable.Step> steps() {
        return steps;
    }

    Object row() {
        requireSingle();
        return row;
    }

    /** Returns what a field of this entry's transaction holds, in words; empty text if it holds nothing or is of other transactions. */
    String category(Field<?, ?> field) {
        requireSingle();
        return field.schema().equals(schema) ? read(field) : "";
    }

    @SuppressWarnings("unchecked") // the row is one of the field's schema
    private <T> String read(Field<T, ?> field) {
        return field.read((T) row).map(String::valueOf).orElse("");
    }
}
