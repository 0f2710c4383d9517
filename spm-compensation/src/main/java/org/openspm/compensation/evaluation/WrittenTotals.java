package org.openspm.compensation.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.evaluation.FactOutcome.Kind;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;

/**
 * Totals as they are written: participants once, then for each total the pay period, the number of transactions and the digits, in as few bytes as they need.
 */
final class WrittenTotals implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Raised whenever what is written changes. */
    private static final int FORM = 1;

    /** Seven bits of a number in each byte, the eighth says that more come. */
    private static final int SEVEN = 7;

    private static final int MORE = 1 << SEVEN;

    private transient @Nullable CreditTotals totals;

    WrittenTotals(CreditTotals totals) {
        this.totals = totals;
    }

    private CreditTotals totals() {
        return Objects.requireNonNull(totals, "totals");
    }

    private Object readResolve() {
        return totals();
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeByte(FORM);
        write(out, totals().subject());
        TreeSet<String> people = new TreeSet<>();
        for (SourceTotals source : totals().sources()) {
            for (int person = 0; person < source.people(); person++) {
                people.add(source.person(person));
            }
        }
        write(out, new ArrayList<>(people));
        Map<String, Integer> numbers = new HashMap<>();
        people.forEach(person -> numbers.put(person, numbers.size()));
        for (SourceTotals source : totals().sources()) {
            write(out, source, numbers);
        }
        write(out, totals().outcomes());
    }

    private static void write(ObjectOutputStream out, TotalsSubject subject) throws IOException {
        write(out, List.of(subject.plan(), subject.currency(), subject.year().toString(), subject.payGrain()));
        write(out, subject.rules());
        write(out, subject.sources());
    }

    private static void write(ObjectOutputStream out, List<String> texts) throws IOException {
        number(out, texts.size());
        for (String text : texts) {
            bytes(out, text.getBytes(UTF_8));
        }
    }

    private static void bytes(ObjectOutputStream out, byte[] bytes) throws IOException {
        number(out, bytes.length);
        out.write(bytes);
    }

    /** Writes seven bits in each byte: small numbers take one. */
    private static void number(ObjectOutputStream out, long number) throws IOException {
        long left = number;
        while ((left & -MORE) != 0) {
            out.writeByte((int) (left & (MORE - 1)) | MORE);
            left >>>= SEVEN;
        }
        out.writeByte((int) left);
    }

    /** Writes a number that may be below zero: the sign comes last, so that small ones stay small. */
    private static void signed(ObjectOutputStream out, long number) throws IOException {
        number(out, (number << 1) ^ (number >> (Long.SIZE - 1)));
    }

    private static void write(ObjectOutputStream out, SourceTotals source, Map<String, Integer> numbers)
            throws IOException {
        long unit = unit(source);
        number(out, unit);
        number(out, source.people());
        int before = 0;
        for (int person = 0; person < source.people(); person++) {
            int number = Known.of(numbers, source.person(person));
            number(out, number - before);
            before = number;
            number(out, source.begin(person + 1) - source.begin(person));
            for (int at = source.begin(person); at < source.begin(person + 1); at++) {
                write(out, source, at, unit);
            }
        }
    }

    private static void write(ObjectOutputStream out, SourceTotals source, int at, long unit) throws IOException {
        boolean inUnits = source.isInUnits(at);
        signed(out, source.period(at));
        number(out, source.count(at) << 1 | (inUnits ? 0 : 1));
        if (inUnits) {
            signed(out, source.units(at) / unit);
        } else {
            bytes(out, source.total(at).numerator().toByteArray());
            bytes(out, source.total(at).denominator().toByteArray());
        }
    }

    /** Returns the largest power of ten that all totals are whole multiples of: cents are written as cents. */
    private static long unit(SourceTotals source) {
        long unit = 1_000_000;
        for (int at = 0; at < source.size() && unit > 1; at++) {
            while (source.units(at) % unit != 0) {
                unit /= 10;
            }
        }
        return unit;
    }

    private static void write(ObjectOutputStream out, OutcomeTotals outcomes) throws IOException {
        number(out, outcomes.count(Kind.CREDITED));
        number(out, outcomes.others());
        List<OutcomeGroup> groups = outcomes.groups();
        number(out, groups.size());
        for (OutcomeGroup group : groups) {
            out.writeBoolean(group.kind() == Kind.REJECTED);
            number(out, group.count());
            write(out, List.of(group.reason()));
            write(out, group.places());
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        int form = in.readByte();
        if (form != FORM) {
            throw new InvalidObjectException(
                    "The totals are of the form (" + form + "), and (" + FORM
                            + ") is read here.\nUse one version of the library for writing and reading, or scan the facts again.");
        }
        TotalsSubject subject = subject(in);
        List<String> people = texts(in);
        List<SourceTotals> sources = new ArrayList<>();
        for (int i = 0; i < subject.sources().size(); i++) {
            sources.add(source(in, people));
        }
        totals = new CreditTotals(subject, sources, outcomes(in));
    }

    private static TotalsSubject subject(ObjectInputStream in) throws IOException {
        List<String> head = texts(in);
        return new TotalsSubject(
                head.get(0), head.get(1), DateRange.parse(head.get(2)), head.get(3), texts(in), texts(in));
    }

    private static List<String> texts(ObjectInputStream in) throws IOException {
        long count = number(in);
        List<String> texts = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            texts.add(new String(bytes(in), UTF_8));
        }
        return texts;
    }

    private static byte[] bytes(ObjectInputStream in) throws IOException {
        return in.readNBytes(Math.toIntExact(number(in)));
    }

    private static long number(ObjectInputStream in) throws IOException {
        long number = 0;
        for (int shift = 0; ; shift += SEVEN) {
            byte next = in.readByte();
            number |= (long) (next & (MORE - 1)) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    private static long signed(ObjectInputStream in) throws IOException {
        long number = number(in);
        return (number >>> 1) ^ -(number & 1);
    }

    private static SourceTotals source(ObjectInputStream in, List<String> people) throws IOException {
        SourceTotals.Builder read = new SourceTotals.Builder();
        long unit = number(in);
        long count = number(in);
        int person = 0;
        for (long i = 0; i < count; i++) {
            person += (int) number(in);
            long totals = number(in);
            for (long k = 0; k < totals; k++) {
                total(in, people.get(person), unit, read);
            }
        }
        return read.build();
    }

    private static void total(ObjectInputStream in, String person, long unit, SourceTotals.Builder read)
            throws IOException {
        int period = (int) signed(in);
        long count = number(in);
        if ((count & 1) == 0) {
            read.add(person, period, count >>> 1, signed(in) * unit);
        } else {
            BigDecimal above = new BigDecimal(new BigInteger(bytes(in)));
            read.add(person, period, count >>> 1, Ratio.of(above, new BigDecimal(new BigInteger(bytes(in)))));
        }
    }

    private static OutcomeTotals outcomes(ObjectInputStream in) throws IOException {
        long credited = number(in);
        long others = number(in);
        long count = number(in);
        List<OutcomeGroup> groups = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            Kind kind = in.readBoolean() ? Kind.REJECTED : Kind.NOT_CREDITED;
            long facts = number(in);
            groups.add(new OutcomeGroup(kind, texts(in).get(0), facts, texts(in)));
        }
        return OutcomeTotals.of(credited, others, groups);
    }
}
