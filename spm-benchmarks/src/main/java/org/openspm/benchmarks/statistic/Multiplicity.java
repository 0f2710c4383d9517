package org.openspm.benchmarks.statistic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import org.openspm.core.money.Rate;

/**
 * The corrections for asking many questions at once: of twenty metrics without any difference one is significant at 5 % by chance.
 *
 * <p>A correction turns p-values into adjusted ones, to be held against the same significance. The family is what a reader sees together,
 * all metrics of one scorecard.
 *
 * <pre>{@code
 * Multiplicity.HOLM.adjust(0.01, 0.04, 0.03);     // 0.03, 0.06, 0.06
 * }</pre>
 */
public enum Multiplicity {
    /** Every p-value times their number. Any error at all is no more probable than the significance; Holm's does the same, and finds more. */
    BONFERRONI,
    /** Holm's step-down correction (1979): any error at all is no more probable than the significance. For decisions. */
    HOLM,
    /** Hochberg's step-up correction (1988): as Holm's, finds more, and is right if the tests are independent or depend positively. */
    HOCHBERG,
    /** Benjamini and Hochberg's (1995): of what is called significant no more than such a share is wrong, on average. For screening. */
    BENJAMINI_HOCHBERG,
    /** Benjamini and Yekutieli's (2001): as Benjamini and Hochberg's, and right however the tests depend on each other; finds less. */
    BENJAMINI_YEKUTIELI;

    /**
     * Adjusts p-values.
     *
     * @param pValues  the p-values of one family, each 0 to 1, in any order
     * @return the adjusted p-values in the same order, each 0 to 1 and not below its p-value
     * @throws IllegalArgumentException if one is none
     */
    public double[] adjust(double... pValues) {
        Objects.requireNonNull(pValues, "pValues");
        for (double p : pValues) {
            Checks.share(p, "p-value");
        }
        int n = pValues.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> pValues[i]));
        double[] adjusted = new double[n];
        boolean isStepDown = this == HOLM;
        DoubleBinaryOperator monotone = isStepDown ? Math::max : Math::min;
        double last = isStepDown ? 0 : 1;
        for (int step = 0; step < n; step++) {
            int place = isStepDown ? step : n - 1 - step;
            double raised = Math.min(1, pValues[order[place]] * factor(place, n));
            last = this == BONFERRONI ? raised : monotone.applyAsDouble(last, raised);
            adjusted[order[place]] = last;
        }
        return adjusted;
    }

    private double factor(int place, int n) {
        return switch (this) {
            case BONFERRONI -> n;
            case HOLM, HOCHBERG -> n - place;
            case BENJAMINI_HOCHBERG -> (double) n / (place + 1);
            case BENJAMINI_YEKUTIELI -> harmonic(n) * n / (place + 1);
        };
    }

    /** 1 + 1/2 + .. + 1/n. */
    private static double harmonic(int n) {
        double sum = 0;
        for (int i = n; i > 0; i--) {
            sum += 1.0 / i;
        }
        return sum;
    }

    /**
     * Returns which p-values are significant in their family.
     *
     * @param significance  how much error is allowed, above 0 % and below 100 %
     * @param pValues  the p-values of one family, each 0 to 1
     * @return for each in the same order, true if it is
     * @throws IllegalArgumentException if a p-value is none or the significance is out of range
     */
    public boolean[] significant(Rate significance, double... pValues) {
        double limit = Checks.properShare(significance.value().doubleValue(), "significance");
        double[] adjusted = adjust(pValues);
        boolean[] significant = new boolean[adjusted.length];
        for (int i = 0; i < adjusted.length; i++) {
            significant[i] = adjusted[i] <= limit;
        }
        return significant;
    }
}
