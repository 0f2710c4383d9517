package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.credit.Crediting;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.DateRange;

/**
 * Reads transactions of which one participant, named by a field, is credited with all, as the most are: nothing is made for
 * them, neither a credit nor an entry. It declines whatever it does not know to be plain and sound; the long way,
 * which has the words for it, takes that up from the beginning. What was read last stands here until the next is read.
 */
final class PlainCredit<T> {

    private final Schema<T> schema;
    private final Condition<T> condition;
    private final DateField<T> date;
    private final TextField<T> participant;
    private final Map<String, Person> people;
    private final DateRange creditable;
    private final LocalDate creditedFrom;
    private final List<PlainSource<T>> sources;
    private final long[] quantities;
    private int person;
    private int day;

    private PlainCredit(
            Crediting<T> rule,
            Map<String, Person> people,
            DateRange creditable,
            LocalDate creditedFrom,
            List<PlainSource<T>> sources) {
        this.schema = rule.schema();
        this.condition = rule.condition();
        this.date = rule.date().orElseThrow();
        this.participant = rule.solelyTo().orElseThrow();
        this.people = people;
        this.creditable = creditable;
        this.creditedFrom = creditedFrom;
        this.sources = sources;
        this.quantities = new long[sources.size()];
    }

    /** Returns a maker of readers, each for one thread, if a crediting is plain. */
    static <T> Optional<Supplier<PlainCredit<T>>> of(
            Crediting<T> rule,
            Currency currency,
            Map<String, Person> people,
            DateRange creditable,
            LocalDate creditedFrom,
            Collection<Source> sources) {
        if (rule.solelyTo().isEmpty() || rule.date().isEmpty()) {
            return Optional.empty();
        }
        List<PlainSource<T>> plain = new ArrayList<>();
        for (Source source : sources) {
            if (!source.measure().schema().equals(rule.schema())) {
                continue;
            }
            Optional<Unit> unit = source.measure().unit();
            boolean same = unit.isPresent()
                    && (!unit.get().isMoney() || unit.get().equals(Unit.money(currency)))
                    && !rule.changesQuantity(unit.get().isMoney());
            if (!same || source.kind() != CreditKind.DIRECT || source.role().isPresent()) {
                return Optional.empty();
            }
            plain.add(PlainSource.of(source));
        }
        return Optional.of(() -> new PlainCredit<>(rule, people, creditable, creditedFrom, plain));
    }

    Schema<T> schema() {
        return schema;
    }

    List<Source> sources() {
        return sources.stream().map(PlainSource::source).toList();
    }

    /** Reads a transaction; returns false where it has to go the long way. */
    boolean reads(T row) {
        if (!condition.test(row)) {
            return false;
        }
        LocalDate credited = date.require(row);
        Person known = people.get(participant.require(row));
        if (known == null || !creditable.contains(credited) || !known.keeps(credited, creditedFrom)) {
            return false;
        }
        for (int i = 0; i < quantities.length; i++) {
            PlainSource<T> source = sources.get(i);
            BigDecimal quantity = source.condition().test(row)
                    ? source.measure().quantity(row).orElse(null)
                    : null;
            quantities[i] = quantity == null ? CreditColumns.NOTHING : CreditColumns.scaled(quantity);
            if (quantities[i] == CreditColumns.NOT_PLAIN) {
                return false;
            }
        }
        day = (int) credited.toEpochDay();
        person = known.number();
        return true;
    }

    /** Returns the number of the participant of the transaction read last. */
    int person() {
        return person;
    }

    /** Returns the credit date of the transaction read last, as days since the epoch. */
    int day() {
        return day;
    }

    /** Returns what the transaction read last counts for a source, or {@link CreditColumns#NOTHING}. */
    long quantity(int source) {
        return quantities[source];
    }

    private record PlainSource<T>(Source source, Measure<T> measure, Condition<T> condition) {

        @SuppressWarnings("unchecked") // a measure over an equal schema reads the same row type
        static <T> PlainSource<T> of(Source source) {
            Measure<T> measure = (Measure<T>) source.measure();
            return new PlainSource<>(source, measure, measure.condition());
        }
    }
}
