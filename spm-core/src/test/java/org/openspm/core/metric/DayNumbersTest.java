package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.core.block.DateColumn;

/** That every day has its own number, near and far, is said of periods in {@code PeriodNumbersTest}. */
class DayNumbersTest {

    @Test
    void looksUpADayOnce() {
        Map<LocalDate, Integer> asked = new HashMap<>();
        DayNumbers numbers = new DayNumbers(day -> {
            asked.merge(day, 1, Integer::sum);
            return day.getDayOfYear();
        });
        for (int time = 0; time < 3; time++) {
            for (int day = 0; day < 800; day++) {
                LocalDate date = LocalDate.of(2025, 6, 1).plusDays(day);
                assertThat(numbers.of(DateColumn.pack(date))).isEqualTo(date.getDayOfYear());
            }
        }
        assertThat(asked)
                .hasSize(800)
                .allSatisfy((day, times) -> assertThat(times).isEqualTo(1));
    }
}
