package org.openspm.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.time.WeekPattern.FIVE_FOUR_FOUR;
import static org.openspm.core.time.WeekPattern.FOUR_FIVE_FOUR;
import static org.openspm.core.time.WeekPattern.FOUR_FOUR_FIVE;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekPatternTest {

    @Test
    void cutsEveryQuarterAlike() {
        assertThat(weeks(FOUR_FOUR_FIVE, 2026)).containsExactly(4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L);
        assertThat(weeks(FOUR_FIVE_FOUR, 2026)).containsExactly(4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L);
        assertThat(weeks(FIVE_FOUR_FOUR, 2026)).containsExactly(5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L);
    }

    @Test
    void putsThe53rdWeekIntoTheLastMonthOrTheOneSaid() {
        assertThat(weeks(FOUR_FIVE_FOUR, 2023)).containsExactly(4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 5L);
        assertThat(weeks(FOUR_FIVE_FOUR.with53rdWeekIn(3), 2023))
                .containsExactly(4L, 5L, 5L, 4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L);
        assertThat(weeks(FOUR_FIVE_FOUR.with53rdWeekIn(1), 2023))
                .containsExactly(5L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L);
        assertThat(weeks(FOUR_FIVE_FOUR.with53rdWeekIn(3), 2022)).isEqualTo(weeks(FOUR_FIVE_FOUR, 2022));
    }

    /** The weeks of the months of a year of NRF, of which 2023 has 53 and its neighbours 52. */
    private static List<Long> weeks(WeekPattern pattern, int year) {
        return FiscalCalendar.weeks(pattern, WeekYear.endingNearest(DayOfWeek.SATURDAY, Month.JANUARY))
                .year(year)
                .divide(Grain.MONTH)
                .stream()
                .map(month -> month.range().days() / 7)
                .toList();
    }

    @Test
    void isEqualByItsWeeksAndItsLongMonth() {
        assertThat(FOUR_FOUR_FIVE.with53rdWeekIn(12)).isEqualTo(FOUR_FOUR_FIVE).hasSameHashCodeAs(FOUR_FOUR_FIVE);
        assertThat(FOUR_FOUR_FIVE)
                .isNotEqualTo(FOUR_FIVE_FOUR)
                .isNotEqualTo(FIVE_FOUR_FOUR)
                .isNotEqualTo(FOUR_FOUR_FIVE.with53rdWeekIn(3))
                .isNotEqualTo("4-4-5");
        assertThat(FOUR_FIVE_FOUR).hasToString("4-5-4");
        assertThat(FIVE_FOUR_FOUR.with53rdWeekIn(3)).hasToString("5-4-4 (53rd week in month 3)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13, -1})
    void refusesAMonthThereIsNot(int month) {
        assertRefused(
                "The month (" + month + ") does not exist.",
                "Use 1 to 12.",
                () -> FOUR_FOUR_FIVE.with53rdWeekIn(month));
    }

    @Test
    void tellsItsWeeksAndWhereThe53rdIsAdded() {
        assertThat(FOUR_FIVE_FOUR.weeks()).containsExactly(4, 5, 4);
        assertThat(FOUR_FIVE_FOUR.monthOf53rdWeek()).isEqualTo(12);
        assertThat(FOUR_FIVE_FOUR.with53rdWeekIn(3).monthOf53rdWeek()).isEqualTo(3);
    }
}
