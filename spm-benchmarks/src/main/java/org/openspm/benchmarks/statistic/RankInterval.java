package org.openspm.benchmarks.statistic;

import java.util.Objects;

/**
 * The interval of a percentile rank: among so few peers, where might the subject stand among all?
 *
 * <p>The peers are taken for a random sample of a population; the number of those below the subject is then binomial. The bounds are the
 * lower Wilson bound of the share below and the upper one of the share below or equal, so that ties widen the interval. The subject's own
 * number is taken as it is. In n peers a rank moves in steps of 1/n: with few, the interval is most of what there is to say.
 *
 * <pre>{@code
 * RankInterval.of(peers, 38, ConfidenceLevel.DEFAULT);     // 0.6 (0.23072 to 0.88238 at 95 %)
 * }</pre>
 */
public final class RankInterval {

    private RankInterval() {}

    /**
     * Calculates the mid-rank of a number with its interval.
     *
     * @param peers  the others, the subject left out
     * @param number  the subject's number
     * @param level  the level of confidence
     * @return the rank as a share, 0 to 1; undefined without peers
     * @throws IllegalArgumentException if it is no number
     */
    public static Estimate of(Sample peers, double number, ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        Estimate rank = PercentileRank.MEAN.of(peers, number);
        if (!rank.isDefined()) {
            return rank;
        }
        Interval below = WilsonInterval.of(peers.countBelow(number), peers.size(), level);
        Interval atMost = WilsonInterval.of(peers.countAtMost(number), peers.size(), level);
        return Estimate.of(
                rank.orThrow(),
                new Interval(below.low(), atMost.high(), level),
                rank.method() + ", Wilson bounds of those below and of those not above");
    }
}
