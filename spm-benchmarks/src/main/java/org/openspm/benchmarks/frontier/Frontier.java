package org.openspm.benchmarks.frontier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.trace.Trace;

/**
 * Units beside the best practice among them.
 *
 * <p>Obtained from {@link DataEnvelopment#of}. The order in which units were handed in does not matter. This class is immutable and
 * thread-safe.
 */
public final class Frontier {

    /** Nearer to the frontier than this is on it: scores are found to about ten digits. */
    private static final double ON_IT = 1e-8;
    /** A share of a mixture or a part of a column's largest amount below this is a rounding error. */
    private static final double NOTHING = 1e-7;

    private final DataEnvelopment model;
    private final List<FrontierUnit> units;
    private final SortedMap<String, Efficiency> byId = new TreeMap<>();

    /** The units are sorted by id, which is unique. */
    Frontier(DataEnvelopment model, List<FrontierUnit> units) {
        this.model = model;
        this.units = units;
        Envelopment envelopment = new Envelopment(model, units);
        for (int i = 0; i < units.size(); i++) {
            if (envelopment.usesNothing(i)) {
                throw new IllegalArgumentException("The unit (" + units.get(i).id()
                        + ") uses nothing of any input.\nLeave it out, or add the input it does use.");
            }
        }
        for (int i = 0; i < units.size(); i++) {
            byId.put(units.get(i).id(), efficiency(envelopment, i));
        }
    }

    private Efficiency efficiency(Envelopment envelopment, int unit) {
        String method = "data envelopment, " + model.returns() + ", " + model.orientation();
        String id = units.get(unit).id();
        if (envelopment.achievesNothing(unit)
                && (model.returns() == Returns.CONSTANT || model.orientation() == Orientation.OUTPUT)) {
            Estimate none = Estimate.of(0, method + "; it achieves nothing of any output");
            return new Efficiency(id, none, none, new TreeMap<>(), Map.of(), Map.of());
        }
        Optional<double[]> radial = envelopment.radial(unit);
        if (radial.isEmpty()) {
            Estimate none = Estimate.undefined(method, "its linear program was not solved to the digits needed");
            return new Efficiency(id, none, none, new TreeMap<>(), Map.of(), Map.of());
        }
        double factor = factor(radial.get()[units.size()]);
        radial.get()[units.size()] = factor;
        double[] shares = envelopment.slack(unit, radial.get()).orElse(radial.get());
        Map<String, Double> targets = targets(shares);
        Map<String, Double> slacks = slacks(unit, factor, targets);
        Estimate score = Estimate.of(score(factor), method);
        boolean isEfficient = factor == 1 && slacks.values().stream().allMatch(slack -> slack == 0);
        return new Efficiency(
                id,
                score,
                factor == 1 ? superEfficiency(envelopment, unit, method) : score,
                isEfficient ? new TreeMap<>() : peers(unit, shares),
                slacks,
                isEfficient ? own(unit) : targets);
    }

    private static double factor(double found) {
        return Math.abs(found - 1) < ON_IT ? 1 : found;
    }

    private double score(double factor) {
        return model.orientation() == Orientation.INPUT ? factor : 1 / factor;
    }

    private Estimate superEfficiency(Envelopment envelopment, int unit, String method) {
        String name = method + ", itself left out";
        OptionalDouble found = units.size() == 1 ? OptionalDouble.empty() : envelopment.withoutItself(unit);
        // Outputs that nobody else achieves leave nothing of the factor, inputs that nobody else spares make it
        // endless.
        return found.isEmpty() || !(score(factor(found.getAsDouble())) < 1 / ON_IT)
                ? Estimate.undefined(name, "no mixture of the others does what it does")
                : Estimate.of(score(factor(found.getAsDouble())), name);
    }

    private Map<String, Double> own(int unit) {
        Map<String, Double> own = new LinkedHashMap<>();
        model.columns().forEach(column -> own.put(column.name(), units.get(unit).require(column.name())));
        return own;
    }

    private Map<String, Double> targets(double[] shares) {
        Map<String, Double> targets = new LinkedHashMap<>();
        for (Column column : model.columns()) {
            double sum = 0;
            for (int i = 0; i < units.size(); i++) {
                sum += Math.max(0, shares[i]) * units.get(i).require(column.name());
            }
            targets.put(column.name(), sum);
        }
        return targets;
    }

    private Map<String, Double> slacks(int unit, double factor, Map<String, Double> targets) {
        Map<String, Double> slacks = new LinkedHashMap<>();
        for (Column column : model.columns()) {
            double amount = units.get(unit).require(column.name());
            double target = Objects.requireNonNull(targets.get(column.name()), column.name());
            boolean isInput = model.inputs().contains(column);
            boolean isMoved = isInput == (model.orientation() == Orientation.INPUT);
            double moved = isMoved ? amount * factor : amount;
            double slack = isInput ? moved - target : target - moved;
            double mean = units.stream()
                    .mapToDouble(each -> each.require(column.name()) / units.size())
                    .sum();
            slacks.put(column.name(), slack > NOTHING * Math.max(mean, amount) ? slack : 0);
        }
        return slacks;
    }

    private SortedMap<String, Double> peers(int unit, double[] shares) {
        SortedMap<String, Double> peers = new TreeMap<>();
        for (int i = 0; i < units.size(); i++) {
            if (i != unit && shares[i] > NOTHING) {
                peers.put(units.get(i).id(), shares[i]);
            }
        }
        return peers;
    }

    /**
     * Returns how a unit does.
     *
     * @param id  which unit
     * @return its efficiency
     * @throws IllegalArgumentException if there is no such unit
     */
    public Efficiency of(String id) {
        Efficiency found = byId.get(Objects.requireNonNull(id, "id"));
        if (found == null) {
            throw new IllegalArgumentException(
                    "The unit (" + id + ") is not among those compared.\nAsk for one of " + byId.keySet() + ".");
        }
        return found;
    }

    /**
     * Returns how all units do.
     *
     * @return the efficiencies, in the order of the ids
     */
    public List<Efficiency> efficiencies() {
        return List.copyOf(byId.values());
    }

    /**
     * Returns who is efficient.
     *
     * @return the ids, in their order
     */
    public List<String> efficient() {
        return byId.values().stream()
                .filter(Efficiency::isEfficient)
                .map(Efficiency::id)
                .toList();
    }

    /**
     * Returns what to bear in mind.
     *
     * @return a warning if there are fewer units than the larger of inputs times outputs and three times inputs plus outputs (Cooper, Seiford
     *     and Tone): nearly all of them are efficient then, whatever they do; and one for each unit without a score
     */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (units.size() < model.enough()) {
            warnings.add("there are (" + units.size() + ") units, fewer than the (" + model.enough()
                    + ") that (" + model.inputs().size() + ") inputs and ("
                    + model.outputs().size() + ") outputs need to tell them apart");
        }
        byId.values().stream().filter(each -> !each.score().isDefined()).forEach(each -> warnings.add(each.toString()));
        return warnings;
    }

    /**
     * Returns all units with what their scores are made of.
     *
     * @return how many are efficient, and each unit below it
     */
    public Trace explain() {
        return Trace.of(
                "efficient units of " + units.size(),
                Figure.of(Ratio.of(efficient().size(), 1), Unit.NUMBER),
                model
                        + String.join(
                                "", warnings().stream().map(each -> "; " + each).toList()),
                byId.values().stream().map(Efficiency::explain).toList());
    }

    /**
     * Returns the units as data to draw, in the order of their ids.
     *
     * @return the plot: a label a unit, a line of scores and one of super-efficiency, each with gaps where there is none; a mark at each unit that sets an example
     */
    public Plot plot() {
        List<Efficiency> all = List.copyOf(byId.values());
        Plot plot = Plot.of("Frontier", List.copyOf(byId.keySet()))
                .withLine("score", numbers(all, Efficiency::score))
                .withLine("super-efficiency", numbers(all, Efficiency::superEfficiency));
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isEfficient()) {
                plot = plot.withMark(i, all.get(i).id() + " is on the frontier");
            }
        }
        return plot;
    }

    private static double[] numbers(List<Efficiency> all, Function<Efficiency, Estimate> of) {
        return all.stream()
                .mapToDouble(each -> of.apply(each).value().orElse(Double.NaN))
                .toArray();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Frontier other && model.equals(other.model) && units.equals(other.units);
    }

    @Override
    public int hashCode() {
        return Objects.hash(model, units);
    }

    /**
     * Returns the frontier in words.
     *
     * @return such as {@code "CCR, input oriented, of Cost to New ARR: 3 of 12 units are efficient (APAC, LATAM, UK)"}
     */
    @Override
    public String toString() {
        return model + ": " + efficient().size() + " of " + units.size() + " units are efficient ("
                + String.join(", ", efficient()) + ")";
    }
}
