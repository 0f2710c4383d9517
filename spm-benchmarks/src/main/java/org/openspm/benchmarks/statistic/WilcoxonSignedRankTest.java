package org.openspm.benchmarks.statistic;

import java.util.Arrays;

/**
 * Wilcoxon's signed-rank test: whether the differences of pairs tend to be positive or negative, the larger ones counting more.
 *
 * <p>Differences of zero are left out, as Wilcoxon does. Without ties among the others' sizes and with up to 50 of them the p-value is
 * exact; otherwise it comes from the normal distribution, corrected for ties and continuity. {@link #exact()} asks for the exact
 * distribution with ties, too. The differences are taken to be distributed symmetrically.
 *
 * <p>The statistic is W+, the sum of the ranks of the positive differences; the effect is the rank-biserial correlation of the pairs,
 * the share of the ranks that is positive less the share that is negative, -1 to 1. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * WilcoxonSignedRankTest.withDefaults().of(Pairs.of(after, before));
 * }</pre>
 */
public final class WilcoxonSignedRankTest {

    private static final int MOST_BY_DEFAULT = 50;

    private final TestOptions options;
    private final Approach approach;

    private WilcoxonSignedRankTest(TestOptions options, Approach approach) {
        this.options = options;
        this.approach = approach;
    }

    /**
     * Obtains the test for any difference, exact where there are few pairs without ties.
     *
     * @return the test
     */
    public static WilcoxonSignedRankTest withDefaults() {
        return new WilcoxonSignedRankTest(TestOptions.DEFAULTS, Approach.AUTOMATIC);
    }

    /**
     * Returns the test for another alternative.
     *
     * @param alternative  what to look for
     * @return the changed test
     */
    public WilcoxonSignedRankTest with(Alternative alternative) {
        return new WilcoxonSignedRankTest(options.with(alternative), approach);
    }

    /**
     * Returns the test by the distribution under all signs, given the ties that there are; up to 200 differences.
     *
     * @return the changed test; of more differences it is undefined
     */
    public WilcoxonSignedRankTest exact() {
        return new WilcoxonSignedRankTest(options, Approach.EXACT);
    }

    /**
     * Returns the test by the normal distribution, however few the pairs, with the continuity correction.
     *
     * @return the changed test
     */
    public WilcoxonSignedRankTest asymptotic() {
        return new WilcoxonSignedRankTest(options, Approach.NORMAL);
    }

    /**
     * Returns the test by the normal distribution, without the continuity correction.
     *
     * @return the changed test
     */
    public WilcoxonSignedRankTest withoutContinuity() {
        return new WilcoxonSignedRankTest(options, Approach.NORMAL_UNCORRECTED);
    }

    /**
     * Tests whether the first numbers of pairs tend to be greater or less than the second.
     *
     * @param pairs  the pairs
     * @return the test with the rank-biserial correlation, without an interval; undefined if no pair differs
     */
    public TestResult of(Pairs pairs) {
        return of(pairs.differences());
    }

    /**
     * Tests whether values tend to be positive or negative.
     *
     * @param differences  the differences of pairs, or of values from the number that they are held against
     * @return the test with the rank-biserial correlation, without an interval; undefined if all are zero
     */
    public TestResult of(Sample differences) {
        String method = "Wilcoxon signed-rank test";
        Alternative alternative = options.alternative();
        double[] others = Arrays.stream(differences.ascending())
                .filter(value -> value != 0)
                .toArray();
        if (others.length == 0) {
            return TestResult.undefined(method, alternative, "no pair differs");
        }
        double[] sizes = Arrays.stream(others).map(Math::abs).toArray();
        int[] ranks = Ranks.doubled(sizes);
        double positive = 0;
        for (int i = 0; i < others.length; i++) {
            positive += others[i] > 0 ? ranks[i] / 2.0 : 0;
        }
        double n = others.length;
        double all = n * (n + 1) / 2;
        Estimate effect = Estimate.of(2 * positive / all - 1, "rank-biserial correlation");
        Arrays.sort(sizes);
        double ties = Ranks.tieTerm(sizes);
        if (approach.isExact(ties == 0 && n <= MOST_BY_DEFAULT)) {
            return others.length > Permutations.MOST
                    ? TestResult.undefined(method, alternative, Approach.tooMany(others.length), effect)
                    : TestResult.of(method + ", exact", alternative, "W+", positive, exactP(ranks, positive), effect);
        }
        double deviation = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24 - ties / 48);
        double p = approach.normalP(alternative, positive - all / 2, deviation);
        return TestResult.of(method + approach.words(ties > 0), alternative, "W+", positive, p, effect);
    }

    private double exactP(int[] ranks, double positive) {
        int[] scores = Ranks.reduced(ranks);
        boolean isHalved = scores != ranks;
        int sum = (int) Math.round(isHalved ? positive : 2 * positive);
        Permutations sums = Permutations.ofSigns(scores);
        return options.alternative().pValue(sums.atMost(sum), sums.atLeast(sum));
    }
}
