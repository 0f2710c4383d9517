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
        return rank.isDefined()
                ? ofCounts(
                        peers.countBelow(number),
                        peers.countAtMost(number) - peers.countBelow(number),
                        peers.size(),
                        level)
                : rank;
    }

    /**
     * Calculates the mid-rank with its interval of one whose peers have been counted.
     *
     * @param below  how many are below, 0 or more
     * @param equal  how many are equal, 0 or more
     * @param peers  how many there are, the subject left out
     * @param level  the level of confidence
     * @return the rank as a share, 0 to 1; undefined without peers
     * @throws IllegalArgumentException if a number is negative, or more are below or equal than there are
     */
    public static Estimate ofCounts(long below, long equal, long peers, ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        Checks.atLeast(0, below, "number below");
        Checks.atLeast(0, equal, "number of equals");
        Proportion atMost = new Proportion(below + equal, peers);
        String method = "percentile rank: share below plus half of the equals, " + Words.plural(peers, "value")
                + ", Wilson bounds of those below and of those not above";
        if (peers == 0) {
            return Estimate.undefined(method, "there are no values");
        }
        Interval low = WilsonInterval.of(below, peers, level);
        Interval high = WilsonInterval.of(atMost.successes(), peers, level);
        return Estimate.of((2.0 * below + equal) / (2.0 * peers), new Interval(low.low(), high.high(), level), method);
    }
}
