package org.openspm.benchmarks.monitoring;

import com.google.common.base.Preconditions;
import java.util.Objects;

/**
 * A factor of a metric: own value and that of a reference, such as the team, and how far chance may move the own one.
 *
 * <pre>{@code
 * Driver.ofCount("Opportunities", 40, 52);
 * Driver.ofShare("Win rate", 8, 40, 0.31);
 * Driver.ofMean("Deal size", 21_000, 9_000, 8, 24_000);
 * Driver.ofMean("Sales cycle", 71, 30, 8, 60).dividing();       // below the line of sales velocity
 * }</pre>
 *
 * @param name  what the factor is called
 * @param own  the own value, positive
 * @param reference  the value of the reference, positive, taken to be exact
 * @param logError  the standard error of the logarithm of the own value, 0 or more
 * @param exponent  1 of a factor above the line, -1 of one below
 */
public record Driver(String name, double own, double reference, double logError, int exponent) {

    /**
     * Checks the numbers.
     *
     * @param name  what the factor is called
     * @param own  the own value, positive
     * @param reference  the value of the reference, positive, taken to be exact
     * @param logError  the standard error of the logarithm of the own value, 0 or more
     * @param exponent  1 of a factor above the line, -1 of one below
     * @throws IllegalArgumentException if a value is not a positive number, the error negative, or the exponent another
     */
    public Driver {
        Objects.requireNonNull(name, "name");
        Preconditions.checkArgument(
                own > 0 && own < Double.POSITIVE_INFINITY && reference > 0 && reference < Double.POSITIVE_INFINITY,
                "The driver (%s) is (%s) against (%s), and factors are positive numbers.\n"
                        + "Take a longer period, in which each of them happened.",
                name,
                own,
                reference);
        Preconditions.checkArgument(
                logError >= 0 && logError < Double.POSITIVE_INFINITY && (exponent == 1 || exponent == -1),
                "The driver (%s) has an error of (%s) and an exponent of (%s).\n"
                        + "Give an error of 0 or more, and 1 above the line or -1 below.",
                name,
                logError,
                exponent);
    }

    /**
     * Obtains a driver that counts what happened, such as opportunities.
     *
     * @param name  what the factor is called
     * @param count  how many, 1 or more; chance moves it as the Poisson distribution has it, its logarithm by 1 / sqrt(count)
     * @param reference  the count of the reference, positive
     * @return the driver
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Driver ofCount(String name, long count, double reference) {
        return new Driver(name, (double) count, reference, 1 / Math.sqrt(Math.max(1.0, (double) count)), 1);
    }

    /**
     * Obtains a driver that is a share, such as a win rate.
     *
     * @param name  what the factor is called
     * @param successes  how many trials succeeded, 1 to the number of trials
     * @param trials  how many there were; chance moves the logarithm of the share by sqrt((1 - p) / (n p))
     * @param reference  the share of the reference in decimal form, positive
     * @return the driver
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Driver ofShare(String name, long successes, long trials, double reference) {
        Preconditions.checkArgument(
                successes <= trials,
                "The driver (%s) has (%s) successes of (%s) trials.\nCount as successes only what is a trial, too.",
                name,
                successes,
                trials);
        double share = trials < 1 ? 0 : (double) successes / (double) trials;
        double error = successes < 1 ? 0 : Math.sqrt((1 - share) / (double) successes);
        return new Driver(name, share, reference, error, 1);
    }

    /**
     * Obtains a driver that is a mean, such as a deal size.
     *
     * @param name  what the factor is called
     * @param mean  the mean, positive
     * @param deviation  the standard deviation of the single values, 0 or more
     * @param n  over how many values, 1 or more; chance moves the logarithm of the mean by deviation / (mean sqrt(n))
     * @param reference  the mean of the reference, positive
     * @return the driver
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Driver ofMean(String name, double mean, double deviation, long n, double reference) {
        Preconditions.checkArgument(
                n >= 1, "The driver (%s) is a mean of (%s) values.\nTake a mean of one value or more.", name, n);
        return new Driver(name, mean, reference, mean > 0 ? deviation / mean / Math.sqrt((double) n) : 0, 1);
    }

    /**
     * Returns this driver below the line, such as the cycle in sales velocity.
     *
     * @return the driver; more of it makes the metric smaller
     */
    public Driver dividing() {
        return new Driver(name, own, reference, logError, -1);
    }

    /** The logarithm of how much the metric is larger for this driver. */
    double logRatio() {
        return exponent * Math.log(own / reference);
    }
}
