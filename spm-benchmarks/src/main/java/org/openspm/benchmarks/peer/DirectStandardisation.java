package org.openspm.benchmarks.peer;

import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.Interval;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.benchmarks.statistic.ProportionInterval;
import org.openspm.core.money.Ratio;

/**
 * Direct standardisation: what the share of each would be if all had the same mix of segments.
 *
 * <p>One can be better in every segment and worse in total, because it works where it is harder (Simpson's paradox). The standardised share
 * is the sum over segments of weight times share; weights are those of the standard, such as all peers' trials together.
 *
 * <pre>{@code
 * DirectStandardisation standard = DirectStandardisation.to(trialsOfAllBySegment);
 * standard.of(dealsOfEast, ConfidenceLevel.DEFAULT);
 * standard.of(dealsOfWest, ConfidenceLevel.DEFAULT);
 * }</pre>
 *
 * <p>The interval puts Wilson's of the segments together by the method of variance estimates recovery. Source: G. Y. Zou and A. Donner,
 * Statistics in Medicine 27 (2008) 1693-1702. This class is immutable and thread-safe.
 */
public final class DirectStandardisation {

    private static final String METHOD = "directly standardised share";

    private final Map<String, Ratio> weights;
    private final Ratio total;

    private DirectStandardisation(Map<String, Ratio> weights, Ratio total) {
        this.weights = weights;
        this.total = total;
    }

    /**
     * Obtains the standardisation to a mix.
     *
     * @param mix  the weight of each segment in any unit, none below zero and not all zero
     * @return the standardisation
     * @throws IllegalArgumentException if a weight is negative, or all are zero
     */
    public static DirectStandardisation to(Map<String, Ratio> mix) {
        Map<String, Ratio> weights = new TreeMap<>(mix);
        Ratio total = Ratio.ZERO;
        for (Map.Entry<String, Ratio> weight : weights.entrySet()) {
            if (weight.getValue().signum() < 0) {
                throw new IllegalArgumentException("The weight (" + weight.getValue() + ") of the segment ("
                        + weight.getKey() + ") is negative.\nWeigh by something that is not, such as trials.");
            }
            total = total.plus(weight.getValue());
        }
        if (total.signum() == 0) {
            throw new IllegalArgumentException(
                    "The weights of the (" + weights.size() + ") segments are zero.\nGive one of them weight.");
        }
        return new DirectStandardisation(weights, total);
    }

    /**
     * Calculates the exact standardised share.
     *
     * @param segments  the counts of each segment
     * @return the share in decimal form
     * @throws IllegalArgumentException if a segment that has weight has no trials
     */
    public Ratio exact(Map<String, Proportion> segments) {
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<String, Ratio> weight : weights.entrySet()) {
            if (weight.getValue().signum() > 0) {
                Proportion counts = segments.get(weight.getKey());
                if (counts == null || counts.trials() == 0) {
                    throw new IllegalArgumentException("The segment (" + weight.getKey()
                            + ") has no trials.\nLeave it out of the standard, for all that are compared.");
                }
                sum = sum.plus(Ratio.of(counts.successes(), counts.trials()).times(weight.getValue()));
            }
        }
        return sum.dividedBy(total);
    }

    /**
     * Calculates the standardised share with its interval.
     *
     * @param segments  the counts of each segment; those without weight do not matter
     * @param level  the level of confidence
     * @return the share in decimal form; undefined if a segment that has weight has no trials
     */
    public Estimate of(Map<String, Proportion> segments, ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        double share = 0;
        double below = 0;
        double above = 0;
        for (Map.Entry<String, Ratio> weight : weights.entrySet()) {
            if (weight.getValue().signum() > 0) {
                Proportion counts = segments.get(weight.getKey());
                if (counts == null || counts.trials() == 0) {
                    return Estimate.undefined(METHOD, "the segment (" + weight.getKey() + ") has no trials");
                }
                double w = weight.getValue()
                        .dividedBy(total)
                        .toDecimal(30, RoundingMode.HALF_EVEN)
                        .doubleValue();
                Estimate wilson = ProportionInterval.WILSON.of(counts, level);
                Interval interval = wilson.interval().orElseThrow();
                share += w * wilson.orThrow();
                below = Math.hypot(below, w * (wilson.orThrow() - interval.low()));
                above = Math.hypot(above, w * (interval.high() - wilson.orThrow()));
            }
        }
        return Estimate.of(share, new Interval(Math.max(0, share - below), Math.min(1, share + above), level), METHOD);
    }
}
