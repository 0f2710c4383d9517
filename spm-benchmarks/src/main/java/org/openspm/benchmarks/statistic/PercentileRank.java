package org.openspm.benchmarks.statistic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Ratio;

/**
 * The ways to say where a number stands among others: the share of a sample that is below it.
 *
 * <p>They differ in what they do with equal values. Of 1, 2, 2, 3 the number 2 has rank
 *
 * <table>
 * <caption>the kinds compared</caption>
 * <tr><td>MEAN</td><td>0.5</td><td>the one below and half of the two that are equal</td></tr>
 * <tr><td>STRICT</td><td>0.25</td><td>the one below</td></tr>
 * <tr><td>WEAK</td><td>0.75</td><td>the one below and the two that are equal</td></tr>
 * <tr><td>RANK</td><td>0.625</td><td>the mean of the ranks of those that are equal, 2 and 3, over 4</td></tr>
 * <tr><td>EXCEL_INC</td><td>0.3333</td><td>the one below, of the three others</td></tr>
 * <tr><td>EXCEL_EXC</td><td>0.4</td><td>the first rank, 2, over 5</td></tr>
 * </table>
 *
 * <p>{@link #MEAN} is the default of this library: turn the direction round, and a rank r becomes 1 - r. A rank is not a probability: one
 * who is at 0.8 is ahead of 80 % of the peers, and does not succeed with a chance of 80 %.
 */
public enum PercentileRank {
    /** The share below plus half of the share that is equal: the mid-rank. */
    MEAN("share below plus half of the equals"),
    /** The share below. */
    STRICT("share below"),
    /** The share below or equal. */
    WEAK("share below or equal"),
    /** The mean rank of those that are equal over the size, where the smallest has rank 1. */
    RANK("mean rank of the equals over the size"),
    /** PERCENTRANK.INC of spreadsheets: the number below over n - 1; between two values interpolated, outside of them undefined. */
    EXCEL_INC("PERCENTRANK.INC"),
    /** PERCENTRANK.EXC of spreadsheets: the number below plus 1 over n + 1; between two values interpolated, outside of them undefined. */
    EXCEL_EXC("PERCENTRANK.EXC");

    private final String words;

    PercentileRank(String words) {
        this.words = words;
    }

    /**
     * Calculates the rank of a number.
     *
     * @param sample  the others; leave the subject out first if it is one of them, {@link Sample#without(double)}
     * @param number  the number
     * @return the rank as a share, 0 to 1; undefined without values, and of the spreadsheets' kinds outside of the values
     * @throws IllegalArgumentException if it is no number
     */
    public Estimate of(Sample sample, double number) {
        Checks.number(number, "number");
        String method = "percentile rank: " + words + ", " + Words.plural(sample.size(), "value");
        if (sample.size() == 0) {
            return Estimate.undefined(method, "there are no values");
        }
        Optional<Ratio> rank = exact(sample, number);
        return rank.isEmpty()
                ? Estimate.undefined(method, "the number (" + Words.number(number) + ") is outside of the " + sample)
                : Estimate.of(decimal(rank.get(), 25, RoundingMode.HALF_EVEN).doubleValue(), method);
    }

    /**
     * Calculates the rank of a number and cuts it off after some digits, as spreadsheets do: 5/9 is 0.555.
     *
     * @param sample  the others
     * @param number  the number
     * @param digits  how many digits to keep after the decimal point, 1 or more; spreadsheets keep 3
     * @return the rank as a share; empty where it is undefined
     * @throws IllegalArgumentException if it is no number, or no digit is to be kept
     */
    public Optional<BigDecimal> truncated(Sample sample, double number, int digits) {
        Checks.number(number, "number");
        Checks.atLeast(1, digits, "number of digits");
        return Optional.of(sample)
                .filter(values -> values.size() > 0)
                .flatMap(values -> exact(values, number))
                .map(rank -> decimal(rank, digits, RoundingMode.DOWN));
    }

    private static BigDecimal decimal(Ratio ratio, int digits, RoundingMode mode) {
        return ratio.toDecimal(digits, mode);
    }

    private Optional<Ratio> exact(Sample sample, double number) {
        Objects.requireNonNull(sample, "sample");
        long n = sample.size();
        long below = sample.countBelow(number);
        long atMost = sample.countAtMost(number);
        return switch (this) {
            case MEAN -> Optional.of(Ratio.of(below + atMost, 2 * n));
            case STRICT -> Optional.of(Ratio.of(below, n));
            case WEAK -> Optional.of(Ratio.of(atMost, n));
            case RANK -> Optional.of(Ratio.of(below + atMost + (atMost > below ? 1 : 0), 2 * n));
            case EXCEL_INC ->
                n == 1 && atMost > below
                        ? Optional.of(Ratio.of(1, 1))
                        : position(sample, number).map(position -> position.dividedBy(Ratio.of(n - 1, 1)));
            case EXCEL_EXC ->
                position(sample, number)
                        .map(position -> position.plus(Ratio.of(1, 1)).dividedBy(Ratio.of(n + 1, 1)));
        };
    }

    /** How many values are below, and between two values the part of the way: the inverse of the spreadsheets' percentile. */
    private static Optional<Ratio> position(Sample sample, double number) {
        int below = sample.countBelow(number);
        if (below < sample.size() && sample.get(below) == number) {
            return Optional.of(Ratio.of(below, 1));
        }
        if (below == 0 || below == sample.size()) {
            return Optional.empty();
        }
        // The decimals that the doubles were written as, so that nothing is cut off that is there on paper.
        BigDecimal low = BigDecimal.valueOf(sample.get(below - 1));
        BigDecimal step = BigDecimal.valueOf(sample.get(below)).subtract(low);
        Ratio part = Ratio.of(BigDecimal.valueOf(number).subtract(low), step);
        return Optional.of(Ratio.of(below - 1L, 1).plus(part));
    }
}
