package org.openspm.benchmarks.statistic;

/**
 * The exact binomial test: whether a share differs from a number, such as a win rate from that of a benchmark.
 *
 * <p>The two-sided p-value sums the probabilities of all counts that are not more probable than the one found. Commons Math 3.6.1 counts
 * some of them twice and answers up to 1.5. The effect is the share with its Clopper-Pearson interval, which belongs to the one-sided tests.
 *
 * <p>It is McNemar's exact test as well, of the same people twice: of those who changed - reached quota before and not after, or after and not
 * before - the share who changed one way is held against one half. Two shares of different people are {@link FisherExactTest}'s matter.
 *
 * <pre>{@code
 * BinomialTest.withDefaults().of(new Proportion(682, 925), 0.75);     // p = 0.3825
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class BinomialTest {

    /** Probabilities that differ by less are equally probable. */
    private static final double SAME = 1e-7;

    private final TestOptions options;

    private BinomialTest(TestOptions options) {
        this.options = options;
    }

    /**
     * Obtains the test for any difference, with 95 % intervals.
     *
     * @return the test
     */
    public static BinomialTest withDefaults() {
        return new BinomialTest(TestOptions.DEFAULTS);
    }

    /**
     * Returns the test for another alternative.
     *
     * @param alternative  what to look for
     * @return the changed test
     */
    public BinomialTest with(Alternative alternative) {
        return new BinomialTest(options.with(alternative));
    }

    /**
     * Returns the test with intervals of another level.
     *
     * @param level  the level of confidence
     * @return the changed test
     */
    public BinomialTest at(ConfidenceLevel level) {
        return new BinomialTest(options.at(level));
    }

    /**
     * Tests whether a share differs from a number.
     *
     * @param proportion  the counts
     * @param share  the number in decimal form, 0 to 1
     * @return the test with the share of successes; undefined without trials
     * @throws IllegalArgumentException if the number is no share
     */
    public TestResult of(Proportion proportion, double share) {
        Checks.share(share, "share");
        String method = "exact binomial test of " + proportion + " against " + Words.percent(share);
        Estimate effect = ProportionInterval.CLOPPER_PEARSON.of(proportion, options.level());
        if (proportion.trials() == 0) {
            return TestResult.undefined(method, options.alternative(), "there were no trials", effect);
        }
        double k = (double) proportion.successes();
        Distribution counts = Distribution.binomial(proportion.trials(), share);
        double p = switch (options.alternative()) {
            case TWO_SIDED -> twoSided(counts, proportion.successes(), proportion.trials(), share);
            case GREATER -> counts.above(k - 1);
            case LESS -> counts.atMost(k);
        };
        return TestResult.of(method, options.alternative(), "successes", k, p, effect);
    }

    /** On either side of the most probable count probabilities fall, so that the end of the other tail can be searched for. */
    private static double twoSided(Distribution counts, long k, long n, double share) {
        double limit = counts.density((double) k) * (1 + SAME);
        double mean = n * share;
        if (k == mean) {
            return 1;
        }
        if (k < mean) {
            long from = (long) Math.ceil(mean);
            long other = Search.smallest(from, n + 1, i -> counts.density((double) i) <= limit);
            return counts.atMost((double) k) + counts.above(other - 1.0);
        }
        long to = (long) Math.floor(mean);
        long other = Search.smallest(0, to + 1, i -> counts.density((double) i) > limit) - 1;
        return counts.atMost((double) other) + counts.above(k - 1.0);
    }
}
