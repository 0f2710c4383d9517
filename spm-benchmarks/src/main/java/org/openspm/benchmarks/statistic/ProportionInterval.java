package org.openspm.benchmarks.statistic;

import java.util.Objects;

/**
 * The intervals of a proportion: which true shares are compatible with k successes in n trials.
 *
 * <p>The textbook's k/n plus or minus z standard errors is not among them: it has no width at 0 and at n successes, and contains the true
 * share much too rarely when there are few. The trials are taken to be independent of each other.
 *
 * <pre>{@code
 * ProportionInterval.WILSON.of(new Proportion(12, 20), ConfidenceLevel.DEFAULT);           // 0.387 to 0.781
 * ProportionInterval.CLOPPER_PEARSON.of(new Proportion(12, 20), ConfidenceLevel.DEFAULT);  // 0.361 to 0.809
 * }</pre>
 */
public enum ProportionInterval {
    /**
     * The score interval of Wilson (1927): the shares that the score test does not reject; the default of this library. It contains the
     * true share about as often as it says on average, sometimes less.
     */
    WILSON("Wilson score interval"),

    /**
     * The exact interval of Clopper and Pearson (1934): the shares that neither exact one-sided test rejects. It contains the true share
     * at least as often as it says, mostly more often. At 0 and at n successes one bound is 0 or 1, where Commons Math 3.6.1 throws.
     */
    CLOPPER_PEARSON("Clopper-Pearson exact interval"),

    /** The interval of Agresti and Coull (1998): the textbook's around the centre of Wilson's, never narrower than that; cut at 0 and 1. */
    AGRESTI_COULL("Agresti-Coull interval"),

    /**
     * The interval of Jeffreys: the central part of the beta distribution of shares after k successes in n trials if none was preferred
     * before, B(1/2, 1/2); 0 at no successes and 1 at n.
     */
    JEFFREYS("Jeffreys interval");

    private final String words;

    ProportionInterval(String words) {
        this.words = words;
    }

    /**
     * Calculates the interval.
     *
     * @param proportion  the counts
     * @param level  the level of confidence
     * @return the share of successes and its interval in decimal form, within 0 to 1; undefined without trials
     */
    public Estimate of(Proportion proportion, ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        String method = words + ", " + proportion;
        return proportion.trials() == 0
                ? Estimate.undefined(method, "there were no trials")
                : Estimate.of(proportion.raw(), interval(proportion.successes(), proportion.trials(), level), method);
    }

    Interval interval(long successes, long trials, ConfidenceLevel level) {
        return switch (this) {
            case WILSON -> WilsonInterval.of(successes, trials, level);
            case CLOPPER_PEARSON -> beta(successes, trials, level, 0, 1);
            case AGRESTI_COULL -> agrestiCoull((double) successes, (double) trials, level);
            case JEFFREYS -> beta(successes, trials, level, 0.5, 0.5);
        };
    }

    /** Each bound is a quantile of a beta distribution: that of the lower has so much more successes, that of the upper so much more. */
    private static Interval beta(long successes, long trials, ConfidenceLevel level, double below, double above) {
        double k = (double) successes;
        double failures = (double) (trials - successes);
        double low = successes == 0
                ? 0
                : Distribution.beta(k + below, failures + above).quantile(level.tail());
        double high = successes == trials
                ? 1
                : Distribution.beta(k + above, failures + below).upperQuantile(level.tail());
        return new Interval(low, Math.max(low, high), level);
    }

    private static Interval agrestiCoull(double k, double n, ConfidenceLevel level) {
        double z = level.normalQuantile();
        double trials = n + z * z;
        double centre = (k + z * z / 2) / trials;
        double half = z * Math.sqrt(centre * (1 - centre) / trials);
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half), level);
    }
}
