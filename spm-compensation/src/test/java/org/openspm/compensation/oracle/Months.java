package org.openspm.compensation.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The first days of the months of the year before and the plan year, and of the month after. */
final class Months {

    private static final int[] WEEKS = {4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5};

    private Months() {}

    static List<LocalDate> of(World world) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate first = first(world);
        for (int month = 0; month <= 24; month++) {
            days.add(world.weeks() ? first : first.plusMonths(month));
            first = world.weeks() ? first.plusWeeks(WEEKS[month % 12]) : first;
        }
        return days;
    }

    /** Weeks from Monday to Sunday of years that end on the last Sunday of December: 2025 and 2026 have 52 of them. */
    static LocalDate first(World world) {
        return world.weeks()
                ? LocalDate.of(2024, 12, 31)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
                        .plusDays(1)
                : LocalDate.of(2025, world.start(), 1);
    }
}
