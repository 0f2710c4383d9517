package org.openspm.benchmarks.statistic;

/**
 * The rank-sum test of Mann, Whitney and Wilcoxon: whether values of one sample tend to be greater than those of another.
 *
 * <p>Without ties and with up to 50 values on either side the p-value is exact. Otherwise it comes from the normal distribution, its
 * variance corrected for ties, with a continuity correction of one half. {@link #exact()} asks for the exact permutation distribution with
 * ties, too. Commons Math 3.6.1 has none of the three: on tied data its p-value is 0.0148 where this is 0.0071, and of samples of 5 and 4
 * values 0.086 where this is 0.111.
 *
 * <p>If the samples spread differently, small p-values come too often; {@link BrunnerMunzelTest} does not have this fault. The statistic is
 * U of the first: the number of pairs in which the first is greater, ties counting half. The effect is the probability of superiority,
 * U over the number of pairs. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * MannWhitneyTest.withDefaults().of(Sample.of(1, 2, 3, 4, 5), Sample.of(6, 7, 8, 9, 10));     // U = 0, p = 0.0079365
 * }</pre>
 */
public final class MannWhitneyTest {

    private static final int MOST_BY_DEFAULT = 50;

    private final TestOptions options;
    private final Approach approach;

    private MannWhitneyTest(TestOptions options, Approach approach) {
        this.options = options;
        this.approach = approach;
    }

    /**
     * Obtains the test for any difference, with 95 % intervals, exact where there are few values without ties.
     *
     * @return the test
     */
    public static MannWhitneyTest withDefaults() {
        return new MannWhitneyTest(TestOptions.DEFAULTS, Approach.AUTOMATIC);
    }

    /**
     * Returns the test for another alternative.
     *
     * @param alternative  what to look for
     * @return the changed test
     */
    public MannWhitneyTest with(Alternative alternative) {
        return new MannWhitneyTest(options.with(alternative), approach);
    }

    /**
     * Returns the test with intervals of another level.
     *
     * @param level  the level of confidence
     * @return the changed test
     */
    public MannWhitneyTest at(ConfidenceLevel level) {
        return new MannWhitneyTest(options.at(level), approach);
    }

    /**
     * Returns the test by the permutation distribution of the ranks, given the ties that there are; up to 200 values in all.
     *
     * @return the changed test; of more values it is undefined
     */
    public MannWhitneyTest exact() {
        return new MannWhitneyTest(options, Approach.EXACT);
    }

    /**
     * Returns the test by the normal distribution, however few the values, with the continuity correction.
     *
     * @return the changed test
     */
    public MannWhitneyTest asymptotic() {
        return new MannWhitneyTest(options, Approach.NORMAL);
    }

    /**
     * Returns the test by the normal distribution, without the continuity correction.
     *
     * @return the changed test
     */
    public MannWhitneyTest withoutContinuity() {
        return new MannWhitneyTest(options, Approach.NORMAL_UNCORRECTED);
    }

    /**
     * Tests whether values of the first sample tend to be greater or less than those of the second.
     *
     * @param first  the one
     * @param second  the other
     * @return the test with the probability of superiority of the first; undefined without values on either side, or if all are equal
     */
    public TestResult of(Sample first, Sample second) {
        String method = "Mann-Whitney U test";
        Alternative alternative = options.alternative();
        if (first.size() == 0 || second.size() == 0) {
            return TestResult.undefined(method, alternative, "there are no values on one side");
        }
        Estimate effect = EffectSize.withDefaults().at(options.level()).superiority(first, second);
        Sample all = first.and(second);
        if (all.isConstant()) {
            return TestResult.undefined(method, alternative, "all values are equal", effect);
        }
        double ties = Ranks.tieTerm(all.ascending());
        double u = Dominance.of(first, second).wins();
        if (approach.isExact(ties == 0 && first.size() <= MOST_BY_DEFAULT && second.size() <= MOST_BY_DEFAULT)) {
            return all.size() > Permutations.MOST
                    ? TestResult.undefined(method, alternative, Approach.tooMany(all.size()), effect)
                    : TestResult.of(method + ", exact", alternative, "U", u, exactP(first, all), effect);
        }
        double n = first.size();
        double m = second.size();
        double variance = n * m / 12 * (n + m + 1 - ties / ((n + m) * (n + m - 1)));
        double p = approach.normalP(alternative, u - n * m / 2, Math.sqrt(variance));
        return TestResult.of(method + approach.words(ties > 0), alternative, "U", u, p, effect);
    }

    private double exactP(Sample first, Sample all) {
        int[] scores = Ranks.reduced(Ranks.doubled(all.ascending()));
        int sum = 0;
        for (double value : first.ascending()) {
            sum += scores[all.countBelow(value)];
        }
        Permutations sums = Permutations.ofSubsets(scores, first.size());
        return options.alternative().pValue(sums.atMost(sum), sums.atLeast(sum));
    }
}
