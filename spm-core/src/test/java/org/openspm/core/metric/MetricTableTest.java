package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.metric.Deal.AMOUNT;
import static org.openspm.core.metric.Deal.CLOSED;
import static org.openspm.core.metric.Deal.DEALS;
import static org.openspm.core.metric.Deal.PRODUCT;
import static org.openspm.core.metric.Deal.REP;
import static org.openspm.core.metric.Deal.WON;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;

import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;
import org.openspm.core.schema.BandField;
import org.openspm.core.schema.Bands;
import org.openspm.core.schema.EnumField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.schema.WholeField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

class MetricTableTest {

    private static final Metric BOOKINGS = Metric.of("Bookings", sum(AMOUNT));
    private static final Deal SAM = Deal.of("sam", "2026-01-31", "30", true);
    private static final Deal JILL = Deal.of("jill", "2026-01-31", "12.5", false);
    private static final Facts FACTS = Facts.of(DEALS, List.of(SAM, JILL, SAM));
    private static final Period JANUARY = FiscalCalendar.gregorian().month(2026, 1);
    private static final MetricTable TABLE = BOOKINGS.by(REP).evaluate(FACTS);

    @Test
    void givesCellsInTheOrderOfTheirKeys() {
        assertThat(TABLE.metric()).isEqualTo(BOOKINGS);
        assertThat(TABLE.values()).extracting(MetricValue::toString).containsExactly("USD 12.50", "USD 60.00");
        assertThat(TABLE.values()).isUnmodifiable();
        assertThat(TABLE.value("sam")).hasToString("USD 60.00");
        assertThat(TABLE.total()).hasToString("USD 72.50");
        assertThat(TABLE.periods()).isEmpty();
    }

    @Test
    void aGroupWithoutRowsHasTheMetricOfNothing() {
        MetricValue nobody = TABLE.value("nobody");
        assertThat(nobody).hasToString("USD 0.00");
        assertThat(nobody.key()).isEqualTo(MetricKey.of("nobody"));
        Metric size = Metric.ratio("Size", sum(AMOUNT), count(DEALS));
        assertThat(size.by(REP).evaluate(FACTS).value("nobody")).hasToString("undefined: the count of deals is zero");
    }

    @Test
    void refusesANameThatNoRowHasWhereRowsAreRequired() {
        assertThat(TABLE.require("sam")).hasToString("USD 60.00");
        assertThat(TABLE.require(MetricKey.ALL)).isEqualTo(TABLE.total());
        assertThat(TABLE.require(MetricKey.MISSING)).hasToString("USD 0.00");
        assertRefused(
                "The table ([Bookings] by [rep]) has no rows of (jil) in (rep).",
                "Use one of [jill, sam].",
                () -> TABLE.require("jil"));
        assertRefused(
                "The table ([Bookings] by [rep]) has no rows of (jill) in (rep).",
                "No row has a member of it.",
                () -> BOOKINGS.by(REP).evaluate(Facts.none()).require("jill"));
        List<Deal> many = IntStream.range(10, 40)
                .mapToObj(i -> Deal.of("r" + i, "2026-01-31", "1", true))
                .toList();
        assertThatThrownBy(
                        () -> BOOKINGS.by(REP).evaluate(Facts.of(DEALS, many)).require("x"))
                .hasMessageContaining("Use one of [r10, r11,")
                .hasMessageEndingWith("r29] or 10 more.");
        assertThat(TABLE.members(REP)).containsExactly("jill", "sam");
        assertRefused(
                "The table ([Bookings] by [rep]) is not by (product).",
                "Use one of [rep].",
                () -> TABLE.members(PRODUCT));
    }

    @Test
    void refusesWhatCanBeNoMember() {
        assertRefused(
                "The part (3) of the key is no member of (rep).", "Use one of [jill, sam].", () -> TABLE.value(3));
        MetricTable byFlag = BOOKINGS.by(WON).evaluate(FACTS);
        assertThat(byFlag.value(true)).hasToString("USD 60.00");
        assertRefused(
                "The part (true) of the key is no member of (won).",
                "Use one of [false, true].",
                () -> byFlag.value("true"));
        MetricTable byDay = BOOKINGS.by(CLOSED).evaluate(FACTS);
        assertThat(byDay.value(SAM.closed())).hasToString("USD 72.50");
        assertRefused(
                "The part (2026-01-31) of the key is no member of (closed).",
                "Use one of [2026-01-31].",
                () -> byDay.value("2026-01-31"));
        EnumField<Deal, Month> month =
                DEALS.enumeration("month", Month.class, deal -> deal.closed().getMonth());
        MetricTable byMonth = BOOKINGS.by(month).evaluate(FACTS);
        assertThat(byMonth.value(Month.MAY)).hasToString("USD 0.00");
        assertRefused(
                "The part (MAY) of the key is no member of (month).",
                "Use one of [JANUARY].",
                () -> byMonth.value("MAY"));
        BandField<Deal> size = AMOUNT.band(Bands.below(20, "small").orMore("large"));
        MetricTable bySize = BOOKINGS.by(size).evaluate(FACTS);
        assertThat(bySize.value("large")).hasToString("USD 60.00");
        assertRefused(
                "The part (big) of the key is no member of (band of amount).",
                "Use one of [small, large].",
                () -> bySize.value("big"));
    }

    @Test
    void takesWholeNumbersAsTheyAreWritten() {
        WholeField<Deal> day = DEALS.whole("day", deal -> deal.closed().getDayOfMonth());
        MetricTable byDay = BOOKINGS.by(day).evaluate(FACTS);
        assertThat(byDay.value(31)).isEqualTo(byDay.value(31L)).hasToString("USD 72.50");
        assertThat(byDay.value((short) 31)).isEqualTo(byDay.value((byte) 31)).hasToString("USD 72.50");
        assertRefused("The part (31.0) of the key is no member of (day).", "Use one of [31].", () -> byDay.value(31.0));
    }

    @Test
    void groupsRowsWithoutValueUnderMissing() {
        Deal bare = new Deal("d9", "sam", SAM.closed(), BigDecimal.ONE, null, true);
        MetricTable table = BOOKINGS.by(PRODUCT, WON).evaluate(Facts.of(DEALS, List.of(bare, SAM)));
        assertThat(table.value(MetricKey.MISSING, true)).hasToString("USD 1.00");
        assertThat(table.value("Core", true)).hasToString("USD 30.00");
    }

    @Test
    void isEqualByItsCells() {
        MetricTable again = BOOKINGS.by(REP).evaluate(Facts.of(DEALS, List.of(JILL, SAM, SAM)));
        assertThat(again).isEqualTo(TABLE).hasSameHashCodeAs(TABLE);
        assertThat(TABLE)
                .isNotEqualTo(BOOKINGS.by(REP).evaluate(Facts.of(DEALS, List.of(JILL))))
                .isNotEqualTo(BOOKINGS.by(PRODUCT).evaluate(FACTS))
                .isNotEqualTo(BOOKINGS.higherIsBetter().by(REP).evaluate(FACTS))
                .isNotEqualTo("table");
    }

    @Test
    void isShownALineAGroup() {
        assertThat(TABLE).hasToString("""
                Bookings of jill: USD 12.50
                Bookings of sam: USD 60.00
                Bookings of total: USD 72.50""");
        assertThat(BOOKINGS.by(REP).evaluate(Facts.none())).hasToString("Bookings of total: USD 0.00");
    }

    @Test
    void answersTotalsOfAnyDimensionAndOfAllPeriods() {
        MetricTable table = BOOKINGS.by(REP, PRODUCT).per(MONTH, CLOSED).evaluate(FACTS);
        assertThat(table.value("sam", MetricKey.ALL, JANUARY)).hasToString("USD 60.00");
        assertThat(table.value(MetricKey.ALL, "Core", JANUARY)).hasToString("USD 72.50");
        assertThat(table.value("sam", "Core", MetricKey.ALL)).hasToString("USD 60.00");
        assertThat(table.value(MetricKey.ALL, MetricKey.ALL, MetricKey.ALL)).isEqualTo(table.total());
        assertThat(table.value(MetricKey.ALL, MetricKey.ALL, JANUARY).key()).hasToString("2026-01");
        assertThat(table.value("sam", MetricKey.ALL, JANUARY.next())).hasToString("USD 0.00");
        assertThat(table.periods()).containsExactly(JANUARY);
    }

    @Test
    void givesMembersInTheOrderOfTheirDimension() {
        BandField<Deal> size =
                AMOUNT.band(Bands.below(20, "tiny").below(100, "small").orMore("large"));
        Deal large = Deal.of("sam", "2026-01-31", "500", true);
        MetricTable table = BOOKINGS.by(size).evaluate(Facts.of(DEALS, List.of(large, SAM, JILL)));
        assertThat(table.values())
                .extracting(value -> value.key().toString())
                .containsExactly("tiny", "small", "large");
    }

    @Test
    void refusesAKeyThatIsNotOfTheTable() {
        MetricTable monthly = BOOKINGS.by(REP).per(MONTH, CLOSED).evaluate(FACTS);
        String remedy = "Name a member of each dimension in order, then the period; MetricKey.ALL asks for a total.";
        assertRefused(
                "The key [sam] has (1) parts and the table (1) dimensions and a period.",
                remedy,
                () -> monthly.value("sam"));
        assertRefused(
                "The key [] has (0) parts and the table (1) dimensions.",
                "Name a member of each dimension in order; MetricKey.ALL asks for a total.",
                TABLE::value);
        assertRefused(
                "The last part (2026-01) of the key is no period.",
                "End the key of a table per period with a Period, or with MetricKey.ALL.",
                () -> monthly.value("sam", "2026-01"));
        assertRefused(
                "The part (2026-01) of the key [2026-01] is a period where a member belongs.",
                "Name a member of each dimension in order; the table is not per period.",
                () -> TABLE.value(JANUARY));
        assertRefused(
                "The part (2026-01) of the key [2026-01, sam] is a period where a member belongs.",
                "Name a member of each dimension in order, then the period.",
                () -> monthly.value(JANUARY, "sam"));
    }

    @Test
    void refusesAPeriodOfAnotherGrainOrCalendar() {
        MetricTable quarterly = BOOKINGS.per(QUARTER, CLOSED).evaluate(FACTS);
        FiscalCalendar february = FiscalCalendar.startingIn(Month.FEBRUARY);
        String of = " of the Gregorian calendar, years starting in ";
        String table = ", the table is per (QUARTER)" + of + "JANUARY.";
        String remedy = "Use a period of the table's own grain and calendar.";
        assertRefused(
                "The period (2026-01) of the key is a MONTH" + of + "JANUARY" + table,
                remedy,
                () -> quarterly.value(JANUARY));
        assertRefused(
                "The period (FY2026-Q1) of the key is a QUARTER" + of + "FEBRUARY" + table,
                remedy,
                () -> quarterly.value(february.quarter(2026, 1)));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("key", () -> TABLE.value((Object[]) null));
        assertNullRefused("key[0]", () -> TABLE.value((Object) null));
    }

    private record Sale(String region, Money amount) {}

    @Test
    void groupsOfDifferentCurrenciesHaveNoTotal() {
        Schema<Sale> sales = Schema.of("sales", Sale.class);
        MoneyField<Sale> amount = sales.money("amount", Sale::amount);
        TextField<Sale> region = sales.text("region", Sale::region);
        List<Sale> rows = List.of(
                new Sale("EMEA", Money.of(10, "EUR")),
                new Sale("EMEA", Money.of(5, "EUR")),
                new Sale("AMER", Money.of(20, "USD")));
        MetricTable table = Metric.of("Sales", sum(amount)).by(region).evaluate(Facts.of(sales, rows));
        assertThat(table.value("EMEA")).hasToString("EUR 15.00");
        assertThat(table.value("AMER")).hasToString("USD 20.00");
        assertThat(table.total()).hasToString("undefined: amounts of several currencies do not add up");
        assertThat(table.total().status()).isEqualTo(Status.NOT_APPLICABLE);
    }
}
