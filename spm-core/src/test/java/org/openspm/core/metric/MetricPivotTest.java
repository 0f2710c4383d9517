package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertConflict;
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

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

class MetricPivotTest {

    private static final Metric BOOKINGS = Metric.of("Bookings", sum(AMOUNT));
    private static final Metric WIN_RATE = Metric.ratio("Win rate", count(DEALS).where(WON.isTrue()), count(DEALS))
            .asPercent();
    private static final Facts FACTS = Facts.of(
            DEALS,
            List.of(
                    Deal.of("sam", "2026-01-15", "10", true),
                    Deal.of("jill", "2026-01-15", "20", true),
                    Deal.of("jill", "2026-02-20", "30", false),
                    Deal.of("jill", "2026-04-20", "1234.5", true)));
    private static final MetricPivot BY_QUARTER =
            BOOKINGS.by(REP).per(Grain.QUARTER, CLOSED).evaluate(FACTS).pivot();
    private static final Period Q1 = FiscalCalendar.gregorian().quarter(2026, 1);
    private static final Period Q2 = FiscalCalendar.gregorian().quarter(2026, 2);

    @Test
    void setsPeriodsBesideEachOther() {
        assertThat(BY_QUARTER.columns()).containsExactly(Q1, Q2).isUnmodifiable();
        assertThat(BY_QUARTER.rows()).extracting(MetricKey::toString).containsExactly("jill", "sam");
        MetricKey sam = BY_QUARTER.rows().get(1);
        assertThat(BY_QUARTER.value(sam, Q1)).hasToString("USD 10.00");
        assertThat(BY_QUARTER.value(sam, Q2)).hasToString("USD 0.00");
        assertThat(BY_QUARTER.value(sam, MetricKey.ALL)).hasToString("USD 10.00");
        assertThat(BY_QUARTER.total(Q1)).hasToString("USD 60.00");
        assertThat(BY_QUARTER.total(MetricKey.ALL)).hasToString("USD 1,294.50");
    }

    @Test
    void setsMembersBesideEachOther() {
        MetricPivot pivot = WIN_RATE.by(REP, PRODUCT, WON).evaluate(FACTS).pivot(REP);
        assertThat(pivot.columns()).containsExactly("jill", "sam");
        assertThat(pivot.rows()).extracting(MetricKey::toString).containsExactly("Core, false", "Core, true");
        assertThat(pivot.value(pivot.rows().get(1), "sam")).hasToString("100 %");
        assertThat(pivot.total("jill")).hasToString("66.67 %");
        MetricPivot months =
                BOOKINGS.by(REP).per(Grain.MONTH, CLOSED).evaluate(FACTS).pivot(REP);
        assertThat(months.rows()).extracting(MetricKey::toString).containsExactly("2026-01", "2026-02", "2026-04");
    }

    @Test
    void isRenderedWithTotalsThatAreComputedFromAllRows() {
        assertThat(BY_QUARTER.render()).isEqualTo("""
                Bookings    2026-Q1       2026-Q2         total
                jill      USD 50.00  USD 1,234.50  USD 1,284.50
                sam       USD 10.00      USD 0.00     USD 10.00
                total     USD 60.00  USD 1,234.50  USD 1,294.50""");
        assertThat(WIN_RATE.by(REP).per(Grain.QUARTER, CLOSED).evaluate(FACTS).pivot())
                .hasToString("""
                        Win rate  2026-Q1  2026-Q2    total
                        jill         50 %    100 %  66.67 %
                        sam         100 %        -    100 %
                        total     66.67 %    100 %     75 %""");
        assertThat(BOOKINGS.per(Grain.QUARTER, CLOSED).evaluate(FACTS).pivot().render())
                .isEqualTo("""
                        Bookings    2026-Q1       2026-Q2         total
                        total     USD 60.00  USD 1,234.50  USD 1,294.50""");
        assertThat(BOOKINGS.by(REP).evaluate(Facts.none()).pivot(REP)).hasToString("Bookings  total");
    }

    @Test
    void isEqualByTableAndTurn() {
        MetricTable table = BOOKINGS.by(REP).per(Grain.QUARTER, CLOSED).evaluate(FACTS);
        assertThat(table.pivot())
                .isEqualTo(BY_QUARTER)
                .hasSameHashCodeAs(BY_QUARTER)
                .isNotEqualTo(table.pivot(REP));
    }

    @Test
    void refusesWhatItDoesNotHave() {
        MetricTable byRep = BOOKINGS.by(REP).evaluate(FACTS);
        assertConflict(
                "The table ([Bookings] by [rep]) has no periods.",
                "Name the dimension to stand across, or ask the metric per(..) period.",
                byRep::pivot);
        assertRefused(
                "The table ([Bookings] by [rep]) is not by (product).",
                "Use one of [rep].",
                () -> byRep.pivot(PRODUCT));
        MetricKey jill = BY_QUARTER.rows().get(0);
        assertRefused(
                "The pivot has no column (jill).",
                "Use one of [2026-Q1, 2026-Q2], or MetricKey.ALL.",
                () -> BY_QUARTER.value(jill, "jill"));
        assertRefused(
                "The pivot has no row (sum).", "Use one of rows().", () -> BY_QUARTER.value(MetricKey.of("sum"), Q1));
        assertNullRefused("row", () -> BY_QUARTER.value(null, Q1));
        assertNullRefused("column", () -> BY_QUARTER.total(null));
        assertNullRefused("across", () -> byRep.pivot(null));
    }
}
