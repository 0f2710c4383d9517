package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.credit.ParticipantRef;
import org.openspm.compensation.credit.Recipient;
import org.openspm.compensation.credit.Share;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.DateRange;

/**
 * Reads transactions that participants named by fields share directly, as the most are: nothing is made for
 * them, neither a credit nor an entry. It declines whatever it does not know to be plain and sound; the long way,
 * which has the words for it, takes that up from the beginning. What was read last stands here until the next is read.
 */
final class PlainCredit<T> {

    /** All of a transaction, in the units that shares and quantities are kept in. */
    private static final long WHOLE = 1_000_000;

    private final Crediting<T> rule;
    private final Condition<T> condition;
    private final DateField<T> date;
    private final List<PlainRecipient<T>> recipients;
    private final Map<String, Person> people;
    private final long creditableFrom;
    private final long creditableTo;
    private final List<PlainSource<T>> sources;

    /** The participants of the transaction read last, their shares, and what each has from each source. */
    private final int[] persons;

    private final long[] shares;
    private final long[][] quantities;
    private int count;
    private int day;

    private PlainCredit(
            Crediting<T> rule,
            List<PlainRecipient<T>> recipients,
            Map<String, Person> people,
            DateRange creditable,
            List<PlainSource<T>> sources) {
        this.rule = rule;
        this.condition = rule.condition();
        this.date = rule.date().orElseThrow();
        this.recipients = recipients;
        this.people = people;
        this.creditableFrom = creditable.start().toEpochDay();
        this.creditableTo = creditable.endExclusive().toEpochDay();
        this.sources = sources;
        this.persons = new int[recipients.size()];
        this.shares = new long[recipients.size()];
        this.quantities = new long[sources.size()][recipients.size()];
    }

    /** Returns a maker of readers, each for one thread, if a crediting is plain. */
    static <T> Optional<Supplier<PlainCredit<T>>> of(
            Crediting<T> rule,
            Currency currency,
            Map<String, Person> people,
            DateRange creditable,
            Collection<Source> sources) {
        List<PlainRecipient<T>> recipients = new ArrayList<>();
        for (Recipient<T> recipient : rule.soleRecipients()) {
            PlainRecipient<T> plain = PlainRecipient.of(recipient);
            if (plain == null) {
                return Optional.empty();
            }
            recipients.add(plain);
        }
        if (recipients.isEmpty() || rule.date().isEmpty()) {
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
        return Optional.of(() -> new PlainCredit<>(rule, recipients, people, creditable, plain));
    }

    Schema<T> schema() {
        return rule.schema();
    }

    List<Source> sources() {
        return sources.stream().map(PlainSource::source).toList();
    }

    /** Reads a transaction; returns false where it has to go the long way. */
    boolean reads(T row) {
        if (!condition.test(row)) {
            return false;
        }
        long credited = date.require(row).toEpochDay();
        if (credited < creditableFrom || credited >= creditableTo || !readsPeople(row, credited)) {
            return false;
        }
        for (int i = 0; i < quantities.length; i++) {
            PlainSource<T> source = sources.get(i);
            BigDecimal quantity = source.condition().test(row)
                    ? source.measure().quantity(row).orElse(null)
                    : null;
            long scaled = quantity == null ? CreditColumns.NOTHING : CreditColumns.scaled(quantity);
            if (scaled == CreditColumns.NOT_PLAIN || !shareOut(scaled, quantities[i])) {
                return false;
            }
        }
        day = (int) credited;
        return true;
    }

    private boolean readsPeople(T row, long credited) {
        count = 0;
        long total = 0;
        for (int i = 0; i < persons.length; i++) {
            PlainRecipient<T> recipient = recipients.get(i);
            long share = recipient.millionths(row);
            if (share == 0) {
                continue;
            }
            Person known = share < 0 ? null : people.get(recipient.participant().require(row));
            if (known == null || !known.keeps(credited) || isRead(known.number())) {
                return false;
            }
            persons[count] = known.number();
            shares[count] = share;
            count++;
            total += share;
        }
        return total == WHOLE;
    }

    private boolean isRead(int person) {
        for (int i = 0; i < count; i++) {
            if (persons[i] == person) {
                return true; // named twice
            }
        }
        return false;
    }

    /** Shares a quantity out; returns false where a part has more decimals than are kept. */
    private boolean shareOut(long quantity, long[] parts) {
        for (int i = 0; i < count; i++) {
            long share = shares[i];
            if (quantity == CreditColumns.NOTHING || share == WHOLE) {
                parts[i] = quantity;
                continue;
            }
            long rest = quantity % WHOLE * share;
            if (rest % WHOLE != 0) {
                return false;
            }
            parts[i] = quantity / WHOLE * share + rest / WHOLE;
        }
        return true;
    }

    /** Returns how many participants share the transaction read last. */
    int count() {
        return count;
    }

    /** Returns the number of a participant of the transaction read last. */
    int person(int credit) {
        return persons[credit];
    }

    /** Returns the credit date of the transaction read last, as days since the epoch. */
    int day() {
        return day;
    }

    /** Returns what a participant has of the transaction read last for a source, or {@link CreditColumns#NOTHING}. */
    long quantity(int source, int credit) {
        return quantities[source][credit];
    }

    /** A participant's field, and the field of the share or the share itself. */
    private record PlainRecipient<T>(
            TextField<T> participant, @Nullable NumberField<T> field, long fixed) {

        static <T> @Nullable PlainRecipient<T> of(Recipient<T> recipient) {
            TextField<T> participant = ((ParticipantRef.InField<T>) recipient.participant()).field();
            if (recipient.share() instanceof Share.InField<T> in) {
                return new PlainRecipient<>(participant, in.field(), 0);
            }
            long fixed = ((Share.Fixed<T>) recipient.share())
                    .value()
                    .toExactDecimal()
                    .map(CreditColumns::scaled)
                    .orElse(CreditColumns.NOT_PLAIN);
            return fixed <= 0 || fixed > WHOLE ? null : new PlainRecipient<>(participant, null, fixed);
        }

        /** Returns the share of a row in millionths; less than zero where it is not plain. */
        long millionths(T row) {
            if (field == null) {
                return fixed;
            }
            BigDecimal share = field.valueOrNull(row);
            if (share == null) {
                return 0;
            }
            long scaled = CreditColumns.scaled(share);
            return scaled > WHOLE ? -1 : scaled;
        }
    }

    private record PlainSource<T>(Source source, Measure<T> measure, Condition<T> condition) {

        @SuppressWarnings("unchecked") // a measure over an equal schema reads the same row type
        static <T> PlainSource<T> of(Source source) {
            Measure<T> measure = (Measure<T>) source.measure();
            return new PlainSource<>(source, measure, measure.condition());
        }
    }
}
