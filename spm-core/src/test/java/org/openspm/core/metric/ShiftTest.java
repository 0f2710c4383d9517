package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.metric.Deal.CLOSED;
import static org.openspm.core.metric.Deal.DEALS;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

class ShiftTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();

    @Test
    void goesBackWholePeriods() {
        Period march = CALENDAR.month(2026, 3);
        assertThat(Shift.previousPeriod().from(march)).contains(CALENDAR.month(2026, 2));
        assertThat(Shift.periodsEarlier(3).from(march)).contains(CALENDAR.month(2025, 12));
        assertThat(Shift.samePeriodLastYear().from(march)).contains(CALENDAR.month(2025, 3));
        assertThat(Shift.yearsEarlier(2).from(CALENDAR.quarter(2026, 4))).contains(CALENDAR.quarter(2024, 4));
        assertThat(Shift.previousPeriod().from(CALENDAR.year(2026))).contains(CALENDAR.year(2025));
    }

    /** No day of a longer month is lost, and none is counted twice. */
    @Test
    void aMonthIsComparedWithAllOfTheMonthBefore() {
        Facts ends = Facts.of(
                DEALS,
                List.of(
                        Deal.of("jill", "2025-03-28", "1", true),
                        Deal.of("jill", "2025-03-31", "1", true),
                        Deal.of("jill", "2025-02-28", "1", true)));
        MetricTable before = Metric.of("Deals", Measure.count(DEALS))
                .of(Shift.previousPeriod())
                .per(Grain.MONTH, CLOSED)
                .evaluate(ends);
        assertThat(before.value(CALENDAR.month(2025, 4))).hasToString("2 deals");
        assertThat(before.value(CALENDAR.month(2025, 3))).hasToString("1 deals");
    }

    @Test
    void week53AndTheLeapDayHaveNoCounterpart() {
        Period leapDay = CALENDAR.period(Grain.DAY, LocalDate.of(2024, 2, 29));
        Period week53 = CALENDAR.week(2026, 53);
        assertThat(Shift.samePeriodLastYear().from(leapDay)).isEmpty();
        assertThat(Shift.yearsEarlier(4).from(leapDay)).isPresent();
        assertThat(Shift.samePeriodLastYear().from(week53)).isEmpty();
        assertThat(Shift.samePeriodLastYear().from(CALENDAR.week(2026, 2))).contains(CALENDAR.week(2025, 2));
        Metric deals = Metric.of("Deals", Measure.count(DEALS));
        Facts facts = Facts.of(DEALS, List.of(Deal.of("jill", "2024-02-29", "1", true)));
        for (Metric metric : List.of(
                deals.of(Shift.samePeriodLastYear()),
                deals.growthOver(Shift.samePeriodLastYear()),
                deals.compoundAnnualGrowth(1))) {
            MetricValue value = metric.per(Grain.DAY, CLOSED).evaluate(facts).value(leapDay);
            assertThat(value).hasToString("undefined: 2024-02-29 has no counterpart 1 year earlier");
            assertThat(value.status()).isEqualTo(Status.NOT_APPLICABLE);
        }
    }

    @Test
    void isShownInWordsAndEqualByThem() {
        assertThat(Shift.previousPeriod()).hasToString("1 period earlier").isEqualTo(Shift.periodsEarlier(1));
        assertThat(Shift.yearsEarlier(3)).hasToString("3 years earlier");
        assertThat(Shift.samePeriodLastYear())
                .isEqualTo(Shift.yearsEarlier(1))
                .hasSameHashCodeAs(Shift.yearsEarlier(1))
                .isNotEqualTo(Shift.previousPeriod())
                .isNotEqualTo(Shift.yearsEarlier(2))
                .isNotEqualTo("1 year earlier");
    }

    @Test
    void refusesToGoForward() {
        String remedy = "Use one period or year, or more.";
        assertRefused("The shift (0) is not to an earlier period.", remedy, () -> Shift.periodsEarlier(0));
        assertRefused("The shift (-1) is not to an earlier period.", remedy, () -> Shift.yearsEarlier(-1));
    }

    @Test
    void tellsHowFarItGoesBack() {
        assertThat(Shift.periodsEarlier(3).count()).isEqualTo(3);
        assertThat(Shift.periodsEarlier(3).isInYears()).isFalse();
        assertThat(Shift.samePeriodLastYear().isInYears()).isTrue();
    }
}
