package org.openspm.benchmarks.peer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openspm.benchmarks.series.MemberValues;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Ratios;
import org.openspm.benchmarks.statistic.Sample;
import org.openspm.core.metric.Direction;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.Period;

/**
 * Comparable others with the values of one metric, and where one stands among them.
 *
 * <pre>{@code
 * PeerGroup reps = PeerGroup.of("Win rate", Direction.HIGHER_IS_BETTER, peers);
 * reps.standing("jill");                   // among the others: jill is left out
 * reps.standing(Ratio.of(31, 100));        // of somebody who is not in the group
 * PeerGroup.of(winRate.by(REP).evaluate(facts));    // the members of a table
 * reps.top(3);                             // three, or more if the third is tied
 * }</pre>
 *
 * <p>Standings need five peers, quartiles twenty, unless {@link #needing(int, int)} says otherwise. Order and ties are exact. This class is
 * immutable and thread-safe.
 */
public final class PeerGroup {

    private static final int TO_SHOW = 5;
    private static final int FOR_QUARTILES = 20;
    private final String metric;
    private final Direction direction;
    private final List<Peer> bestFirst;
    private final int toShow;
    private final int forQuartiles;
    private final ConfidenceLevel level;
    private final Map<String, String> leftOut;

    private PeerGroup(
            String metric,
            Direction direction,
            List<Peer> bestFirst,
            int toShow,
            int forQuartiles,
            ConfidenceLevel level,
            Map<String, String> leftOut) {
        this.metric = metric;
        this.direction = direction;
        this.bestFirst = bestFirst;
        this.toShow = toShow;
        this.forQuartiles = forQuartiles;
        this.level = level;
        this.leftOut = leftOut;
    }

    /**
     * Obtains a group.
     *
     * @param metric  what is compared
     * @param direction  which way it improves
     * @param peers  the members in any order
     * @return the group
     * @throws IllegalArgumentException if neither way is better, or two members have one id
     */
    public static PeerGroup of(String metric, Direction direction, Collection<Peer> peers) {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(direction, "direction");
        if (direction == Direction.CONTEXT_ONLY) {
            throw new IllegalArgumentException("The direction (" + direction
                    + ") has no better and no worse.\nRank metrics of which more or less is better.");
        }
        Set<String> ids = new HashSet<>();
        for (Peer peer : peers) {
            if (!ids.add(peer.id())) {
                throw new IllegalArgumentException(
                        "There are two peers of one id (" + peer.id() + ").\nGive each peer once, with one value.");
            }
        }
        Comparator<Peer> byValue = Comparator.comparing(Peer::value);
        List<Peer> sorted = new ArrayList<>(peers);
        sorted.sort((direction == Direction.HIGHER_IS_BETTER ? byValue.reversed() : byValue).thenComparing(Peer::id));
        return new PeerGroup(
                metric, direction, List.copyOf(sorted), TO_SHOW, FOR_QUARTILES, ConfidenceLevel.DEFAULT, Map.of());
    }

    /**
     * Obtains the group of all members of a table over all dates.
     *
     * @param table  a metric by one dimension or more
     * @return the group; members whose value is undefined are {@linkplain #leftOut() left out}
     * @throws IllegalArgumentException if neither way is better, the table has no dimension, or it is per period
     */
    public static PeerGroup of(MetricTable table) {
        return of(MemberValues.of(table));
    }

    /**
     * Obtains the group of all members of a table in a period.
     *
     * @param table  a metric by one dimension or more, per period
     * @param period  the period
     * @return the group; members whose value is undefined are {@linkplain #leftOut() left out}
     * @throws IllegalArgumentException if neither way is better, the table has no dimension, or the period is none of its grain and calendar
     */
    public static PeerGroup of(MetricTable table, Period period) {
        return of(MemberValues.of(table, period));
    }

    private static PeerGroup of(MemberValues values) {
        List<Peer> peers = new ArrayList<>();
        values.defined()
                .forEach((id, value) -> peers.add(new Peer(id, value.figure().orThrow())));
        Metric metric = values.table().metric();
        PeerGroup group = of(metric.name(), metric.direction(), peers);
        return new PeerGroup(
                group.metric,
                group.direction,
                group.bestFirst,
                group.toShow,
                group.forQuartiles,
                group.level,
                values.leftOut());
    }

    /**
     * Returns the group with other needs.
     *
     * @param toShow  how many peers a standing needs, 1 or more
     * @param forQuartiles  how many a quartile needs, not fewer
     * @return the changed group
     * @throws IllegalArgumentException if a number is out of range
     */
    public PeerGroup needing(int toShow, int forQuartiles) {
        if (toShow < 1 || forQuartiles < toShow) {
            throw new IllegalArgumentException("The numbers of peers needed (" + toShow + " to show, " + forQuartiles
                    + " for quartiles) are out of range.\nNeed 1 or more to show, and not fewer for quartiles.");
        }
        return new PeerGroup(metric, direction, bestFirst, toShow, forQuartiles, level, leftOut);
    }

    /**
     * Returns the group with intervals of another level.
     *
     * @param other  the level of confidence
     * @return the changed group
     */
    public PeerGroup at(ConfidenceLevel other) {
        Objects.requireNonNull(other, "other");
        return new PeerGroup(metric, direction, bestFirst, toShow, forQuartiles, other, leftOut);
    }

    /**
     * Returns what is compared.
     *
     * @return the metric
     */
    public String metric() {
        return metric;
    }

    /**
     * Returns which way the metric improves.
     *
     * @return {@link Direction#HIGHER_IS_BETTER} or {@link Direction#LOWER_IS_BETTER}
     */
    public Direction direction() {
        return direction;
    }

    /**
     * Returns the members.
     *
     * @return the best first, those with equal values by their ids
     */
    public List<Peer> peers() {
        return bestFirst;
    }

    /**
     * Returns who of a table is no peer, and why.
     *
     * @return the reason by member; none of a group that was not made of a table
     */
    public Map<String, String> leftOut() {
        return leftOut;
    }

    /**
     * Returns the peers as data to draw, the best first, with the subject among them.
     *
     * @param id  the member to mark
     * @return the plot: a label a peer, one line of values, and a mark with the standing at the subject
     * @throws IllegalArgumentException if there is no such member
     */
    public Plot plot(String id) {
        Plot plot = drawn(bestFirst);
        int place = bestFirst.indexOf(member(id));
        return plot.withMark(place, standing(id).toString());
    }

    /**
     * Returns the peers as data to draw, the best first, with one among them who is not in the group.
     *
     * @param label  what the subject is called
     * @param value  its value
     * @return the plot: a label a peer, one line of values, and a mark with the standing at the subject, ahead of its equals
     */
    public Plot plot(String label, Ratio value) {
        Standing standing = standing(value);
        List<Peer> all = new ArrayList<>(bestFirst);
        all.add(standing.rank() - 1, new Peer(label, value));
        return drawn(all).withMark(standing.rank() - 1, standing.toString());
    }

    private Plot drawn(List<Peer> peers) {
        double[] values = peers.stream()
                .mapToDouble(peer -> Ratios.toDouble(peer.value()))
                .toArray();
        return Plot.of(metric, peers.stream().map(Peer::id).toList()).withLine("value", values);
    }

    /**
     * Returns the values for statistics.
     *
     * @return the sample of all members' values
     */
    public Sample sample() {
        return Sample.ofRatios(bestFirst.stream().map(Peer::value).toList());
    }

    /**
     * Returns the group without one of its members.
     *
     * @param id  who is left out
     * @return the others
     * @throws IllegalArgumentException if there is no such member
     */
    public PeerGroup without(String id) {
        Peer subject = member(id);
        List<Peer> others =
                bestFirst.stream().filter(peer -> !peer.equals(subject)).toList();
        return new PeerGroup(metric, direction, others, toShow, forQuartiles, level, leftOut);
    }

    private Peer member(String id) {
        Objects.requireNonNull(id, "id");
        return bestFirst.stream()
                .filter(peer -> peer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no (" + id
                        + ") in the peer group.\nAsk for one of its members, or hand in a value."));
    }

    /**
     * Returns where a member stands among the others.
     *
     * @param id  the member; it is left out of its peers, for one who is its own peer looks more average than it is
     * @return the standing
     * @throws IllegalArgumentException if there is no such member
     */
    public Standing standing(String id) {
        return without(id).standing(member(id).value());
    }

    /**
     * Returns where one stands who is not in the group.
     *
     * @param value  the value of the metric
     * @return the standing
     */
    public Standing standing(Ratio value) {
        Objects.requireNonNull(value, "value");
        int better = 0;
        int equal = 0;
        for (Peer peer : bestFirst) {
            int order = peer.value().compareTo(value);
            equal += order == 0 ? 1 : 0;
            better += order != 0 && (order > 0) == (direction == Direction.HIGHER_IS_BETTER) ? 1 : 0;
        }
        return Standing.of(this, value, better, equal);
    }

    /**
     * Returns the best.
     *
     * @param count  how many, 1 or more
     * @return so many, the best first, and all that are equal to the last of them; all if there are not more
     * @throws IllegalArgumentException if the number is not positive
     */
    public List<Peer> top(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "The number of the best (" + count + ") is not positive.\nAsk for 1 or more.");
        }
        if (count >= bestFirst.size()) {
            return bestFirst;
        }
        Ratio last = bestFirst.get(count - 1).value();
        int end = count;
        while (end < bestFirst.size() && bestFirst.get(end).value().equals(last)) {
            end++;
        }
        return bestFirst.subList(0, end);
    }

    /**
     * Returns how many peers a standing needs.
     *
     * @return 5 unless another number was asked for
     */
    public int toShow() {
        return toShow;
    }

    /**
     * Returns how many peers a quartile needs.
     *
     * @return 20 unless another number was asked for
     */
    public int forQuartiles() {
        return forQuartiles;
    }

    ConfidenceLevel level() {
        return level;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof PeerGroup other
                && metric.equals(other.metric)
                && direction == other.direction
                && bestFirst.equals(other.bestFirst)
                && toShow == other.toShow
                && forQuartiles == other.forQuartiles
                && level.equals(other.level)
                && leftOut.equals(other.leftOut);
    }

    @Override
    public int hashCode() {
        return Objects.hash(metric, direction, bestFirst, toShow, forQuartiles, level);
    }

    /**
     * Returns the group in words.
     *
     * @return such as {@code "Win rate of 24 peers"}
     */
    @Override
    public String toString() {
        return metric + " of " + bestFirst.size() + (bestFirst.size() == 1 ? " peer" : " peers");
    }
}
