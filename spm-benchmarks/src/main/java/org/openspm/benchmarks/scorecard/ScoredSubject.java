package org.openspm.benchmarks.scorecard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openspm.benchmarks.series.MemberValues;
import org.openspm.benchmarks.statistic.Ratios;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.time.Period;

/**
 * Who is scored, with the values of its indicators; those that are not known are left out.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ScoredSubject {

    private final String id;
    private final Map<String, Double> values;

    private ScoredSubject(String id, Map<String, Double> values) {
        this.id = id;
        this.values = values;
    }

    /**
     * Obtains a subject.
     *
     * @param id  which rep, team or company
     * @return the subject, without any value
     * @throws IllegalArgumentException if the id is blank
     */
    public static ScoredSubject of(String id) {
        if (Objects.requireNonNull(id, "id").isBlank()) {
            throw new IllegalArgumentException(
                    "The id (" + id + ") of the subject is blank.\nGive it the name readers know it by.");
        }
        return new ScoredSubject(id, Map.of());
    }

    /**
     * Obtains the subjects of tables over all dates: an indicator is called as its metric is.
     *
     * @param tables  a metric each, by the same dimensions
     * @return the subjects of all tables in alphabetical order; a value that is undefined or not in a table is missing
     * @throws IllegalArgumentException if a table has no dimension or is per period
     */
    public static List<ScoredSubject> listOf(List<MetricTable> tables) {
        return listOf(tables.stream().map(MemberValues::of));
    }

    /**
     * Obtains the subjects of tables in a period: an indicator is called as its metric is.
     *
     * @param tables  a metric each, by the same dimensions, per period
     * @param period  the period
     * @return the subjects of all tables in alphabetical order; a value that is undefined or not in a table is missing
     * @throws IllegalArgumentException if a table has no dimension or no such period
     */
    public static List<ScoredSubject> listOf(List<MetricTable> tables, Period period) {
        return listOf(tables.stream().map(table -> MemberValues.of(table, period)));
    }

    private static List<ScoredSubject> listOf(Stream<MemberValues> tables) {
        Map<String, ScoredSubject> subjects = new TreeMap<>();
        tables.forEach(values -> values.members().forEach((id, value) -> {
            ScoredSubject subject = subjects.getOrDefault(id, of(id));
            String name = values.table().metric().name();
            subjects.put(
                    id,
                    value.figure()
                            .value()
                            .map(number -> subject.with(name, Ratios.toDouble(number)))
                            .orElse(subject));
        }));
        return List.copyOf(subjects.values());
    }

    /**
     * Returns this subject with the value of an indicator.
     *
     * @param indicator  which one; said again, it replaces what was said before
     * @param value  its value, a share in decimal form
     * @return the changed subject
     * @throws IllegalArgumentException if the value is no number
     */
    public ScoredSubject with(String indicator, double value) {
        Objects.requireNonNull(indicator, "indicator");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The value (" + value + ") of (" + indicator + ") of (" + id
                    + ") is no number.\nLeave out what is not known.");
        }
        Map<String, Double> more = new TreeMap<>(values);
        more.put(indicator, value + 0.0); // no negative zero
        return new ScoredSubject(id, more);
    }

    /**
     * Returns who it is.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Returns the value of an indicator.
     *
     * @param indicator  which one
     * @return the value; empty if it is not known
     */
    public OptionalDouble value(String indicator) {
        Double found = values.get(Objects.requireNonNull(indicator, "indicator"));
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof ScoredSubject other && id.equals(other.id) && values.equals(other.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, values);
    }

    /**
     * Returns the subject and its values.
     *
     * @return such as {@code "jill {Win rate=0.4}"}
     */
    @Override
    public String toString() {
        return id + " " + values;
    }
}
