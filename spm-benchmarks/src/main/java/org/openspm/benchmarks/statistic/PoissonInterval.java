package org.openspm.benchmarks.statistic;

import java.util.Objects;

/**
 * The exact interval of a rate of events: calls per day, churned accounts per thousand account-months.
 *
 * <p>Each bound is the rate at which so many events or fewer, or so many or more, have the probability (1 - level) / 2: quantiles of gamma
 * distributions of shape k and k + 1. It contains the true rate at least as often as it says. Events are taken to be independent of each
 * other; where they come in clusters, use {@link Bootstrap} by cluster.
 *
 * <p>Whether two rates differ is {@link BinomialTest}'s matter: of all events the share of the first is held against its share of the exposure.
 *
 * <pre>{@code
 * PoissonInterval.of(10, 4, ConfidenceLevel.DEFAULT);      // 2.5 per unit (1.199 to 4.598)
 * }</pre>
 *
 * <p>Source: F. Garwood, Biometrika 28 (1936) 437-442.
 */
public final class PoissonInterval {

    private PoissonInterval() {}

    /**
     * Calculates the rate and its interval.
     *
     * @param events  how many events there were, 0 or more
     * @param exposure  how long or how much was watched, in units of the rate; above zero
     * @param level  the level of confidence
     * @return events per unit of exposure; the lower bound is exactly 0 of no events
     * @throws IllegalArgumentException if there are fewer than no events, or the exposure is not positive
     */
    public static Estimate of(long events, double exposure, ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        Checks.atLeast(0, events, "number of events");
        Checks.positive(exposure, "exposure");
        double low = events == 0 ? 0 : Distribution.gamma((double) events, 1).quantile(level.tail());
        double high = Distribution.gamma(events + 1.0, 1).upperQuantile(level.tail());
        return Estimate.of(
                events / exposure,
                new Interval(low / exposure, high / exposure, level),
                "exact Poisson interval, " + Words.plural(events, "event") + " in " + Words.number(exposure));
    }
}
