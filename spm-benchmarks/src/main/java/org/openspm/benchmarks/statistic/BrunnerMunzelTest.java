package org.openspm.benchmarks.statistic;

/**
 * The test of Brunner and Munzel: whether values of one sample tend to be greater than those of another, with ties and unequal spreads.
 *
 * <p>It tests whether the probability of superiority is one half, by ranks and a t distribution with estimated degrees of freedom. With
 * fewer than ten values on either side its p-values are rough: there {@link MannWhitneyTest} is exact. Of samples that do not overlap it
 * finds no spread, and is undefined. Commons Math 3.6.1 does not have it.
 *
 * <pre>{@code
 * BrunnerMunzelTest.withDefaults().of(east, west);     // W, p and P(east is greater) with its interval
 * }</pre>
 *
 * <p>Source: E. Brunner and U. Munzel, Biometrical Journal 42 (2000) 17-25. The statistic is positive where the first tends to be greater;
 * other programs subtract the other way round. This class is immutable and thread-safe.
 */
public final class BrunnerMunzelTest {

    private static final String METHOD = "Brunner-Munzel test";

    private final TestOptions options;

    private BrunnerMunzelTest(TestOptions options) {
        this.options = options;
    }

    /**
     * Obtains the test for any difference, with 95 % intervals.
     *
     * @return the test
     */
    public static BrunnerMunzelTest withDefaults() {
        return new BrunnerMunzelTest(TestOptions.DEFAULTS);
    }

    /**
     * Returns the test for another alternative.
     *
     * @param alternative  what to look for
     * @return the changed test
     */
    public BrunnerMunzelTest with(Alternative alternative) {
        return new BrunnerMunzelTest(options.with(alternative));
    }

    /**
     * Returns the test with intervals of another level.
     *
     * @param level  the level of confidence
     * @return the changed test
     */
    public BrunnerMunzelTest at(ConfidenceLevel level) {
        return new BrunnerMunzelTest(options.at(level));
    }

    /**
     * Tests whether values of the first sample tend to be greater or less than those of the second.
     *
     * @param first  the one
     * @param second  the other
     * @return the test with the probability of superiority of the first, its interval cut at 0 and 1; undefined of fewer than two values on
     *     either side, or if the ranks do not spread
     */
    public TestResult of(Sample first, Sample second) {
        if (first.size() < 2 || second.size() < 2) {
            return TestResult.undefined(
                    METHOD,
                    options.alternative(),
                    "there are (" + first.size() + ") and (" + second.size() + ") values, fewer than 2");
        }
        double n = first.size();
        double m = second.size();
        Dominance dominance = Dominance.of(first, second);
        double superiority = dominance.wins() / dominance.pairs();
        double one = placementVariance(first, second) / n;
        double other = placementVariance(second, first) / m;
        double error = Math.sqrt(one + other);
        String what = "probability that the first is greater";
        if (error == 0) {
            String reason = first.and(second).isConstant() ? "all values are equal" : "the samples do not overlap";
            return TestResult.undefined(
                    METHOD, options.alternative(), reason, Estimate.withoutInterval(superiority, what, reason));
        }
        double degrees = (one + other) * (one + other) / (one * one / (n - 1) + other * other / (m - 1));
        Distribution student = Distribution.studentT(degrees);
        double w = (superiority - 0.5) / error;
        double half = student.upperQuantile(options.level().tail()) * error;
        Interval interval =
                new Interval(Math.max(0, superiority - half), Math.min(1, superiority + half), options.level());
        return TestResult.of(
                METHOD,
                options.alternative(),
                "W",
                w,
                degrees,
                options.alternative().pValue(w, student),
                Estimate.of(superiority, interval, what));
    }

    /** The variance of the share of the others that each value exceeds. */
    private static double placementVariance(Sample sample, Sample others) {
        double[] placements = new double[sample.size()];
        for (int i = 0; i < placements.length; i++) {
            double value = sample.get(i);
            placements[i] = ((double) others.countBelow(value) + others.countAtMost(value)) / (2.0 * others.size());
        }
        double deviation = Moments.deviation(placements);
        return deviation * deviation;
    }
}
