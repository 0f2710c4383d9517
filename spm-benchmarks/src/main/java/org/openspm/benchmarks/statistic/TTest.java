package org.openspm.benchmarks.statistic;

/**
 * Student's t-test of means: whether two means, paired numbers, or a mean and a number differ.
 *
 * <p>Two samples are compared by Welch's test, which does not take their spreads to be equal; it needs no more than the mean, the standard
 * deviation and the size of each. Values are taken to be independent of each other, and normal or many: for skewed amounts take logarithms,
 * or {@link BrunnerMunzelTest}.
 *
 * <pre>{@code
 * TTest.withDefaults().with(Alternative.GREATER).welch(east, west).isSignificantAt(percent(5));
 * TTest.withDefaults().welch(new Summary(91, 14, 40), new Summary(84, 16, 36));
 * }</pre>
 *
 * <p>Without any spread there is no test, where Commons Math 3.6.1 and others answer NaN. Source: B. L. Welch, Biometrika 34 (1947) 28-35.
 * This class is immutable and thread-safe.
 */
public final class TTest {

    private final TestOptions options;

    private TTest(TestOptions options) {
        this.options = options;
    }

    /**
     * Obtains the test for any difference, with 95 % intervals.
     *
     * @return the test
     */
    public static TTest withDefaults() {
        return new TTest(TestOptions.DEFAULTS);
    }

    /**
     * Returns the test for another alternative.
     *
     * @param alternative  what to look for
     * @return the changed test
     */
    public TTest with(Alternative alternative) {
        return new TTest(options.with(alternative));
    }

    /**
     * Returns the test with intervals of another level.
     *
     * @param level  the level of confidence
     * @return the changed test
     */
    public TTest at(ConfidenceLevel level) {
        return new TTest(options.at(level));
    }

    /**
     * Tests whether the means of two samples differ.
     *
     * @param first  the one
     * @param second  the other
     * @return the test with the difference of means, first less second; undefined of fewer than two values on either side, or without spread
     */
    public TestResult welch(Sample first, Sample second) {
        if (first.size() < 2 || second.size() < 2) {
            return TestResult.undefined("Welch's t-test", options.alternative(), tooFew(first.size(), second.size()));
        }
        return welch(first.summary(), second.summary());
    }

    /**
     * Tests whether the means of two samples differ of which only a summary is known.
     *
     * @param first  the one
     * @param second  the other
     * @return the test with the difference of means, first less second; undefined of fewer than two values on either side, or without spread
     */
    public TestResult welch(Summary first, Summary second) {
        String method = "Welch's t-test";
        if (first.size() < 2 || second.size() < 2) {
            return TestResult.undefined(method, options.alternative(), tooFew(first.size(), second.size()));
        }
        double one = first.standardError();
        double other = second.standardError();
        double error = Math.hypot(one, other);
        // By shares of the larger, lest squares of very small or very large errors vanish.
        double a = one / error;
        double b = other / error;
        double degrees = 1 / (Math.pow(a, 4) / (first.size() - 1.0) + Math.pow(b, 4) / (second.size() - 1.0));
        return of(method, "difference of means", first.mean() - second.mean(), 0, error, degrees);
    }

    /**
     * Tests whether the mean difference of pairs is zero.
     *
     * @param pairs  the pairs
     * @return the test with the mean difference, first less second; undefined of fewer than two pairs, or if all differences are equal
     */
    public TestResult paired(Pairs pairs) {
        return one("paired t-test", "mean difference", pairs.differences(), 0);
    }

    /**
     * Tests whether the mean of a sample differs from a number.
     *
     * @param sample  the values
     * @param mean  the number
     * @return the test with the mean of the sample; undefined of fewer than two values, or if all are equal
     * @throws IllegalArgumentException if it is no number
     */
    public TestResult oneSample(Sample sample, double mean) {
        return one("one-sample t-test", "mean", sample, Checks.number(mean, "mean"));
    }

    private TestResult one(String method, String what, Sample sample, double mean) {
        if (sample.size() < 2) {
            return TestResult.undefined(
                    method, options.alternative(), "there are (" + sample.size() + ") values, fewer than 2");
        }
        Summary summary = sample.summary();
        return of(method, what, summary.mean(), mean, summary.standardError(), summary.size() - 1.0);
    }

    private TestResult of(String method, String what, double found, double expected, double error, double degrees) {
        if (!(error > 0)) {
            return TestResult.undefined(
                    method,
                    options.alternative(),
                    "the values do not spread",
                    Estimate.withoutInterval(found, what, "the values do not spread"));
        }
        Distribution student = Distribution.studentT(degrees);
        double t = (found - expected) / error;
        double half = student.upperQuantile(options.level().tail()) * error;
        Estimate effect = Estimate.of(found, new Interval(found - half, found + half, options.level()), what);
        return TestResult.of(
                method,
                options.alternative(),
                "t",
                t,
                degrees,
                options.alternative().pValue(t, student),
                effect);
    }

    private static String tooFew(long first, long second) {
        return "there are (" + first + ") and (" + second + ") values, fewer than 2";
    }
}
