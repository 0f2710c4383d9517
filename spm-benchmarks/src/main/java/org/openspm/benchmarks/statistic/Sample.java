package org.openspm.benchmarks.statistic;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.openspm.core.metric.QuantileType;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/**
 * The values of a sample, one of each observation, and what describes them.
 *
 * <p>A sample may be empty. It is kept in ascending order, so that no result depends on the order in which values were handed in.
 *
 * <pre>{@code
 * Sample peers = Sample.of(15, 20, 35, 40, 50);
 * peers.median();                                          // 35
 * peers.quantile(percent(40), QuantileType.INCLUSIVE);     // 29
 * PercentileRank.MEAN.of(peers, 38);                       // 0.6
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Sample {

    /** What makes the median absolute deviation of a normal sample its standard deviation: the normal quantile of 75 %, 0.6745. */
    private static final double NORMAL_MAD = StandardNormal.upperQuantile(0.25);

    private final double[] ascending;

    private Sample(double[] ascending) {
        this.ascending = ascending;
    }

    /**
     * Obtains a sample of numbers.
     *
     * @param values  the numbers in any order, each within -1E100 to 1E100
     * @return the sample
     * @throws IllegalArgumentException if a value is NaN, infinite or out of range
     */
    public static Sample of(double... values) {
        double[] sorted = Objects.requireNonNull(values, "values").clone();
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = Checks.number(sorted[i], "value") + 0.0; // no negative zero
        }
        return ofSorted(sorted);
    }

    /**
     * Obtains a sample of decimal numbers.
     *
     * @param values  the numbers in any order, each the nearest double from now on
     * @return the sample
     * @throws IllegalArgumentException if a value is out of range
     */
    public static Sample ofDecimals(Collection<BigDecimal> values) {
        Objects.requireNonNull(values, "values");
        return of(values.stream().mapToDouble(BigDecimal::doubleValue).toArray());
    }

    /**
     * Obtains a sample of ratios, which is what metrics are.
     *
     * @param values  the ratios in any order, each to 17 significant digits from now on; equal ones stay equal
     * @return the sample
     * @throws IllegalArgumentException if a value is out of range
     */
    public static Sample ofRatios(Collection<Ratio> values) {
        Objects.requireNonNull(values, "values");
        return of(values.stream().mapToDouble(Ratios::toDouble).toArray());
    }

    static Sample ofSorted(double[] owned) {
        Arrays.sort(owned);
        return new Sample(owned);
    }

    /**
     * Returns how many values there are.
     *
     * @return the size, 0 or more
     */
    public int size() {
        return ascending.length;
    }

    /**
     * Returns the values.
     *
     * @return a copy, in ascending order
     */
    public double[] values() {
        return ascending.clone();
    }

    /** The values themselves, for reading alone. */
    double[] ascending() {
        return ascending;
    }

    double get(int index) {
        return ascending[index];
    }

    /** How many values are less than a number. */
    int countBelow(double number) {
        return (int) Search.smallest(0L, ascending.length, i -> ascending[(int) i] >= number);
    }

    /** How many values are not more than a number. */
    int countAtMost(double number) {
        return (int) Search.smallest(0L, ascending.length, i -> ascending[(int) i] > number);
    }

    boolean isConstant() {
        return ascending.length == 0 || ascending[0] == ascending[ascending.length - 1];
    }

    /**
     * Returns this sample without one of its values: leave-one-out, for a subject that is one of its own peers.
     *
     * @param value  the value to leave out, once if several are equal
     * @return the other values
     * @throws IllegalArgumentException if there is no such value
     */
    public Sample without(double value) {
        int at = countBelow(value);
        if (at == ascending.length || ascending[at] != value) {
            throw new IllegalArgumentException("The value (" + value
                    + ") is not in the sample.\nLeave out the very number that the subject has among its peers.");
        }
        double[] others = new double[ascending.length - 1];
        System.arraycopy(ascending, 0, others, 0, at);
        System.arraycopy(ascending, at + 1, others, at, others.length - at);
        return new Sample(others);
    }

    /**
     * Returns this sample and another as one.
     *
     * @param other  more values
     * @return all values of both
     */
    public Sample and(Sample other) {
        double[] all = Arrays.copyOf(ascending, ascending.length + other.ascending.length);
        System.arraycopy(other.ascending, 0, all, ascending.length, other.ascending.length);
        return ofSorted(all);
    }

    /**
     * Returns the sample of something computed of each value, such as the logarithm of skewed amounts.
     *
     * @param function  what to compute
     * @return the sample of the results
     * @throws IllegalArgumentException if a result is NaN, infinite or out of range
     */
    public Sample map(DoubleUnaryOperator function) {
        Objects.requireNonNull(function, "function");
        return of(Arrays.stream(ascending).map(function).toArray());
    }

    /**
     * Returns the smallest value.
     *
     * @return the minimum; undefined without values
     */
    public Estimate minimum() {
        return ascending.length == 0 ? nothing("minimum") : Estimate.of(ascending[0], "minimum");
    }

    /**
     * Returns the largest value.
     *
     * @return the maximum; undefined without values
     */
    public Estimate maximum() {
        return ascending.length == 0 ? nothing("maximum") : Estimate.of(ascending[ascending.length - 1], "maximum");
    }

    /**
     * Returns the arithmetic mean.
     *
     * @return the mean; undefined without values
     */
    public Estimate mean() {
        return ascending.length == 0 ? nothing("mean") : Estimate.of(Moments.mean(ascending), "mean");
    }

    /**
     * Returns the mean without the smallest and the largest values, which a few outliers do not move.
     *
     * @param share  the share of the values that is left out at each end, 0 % to below 50 %; the number of them is rounded down: 5 % of 25 values
     *     leave out one at each end
     * @return the trimmed mean; undefined without values
     * @throws IllegalArgumentException if the share is out of range
     */
    public Estimate trimmedMean(Rate share) {
        BigDecimal tail = Objects.requireNonNull(share, "share").value();
        if (tail.signum() < 0 || tail.compareTo(new BigDecimal("0.5")) >= 0) {
            throw new IllegalArgumentException(
                    "The share (" + share
                            + ") of each end is not within 0 % to below 50 %.\nLeave out less; the median leaves out all but the middle.");
        }
        String method = "mean without " + share + " at each end";
        int cut = tail.multiply(BigDecimal.valueOf(ascending.length)).intValue();
        return ascending.length == 0
                ? nothing(method)
                : Estimate.of(Moments.mean(Arrays.copyOfRange(ascending, cut, ascending.length - cut)), method);
    }

    /**
     * Returns the mean with Student's interval: {@link Summary#meanWithin(ConfidenceLevel)}.
     *
     * @param level  the level of confidence
     * @return the mean; undefined without values, without an interval of fewer than two or if all are equal
     */
    public Estimate meanWithin(ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        return ascending.length == 0
                ? nothing("mean with Student's t interval")
                : summary().meanWithin(level);
    }

    /**
     * Returns the standard deviation of a sample, n - 1 below the line.
     *
     * @return the standard deviation; undefined of fewer than two values, zero only if all are equal
     */
    public Estimate deviation() {
        String method = "standard deviation, n - 1 below the line";
        return ascending.length < 2
                ? Estimate.undefined(method, tooFew(2))
                : Estimate.of(Moments.deviation(ascending), method);
    }

    /** The mean, the standard deviation and the size of a sample that has values; the deviation of one value is taken for zero. */
    Summary summary() {
        double deviation = ascending.length < 2 ? 0 : Moments.deviation(ascending);
        return new Summary(Moments.mean(ascending), deviation, ascending.length);
    }

    /**
     * Returns the median: the middle value, or the mean of the two in the middle.
     *
     * @return the median; undefined without values
     */
    public Estimate median() {
        return ascending.length == 0 ? nothing("median") : Estimate.of(middle(ascending), "median");
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] + (sorted[half] - sorted[half - 1]) / 2;
    }

    /**
     * Returns the median absolute deviation: the median of the distances from the median.
     *
     * @return the MAD as it is, without the factor 1.4826 that makes it comparable with a standard deviation; undefined without values
     */
    public Estimate medianDeviation() {
        return ascending.length == 0
                ? nothing("median absolute deviation")
                : Estimate.of(middle(distancesFromMedian()), "median absolute deviation");
    }

    private double[] distancesFromMedian() {
        double median = middle(ascending);
        return Arrays.stream(ascending)
                .map(value -> Math.abs(value - median))
                .sorted()
                .toArray();
    }

    /**
     * Returns a quantile.
     *
     * @param share  the share of values below it, 0 % to 100 %
     * @param type  how to read it between two values; {@link QuantileType#INCLUSIVE} is that of spreadsheets
     * @return the quantile; undefined without values
     * @throws IllegalArgumentException if the share is out of range
     */
    public Estimate quantile(Rate share, QuantileType type) {
        Objects.requireNonNull(type, "type");
        Checks.share(Objects.requireNonNull(share, "share").value().doubleValue(), "share");
        String method = "quantile at " + share + ", " + Quantiles.words(type);
        return ascending.length == 0 ? nothing(method) : Estimate.of(Quantiles.of(ascending, share, type), method);
    }

    /**
     * Returns how many standard deviations a number is above the mean.
     *
     * @param number  the number
     * @return (number - mean) / standard deviation; undefined of fewer than two values or if all are equal
     * @throws IllegalArgumentException if it is no number
     */
    public Estimate z(double number) {
        Checks.number(number, "number");
        if (ascending.length < 2) {
            return Estimate.undefined("z-score", tooFew(2));
        }
        double deviation = Moments.deviation(ascending);
        return deviation == 0
                ? Estimate.undefined("z-score", "all values are equal")
                : Estimate.of((number - Moments.mean(ascending)) / deviation, "z-score");
    }

    /**
     * Returns the largest z-score that a value of this sample can possibly have, (n - 1) / sqrt(n): 2.85 of ten values, so that no rule of
     * three standard deviations ever fires there.
     *
     * @return the bound of the absolute z-score of a member; undefined of fewer than two values
     */
    public Estimate largestZ() {
        String method = "largest possible z-score of a member";
        int n = ascending.length;
        return n < 2 ? Estimate.undefined(method, tooFew(2)) : Estimate.of((n - 1) / Math.sqrt(n), method);
    }

    /**
     * Returns the modified z-score: 0.6745 (number - median) / MAD, which outliers do not mask. Iglewicz and Hoaglin take those beyond 3.5
     * for outliers.
     *
     * @param number  the number
     * @return the score; where half of the values or more are equal, and the MAD so zero, (number - median) / (1.2533 times the mean
     *     distance from the median), and the method says so; undefined without values or if all are equal
     * @throws IllegalArgumentException if it is no number
     */
    public Estimate robustZ(double number) {
        Checks.number(number, "number");
        String method = "modified z-score";
        if (ascending.length == 0) {
            return nothing(method);
        }
        if (isConstant()) {
            return Estimate.undefined(method, "all values are equal");
        }
        double[] distances = distancesFromMedian();
        double distance = number - middle(ascending);
        double mad = middle(distances);
        if (mad > 0) {
            return Estimate.of(NORMAL_MAD * distance / mad, method + " by the median absolute deviation");
        }
        double meanDistance = Moments.mean(distances);
        return Estimate.of(
                distance / (Math.sqrt(Math.PI / 2) * meanDistance),
                method + " by the mean absolute deviation, for the median absolute deviation is zero");
    }

    private static Estimate nothing(String method) {
        return Estimate.undefined(method, "there are no values");
    }

    private String tooFew(int needed) {
        return "there are (" + ascending.length + ") values, fewer than " + needed;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Sample other && Arrays.equals(ascending, other.ascending);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ascending);
    }

    /**
     * Returns the sample in words.
     *
     * @return such as {@code "5 values from 15 to 50"}
     */
    @Override
    public String toString() {
        return ascending.length == 0
                ? "no values"
                : Words.plural(ascending.length, "value") + " from " + Words.number(ascending[0]) + " to "
                        + Words.number(ascending[ascending.length - 1]);
    }
}
