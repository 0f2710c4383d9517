package org.openspm.compensation.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openspm.core.money.Rate;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/**
 * How much of a quota somebody new is held to, by months or other periods of tenure: a percentage for each, then 100 %.
 *
 * <pre>{@code
 * Ramp ramp = Ramp.monthly(percent(50), percent(50), percent(75), percent(75));     // 100 % from the fifth month on
 * Ramp.each(MONTH).through(2, percent(50)).through(4, percent(75));                 // the same
 * }</pre>
 *
 * <p>What the first period of tenure is, systems see differently: see {@link Counting}. Tenure starts with the hire unless
 * {@link #since(TenureStart)} says otherwise. Dates before it count as the first period.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Ramp {

    private static final int MOST = 1200;

    /** How periods of tenure are counted. */
    public enum Counting {
        /** In fiscal periods: the one in which tenure starts is the first, however little of it is left. */
        PERIODS("the period of the start counted"),
        /** In whole fiscal periods: the first is the first that tenure covers from its first day; what was before has its percentage. */
        WHOLE_PERIODS("from the first whole period on"),
        /** By dates: each starts on the day of the month on which tenure started; fiscal periods with two percentages take both by time. */
        DATES("by dates from the start");

        private final String words;

        Counting(String words) {
            this.words = words;
        }

        /**
         * Returns the counting in words.
         *
         * @return such as {@code "the period of the start counted"}
         */
        @Override
        public String toString() {
            return words;
        }
    }

    private final Grain grain;
    private final List<Rate> rates;
    private final TenureStart since;
    private final Counting counting;

    private Ramp(Grain grain, List<Rate> rates, TenureStart since, Counting counting) {
        this.grain = grain;
        this.rates = rates;
        this.since = since;
        this.counting = counting;
    }

    /**
     * Obtains a ramp by months of tenure.
     *
     * @param rates  the share of the quota in the first month, the second and so on, zero or more; then 100 %
     * @return the ramp, counted from the hire in fiscal months
     * @throws IllegalArgumentException if there are none, or one is negative
     */
    public static Ramp monthly(Rate... rates) {
        return of(Grain.MONTH, Arrays.asList(Objects.requireNonNull(rates, "rates")));
    }

    /**
     * Obtains a ramp by periods of tenure.
     *
     * @param grain  how long the periods are
     * @param rates  the share of the quota in the first period, the second and so on, zero or more; then 100 %
     * @return the ramp, counted from the hire in fiscal periods
     * @throws IllegalArgumentException if there are none, or one is negative
     */
    public static Ramp of(Grain grain, List<Rate> rates) {
        if (Objects.requireNonNull(rates, "rates").isEmpty()) {
            throw new IllegalArgumentException(
                    "The ramp has no percentage.\nState one for each period of tenure that is not at 100 %.");
        }
        Ramp ramp = each(grain);
        for (Rate rate : rates) {
            ramp = ramp.through(ramp.rates.size() + 1, rate);
        }
        return ramp;
    }

    /**
     * Obtains the ramp without a percentage yet, to which {@link #through} adds.
     *
     * @param grain  how long the periods of tenure are
     * @return the ramp, at 100 % from the start
     */
    public static Ramp each(Grain grain) {
        return new Ramp(Objects.requireNonNull(grain, "grain"), List.of(), TenureStart.HIRE, Counting.PERIODS);
    }

    /**
     * Returns this ramp with a percentage for the periods of tenure up to one.
     *
     * @param last  the number of the last period with that percentage, 1 for the first; the periods that follow the last one stated
     *     have it too
     * @param rate  the share of the quota, zero or more
     * @return the ramp
     * @throws IllegalArgumentException if the number is not after the last one stated or above 1,200, or the share is negative
     */
    public Ramp through(int last, Rate rate) {
        if (Objects.requireNonNull(rate, "rate").compareTo(Rate.ZERO) < 0) {
            throw new IllegalArgumentException(
                    "The ramp asks for (" + rate + ") of the quota.\nUse 0 % or more, 100 % for all of it.");
        }
        if (last <= rates.size() || last > MOST) {
            throw new IllegalArgumentException("The ramp has percentages up to period (" + rates.size()
                    + "), and cannot go on through (" + last + ").\nUse a later number, up to 1,200.");
        }
        List<Rate> more = new ArrayList<>(rates);
        more.addAll(Collections.nCopies(last - rates.size(), rate));
        return new Ramp(grain, Collections.unmodifiableList(more), since, counting);
    }

    /**
     * Returns this ramp counted from another start.
     *
     * @param start  what tenure is counted from
     * @return the ramp
     */
    public Ramp since(TenureStart start) {
        return new Ramp(grain, rates, Objects.requireNonNull(start, "start"), counting);
    }

    /**
     * Returns this ramp with its periods counted in another way.
     *
     * @param how  how periods are counted
     * @return the ramp
     */
    public Ramp counted(Counting how) {
        return new Ramp(grain, rates, since, Objects.requireNonNull(how, "how"));
    }

    /**
     * Returns how long the periods of tenure are.
     *
     * @return the grain
     */
    public Grain grain() {
        return grain;
    }

    /**
     * Returns the percentages that are stated.
     *
     * @return the share of the quota in the first period, the second and so on; 100 % after the last
     */
    public List<Rate> rates() {
        return rates;
    }

    /**
     * Returns what tenure is counted from.
     *
     * @return the start
     */
    public TenureStart since() {
        return since;
    }

    /**
     * Returns how periods are counted.
     *
     * @return the counting
     */
    public Counting counting() {
        return counting;
    }

    /**
     * Returns the share of the quota in a period of tenure.
     *
     * @param number  which one, 1 for the first; lower numbers count as the first
     * @return the share, 100 % after the last one stated
     */
    public Rate rate(int number) {
        return number > rates.size() ? Rate.ONE : rates.get(Math.max(0, number - 1));
    }

    /**
     * Returns the first date on which the quota counts in full.
     *
     * @param calendar  the calendar of the periods
     * @param start  the day on which tenure starts
     * @return the day after the last period with a stated percentage
     */
    public LocalDate endExclusive(FiscalCalendar calendar, LocalDate start) {
        Objects.requireNonNull(calendar, "calendar");
        return endOf(rates.size(), calendar, Objects.requireNonNull(start, "start"));
    }

    /** Returns the steps whose dates touch a period, the first reaching back to the beginning of time, without what is after the last. */
    List<Step> steps(Period period, LocalDate start) {
        FiscalCalendar calendar = period.calendar();
        if (rates.isEmpty()
                || !endExclusive(calendar, start).isAfter(period.range().start())) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        LocalDate from = LocalDate.MIN;
        for (int number = 1;
                number <= rates.size() && from.isBefore(period.range().endExclusive());
                number++) {
            LocalDate end = endOf(number, calendar, start);
            Step step = new Step(number, rate(number), DateRange.of(from, end));
            if (step.dates().overlaps(period.range())) {
                steps.add(step);
            }
            from = end;
        }
        return steps;
    }

    /** Returns the day after the period of tenure of a number; with 0 the day on which the first one starts. */
    private LocalDate endOf(int number, FiscalCalendar calendar, LocalDate start) {
        if (counting == Counting.DATES) {
            return switch (grain) {
                case DAY -> start.plusDays(number);
                case WEEK -> start.plusWeeks(number);
                case MONTH -> start.plusMonths(number);
                case QUARTER -> start.plusMonths(3L * number);
                case HALF -> start.plusMonths(6L * number);
                case YEAR -> start.plusYears(number);
            };
        }
        Period of = calendar.period(grain, start);
        boolean later =
                counting == Counting.WHOLE_PERIODS && !of.range().start().equals(start);
        return of.plus(number + (later ? 1L : 0L)).range().start();
    }

    /** The dates of one period of tenure. */
    record Step(int number, Rate rate, DateRange dates) {}

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Ramp other
                && grain == other.grain
                && rates.equals(other.rates)
                && since == other.since
                && counting == other.counting;
    }

    @Override
    public int hashCode() {
        return Objects.hash(grain, rates, since, counting);
    }

    /**
     * Returns the ramp in words.
     *
     * @return such as {@code "50 %, 75 %, then 100 % each MONTH since hire, the period of the start counted"}
     */
    @Override
    public String toString() {
        String stated = rates.stream().map(rate -> rate + ", ").collect(Collectors.joining());
        return stated + (rates.isEmpty() ? "" : "then ") + "100 % each " + grain + " since " + since + ", " + counting;
    }
}
