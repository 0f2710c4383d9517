package org.openspm.benchmarks.statistic;

/**
 * The score test of two shares: whether they differ, by the normal distribution.
 *
 * <p>z is the difference of shares over its standard error at the pooled share, without continuity correction; z² is Pearson's chi-square of
 * the two by two table. The effect is the difference with Newcombe's interval. With expected counts below five use
 * {@link FisherExactTest}. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * TwoProportionTest.withDefaults().of(new Proportion(120, 400), new Proportion(96, 400));     // z = 1.911, p = 0.056
 * }</pre>
 */
public final class TwoProportionTest {

    private final TestOptions options;

    private TwoProportionTest(TestOptions options) {
        this.options = options;
    }

    /**
     * Obtains the test for any difference, with 95 % intervals.
     *
     * @return the test
     */
    public static TwoProportionTest withDefaults() {
        return new TwoProportionTest(TestOptions.DEFAULTS);
    }

    /**
     * Returns the test for another alternative.
     *
     * @param alternative  what to look for
     * @return the changed test
     */
    public TwoProportionTest with(Alternative alternative) {
        return new TwoProportionTest(options.with(alternative));
    }

    /**
     * Returns the test with intervals of another level.
     *
     * @param level  the level of confidence
     * @return the changed test
     */
    public TwoProportionTest at(ConfidenceLevel level) {
        return new TwoProportionTest(options.at(level));
    }

    /**
     * Tests whether two shares differ.
     *
     * @param first  the one
     * @param second  the other
     * @return the test with the difference of shares, first less second; undefined without trials on either side, or if all trials succeeded
     *     or none did
     */
    public TestResult of(Proportion first, Proportion second) {
        String method = "two-proportion z-test of " + first + " against " + second;
        Estimate effect = EffectSize.withDefaults().at(options.level()).riskDifference(first, second);
        if (!effect.isDefined()) {
            return TestResult.undefined(method, options.alternative(), effect.reason(), effect);
        }
        double n = (double) first.trials();
        double m = (double) second.trials();
        double pooled = ((double) first.successes() + second.successes()) / (n + m);
        if (pooled == 0 || pooled == 1) {
            String reason = pooled == 0 ? "no trial succeeded" : "all trials succeeded";
            return TestResult.undefined(method, options.alternative(), reason, effect);
        }
        double z = (first.raw() - second.raw()) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
        return TestResult.of(
                method, options.alternative(), "z", z, options.alternative().pValue(z, Distribution.normal()), effect);
    }
}
