package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.credit.Crediting;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.DateRange;

/**
 * The short way for transactions of which one participant, named by a field, is credited with all, as the most are: nothing is made for
 * them, neither a credit nor an entry. It declines whatever it does not know to be plain and sound, before anything is kept; the long way,
 * which has the words for it, takes that up from the beginning.
 */
final class PlainCredit<T> {

    private final Condition<T> condition;
    private final DateField<T> date;
    private final TextField<T> participant;
    private final Map<String, Person> people;
    private final DateRange creditable;
    private final LocalDate creditedFrom;
    private final List<PlainSource<T>> sources;
    private final long[] quantities;
    private final boolean[] taken;

    private PlainCredit(
            Crediting<T> rule,
            Map<String, Person> people,
            DateRange creditable,
            LocalDate creditedFrom,
            List<PlainSource<T>> sources) {
        this.condition = rule.condition();
        this.date = rule.date().orElseThrow();
        this.participant = rule.solelyTo().orElseThrow();
        this.people = people;
        this.creditable = creditable;
        this.creditedFrom = creditedFrom;
        this.sources = sources;
        this.quantities = new long[sources.size()];
        this.taken = new boolean[sources.size()];
    }

    /** Returns the short way for a crediting, if there is one. */
    static <T> Optional<PlainCredit<T>> of(
            Crediting<T> rule,
            Currency currency,
            Map<String, Person> people,
            DateRange creditable,
            LocalDate creditedFrom,
            Collection<Source> sources,
            CreditedFacts result) {
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
            plain.add(PlainSource.of(source, result.columns(source, rule.schema())));
        }
        return Optional.of(new PlainCredit<>(rule, people, creditable, creditedFrom, plain));
    }

    /** Credits a transaction, or declines to and has done nothing. */
    boolean credits(T row, String id) {
        if (!condition.test(row)) {
            return false;
        }
        LocalDate day = date.require(row);
        String name = participant.require(row);
        Person person = people.get(name);
        if (person == null || !creditable.contains(day) || !person.keeps(day, creditedFrom)) {
            return false;
        }
        for (int i = 0; i < quantities.length; i++) {
            PlainSource<T> source = sources.get(i);
            BigDecimal quantity = source.condition().test(row)
                    ? source.measure().quantity(row).orElse(null)
                    : null;
            quantities[i] = quantity == null ? 0 : CreditColumns.scaled(quantity);
            if (quantities[i] == CreditColumns.NOT_PLAIN) {
                return false;
            }
            // A transaction that counts nothing is not one that counts zero.
            taken[i] = quantity != null;
        }
        int number = (int) day.toEpochDay();
        for (int i = 0; i < quantities.length; i++) {
            if (taken[i]) {
                sources.get(i).to().add(person.number(), number, quantities[i], row, id);
            }
        }
        return true;
    }

    private record PlainSource<T>(Measure<T> measure, Condition<T> condition, CreditColumns to) {

        @SuppressWarnings("unchecked") // a measure over an equal schema reads the same row type
        static <T> PlainSource<T> of(Source source, CreditColumns to) {
            Measure<T> measure = (Measure<T>) source.measure();
            return new PlainSource<>(measure, measure.condition(), to);
        }
    }
}
