package org.openspm.benchmarks.improvement;

import com.google.common.base.Preconditions;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.openspm.benchmarks.series.Words;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Interval;
import org.openspm.core.money.Unit;

/**
 * The change of members that were chosen for what they were before, in three parts: what changed for everybody, regression to the mean, and
 * what is beyond both.
 *
 * <p>A line through the others' values (after over before, least squares) says what is expected of the chosen. What is beyond it has the
 * interval of an analysis of covariance: the residual spread of the others times sqrt(1/k + 1/m + d²/Sxx), k chosen, m others, d the distance
 * of their means before, with Student's t at m - 2 degrees of freedom. Source on the effect: A. G. Barnett, J. C. van der Pols and A. J.
 * Dobson, International Journal of Epidemiology 34 (2005) 215-220.
 *
 * @param members  how many were chosen
 * @param others  how many were not
 * @param change  the mean change of the chosen
 * @param general  the mean change of the others
 * @param regression  how much more, or less, the others' line expects of the chosen: regression to the mean
 * @param beyond  change - general - regression: what may be credited to what was done
 * @param interval  what beyond may be
 * @param extrapolated  whether the chosen lie, on average, outside of what the others were before, where the line is a guess
 * @param unit  what the values count
 */
public record SelectedImprovement(
        int members,
        int others,
        double change,
        double general,
        double regression,
        double beyond,
        Interval interval,
        boolean extrapolated,
        Unit unit) {

    static SelectedImprovement of(List<MemberPair> chosen, List<MemberPair> others, Unit unit, ConfidenceLevel level) {
        double[] before = others.stream().mapToDouble(MemberPair::before).toArray();
        double[] after = others.stream().mapToDouble(MemberPair::after).toArray();
        Preconditions.checkArgument(
                before.length >= 3,
                "The number of others (%s) is below three.\nKeep three or more out, to say what is expected.",
                before.length);
        double meanBefore = Sample.of(before).mean();
        double meanAfter = Sample.of(after).mean();
        double sxx = Sample.squares(before, meanBefore);
        Preconditions.checkArgument(
                sxx > 0,
                "The others were all (%s) before.\nThey have to differ, to say what is expected of a value before.",
                before[0]);
        double slope = Sample.correlation(before, after) * Math.sqrt(Sample.squares(after, meanAfter) / sxx);
        double residual = 0;
        for (int i = 0; i < before.length; i++) {
            double miss = after[i] - meanAfter - slope * (before[i] - meanBefore);
            residual += miss * miss;
        }
        double chosenBefore =
                chosen.stream().mapToDouble(MemberPair::before).average().orElseThrow();
        double change =
                chosen.stream().mapToDouble(MemberPair::change).average().orElseThrow();
        double general = meanAfter - meanBefore;
        double regression = (slope - 1) * (chosenBefore - meanBefore);
        double distance = chosenBefore - meanBefore;
        double error = Math.sqrt(residual
                / (before.length - 2)
                * (1.0 / chosen.size() + 1.0 / before.length + distance * distance / sxx));
        double half = new TDistribution(null, before.length - 2.0)
                        .inverseCumulativeProbability((1 + level.rate().value().doubleValue()) / 2)
                * error;
        double beyond = change - general - regression;
        boolean extrapolated = others.stream().allMatch(pair -> pair.before() > chosenBefore)
                || others.stream().allMatch(pair -> pair.before() < chosenBefore);
        return new SelectedImprovement(
                chosen.size(),
                before.length,
                change,
                general,
                regression,
                beyond,
                new Interval(beyond - half, beyond + half, level),
                extrapolated,
                unit);
    }

    /**
     * Returns the parts in words.
     *
     * @return such as {@code "2 chosen members changed by 9 %: 1 % as the 8 others did, 6 % by regression to the mean, 2 % beyond (-3 % to 7 %
     *     at 95 %): not distinguishable from nothing"}
     */
    public String explain() {
        return members + " chosen members changed by " + Words.inUnit(change, unit) + ": "
                + Words.inUnit(general, unit) + " as the " + others + " others did, " + Words.inUnit(regression, unit)
                + " by regression to the mean, " + Words.inUnit(beyond, unit) + " beyond ("
                + Words.inUnit(interval.low(), unit) + " to " + Words.inUnit(interval.high(), unit) + " at "
                + interval.level() + "): "
                + (interval.low() > 0
                        ? "more than expected"
                        : interval.high() < 0 ? "less than expected" : "not distinguishable from nothing")
                + (extrapolated ? "; the chosen lie outside of the others, so that the expectation is a guess" : "");
    }
}
