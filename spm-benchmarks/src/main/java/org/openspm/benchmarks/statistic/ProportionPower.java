package org.openspm.benchmarks.statistic;

import java.util.function.DoublePredicate;
import java.util.function.LongPredicate;
import org.openspm.core.money.Rate;

/**
 * How many trials a comparison of shares needs, and how small a gap it can find: before saying that there is none.
 *
 * <p>Power is the probability that the score test finds a difference that there is, by the normal distribution without continuity
 * correction; it is good if some five successes and failures are expected on either side. Of a two-sided test the tail on the wrong side is
 * left out, as is usual: where there is no difference power is half of the significance.
 *
 * <pre>{@code
 * ProportionPower.withDefaults().sizeOfEach(0.50, 0.75);              // 58 trials in each group
 * ProportionPower.withDefaults().detectableIncrease(0.25, 60, 60);    // 0.24: 25 % against 49 %
 * }</pre>
 *
 * <p>Source: J. L. Fleiss, Statistical Methods for Rates and Proportions (1981), section 3.2, without the correction. This class is immutable
 * and thread-safe.
 */
public final class ProportionPower {

    private static final long MOST = 1_000_000_000_000L;

    private final PowerOptions options;

    private ProportionPower(PowerOptions options) {
        this.options = options;
    }

    /**
     * Obtains the power of two-sided tests at 5 % significance, to be 80 %.
     *
     * @return the power
     */
    public static ProportionPower withDefaults() {
        return new ProportionPower(PowerOptions.DEFAULTS);
    }

    /**
     * Returns the power of tests at another significance.
     *
     * @param significance  how often the test may find a difference that there is not, above 0 % and below 100 %
     * @return the changed power
     * @throws IllegalArgumentException if it is out of range
     */
    public ProportionPower atSignificance(Rate significance) {
        return new ProportionPower(options.atSignificance(significance));
    }

    /**
     * Returns sizes and differences for another power.
     *
     * @param power  how often the test is to find a difference that there is, above 0 % and below 100 %
     * @return the changed power
     * @throws IllegalArgumentException if it is out of range
     */
    public ProportionPower withPower(Rate power) {
        return new ProportionPower(options.withPower(power));
    }

    /**
     * Returns the power of one-sided tests.
     *
     * @return the changed power
     */
    public ProportionPower oneSided() {
        return new ProportionPower(options.oneSided());
    }

    /**
     * Calculates the probability that two groups of such sizes show a difference.
     *
     * @param first  the true share of the one, 0 to 1
     * @param second  the true share of the other, 0 to 1
     * @param firstTrials  the trials of the one, 1 or more
     * @param secondTrials  the trials of the other, 1 or more
     * @return the power, 0 to 1; 0 if both shares are 0, or both are 1
     * @throws IllegalArgumentException if a number is out of range
     */
    public double ofShares(double first, double second, long firstTrials, long secondTrials) {
        Checks.share(first, "first share");
        Checks.share(second, "second share");
        double n = (double) Checks.atLeast(1, firstTrials, "number of first trials");
        double m = (double) Checks.atLeast(1, secondTrials, "number of second trials");
        double pooled = (n * first + m * second) / (n + m);
        double ifEqual = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
        double asTheyAre = Math.sqrt(first * (1 - first) / n + second * (1 - second) / m);
        return power(Math.abs(first - second), ifEqual, asTheyAre);
    }

    /**
     * Calculates the probability that a group of such a size shows a difference from a number.
     *
     * @param share  the true share, 0 to 1
     * @param reference  the number that it is held against, above 0 and below 1
     * @param trials  the trials, 1 or more
     * @return the power, 0 to 1
     * @throws IllegalArgumentException if a number is out of range
     */
    public double ofShare(double share, double reference, long trials) {
        Checks.share(share, "share");
        Checks.properShare(reference, "reference");
        double n = (double) Checks.atLeast(1, trials, "number of trials");
        return power(
                Math.abs(share - reference),
                Math.sqrt(reference * (1 - reference) / n),
                Math.sqrt(share * (1 - share) / n));
    }

    /** The probability that a difference is seen beyond what the test allows if there were none. */
    private double power(double difference, double ifEqual, double asTheyAre) {
        double allowed = StandardNormal.upperQuantile(options.tail()) * ifEqual;
        if (asTheyAre == 0) {
            return difference > allowed ? 1 : 0;
        }
        return StandardNormal.atMost((difference - allowed) / asTheyAre);
    }

    /**
     * Calculates how many trials each of two groups needs.
     *
     * @param first  the share of the one, 0 to 1
     * @param second  the share of the other, 0 to 1, not the same
     * @return the trials of each group; undefined beyond a trillion
     * @throws IllegalArgumentException if a number is out of range or both are the same
     */
    public Estimate sizeOfEach(double first, double second) {
        checkDifferent(first, second);
        return smallest("trials of each of two groups", n -> ofShares(first, second, n, n) >= options.power());
    }

    /**
     * Calculates how many trials a group needs that is held against a number.
     *
     * @param share  the share, 0 to 1
     * @param reference  the number, above 0 and below 1, not the same
     * @return the trials; undefined beyond a trillion
     * @throws IllegalArgumentException if a number is out of range or both are the same
     */
    public Estimate size(double share, double reference) {
        checkDifferent(share, reference);
        return smallest("trials of one group", n -> ofShare(share, reference, n) >= options.power());
    }

    /**
     * Calculates the smallest gap above a share that two groups of such sizes find with the power.
     *
     * @param share  the share of the second group, 0 to 1
     * @param firstTrials  the trials of the group whose share is higher, 1 or more
     * @param secondTrials  the trials of the second group, 1 or more
     * @return the minimum detectable gap; undefined if not even a share of 100 % would be found
     * @throws IllegalArgumentException if a number is out of range
     */
    public Estimate detectableIncrease(double share, long firstTrials, long secondTrials) {
        Checks.share(share, "share");
        return gap(
                share, gap -> ofShares(Math.min(1, share + gap), share, firstTrials, secondTrials) >= options.power());
    }

    /**
     * Calculates the smallest gap above a number that a group of such a size finds with the power.
     *
     * @param reference  the number, above 0 and below 1
     * @param trials  the trials, 1 or more
     * @return the minimum detectable gap; undefined if not even a share of 100 % would be found
     * @throws IllegalArgumentException if a number is out of range
     */
    public Estimate detectableIncrease(double reference, long trials) {
        Checks.properShare(reference, "reference");
        return gap(reference, gap -> ofShare(Math.min(1, reference + gap), reference, trials) >= options.power());
    }

    private Estimate gap(double share, DoublePredicate isFound) {
        String method = "minimum detectable gap above " + Words.percent(share) + ", " + options.words();
        return isFound.test(1 - share)
                ? Estimate.of(Search.smallestDouble(0.0, 1 - share, isFound), method)
                : Estimate.undefined(method, "not even a share of 100 % would be found");
    }

    private Estimate smallest(String what, LongPredicate found) {
        String method = what + ", " + options.words();
        return found.test(MOST)
                ? Estimate.of((double) Search.smallest(1, MOST, found), method)
                : Estimate.undefined(method, "more than (" + MOST + ") trials are needed");
    }

    private static void checkDifferent(double first, double second) {
        Checks.share(first, "first share");
        Checks.share(second, "second share");
        if (first == second) {
            throw new IllegalArgumentException("The shares (" + first + " and " + second
                    + ") are the same.\nSay which difference is not to go unseen.");
        }
    }
}
