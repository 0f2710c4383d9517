package org.openspm.benchmarks.improvement;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.math3.distribution.TDistribution;
import org.openspm.benchmarks.series.Words;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Interval;
import org.openspm.benchmarks.statistic.Ratios;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Unit;
import org.openspm.core.time.Period;

/**
 * Whether the same members became better: each is compared with itself, so that who joined or left changes nothing.
 *
 * <pre>{@code
 * PairedImprovement all = PairedImprovement.of(winRateByRep, calendar.quarter(2026, 1), calendar.quarter(2026, 2), ConfidenceLevel.DEFAULT);
 * all.explain();
 * all.ofSelected(Set.of("jill", "omar"));      // those who were coached: how much of it is regression to the mean
 * }</pre>
 *
 * <p>The mean change has the interval of Student's paired t, which takes the members to be independent of each other. The order of the members
 * does not matter. This class is immutable and thread-safe.
 */
public final class PairedImprovement {

    private final String name;
    private final Unit unit;
    private final List<MemberPair> pairs;
    private final List<String> leftOut;
    private final ConfidenceLevel level;

    private PairedImprovement(
            String name, Unit unit, List<MemberPair> pairs, List<String> leftOut, ConfidenceLevel level) {
        this.name = name;
        this.unit = unit;
        this.pairs =
                pairs.stream().sorted(Comparator.comparing(MemberPair::member)).toList();
        this.leftOut = List.copyOf(leftOut);
        this.level = Objects.requireNonNull(level, "level");
    }

    /**
     * Obtains the improvement of members.
     *
     * @param name  what is compared
     * @param unit  what the values count
     * @param pairs  two members or more, each once
     * @param level  the confidence of the interval
     * @return the improvement
     * @throws IllegalArgumentException if there are fewer, or one is named twice
     */
    public static PairedImprovement of(String name, Unit unit, List<MemberPair> pairs, ConfidenceLevel level) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        return checked(new PairedImprovement(name, unit, Objects.requireNonNull(pairs, "pairs"), List.of(), level));
    }

    /**
     * Obtains the improvement of the members of a metric from one period to another.
     *
     * @param table  the metric by one dimension per period
     * @param before  the earlier period
     * @param after  the later period
     * @param level  the confidence of the interval
     * @return the improvement of those with rows and a value in both periods
     * @throws IllegalArgumentException if the table is not by one dimension per period, or there are fewer than two such members
     */
    public static PairedImprovement of(MetricTable table, Period before, Period after, ConfidenceLevel level) {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Set<Object> members = new LinkedHashSet<>();
        table.values().forEach(value -> members.addAll(value.key().members()));
        List<MemberPair> pairs = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        Unit unit = Unit.NUMBER;
        for (Object member : members) {
            MetricValue first = table.value(member, before);
            MetricValue second = table.value(member, after);
            if (hasValue(first) && hasValue(second)) {
                unit = second.figure().unit();
                pairs.add(new MemberPair(member.toString(), toDouble(first), toDouble(second)));
            } else {
                leftOut.add(member.toString());
            }
        }
        return checked(new PairedImprovement(
                table.metric().name() + ", " + before + " to " + after, unit, pairs, leftOut, level));
    }

    private static boolean hasValue(MetricValue value) {
        return value.rows() > 0 && value.figure().isDefined();
    }

    private static double toDouble(MetricValue value) {
        return Ratios.toDouble(value.figure().orThrow());
    }

    private static PairedImprovement checked(PairedImprovement improvement) {
        Preconditions.checkArgument(
                improvement.pairs.size() >= 2,
                "The number of members (%s) with both values is below two.\nCompare two members or more with themselves.",
                improvement.pairs.size());
        Set<String> seen = new HashSet<>();
        for (MemberPair pair : improvement.pairs) {
            Preconditions.checkArgument(
                    seen.add(pair.member()),
                    "The member (%s) appears twice.\nGive each member one pair.",
                    pair.member());
        }
        return improvement;
    }

    /**
     * Returns the members with both values.
     *
     * @return the pairs, ordered by member
     */
    public List<MemberPair> pairs() {
        return pairs;
    }

    /**
     * Returns the members that lack one of the values.
     *
     * @return their names
     */
    public List<String> leftOut() {
        return leftOut;
    }

    /**
     * Returns the mean change.
     *
     * @return the mean of after - before, in the unit of the metric
     */
    public double meanChange() {
        return Sample.of(changes()).mean();
    }

    private double[] changes() {
        return pairs.stream().mapToDouble(MemberPair::change).toArray();
    }

    /**
     * Returns which mean changes are compatible with the data.
     *
     * @return the interval of Student's paired t
     */
    public Interval interval() {
        Sample sample = Sample.of(changes());
        double half = new TDistribution(null, sample.n() - 1.0)
                        .inverseCumulativeProbability((1 + level.rate().value().doubleValue()) / 2)
                * sample.standardError();
        return new Interval(sample.mean() - half, sample.mean() + half, level);
    }

    /**
     * Returns how often members that did not change on average show such a mean change, or a larger one.
     *
     * @return the two-sided p-value of Student's paired t
     */
    public double pValue() {
        Sample sample = Sample.of(changes());
        if (sample.standardError() == 0) {
            return sample.mean() == 0 ? 1 : 0;
        }
        return 2
                * new TDistribution(null, sample.n() - 1.0)
                        .cumulativeProbability(-Math.abs(sample.mean()) / sample.standardError());
    }

    /**
     * Returns how strongly a member's value afterwards goes with that before.
     *
     * @return Pearson's correlation within -1 to 1; 0 if all are equal. The lower it is, the more of a single member's change is regression to
     *     the mean
     */
    public double correlation() {
        return Sample.correlation(
                pairs.stream().mapToDouble(MemberPair::before).toArray(),
                pairs.stream().mapToDouble(MemberPair::after).toArray());
    }

    /**
     * Returns the improvement of members that were chosen for what they were before, such as the worst, beside that of the others.
     *
     * <p>Who was worst was unlucky, too, and is less so the next time: that regression to the mean is marked and taken off. The others say what
     * is expected of a value before.
     *
     * @param members  those who were chosen, one or more; three others or more have to remain, not all equal before
     * @return the change of the chosen, in three parts that add up to it
     * @throws IllegalArgumentException if a member is unknown, or too few others remain
     */
    public SelectedImprovement ofSelected(Set<String> members) {
        Objects.requireNonNull(members, "members");
        List<MemberPair> chosen =
                pairs.stream().filter(pair -> members.contains(pair.member())).toList();
        List<MemberPair> others =
                pairs.stream().filter(pair -> !members.contains(pair.member())).toList();
        Preconditions.checkArgument(
                !chosen.isEmpty() && chosen.size() == members.size(),
                "The members %s are not all among those with both values.\nName one or more of %s.",
                members,
                pairs.stream().map(MemberPair::member).toList());
        return SelectedImprovement.of(chosen, others, unit, level);
    }

    /**
     * Returns the improvement in words.
     *
     * @return such as {@code "Win rate, 2026-Q1 to 2026-Q2: 8 members changed by 4.2 % on average (1.1 % to 7.3 % at 95 %, paired t, p = 1.4 %);
     *     6 rose, 2 fell; correlation 0.62"}
     */
    public String explain() {
        long rose = pairs.stream().filter(pair -> pair.change() > 0).count();
        long fell = pairs.stream().filter(pair -> pair.change() < 0).count();
        Interval interval = interval();
        return name + ": " + pairs.size() + " members changed by " + Words.inUnit(meanChange(), unit)
                + " on average (" + Words.inUnit(interval.low(), unit) + " to " + Words.inUnit(interval.high(), unit)
                + " at " + level + ", paired t, p = " + Words.probability(pValue()) + "); " + rose + " rose, " + fell
                + " fell; correlation " + Words.number(correlation())
                + (leftOut.isEmpty() ? "" : "; without " + String.join(", ", leftOut) + ", who lack a value");
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof PairedImprovement other
                && name.equals(other.name)
                && unit.equals(other.unit)
                && pairs.equals(other.pairs)
                && leftOut.equals(other.leftOut)
                && level.equals(other.level);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, unit, pairs, leftOut, level);
    }

    /**
     * Returns the improvement in words.
     *
     * @return as {@link #explain()}
     */
    @Override
    public String toString() {
        return explain();
    }
}
