package org.openspm.benchmarks.frontier;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openspm.benchmarks.series.MemberValues;
import org.openspm.benchmarks.statistic.Ratios;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Figure;
import org.openspm.core.time.Period;

/**
 * A rep, team or territory, with what it used and what it achieved.
 *
 * <pre>{@code
 * FrontierUnit.of("EMEA").with("Cost", 400_000).with("New ARR", 1_900_000);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class FrontierUnit {

    private final String id;
    private final Map<String, Double> values;

    private FrontierUnit(String id, Map<String, Double> values) {
        this.id = id;
        this.values = values;
    }

    /**
     * Obtains a unit.
     *
     * @param id  which unit, unique among those compared
     * @return the unit, without any number
     * @throws IllegalArgumentException if the id is blank
     */
    public static FrontierUnit of(String id) {
        if (Objects.requireNonNull(id, "id").isBlank()) {
            throw new IllegalArgumentException(
                    "The id (" + id + ") of the unit is blank.\nGive it the name readers know it by.");
        }
        return new FrontierUnit(id, Map.of());
    }

    /**
     * Obtains the units of tables over all dates: a column is called as its metric is.
     *
     * @param tables  an amount each, by the same dimensions
     * @return the units of all tables in alphabetical order, rows that lack a member being none; an amount that is undefined or not in a table is not said of the unit, and {@link
     *     DataEnvelopment#of} refuses a unit that lacks one
     * @throws IllegalArgumentException if an amount is negative or a share, or a table has no dimension or is per period
     */
    public static List<FrontierUnit> listOf(List<MetricTable> tables) {
        return listOf(tables.stream().map(MemberValues::of));
    }

    /**
     * Obtains the units of tables in a period: a column is called as its metric is.
     *
     * @param tables  an amount each, by the same dimensions, per period
     * @param period  the period
     * @return the units
     * @throws IllegalArgumentException if an amount is negative or a share, or a table has no dimension or no such period
     */
    public static List<FrontierUnit> listOf(List<MetricTable> tables, Period period) {
        return listOf(tables.stream().map(table -> MemberValues.of(table, period)));
    }

    private static List<FrontierUnit> listOf(Stream<MemberValues> tables) {
        Map<String, FrontierUnit> units = new TreeMap<>();
        tables.forEach(values -> values.members().forEach((id, value) -> {
            FrontierUnit unit = units.getOrDefault(id, of(id));
            String column = values.table().metric().name();
            units.put(id, value.figure().isDefined() ? unit.with(column, value.figure()) : unit);
        }));
        return List.copyOf(units.values());
    }

    /**
     * Returns this unit with an input or output.
     *
     * @param column  which one; said again, it replaces what was said before
     * @param amount  how much of it, zero or more, in the unit of the column
     * @return the changed unit
     * @throws IllegalArgumentException if the amount is negative or no number
     */
    public FrontierUnit with(String column, double amount) {
        Objects.requireNonNull(column, "column");
        if (!(amount >= 0 && Double.isFinite(amount))) {
            throw new IllegalArgumentException(
                    "The amount (" + amount + ") of (" + column + ") of (" + id
                            + ") is not a number of zero or more.\nLeave the unit out, or choose an input or output that cannot be negative.");
        }
        Map<String, Double> more = new TreeMap<>(values);
        more.put(column, amount + 0.0); // no negative zero
        return new FrontierUnit(id, more);
    }

    /**
     * Returns this unit with an input or output taken from a metric.
     *
     * @param column  which one
     * @param amount  how much of it: money or a number of something
     * @return the changed unit
     * @throws IllegalArgumentException if the amount is undefined, negative or a share
     */
    public FrontierUnit with(String column, Figure amount) {
        Objects.requireNonNull(column, "column");
        if (!Objects.requireNonNull(amount, "amount").isDefined()) {
            throw new IllegalArgumentException("The amount (" + amount + ") of (" + column + ") of (" + id
                    + ") is undefined.\nLeave the unit out, or say the amount.");
        }
        DataEnvelopment.requireAmount(column, amount.unit());
        return with(column, Ratios.toDouble(amount.orThrow()));
    }

    /**
     * Returns which unit it is.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Returns an input or output.
     *
     * @param column  which one
     * @return how much of it; empty if that is not known
     */
    public OptionalDouble amount(String column) {
        Double found = values.get(Objects.requireNonNull(column, "column"));
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    double require(String column) {
        return amount(column)
                .orElseThrow(() -> new IllegalArgumentException("The unit (" + id + ") has no amount of (" + column
                        + ").\nSay it, zero included, or leave the unit out."));
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof FrontierUnit other && id.equals(other.id) && values.equals(other.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, values);
    }

    /**
     * Returns the unit and its numbers.
     *
     * @return such as {@code "EMEA {Cost=400000.0, New ARR=1900000.0}"}
     */
    @Override
    public String toString() {
        return id + " " + values;
    }
}
