package org.openspm.benchmarks.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.money.Rate.percent;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.series.Deals;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Unit;

class ThresholdRuleTest {

    private final MetricTable table = Deals.byRepPerQuarter(Deals.WIN_RATE, deals());

    private static List<Deals.Deal> deals() {
        List<Deals.Deal> deals = new ArrayList<>(Deals.deals("jill", "2026-01-10", 1, 5));
        deals.addAll(Deals.deals("omar", "2026-01-10", 1, 3));
        return deals;
    }

    private static ThresholdRule below(long percent) {
        return AlertRule.below("Win rate too low", Deals.WIN_RATE, Figure.of(percent(percent)), Severity.WARNING);
    }

    @Test
    void valuesOnTheWrongSideAreRaised() {
        AlertReport report = below(30).check(table);
        assertThat(report.raised())
                .extracting(Alert::toString)
                .containsExactly("warning, Win rate too low: Win rate of jill, 2026-Q1: 20 % is below 30 %");
        assertThat(report.quiet()).isEqualTo(1);
        ThresholdRule above = AlertRule.above("High", Deals.WIN_RATE, Figure.of(percent(33)), Severity.NOTICE);
        assertThat(above.check(table).raised()).extracting(Alert::reason).containsExactly("33.33 % is above 33 %");
    }

    /** A fifth is not below 20 %: nothing is rounded before it is compared. */
    @Test
    void aValueOnTheBoundIsInOrder() {
        assertThat(below(20).check(table).raised()).isEmpty();
        assertThat(AlertRule.above("High", Deals.WIN_RATE, Figure.of(percent(20)), Severity.NOTICE)
                        .check(table.value("jill", Deals.CALENDAR.quarter(2026, 1)))
                        .quiet())
                .isEqualTo(1);
    }

    @Test
    void undefinedValuesAreNotCheckedAndSaySo() {
        AlertReport report = below(20).check(table.value("zoe", Deals.CALENDAR.quarter(2026, 1)));
        assertThat(report.notChecked()).extracting(Alert::reason).containsExactly("the count of deals is zero");
        assertThat(report.raised()).isEmpty();
        assertThat(report.quiet()).isZero();
    }

    /** A higher floor raises at least as many alarms; all subjects are accounted for. */
    @Property(tries = 50)
    void alarmsAreMonotone(@ForAll @IntRange(max = 100) int one, @ForAll @IntRange(max = 100) int other) {
        AlertReport low = below(Math.min(one, other)).check(table);
        AlertReport high = below(Math.max(one, other)).check(table);
        assertThat(high.raised())
                .extracting(Alert::subject)
                .containsAll(low.raised().stream().map(Alert::subject).toList());
        assertThat(low.raised().size() + low.notChecked().size() + low.quiet())
                .isEqualTo(table.values().size());
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> AlertRule.below(
                        "x", Deals.WIN_RATE, Figure.undefined(Unit.PERCENT, "nobody said"), Severity.NOTICE),
                "The bound (undefined: nobody said) of the rule (x) is no number.\nGive one that values can be compared with.");
        ThresholdRule money = AlertRule.below("x", Deals.WIN_RATE, Figure.of(Money.of(5, "USD")), Severity.NOTICE);
        Refusal.of(
                () -> money.check(table),
                "The value (20 %) of (Win rate of jill, 2026-Q1) is not in the unit of the bound (USD 5.00).\n"
                        + "Give the bound in the unit of the metric.");
        MetricTable other = Deals.byRepPerQuarter(Deals.BOOKINGS, deals());
        Refusal.of(
                () -> money.check(other),
                "The value is of the metric (Bookings), the rule (x) of (Win rate).\nCheck values of the metric of the rule.");
        Refusal.ofNull(() -> AlertRule.below("x", null, Figure.of(percent(1)), Severity.NOTICE), "metric");
        Refusal.ofNull(() -> AlertRule.below("x", Deals.WIN_RATE, null, Severity.NOTICE), "bound");
    }
}
