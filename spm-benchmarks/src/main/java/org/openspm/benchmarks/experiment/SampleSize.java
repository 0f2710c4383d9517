package org.openspm.benchmarks.experiment;

import com.google.common.base.Preconditions;
import org.openspm.benchmarks.statistic.Distribution;

/**
 * How many observations an experiment takes in each of two arms, so that it finds what it looks for.
 *
 * <pre>{@code
 * SampleSize size = SampleSize.ofProportions(0.20, 0.25, 0.05, 0.8);      // 1,094 deals in each arm
 * size.clustered(20, 0.05);                                               // with 20 deals a rep: 2,134 deals, 107 reps
 * }</pre>
 *
 * <p>Two-sided tests, arms of one size, normal approximation. Sources: J. L. Fleiss, Statistical methods for rates and proportions (without
 * continuity correction); A. Donner and N. Klar (2000) on clusters.
 *
 * @param perArm  how many observations in each arm, rounded up
 * @param clustersPerArm  how many clusters in each arm, rounded up; of single observations as many as those
 * @param designEffect  how many observations of clusters say as much as one that is independent, 1 or more
 * @param reading  what was asked for, in words
 */
public record SampleSize(long perArm, long clustersPerArm, double designEffect, String reading) {

    /** Counts beyond this are no experiment any more; their doubles would not be whole numbers either. */
    private static final double MOST = 1e15;

    /**
     * Finds the size to tell two shares apart.
     *
     * @param control  the share of the control, above 0 and below 1
     * @param treatment  the share of the treatment that is to be found, above 0 and below 1
     * @param alpha  how often to find an effect that is not there, two-sided: 0.05
     * @param power  how often to find the one that is: 0.8
     * @return the size, (z(alpha) sqrt(2 m (1 - m)) + z(power) sqrt(p (1 - p) + q (1 - q)))² / (p - q)², m the mean of both shares
     * @throws IllegalArgumentException if a number is out of range, or the shares are equal
     */
    public static SampleSize ofProportions(double control, double treatment, double alpha, double power) {
        double p = Requirement.probability("share of the control", control);
        double q = Requirement.probability("share of the treatment", treatment);
        double m = (p + q) / 2;
        double root = Distribution.normal().quantile(1 - Requirement.alpha(alpha) / 2) * Math.sqrt(2 * m * (1 - m))
                + Distribution.normal().quantile(Requirement.power(power)) * Math.sqrt(p * (1 - p) + q * (1 - q));
        return sized(root * root / ((p - q) * (p - q)), "shares of " + control + " and " + treatment, alpha, power);
    }

    /**
     * Finds the size to tell two means apart.
     *
     * @param difference  the difference that is to be found, not 0
     * @param deviation  the standard deviation of single observations, positive
     * @param alpha  how often to find an effect that is not there, two-sided: 0.05
     * @param power  how often to find the one that is: 0.8
     * @return the size, 2 (z(alpha) + z(power))² deviation² / difference²
     * @throws IllegalArgumentException if a number is out of range
     */
    public static SampleSize ofMeans(double difference, double deviation, double alpha, double power) {
        Preconditions.checkArgument(
                deviation > 0 && deviation < Double.POSITIVE_INFINITY,
                "The standard deviation (%s) is not a positive number.\nTake that of single observations before.",
                deviation);
        double z = Distribution.normal().quantile(1 - Requirement.alpha(alpha) / 2)
                + Distribution.normal().quantile(Requirement.power(power));
        double scaled = z * deviation / difference;
        return sized(
                2 * scaled * scaled,
                "a difference of " + difference + " with a deviation of " + deviation,
                alpha,
                power);
    }

    private static SampleSize sized(double exact, String what, double alpha, double power) {
        Preconditions.checkArgument(
                exact > 0 && exact < MOST,
                "The size (%s) for %s is no number of observations.\nLook for an effect that is not nothing.",
                exact,
                what);
        long n = (long) Math.max(2, Math.ceil(exact - 1e-9));
        return new SampleSize(n, n, 1, what + " at alpha " + alpha + " and power " + power);
    }

    /**
     * Returns the size if whole reps or accounts are assigned.
     *
     * @param observations  how many observations a cluster has on average, 1 or more
     * @param correlation  how alike observations of one cluster are: their intraclass correlation, 0 to 1
     * @return the size times the design effect 1 + (observations - 1) correlation
     * @throws IllegalArgumentException if a number is out of range
     */
    public SampleSize clustered(double observations, double correlation) {
        return clustered(observations, correlation, 0);
    }

    /**
     * Returns the size if whole reps or accounts of different sizes are assigned.
     *
     * @param observations  how many observations a cluster has on average, 1 or more
     * @param correlation  how alike observations of one cluster are: their intraclass correlation, 0 to 1
     * @param variation  the standard deviation of the cluster sizes over their mean, 0 or more
     * @return the size times the design effect 1 + ((1 + variation²) observations - 1) correlation
     * @throws IllegalArgumentException if a number is out of range
     */
    public SampleSize clustered(double observations, double correlation, double variation) {
        Preconditions.checkArgument(
                observations >= 1 && observations < MOST && correlation >= 0 && correlation <= 1,
                "The cluster of (%s) observations with a correlation of (%s) is none.\n"
                        + "Give 1 observation or more, and a correlation within 0 to 1.",
                observations,
                correlation);
        Preconditions.checkArgument(
                variation >= 0 && variation < MOST,
                "The variation (%s) of the cluster sizes is negative or no number.\nGive their deviation over their mean.",
                variation);
        double effect = 1 + ((1 + variation * variation) * observations - 1) * correlation;
        double independent = (double) perArm / designEffect;
        long inflated = (long) Math.ceil(independent * effect - 1e-9);
        return new SampleSize(
                inflated,
                (long) Math.max(2, Math.ceil((double) inflated / observations - 1e-9)),
                effect,
                reading + ", clusters of " + observations + " with a correlation of " + correlation);
    }

    /**
     * Returns the size in words.
     *
     * @return such as {@code "1094 observations in each arm (shares of 0.2 and 0.25 at alpha 0.05 and power 0.8)"}
     */
    public String explain() {
        return perArm + " observations in each arm" + (designEffect == 1 ? "" : ", of " + clustersPerArm + " clusters")
                + " (" + reading + ")";
    }
}
