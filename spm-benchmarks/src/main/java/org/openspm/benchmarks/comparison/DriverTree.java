package org.openspm.benchmarks.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openspm.core.metric.Direction;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/**
 * A metric as what it is made of: products, sums, differences and ratios of drivers, each with one's own value and that of a reference.
 *
 * <pre>{@code
 * DriverTree velocity = DriverTree.ratio("Sales velocity",
 *         DriverTree.product("Bookings", DriverTree.driver("Opportunities", own, team), DriverTree.driver(ownWinRate, teamWinRate), dealSize),
 *         DriverTree.driver("Sales cycle", ownDays, teamDays));
 * DriverGap gap = velocity.gap(usdPerDay, Direction.HIGHER_IS_BETTER);
 * gap.parts();                     // what each driver contributes: they sum to the gap exactly
 * gap.signal(2_000, 42L);          // which of them explains it most, and how sure that is
 * }</pre>
 *
 * <p>Values are exact. This class is immutable and thread-safe.
 */
public final class DriverTree {

    /** More would mean looking at more than four thousand sets of drivers. */
    private static final int MOST_DRIVERS = 12;

    private enum Kind {
        DRIVER,
        PRODUCT,
        SUM,
        DIFFERENCE,
        RATIO
    }

    private final Kind kind;
    private final String name;
    private final List<DriverTree> parts;
    private final List<Leaf> leaves;

    /** A driver; its error is the standard error of the own value. */
    record Leaf(String name, Figure own, Figure reference, double error) {}

    private DriverTree(Kind kind, String name, List<DriverTree> parts, List<Leaf> leaves) {
        this.kind = kind;
        this.name = name;
        this.parts = parts;
        this.leaves = leaves;
    }

    /**
     * Obtains a driver.
     *
     * @param name  what it is called
     * @param own  one's own value
     * @param reference  the value of the reference, taken as known without error
     * @return the driver, as if chance did not move it; see {@link #withError(double)}
     * @throws IllegalArgumentException if the name is blank, a value is undefined, or units differ
     */
    public static DriverTree driver(String name, Figure own, Figure reference) {
        requireName(name);
        requireValue(name, Objects.requireNonNull(own, "own"));
        requireValue(name, Objects.requireNonNull(reference, "reference"));
        Checks.sameUnit(own, reference);
        return new DriverTree(Kind.DRIVER, name, List.of(), List.of(new Leaf(name, own, reference, 0)));
    }

    /**
     * Obtains a driver by the values of a metric, with the error that counting has: of a share of counts sqrt(p (1 - p) / n), of a count of rows sqrt(n).
     *
     * @param own  one's own value
     * @param reference  the value of the reference, such as the total of the same table for a share
     * @return the driver, called as the metric is; other metrics have no error unless one is {@linkplain #withError(double) said}
     * @throws IllegalArgumentException if the metrics differ, a value is undefined, or units differ
     */
    public static DriverTree driver(MetricValue own, MetricValue reference) {
        String name = Objects.requireNonNull(own, "own").metric().name();
        if (!name.equals(Objects.requireNonNull(reference, "reference").metric().name())) {
            throw new IllegalArgumentException("The driver (" + name + ") is held against another metric ("
                    + reference.metric().name() + ").\nTake both values from the same metric.");
        }
        DriverTree driver = driver(name, own.figure(), reference.figure());
        if (ShareOfCounts.objectionTo(own).isEmpty()) {
            ShareOfCounts counts = ShareOfCounts.of(own);
            double share = (double) counts.successes() / (double) counts.trials();
            return driver.withError(Math.sqrt(share * (1 - share) / (double) counts.trials()));
        }
        boolean isCount = own.denominator().isEmpty()
                && own.rows() > 0
                && own.figure().orThrow().equals(Ratio.of(own.rows(), 1));
        return isCount ? driver.withError(Math.sqrt((double) own.rows())) : driver;
    }

    /**
     * Returns this driver with how far chance moves one's own value.
     *
     * @param error  the standard error in the unit of the driver, shares in decimal form, 0 or more
     * @return the driver
     * @throws IllegalArgumentException if the error is negative or no number, or this is no single driver
     */
    public DriverTree withError(double error) {
        if (kind != Kind.DRIVER) {
            throw new IllegalArgumentException("The metric (" + name + ") is made of (" + leaves.size()
                    + ") drivers, and has no error of its own.\nSay the error of each driver.");
        }
        if (!(error >= 0 && error < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The error (" + error + ") of (" + name
                    + ") is none.\nGive the driver a standard error of 0 or more.");
        }
        Leaf leaf = leaves.get(0);
        return new DriverTree(kind, name, parts, List.of(new Leaf(name, leaf.own, leaf.reference, error)));
    }

    /**
     * Obtains a product.
     *
     * @param name  what it is called
     * @param factors  two or more
     * @return the product
     * @throws IllegalArgumentException if the name is blank, there are fewer than two, two drivers have one name, or there are more than twelve
     */
    public static DriverTree product(String name, DriverTree... factors) {
        return node(Kind.PRODUCT, name, factors);
    }

    /**
     * Obtains a sum, such as new business and renewals.
     *
     * @param name  what it is called
     * @param summands  two or more
     * @return the sum
     * @throws IllegalArgumentException if the name is blank, there are fewer than two, two drivers have one name, or there are more than twelve
     */
    public static DriverTree sum(String name, DriverTree... summands) {
        return node(Kind.SUM, name, summands);
    }

    /**
     * Obtains a difference, such as bookings less cancellations.
     *
     * @param name  what it is called
     * @param minuend  what is taken from
     * @param subtrahend  what is taken off
     * @return the difference
     * @throws IllegalArgumentException if the name is blank, two drivers have one name, or there are more than twelve
     */
    public static DriverTree difference(String name, DriverTree minuend, DriverTree subtrahend) {
        return node(Kind.DIFFERENCE, name, minuend, subtrahend);
    }

    /**
     * Obtains a ratio, such as bookings over days.
     *
     * @param name  what it is called
     * @param numerator  what is divided
     * @param denominator  what is divided by
     * @return the ratio
     * @throws IllegalArgumentException if the name is blank, two drivers have one name, or there are more than twelve
     */
    public static DriverTree ratio(String name, DriverTree numerator, DriverTree denominator) {
        return node(Kind.RATIO, name, numerator, denominator);
    }

    private static DriverTree node(Kind kind, String name, DriverTree... parts) {
        requireName(name);
        for (DriverTree part : Objects.requireNonNull(parts, "parts")) {
            Objects.requireNonNull(part, "part");
        }
        List<DriverTree> copy = List.of(parts);
        if (copy.size() < 2) {
            throw new IllegalArgumentException(
                    "The metric (" + name + ") is made of (" + copy.size() + ") part.\nGive two or more.");
        }
        List<Leaf> leaves = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (DriverTree part : copy) {
            for (Leaf leaf : part.leaves) {
                if (!names.add(leaf.name)) {
                    throw new IllegalArgumentException("The metric (" + name + ") has two drivers (" + leaf.name
                            + ").\nGive every driver a name of its own.");
                }
                leaves.add(leaf);
            }
        }
        if (leaves.size() > MOST_DRIVERS) {
            throw new IllegalArgumentException("The metric (" + name + ") has (" + leaves.size()
                    + ") drivers, more than " + MOST_DRIVERS + ".\nPut some of them together.");
        }
        return new DriverTree(kind, name, copy, List.copyOf(leaves));
    }

    private static void requireName(String name) {
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException(
                    "The name (" + name + ") of a driver is blank.\nGive it the name readers know it by.");
        }
    }

    private static void requireValue(String name, Figure figure) {
        if (!figure.isDefined()) {
            throw new IllegalArgumentException("The driver (" + name + ") has no value: " + figure.reason()
                    + ".\nCompare where every driver has a value.");
        }
    }

    /**
     * Shares out the gap of the metric to its reference over the drivers.
     *
     * @param unit  what the metric counts
     * @param direction  which way it improves
     * @return the gap and its parts
     * @throws IllegalArgumentException if neither way is better, or a denominator is zero with some drivers as one's own and the others as the reference
     */
    public DriverGap gap(Unit unit, Direction direction) {
        Objects.requireNonNull(unit, "unit");
        if (Objects.requireNonNull(direction, "direction") == Direction.CONTEXT_ONLY) {
            throw new IllegalArgumentException("The direction (" + direction
                    + ") has no better and no worse.\nExplain gaps of metrics of which more or less is better.");
        }
        return new DriverGap(this, unit, direction);
    }

    /**
     * Returns what the metric is called.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /** Computes the metric from the values of its drivers in order, the first of which stands at a place. */
    Ratio exact(Ratio[] values, int from) {
        if (kind == Kind.DRIVER) {
            return values[from];
        }
        Ratio result = parts.get(0).exact(values, from);
        int next = from + parts.get(0).leaves.size();
        for (DriverTree part : parts.subList(1, parts.size())) {
            result = combine(result, part.exact(values, next));
            next += part.leaves.size();
        }
        return result;
    }

    private Ratio combine(Ratio one, Ratio other) {
        return switch (kind) {
            case PRODUCT -> one.times(other);
            case SUM -> one.plus(other);
            case DIFFERENCE -> one.minus(other);
            default -> {
                if (other.signum() == 0) {
                    throw new IllegalArgumentException("The denominator (" + parts.get(1).name + ") of (" + name
                            + ") is zero with some drivers as one's own and the others as the reference.\n"
                            + "Compare over a period in which it is not.");
                }
                yield one.dividedBy(other);
            }
        };
    }

    /** The same in doubles, for draws. */
    double approximate(double[] values, int from) {
        if (kind == Kind.DRIVER) {
            return values[from];
        }
        double result = parts.get(0).approximate(values, from);
        int next = from + parts.get(0).leaves.size();
        for (DriverTree part : parts.subList(1, parts.size())) {
            double other = part.approximate(values, next);
            result = switch (kind) {
                case PRODUCT -> result * other;
                case SUM -> result + other;
                case DIFFERENCE -> result - other;
                default -> result / other;
            };
            next += part.leaves.size();
        }
        return result;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof DriverTree other
                && kind == other.kind
                && name.equals(other.name)
                && parts.equals(other.parts)
                && leaves.equals(other.leaves);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, name, parts, leaves);
    }

    /**
     * Returns the metric as what it is made of.
     *
     * @return such as {@code "(Opportunities x Win rate x Deal size) / Sales cycle"}
     */
    @Override
    public String toString() {
        if (kind == Kind.DRIVER) {
            return name;
        }
        String sign = switch (kind) {
            case PRODUCT -> " x ";
            case SUM -> " + ";
            case DIFFERENCE -> " - ";
            default -> " / ";
        };
        List<String> words = parts.stream()
                .map(part -> part.kind == Kind.DRIVER ? part.name : "(" + part + ")")
                .toList();
        return String.join(sign, words);
    }
}
