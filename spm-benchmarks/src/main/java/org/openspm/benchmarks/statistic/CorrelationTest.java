package org.openspm.benchmarks.statistic;

/**
 * Whether two numbers of each observation go together: Pearson's, Spearman's and Kendall's correlation, each with its test and interval.
 *
 * <p>All are from -1 to 1, and 0 where the numbers do not go together. Intervals are by Fisher's transformation; a perfect correlation has
 * none.
 *
 * <pre>{@code
 * CorrelationTest.withDefaults().spearman(Pairs.of(calls, deals));
 * }</pre>
 *
 * <p>Source of the intervals of rank correlations: D. G. Bonett and T. A. Wright, Psychometrika 65 (2000) 23-28. This class is immutable and
 * thread-safe.
 */
public final class CorrelationTest {

    private static final int MOST_EXACT = 50;

    private final TestOptions options;

    private CorrelationTest(TestOptions options) {
        this.options = options;
    }

    /**
     * Obtains the test for any correlation, with 95 % intervals.
     *
     * @return the test
     */
    public static CorrelationTest withDefaults() {
        return new CorrelationTest(TestOptions.DEFAULTS);
    }

    /**
     * Returns the test for another alternative.
     *
     * @param alternative  what to look for: greater is a positive correlation
     * @return the changed test
     */
    public CorrelationTest with(Alternative alternative) {
        return new CorrelationTest(options.with(alternative));
    }

    /**
     * Returns the test with intervals of another level.
     *
     * @param level  the level of confidence
     * @return the changed test
     */
    public CorrelationTest at(ConfidenceLevel level) {
        return new CorrelationTest(options.at(level));
    }

    /**
     * Calculates Pearson's correlation: how well a line fits. Outliers make or break it.
     *
     * @param pairs  the pairs
     * @return the test with the correlation; undefined of fewer than three pairs, or if one of the numbers does not vary
     */
    public TestResult pearson(Pairs pairs) {
        return product("Pearson correlation", "r", pairs.first(), pairs.second(), false);
    }

    /**
     * Calculates Spearman's correlation: Pearson's of the ranks, equal numbers sharing the mean of theirs. The p-value is by the t
     * distribution, good from some ten pairs.
     *
     * @param pairs  the pairs
     * @return the test with the correlation; undefined of fewer than three pairs, or if one of the numbers does not vary
     */
    public TestResult spearman(Pairs pairs) {
        return product(
                "Spearman rank correlation",
                "rho",
                Ranks.halved(Ranks.doubled(pairs.first())),
                Ranks.halved(Ranks.doubled(pairs.second())),
                true);
    }

    private TestResult product(String method, String symbol, double[] first, double[] second, boolean isOfRanks) {
        int n = first.length;
        if (n < 3) {
            return tooFew(method, n);
        }
        double one = Moments.deviation(first);
        double other = Moments.deviation(second);
        if (one == 0 || other == 0) {
            return constant(method);
        }
        double[] a = scaled(first, one);
        double[] b = scaled(second, other);
        double found = Moments.products(a, b) / (n - 1);
        // What rounding leaves of a perfect correlation.
        double r = Math.abs(found) > 1 - 1e-14 ? Math.signum(found) : found;
        double t = Math.abs(r) == 1 ? r * Double.MAX_VALUE : r * Math.sqrt((n - 2) / ((1 - r) * (1 + r)));
        double p = options.alternative().pValue(t, Distribution.studentT(n - 2.0));
        double variance = isOfRanks ? (1 + r * r / 2) / (n - 3.0) : 1 / (n - 3.0);
        Estimate effect = n < 4
                ? Estimate.withoutInterval(r, method, "three pairs are too few for an interval")
                : transformed(r, variance, method);
        return TestResult.of(method, options.alternative(), symbol, r, n - 2.0, p, effect);
    }

    private static double[] scaled(double[] numbers, double deviation) {
        double[] centred = Moments.centred(numbers);
        for (int i = 0; i < centred.length; i++) {
            centred[i] /= deviation;
        }
        return centred;
    }

    /**
     * Calculates Kendall's tau-b: the share of pairs of observations that are in the same order less the share in opposite order, corrected
     * for ties. Without ties and with up to 50 pairs the p-value is exact, otherwise normal with the variance corrected for ties. Work grows
     * with the square of the number of pairs.
     *
     * @param pairs  the pairs
     * @return the test with the correlation; undefined of fewer than three pairs, or if one of the numbers does not vary
     */
    public TestResult kendall(Pairs pairs) {
        String method = "Kendall rank correlation, tau-b";
        int n = pairs.size();
        if (n < 3) {
            return tooFew(method, n);
        }
        KendallTies first = KendallTies.of(pairs.first());
        KendallTies second = KendallTies.of(pairs.second());
        double all = (double) n * (n - 1);
        if (first.pairs() == all || second.pairs() == all) {
            return constant(method);
        }
        double concordance = concordance(pairs.first(), pairs.second());
        double tau = concordance / Math.sqrt((all - first.pairs()) / 2 * ((all - second.pairs()) / 2));
        tau = Math.max(-1, Math.min(1, tau));
        double p = first.pairs() == 0 && second.pairs() == 0 && n <= MOST_EXACT
                ? exactP(n, concordance)
                : options.alternative()
                        .pValue(concordance / Math.sqrt(variance(n, first, second)), Distribution.normal());
        Estimate effect = n < 5
                ? Estimate.withoutInterval(tau, method, "four pairs are too few for an interval")
                : transformed(tau, 0.437 / (n - 4), method);
        return TestResult.of(method, options.alternative(), "tau", tau, p, effect);
    }

    private static double concordance(double[] first, double[] second) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            for (int j = i + 1; j < first.length; j++) {
                sum += Math.signum(first[j] - first[i]) * Math.signum(second[j] - second[i]);
            }
        }
        return sum;
    }

    private static double variance(double n, KendallTies first, KendallTies second) {
        double all = n * (n - 1);
        return (all * (2 * n + 5) - first.cubic() - second.cubic()) / 18
                + first.pairs() * second.pairs() / (2 * all)
                + first.triples() * second.triples() / (9 * all * (n - 2));
    }

    /** By the number of permutations with so many inversions, built up one element after the other. */
    private double exactP(int n, double concordance) {
        double[] shares = {1};
        for (int size = 2; size <= n; size++) {
            double[] next = new double[shares.length + size - 1];
            for (int inversions = 0; inversions < shares.length; inversions++) {
                for (int more = 0; more < size; more++) {
                    next[inversions + more] += shares[inversions] / size;
                }
            }
            shares = next;
        }
        int inversions = (int) Math.round((shares.length - 1 - concordance) / 2);
        double atMost = 0;
        double atLeast = 0;
        for (int i = 0; i < shares.length; i++) {
            atLeast += i <= inversions ? shares[i] : 0; // few inversions are much concordance
            atMost += i >= inversions ? shares[i] : 0;
        }
        return options.alternative().pValue(atMost, atLeast);
    }

    private Estimate transformed(double correlation, double variance, String method) {
        if (Math.abs(correlation) == 1) {
            return Estimate.withoutInterval(correlation, method, "the correlation is perfect");
        }
        double z = 0.5 * (Math.log1p(correlation) - Math.log1p(-correlation));
        double half = options.level().normalQuantile() * Math.sqrt(variance);
        return Estimate.of(
                correlation, new Interval(Math.tanh(z - half), Math.tanh(z + half), options.level()), method);
    }

    private TestResult tooFew(String method, int n) {
        return TestResult.undefined(method, options.alternative(), "there are (" + n + ") pairs, fewer than 3");
    }

    private TestResult constant(String method) {
        return TestResult.undefined(method, options.alternative(), "one of the numbers does not vary");
    }
}
