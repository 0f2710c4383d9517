package org.openspm.compensation.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.openspm.compensation.evaluation.FactOutcome.Kind;

/**
 * Writes totals down: participants once, then for each total the pay period, the number of transactions and the digits, in as few bytes as they need. {@link TotalsReader} reads it.
 */
final class TotalsWriter {

    /** Raised whenever what is written changes. */
    static final int FORM = 2;

    /** Seven bits of a number in each byte, the eighth says that more come. */
    static final int SEVEN = 7;

    static final int MORE = 1 << SEVEN;

    /** The bytes of the check sum, which come last. */
    static final int CHECK = Integer.BYTES;

    /** The texts of the head. */
    static final int HEAD = 5;

    /** The largest unit that totals are whole multiples of, in units of the last decimal: one. */
    static final long LARGEST = 1_000_000;

    static final int TEN = 10;

    private static final int FIRST = 256;

    private byte[] form = new byte[FIRST];
    private int size;

    private TotalsWriter() {}

    static byte[] write(CreditTotals totals) {
        TotalsWriter writer = new TotalsWriter();
        writer.number(FORM);
        writer.writeAll(totals);
        return ByteBuffer.allocate(writer.size + CHECK)
                .put(writer.form, 0, writer.size)
                .putInt(sum(writer.form, writer.size))
                .array();
    }

    /** Returns the check sum of the first bytes of a form. */
    static int sum(byte[] form, int length) {
        return Hashing.crc32c().hashBytes(form, 0, length).asInt();
    }

    private void writeAll(CreditTotals totals) {
        write(totals.subject());
        TreeSet<String> people = new TreeSet<>();
        for (SourceTotals source : totals.sources()) {
            for (int person = 0; person < source.people(); person++) {
                people.add(source.person(person));
            }
        }
        write(new ArrayList<>(people));
        Map<String, Integer> numbers = new HashMap<>();
        people.forEach(person -> numbers.put(person, numbers.size()));
        for (SourceTotals source : totals.sources()) {
            write(source, numbers);
        }
        write(totals.outcomes());
    }

    private void write(TotalsSubject subject) {
        write(List.of(
                subject.plan(),
                subject.currency(),
                subject.year().toString(),
                subject.earliest().toString(),
                subject.payPeriods()));
        write(subject.rules());
        write(subject.sources());
    }

    private void write(List<String> texts) {
        number(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(UTF_8);
            if (!new String(bytes, UTF_8).equals(text)) {
                throw new IllegalArgumentException(
                        "The text (" + text
                                + ") has half of a surrogate pair, which cannot be written.\nName participants and rules in whole characters.");
            }
            bytes(bytes);
        }
    }

    private void bytes(byte[] bytes) {
        number(bytes.length);
        room(bytes.length);
        System.arraycopy(bytes, 0, form, size, bytes.length);
        size += bytes.length;
    }

    private void put(int value) {
        room(1);
        form[size++] = (byte) value;
    }

    private void room(int more) {
        if (size + more > form.length) {
            form = Arrays.copyOf(form, Math.max(2 * form.length, size + more));
        }
    }

    /** Writes seven bits in each byte: small numbers take one. */
    private void number(long number) {
        long left = number;
        while ((left & -MORE) != 0) {
            put((int) (left & (MORE - 1)) | MORE);
            left >>>= SEVEN;
        }
        put((int) left);
    }

    /** Writes a number that may be below zero: the sign comes last, so that small ones stay small. */
    private void signed(long number) {
        number((number << 1) ^ (number >> (Long.SIZE - 1)));
    }

    private void write(SourceTotals source, Map<String, Integer> numbers) {
        long unit = unit(source);
        number(unit);
        number(source.people());
        int before = 0;
        for (int person = 0; person < source.people(); person++) {
            int number = Known.of(numbers, source.person(person));
            number(number - before);
            before = number;
            number(source.begin(person + 1) - source.begin(person));
            for (int at = source.begin(person); at < source.begin(person + 1); at++) {
                write(source, at, unit);
            }
        }
    }

    private void write(SourceTotals source, int at, long unit) {
        boolean inUnits = source.isInUnits(at);
        signed(source.period(at));
        number(source.count(at) << 1 | (inUnits ? 0 : 1));
        if (inUnits) {
            signed(source.units(at) / unit);
        } else {
            bytes(source.total(at).numerator().toByteArray());
            bytes(source.total(at).denominator().toByteArray());
        }
    }

    /** Returns the largest power of ten that all totals are whole multiples of: cents are written as cents. */
    private static long unit(SourceTotals source) {
        long unit = LARGEST;
        for (int at = 0; at < source.size() && unit > 1; at++) {
            while (source.units(at) % unit != 0) {
                unit /= TEN;
            }
        }
        return unit;
    }

    private void write(OutcomeTotals outcomes) {
        number(outcomes.count(Kind.CREDITED));
        number(outcomes.others());
        List<OutcomeGroup> groups = outcomes.groups();
        number(groups.size());
        for (OutcomeGroup group : groups) {
            number(group.kind() == Kind.REJECTED ? 1 : 0);
            number(group.count());
            write(List.of(group.reason()));
            write(group.places());
        }
    }
}
