package org.openspm.benchmarks.statistic;

import java.util.Arrays;
import java.util.Objects;

/**
 * Numbers of units that are known with unequal precision, drawn towards their common mean: the best of ten reps was also lucky.
 *
 * <p>Units' true numbers are taken to be normal around a mean, and what is found of each to be normal around its true number with its
 * standard error. Each is drawn to the mean by its error's share of all variance.
 *
 * <pre>{@code
 * MeanShrinkage usual = MeanShrinkage.of(attainments, standardErrors);
 * usual.of(attainments[0], standardErrors[0], ConfidenceLevel.DEFAULT);
 * }</pre>
 *
 * <p>Source: R. DerSimonian and N. Laird, Controlled Clinical Trials 7 (1986) 177-188, for the variance of the true numbers; B. Efron and C.
 * Morris, JASA 70 (1975) 311-319, for {@link #jamesStein(double[], double)}. This class is immutable and thread-safe.
 */
public final class MeanShrinkage {

    private static final String METHOD = "normal shrinkage";

    private final double mean;
    private final double variance;
    private final double meanVariance;
    private final String reason;

    private MeanShrinkage(double mean, double variance, double meanVariance, String reason) {
        this.mean = mean;
        this.variance = variance;
        this.meanVariance = meanVariance;
        this.reason = reason;
    }

    /**
     * Obtains the shrinkage towards a known distribution.
     *
     * @param mean  its mean
     * @param deviation  the standard deviation of the true numbers, above zero
     * @return the shrinkage
     * @throws IllegalArgumentException if the mean is no number, or the deviation is not positive
     */
    public static MeanShrinkage withPrior(double mean, double deviation) {
        Checks.number(mean, "mean");
        return new MeanShrinkage(mean, Math.pow(Checks.positive(deviation, "standard deviation"), 2), 0, "");
    }

    /**
     * Obtains the shrinkage towards the distribution that units show, by moments.
     *
     * @param numbers  the number of each unit
     * @param standardErrors  how precisely each is known, above zero, in the same order
     * @return the shrinkage; complete, with every number their weighted mean, if units differ no more than chance lets them; undefined of
     *     fewer than two units
     * @throws IllegalArgumentException if there are more of one than of the other, or a number is out of range
     */
    public static MeanShrinkage of(double[] numbers, double[] standardErrors) {
        Pairs units = Pairs.of(numbers, standardErrors);
        for (double error : standardErrors) {
            Checks.positive(error, "standard error");
        }
        if (units.size() < 2) {
            return new MeanShrinkage(
                    Double.NaN, Double.NaN, Double.NaN, "there are (" + units.size() + ") units, fewer than 2");
        }
        double[] weights = weights(units.second(), 0);
        double fixed = weighted(units.first(), weights);
        double spread = 0;
        for (int i = 0; i < weights.length; i++) {
            spread += weights[i] * Math.pow(units.first()[i] - fixed, 2);
        }
        double total = Moments.sum(weights);
        double excess = spread - (units.size() - 1);
        double variance = Math.max(0, excess / (total - Moments.products(weights, weights) / total));
        double[] both = weights(units.second(), variance);
        return new MeanShrinkage(weighted(units.first(), both), variance, 1 / Moments.sum(both), "");
    }

    private static double[] weights(double[] errors, double variance) {
        return Arrays.stream(errors)
                .map(error -> 1 / (error * error + variance))
                .toArray();
    }

    private static double weighted(double[] numbers, double[] weights) {
        return Moments.products(numbers, weights) / Moments.sum(weights);
    }

    /**
     * Returns the usual number.
     *
     * @return the mean of the true numbers; undefined if there are too few units
     */
    public Estimate mean() {
        return reason.isEmpty()
                ? Estimate.of(mean, "mean of the true numbers")
                : Estimate.undefined("mean of the true numbers", reason);
    }

    /**
     * Returns how much the true numbers differ.
     *
     * @return their standard deviation, zero if units differ no more than chance lets them; undefined if there are too few units
     */
    public Estimate deviation() {
        return reason.isEmpty()
                ? Estimate.of(Math.sqrt(variance), "standard deviation of the true numbers")
                : Estimate.undefined("standard deviation of the true numbers", reason);
    }

    /**
     * Draws the number of a unit towards the mean.
     *
     * @param number  the number
     * @param standardError  how precisely it is known, above zero
     * @param level  how much of the distribution of its true number the interval holds
     * @return the number; without an interval if units differ no more than chance lets them; undefined if there are too few units
     * @throws IllegalArgumentException if a number is out of range
     */
    public Estimate of(double number, double standardError, ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        Checks.number(number, "number");
        double error = Math.pow(Checks.positive(standardError, "standard error"), 2);
        if (!reason.isEmpty()) {
            return Estimate.undefined(METHOD, reason);
        }
        double kept = variance / (variance + error);
        double drawn = mean + kept * (number - mean);
        if (variance == 0) {
            return Estimate.withoutInterval(drawn, METHOD, "units differ no more than chance lets them");
        }
        // The mean is not known exactly either, and the more it counts the more that matters.
        double half = level.normalQuantile() * Math.sqrt(kept * error + (1 - kept) * (1 - kept) * meanVariance);
        return Estimate.of(drawn, new Interval(drawn - half, drawn + half, level), METHOD);
    }

    /**
     * Draws numbers of equal precision towards their mean by the estimator of James and Stein, its positive part: each keeps
     * 1 - (k - 3) v / S of its distance, S the sum of squared distances of k numbers.
     *
     * @param numbers  the numbers, four or more: of fewer each stays as it is
     * @param variance  the variance of each around its true number, above zero
     * @return the drawn numbers in the same order
     * @throws IllegalArgumentException if a number is out of range
     */
    public static double[] jamesStein(double[] numbers, double variance) {
        Sample sample = Sample.of(numbers);
        Checks.positive(variance, "variance");
        if (numbers.length < 4) {
            return numbers.clone();
        }
        double mean = Moments.mean(sample.ascending());
        double[] centred = Moments.centred(sample.ascending());
        double squares = Moments.products(centred, centred);
        double kept = squares == 0 ? 0 : Math.max(0, 1 - (numbers.length - 3) * variance / squares);
        return Arrays.stream(numbers)
                .map(number -> mean + kept * (number - mean))
                .toArray();
    }
}
