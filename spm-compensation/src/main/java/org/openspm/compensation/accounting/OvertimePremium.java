package org.openspm.compensation.accounting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Rounding;

/**
 * The additional overtime pay that a commission brings with it under the Fair Labor Standards Act of the United States, where it is paid for more than a week.
 *
 * <p>A commission is part of the regular rate of the weeks it was earned in (29 CFR 778.117). Where it cannot be told which week earned how much, it is allocated
 * to them by one of the two methods of 29 CFR 778.120: in equal amounts to each week, or in equal amounts to each hour worked. The increase of the regular rate is the allocated amount
 * divided by <em>all</em> hours worked in the week, and half of that is paid for each overtime hour, because the commission itself already paid the straight time.
 *
 * <pre>
 * premium of a week = allocated / hours worked * 1/2 * overtime hours
 * </pre>
 *
 * <p>It says nothing about state law, exemptions or which weeks a commission belongs to: those are the host's to know. This class is immutable and thread-safe.
 */
public final class OvertimePremium {

    private static final BigDecimal STANDARD_WEEK = BigDecimal.valueOf(40);

    private final Money commission;
    private final List<BigDecimal> hours;
    private final List<Ratio> allocated;
    private final Rounding rounding;

    private OvertimePremium(Money commission, List<BigDecimal> hours, List<Ratio> allocated, Rounding rounding) {
        this.commission = commission;
        this.hours = hours;
        this.allocated = allocated;
        this.rounding = rounding;
    }

    /**
     * Allocates a commission in equal amounts to each week (29 CFR 778.120(a)).
     *
     * @param commission  the commission of the weeks together, zero or more
     * @param hours  the hours worked in each week, zero or more
     * @return the premium
     * @throws IllegalArgumentException if the commission or hours are below zero, or there is no week
     */
    public static OvertimePremium equallyByWeek(Money commission, List<BigDecimal> hours) {
        check(commission, hours);
        Ratio each = Ratio.of(commission.value()).dividedBy(Ratio.of(hours.size(), 1));
        return of(commission, hours, hours.stream().map(week -> each).toList());
    }

    /**
     * Allocates a commission for a month to its weeks as twelve months make fifty-two of them: each week is allocated 12/52 of it (29 CFR 778.120(a)(1)).
     *
     * @param commission  the commission of a month, zero or more
     * @param hours  the hours worked in each workweek that ends in the month, zero or more
     * @return the premium
     * @throws IllegalArgumentException if the commission or hours are below zero, or there is no week
     */
    public static OvertimePremium monthlyByWeek(Money commission, List<BigDecimal> hours) {
        return partOfYear(commission, 12, hours);
    }

    /**
     * Allocates a commission for half a month to its weeks as twenty-four halves make fifty-two of them: each week is allocated 24/52 of it (29 CFR
     * 778.120(a)(1)).
     *
     * @param commission  the commission of half a month, zero or more
     * @param hours  the hours worked in each workweek that ends in it, zero or more
     * @return the premium
     * @throws IllegalArgumentException if the commission or hours are below zero, or there is no week
     */
    public static OvertimePremium semimonthlyByWeek(Money commission, List<BigDecimal> hours) {
        return partOfYear(commission, 24, hours);
    }

    private static OvertimePremium partOfYear(Money commission, int parts, List<BigDecimal> hours) {
        check(commission, hours);
        Ratio each = Ratio.of(commission.value()).times(Ratio.of(parts, 52));
        return of(commission, hours, hours.stream().map(week -> each).toList());
    }

    /**
     * Allocates a commission in equal amounts to each hour worked (29 CFR 778.120(b)).
     *
     * @param commission  the commission of the weeks together, zero or more
     * @param hours  the hours worked in each week, zero or more
     * @return the premium
     * @throws IllegalArgumentException if the commission or hours are below zero, or no hour was worked
     */
    public static OvertimePremium equallyByHour(Money commission, List<BigDecimal> hours) {
        check(commission, hours);
        BigDecimal all = hours.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() == 0) {
            throw new IllegalArgumentException(
                    "The hours (" + hours + ") of the commission (" + commission + ") are none.\nAllocate it by week.");
        }
        Ratio hourly = Ratio.of(commission.value()).dividedBy(Ratio.of(all));
        return of(
                commission,
                hours,
                hours.stream().map(week -> hourly.times(Ratio.of(week))).toList());
    }

    private static OvertimePremium of(Money commission, List<BigDecimal> hours, List<Ratio> allocated) {
        return new OvertimePremium(commission, List.copyOf(hours), allocated, Rounding.halfUp());
    }

    private static void check(Money commission, List<BigDecimal> hours) {
        if (Objects.requireNonNull(commission, "commission").signum() < 0) {
            throw new IllegalArgumentException(
                    "The commission (" + commission + ") is below zero.\nGive what was paid, zero or more.");
        }
        if (Objects.requireNonNull(hours, "hours").isEmpty()) {
            throw new IllegalArgumentException(
                    "The commission (" + commission + ") is of no week.\nGive the hours of at least one.");
        }
        for (BigDecimal week : hours) {
            if (week.signum() < 0) {
                throw new IllegalArgumentException("The hours (" + week.toPlainString()
                        + ") of a week are below zero.\nGive what was worked, zero or more.");
            }
        }
    }

    /**
     * Returns the increase of the regular rate in each week.
     *
     * @return the exact amounts an hour, in the order of the weeks; zero where nothing was worked
     */
    public List<Ratio> hourlyIncreases() {
        return IntStream.range(0, hours.size()).mapToObj(this::increase).toList();
    }

    private Ratio increase(int week) {
        BigDecimal worked = hours.get(week);
        return worked.signum() == 0 ? Ratio.ZERO : allocated.get(week).dividedBy(Ratio.of(worked));
    }

    /**
     * Returns what is due in each week besides what was paid.
     *
     * @return the amounts, each rounded half up to the minor unit, in the order of the weeks
     */
    public List<Money> byWeek() {
        return IntStream.range(0, hours.size())
                .mapToObj(week -> rounding.round(exact(week), commission.currency()))
                .toList();
    }

    private Ratio exact(int week) {
        BigDecimal overtime = hours.get(week).subtract(STANDARD_WEEK).max(BigDecimal.ZERO);
        return increase(week).times(Ratio.of(1, 2)).times(Ratio.of(overtime));
    }

    /**
     * Returns what is due in all.
     *
     * @return the sum of the weeks
     */
    public Money total() {
        return Money.total(commission.currency(), byWeek());
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof OvertimePremium other
                && commission.equals(other.commission)
                && hours.equals(other.hours)
                && allocated.equals(other.allocated);
    }

    @Override
    public int hashCode() {
        return Objects.hash(commission, hours, allocated);
    }

    /**
     * Returns the premium in words.
     *
     * @return such as {@code "overtime premium USD 125.00 on a commission of USD 1,250.00"}
     */
    @Override
    public String toString() {
        return "overtime premium " + total() + " on a commission of " + commission;
    }
}
