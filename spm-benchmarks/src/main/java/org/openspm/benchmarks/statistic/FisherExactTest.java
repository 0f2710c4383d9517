package org.openspm.benchmarks.statistic;

/**
 * Fisher's exact test of two shares: whether they differ, given how many successes there are in all.
 *
 * <p>The two-sided p-value sums the probabilities of all tables with the same margins that are not more probable than the one found. It is
 * right however small the counts, and cautious: with few trials it errs less often than it says. The effect is the odds ratio of the
 * sample with Woolf's interval; {@link #conditionalOddsRatio} is the estimate that R and others show instead. Commons Math 3.6.1 has no such
 * test. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * FisherExactTest.withDefaults().of(new Proportion(8, 10), new Proportion(1, 6));     // p = 0.035
 * }</pre>
 */
public final class FisherExactTest {

    /** Probabilities that differ by less are equally probable. */
    private static final double SAME = 1e-7;

    private final TestOptions options;

    private FisherExactTest(TestOptions options) {
        this.options = options;
    }

    /**
     * Obtains the test for any difference, with 95 % intervals.
     *
     * @return the test
     */
    public static FisherExactTest withDefaults() {
        return new FisherExactTest(TestOptions.DEFAULTS);
    }

    /**
     * Returns the test for another alternative.
     *
     * @param alternative  what to look for
     * @return the changed test
     */
    public FisherExactTest with(Alternative alternative) {
        return new FisherExactTest(options.with(alternative));
    }

    /**
     * Returns the test with intervals of another level.
     *
     * @param level  the level of confidence
     * @return the changed test
     */
    public FisherExactTest at(ConfidenceLevel level) {
        return new FisherExactTest(options.at(level));
    }

    /**
     * Tests whether two shares differ.
     *
     * @param first  the one
     * @param second  the other
     * @return the test with the odds ratio, first over second; undefined without trials on either side
     */
    public TestResult of(Proportion first, Proportion second) {
        String method = "Fisher's exact test of " + first + " against " + second;
        if (first.trials() == 0 || second.trials() == 0) {
            return TestResult.undefined(method, options.alternative(), "there were no trials on one side");
        }
        Estimate effect = EffectSize.withDefaults().at(options.level()).oddsRatio(first, second);
        return TestResult.of(
                method, options.alternative(), "successes", (double) first.successes(), pValue(first, second), effect);
    }

    /**
     * Estimates the odds ratio by maximum likelihood given how many successes there are in all, with its exact interval.
     *
     * <p>It lies nearer to 1 than the odds ratio of the sample. Its interval is that of both one-sided tests (Cornfield's exact limits), so that it contains 1
     * where twice the smaller tail is above the significance; the two-sided p-value of {@link #of} is another, and may disagree near the bound.
     *
     * @param first  the one
     * @param second  the other
     * @return the ratio, first over second, 0 if the first has as few successes as the margins allow; undefined without trials on either side, if nothing varies, or if
     *     the first has as many successes as it can, for which no ratio is large enough
     */
    public Estimate conditionalOddsRatio(Proportion first, Proportion second) {
        String method = "conditional odds ratio of " + first + " against " + second;
        if (first.trials() == 0 || second.trials() == 0) {
            return Estimate.undefined(method, "there were no trials on one side");
        }
        ConditionalOdds odds = new ConditionalOdds(first, second);
        long found = first.successes();
        if (odds.isHighest(found)) {
            return Estimate.undefined(
                    method,
                    odds.isLowest(found)
                            ? "all trials succeeded or failed"
                            : "the first has as many successes as it can, no ratio is large enough");
        }
        boolean isLowest = odds.isLowest(found);
        double tail = options.level().tail();
        Interval interval = new Interval(
                isLowest ? 0 : odds.oddsOfAtLeast(found, tail), odds.oddsOfAtMost(found, tail), options.level());
        return Estimate.of(isLowest ? 0 : odds.oddsOfMean(found), interval, method + ", exact limits");
    }

    private double pValue(Proportion first, Proportion second) {
        long successes = first.successes() + second.successes();
        long low = Math.max(0, successes - second.trials());
        long high = Math.min(first.trials(), successes);
        double share = (double) successes / (double) (first.trials() + second.trials());
        Distribution one = Distribution.binomial(first.trials(), share);
        Distribution other = Distribution.binomial(second.trials(), share);
        double all =
                Distribution.binomial(first.trials() + second.trials(), share).density((double) successes);
        double limit =
                one.density((double) first.successes()) * other.density((double) second.successes()) / all * (1 + SAME);
        double p = 0;
        for (long k = low; k <= high; k++) {
            double probability = one.density((double) k) * other.density((double) (successes - k)) / all;
            p += isExtreme(k, first.successes(), probability <= limit) ? probability : 0;
        }
        return p;
    }

    private boolean isExtreme(long k, long found, boolean isRare) {
        return switch (options.alternative()) {
            case TWO_SIDED -> isRare;
            case GREATER -> k >= found;
            case LESS -> k <= found;
        };
    }
}
