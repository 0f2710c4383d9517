package org.openspm.benchmarks.experiment;

import com.google.common.base.Preconditions;
import java.util.Objects;
import org.openspm.benchmarks.series.Words;

/**
 * Wald's sequential probability ratio test: two hypotheses weighed after every observation, until one has won.
 *
 * <pre>{@code
 * Sprt test = Sprt.ofProportions(0.10, 0.15, 0.05, 0.2);
 * test.decide(18, 100);                  // CONTINUE: 2.61 lies between -1.56 and 2.77
 * }</pre>
 *
 * <p>The logarithm of the likelihood ratio is compared with ln((1 - beta) / alpha) above and ln(beta / (1 - alpha)) below, both of them
 * decisions. Observations are independent of each other. Source: A. Wald, Annals of Mathematical Statistics 16 (1945) 117-186. This class is
 * immutable and thread-safe.
 */
public final class Sprt {

    private final String hypotheses;
    private final double each;
    private final double unit;
    private final double upper;
    private final double lower;
    private final boolean ofTrials;

    private Sprt(String hypotheses, double each, double unit, double alpha, double beta, boolean ofTrials) {
        this.hypotheses = hypotheses;
        this.each = each;
        this.unit = unit;
        this.upper = Math.log((1 - beta) / alpha);
        this.lower = Math.log(beta / (1 - alpha));
        this.ofTrials = ofTrials;
    }

    /**
     * Obtains a test of a share.
     *
     * @param p0  the share without an effect, above 0 and below 1
     * @param p1  the share with the effect, above 0 and below 1, another one
     * @param alpha  how often to accept the effect if it is not there, above 0 and below 0.5
     * @param beta  how often to accept that there is none if it is there, above 0 and below 0.5
     * @return the test
     * @throws IllegalArgumentException if a number is out of range, or the shares are equal
     */
    public static Sprt ofProportions(double p0, double p1, double alpha, double beta) {
        Requirement.probability("share p0", p0);
        Requirement.probability("share p1", p1);
        requireDifferent(p0, p1);
        requireErrors(alpha, beta);
        double none = Math.log((1 - p1) / (1 - p0));
        return new Sprt("a share of " + p1 + " against " + p0, none, Math.log(p1 / p0) - none, alpha, beta, true);
    }

    /**
     * Obtains a test of a mean of normal values whose spread is known.
     *
     * @param mean0  the mean without an effect
     * @param mean1  the mean with the effect, another one
     * @param deviation  the standard deviation of a value, positive
     * @param alpha  how often to accept the effect if it is not there, above 0 and below 0.5
     * @param beta  how often to accept that there is none if it is there, above 0 and below 0.5
     * @return the test
     * @throws IllegalArgumentException if a number is out of range, or the means are equal
     */
    public static Sprt ofMeans(double mean0, double mean1, double deviation, double alpha, double beta) {
        Preconditions.checkArgument(
                deviation > 0 && deviation < Double.POSITIVE_INFINITY,
                "The standard deviation (%s) is not a positive number.\nTake that of single observations before.",
                deviation);
        requireDifferent(mean0, mean1);
        requireErrors(alpha, beta);
        double slope = (mean1 - mean0) / (deviation * deviation);
        return new Sprt(
                "a mean of " + mean1 + " against " + mean0, -slope * (mean0 + mean1) / 2, slope, alpha, beta, false);
    }

    private static void requireDifferent(double first, double second) {
        Preconditions.checkArgument(
                Double.isFinite(first) && Double.isFinite(second) && first != second,
                "The hypotheses (%s) and (%s) are not two numbers.\nSay what holds without and with the effect.",
                first,
                second);
    }

    private static void requireErrors(double alpha, double beta) {
        Requirement.alpha(alpha);
        Preconditions.checkArgument(
                beta > 0 && beta < 0.5,
                "The error beta (%s) is not above 0 and below 0.5.\nTake 0.2, which is a power of 0.8.",
                beta);
    }

    /**
     * Returns the upper bound, at which there is an effect.
     *
     * @return ln((1 - beta) / alpha)
     */
    public double upper() {
        return upper;
    }

    /**
     * Returns the lower bound, at which there is none.
     *
     * @return ln(beta / (1 - alpha))
     */
    public double lower() {
        return lower;
    }

    /**
     * Returns the logarithm of the likelihood ratio.
     *
     * @param sum  the sum of the values, or how many trials succeeded
     * @param observations  how many values or trials, 0 or more
     * @return how strongly the data speak for the effect, negative if against
     * @throws IllegalArgumentException if there are fewer than none, the sum is not a finite number, or more trials succeeded than there were
     */
    public double logLikelihoodRatio(double sum, long observations) {
        boolean counts = !ofTrials || (sum >= 0 && sum <= (double) observations);
        if (observations < 0 || !Double.isFinite(sum) || !counts) {
            throw new IllegalArgumentException("The sum (" + sum + ") of (" + observations
                    + ") observations is none.\nA share counts successes, 0 to the number of trials.");
        }
        return unit * sum + each * (double) observations;
    }

    /**
     * Decides after some observations.
     *
     * @param sum  the sum of the values, or how many trials succeeded
     * @param observations  how many values or trials, 0 or more
     * @return the effect at or above the upper bound, no effect at or below the lower, otherwise continue
     * @throws IllegalArgumentException if there are fewer than none, the sum is not a finite number, or more trials succeeded than there were
     */
    public SequentialDecision decide(double sum, long observations) {
        double ratio = logLikelihoodRatio(sum, observations);
        return ratio >= upper
                ? SequentialDecision.EFFECT
                : ratio <= lower ? SequentialDecision.NO_EFFECT : SequentialDecision.CONTINUE;
    }

    /**
     * Returns the decision in words.
     *
     * @param sum  the sum of the values, or how many trials succeeded
     * @param observations  how many values or trials, 0 or more
     * @return such as {@code "18 in 100 for a share of 0.15 against 0.1: 2.6114 lies within -1.5581 to 2.7726, continue"}
     * @throws IllegalArgumentException if there are fewer than none, the sum is not a finite number, or more trials succeeded than there were
     */
    public String explain(double sum, long observations) {
        SequentialDecision decision = decide(sum, observations);
        return Words.number(sum) + " in " + observations + " for " + hypotheses + ": "
                + Words.number(logLikelihoodRatio(sum, observations))
                + (decision == SequentialDecision.CONTINUE ? " lies within " : " is not within ") + Words.number(lower)
                + " to " + Words.number(upper) + ", " + decision;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Sprt other
                && hypotheses.equals(other.hypotheses)
                && each == other.each
                && unit == other.unit
                && upper == other.upper
                && lower == other.lower;
    }

    @Override
    public int hashCode() {
        return Objects.hash(hypotheses, each, unit, upper, lower);
    }

    /**
     * Returns the hypotheses and the bounds.
     *
     * @return such as {@code "a share of 0.15 against 0.1, -1.5581 to 2.7726"}
     */
    @Override
    public String toString() {
        return hypotheses + ", " + Words.number(lower) + " to " + Words.number(upper);
    }
}
