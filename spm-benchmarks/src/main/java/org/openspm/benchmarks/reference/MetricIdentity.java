package org.openspm.benchmarks.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openspm.core.metric.Direction;
import org.openspm.core.money.Unit;

/**
 * What a number measures, exactly enough to know whether another number measures the same.
 *
 * <p>Most gaps that are not there come from comparing what is not the same: a win rate of proposals with one of all opportunities.
 *
 * <pre>{@code
 * new MetricIdentity("Win rate", "won / (won + lost)", Unit.PERCENT, "closed in the quarter", HIGHER_IS_BETTER);
 * }</pre>
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param name  what it is called
 * @param definition  its formula in words
 * @param unit  what it counts
 * @param basis  which rows and which window it is made of
 * @param direction  which way is better
 */
public record MetricIdentity(String name, String definition, Unit unit, String basis, Direction direction) {

    /**
     * Checks that all is said.
     *
     * @param name  what it is called
     * @param definition  its formula in words
     * @param unit  what it counts
     * @param basis  which rows and which window it is made of
     * @param direction  which way is better
     * @throws IllegalArgumentException if the name, the definition or the basis is blank, or neither way is better
     */
    public MetricIdentity {
        requireText(name, "name");
        requireText(definition, "definition");
        Objects.requireNonNull(unit, "unit");
        requireText(basis, "basis");
        if (Objects.requireNonNull(direction, "direction") == Direction.CONTEXT_ONLY) {
            throw new IllegalArgumentException("The metric (" + name + ") is context only (" + direction
                    + ").\nCompare metrics of which more or less is better.");
        }
    }

    private static void requireText(String text, String what) {
        if (Objects.requireNonNull(text, what).isBlank()) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + text
                            + ") of the metric is blank.\nSay it, so that a reader can tell whether two numbers are the same metric.");
        }
    }

    /**
     * Returns whether two numbers can be subtracted at all.
     *
     * @param other  the other metric
     * @return true if unit and direction are the same
     */
    public boolean isComparableWith(MetricIdentity other) {
        return unit.equals(other.unit) && direction == other.direction;
    }

    /**
     * Returns in what two metrics differ.
     *
     * @param other  the other metric
     * @return such as {@code ["basis: closed in the quarter / created in the quarter"]}; empty if they are the same
     */
    public List<String> differences(MetricIdentity other) {
        List<String> differences = new ArrayList<>();
        add(differences, "name", name, other.name);
        add(differences, "definition", definition, other.definition);
        add(differences, "unit", unit, other.unit);
        add(differences, "basis", basis, other.basis);
        add(differences, "direction", direction, other.direction);
        return differences;
    }

    private static void add(List<String> differences, String what, Object one, Object other) {
        if (!one.equals(other)) {
            differences.add(what + ": " + one + " / " + other);
        }
    }
}
