package org.openspm.core.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.Dimension;
import org.openspm.core.schema.Missing;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/**
 * Where a value stands in a {@link MetricTable}: a member of each dimension, and a period if the metric was asked for per period.
 *
 * <p>Keys are ordered by their members, the first dimension first, then by period: members of one kind in their natural order, those that
 * are missing next, and all of a dimension last. A table gives its keys in the orders of its dimensions. This class is immutable and thread-safe.
 */
public final class MetricKey implements Comparable<MetricKey> {

    /** The member of rows that lack an optional value. It equals no text. */
    public static final Object MISSING = Missing.MISSING;

    /** Stands for all members of a dimension, or all periods: ask for a total with it. */
    public static final Object ALL = Everything.ALL;

    /** A member of its own kind, which equals no value of the host's. */
    private enum Everything {
        ALL;

        @Override
        public String toString() {
            return "(all)";
        }
    }

    private final List<Object> members;
    private final @Nullable Period period;

    MetricKey(List<Object> members, @Nullable Period period) {
        this.members = List.copyOf(members);
        this.period = period;
    }

    /** Reads a key as a caller writes it: the members in order, then the period. */
    static MetricKey of(Object... parts) {
        List<Object> members = new ArrayList<>(List.of(Objects.requireNonNull(parts, "key")));
        int last = members.size() - 1;
        Period period = last >= 0 && members.get(last) instanceof Period end ? end : null;
        if (period != null) {
            members.remove(last);
        }
        return new MetricKey(members, period);
    }

    /** Reads a key for a table of so many dimensions, which ends with a period of the calendar, or all of them, if the table is per period. */
    static MetricKey in(int dimensions, @Nullable Grain grain, FiscalCalendar calendar, Object... parts) {
        List<Object> all = Arguments.copy(parts, "key");
        if (all.size() != dimensions + (grain != null ? 1 : 0)) {
            throw new IllegalArgumentException("The key " + all + " has (" + all.size() + ") parts and the table ("
                    + dimensions + ") dimensions" + (grain != null ? " and a period" : "")
                    + ".\nName a member of each dimension in order" + (grain != null ? ", then the period" : "")
                    + "; MetricKey.ALL asks for a total.");
        }
        List<Object> members = all.subList(0, dimensions);
        for (Object member : members) {
            if (member instanceof Period) {
                throw new IllegalArgumentException("The part (" + member + ") of the key " + all
                        + " is a period where a member belongs.\nName a member of each dimension in order"
                        + (grain != null ? ", then the period." : "; the table is not per period."));
            }
        }
        Object last = grain == null ? ALL : all.get(dimensions);
        return new MetricKey(members, last == ALL ? null : periodIn(grain, calendar, last));
    }

    private static Period periodIn(@Nullable Grain grain, FiscalCalendar calendar, Object part) {
        if (!(part instanceof Period period)) {
            throw new IllegalArgumentException(
                    "The last part (" + part
                            + ") of the key is no period.\nEnd the key of a table per period with a Period, or with MetricKey.ALL.");
        }
        if (period.grain() != grain || !period.calendar().equals(calendar)) {
            throw new IllegalArgumentException("The period (" + period + ") of the key is a " + period.grain()
                    + " of the " + period.calendar() + ", the table is per (" + grain + ") of the " + calendar
                    + ".\nUse a period of the table's own grain and calendar.");
        }
        return period;
    }

    /**
     * Returns the members, one of each dimension.
     *
     * @return the values of the dimensions' fields, {@link #MISSING} where a row lacks one, {@link #ALL} in a total
     */
    public List<Object> members() {
        return members;
    }

    /**
     * Returns the period.
     *
     * @return the period, or empty if the metric was asked for over all dates
     */
    public Optional<Period> period() {
        return Optional.ofNullable(period);
    }

    @Override
    public int compareTo(MetricKey other) {
        Objects.requireNonNull(other, "other");
        for (int i = 0; i < Math.min(members.size(), other.members.size()); i++) {
            int byMember = compareMembers(members.get(i), other.members.get(i), MetricKey::compareNaturally);
            if (byMember != 0) {
                return byMember;
            }
        }
        int bySize = Integer.compare(members.size(), other.members.size());
        return bySize != 0 ? bySize : comparePeriods(this, other);
    }

    /** Returns the order of the keys of a table: by the orders of its dimensions. */
    static Comparator<MetricKey> order(List<Dimension> dimensions) {
        return (one, other) -> {
            for (int i = 0; i < dimensions.size(); i++) {
                int byMember = compareMembers(
                        one.members.get(i),
                        other.members.get(i),
                        dimensions.get(i).order());
                if (byMember != 0) {
                    return byMember;
                }
            }
            return comparePeriods(one, other);
        };
    }

    private static int comparePeriods(MetricKey one, MetricKey other) {
        if (one.period == null || other.period == null) {
            return Boolean.compare(one.period == null, other.period == null);
        }
        return one.period.compareTo(other.period);
    }

    private static int compareMembers(Object one, Object other, Comparator<Object> present) {
        if (one.equals(other)) {
            return 0;
        }
        int rank = Integer.compare(rank(one), rank(other));
        return rank != 0 ? rank : present.compare(one, other);
    }

    private static int rank(Object member) {
        return member == ALL ? 2 : member == MISSING ? 1 : 0;
    }

    /** Orders values of one class by their own order, and those of two classes (a flag beside a text) by the names of the classes. */
    private static int compareNaturally(Object one, Object other) {
        return one.getClass() == other.getClass() && one instanceof Comparable<?>
                ? compareOfOneClass(one, other)
                : one.getClass().getName().compareTo(other.getClass().getName());
    }

    @SuppressWarnings("unchecked") // both are of one class, whose values are comparable with each other
    private static <C extends Comparable<C>> int compareOfOneClass(Object one, Object other) {
        return ((C) one).compareTo((C) other);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof MetricKey other && members.equals(other.members) && Objects.equals(period, other.period);
    }

    @Override
    public int hashCode() {
        return Objects.hash(members, period);
    }

    /**
     * Returns the members and the period in words.
     *
     * @return such as {@code "jill, 2026-Q1"}; {@code "total"} for the key of everything
     */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ");
        for (Object member : members) {
            if (member != ALL) {
                text.add(member.toString());
            }
        }
        if (period != null) {
            text.add(period.toString());
        }
        return text.length() == 0 ? "total" : text.toString();
    }
}
