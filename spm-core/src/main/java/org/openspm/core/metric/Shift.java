package org.openspm.core.metric;

import java.util.Optional;
import org.openspm.core.time.Period;

/**
 * Which earlier period a metric is compared with. Shifts act on periods as a whole, never on single days, so that no day at the end of a month is
 * lost.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Shift {

    private final boolean inYears;
    private final int count;

    private Shift(boolean inYears, int count) {
        this.inYears = inYears;
        this.count = count;
        if (count < 1) {
            throw new IllegalArgumentException(
                    "The shift (" + count + ") is not to an earlier period.\nUse one period or year, or more.");
        }
    }

    /**
     * Obtains the shift to the period right before.
     *
     * @return the shift
     */
    public static Shift previousPeriod() {
        return periodsEarlier(1);
    }

    /**
     * Obtains the shift to a number of periods before.
     *
     * @param periods  how many periods, 1 or more
     * @return the shift
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static Shift periodsEarlier(int periods) {
        return new Shift(false, periods);
    }

    /**
     * Obtains the shift to the same period of the year before: that of the same number in the previous fiscal year, as
     * {@link Period#sameLastYear()} says. Week 53, a day in it and 29 February may have none; the metric is undefined there.
     *
     * @return the shift
     */
    public static Shift samePeriodLastYear() {
        return yearsEarlier(1);
    }

    /**
     * Obtains the shift to the same period of a number of years before.
     *
     * @param years  how many years, 1 or more
     * @return the shift
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static Shift yearsEarlier(int years) {
        return new Shift(true, years);
    }

    /**
     * Returns the earlier period that a period is compared with.
     *
     * @param period  the period
     * @return the earlier one of the same grain; empty if that year has no such place, as not every year has a week 53 or a 29 February
     */
    public Optional<Period> from(Period period) {
        return inYears ? period.plusYears(-count) : Optional.of(period.plus(-count));
    }

    /**
     * Returns how many periods or years earlier.
     *
     * @return 1 or more
     */
    public int count() {
        return count;
    }

    /**
     * Returns whether years are counted, rather than periods of the grain at hand.
     *
     * @return true for {@link #yearsEarlier}
     */
    public boolean isInYears() {
        return inYears;
    }

    /** Returns why there is no earlier period. */
    String missing(Period period) {
        return period + " has no counterpart " + this;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Shift other && inYears == other.inYears && count == other.count;
    }

    @Override
    public int hashCode() {
        return 2 * count + (inYears ? 1 : 0);
    }

    /**
     * Returns the shift in words.
     *
     * @return such as {@code "1 year earlier"} or {@code "3 periods earlier"}
     */
    @Override
    public String toString() {
        return count + (inYears ? " year" : " period") + (count == 1 ? "" : "s") + " earlier";
    }
}
