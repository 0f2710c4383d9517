package org.openspm.benchmarks.experiment;

import com.google.common.base.Preconditions;
import java.util.Objects;
import org.openspm.benchmarks.series.Words;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.Interval;
import org.openspm.benchmarks.statistic.Proportion;

/**
 * A test that may be looked at whenever one likes: its p-value is valid at every look, however many there are.
 *
 * <pre>{@code
 * MixtureSprt test = MixtureSprt.expecting(0.05);                 // effects of about 5 points
 * test = test.look(new Proportion(18, 100), new Proportion(10, 100));
 * test.pValue();                                                   // never rises from look to look
 * }</pre>
 *
 * <p>The likelihood ratio of no effect against effects spread normally around zero with standard deviation tau is, of an estimate d with variance v,
 * sqrt(v / (v + tau²)) exp(tau² d² / (2 v (v + tau²))); the p-value is the smallest of 1 / ratio so far. Who stops at the first p-value of 5 % or less is wrong in 5 % of
 * the cases at most. That has a price: with a plan of looks {@link GroupSequential} finds effects sooner. Observations are independent of each other, and counts are large
 * enough for their difference to be normal: five successes and five failures on each side are asked for. Source: R. Johari, P. Koomen, L. Pekelis, D. Walsh, Operations
 * Research 70 (2022) 1806-1821, after H. Robbins, Annals of Mathematical Statistics 41 (1970) 1397-1409. This class is immutable and thread-safe.
 */
public final class MixtureSprt {

    private static final int FEWEST = 5;

    private final double tau;
    private final double pValue;
    private final int looks;
    private final double difference;
    private final double variance;

    private MixtureSprt(double tau, double pValue, int looks, double difference, double variance) {
        this.tau = tau;
        this.pValue = pValue;
        this.looks = looks;
        this.difference = difference;
        this.variance = variance;
    }

    /**
     * Obtains a test before its first look.
     *
     * @param tau  the size of the effects that one looks for, in the unit of the difference, shares in decimal form; positive. It must be said before the first look. A tau that is
     *     far off costs power and never validity
     * @return the test, its p-value 1
     * @throws IllegalArgumentException if tau is not a positive number
     */
    public static MixtureSprt expecting(double tau) {
        Preconditions.checkArgument(
                tau > 0 && tau < Double.POSITIVE_INFINITY,
                "The size of effects tau (%s) is not a positive number.\nTake the effect that one would act on.",
                tau);
        return new MixtureSprt(tau, 1, 0, 0, Double.POSITIVE_INFINITY);
    }

    /**
     * Looks at two shares, all trials from the start counted.
     *
     * @param first  the one, such as what is new
     * @param second  the other
     * @return the test after this look; with fewer than five successes or failures on a side there is nothing to see yet, and the p-value stays
     */
    public MixtureSprt look(Proportion first, Proportion second) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        if (isTooFew(first) || isTooFew(second)) {
            return new MixtureSprt(tau, pValue, looks + 1, difference, variance);
        }
        double p = (double) first.successes() / (double) first.trials();
        double q = (double) second.successes() / (double) second.trials();
        return look(p - q, Math.sqrt(p * (1 - p) / (double) first.trials() + q * (1 - q) / (double) second.trials()));
    }

    private static boolean isTooFew(Proportion counts) {
        return counts.successes() < FEWEST || counts.trials() - counts.successes() < FEWEST;
    }

    /**
     * Looks at a difference, such as of two means, all observations from the start counted.
     *
     * @param found  the difference
     * @param standardError  its standard error, positive
     * @return the test after this look
     * @throws IllegalArgumentException if a number is not finite, or the error not positive
     */
    public MixtureSprt look(double found, double standardError) {
        Preconditions.checkArgument(
                Double.isFinite(found) && standardError > 0 && standardError < Double.POSITIVE_INFINITY,
                "The difference (%s) with a standard error of (%s) is none.\n"
                        + "Give a number, and an error that is positive.",
                found,
                standardError);
        double v = standardError * standardError;
        double logRatio = 0.5 * Math.log(v / (v + tau * tau)) + tau * tau * found * found / (2 * v * (v + tau * tau));
        return new MixtureSprt(tau, Math.min(pValue, Math.exp(-logRatio)), looks + 1, found, v);
    }

    /**
     * Returns the p-value that is valid at every look.
     *
     * @return the smallest so far, 1 before the first look
     */
    public double pValue() {
        return pValue;
    }

    /**
     * Returns how often the data were looked at.
     *
     * @return the number of looks
     */
    public int looks() {
        return looks;
    }

    /**
     * Returns the difference with an interval that is valid at every look: all of them together contain the true difference at the level.
     *
     * @param level  the level of confidence
     * @return the difference at the last look; undefined before there was something to see
     */
    public Estimate difference(ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        String method = "always valid, after " + looks + (looks == 1 ? " look" : " looks");
        if (Double.isInfinite(variance)) {
            return Estimate.undefined(method, "there were too few successes or failures to see anything");
        }
        double sum = variance + tau * tau;
        double alpha = 1 - level.rate().value().doubleValue();
        double half = Math.sqrt(variance * sum / (tau * tau) * (Math.log(sum / variance) - 2 * Math.log(alpha)));
        return Estimate.of(difference, new Interval(difference - half, difference + half, level), method);
    }

    /**
     * Decides at the last look.
     *
     * @param alpha  how often to see an effect if there is none, above 0 and below 0.5
     * @return {@link SequentialDecision#EFFECT} if the p-value is not above it, otherwise continue; this test never decides that there is none
     * @throws IllegalArgumentException if alpha is out of range
     */
    public SequentialDecision decide(double alpha) {
        return pValue <= Requirement.alpha(alpha) ? SequentialDecision.EFFECT : SequentialDecision.CONTINUE;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof MixtureSprt other
                && tau == other.tau
                && pValue == other.pValue
                && looks == other.looks
                && difference == other.difference
                && variance == other.variance;
    }

    @Override
    public int hashCode() {
        return Objects.hash(tau, pValue, looks, difference, variance);
    }

    /**
     * Returns the p-value in words.
     *
     * @return such as {@code "p = 4.12 % at any of 3 looks, for effects of about 0.05"}
     */
    @Override
    public String toString() {
        return "p = " + Words.probability(pValue) + " at any of " + looks + (looks == 1 ? " look" : " looks")
                + ", for effects of about " + Words.number(tau);
    }
}
