package org.openspm.benchmarks.statistic;

import java.util.function.DoublePredicate;
import java.util.function.LongPredicate;
import org.openspm.core.money.Rate;

/**
 * How many values a comparison of means needs, and how small a difference it can find: before saying that there is none.
 *
 * <p>Power is the probability that a t-test finds a difference that there is. It is computed by the noncentral t distribution, both tails of
 * a two-sided test counted, with the same standard deviation on both sides.
 *
 * <pre>{@code
 * MeanPower.withDefaults().sizeOfEach(1, 1);                      // 17 in each group
 * MeanPower.withDefaults().detectableDifference(14, 12, 12);      // 16.8: smaller gaps are likely to go unseen
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class MeanPower {

    private static final long MOST = 10_000_000;

    private final PowerOptions options;

    private MeanPower(PowerOptions options) {
        this.options = options;
    }

    /**
     * Obtains the power of two-sided tests at 5 % significance, to be 80 %.
     *
     * @return the power
     */
    public static MeanPower withDefaults() {
        return new MeanPower(PowerOptions.DEFAULTS);
    }

    /**
     * Returns the power of tests at another significance.
     *
     * @param significance  how often the test may find a difference that there is not, above 0 % and below 100 %
     * @return the changed power
     * @throws IllegalArgumentException if it is out of range
     */
    public MeanPower atSignificance(Rate significance) {
        return new MeanPower(options.atSignificance(significance));
    }

    /**
     * Returns sizes and differences for another power.
     *
     * @param power  how often the test is to find a difference that there is, above 0 % and below 100 %
     * @return the changed power
     * @throws IllegalArgumentException if it is out of range
     */
    public MeanPower withPower(Rate power) {
        return new MeanPower(options.withPower(power));
    }

    /**
     * Returns the power of one-sided tests.
     *
     * @return the changed power
     */
    public MeanPower oneSided() {
        return new MeanPower(options.oneSided());
    }

    /**
     * Calculates the probability that two samples of such sizes show a difference.
     *
     * @param difference  the true difference of means; its sign does not matter
     * @param deviation  the standard deviation of values in each group, above zero
     * @param first  the size of the one, 2 or more
     * @param second  the size of the other, 2 or more
     * @return the power, 0 to 1
     * @throws IllegalArgumentException if a number is out of range
     */
    public double ofDifference(double difference, double deviation, long first, long second) {
        double errors = Math.abs(Checks.number(difference, "difference")) / error(deviation, first, second);
        return power(errors, first + second - 2.0);
    }

    /**
     * Calculates the probability that one sample of such a size, or as many pairs, shows a difference from a number. Of two groups say the size of
     * each, also where they are equal.
     *
     * @param difference  the true difference of the mean from the number; its sign does not matter
     * @param deviation  the standard deviation of values, above zero
     * @param size  the size of the sample, 2 or more
     * @return the power, 0 to 1
     * @throws IllegalArgumentException if a number is out of range
     */
    public double ofDifference(double difference, double deviation, long size) {
        double errors = Math.abs(Checks.number(difference, "difference")) / error(deviation, size);
        return power(errors, size - 1.0);
    }

    /**
     * Calculates how many values each of two groups needs.
     *
     * @param difference  the difference of means that is not to go unseen; not zero
     * @param deviation  the standard deviation of values in each group, above zero
     * @return the size of each group; undefined beyond ten million
     * @throws IllegalArgumentException if a number is out of range
     */
    public Estimate sizeOfEach(double difference, double deviation) {
        checkDifference(difference);
        return smallest(
                "size of each of two groups", n -> ofDifference(difference, deviation, n, n) >= options.power());
    }

    /**
     * Calculates how many values a sample needs that is held against a number.
     *
     * @param difference  the difference of the mean from the number that is not to go unseen; not zero
     * @param deviation  the standard deviation of values, above zero
     * @return the size; undefined beyond ten million
     * @throws IllegalArgumentException if a number is out of range
     */
    public Estimate size(double difference, double deviation) {
        checkDifference(difference);
        return smallest("size of one group", n -> ofDifference(difference, deviation, n) >= options.power());
    }

    /**
     * Calculates the smallest difference of two means that samples of such sizes find with the power.
     *
     * @param deviation  the standard deviation of values in each group, above zero
     * @param first  the size of the one, 2 or more
     * @param second  the size of the other, 2 or more
     * @return the minimum detectable difference, in the unit of the values
     * @throws IllegalArgumentException if a number is out of range
     */
    public Estimate detectableDifference(double deviation, long first, long second) {
        double error = error(deviation, first, second);
        return detectable(error, first + second - 2.0, first + " and " + second + " values");
    }

    /**
     * Calculates the smallest difference from a number that a sample of such a size finds with the power.
     *
     * @param deviation  the standard deviation of values, above zero
     * @param size  the size of the sample, 2 or more
     * @return the minimum detectable difference, in the unit of the values
     * @throws IllegalArgumentException if a number is out of range
     */
    public Estimate detectableDifference(double deviation, long size) {
        return detectable(error(deviation, size), size - 1.0, size + " values");
    }

    private Estimate detectable(double error, double degrees, String sizes) {
        DoublePredicate found = errors -> power(errors, degrees) >= options.power();
        double errors = Search.smallestDouble(0.0, Search.reach(1, found), found);
        return Estimate.of(errors * error, "minimum detectable difference, " + sizes + ", " + options.words());
    }

    private Estimate smallest(String what, LongPredicate found) {
        String method = what + ", " + options.words();
        if (!found.test(MOST)) {
            return Estimate.undefined(method, "more than (" + MOST + ") values are needed");
        }
        long reached = 2;
        while (!found.test(reached)) {
            reached = Math.min(MOST, reached * 2);
        }
        return Estimate.of((double) Search.smallest(2, reached, found), method);
    }

    private double power(double errors, double degrees) {
        double t = Distribution.studentT(degrees).upperQuantile(options.tail());
        NoncentralT found = new NoncentralT(degrees);
        double power = found.above(t, errors);
        return options.isOneSided() ? power : power + found.above(t, -errors);
    }

    private static double error(double deviation, long first, long second) {
        Checks.positive(deviation, "standard deviation");
        Checks.atLeast(2, first, "size of the first group");
        Checks.atLeast(2, second, "size of the second group");
        return deviation * Math.sqrt(1.0 / first + 1.0 / second);
    }

    private static double error(double deviation, long size) {
        Checks.positive(deviation, "standard deviation");
        return deviation / Math.sqrt((double) Checks.atLeast(2, size, "size of the sample"));
    }

    private static void checkDifference(double difference) {
        Checks.positive(Math.abs(difference), "size of the difference");
    }
}
