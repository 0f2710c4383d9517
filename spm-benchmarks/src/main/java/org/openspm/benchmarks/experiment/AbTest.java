package org.openspm.benchmarks.experiment;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.math3.distribution.TDistribution;
import org.openspm.benchmarks.series.Words;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Distribution;
import org.openspm.benchmarks.statistic.Interval;

/**
 * An experiment with a control and a treatment, analysed by the reps or accounts that were assigned, looked at once, at its end.
 *
 * <pre>{@code
 * AbTest test = AbTest.of("Win rate", controlReps, treatedReps, ConfidenceLevel.DEFAULT);
 * test.difference();        // 0.06: treatment less control
 * test.interval();          // -0.01 to 0.13
 * test.designEffect();      // 2.4: deals of one rep are alike, so that they count less than half
 * }</pre>
 *
 * <p>The effect is the difference of the means over all observations. Its error is found from how far the clusters' sums lie from what their
 * size lets expect (the linearised variance of a ratio, k / (k - 1) sum (y - m n)² / N²), with Student's t and the degrees of freedom of Welch and
 * Satterthwaite, k - 1 in each arm: deals of one rep are not independent of each other, and to count them as if they were is the
 * commonest way to find effects that are not there. With one observation a cluster this is Welch's t. Source: A. Donner and N. Klar, Design and
 * analysis of cluster randomization trials in health research (2000). This class is immutable and thread-safe.
 */
public final class AbTest {

    /** The power at which the smallest effect worth naming would have been found. */
    private static final double POWER = 0.8;

    private final String name;
    private final Arm control;
    private final Arm treatment;
    private final ConfidenceLevel level;

    private AbTest(String name, Arm control, Arm treatment, ConfidenceLevel level) {
        this.name = name;
        this.control = control;
        this.treatment = treatment;
        this.level = level;
    }

    /**
     * Analyses an experiment.
     *
     * @param name  the metric that was declared beforehand
     * @param control  the clusters that went on as before, 2 or more
     * @param treatment  the clusters that tried what is new, 2 or more
     * @param level  the confidence of the interval
     * @return the analysis
     * @throws IllegalArgumentException if an arm has fewer than two clusters, or a cluster is there twice
     */
    public static AbTest of(String name, List<Cluster> control, List<Cluster> treatment, ConfidenceLevel level) {
        Objects.requireNonNull(name, "name");
        Set<String> ids = new HashSet<>();
        for (List<Cluster> arm :
                List.of(Objects.requireNonNull(control, "control"), Objects.requireNonNull(treatment, "treatment"))) {
            Preconditions.checkArgument(
                    arm.size() >= 2,
                    "An arm of (%s) has (%s) clusters, which says nothing of how they differ.\nAssign two or more to each arm.",
                    name,
                    arm.size());
            for (Cluster cluster : arm) {
                Preconditions.checkArgument(
                        ids.add(cluster.id()),
                        "The cluster (%s) is there twice.\nPut each rep or account, with all it did, into one arm.",
                        cluster.id());
            }
        }
        return new AbTest(name, Arm.of(control), Arm.of(treatment), Objects.requireNonNull(level, "level"));
    }

    /**
     * Returns the mean of the control.
     *
     * @return the mean over its observations, a share in decimal form
     */
    public double control() {
        return control.mean();
    }

    /**
     * Returns the mean of the treatment.
     *
     * @return the mean over its observations, a share in decimal form
     */
    public double treatment() {
        return treatment.mean();
    }

    /**
     * Returns the effect.
     *
     * @return treatment - control
     */
    public double difference() {
        return treatment.mean() - control.mean();
    }

    /**
     * Returns how far the effect lies from the true one, as a rule.
     *
     * @return its standard error, clusters taken into account
     */
    public double standardError() {
        return Math.sqrt(control.variance() + treatment.variance());
    }

    /** The degrees of freedom of Welch and Satterthwaite, those of the smaller arm at least. */
    private double freedom() {
        double sum = control.variance() + treatment.variance();
        double parts = control.variance() * control.variance() / (control.clusters() - 1)
                + treatment.variance() * treatment.variance() / (treatment.clusters() - 1);
        return parts == 0 ? control.clusters() + treatment.clusters() - 2.0 : sum * sum / parts;
    }

    /**
     * Returns which effects are compatible with the data.
     *
     * @return the interval of Student's t
     */
    public Interval interval() {
        double half = new TDistribution(null, freedom())
                        .inverseCumulativeProbability((1 + level.rate().value().doubleValue()) / 2)
                * standardError();
        return new Interval(difference() - half, difference() + half, level);
    }

    /**
     * Returns how often two arms without an effect differ as much, or more.
     *
     * @return the two-sided p-value
     */
    public double pValue() {
        if (standardError() == 0) {
            return difference() == 0 ? 1 : 0;
        }
        return 2 * new TDistribution(null, freedom()).cumulativeProbability(-Math.abs(difference()) / standardError());
    }

    /**
     * Returns how alike observations of one cluster are.
     *
     * @return the intraclass correlation of an analysis of variance within the arms, 0 if clusters differ no more than chance has it, or if each
     *     has one observation
     */
    public double intraclassCorrelation() {
        double k = control.clusters() + treatment.clusters();
        double n = control.observations() + treatment.observations();
        if (n <= k) {
            return 0;
        }
        double between = (control.between() + treatment.between()) / (k - 2);
        double within = (control.within() + treatment.within()) / (n - k);
        double size =
                (n - control.sizes() / control.observations() - treatment.sizes() / treatment.observations()) / (k - 2);
        double scale = between + (size - 1) * within;
        return scale <= 0 ? 0 : Math.max(0, Math.min(1, (between - within) / scale));
    }

    /**
     * Returns how many observations of clusters say as much as one that is independent.
     *
     * @return the variance of the effect over what it would be if all observations were independent; 1 if nothing varies
     */
    public double designEffect() {
        double naive = control.naiveVariance() + treatment.naiveVariance();
        return naive == 0 ? 1 : (control.variance() + treatment.variance()) / naive;
    }

    /**
     * Returns the smallest effect that such an experiment finds four times in five: without it "no effect" and "cannot tell" look alike.
     *
     * @return (t + z) standard errors, t the quantile of the interval, z that of a power of 80 %
     */
    public double minimumDetectable() {
        double t = new TDistribution(null, freedom())
                .inverseCumulativeProbability((1 + level.rate().value().doubleValue()) / 2);
        return (t + Distribution.normal().quantile(POWER)) * standardError();
    }

    /**
     * Returns the analysis in words.
     *
     * @return the text, a line each for the effect, the clusters, and what could have been found
     */
    public String explain() {
        Interval found = interval();
        List<String> lines = new ArrayList<>();
        lines.add(name + ": treatment " + Words.number(treatment()) + ", control " + Words.number(control())
                + ", difference " + Words.number(difference()) + " (" + Words.number(found.low()) + " to "
                + Words.number(found.high()) + " at " + level + ", p = " + Words.probability(pValue()) + "): "
                + (found.low() > 0 ? "higher" : found.high() < 0 ? "lower" : "not distinguishable"));
        lines.add("  " + treatment.clusters() + " and " + control.clusters() + " clusters, intraclass correlation "
                + Words.number(intraclassCorrelation()) + ", design effect " + Words.number(designEffect()));
        lines.add("  four times in five it finds a difference of " + Words.number(minimumDetectable()) + " or more");
        return String.join("\n", lines);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof AbTest other
                && name.equals(other.name)
                && control.equals(other.control)
                && treatment.equals(other.treatment)
                && level.equals(other.level);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, control, treatment, level);
    }

    /**
     * Returns the first line of the explanation.
     *
     * @return the effect in words
     */
    @Override
    public String toString() {
        return explain().lines().findFirst().orElse(name);
    }
}
