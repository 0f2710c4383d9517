package org.openspm.core.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.openspm.core.money.Ratio;

/**
 * A convention by which something that held during a part of a period counts for a share of it.
 *
 * <pre>{@code
 * Period june = FiscalCalendar.gregorian().month(2019, 6);
 * DateRange hired = DateRange.from(LocalDate.of(2019, 6, 15));
 * Proration.actualDays().share(june, hired);                          // 8/15: 16 of 30 days
 * Proration.actualDays().firstDayNotCounted().share(june, hired);     // 1/2: 15 of 30 days
 * }</pre>
 *
 * <p>Shares are exact. By {@link #actualDays()}, {@link #thirty360()}, {@link #sellingDays} and the months held on a day, what
 * follows one another in a period has shares that add up to that of the whole, which is one: they are {@link #isAdditive() additive}.
 * The others answer for one thing at a time.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Proration {

    private final ShareRule rule;
    private final boolean firstDayCounts;
    private final boolean lastDayCounts;

    private Proration(ShareRule rule, boolean firstDayCounts, boolean lastDayCounts) {
        this.rule = rule;
        this.firstDayCounts = firstDayCounts;
        this.lastDayCounts = lastDayCounts;
    }

    private static Proration of(ShareRule rule) {
        return new Proration(rule, true, true);
    }

    /**
     * Obtains the convention of actual days: days held over days of the period, the first and the last day counted.
     *
     * @return the convention
     */
    public static Proration actualDays() {
        return of(new DayRule.Actual());
    }

    /**
     * Obtains the convention in which every month has 30 days: the last two of a month of 31 count as one, and the last day of February
     * counts for those it lacks.
     *
     * <p>The days from the first date to the one after the last are {@code 360 (y2 - y1) + 30 (m2 - m1) + d2 - d1} with days of the
     * month above 30 taken as 30: 30E/360 of the 2006 ISDA Definitions, section 4.16(g). A whole month is 1/12 of a year.
     *
     * @return the convention
     */
    public static Proration thirty360() {
        return of(new DayRule.Thirty360());
    }

    /**
     * Obtains the convention of selling days: those held over those of the period.
     *
     * @param sellingDays  the days that count, of every period that is asked about
     * @return the convention
     */
    public static Proration sellingDays(Set<LocalDate> sellingDays) {
        Set<LocalDate> days = Set.copyOf(Objects.requireNonNull(sellingDays, "sellingDays"));
        return of(new DayRule.Chosen("selling days", days, days::contains));
    }

    /**
     * Obtains the convention of the days that a test chooses: those held over those of the period.
     *
     * @param label  what these days are called; two conventions of the same label and test are equal
     * @param counts  whether a day counts
     * @return the convention
     */
    public static Proration daysThat(String label, Predicate<LocalDate> counts) {
        Objects.requireNonNull(label, "label");
        return of(new DayRule.Chosen(label, Objects.requireNonNull(counts, "counts"), counts));
    }

    /**
     * Obtains the convention in which a month counts if it was held on one day or more.
     *
     * @return the convention, not additive
     */
    public static Proration monthsTouched() {
        return of(new MonthRule.Touched());
    }

    /**
     * Obtains the convention in which a month counts if it was held from its first to its last day.
     *
     * @return the convention, not additive
     */
    public static Proration monthsInFull() {
        return of(new MonthRule.InFull());
    }

    /**
     * Obtains the convention in which a month counts if it was held on its first day: a change counts from the next month on.
     *
     * @return the convention
     */
    public static Proration monthsHeldOnFirstDay() {
        return monthsHeldOnDay(1);
    }

    /**
     * Obtains the convention in which a month counts if it was held on its last day: a change counts from its month on.
     *
     * @return the convention
     */
    public static Proration monthsHeldOnLastDay() {
        return of(new MonthRule.HeldOn(MonthRule.LAST));
    }

    /**
     * Obtains the convention in which a month counts if it was held on one of its days: by the 15th, who starts on the 16th does not
     * have the month.
     *
     * @param day  the number of the day in the month, 1 to 31; the last day in a shorter month
     * @return the convention
     * @throws IllegalArgumentException if no month has that day
     */
    public static Proration monthsHeldOnDay(int day) {
        if (day < 1 || day > 31) {
            throw new IllegalArgumentException("The day (" + day + ") is in no month.\nUse 1 to 31.");
        }
        return of(new MonthRule.HeldOn(day));
    }

    /**
     * Returns this convention without counting the first day on which something held, the day of hire.
     *
     * @return the convention, not additive
     */
    public Proration firstDayNotCounted() {
        return new Proration(rule, false, lastDayCounts);
    }

    /**
     * Returns this convention without counting the last day on which something held, the day of leave.
     *
     * @return the convention, not additive
     */
    public Proration lastDayNotCounted() {
        return new Proration(rule, firstDayCounts, false);
    }

    /**
     * Returns whether the shares of what follows one another add up.
     *
     * @return true if the shares of the parts of a period are together one, however it is cut
     */
    public boolean isAdditive() {
        return rule.isAdditive() && firstDayCounts && lastDayCounts;
    }

    /**
     * Returns the share of a period during which something held.
     *
     * <p>By months, these are the fiscal months of the period's calendar, each counting the same however many weeks it has.
     *
     * @param period  the whole
     * @param held  the dates on which it held, inside the period or beyond; hand in all, for the first and the last day are theirs
     * @return from 0 to 1
     * @throws IllegalArgumentException if the convention counts months and the period is not made of them, or no day of it counts
     */
    public Ratio share(Period period, DateRange held) {
        return share(Whole.of(period), List.of(Objects.requireNonNull(held, "held")));
    }

    /**
     * Returns the share of a period during which something held that was interrupted, such as by a leave.
     *
     * <p>Each of the ranges has a first and a last day of its own. A month that counts for two of them counts once.
     *
     * @param period  the whole
     * @param held  the ranges of dates on which it held, none for never; no two overlap
     * @return from 0 to 1
     * @throws IllegalArgumentException as {@link #share(Period, DateRange)}, or if two of the ranges overlap
     */
    public Ratio share(Period period, Collection<DateRange> held) {
        return share(Whole.of(period), disjoint(held));
    }

    private static List<DateRange> disjoint(Collection<DateRange> held) {
        List<DateRange> sorted = Objects.requireNonNull(held, "held").stream()
                .sorted(Comparator.comparing(DateRange::start))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                throw new IllegalArgumentException("The ranges (" + sorted.get(i - 1) + ") and (" + sorted.get(i)
                        + ") overlap.\nHand in every date once.");
            }
        }
        return sorted;
    }

    /**
     * Returns the share of a range of dates, such as the term of a contract, during which something held.
     *
     * <p>By months, these run from the day of the month on which the range starts.
     *
     * @param whole  the whole, bounded on both sides
     * @param held  the dates on which it held, inside the whole or beyond
     * @return from 0 to 1
     * @throws IllegalArgumentException if the whole is unbounded, if the convention counts months and it is not made of them, or if no day
     *     of it counts
     */
    public Ratio share(DateRange whole, DateRange held) {
        return share(Whole.of(whole), List.of(Objects.requireNonNull(held, "held")));
    }

    private Ratio share(Whole whole, List<DateRange> held) {
        List<DateRange> parts = held.stream()
                .flatMap(range -> counted(range).stream())
                .flatMap(range -> whole.range().intersection(range).stream())
                .toList();
        long all = rule.count(whole, whole.range());
        if (all == 0) {
            throw new IllegalArgumentException("By (" + this + ") no day of (" + whole.range()
                    + ") counts.\nUse a convention by which one does, or a longer period.");
        }
        return Ratio.of(rule.count(whole, parts), all);
    }

    /** Returns the dates held without the day of hire or leave, where they are not counted. */
    private Optional<DateRange> counted(DateRange held) {
        LocalDate start = firstDayCounts || held.start().equals(LocalDate.MIN)
                ? held.start()
                : held.start().plusDays(1);
        LocalDate end = lastDayCounts || held.endExclusive().equals(LocalDate.MAX) ? held.endExclusive() : held.last();
        return start.isBefore(end) ? Optional.of(DateRange.of(start, end)) : Optional.empty();
    }

    /**
     * Returns the share of a period during which each value was in force.
     *
     * @param <V> the type of the values
     * @param period  the whole
     * @param timeline  the values and when they were in force
     * @return the values in force on a date of the period, in order of their first date, and the share of each; they add up to 1 if there
     *     was a value on every date
     * @throws IllegalArgumentException as {@link #share(Period, DateRange)}, or if this convention is not additive
     */
    public <V> Map<V, Ratio> shares(Period period, Timeline<V> timeline) {
        Objects.requireNonNull(timeline, "timeline");
        Whole whole = Whole.of(period);
        if (!isAdditive()) {
            throw new IllegalArgumentException(
                    "By (" + this
                            + ") the shares of what follows one another do not add up.\nUse actual days, or months held on a day.");
        }
        Map<V, Ratio> shares = new LinkedHashMap<>();
        timeline.during(period.range())
                .segments()
                .forEach((range, value) -> shares.merge(value, share(whole, List.of(range)), Ratio::plus));
        return Collections.unmodifiableMap(shares);
    }

    /**
     * Returns what a number that changed came to over a period: the sum of the values, each times its share.
     *
     * @param period  the whole
     * @param timeline  the values and when they were in force; dates without one contribute nothing
     * @return the exact sum
     * @throws IllegalArgumentException as {@link #shares}
     */
    public Ratio weighted(Period period, Timeline<BigDecimal> timeline) {
        return shares(period, timeline).entrySet().stream()
                .map(entry -> Ratio.of(entry.getKey()).times(entry.getValue()))
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    /**
     * Returns how days or months are counted, in words.
     *
     * @return such as {@code "actual days"}, {@code "months held on day 15"} or the label of {@link #daysThat}
     */
    public String convention() {
        return rule.toString();
    }

    /**
     * Returns whether the host chose the days that count: by {@link #sellingDays} or {@link #daysThat}.
     *
     * @return false for the conventions that are defined by their name
     */
    public boolean isByChosenDays() {
        return rule instanceof DayRule.Chosen;
    }

    /**
     * Returns whether the first day held counts.
     *
     * @return false after {@link #firstDayNotCounted()}
     */
    public boolean isFirstDayCounted() {
        return firstDayCounts;
    }

    /**
     * Returns whether the last day held counts.
     *
     * @return false after {@link #lastDayNotCounted()}
     */
    public boolean isLastDayCounted() {
        return lastDayCounts;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Proration other
                && rule.equals(other.rule)
                && firstDayCounts == other.firstDayCounts
                && lastDayCounts == other.lastDayCounts;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, firstDayCounts, lastDayCounts);
    }

    /**
     * Returns the convention in words.
     *
     * @return such as {@code "actual days, first day not counted"}
     */
    @Override
    public String toString() {
        return rule
                + (firstDayCounts ? "" : ", first day not counted")
                + (lastDayCounts ? "" : ", last day not counted");
    }

    /** What is prorated: some dates, which may be those of a period. */
    record Whole(DateRange range, Optional<Period> period) {

        static Whole of(Period period) {
            return new Whole(Objects.requireNonNull(period, "period").range(), Optional.of(period));
        }

        static Whole of(DateRange range) {
            if (!Objects.requireNonNull(range, "whole").isBounded()) {
                throw new IllegalArgumentException(
                        "The range (" + range + ") has no bound and so no shares.\nGive it a first and a last date.");
            }
            return new Whole(range, Optional.empty());
        }
    }
}
