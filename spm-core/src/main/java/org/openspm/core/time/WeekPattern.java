package org.openspm.core.time;

import java.util.List;
import java.util.Objects;

/**
 * How the thirteen weeks of a quarter are cut into three months, and which month of the year takes the 53rd week.
 *
 * <p>In a year of 53 weeks one month has a week more: the last, unless {@link #with53rdWeekIn} says otherwise.
 *
 * <pre>{@code
 * WeekPattern.FOUR_FOUR_FIVE.with53rdWeekIn(3);     // the first quarter of a long year has 14 weeks
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class WeekPattern {

    /** Months of four, four and five weeks. */
    public static final WeekPattern FOUR_FOUR_FIVE = new WeekPattern(4, 4, 5, 12);

    /** Months of four, five and four weeks, as in {@linkplain FiscalCalendar#nrf() retail}. */
    public static final WeekPattern FOUR_FIVE_FOUR = new WeekPattern(4, 5, 4, 12);

    /** Months of five, four and four weeks. */
    public static final WeekPattern FIVE_FOUR_FOUR = new WeekPattern(5, 4, 4, 12);

    private final int first;
    private final int second;
    private final int third;
    private final int longMonth;

    private WeekPattern(int first, int second, int third, int longMonth) {
        this.first = first;
        this.second = second;
        this.third = third;
        this.longMonth = longMonth;
    }

    /**
     * Returns this pattern with the 53rd week in another month.
     *
     * @param month  the number of the month in the fiscal year, 1 to 12
     * @return the pattern, whose month of that number has a week more in a year of 53 weeks
     * @throws IllegalArgumentException if there is no such month
     */
    public WeekPattern with53rdWeekIn(int month) {
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("The month (" + month + ") does not exist.\nUse 1 to 12.");
        }
        return new WeekPattern(first, second, third, month);
    }

    /** Returns how many weeks of the year come before a month, counted from 0. */
    int weeksBefore(int month, boolean longYear) {
        int inQuarter = switch (month % 3) {
            case 0 -> 0;
            case 1 -> first;
            default -> first + second;
        };
        return month / 3 * (first + second + third) + inQuarter + (longYear && longMonth <= month ? 1 : 0);
    }

    /** Returns the month, counted from 0, that a week of the year, counted from 0, is in. */
    int monthOf(int week, boolean longYear) {
        int month = 11;
        while (weeksBefore(month, longYear) > week) {
            month--;
        }
        return month;
    }

    /**
     * Returns the weeks of the three months of a quarter.
     *
     * @return such as 4, 5, 4
     */
    public List<Integer> weeks() {
        return List.of(first, second, third);
    }

    /**
     * Returns the month that a 53rd week is added to.
     *
     * @return 1 to 12, counted in the fiscal year
     */
    public int monthOf53rdWeek() {
        return longMonth;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof WeekPattern other
                && first == other.first
                && second == other.second
                && longMonth == other.longMonth;
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, second, longMonth);
    }

    /**
     * Returns the weeks of the three months.
     *
     * @return such as {@code "4-5-4"}
     */
    @Override
    public String toString() {
        return first + "-" + second + "-" + third + (longMonth == 12 ? "" : " (53rd week in month " + longMonth + ")");
    }
}
