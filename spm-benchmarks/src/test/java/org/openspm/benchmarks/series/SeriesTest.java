package org.openspm.benchmarks.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.core.metric.MetricKey;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Money;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;

class SeriesTest {

    private final Series calls = Series.of("Calls", 41, 38, 44);

    @Test
    void numbersAreNumbered() {
        assertThat(calls.labels()).containsExactly("1", "2", "3");
        assertThat(calls.values()).containsExactly(41, 38, 44);
        assertThat(calls.unit()).isEqualTo(Unit.NUMBER);
        assertThat(calls).hasToString("Calls, 3 observations from 1 to 3");
        assertThat(calls.first(0)).hasToString("Calls, 0 observations");
        assertThat(calls.observations()).contains(new Observation("2", 38));
    }

    @Test
    void datesComeInOrder() {
        Series series = Series.dated(
                "Pipeline",
                Unit.NUMBER,
                Map.of(LocalDate.parse("2026-02-01"), new BigDecimal("2.5"), LocalDate.parse("2026-01-01"), 1));
        assertThat(series.labels()).containsExactly("2026-01-01", "2026-02-01");
        assertThat(series.values()).containsExactly(1, 2.5);
    }

    @Test
    void aTableGivesEveryPeriodFromTheFirstToTheLast() {
        Series bookings = Series.of(Deals.perMonth(Deals.BOOKINGS, Deals.spring()));

        assertThat(bookings.labels()).containsExactly("2026-03", "2026-04", "2026-05", "2026-06");
        assertThat(bookings.values()).containsExactly(125, 0, 0, 40);
        assertThat(bookings.unit()).isEqualTo(Unit.money(Money.currencyOf("USD")));
        assertThat(bookings.name()).isEqualTo("Bookings");
        assertThat(bookings.show(125)).isEqualTo("USD 125.00");
        assertThat(bookings.season(0, 12)).isEqualTo(3);
        assertThat(bookings.season(10, 12)).isEqualTo(1);
        assertThat(bookings.season(0, 4)).isEqualTo(3);
        assertThat(bookings.last(2).season(0, 12)).isEqualTo(5);
    }

    @Test
    void aTableGivesTheSeriesOfAMember() {
        MetricTable table = Deals.byRepPerQuarter(Deals.BOOKINGS, Deals.spring());

        assertThat(Series.of(table, "jill").values()).containsExactly(100, 40);
        assertThat(Series.of(table, "jill").name()).isEqualTo("Bookings of jill");
        assertThat(Series.of(table, MetricKey.ALL).values()).containsExactly(125, 40);
        assertThat(Series.of(table, MetricKey.ALL).name()).isEqualTo("Bookings");
    }

    @Test
    void undefinedPeriodsAreRefusedOrNamed() {
        MetricTable table = Deals.perMonth(Deals.WIN_RATE, Deals.spring());

        Refusal.of(
                () -> Series.of(table),
                "The value of (Win rate of 2026-05) is undefined: the count of deals is zero.\n"
                        + "Choose a longer grain, or leave such periods out by Series.skippingUndefined(..).");
        Series without = Series.skippingUndefined(table);
        assertThat(without.labels()).containsExactly("2026-03", "2026-04", "2026-06");
        assertThat(without.skipped()).containsExactly("2026-05");
        assertThat(without.unit()).isEqualTo(Unit.PERCENT);
        Refusal.of(
                without::requireComplete,
                "The series (Win rate) lacks the periods [2026-05], and seasons, trends and forecasts count periods.\n"
                        + "Choose a longer grain, in which every period has a value.");
        assertThat(calls.requireComplete()).isSameAs(calls);
    }

    @Test
    void tablesWithoutPeriodsAreRefused() {
        MetricTable table = Deals.BOOKINGS.by(Deals.REP).evaluate(Facts.of(Deals.DEALS, Deals.spring()));
        Refusal.of(
                () -> Series.of(table, "jill"),
                "The table of (Bookings) has no periods.\n"
                        + "Ask for the metric per(..) a grain, over facts that have rows.");
        Refusal.ofNull(() -> Series.of(null, "jill"), "table");
    }

    @Test
    void partsAndAdditionsAreNewSeries() {
        assertThat(calls.first(2).values()).containsExactly(41, 38);
        assertThat(calls.last(1).values()).containsExactly(44);
        assertThat(calls.plus(new Observation("4", 40)).values()).containsExactly(41, 38, 44, 40);
        assertThat(calls.withValues("Twice", 82, 76, 88).labels()).isEqualTo(calls.labels());
        assertThat(calls.startingAt(3).season(0, 4)).isEqualTo(3);
        assertThat(calls.startingAt(3).season(2, 4)).isEqualTo(1);
        assertThat(calls.size()).isEqualTo(3);
        calls.values()[0] = 0;
        assertThat(calls.value(0)).isEqualTo(41);
    }

    @Test
    void isEqualIfAllIs() {
        assertThat(calls).isEqualTo(Series.of("Calls", 41, 38, 44)).hasSameHashCodeAs(Series.of("Calls", 41, 38, 44));
        assertThat(calls)
                .isNotEqualTo(calls.startingAt(2))
                .isNotEqualTo(calls.first(2))
                .isNotEqualTo("calls");
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(() -> Series.of(" ", 1), "The name ( ) of the series is blank.\nSay what is observed.");
        Refusal.of(
                () -> calls.plus(new Observation("3", 1)),
                "The label (3) of the series (Calls) stands for two observations.\nName each by a label of its own.");
        Refusal.of(
                () -> calls.first(4),
                "The number of observations (4) is not within 0 to the (3) of the series (Calls).\nAsk for fewer.");
        Refusal.of(() -> calls.startingAt(0), "The place (0) in the cycle is not positive.\nCount from 1.");
        Refusal.of(
                () -> calls.withValues("Twice", 1),
                "The number of values (1) is not that of the observations (3).\nGive one for each.");
        Refusal.ofNull(() -> Series.of("x", null, List.of()), "unit");
        Refusal.ofNull(() -> Series.of("x", (double[]) null), "values");
    }
}
