package org.openspm.core.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts whole months. */
sealed interface MonthRule extends ShareRule {

    /** Stands for the last day of every month. */
    int LAST = Integer.MAX_VALUE;

    /** Returns whether a month counts for a range of dates. */
    boolean counts(DateRange month, DateRange part);

    @Override
    default long count(Proration.Whole whole, DateRange part) {
        return count(whole, List.of(part));
    }

    /** Counts a month once, however many of the ranges make it count. */
    @Override
    default long count(Proration.Whole whole, List<DateRange> parts) {
        List<DateRange> months = whole.period().map(MonthRule::monthsOf).orElseGet(() -> monthsOf(whole.range()));
        if (months.isEmpty()) {
            throw new IllegalArgumentException("The whole ("
                    + whole.period().map(Period::toString).orElseGet(whole.range()::toString)
                    + ") is not made of months.\nProrate it by days.");
        }
        return months.stream()
                .filter(month -> parts.stream().anyMatch(part -> counts(month, part)))
                .count();
    }

    /** Returns the fiscal months of a period, or none if it is shorter. */
    private static List<DateRange> monthsOf(Period period) {
        return period.calendar().nests(Grain.MONTH, period.grain())
                ? period.divide(Grain.MONTH).stream().map(Period::range).toList()
                : List.of();
    }

    /** Returns the months from the day on which a range starts, or none if a part of a month is left over. */
    private static List<DateRange> monthsOf(DateRange range) {
        List<DateRange> months = new ArrayList<>();
        LocalDate next = range.start();
        while (next.isBefore(range.endExclusive())) {
            LocalDate end = range.start().plusMonths(months.size() + 1L);
            months.add(DateRange.of(next, end));
            next = end;
        }
        return next.equals(range.endExclusive()) ? months : List.of();
    }

    /** Held on a day or more. */
    record Touched() implements MonthRule {
        @Override
        public boolean counts(DateRange month, DateRange part) {
            return month.overlaps(part);
        }

        @Override
        public boolean isAdditive() {
            return false;
        }

        @Override
        public String toString() {
            return "months touched";
        }
    }

    /** Held on every day. */
    record InFull() implements MonthRule {
        @Override
        public boolean counts(DateRange month, DateRange part) {
            return part.encloses(month);
        }

        @Override
        public boolean isAdditive() {
            return false;
        }

        @Override
        public String toString() {
            return "months in full";
        }
    }

    /** Held on one day: every month has one holder. */
    record HeldOn(int day) implements MonthRule {
        @Override
        public boolean counts(DateRange month, DateRange part) {
            return part.contains(month.start().plusDays(Math.min(day, month.days()) - 1));
        }

        @Override
        public boolean isAdditive() {
            return true;
        }

        @Override
        public String toString() {
            return "months held on " + (day == LAST ? "the last day" : "day " + day);
        }
    }
}
