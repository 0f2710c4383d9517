package org.openspm.benchmarks.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.statistic.Ratios;
import org.openspm.core.metric.Direction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.trace.Trace;

/**
 * The gap of a metric to its reference, shared out over the drivers that it is made of: what closing it is worth, and where to begin.
 *
 * <p>A driver's part is its Shapley value: what moving it from the reference to one's own value changes, averaged over all orders in which the drivers may be
 * moved. It is exact, it holds for sums and differences as for products, for zero and negative values as for positive ones, and prefers no order; the parts sum
 * to the gap. Source: Shapley 1953. Obtained from {@link DriverTree}. This class is immutable and thread-safe.
 */
public final class DriverGap {

    private final DriverTree tree;
    private final Unit unit;
    private final Direction direction;
    private final Ratio own;
    private final Ratio reference;
    private final List<DriverPart> parts;

    DriverGap(DriverTree tree, Unit unit, Direction direction) {
        this.tree = tree;
        this.unit = unit;
        this.direction = direction;
        Ratio[] metric = metrics();
        int all = metric.length - 1;
        this.reference = metric[0];
        this.own = metric[all];
        List<DriverPart> found = new ArrayList<>();
        for (int i = 0; i < tree.leaves().size(); i++) {
            DriverTree.Leaf leaf = tree.leaves().get(i);
            found.add(new DriverPart(
                    leaf.name(),
                    leaf.own(),
                    leaf.reference(),
                    directed(shapley(metric, i)),
                    directed(metric[all & ~(1 << i)].minus(own))));
        }
        this.parts = List.copyOf(found);
    }

    private Figure directed(Ratio change) {
        return Figure.of(direction == Direction.HIGHER_IS_BETTER ? change : change.negated(), unit);
    }

    /** Returns the metric for every set of drivers that are one's own, the set given by the bits of its place. */
    private Ratio[] metrics() {
        int count = tree.leaves().size();
        Ratio[] metrics = new Ratio[1 << count];
        Ratio[] values = new Ratio[count];
        for (int set = 0; set < metrics.length; set++) {
            for (int i = 0; i < count; i++) {
                DriverTree.Leaf leaf = tree.leaves().get(i);
                values[i] = ((set >> i & 1) == 1 ? leaf.own() : leaf.reference()).orThrow();
            }
            metrics[set] = tree.exact(values, 0);
        }
        return metrics;
    }

    /** Sums what a driver changes over all sets of others: weight |S|! (k - |S| - 1)! / k!. */
    private static Ratio shapley(Ratio[] metric, int driver) {
        int count = Integer.numberOfTrailingZeros(metric.length);
        Ratio sum = Ratio.ZERO;
        for (int set = 0; set < metric.length; set++) {
            if ((set >> driver & 1) == 0) {
                Ratio change = metric[set | 1 << driver].minus(metric[set]);
                sum = sum.plus(weight(Integer.bitCount(set), count).times(change));
            }
        }
        return sum;
    }

    private static Ratio weight(int moved, int count) {
        return Ratio.of(factorial(moved) * factorial(count - moved - 1), factorial(count));
    }

    private static long factorial(int n) {
        long product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }

    /**
     * Returns the gap.
     *
     * @return the exact directed gap, negative if the metric falls short of its reference: the sum of the parts
     */
    public Figure gap() {
        return directed(own.minus(reference));
    }

    /**
     * Returns one's own value of the metric.
     *
     * @return the value that the drivers yield
     */
    public Figure own() {
        return Figure.of(own, unit);
    }

    /**
     * Returns the reference's value of the metric.
     *
     * @return the value that the drivers of the reference yield
     */
    public Figure reference() {
        return Figure.of(reference, unit);
    }

    /**
     * Returns what each driver contributes.
     *
     * @return the parts in the order of the drivers; they sum to the {@link #gap()}
     */
    public List<DriverPart> parts() {
        return parts;
    }

    /**
     * Returns the driver that explains the gap most.
     *
     * @return the one with the largest part in the direction of the gap, of equals the first; of no gap the one that pulls down most
     */
    public DriverPart largest() {
        boolean isAhead = gap().orThrow().signum() > 0;
        DriverPart most = parts.get(0);
        for (DriverPart each : parts) {
            int order = each.part().orThrow().compareTo(most.part().orThrow());
            if (isAhead ? order > 0 : order < 0) {
                most = each;
            }
        }
        return most;
    }

    /**
     * Asks how sure it is which driver explains the gap most: one's own values are drawn anew, each normal around what was found with its standard error and
     * independently of the others, and the gap is shared out again.
     *
     * @param draws  how often, 100 or more
     * @param seed  where the drawing starts: one seed, one result
     * @return the signal
     * @throws IllegalArgumentException if there are too few draws
     */
    public DriverSignal signal(int draws, long seed) {
        if (draws < 100) {
            throw new IllegalArgumentException(
                    "The number of draws (" + draws + ") is below 100.\nTake 2000 for a confidence to two digits.");
        }
        int[] most = new int[parts.size()];
        SplittableRandom random = new SplittableRandom(seed);
        double sign = direction == Direction.HIGHER_IS_BETTER ? 1 : -1;
        double towards = gap().orThrow().signum() > 0 ? sign : -sign;
        double[] found = numbers(DriverTree.Leaf::own);
        double[] references = numbers(DriverTree.Leaf::reference);
        double[] weights = weights(parts.size());
        for (int draw = 0; draw < draws; draw++) {
            most[largest(drawn(found, random), references, weights, towards)]++;
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int i = 0; i < most.length; i++) {
            shares.put(parts.get(i).driver(), (double) most[i] / draws);
        }
        return new DriverSignal(tree.name(), gap(), largest(), Collections.unmodifiableMap(shares));
    }

    private double[] numbers(Function<DriverTree.Leaf, Figure> of) {
        return tree.leaves().stream()
                .mapToDouble(leaf -> Ratios.toDouble(of.apply(leaf).orThrow()))
                .toArray();
    }

    /** The weight of a set of others by how many have moved, |S|! (k - |S| - 1)! / k!. */
    private static double[] weights(int count) {
        double[] weights = new double[count];
        for (int moved = 0; moved < count; moved++) {
            weights[moved] = (double) (factorial(moved) * factorial(count - moved - 1)) / factorial(count);
        }
        return weights;
    }

    private double[] drawn(double[] found, SplittableRandom random) {
        double[] drawn = new double[found.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = found[i] + tree.leaves().get(i).error() * random.nextGaussian();
        }
        return drawn;
    }

    private int largest(double[] ownDrawn, double[] references, double[] weights, double towards) {
        int count = ownDrawn.length;
        double[] metric = new double[1 << count];
        double[] values = new double[count];
        for (int set = 0; set < metric.length; set++) {
            for (int i = 0; i < count; i++) {
                values[i] = (set >> i & 1) == 1 ? ownDrawn[i] : references[i];
            }
            metric[set] = tree.approximate(values, 0);
        }
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int driver = 0; driver < count; driver++) {
            double part = 0;
            for (int set = 0; set < metric.length; set++) {
                if ((set >> driver & 1) == 0) {
                    part += weights[Integer.bitCount(set)] * (metric[set | 1 << driver] - metric[set]);
                }
            }
            if (towards * part > most) {
                most = towards * part;
                best = driver;
            }
        }
        return best;
    }

    /**
     * Returns how the gap came about.
     *
     * @return the trace, its figure equal to {@link #gap()}, a line for the part of each driver
     */
    public Trace explain() {
        List<Trace> lines = new ArrayList<>();
        for (DriverPart each : parts) {
            lines.add(Trace.of(
                    each.driver(),
                    each.part(),
                    each.own() + " against " + each.reference() + "; alone it would bring " + each.alone(),
                    List.of()));
        }
        return Trace.of("gap of " + tree.name(), gap(), own() + " against " + reference() + ", Shapley values", lines);
    }

    /**
     * Returns the parts as data to draw.
     *
     * @return the plot: a label a driver, a line of parts and one of what each would bring alone; a mark at the driver that explains most
     */
    public Plot plot() {
        return Plot.of(tree.name(), parts.stream().map(DriverPart::driver).toList())
                .withLine(
                        "part of the gap",
                        parts.stream()
                                .mapToDouble(each -> Ratios.toDouble(each.part().orThrow()))
                                .toArray())
                .withLine(
                        "alone",
                        parts.stream()
                                .mapToDouble(
                                        each -> Ratios.toDouble(each.alone().orThrow()))
                                .toArray())
                .withMark(parts.indexOf(largest()), largest().toString());
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof DriverGap other
                && tree.equals(other.tree)
                && unit.equals(other.unit)
                && direction == other.direction;
    }

    @Override
    public int hashCode() {
        return Objects.hash(tree, unit, direction);
    }

    /**
     * Returns the gap in words.
     *
     * @return such as {@code "Sales velocity: gap USD -530.00, of which Win rate USD -300.00"}
     */
    @Override
    public String toString() {
        DriverPart most = largest();
        return tree.name() + ": gap " + gap() + ", of which " + most.driver() + " " + most.part();
    }
}
