package org.openspm.benchmarks.frontier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openspm.core.money.Unit;

/**
 * Data envelopment analysis: efficiency as the distance from the best practice found among the units themselves.
 *
 * <p>Each unit is held against the best mixture of all of them: how far could its inputs shrink together (or its outputs grow together)
 * and still be possible? A score of 1 is on the frontier. A second phase finds what can still be saved or gained of single inputs and
 * outputs then, so that a unit on the edge of the frontier does not pass for a role model.
 *
 * <pre>{@code
 * Frontier frontier = DataEnvelopment.withDefaults()
 *         .input("Cost", Unit.money(usd)).input("Leads", Unit.of("leads"))
 *         .output("New ARR", Unit.money(usd))
 *         .of(List.of(
 *                 FrontierUnit.of("EMEA").with("Cost", 400_000).with("Leads", 900).with("New ARR", 1_900_000),
 *                 ..));
 * frontier.of("EMEA").score();      // 0.86
 * frontier.of("EMEA").peers();      // {APAC=0.4, LATAM=0.6}
 * frontier.of("EMEA").targets();    // {Cost=344000.0, ..}
 * }</pre>
 *
 * <p>The default is constant returns and input orientation, the model of Charnes, Cooper and Rhodes (1978); variable returns are the
 * model of Banker, Charnes and Cooper (1984). Scores do not depend on the units of measurement: columns are divided by their mean before
 * they are computed with. Inputs and outputs are amounts; shares and ratios have no place among them, for a mixture of ratios is not the
 * ratio of a mixture. The frontier is made of the data as they are: one wrong number moves it. This class is immutable and thread-safe.
 */
public final class DataEnvelopment {

    private final List<Column> inputs;
    private final List<Column> outputs;
    private final Returns returns;
    private final Orientation orientation;

    private DataEnvelopment(List<Column> inputs, List<Column> outputs, Returns returns, Orientation orientation) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.returns = returns;
        this.orientation = orientation;
    }

    /**
     * Obtains the analysis with constant returns, input oriented, without any input or output yet.
     *
     * @return the analysis
     */
    public static DataEnvelopment withDefaults() {
        return new DataEnvelopment(List.of(), List.of(), Returns.CONSTANT, Orientation.INPUT);
    }

    /**
     * Returns the analysis with one more input: something that is used, of which less is better.
     *
     * @param name  what it is called
     * @param unit  what it counts
     * @return the changed analysis
     * @throws IllegalArgumentException if the unit is a share or a multiple, or the name is blank or taken
     */
    public DataEnvelopment input(String name, Unit unit) {
        return new DataEnvelopment(with(inputs, name, unit), outputs, returns, orientation);
    }

    /**
     * Returns the analysis with one more output: something that is achieved, of which more is better.
     *
     * @param name  what it is called
     * @param unit  what it counts
     * @return the changed analysis
     * @throws IllegalArgumentException if the unit is a share or a multiple, or the name is blank or taken
     */
    public DataEnvelopment output(String name, Unit unit) {
        return new DataEnvelopment(inputs, with(outputs, name, unit), returns, orientation);
    }

    /**
     * Returns the analysis with other returns to scale.
     *
     * @param other  whether units may be scaled
     * @return the changed analysis
     */
    public DataEnvelopment with(Returns other) {
        return new DataEnvelopment(inputs, outputs, Objects.requireNonNull(other, "returns"), orientation);
    }

    /**
     * Returns the analysis with another orientation.
     *
     * @param other  which side is asked to change
     * @return the changed analysis
     */
    public DataEnvelopment with(Orientation other) {
        return new DataEnvelopment(inputs, outputs, returns, Objects.requireNonNull(other, "orientation"));
    }

    private List<Column> with(List<Column> columns, String name, Unit unit) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        if (name.isBlank()
                || columns().stream().anyMatch(column -> column.name().equals(name))) {
            throw new IllegalArgumentException("The name (" + name
                    + ") of an input or output is blank or taken.\nGive each of them a name of its own.");
        }
        requireAmount(name, unit);
        List<Column> more = new ArrayList<>(columns);
        more.add(new Column(name, unit));
        return List.copyOf(more);
    }

    static void requireAmount(String name, Unit unit) {
        if (unit.isPercent() || unit.equals(Unit.TIMES)) {
            throw new IllegalArgumentException("The unit (" + unit + ") of (" + name
                    + ") is that of a ratio.\nTake its numerator as an output and its denominator as an input.");
        }
    }

    /**
     * Measures units against the best practice among them.
     *
     * @param units  all that are compared, in any order; each has an amount of every input and output
     * @return the frontier with each unit's distance from it
     * @throws IllegalStateException if there is no input or no output
     * @throws IllegalArgumentException if there are no units, an id is there twice, an amount is missing, an input or output is zero for all,
     *     or a unit uses nothing at all
     */
    public Frontier of(Collection<FrontierUnit> units) {
        Objects.requireNonNull(units, "units");
        if (inputs.isEmpty() || outputs.isEmpty()) {
            throw new IllegalStateException("The analysis has (" + inputs.size() + ") inputs and (" + outputs.size()
                    + ") outputs.\nAdd at least one of each with input(..) and output(..).");
        }
        if (units.isEmpty()) {
            throw new IllegalArgumentException(
                    "The number of units (0) is too small.\nHand in the units that are compared with each other.");
        }
        Set<String> ids = new HashSet<>();
        for (FrontierUnit unit : units) {
            if (!ids.add(unit.id())) {
                throw new IllegalArgumentException("The unit (" + unit.id()
                        + ") is there more than once.\nHand in each unit once, all its amounts together.");
            }
        }
        return new Frontier(
                this,
                units.stream().sorted(Comparator.comparing(FrontierUnit::id)).toList());
    }

    List<Column> inputs() {
        return inputs;
    }

    List<Column> outputs() {
        return outputs;
    }

    List<Column> columns() {
        List<Column> all = new ArrayList<>(inputs);
        all.addAll(outputs);
        return all;
    }

    Returns returns() {
        return returns;
    }

    Orientation orientation() {
        return orientation;
    }

    /** Below this number of units nearly all of them are efficient, whatever they do. */
    int enough() {
        return Math.max(inputs.size() * outputs.size(), 3 * (inputs.size() + outputs.size()));
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof DataEnvelopment other
                && inputs.equals(other.inputs)
                && outputs.equals(other.outputs)
                && returns == other.returns
                && orientation == other.orientation;
    }

    @Override
    public int hashCode() {
        return Objects.hash(inputs, outputs, returns, orientation);
    }

    /**
     * Returns the model with its inputs and outputs.
     *
     * @return such as {@code "CCR, input oriented, of Cost, Leads to New ARR"}
     */
    @Override
    public String toString() {
        return returns + ", " + orientation + ", of " + names(inputs) + " to " + names(outputs);
    }

    private static String names(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }
}
