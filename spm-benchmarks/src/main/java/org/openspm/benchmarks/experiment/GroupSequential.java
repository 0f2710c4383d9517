package org.openspm.benchmarks.experiment;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.series.Words;
import org.openspm.benchmarks.statistic.Distribution;

/**
 * An experiment that may be looked at several times, and stopped early, without finding effects that are not there more often than promised.
 *
 * <pre>{@code
 * GroupSequential design = GroupSequential.obrienFleming(5, 0.05).withFutility(0.1, 0.8);
 * design.boundaries();                 // 4.562, 3.226, 2.634, 2.281, 2.040
 * design.inflation(0.8);               // 1.028: 2.8 % more observations than a fixed experiment, at most
 * design.look(2, 1.4).decision();      // continue
 * }</pre>
 *
 * <p>Five looks at a test of 5 % without such bounds find an effect in 14 % of experiments that have none. Bounds are two-sided and symmetric,
 * for the standardised effect z = effect / standard error, and computed by numerical integration. Futility is not binding: ignoring it
 * does no harm to the promise. Sources: S. J. Pocock, Biometrika 64 (1977) 191-199; P. C. O'Brien and T. R. Fleming, Biometrics 35 (1979) 549-556;
 * K. K. G. Lan and D. L. DeMets, Biometrika 70 (1983) 659-663; C. Jennison and B. W. Turnbull, Group sequential methods (2000). This class is
 * immutable and thread-safe.
 */
public final class GroupSequential {

    private static final int MOST_LOOKS = 30;
    private static final double PRECISION = 1e-10;
    /** No experiment gets that far from nothing. */
    private static final double WIDEST = 12;

    private final String name;
    private final double[] times;
    private final double[] boundaries;
    private final double futility;
    private final double power;

    private GroupSequential(String name, double[] times, double[] boundaries, double futility, double power) {
        this.name = name;
        this.times = times;
        this.boundaries = boundaries;
        this.futility = futility;
        this.power = power;
    }

    /**
     * Obtains Pocock's design: the same boundary at every look, early stops likely.
     *
     * @param looks  how many looks, equally spaced, 1 to 30
     * @param alpha  how often to find an effect that is not there, over all looks
     * @return the design, such as 2.413 at five looks and 0.05
     * @throws IllegalArgumentException if a number is out of range
     */
    public static GroupSequential pocock(int looks, double alpha) {
        return shaped("Pocock", looks, alpha, time -> 1);
    }

    /**
     * Obtains the design of O'Brien and Fleming: hardly a stop at the first looks, the last nearly that of a fixed experiment.
     *
     * @param looks  how many looks, equally spaced, 1 to 30
     * @param alpha  how often to find an effect that is not there, over all looks
     * @return the design, c sqrt(looks / k) at look k, such as 2.040 at the last of five and 0.05
     * @throws IllegalArgumentException if a number is out of range
     */
    public static GroupSequential obrienFleming(int looks, double alpha) {
        return shaped("O'Brien-Fleming", looks, alpha, time -> 1 / Math.sqrt(time));
    }

    private static GroupSequential shaped(String name, int looks, double alpha, DoubleUnaryOperator shape) {
        Requirement.alpha(alpha);
        double[] times = equal(looks);
        double c = new BrentSolver(PRECISION)
                .solve(
                        200,
                        factor -> typeOneError(times, scaled(times, factor, shape)) - alpha,
                        Distribution.normal().quantile(1 - alpha / 2) - 1e-6,
                        WIDEST);
        return new GroupSequential(name, times, scaled(times, c, shape), 0, 0);
    }

    private static double[] scaled(double[] times, double factor, DoubleUnaryOperator shape) {
        return Arrays.stream(times)
                .map(time -> factor * shape.applyAsDouble(time))
                .toArray();
    }

    /**
     * Obtains a design of looks at any times, which spends alpha as O'Brien and Fleming do: 2 (1 - normal(z / sqrt(t))) of each side at time t.
     *
     * @param alpha  how often to find an effect that is not there, over all looks
     * @param times  the share of all information that each look has, rising above 0 to 1
     * @return the design of Lan and DeMets
     * @throws IllegalArgumentException if alpha is out of range, or the times do not rise above 0 to 1
     */
    public static GroupSequential spendingLikeObrienFleming(double alpha, double... times) {
        double z = Distribution.normal().quantile(1 - Requirement.alpha(alpha) / 4);
        return spending(
                "spending like O'Brien-Fleming",
                times,
                t -> 4 * (1 - Distribution.normal().atMost(z / Math.sqrt(t))));
    }

    /**
     * Obtains a design of looks at any times, which spends alpha as Pocock does: alpha ln(1 + (e - 1) t) at time t.
     *
     * @param alpha  how often to find an effect that is not there, over all looks
     * @param times  the share of all information that each look has, rising above 0 to 1
     * @return the design of Lan and DeMets
     * @throws IllegalArgumentException if alpha is out of range, or the times do not rise above 0 to 1
     */
    public static GroupSequential spendingLikePocock(double alpha, double... times) {
        Requirement.alpha(alpha);
        return spending("spending like Pocock", times, t -> alpha * Math.log(1 + (Math.E - 1) * t));
    }

    private static GroupSequential spending(String name, double[] times, DoubleUnaryOperator spent) {
        double[] rising = requireTimes(times);
        double[] found = new double[rising.length];
        Brownian motion = new Brownian(0);
        double before = 0;
        for (int i = 0; i < rising.length; i++) {
            double time = rising[i];
            double due = spent.applyAsDouble(time) - before;
            before += due;
            Brownian here = motion;
            found[i] = here.exit(time, WIDEST) >= due
                    ? WIDEST
                    : new BrentSolver(PRECISION).solve(200, bound -> here.exit(time, bound) - due, 0, WIDEST);
            motion.within(time, found[i]);
        }
        return new GroupSequential(name, rising, found, 0, 0);
    }

    /**
     * Obtains a design of boundaries that are given, such as 1.96 at every look, to see what they promise.
     *
     * @param boundaries  how far from 0 the standardised effect has to be at each of the looks, equally spaced; positive, 1 to 30 looks
     * @return the design
     * @throws IllegalArgumentException if there are no looks or too many, or a boundary is not positive
     */
    public static GroupSequential given(double... boundaries) {
        for (double boundary : Objects.requireNonNull(boundaries, "boundaries")) {
            Preconditions.checkArgument(
                    boundary > 0,
                    "The boundary (%s) is not positive.\nSay how far from 0 the effect has to be.",
                    boundary);
        }
        return new GroupSequential("given", equal(boundaries.length), boundaries.clone(), 0, 0);
    }

    private static double[] equal(int looks) {
        Preconditions.checkArgument(
                looks >= 1 && looks <= MOST_LOOKS,
                "The number of looks (%s) is not within 1 to (%s).\nA look a week is plenty.",
                looks,
                MOST_LOOKS);
        return IntStream.rangeClosed(1, looks)
                .mapToDouble(k -> (double) k / looks)
                .toArray();
    }

    private static double[] requireTimes(double... times) {
        double before = 0;
        for (double time : Objects.requireNonNull(times, "times")) {
            Preconditions.checkArgument(
                    time > before && time <= 1,
                    "The look at (%s) after (%s) is not in order.\nGive the share of information of each look, rising to 1.",
                    time,
                    before);
            before = time;
        }
        if (before != 1 || times.length > MOST_LOOKS) {
            throw new IllegalArgumentException("The looks " + Arrays.toString(times)
                    + " do not end at 1, or are more than (" + MOST_LOOKS + ").\nThe last look has all information.");
        }
        return times.clone();
    }

    /**
     * Returns this design with stops where success has become unlikely.
     *
     * @param least  the conditional power below which to stop, 0 to 1: 0.1 to 0.2 as a rule
     * @param plannedPower  the power with which the effect planned for is found: 0.8
     * @return the design
     * @throws IllegalArgumentException if a number is out of range
     */
    public GroupSequential withFutility(double least, double plannedPower) {
        return new GroupSequential(
                name,
                times,
                boundaries,
                Requirement.probability("least conditional power", least),
                Requirement.power(plannedPower));
    }

    private static double typeOneError(double[] times, double[] bounds) {
        return crossing(0, times, bounds);
    }

    private static double crossing(double drift, double[] times, double[] bounds) {
        Brownian motion = new Brownian(drift);
        double total = 0;
        for (int i = 0; i < times.length; i++) {
            total += motion.exit(times[i], bounds[i]);
            motion.within(times[i], bounds[i]);
        }
        return Math.min(1, total);
    }

    /**
     * Returns how far from 0 the standardised effect has to be at each look.
     *
     * @return the boundaries in order
     */
    public List<Double> boundaries() {
        return Arrays.stream(boundaries).boxed().toList();
    }

    /**
     * Returns the share of information of each look.
     *
     * @return the times in order, the last 1
     */
    public List<Double> times() {
        return Arrays.stream(times).boxed().toList();
    }

    /**
     * Returns how often an effect is found that is not there.
     *
     * @return the probability over all looks
     */
    public double typeOneError() {
        return typeOneError(times, boundaries);
    }

    /**
     * Returns how often an effect is found.
     *
     * @param drift  the effect over the standard error it has at the last look
     * @return the probability over all looks, to either side; futility is not binding and not in it
     */
    public double power(double drift) {
        Preconditions.checkArgument(
                Double.isFinite(drift),
                "The drift (%s) is not a finite number.\nGive the effect over its standard error at the last look.",
                drift);
        return crossing(drift, times, boundaries);
    }

    /**
     * Returns which effect is found with a power.
     *
     * @param wanted  the power, such as 0.8
     * @return the effect over the standard error it has at the last look
     * @throws IllegalArgumentException if the power is not above 0.5 and below 1
     */
    public double drift(double wanted) {
        Requirement.power(wanted);
        return new BrentSolver(PRECISION).solve(200, drift -> power(drift) - wanted, 0, 2 * WIDEST);
    }

    /**
     * Returns how many observations the looks cost if the experiment goes on to its end.
     *
     * @param wanted  the power, such as 0.8
     * @return the observations over those of a fixed experiment of the same type I error and power, above 1 with more than one look
     * @throws IllegalArgumentException if the power is not above 0.5 and below 1
     */
    public double inflation(double wanted) {
        double drift = drift(wanted);
        GroupSequential fixed = given(Distribution.normal().quantile(1 - typeOneError() / 2));
        double once = fixed.drift(wanted);
        return drift * drift / (once * once);
    }

    /**
     * Returns how likely the last look finds an effect, given what is seen at an earlier one.
     *
     * @param look  which look, 1 for the first, before the last
     * @param z  the standardised effect seen
     * @param drift  the effect that is there, over the standard error it has at the last look; z / sqrt(t) to let go on what is seen
     * @return the probability, stops in between left out
     * @throws IllegalArgumentException if there is no such look, or it is the last
     */
    public double conditionalPower(int look, double z, double drift) {
        Preconditions.checkArgument(
                look >= 1 && look < times.length,
                "The look (%s) is not before the last of (%s).\nAfter the last nothing is to come.",
                look,
                times.length);
        double time = times[look - 1];
        double rest = 1 - time;
        double seen = z * Math.sqrt(time) + drift * rest;
        double edge = boundaries[times.length - 1];
        return Distribution.normal().atMost((seen - edge) / Math.sqrt(rest))
                + Distribution.normal().atMost((-seen - edge) / Math.sqrt(rest));
    }

    /**
     * Decides at a look.
     *
     * @param look  which look, 1 for the first
     * @param z  the standardised effect seen, a finite number
     * @return what to do; a z on the boundary stops
     * @throws IllegalArgumentException if there is no such look, or z is not a finite number
     */
    public Look look(int look, double z) {
        Preconditions.checkArgument(
                look >= 1 && look <= times.length && Double.isFinite(z),
                "The look (%s) with z (%s) is none of (%s).\nCount from 1, and give effect / standard error.",
                look,
                z,
                times.length);
        boolean last = look == times.length;
        boolean crossed = Math.abs(z) >= boundaries[look - 1];
        double planned = drift(power > 0 ? power : 0.8);
        // Of an effect in the direction that is seen: the design is symmetric.
        double chance = last ? (crossed ? 1 : 0) : conditionalPower(look, z, z < 0 ? -planned : planned);
        SequentialDecision decision = crossed
                ? SequentialDecision.EFFECT
                : last
                        ? SequentialDecision.INCONCLUSIVE
                        : chance < futility ? SequentialDecision.NO_EFFECT : SequentialDecision.CONTINUE;
        return new Look(look, z, boundaries[look - 1], chance, decision);
    }

    /**
     * Returns the design in words.
     *
     * @return such as {@code "O'Brien-Fleming, 5 looks at 4.5617, 3.2256, 2.6337, 2.2808, 2.04: type I error 5 %"}
     */
    public String explain() {
        List<String> bounds = Arrays.stream(boundaries).mapToObj(Words::number).toList();
        return name + ", " + times.length + (times.length == 1 ? " look at " : " looks at ") + String.join(", ", bounds)
                + ": type I error " + Words.probability(typeOneError())
                + (futility > 0
                        ? ", stops for futility below a conditional power of " + Words.probability(futility)
                        : "");
    }

    /**
     * Returns the boundaries as data to draw.
     *
     * @return the plot over the looks
     */
    public Plot plot() {
        List<String> labels = new ArrayList<>();
        for (int k = 1; k <= times.length; k++) {
            labels.add("look " + k);
        }
        return Plot.of("Boundaries, " + name, labels)
                .withLine("upper boundary", boundaries)
                .withLine(
                        "lower boundary",
                        Arrays.stream(boundaries).map(bound -> -bound).toArray());
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof GroupSequential other
                && name.equals(other.name)
                && Arrays.equals(times, other.times)
                && Arrays.equals(boundaries, other.boundaries)
                && futility == other.futility
                && power == other.power;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(times), Arrays.hashCode(boundaries), futility, power);
    }

    /**
     * Returns the name and the looks.
     *
     * @return such as {@code "Pocock, 5 looks"}
     */
    @Override
    public String toString() {
        return name + ", " + times.length + " looks";
    }
}
