package org.openspm.benchmarks.statistic;

import java.util.Arrays;
import java.util.Objects;

/**
 * Pearson's chi-square test of counts: whether shares depend on groups, or differ from those expected.
 *
 * <p>No continuity correction is made. The p-value is good if expected counts are five or more; {@link FisherExactTest} is right for fewer.
 * The test knows no direction.
 *
 * <pre>{@code
 * ChiSquareTest.ofIndependence(new long[][] {{12, 5, 7}, {7, 7, 2}});
 * }</pre>
 */
public final class ChiSquareTest {

    private ChiSquareTest() {}

    /**
     * Tests whether columns depend on rows.
     *
     * @param counts  the counts, a row each group; all rows of one length
     * @return the test with Cramér's V as its effect, 0 to 1; undefined if there are fewer than two rows or columns that have counts
     * @throws IllegalArgumentException if rows differ in length or a count is negative
     */
    public static TestResult ofIndependence(long[][] counts) {
        Objects.requireNonNull(counts, "counts");
        String method = "chi-square test of independence";
        int width = counts.length == 0 ? 0 : counts[0].length;
        double[] rows = new double[counts.length];
        double[] columns = new double[width];
        for (int i = 0; i < counts.length; i++) {
            Checks.sameLength(width, "columns in the first row", counts[i].length, "in row " + (i + 1));
            for (int j = 0; j < width; j++) {
                rows[i] += Checks.atLeast(0, counts[i][j], "count");
                columns[j] += counts[i][j];
            }
        }
        long filledRows = Arrays.stream(rows).filter(sum -> sum > 0).count();
        long filledColumns = Arrays.stream(columns).filter(sum -> sum > 0).count();
        if (filledRows < 2 || filledColumns < 2) {
            return TestResult.undefined(
                    method,
                    Alternative.TWO_SIDED,
                    "there are counts in (" + filledRows + ") rows and (" + filledColumns + ") columns, fewer than 2");
        }
        double total = Moments.sum(rows);
        double square = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < width; j++) {
                square += term((double) counts[i][j], rows[i] / total * columns[j]);
            }
        }
        double strength = Math.sqrt(square / (total * (Math.min(filledRows, filledColumns) - 1)));
        double degrees = (filledRows - 1.0) * (filledColumns - 1.0);
        return of(method, square, degrees, Estimate.of(Math.min(1, strength), "Cramér's V"));
    }

    /**
     * Tests whether shares differ from those expected.
     *
     * @param counts  the counts
     * @param expected  the shares expected of them, in any unit: they are scaled to the total of the counts; each zero or more
     * @return the test with Cohen's w as its effect; undefined if there are fewer than two counts expected, or none counted
     * @throws IllegalArgumentException if there are more of one than of the other, a number is negative, or something was counted where
     *     nothing is expected
     */
    public static TestResult ofGoodnessOfFit(long[] counts, double[] expected) {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(expected, "expected");
        Checks.sameLength(counts.length, "counts", expected.length, "expected shares");
        String method = "chi-square test of goodness of fit";
        double total = 0;
        int categories = 0;
        for (int i = 0; i < counts.length; i++) {
            total += Checks.atLeast(0, counts[i], "count");
            categories += Checks.notNegative(expected[i], "expected share") > 0 ? 1 : 0;
            if (expected[i] == 0 && counts[i] > 0) {
                throw new IllegalArgumentException("There is a count of (" + counts[i]
                        + ") where none is expected.\nExpect a share above zero of whatever can be counted.");
            }
        }
        if (categories < 2 || total == 0) {
            String reason =
                    total == 0 ? "nothing was counted" : "there are (" + categories + ") categories, fewer than 2";
            return TestResult.undefined(method, Alternative.TWO_SIDED, reason);
        }
        double scale = total / Moments.sum(expected);
        double square = 0;
        for (int i = 0; i < counts.length; i++) {
            square += term((double) counts[i], expected[i] * scale);
        }
        return of(method, square, categories - 1.0, Estimate.of(Math.sqrt(square / total), "Cohen's w"));
    }

    private static double term(double count, double expected) {
        return expected == 0 ? 0 : (count - expected) * (count - expected) / expected;
    }

    private static TestResult of(String method, double square, double degrees, Estimate effect) {
        double p = Distribution.chiSquare(degrees).above(square);
        return TestResult.of(method, Alternative.TWO_SIDED, "chi-square", square, degrees, p, effect);
    }
}
