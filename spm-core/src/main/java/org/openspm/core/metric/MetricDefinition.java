package org.openspm.core.metric;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Dimension;

/** What a metric says of itself, and how its number of a cell comes about; {@link Metric} adds what can be built from it. */
abstract sealed class MetricDefinition permits Metric {

    private final Traits traits;

    MetricDefinition(Traits traits) {
        this.traits = traits;
    }

    /**
     * Returns what the metric is called.
     *
     * @return the name
     */
    public final String name() {
        return traits.name();
    }

    /**
     * Returns which way the metric improves.
     *
     * @return the direction
     */
    public final Direction direction() {
        return traits.direction();
    }

    /**
     * Returns what the metric's number counts.
     *
     * @return the unit; a number without a unit where only the rows can tell the currency
     */
    public final Unit unit() {
        return knownUnit().orElse(Unit.NUMBER);
    }

    /**
     * Returns how the metric is computed, in words.
     *
     * @return such as {@code "count of deals where won is true / count of deals"}
     */
    public abstract String formula();

    final Traits traits() {
        return traits;
    }

    /** Returns the metrics this one is computed from. */
    abstract List<Metric> inputs();

    /** Returns the measures this metric reads. */
    List<Measure<?>> measures() {
        return inputs().stream()
                .<Measure<?>>flatMap(input -> input.measures().stream())
                .distinct()
                .toList();
    }

    /** Says what has to be kept apart for this metric, given the dimensions it is asked by. */
    void need(Needs needs, List<Dimension> dimensions) {
        inputs().forEach(input -> input.need(needs, dimensions));
    }

    /** Finds the members of a dimension that have rows where this metric looks from a cell. */
    void findMembers(Cell cell, Dimension dimension, Set<Object> found) {
        inputs().forEach(input -> input.findMembers(cell, dimension, found));
    }

    /** Returns the number of a cell, before what the traits add to it. */
    abstract Computed compute(Cell cell);

    /** Returns what the number counts if nobody says it; empty where only the rows can tell. */
    abstract Optional<Unit> naturalUnit();

    final Optional<Unit> knownUnit() {
        return Optional.ofNullable(traits.shownIn()).or(this::naturalUnit);
    }

    /** Returns whether the number is a share, which can be shown in percent. */
    boolean isShare() {
        return false;
    }

    /** Returns whether no rows make it zero, even where no row is there to name the currency. */
    boolean isZeroWithoutRows() {
        return false;
    }

    /** Returns whether it looks at a longer window than the period asked for. */
    boolean isCumulative() {
        return inputs().stream().anyMatch(Metric::isCumulative);
    }

    abstract Metric with(Traits other);

    /** Returns the number of a cell as this metric shows it. */
    final Computed at(Cell cell) {
        Computed computed = shown(compute(cell));
        if (computed.rows() < traits.minimumRows() && computed.status() != Status.NOT_APPLICABLE) {
            return computed.with(
                    Figure.undefined(
                            computed.figure().unit(), computed.rows() + " rows are fewer than " + traits.minimumRows()),
                    Status.BELOW_MINIMUM_ROWS);
        }
        return computed;
    }

    private Computed shown(Computed computed) {
        Unit unit = traits.shownIn();
        if (unit == null || computed.figure().unit().equals(unit)) {
            return computed;
        }
        Optional<Ratio> value = computed.figure().value();
        Figure shown = value.isPresent()
                ? Figure.of(value.get(), unit)
                : Figure.undefined(unit, computed.figure().reason());
        return computed.with(shown, computed.status());
    }

    @Override
    public final boolean equals(Object obj) {
        return obj instanceof MetricDefinition other
                && getClass() == other.getClass()
                && traits.equals(other.traits)
                && definition().equals(other.definition());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(traits, definition());
    }

    /** Returns everything that tells this metric from others of its class and traits. */
    abstract List<Object> definition();

    /**
     * Returns the name and the formula.
     *
     * @return such as {@code "Deals = count of deals"}
     */
    @Override
    public final String toString() {
        return name() + " = " + formula();
    }
}
