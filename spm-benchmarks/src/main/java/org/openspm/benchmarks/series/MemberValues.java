package org.openspm.benchmarks.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openspm.core.metric.MetricKey;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.time.Period;

/**
 * The values of a table by member: what peer groups, funnel plots, frontiers and scorecards are made of.
 *
 * <pre>{@code
 * MemberValues.of(winRate.by(REP).evaluate(facts)).byMember();      // jill, omar, ..
 * }</pre>
 *
 * <p>A member of several dimensions is called by all of them, such as {@code "EMEA, Core"}. Rows that lack a member are the value of {@code "(missing)"}. This
 * class is immutable and thread-safe.
 */
public final class MemberValues {

    private final MetricTable table;
    private final Map<String, MetricValue> byMember;

    private MemberValues(MetricTable table, Map<String, MetricValue> byMember) {
        this.table = table;
        this.byMember = byMember;
    }

    /**
     * Obtains the values of a table over all dates.
     *
     * @param table  a metric by one dimension or more
     * @return the values
     * @throws IllegalArgumentException if the table has no dimension, is per period, or has two members of one name
     */
    public static MemberValues of(MetricTable table) {
        if (!Objects.requireNonNull(table, "table").periods().isEmpty()) {
            throw new IllegalArgumentException("The table of (" + table.metric().name()
                    + ") has a value for each of (" + table.periods().size()
                    + ") periods.\nSay which period, or ask for the metric over all dates.");
        }
        return read(table, null);
    }

    /**
     * Obtains the values of a table in a period.
     *
     * @param table  a metric by one dimension or more, per period
     * @param period  the period; members without rows in it have the metric of no rows
     * @return the values
     * @throws IllegalArgumentException if the table has no dimension or two members of one name, or the period is none of its grain and calendar
     */
    public static MemberValues of(MetricTable table, Period period) {
        return read(Objects.requireNonNull(table, "table"), Objects.requireNonNull(period, "period"));
    }

    private static MemberValues read(MetricTable table, @Nullable Period period) {
        Map<List<Object>, MetricValue> found = new LinkedHashMap<>();
        for (MetricValue value : table.values()) {
            if (value.key().members().isEmpty()) {
                throw new IllegalArgumentException(
                        "The table of (" + table.metric().name()
                                + ") has no members.\nAsk for the metric by(..) a dimension, such as the rep.");
            }
            found.computeIfAbsent(
                    value.key().members(), members -> period == null ? value : valueIn(table, members, period));
        }
        return new MemberValues(table, Collections.unmodifiableMap(named(found)));
    }

    private static MetricValue valueIn(MetricTable table, List<Object> members, Period period) {
        List<Object> key = new ArrayList<>(members);
        key.add(period);
        return table.value(key.toArray());
    }

    private static Map<String, MetricValue> named(Map<List<Object>, MetricValue> found) {
        Map<String, MetricValue> named = new LinkedHashMap<>();
        found.forEach((members, value) -> {
            String name =
                    String.join(", ", members.stream().map(Object::toString).toList());
            MetricValue other = named.putIfAbsent(name, value);
            if (other != null) {
                throw new IllegalArgumentException(
                        "The members " + other.key().members() + " and " + members + " are both called (" + name
                                + ").\nName the members of a dimension so that they can be told apart.");
            }
        });
        return named;
    }

    /**
     * Returns the table.
     *
     * @return where the values come from
     */
    public MetricTable table() {
        return table;
    }

    /**
     * Returns the values.
     *
     * @return by member, in the order of the table, undefined ones included
     */
    public Map<String, MetricValue> byMember() {
        return byMember;
    }

    /**
     * Returns the members: what every group, plot, frontier and scorecard of a table is made of. Rows that lack a member belong to nobody, and are none.
     *
     * @return by member, undefined values included
     */
    public Map<String, MetricValue> members() {
        Map<String, MetricValue> found = new LinkedHashMap<>(byMember);
        found.values().removeIf(MemberValues::lacksMember);
        return Collections.unmodifiableMap(found);
    }

    private static boolean lacksMember(MetricValue value) {
        return value.key().members().contains(MetricKey.MISSING);
    }

    /**
     * Returns the members that have a value.
     *
     * @return by member, without those whose value is undefined, and without the rows that lack a member
     */
    public Map<String, MetricValue> defined() {
        Map<String, MetricValue> found = new LinkedHashMap<>(members());
        found.values().removeIf(value -> !value.figure().isDefined());
        return Collections.unmodifiableMap(found);
    }

    /**
     * Returns who has no value, and why.
     *
     * @return the reason by member
     */
    public Map<String, String> leftOut() {
        Map<String, String> reasons = new LinkedHashMap<>();
        byMember.forEach((name, value) -> {
            if (lacksMember(value)) {
                reasons.put(name, "these rows lack a member");
            } else if (!value.figure().isDefined()) {
                reasons.put(name, value.figure().reason());
            }
        });
        return Collections.unmodifiableMap(reasons);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof MemberValues other && table.equals(other.table) && byMember.equals(other.byMember);
    }

    @Override
    public int hashCode() {
        return byMember.hashCode();
    }

    /**
     * Returns the metric and how many members it has.
     *
     * @return such as {@code "Win rate of 24 members"}
     */
    @Override
    public String toString() {
        return table.metric().name() + " of " + byMember.size() + (byMember.size() == 1 ? " member" : " members");
    }
}
