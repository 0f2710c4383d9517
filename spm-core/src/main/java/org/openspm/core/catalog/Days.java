package org.openspm.core.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;

/** Calendar days between two dates of a row, or from one to the day the rows are known as of; and which rows are old enough. */
final class Days {

    private Days() {}

    private static Optional<BigDecimal> between(Optional<LocalDate> from, Optional<LocalDate> until) {
        return from.flatMap(start -> until.map(end -> BigDecimal.valueOf(ChronoUnit.DAYS.between(start, end))));
    }

    static <T> Measure<T> quantile(DateField<T> from, DateField<T> until, Rate share) {
        return Measure.quantile(from.daysTo(until), share).counting(Unit.DAYS);
    }

    static <T> Measure<T> average(DateField<T> from, DateField<T> until) {
        return Measure.average(from.daysTo(until)).counting(Unit.DAYS);
    }

    static <T> Measure<T> ageQuantile(DateField<T> from, LocalDate asOf, Rate share) {
        return Measure.quantile(from.daysTo(asOf), share).counting(Unit.DAYS);
    }

    /** Returns the sum of the days of every row; one that has not ended, or ends later, lasts until the last day that the rows cover. */
    static <T> Measure<T> total(DateField<T> from, DateField<T> until, LocalDate asOf) {
        return Total.of(
                "days from " + from + " to " + until + " or " + asOf,
                from.schema(),
                Unit.DAYS,
                row -> between(
                                from.read(row),
                                Optional.of(until.read(row)
                                        .filter(end -> end.isBefore(asOf))
                                        .orElse(asOf)))
                        .map(days -> days.max(BigDecimal.ZERO)));
    }

    /** Returns the condition that a date has come. */
    static <T> Condition<T> due(DateField<T> date, LocalDate asOf) {
        return date.before(asOf.plusDays(1));
    }

    /** Returns the condition that a number of days has passed since a date. */
    static <T> Condition<T> passed(DateField<T> since, int days, LocalDate asOf) {
        return due(since, asOf.minusDays(checked(days)));
    }

    /** Returns the condition that one date follows another within a number of days. */
    static <T> Condition<T> within(DateField<T> from, DateField<T> until, int days) {
        return from.daysTo(until).between(0, checked(days));
    }

    static int checked(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("The number of days (" + days + ") is no window.\nUse 1 or more.");
        }
        return days;
    }
}
