package org.openspm.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Years whose first days the host lists. */
final class ListedWeekYear extends WeekYear {

    private final NavigableMap<Integer, LocalDate> firstDays;
    private final NavigableMap<LocalDate, Integer> names = new TreeMap<>();

    ListedWeekYear(Map<Integer, LocalDate> firstDays) {
        this.firstDays = new TreeMap<>(Objects.requireNonNull(firstDays, "firstDays"));
        if (firstDays.size() < 2) {
            throw new IllegalArgumentException(
                    "The years (" + this.firstDays
                            + ") have no end.\nList the first days of two years or more; the last one only ends the one before.");
        }
        Map.Entry<Integer, LocalDate> before = this.firstDays.firstEntry();
        names.put(before.getValue(), before.getKey());
        for (Map.Entry<Integer, LocalDate> next :
                this.firstDays.tailMap(before.getKey(), false).entrySet()) {
            check(before, next);
            names.put(next.getValue(), next.getKey());
            before = next;
        }
    }

    private static void check(Map.Entry<Integer, LocalDate> year, Map.Entry<Integer, LocalDate> next) {
        if (next.getKey() != year.getKey() + 1) {
            throw new IllegalArgumentException(
                    "The year after (" + year.getKey() + ") is not listed.\nList every year up to the last.");
        }
        long days = ChronoUnit.DAYS.between(year.getValue(), next.getValue());
        if (days != 52 * 7 && days != 53 * 7) {
            throw new IllegalArgumentException("The year (" + year.getKey() + ") of (" + days
                    + ") days does not have 52 or 53 weeks.\nCorrect its first day or that of the next year.");
        }
    }

    @Override
    public Optional<DayOfWeek> lastDay() {
        return Optional.empty();
    }

    @Override
    public Optional<Month> lastMonth() {
        return Optional.empty();
    }

    @Override
    public boolean isEndingNearest() {
        return false;
    }

    @Override
    public Map<Integer, LocalDate> firstDays() {
        return Collections.unmodifiableMap(firstDays);
    }

    @Override
    LocalDate firstDay(long year) {
        if (year < firstDays.firstKey() || year > firstDays.lastKey()) {
            throw notListed("year", year);
        }
        return Objects.requireNonNull(firstDays.get((int) year));
    }

    @Override
    long yearOf(LocalDate date) {
        if (date.isBefore(names.firstKey()) || !date.isBefore(names.lastKey())) {
            throw notListed("date", date);
        }
        return names.floorEntry(date).getValue();
    }

    private IllegalArgumentException notListed(String what, Object value) {
        return new IllegalArgumentException("The " + what + " (" + value + ") is not in the listed years ("
                + firstDays.firstKey() + " to " + (firstDays.lastKey() - 1) + ").\nList its year too.");
    }

    @Override
    boolean endsInAnotherYear() {
        return false;
    }

    @Override
    boolean isIso() {
        return false;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof ListedWeekYear other && firstDays.equals(other.firstDays);
    }

    @Override
    public int hashCode() {
        return firstDays.hashCode();
    }

    @Override
    public String toString() {
        return "starting on " + firstDays;
    }
}
