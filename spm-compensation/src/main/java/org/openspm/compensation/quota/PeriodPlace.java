package org.openspm.compensation.quota;

import java.time.temporal.ChronoUnit;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** Where a period stands among those that make up a longer one, told without making them where that can be. */
final class PeriodPlace {

    private static final int DAYS_OF_WEEK = 7;

    private PeriodPlace() {}

    /** Returns how many periods of a grain make up a longer one. */
    static int count(Period whole, Grain grain) {
        return switch (grain) {
            case DAY -> days(whole);
            case WEEK -> days(whole) / DAYS_OF_WEEK;
            case MONTH, QUARTER, HALF, YEAR -> months(whole.grain()) / months(grain);
        };
    }

    /** Returns the place of a period in a longer one, 0 for the first. */
    static int index(Period whole, Period part) {
        return switch (part.grain()) {
            case DAY -> daysBefore(whole, part);
            case WEEK -> daysBefore(whole, part) / DAYS_OF_WEEK;
            case MONTH, QUARTER, HALF, YEAR -> {
                boolean ofWeeks = part.calendar().nests(Grain.WEEK, Grain.MONTH);
                yield ofWeeks ? part.numberIn(whole.grain()) - 1 : monthsBefore(whole, part) / months(part.grain());
            }
        };
    }

    /** Returns whether periods of one grain make up a period, being shorter than it. */
    static boolean divides(Grain shorter, Period whole) {
        return shorter.compareTo(whole.grain()) < 0 && whole.calendar().nests(shorter, whole.grain());
    }

    private static int days(Period period) {
        return Math.toIntExact(period.range().days());
    }

    private static int daysBefore(Period whole, Period part) {
        return Math.toIntExact(
                ChronoUnit.DAYS.between(whole.range().start(), part.range().start()));
    }

    private static int monthsBefore(Period whole, Period part) {
        return Math.toIntExact(
                ChronoUnit.MONTHS.between(whole.range().start(), part.range().start()));
    }

    private static int months(Grain grain) {
        return switch (grain) {
            case DAY, WEEK, MONTH -> 1;
            case QUARTER -> 3;
            case HALF -> 6;
            case YEAR -> 12;
        };
    }
}
