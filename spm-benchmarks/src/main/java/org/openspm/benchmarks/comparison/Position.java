package org.openspm.benchmarks.comparison;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.openspm.benchmarks.peer.PublishedPeers;
import org.openspm.benchmarks.peer.Standing;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.QuantileFunction;
import org.openspm.benchmarks.statistic.Ratios;
import org.openspm.core.metric.Direction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/**
 * How many of the others a value is ahead of: what is certain, and what is read off between.
 *
 * <p>All shares are directed: 1 is the best. This record is immutable and thread-safe.
 *
 * @param percentile  the share that the value is ahead of; undefined with the reason where the evidence does not tell one
 * @param atLeast  the share that it is surely ahead of
 * @param atMost  the share that it is ahead of at most
 * @param lowest  the percentile if all rounded quantiles were at the end that is worst for the value; empty if nothing was rounded, or there is none
 * @param highest  the percentile if all were at the other end
 */
public record Position(Estimate percentile, Rate atLeast, Rate atMost, OptionalDouble lowest, OptionalDouble highest) {

    /**
     * Checks that nothing is null.
     *
     * @param percentile  the share that the value is ahead of
     * @param atLeast  the share that it is surely ahead of
     * @param atMost  the share that it is ahead of at most
     * @param lowest  the least that rounding allows
     * @param highest  the most that rounding allows
     */
    public Position {
        Objects.requireNonNull(percentile, "percentile");
        Objects.requireNonNull(atLeast, "atLeast");
        Objects.requireNonNull(atMost, "atMost");
        Objects.requireNonNull(lowest, "lowest");
        Objects.requireNonNull(highest, "highest");
    }

    static Position of(Evidence evidence, Figure value, Direction direction) {
        if (!value.isDefined()) {
            return unknown(value.reason());
        }
        if (evidence instanceof Evidence.PeerValues peers) {
            return among(peers, value.orThrow());
        }
        if (evidence instanceof Evidence.PublishedQuantiles published) {
            return among(published, value.orThrow(), direction);
        }
        if (evidence instanceof Evidence.MeanAndDeviation) {
            return unknown("a mean and a deviation tell no shape, and without a shape there is no percentile");
        }
        if (evidence instanceof Evidence.ShareOfTrials) {
            return unknown("one share of all trials does not tell how those of single peers spread");
        }
        return unknown("a level does not tell how many reach it");
    }

    private static Position unknown(String reason) {
        return new Position(
                Estimate.undefined("percentile", reason),
                Rate.ZERO,
                Rate.ONE,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static Position among(Evidence.PeerValues peers, Ratio value) {
        Standing standing = peers.group().standing(value);
        if (!standing.percentile().isDefined()) {
            return unknown(standing.percentile().reason());
        }
        int worse = standing.peers() - standing.rank() + 1 - standing.ties();
        return new Position(
                standing.percentile(),
                rate(worse, standing.peers()),
                rate(worse + standing.ties(), standing.peers()),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /** A share of counted peers to twelve digits: what is certain of peers is a matter of counting, not of these digits. */
    private static Rate rate(int of, int n) {
        return Rate.ofDecimal(Ratio.of(of, n).toDecimal(12, RoundingMode.HALF_EVEN));
    }

    private static Position among(Evidence.PublishedQuantiles evidence, Ratio value, Direction direction) {
        Rate least = least(evidence, value);
        Rate most = most(evidence, value);
        boolean higher = direction == Direction.HIGHER_IS_BETTER;
        Rate atLeast = higher ? least : Levels.complement(most);
        Rate atMost = higher ? most : Levels.complement(least);
        if (evidence.quantiles().size() < 2) {
            Estimate none = Estimate.undefined("percentile", "one quantile tells on which side the value lies only");
            return new Position(none, atLeast, atMost, OptionalDouble.empty(), OptionalDouble.empty());
        }
        double number = Ratios.toDouble(value);
        Estimate percentile = percentile(Levels.function(evidence, 0), number, direction);
        if (evidence.step().isEmpty()) {
            return new Position(percentile, atLeast, atMost, OptionalDouble.empty(), OptionalDouble.empty());
        }
        // Higher quantiles leave fewer below the value.
        OptionalDouble one = percentile(Levels.function(evidence, higher ? 1 : -1), number, direction)
                .value();
        OptionalDouble other = percentile(Levels.function(evidence, higher ? -1 : 1), number, direction)
                .value();
        return new Position(percentile, atLeast, atMost, one, other);
    }

    private static Estimate percentile(QuantileFunction quantiles, double number, Direction direction) {
        return PublishedPeers.of(quantiles, direction).percentile(number);
    }

    /** The share of values that surely is not above the value, whatever was rounded away. */
    private static Rate least(Evidence.PublishedQuantiles evidence, Ratio value) {
        Rate least = Rate.ZERO;
        for (Map.Entry<Rate, Figure> each : evidence.quantiles().entrySet()) {
            int order = each.getValue().orThrow().plus(half(evidence)).compareTo(value);
            if (order > 0) {
                break;
            }
            least = each.getKey();
            if (order == 0) {
                break;
            }
        }
        return least;
    }

    /** The share of values that is at most below the value. */
    private static Rate most(Evidence.PublishedQuantiles evidence, Ratio value) {
        Rate most = Rate.ONE;
        List<Map.Entry<Rate, Figure>> entries = Levels.entries(evidence);
        for (int i = entries.size() - 1; i >= 0; i--) {
            int order =
                    entries.get(i).getValue().orThrow().minus(half(evidence)).compareTo(value);
            if (order < 0) {
                break;
            }
            most = entries.get(i).getKey();
            if (order == 0) {
                break;
            }
        }
        return most;
    }

    private static Ratio half(Evidence.PublishedQuantiles evidence) {
        return evidence.step()
                .map(step -> step.orThrow().dividedBy(Ratio.of(2, 1)))
                .orElse(Ratio.ZERO);
    }

    /**
     * Returns the position in words.
     *
     * @return such as {@code "P63, P61 to P64 by rounding, surely P50 to P75"}
     */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder();
        if (percentile.isDefined()) {
            words.append(point(percentile.orThrow()));
            percentile
                    .interval()
                    .ifPresent(interval -> words.append(" (")
                            .append(point(interval.low()))
                            .append(" to ")
                            .append(point(interval.high()))
                            .append(" at ")
                            .append(interval.level())
                            .append(')'));
            if (lowest.isPresent() && highest.isPresent()) {
                words.append(", ")
                        .append(point(lowest.getAsDouble()))
                        .append(" to ")
                        .append(point(highest.getAsDouble()))
                        .append(" by rounding");
            }
        } else {
            words.append("no percentile: ").append(percentile.reason());
        }
        boolean saysMore = !atLeast.equals(Rate.ZERO) || !atMost.equals(Rate.ONE);
        if (saysMore && percentile.interval().isEmpty()) {
            words.append(", surely ")
                    .append(Evidence.PublishedQuantiles.nameOf(atLeast))
                    .append(" to ")
                    .append(Evidence.PublishedQuantiles.nameOf(atMost));
        }
        return words.toString();
    }

    private static String point(double share) {
        return "P" + Math.round(share * 100);
    }
}
