package org.openspm.compensation.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.fixture.Sent;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

/** Bytes that were damaged or forged are refused where they are read, or where they are restored, but never paid as something else. */
class TotalsReaderTest {

    private static final CompensationPlan PLAN = CompensationPlan.named("AE")
            .in("USD")
            .year(FiscalCalendar.gregorian().year(2026))
            .paidEach(Grain.MONTH)
            .crediting(DEALS, c -> c.on(CLOSED).to(REP))
            .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(10))))
            .build();
    private static final FactScan SCAN = PLAN.scan(Roster.builder()
            .participant("jack", p -> p)
            .participant("jill", p -> p)
            .build());
    private static final CreditTotals TOTALS = SCAN.of(facts(
                    deal("d1", "jack", "2026-03-10", "100"),
                    deal("d2", "jill", "2026-03-10", "90"),
                    deal("d3", "jill", "2026-04-10", "9000000000000"),
                    deal("d4", "jill", "2026-04-11", "9000000000000"),
                    deal("d5", "joe", "2026-04-10", "1")))
            .totals();

    private static byte[] summed(byte[] payload) {
        CRC32C sum = new CRC32C();
        sum.update(payload, 0, payload.length);
        return ByteBuffer.allocate(payload.length + 4)
                .put(payload)
                .putInt((int) sum.getValue())
                .array();
    }

    /** The form, written by hand. */
    private static final class Form {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Form number(long number) {
            long left = number;
            while ((left & -128) != 0) {
                bytes.write((int) (left & 127) | 128);
                left >>>= 7;
            }
            bytes.write((int) left);
            return this;
        }

        Form numbers(long... numbers) {
            Arrays.stream(numbers).forEach(this::number);
            return this;
        }

        Form bytes(byte[] of) {
            number(of.length);
            bytes.writeBytes(of);
            return this;
        }

        Form texts(String... texts) {
            number(texts.length);
            Arrays.stream(texts).forEach(text -> bytes(text.getBytes(UTF_8)));
            return this;
        }

        byte[] summed() {
            return TotalsReaderTest.summed(bytes.toByteArray());
        }
    }

    private static final List<String> HEAD = List.of(
            "AE",
            "USD",
            "2026-01-01/2027-01-01",
            "2026-01-01",
            "MONTH of Gregorian calendar, years starting in JANUARY");

    private static Form head(String... people) {
        TotalsSubject subject = TOTALS.subject();
        return new Form()
                .number(TotalsWriter.FORM)
                .texts(HEAD.toArray(String[]::new))
                .texts(subject.rules().toArray(String[]::new))
                .texts(subject.sources().toArray(String[]::new))
                .texts(people);
    }

    /** One credited fact, none of other reasons and no groups. */
    private static Form outcomes(Form form) {
        return form.numbers(1, 0, 0);
    }

    private static void assertDamaged(String problem, Form form) {
        assertThatThrownBy(() -> TotalsReader.read(form.summed()))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessage("The totals are damaged: " + problem
                        + ".\nSend or store them as they were written, or scan the facts again.");
    }

    @Test
    void readsWhatIsWrittenByHand() throws Exception {
        // In units of a cent: person 0 has one total, in January (0), of one fact, of 100.00 USD.
        CreditTotals read = TotalsReader.read(
                outcomes(head("jack").numbers(10_000, 1, 0, 1, 0, 2, 20_000)).summed());
        assertThat(read)
                .isEqualTo(
                        SCAN.of(facts(deal("d1", "jack", "2026-01-10", "100"))).totals());
    }

    @Test
    void noticesEveryFlippedBit() {
        byte[] form = TotalsWriter.write(TOTALS);
        for (int bit = 0; bit < form.length * 8; bit++) {
            byte[] damaged = form.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> TotalsReader.read(damaged)).isInstanceOf(InvalidObjectException.class);
        }
        byte[] longer = Arrays.copyOf(form, form.length + 1);
        assertThatThrownBy(() -> TotalsReader.read(longer))
                .hasMessageContaining("The totals are damaged: the check sum is of other bytes.\n");
    }

    /** With a sum that fits, bytes are read to something that can be written, and is paid or refused. */
    @Test
    void forgedBytesAreRefusedOrHoldTogether() throws Exception {
        byte[] form = TotalsWriter.write(TOTALS);
        byte[] payload = Arrays.copyOf(form, form.length - TotalsWriter.CHECK);
        int read = 0;
        for (int place = 0; place < payload.length; place++) {
            for (int value : new int[] {0, 1, 2, 3, 127, 128, 255, payload[place] ^ 1, payload[place] ^ 2}) {
                byte[] forged = payload.clone();
                forged[place] = (byte) value;
                CreditTotals totals;
                try {
                    totals = TotalsReader.read(summed(forged));
                } catch (InvalidObjectException e) {
                    continue;
                }
                read++;
                assertThat(TotalsReader.read(TotalsWriter.write(totals))).isEqualTo(totals);
                try {
                    assertThat(SCAN.restore(totals).evaluate().total()).isNotNull();
                } catch (IllegalArgumentException e) {
                    assertThat(e).hasMessageStartingWith("The totals (");
                }
            }
        }
        assertThat(read).isGreaterThan(100);
    }

    @Test
    void readsNoNumbersThatDoNotFit() {
        assertDamaged("the unit is 7", head("jack").numbers(7, 1, 0, 1, 0, 2, 9));
        assertDamaged("the unit is 10000000", head("jack").numbers(10_000_000, 1, 0, 1, 0, 2, 9));
        assertDamaged("long overflow", head("jack").numbers(1_000_000, 1, 0, 1, 0, 2, Long.MAX_VALUE - 1));
        assertDamaged("a total is of no fact", head("jack").numbers(1, 1, 0, 1, 0, 0, 2));
        assertDamaged("integer overflow", head("jack").numbers(1, 1, 0, 1, 1L << 40, 2, 2));
        assertDamaged("integer overflow", head("jack").numbers(1, 1L << 32));
        assertDamaged("there are -1 of something", head("jack").numbers(1, -1));
        assertDamaged("there are -1 facts", head("jack").numbers(1, 0, -1));
        Form eleven = new Form().number(TotalsWriter.FORM);
        for (int i = 0; i < 11; i++) {
            eleven.bytes.write(128);
        }
        assertDamaged("a number is longer than any", eleven);
    }

    @Test
    void readsNothingThatIsInNoOrder() {
        assertDamaged("the participants are in no order", head("jill", "jack").numbers(1, 0));
        assertDamaged("the participants are in no order", head("jack", "jack").numbers(1, 0));
        assertDamaged(
                "the participants are in no order",
                head("jack", "jill").numbers(1, 2, 0, 1, 0, 2, 2).numbers(0, 1, 0, 2, 2));
        assertDamaged("the pay periods are in no order", head("jack").numbers(1, 1, 0, 2, 2, 2, 2, 0, 2, 2));
        assertDamaged("the pay periods are in no order", head("jack").numbers(1, 1, 0, 2, 0, 2, 2, 0, 2, 2));
        assertDamaged("a participant has no totals", head("jack").numbers(1, 1, 0, 0));
        assertDamaged("Index 1 out of bounds for length 1", head("jack").numbers(1, 1, 1, 1, 0, 2, 2));
    }

    @Test
    void readsNoOtherShape() {
        assertDamaged(
                "the head has 1 texts", new Form().number(TotalsWriter.FORM).texts("AE"));
        assertDamaged(
                "Text 'soon' could not be parsed at index 0",
                new Form()
                        .number(TotalsWriter.FORM)
                        .texts("AE", "USD", "2026-01-01/2027-01-01", "soon", "MONTH")
                        .numbers(0, 0));
        assertDamaged(
                "they end before what they announce", new Form().numbers(TotalsWriter.FORM, 1, Integer.MAX_VALUE));
        assertDamaged(
                "more follows than they announce",
                outcomes(head().numbers(1, 0)).number(0));
        Form outcome = head().numbers(1, 0, 1, 0, 1);
        assertDamaged("the kind is 2", outcome.numbers(2, 1).texts("why").texts());
        assertDamaged(
                "there are 2 reasons",
                head().numbers(1, 0, 1, 0, 1).numbers(1, 1).texts("why", "not").texts());
        assertDamaged(
                "Zero length BigInteger",
                head("jack").numbers(1, 1, 0, 1, 0, 3).bytes(new byte[0]).bytes(BigInteger.ONE.toByteArray()));
        assertThatThrownBy(() -> TotalsReader.read(head("jack")
                        .numbers(1, 1, 0, 1, 0, 3)
                        .bytes(BigInteger.ONE.toByteArray())
                        .bytes(BigInteger.ZERO.toByteArray())
                        .summed()))
                .isInstanceOf(InvalidObjectException.class);
    }

    @Test
    void payPeriodsThatNothingLooksAtAreNotRestored() throws Exception {
        for (int[] written : new int[][] {{24, 12}, {1, -1}}) {
            CreditTotals forged = TotalsReader.read(
                    outcomes(head("jack").numbers(1, 1, 0, 1, written[0], 2, 2)).summed());
            assertThatThrownBy(() -> SCAN.restore(forged))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "The totals (AE, USD, 2026-01-01/2027-01-01, 1 groups of 1 facts) are of the pay periods ("
                                    + written[1] + ") to (" + written[1]
                                    + "), counted from the first of the year, beyond what the plan (AE) looks at.\nRestore totals as they were scanned.");
        }
    }

    private static Object read(String stream, String filter) throws Exception {
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(stream.getBytes(StandardCharsets.ISO_8859_1)))) {
            in.setObjectInputFilter(ObjectInputFilter.Config.createFilter(filter));
            return in.readObject();
        }
    }

    /** The filter that docs/SECURITY.md names. */
    @Test
    void aFilterBoundsWhatAStreamAnnounces() throws Exception {
        String filter = "maxarray=100000000;org.openspm.compensation.evaluation.*;!*";
        String text = new String(Sent.bytes(TOTALS), StandardCharsets.ISO_8859_1);
        assertThat(read(text, filter)).isEqualTo(TOTALS);
        int length = TotalsWriter.write(TOTALS).length;
        int at = text.length() - length - Integer.BYTES;
        assertThat(text.substring(at, at + 2)).isEqualTo("\0\0");
        String forged = text.substring(0, at) + (char) 0x7F + text.substring(at + 1);
        assertThatThrownBy(() -> read(forged, filter)).isInstanceOf(InvalidClassException.class);
    }

    /** A stream may leave the form out: the field is null then. */
    @Test
    void aFormThatIsMissingIsDamaged() {
        String text = new String(Sent.bytes(TOTALS), StandardCharsets.ISO_8859_1);
        // The form is an array of bytes, described after the class: null stands for it.
        int array = text.indexOf("ur" + (char) 0 + (char) 2 + "[B");
        String without = text.substring(0, array) + (char) 0x70;
        assertThatThrownBy(() -> read(without, "*"))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageStartingWith("The totals are damaged: they end before what they announce.\n");
    }
}
