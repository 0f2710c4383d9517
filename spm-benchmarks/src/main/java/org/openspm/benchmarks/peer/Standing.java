package org.openspm.benchmarks.peer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.Optional;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.RankInterval;
import org.openspm.core.money.Ratio;

/**
 * Where one stands among its peers: rank, percentile with its interval, quartile in words, and how fine all this can be.
 *
 * <p>The percentile is directed: the higher, the better, whichever way the metric improves. It is the share of peers that are worse plus half
 * of those that are equal. This class is immutable and thread-safe.
 */
public final class Standing {

    private final String metric;
    private final Ratio value;
    private final int better;
    private final int equal;
    private final int peers;
    private final Estimate percentile;
    private final Optional<Quartile> quartile;
    private final boolean isQuartileSure;

    private Standing(PeerGroup group, Ratio value, int better, int equal) {
        this.metric = group.metric();
        this.value = value;
        this.better = better;
        this.equal = equal;
        this.peers = group.peers().size();
        Estimate rank = RankInterval.ofCounts(peers - better - equal, equal, peers, group.level());
        this.percentile = peers >= group.toShow()
                ? rank
                : Estimate.undefined(rank.method(), "there are (" + peers + ") peers, fewer than " + group.toShow());
        this.quartile = percentile.isDefined() && peers >= group.forQuartiles()
                ? Optional.of(Quartile.of(percentile.orThrow()))
                : Optional.empty();
        this.isQuartileSure = quartile.isPresent()
                && quartile.get().holds(percentile.interval().orElseThrow());
    }

    static Standing of(PeerGroup group, Ratio value, int better, int equal) {
        return new Standing(group, value, better, equal);
    }

    /**
     * Returns the subject's value.
     *
     * @return the value, a share in decimal form
     */
    public Ratio value() {
        return value;
    }

    /**
     * Returns the place among the peers and the subject.
     *
     * @return 1 is the best; equals share the better place
     */
    public int rank() {
        return better + 1;
    }

    /**
     * Returns how many peers have the same value.
     *
     * @return the number of ties
     */
    public int ties() {
        return equal;
    }

    /**
     * Returns how many peers there are.
     *
     * @return the number, the subject left out
     */
    public int peers() {
        return peers;
    }

    /**
     * Returns the share of peers that the subject is ahead of.
     *
     * @return the share with its interval, 0 to 1, 1 is the best; undefined if there are too few peers
     */
    public Estimate percentile() {
        return percentile;
    }

    /**
     * Returns the quarter of the peers that the subject stands in.
     *
     * @return the quartile; empty if there are too few peers for that
     */
    public Optional<Quartile> quartile() {
        return quartile;
    }

    /**
     * Returns whether the whole interval of the percentile lies in the quartile.
     *
     * @return false if the subject may as well stand in another, or if there is no quartile
     */
    public boolean isQuartileSure() {
        return isQuartileSure;
    }

    /**
     * Returns the smallest step in which the percentile can move.
     *
     * @return one over the number of peers; empty without peers
     */
    public Optional<Ratio> resolution() {
        return peers == 0 ? Optional.empty() : Optional.of(Ratio.of(1, peers));
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Standing other
                && metric.equals(other.metric)
                && value.equals(other.value)
                && better == other.better
                && equal == other.equal
                && peers == other.peers
                && percentile.equals(other.percentile)
                && quartile.equals(other.quartile);
    }

    @Override
    public int hashCode() {
        return Objects.hash(metric, value, better, equal, peers, percentile, quartile);
    }

    /**
     * Returns the standing in words.
     *
     * @return such as {@code "Win rate: rank 10 of 25, P63 (P43 to P79 at 95 %), upper middle quartile, not surely; steps of 4.17 points"}
     */
    @Override
    public String toString() {
        String place = metric + ": rank " + rank() + " of " + (peers + 1) + (equal > 0 ? ", tied with " + equal : "");
        if (percentile.interval().isEmpty()) {
            return place + "; no percentile: " + percentile.reason();
        }
        return place + ", " + point(percentile.orThrow()) + " ("
                + point(percentile.interval().get().low()) + " to "
                + point(percentile.interval().get().high()) + " at "
                + percentile.interval().get().level() + ")"
                + quartile.map(found -> ", " + found + (isQuartileSure ? "" : ", not surely"))
                        .orElse("")
                + "; steps of "
                + new BigDecimal(100.0 / peers).round(new MathContext(3)).toPlainString() + " points";
    }

    private static String point(double share) {
        return "P" + Math.round(share * 100);
    }
}
