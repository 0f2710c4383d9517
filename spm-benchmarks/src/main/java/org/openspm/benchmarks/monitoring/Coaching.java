package org.openspm.benchmarks.monitoring;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.series.Words;

/**
 * Which driver explains a gap most: where coaching is worth most, and how sure that is.
 *
 * <pre>{@code
 * Coaching jill = Coaching.of("Sales velocity of jill", drivers, 2_000, 42L);
 * jill.first().driver().name();        // "Win rate"
 * jill.explain();
 * }</pre>
 *
 * <p>The metric is the product of its drivers, those below the line divided by. The gap between own product and that of the reference is shared
 * out in proportion to the logarithms of the drivers' ratios, L ln(own / reference) with L the logarithmic mean of both products, so that the parts add
 * up to the gap with nothing left over (B. W. Ang, Energy Policy 32 (2004) 1131-1139, LMDI). Confidence is found by drawing every driver anew, its
 * logarithm normal around the own with its standard error, independently of the others: the share of the draws in which it has the largest part in
 * the direction of the gap. Draws come from the caller's seed. This class is immutable and thread-safe.
 */
public final class Coaching {

    private static final double NORMAL_QUANTILE = 1.959963984540054;

    private final String name;
    private final double own;
    private final double reference;
    private final List<Contributor> contributors;

    private Coaching(String name, double own, double reference, List<Contributor> contributors) {
        this.name = name;
        this.own = own;
        this.reference = reference;
        this.contributors = contributors;
    }

    /**
     * Shares out a gap.
     *
     * @param name  the metric, and whose it is
     * @param drivers  the factors of the metric, one or more, of distinct names
     * @param draws  how often to draw all drivers anew, 100 or more
     * @param seed  where the drawing starts: one seed, one result
     * @return the shares
     * @throws IllegalArgumentException if there are no drivers, two have one name, or there are too few draws
     */
    public static Coaching of(String name, List<Driver> drivers, int draws, long seed) {
        Objects.requireNonNull(name, "name");
        Preconditions.checkArgument(
                !Objects.requireNonNull(drivers, "drivers").isEmpty()
                        && drivers.stream().map(Driver::name).distinct().count() == drivers.size(),
                "The drivers %s are none, or two have one name.\nName each factor of the metric once.",
                drivers.stream().map(Driver::name).toList());
        Preconditions.checkArgument(
                draws >= 100,
                "The number of draws (%s) is below 100.\nTake 2000 for a confidence to two digits.",
                draws);
        // By name, so that draws do not depend on the order in which drivers are handed in.
        List<Driver> ordered =
                drivers.stream().sorted(Comparator.comparing(Driver::name)).toList();
        double own = 1;
        double reference = 1;
        for (Driver driver : ordered) {
            own *= Math.pow(driver.own(), driver.exponent());
            reference *= Math.pow(driver.reference(), driver.exponent());
        }
        return new Coaching(name, own, reference, contributors(ordered, own, reference, draws, seed));
    }

    private static List<Contributor> contributors(
            List<Driver> drivers, double own, double reference, int draws, long seed) {
        double total = drivers.stream().mapToDouble(Driver::logRatio).sum();
        double mean = Math.abs(total) < 1e-12 ? own : (own - reference) / total;
        int direction = total > 0 ? 1 : -1;
        int[] largest = largest(drivers, direction, draws, new Random(seed));
        List<Contributor> found = new ArrayList<>();
        for (int i = 0; i < drivers.size(); i++) {
            Driver driver = drivers.get(i);
            found.add(new Contributor(
                    driver,
                    mean * driver.logRatio(),
                    Math.abs(driver.logRatio()) > NORMAL_QUANTILE * driver.logError(),
                    (double) largest[i] / draws));
        }
        found.sort(Comparator.comparingDouble(contributor -> -direction * contributor.contribution()));
        return List.copyOf(found);
    }

    private static int[] largest(List<Driver> drivers, int direction, int draws, Random random) {
        int[] counts = new int[drivers.size()];
        for (int draw = 0; draw < draws; draw++) {
            int best = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < drivers.size(); i++) {
                Driver driver = drivers.get(i);
                double drawn = direction * (driver.logRatio() + driver.logError() * random.nextGaussian());
                if (drawn > most) {
                    most = drawn;
                    best = i;
                }
            }
            counts[best]++;
        }
        return counts;
    }

    /**
     * Returns the gap.
     *
     * @return own product - product of the reference
     */
    public double gap() {
        return own - reference;
    }

    /**
     * Returns the drivers with their parts of the gap.
     *
     * @return the contributors, the largest part in the direction of the gap first; the parts add up to the gap
     */
    public List<Contributor> contributors() {
        return contributors;
    }

    /**
     * Returns the driver that explains the gap most.
     *
     * @return the first contributor
     */
    public Contributor first() {
        return contributors.get(0);
    }

    /**
     * Returns the shares in words.
     *
     * @return the text, a line a driver
     */
    public String explain() {
        List<String> lines = new ArrayList<>();
        lines.add(name + ": " + Words.number(own) + " against " + Words.number(reference) + ", "
                + first().driver().name() + " explains most (in " + Words.probability(first().confidence())
                + " of draws)");
        for (Contributor part : contributors) {
            lines.add("  " + part.driver().name() + ": " + Words.number(part.contribution()) + " of "
                    + Words.number(gap()) + ", " + Words.number(part.driver().own()) + " against "
                    + Words.number(part.driver().reference())
                    + (part.distinguishable() ? "" : ", not distinguishable"));
        }
        return String.join("\n", lines);
    }

    /**
     * Returns the shares as data to draw.
     *
     * @return the plot, a label a driver
     */
    public Plot plot() {
        return Plot.of(
                        name,
                        contributors.stream().map(part -> part.driver().name()).toList())
                .withLine(
                        "part of the gap",
                        contributors.stream()
                                .mapToDouble(Contributor::contribution)
                                .toArray())
                .withLine(
                        "confidence",
                        contributors.stream()
                                .mapToDouble(Contributor::confidence)
                                .toArray());
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Coaching other
                && name.equals(other.name)
                && own == other.own
                && reference == other.reference
                && contributors.equals(other.contributors);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, own, reference, contributors);
    }

    /**
     * Returns the first line of the explanation.
     *
     * @return such as {@code "Sales velocity of jill: 940 against 1470, Win rate explains most (in 71.2 % of draws)"}
     */
    @Override
    public String toString() {
        return explain().lines().findFirst().orElse(name);
    }
}
