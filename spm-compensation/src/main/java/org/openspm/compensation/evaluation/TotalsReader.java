package org.openspm.compensation.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InvalidObjectException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openspm.compensation.evaluation.FactOutcome.Kind;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;

/** Reads what {@link TotalsWriter} wrote. */
final class TotalsReader {

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
            return reader.totals();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            throw (InvalidObjectException) new InvalidObjectException("The totals are damaged: " + e.getMessage()
                            + ".\nSend or store them as they were written, or scan the facts again.")
                    .initCause(e);
        }
    }

    private CreditTotals totals() {
        TotalsSubject subject = subject();
        List<String> people = texts();
        List<SourceTotals> sources = new ArrayList<>();
        for (int i = 0; i < subject.sources().size(); i++) {
            sources.add(source(people));
        }
        return new CreditTotals(subject, sources, outcomes());
    }

    private TotalsSubject subject() {
        List<String> head = texts();
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
        int person = 0;
        for (long i = 0; i < count; i++) {
            person += (int) number();
            long totals = number();
            for (long k = 0; k < totals; k++) {
                total(people.get(person), unit, read);
            }
        }
        return read.build();
    }

    private void total(String person, long unit, SourceTotals.Builder read) {
        int period = (int) signed();
        long count = number();
        if ((count & 1) == 0) {
            read.add(person, period, count >>> 1, signed() * unit);
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
