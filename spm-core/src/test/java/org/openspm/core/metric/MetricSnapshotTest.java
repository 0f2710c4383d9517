package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openspm.core.Refusals.assertConflict;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.metric.Deal.AMOUNT;
import static org.openspm.core.metric.Deal.CLOSED;
import static org.openspm.core.metric.Deal.DEALS;
import static org.openspm.core.metric.Deal.PRODUCT;
import static org.openspm.core.metric.Deal.REP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.Sent;
import org.openspm.core.money.Money;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class MetricSnapshotTest {

    /** A payment in a currency of its own. */
    private record Payment(String customer, Money paid, BigDecimal weight) {

        static final Schema<Payment> PAYMENTS = Schema.of("payments", Payment.class);
        static final MoneyField<Payment> PAID = PAYMENTS.money("paid", Payment::paid);
        static final NumberField<Payment> WEIGHT = PAYMENTS.number("weight", Payment::weight);

        static Facts of(String money, String currency) {
            return Facts.of(PAYMENTS, List.of(new Payment("c", Money.of(money, currency), new BigDecimal("0.5"))));
        }
    }

    private static final Metric BOOKINGS = Metric.of("Bookings", Measure.sum(AMOUNT));
    private static final Metric SIZE = Metric.ratio("Size", Measure.sum(AMOUNT), Measure.count(DEALS));
    private static final MetricQuery QUERY = MetricQuery.of(BOOKINGS, SIZE).by(REP);
    private static final Facts SAM = Facts.of(DEALS, List.of(Deal.of("sam", "2026-01-31", "30", true)));
    private static final Facts JILL = Facts.of(DEALS, List.of(Deal.of("jill", "2026-01-31", "10", true)));

    @Test
    void restoresElsewhereWhatWasSeenHere() {
        MetricSnapshot sam = Sent.copy(QUERY.evaluateAll(SAM).snapshot());
        MetricSnapshot jill = Sent.copy(QUERY.evaluateAll(JILL).snapshot());
        MetricState all = QUERY.start().restore(sam).restore(jill);
        assertThat(all.table(SIZE)).isEqualTo(SIZE.by(REP).evaluate(SAM.merge(JILL)));
        assertThat(all.restore(sam).add(JILL).table(BOOKINGS).total()).hasToString("USD 80.00");
    }

    @Test
    void doesNotChangeWhenMoreRowsComeAndLeavesTablesAsTheyAre() {
        MetricState state = QUERY.evaluateAll(SAM);
        MetricSnapshot early = state.snapshot();
        MetricTable table = state.add(JILL).table(BOOKINGS);
        assertThat(QUERY.start().restore(early).table(BOOKINGS).total()).hasToString("USD 30.00");
        assertThat(state.restore(early).table(BOOKINGS).total()).hasToString("USD 70.00");
        assertThat(table.total()).hasToString("USD 40.00");
    }

    @Test
    void sharesNothingWithTheStateThatTakesItIn() {
        Metric median = Metric.of("Median", Measure.quantile(AMOUNT, org.openspm.core.money.Rate.percent(50)));
        Metric closing = Metric.of("Closing", Measure.sum(AMOUNT).closingOfEach(CLOSED, PRODUCT));
        Metric products = Metric.of("Products", Measure.countDistinct(REP));
        MetricQuery query = MetricQuery.of(median, closing, products);
        MetricSnapshot sam = query.evaluateAll(SAM).snapshot();
        MetricState first = query.start().restore(sam).add(JILL);
        assertThat(first.table(products).total()).hasToString("2 rep");
        MetricState second = query.start().restore(sam);
        assertThat(second.table(products).total()).hasToString("1 rep");
        assertThat(second.table(closing).total()).hasToString("USD 30.00");
        assertThat(second.table(median).total()).hasToString("USD 30.00");
    }

    @Test
    void sizeGoesWithTheGroupsAndNotWithTheRows() {
        MetricQuery query = MetricQuery.of(SIZE).by(REP).per(Grain.MONTH, CLOSED);
        List<Deal> many = new ArrayList<>();
        for (int i = 0; i < 12_000; i++) {
            many.add(new Deal(
                    "d" + i,
                    "rep " + i % 100,
                    LocalDate.of(2026, 1 + i % 12, 1),
                    BigDecimal.valueOf(100 + i, 2),
                    "Core",
                    true));
        }
        MetricSnapshot snapshot = query.evaluateAll(Facts.of(DEALS, many)).snapshot();
        // A sum and a count for each rep and each month that rep has rows in: 12 is a multiple of the step, so that
        // each rep meets three months.
        assertThat(snapshot.groups()).isEqualTo(2 * 100 * 3);
        assertThat(Sent.bytes(snapshot).length / snapshot.groups()).isLessThan(100);
        MetricSnapshot twice = query.start().restore(snapshot).restore(snapshot).snapshot();
        assertThat(Sent.bytes(twice)).hasSizeLessThan(Sent.bytes(snapshot).length * 11 / 10);
    }

    @Test
    void carriesTheCurrencyThatTheRowsName() {
        Metric sum = Metric.of("Paid", Measure.sum(Payment.PAID));
        Metric average = Metric.of("Average", Measure.average(Payment.PAID, Payment.WEIGHT));
        Metric largest = Metric.of("Largest", Measure.max(Payment.PAID));
        Metric mean = Metric.of("Mean", Measure.average(Payment.PAID));
        MetricQuery query = MetricQuery.of(sum, average, largest, mean);
        MetricSnapshot euros =
                Sent.copy(query.evaluateAll(Payment.of("5", "EUR")).snapshot());
        MetricState state = query.start().restore(euros).restore(euros);
        assertThat(state.table(sum).total()).hasToString("EUR 10.00");
        assertThat(state.table(average).total()).hasToString("EUR 5.00");
        assertThat(state.table(largest).total()).hasToString("EUR 5.00");
        assertThat(state.table(mean).total()).hasToString("EUR 5.00");
        assertRefused(
                "The field (paid) of (another part of the payments) is in (EUR), the sum so far in (USD).",
                "Convert to one currency first, or sum each currency on its own with a condition.",
                () -> query.evaluateAll(Payment.of("5", "USD")).restore(euros));
    }

    @Test
    void countsEntitiesOnceAcrossMachines() {
        Metric once = Metric.of("Once", Measure.sum(AMOUNT).oncePer(REP));
        Metric calls = Metric.of("Calls", Measure.count(DEALS).counting(Unit.of("calls")));
        MetricQuery query = MetricQuery.of(once, calls);
        MetricSnapshot sam = Sent.copy(query.evaluateAll(SAM).snapshot());
        MetricState twice = query.start().restore(sam).restore(sam);
        assertThat(twice.table(once).total()).hasToString("USD 30.00");
        assertThat(twice.table(calls).total()).hasToString("2 calls");
    }

    @Test
    void refusesAnotherCalendarAndAnotherSchema() {
        MetricQuery quarters = MetricQuery.of(BOOKINGS).per(Grain.QUARTER, CLOSED);
        MetricSnapshot fiscal = quarters.in(FiscalCalendar.startingIn(Month.FEBRUARY))
                .evaluateAll(SAM)
                .snapshot();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quarters.start().restore(fiscal))
                .withMessageEndingWith("Read a snapshot with a query that equals the one it was written by.");
        Schema<Deal> quotas = Schema.of("quotas", Deal.class);
        Metric quota =
                Metric.of("Bookings", Measure.sum(quotas.money("amount", "USD", deal -> AMOUNT.amountOrNull(deal))));
        MetricSnapshot other = MetricQuery.of(quota).evaluateAll(Facts.none()).snapshot();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricQuery.of(BOOKINGS).start().restore(other))
                .withMessageContaining("sum of amount of quotas");
    }

    @Test
    void refusesAnotherQuery() {
        MetricSnapshot other = MetricQuery.of(BOOKINGS).evaluateAll(SAM).snapshot();
        assertRefused(
                "The snapshot ([Bookings], 1 groups) measures [sum of amount of deals by [] per null], the query ([Bookings, Size] by [rep])"
                        + " [sum of amount of deals by [rep] per null, count of deals of deals by [rep] per null].",
                "Read a snapshot with a query that equals the one it was written by.",
                () -> QUERY.start().restore(other));
    }

    @Test
    void refusesAHostsAccumulatorThatIsNotPlain() {
        Measure<Deal> own = Measure.custom("own", DEALS, Unit.NUMBER, Unwritten::new);
        MetricQuery query = MetricQuery.of(Metric.of("Own", own));
        assertConflict(
                "The accumulator (" + Unwritten.class.getName() + ") cannot be written as plain data.",
                "Implement snapshot() and restore(..), or send the rows instead.",
                () -> query.evaluateAll(SAM).snapshot());
        assertConflict(
                "The accumulator (" + Unwritten.class.getName()
                        + ") cannot be read from plain data (java.lang.Integer).",
                "Implement snapshot() and restore(..), or send the rows instead.",
                () -> new Unwritten().restore(1));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("snapshot", () -> QUERY.start().restore(null));
    }

    private static final class Unwritten implements Accumulator<Deal> {

        @Override
        public boolean add(Deal row) {
            return true;
        }

        @Override
        public void merge(Accumulator<Deal> other) {}

        @Override
        public org.openspm.core.money.Figure figure() {
            return org.openspm.core.money.Figure.of(BigDecimal.ONE, Unit.NUMBER);
        }
    }
}
