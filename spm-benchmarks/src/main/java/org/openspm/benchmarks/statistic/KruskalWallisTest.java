package org.openspm.benchmarks.statistic;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Kruskal and Wallis' test of several samples: whether the values of any group tend to be greater than those of another, by ranks.
 *
 * <p>It is asked before pairs of groups are looked at: deal sizes of four regions, cycles of three teams. No shape of the values is taken for
 * granted; the p-value is that of the chi-square distribution, corrected for ties, which is good from some five values in each group. The test
 * knows no direction. Of two groups it is {@link MannWhitneyTest#withoutContinuity()}; which groups differ is asked pair by pair, and corrected
 * by a {@link Multiplicity}.
 *
 * <pre>{@code
 * KruskalWallisTest.of(List.of(north, south, west)).isSignificantAt(percent(5));
 * }</pre>
 *
 * <p>Source: W. H. Kruskal and W. A. Wallis, JASA 47 (1952) 583-621.
 */
public final class KruskalWallisTest {

    private static final String METHOD = "Kruskal-Wallis test";

    private KruskalWallisTest() {}

    /**
     * Tests whether groups differ.
     *
     * @param groups  the values of each group; groups without values do not count
     * @return the test with epsilon squared as its effect, the share of the variance of ranks that lies between the groups, 0 to 1; undefined
     *     if fewer than two groups have values, or all values are equal
     */
    public static TestResult of(List<Sample> groups) {
        List<Sample> filled = Objects.requireNonNull(groups, "groups").stream()
                .filter(group -> Objects.requireNonNull(group, "group").size() > 0)
                .toList();
        if (filled.size() < 2) {
            return undefined("there are (" + filled.size() + ") groups with values, fewer than 2");
        }
        double[] values = filled.stream()
                .flatMapToDouble(group -> Arrays.stream(group.ascending()))
                .toArray();
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        double n = values.length;
        if (ascending[0] == ascending[ascending.length - 1]) {
            return undefined("all values are equal");
        }
        double untied = 1 - Ranks.tieTerm(ascending) / (n * n * n - n);
        double h = 12 / (n * (n + 1)) * between(filled, Ranks.doubled(values)) / untied;
        double degrees = filled.size() - 1.0;
        Estimate effect = Estimate.of(Math.min(1, h / (n - 1)), "epsilon squared");
        double p = Distribution.chiSquare(degrees).above(h);
        return TestResult.of(METHOD, Alternative.TWO_SIDED, "H", h, degrees, p, effect);
    }

    /** The squared distances of the groups' mean ranks from the mean of all ranks, each as often as the group has values. */
    private static double between(List<Sample> groups, int[] doubled) {
        double middle = (doubled.length + 1) / 2.0;
        double[] parts = new double[groups.size()];
        int from = 0;
        for (int g = 0; g < parts.length; g++) {
            Sample group = groups.get(g);
            long ranks = 0;
            for (int i = from; i < from + group.size(); i++) {
                ranks += doubled[i];
            }
            from += group.size();
            double distance = ranks / 2.0 / group.size() - middle;
            parts[g] = group.size() * distance * distance;
        }
        Arrays.sort(parts); // the order of the groups must not show in the last digit
        return Moments.sum(parts);
    }

    private static TestResult undefined(String reason) {
        return TestResult.undefined(METHOD, Alternative.TWO_SIDED, reason);
    }
}
