package org.openspm.compensation.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.Ordering;
import java.io.InvalidObjectException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openspm.compensation.evaluation.FactOutcome.Kind;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;

/** Reads what {@link TotalsWriter} wrote. */
final class TotalsReader {

    /** The largest unit that totals are written in. */
    private static final long UNIT = 1_000_000;

    private final byte[] form;
    private int at;

    private TotalsReader(byte[] form) {
        this.form = form;
    }

    /**
     * Reads totals.
     *
     * @throws InvalidObjectException if they were written by another version of the library, or are damaged
     */
    static CreditTotals read(byte[] form) throws InvalidObjectException {
        TotalsReader reader = new TotalsReader(form);
        try {
            long version = reader.number();
            if (version != TotalsWriter.FORM) {
                throw new InvalidObjectException(
                        "The totals are of the form (" + version + "), and ("
                                + TotalsWriter.FORM
                                + ") is read here.\nUse one version of the library for writing and reading, or scan the facts again.");
            }
            CreditTotals totals = reader.totals();
            int end = reader.at;
            reader.check(Arrays.equals(reader.bytes(), TotalsWriter.check(form, end)), "they are not what was written");
            reader.check(reader.at == form.length, "something stands behind their end");
            return totals;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw (InvalidObjectException) new InvalidObjectException("The totals are damaged: " + e.getMessage()
                            + ".\nSend or store them as they were written, or scan the facts again.")
                    .initCause(e);
        }
    }

    private void check(boolean sound, String what) {
        if (!sound) {
            throw new IllegalArgumentException(what + " at (" + at + ")");
        }
    }

    private CreditTotals totals() {
        TotalsSubject subject = subject();
        List<String> people = texts();
        check(Ordering.natural().isStrictlyOrdered(people), "people are out of order");
        List<SourceTotals> sources = new ArrayList<>();
        for (int i = 0; i < subject.sources().size(); i++) {
            sources.add(source(people));
        }
        return new CreditTotals(subject, sources, outcomes());
    }

    private TotalsSubject subject() {
        List<String> head = texts();
        return new TotalsSubject(head.get(0), head.get(1), DateRange.parse(head.get(2)), head.get(3), texts(), texts());
    }

    private List<String> texts() {
        long count = number();
        List<String> texts = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            texts.add(new String(bytes(), UTF_8));
        }
        return texts;
    }

    private byte[] bytes() {
        long length = number();
        if (length < 0 || length > form.length - at) {
            throw new ArrayIndexOutOfBoundsException("The form ends before what it announces.");
        }
        byte[] read = Arrays.copyOfRange(form, at, at + (int) length);
        at += read.length;
        return read;
    }

    private long number() {
        long number = 0;
        for (int shift = 0; ; shift += TotalsWriter.SEVEN) {
            check(shift < Long.SIZE, "a number does not end");
            byte next = form[at++];
            number |= (long) (next & (TotalsWriter.MORE - 1)) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    private long signed() {
        long number = number();
        return (number >>> 1) ^ -(number & 1);
    }

    private SourceTotals source(List<String> people) {
        SourceTotals.Builder read = new SourceTotals.Builder();
        long unit = number();
        long count = number();
        check(unit > 0 && UNIT % unit == 0, "the unit is none");
        int person = 0;
        for (long i = 0; i < count; i++) {
            int step = Math.toIntExact(number());
            check(i == 0 || step > 0, "people are out of order");
            person = Math.addExact(person, step);
            int before = Integer.MIN_VALUE;
            for (long left = number(); left > 0; left--) {
                int period = Math.toIntExact(signed());
                check(period > before, "pay periods are out of order");
                before = period;
                total(people.get(person), period, unit, read);
            }
        }
        return read.build();
    }

    private void total(String person, int period, long unit, SourceTotals.Builder read) {
        long count = number();
        check(count > 1, "a total is of nothing");
        if ((count & 1) == 0) {
            read.add(person, period, count >>> 1, Math.multiplyExact(signed(), unit));
        } else {
            BigDecimal above = new BigDecimal(new BigInteger(bytes()));
            read.add(person, period, count >>> 1, Ratio.of(above, new BigDecimal(new BigInteger(bytes()))));
        }
    }

    private OutcomeTotals outcomes() {
        long credited = number();
        long others = number();
        long count = number();
        List<OutcomeGroup> groups = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            Kind kind = number() == 1 ? Kind.REJECTED : Kind.NOT_CREDITED;
            long facts = number();
            groups.add(new OutcomeGroup(kind, texts().get(0), facts, texts()));
        }
        return OutcomeTotals.of(credited, others, groups);
    }
}
