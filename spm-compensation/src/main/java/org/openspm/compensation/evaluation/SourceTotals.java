package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Ratio;

/**
 * What participants are credited with from one source, added up by pay period: a total for each participant and pay period in which something is credited, and of nothing else.
 * A total is a long in units of the last of {@link CreditColumns#SCALE} decimals, or a ratio where that does not hold it; equal totals are held alike.
 */
final class SourceTotals {

    private static final BigInteger UNITS = BigInteger.TEN.pow(CreditColumns.SCALE);

    private final String[] people;

    /** Where the totals of each participant begin, and where those of the last end. */
    private final int[] begins;

    /** The numbers of the pay periods, ascending within a participant. */
    private final int[] periods;

    private final long[] counts;
    private final long[] units;

    /** The totals that are no longs, by their place. */
    private final Map<Integer, Ratio> ratios;

    private SourceTotals(Builder builder) {
        this.people = builder.people.toArray(String[]::new);
        this.begins = Arrays.copyOf(builder.begins, people.length + 1);
        this.begins[people.length] = builder.size;
        this.periods = Arrays.copyOf(builder.periods, builder.size);
        this.counts = Arrays.copyOf(builder.counts, builder.size);
        this.units = Arrays.copyOf(builder.units, builder.size);
        this.ratios = builder.ratios;
    }

    /** Takes totals in the order of participants and, within one, of pay periods. */
    static final class Builder {

        private static final int FIRST = 16;

        private final List<String> people = new ArrayList<>();
        private int[] begins = new int[FIRST];
        private int[] periods = new int[FIRST];
        private long[] counts = new long[FIRST];
        private long[] units = new long[FIRST];
        private final Map<Integer, Ratio> ratios = new HashMap<>();
        private int size;

        void add(String person, int period, long count, long total) {
            if (people.isEmpty() || !people.get(people.size() - 1).equals(person)) {
                begins = people.size() < begins.length ? begins : Arrays.copyOf(begins, 2 * begins.length);
                begins[people.size()] = size;
                people.add(person);
            }
            if (size == periods.length) {
                periods = Arrays.copyOf(periods, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
                units = Arrays.copyOf(units, 2 * size);
            }
            periods[size] = period;
            counts[size] = count;
            units[size] = total;
            size++;
        }

        void add(String person, int period, long count, Ratio total) {
            BigInteger scaled = total.numerator().multiply(UNITS);
            BigInteger[] parts = scaled.divideAndRemainder(total.denominator());
            boolean fits = parts[1].signum() == 0 && parts[0].bitLength() < Long.SIZE;
            add(person, period, count, fits ? parts[0].longValueExact() : 0);
            if (!fits) {
                ratios.put(size - 1, total);
            }
        }

        SourceTotals build() {
            return new SourceTotals(this);
        }
    }

    /** Returns these totals and others together: the time goes with the number of both. */
    SourceTotals merge(SourceTotals other) {
        Builder both = new Builder();
        int mine = 0;
        int theirs = 0;
        while (mine < people.length || theirs < other.people.length) {
            int order = mine == people.length
                    ? 1
                    : theirs == other.people.length ? -1 : people[mine].compareTo(other.people[theirs]);
            if (order < 0) {
                copy(mine++, both);
            } else if (order > 0) {
                other.copy(theirs++, both);
            } else {
                merge(mine++, other, theirs++, both);
            }
        }
        return both.build();
    }

    private void copy(int person, Builder to) {
        for (int at = begins[person]; at < begins[person + 1]; at++) {
            copyTotal(person, at, to);
        }
    }

    private void copyTotal(int person, int at, Builder to) {
        Ratio ratio = ratios.get(at);
        if (ratio == null) {
            to.add(people[person], periods[at], counts[at], units[at]);
        } else {
            to.add(people[person], periods[at], counts[at], ratio);
        }
    }

    private void merge(int person, SourceTotals other, int same, Builder to) {
        int mine = begins[person];
        int theirs = other.begins[same];
        while (mine < begins[person + 1] || theirs < other.begins[same + 1]) {
            int order = mine == begins[person + 1]
                    ? 1
                    : theirs == other.begins[same + 1] ? -1 : Integer.compare(periods[mine], other.periods[theirs]);
            if (order < 0) {
                copyTotal(person, mine++, to);
            } else if (order > 0) {
                other.copyTotal(same, theirs++, to);
            } else {
                add(people[person], mine++, other, theirs++, to);
            }
        }
    }

    private void add(String person, int mine, SourceTotals other, int theirs, Builder to) {
        long count = Math.addExact(counts[mine], other.counts[theirs]);
        long sum = units[mine] + other.units[theirs];
        boolean overflows = ((units[mine] ^ sum) & (other.units[theirs] ^ sum)) < 0;
        if (overflows || ratios.containsKey(mine) || other.ratios.containsKey(theirs)) {
            to.add(person, periods[mine], count, total(mine).plus(other.total(theirs)));
        } else {
            to.add(person, periods[mine], count, sum);
        }
    }

    /** Returns how many totals there are. */
    int size() {
        return periods.length;
    }

    int people() {
        return people.length;
    }

    String person(int number) {
        return people[number];
    }

    int begin(int person) {
        return begins[person];
    }

    /** Returns the number of the pay period of a total, counted from the first of the plan year; below zero for one that is looked back at. */
    int period(int at) {
        return periods[at];
    }

    /** Returns how many transactions a total is of. */
    long count(int at) {
        return counts[at];
    }

    boolean isInUnits(int at) {
        return !ratios.containsKey(at);
    }

    /** Returns a total in units of the last decimal; zero where it does not fit. */
    long units(int at) {
        return units[at];
    }

    Ratio total(int at) {
        Ratio ratio = ratios.get(at);
        return ratio == null ? Ratio.of(BigDecimal.valueOf(units[at], CreditColumns.SCALE)) : ratio;
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof SourceTotals other
                && Arrays.equals(people, other.people)
                && Arrays.equals(begins, other.begins)
                && Arrays.equals(periods, other.periods)
                && Arrays.equals(counts, other.counts)
                && Arrays.equals(units, other.units)
                && ratios.equals(other.ratios);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(people), Arrays.hashCode(periods), Arrays.hashCode(units));
    }
}
