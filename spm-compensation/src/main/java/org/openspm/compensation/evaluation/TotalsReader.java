package org.openspm.compensation.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InvalidObjectException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openspm.compensation.evaluation.FactOutcome.Kind;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;

/**
 * Reads what {@link TotalsWriter} wrote. A check sum tells what was damaged on the way; what a stranger wrote may still be untrue, but keeps the order that {@link SourceTotals} rely on, and
 * takes no more memory than its bytes.
 */
final class TotalsReader {

    private final byte[] form;

    /** Where the check sum begins. */
    private final int end;

    private int at;

    private TotalsReader(byte[] form) {
        this.form = form;
        this.end = form.length - TotalsWriter.CHECK;
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
            reader.checkSum();
            CreditTotals totals = reader.totals();
            require(reader.at == reader.end, "more follows than they announce");
            return totals;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw (InvalidObjectException) new InvalidObjectException("The totals are damaged: " + e.getMessage()
                            + ".\nSend or store them as they were written, or scan the facts again.")
                    .initCause(e);
        }
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }

    private void checkSum() {
        require(
                end > 0 && ByteBuffer.wrap(form, end, TotalsWriter.CHECK).getInt() == TotalsWriter.sum(form, end),
                "the check sum is of other bytes");
    }

    private CreditTotals totals() {
        TotalsSubject subject = subject();
        List<String> people = texts();
        for (int i = 1; i < people.size(); i++) {
            require(people.get(i - 1).compareTo(people.get(i)) < 0, "the participants are in no order");
        }
        List<SourceTotals> sources = new ArrayList<>();
        for (int i = 0; i < subject.sources().size(); i++) {
            sources.add(source(people));
        }
        return new CreditTotals(subject, sources, outcomes());
    }

    private TotalsSubject subject() {
        List<String> head = texts();
        require(head.size() == TotalsWriter.HEAD, "the head has " + head.size() + " texts");
        return new TotalsSubject(
                head.get(0),
                head.get(1),
                DateRange.parse(head.get(2)),
                LocalDate.parse(head.get(3)),
                head.get(4),
                texts(),
                texts());
    }

    private List<String> texts() {
        int count = size();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(new String(bytes(), UTF_8));
        }
        return texts;
    }

    private byte[] bytes() {
        int length = size();
        require(length <= end - at, "they end before what they announce");
        at += length;
        return Arrays.copyOfRange(form, at - length, at);
    }

    private long number() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += TotalsWriter.SEVEN) {
            require(at < end, "they end before what they announce");
            byte next = form[at++];
            number |= (long) (next & (TotalsWriter.MORE - 1)) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new ArithmeticException("a number is longer than any");
    }

    /** Reads a number of things. */
    private int size() {
        int size = Math.toIntExact(number());
        require(size >= 0, "there are " + size + " of something");
        return size;
    }

    /** Reads a number of facts. */
    private long count() {
        long count = number();
        require(count >= 0, "there are " + count + " facts");
        return count;
    }

    private long signed() {
        long number = number();
        return (number >>> 1) ^ -(number & 1);
    }

    private long unit() {
        long unit = number();
        for (long known = 1; known <= TotalsWriter.LARGEST; known *= TotalsWriter.TEN) {
            if (unit == known) {
                return unit;
            }
        }
        throw new IllegalArgumentException("the unit is " + unit);
    }

    private SourceTotals source(List<String> people) {
        SourceTotals.Builder read = new SourceTotals.Builder();
        long unit = unit();
        int count = size();
        int person = 0;
        for (int i = 0; i < count; i++) {
            int step = size();
            require(step > 0 || i == 0, "the participants are in no order");
            person = Math.addExact(person, step);
            totals(people.get(person), unit, read);
        }
        return read.build();
    }

    private void totals(String person, long unit, SourceTotals.Builder read) {
        int count = size();
        require(count > 0, "a participant has no totals");
        long before = Long.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            int period = Math.toIntExact(signed());
            require(period > before, "the pay periods are in no order");
            before = period;
            total(person, period, unit, read);
        }
    }

    private void total(String person, int period, long unit, SourceTotals.Builder read) {
        long number = number();
        long count = number >>> 1;
        require(count > 0, "a total is of no fact");
        if ((number & 1) == 0) {
            read.add(person, period, count, Math.multiplyExact(signed(), unit));
        } else {
            BigDecimal above = new BigDecimal(new BigInteger(bytes()));
            read.add(person, period, count, Ratio.of(above, new BigDecimal(new BigInteger(bytes()))));
        }
    }

    private OutcomeTotals outcomes() {
        long credited = count();
        long others = count();
        int count = size();
        List<OutcomeGroup> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long kind = number();
            require(kind == 0 || kind == 1, "the kind is " + kind);
            long facts = count();
            List<String> reason = texts();
            require(reason.size() == 1, "there are " + reason.size() + " reasons");
            groups.add(new OutcomeGroup(kind == 1 ? Kind.REJECTED : Kind.NOT_CREDITED, reason.get(0), facts, texts()));
        }
        return OutcomeTotals.of(credited, others, groups);
    }
}
