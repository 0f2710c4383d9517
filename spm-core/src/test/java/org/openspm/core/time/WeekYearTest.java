package org.openspm.core.time;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.time.WeekPattern.FOUR_FIVE_FOUR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WeekYearTest {

    private static final Map<Integer, LocalDate> FIRST_DAYS =
            Map.of(2022, LocalDate.of(2022, 1, 30), 2023, LocalDate.of(2023, 1, 29), 2024, LocalDate.of(2024, 2, 4));
    private static final FiscalCalendar LISTED = FiscalCalendar.weeks(FOUR_FIVE_FOUR, WeekYear.startingOn(FIRST_DAYS));

    @Property
    void endsOnTheNearestOfSevenDays(
            @ForAll DayOfWeek day, @ForAll Month month, @ForAll @IntRange(min = 1900, max = 2100) int year) {
        LocalDate last = lastDay(WeekYear.endingNearest(day, month), year);
        assertThat(last.getDayOfWeek()).isEqualTo(day);
        LocalDate endOfMonth = LocalDate.of(year + 1, month.plus(1), 1).minusDays(1);
        assertThat(Math.abs(ChronoUnit.DAYS.between(endOfMonth, last))).isLessThanOrEqualTo(3);
    }

    @Property
    void endsOnTheLastOfTheMonth(
            @ForAll DayOfWeek day, @ForAll Month month, @ForAll @IntRange(min = 1900, max = 2100) int year) {
        LocalDate last = lastDay(WeekYear.endingOnLast(day, month), year);
        assertThat(last.getDayOfWeek()).isEqualTo(day);
        assertThat(last.getMonth()).isEqualTo(month);
        assertThat(last.plusWeeks(1).getMonth()).isEqualTo(month.plus(1));
        assertThat(last.getYear()).isEqualTo(month == DECEMBER ? year : year + 1);
    }

    private static LocalDate lastDay(WeekYear rule, int year) {
        return FiscalCalendar.weeks(FOUR_FIVE_FOUR, rule).year(year).range().last();
    }

    @Test
    void mayBeListed() {
        FiscalCalendar nrf = FiscalCalendar.nrf();
        assertThat(LISTED.year(2023).range()).isEqualTo(nrf.year(2023).range());
        assertThat(LISTED.week(2023, 53)).hasToString("FY2023-W53");
        assertThat(LISTED.year(2022).divide(Grain.MONTH))
                .extracting(Period::range)
                .isEqualTo(nrf.year(2022).divide(Grain.MONTH).stream()
                        .map(Period::range)
                        .toList());
        assertThat(LISTED.namedByEndYear()).isEqualTo(LISTED);
        assertThat(LISTED.period(Grain.DAY, LocalDate.of(2024, 2, 3)).within(Grain.YEAR))
                .hasToString("FY2023");
        assertThat(LISTED.week(2023, 52).sameLastYear()).contains(LISTED.week(2022, 52));
        assertThat(LISTED.week(2023, 53).sameLastYear()).isEmpty();
    }

    @Test
    void hasNoPeriodsBesideTheListedYears() {
        String remedy = "List its year too.";
        for (Grain grain : Grain.values()) {
            assertRefused(
                    "The date (2024-02-04) is not in the listed years (2022 to 2023).",
                    remedy,
                    () -> LISTED.period(grain, LocalDate.of(2024, 2, 4)));
            assertRefused(
                    "The date (2022-01-29) is not in the listed years (2022 to 2023).",
                    remedy,
                    () -> LISTED.period(grain, LocalDate.of(2022, 1, 29)));
        }
        assertRefused("The year (2021) is not in the listed years (2022 to 2023).", remedy, () -> LISTED.year(2021));
        assertRefused("The year (2025) is not in the listed years (2022 to 2023).", remedy, () -> LISTED.year(2025));
        assertRefused(
                "The date (2024-02-04) is not in the listed years (2022 to 2023).", remedy, () -> LISTED.year(2024));
        assertRefused(
                "The date (2024-02-04) is not in the listed years (2022 to 2023).",
                remedy,
                () -> LISTED.year(2023).next());
        assertRefused(
                "The year (2021) is not in the listed years (2022 to 2023).",
                remedy,
                () -> LISTED.week(2022, 1).sameLastYear());
    }

    @Test
    void refusesAListThatIsNoYears() {
        assertRefused(
                "The years ({2023=2023-01-29}) have no end.",
                "List the first days of two years or more; the last one only ends the one before.",
                () -> WeekYear.startingOn(Map.of(2023, LocalDate.of(2023, 1, 29))));
        assertRefused(
                "The year after (2022) is not listed.",
                "List every year up to the last.",
                () -> WeekYear.startingOn(Map.of(2022, LocalDate.of(2022, 1, 30), 2024, LocalDate.of(2024, 2, 4))));
        assertRefused(
                "The year (2022) of (365) days does not have 52 or 53 weeks.",
                "Correct its first day or that of the next year.",
                () -> WeekYear.startingOn(Map.of(2022, LocalDate.of(2022, 1, 30), 2023, LocalDate.of(2023, 1, 30))));
    }

    @Test
    void isEqualByItsRule() {
        WeekYear nrf = WeekYear.endingNearest(SATURDAY, JANUARY);
        assertThat(WeekYear.endingNearest(SATURDAY, JANUARY)).isEqualTo(nrf).hasSameHashCodeAs(nrf);
        assertThat(nrf)
                .isNotEqualTo(WeekYear.endingOnLast(SATURDAY, JANUARY))
                .isNotEqualTo(WeekYear.endingNearest(SUNDAY, JANUARY))
                .isNotEqualTo(WeekYear.endingNearest(SATURDAY, SEPTEMBER))
                .isNotEqualTo("nearest");
        WeekYear listed = WeekYear.startingOn(FIRST_DAYS);
        assertThat(WeekYear.startingOn(FIRST_DAYS)).isEqualTo(listed).hasSameHashCodeAs(listed);
        assertThat(listed)
                .isNotEqualTo(nrf)
                .hasToString("starting on {2022=2022-01-30, 2023=2023-01-29, 2024=2024-02-04}");
        assertThat(nrf).hasToString("ending on the SATURDAY nearest to the end of JANUARY");
        assertThat(WeekYear.endingOnLast(SATURDAY, SEPTEMBER)).hasToString("ending on the last SATURDAY in SEPTEMBER");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("lastDay", () -> WeekYear.endingNearest(null, JANUARY));
        assertNullRefused("month", () -> WeekYear.endingNearest(SATURDAY, null));
        assertNullRefused("lastDay", () -> WeekYear.endingOnLast(null, JANUARY));
        assertNullRefused("month", () -> WeekYear.endingOnLast(SATURDAY, null));
        assertNullRefused("firstDays", () -> WeekYear.startingOn(null));
    }

    @Test
    void tellsItsRuleOrItsList() {
        WeekYear ruled = WeekYear.endingNearest(SATURDAY, JANUARY);
        assertThat(ruled.lastDay()).contains(SATURDAY);
        assertThat(ruled.lastMonth()).contains(JANUARY);
        assertThat(ruled.isEndingNearest()).isTrue();
        assertThat(WeekYear.endingOnLast(SATURDAY, JANUARY).isEndingNearest()).isFalse();
        assertThat(ruled.firstDays()).isEmpty();
        Map<Integer, LocalDate> days = Map.of(2025, LocalDate.of(2025, 2, 2), 2026, LocalDate.of(2026, 2, 1));
        WeekYear listed = WeekYear.startingOn(days);
        assertThat(listed.firstDays()).isEqualTo(days);
        assertThat(listed.lastDay()).isEmpty();
        assertThat(listed.lastMonth()).isEmpty();
        assertThat(listed.isEndingNearest()).isFalse();
    }
}
