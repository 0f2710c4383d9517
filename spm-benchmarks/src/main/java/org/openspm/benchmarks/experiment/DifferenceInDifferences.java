package org.openspm.benchmarks.experiment;

import com.google.common.base.Preconditions;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openspm.benchmarks.improvement.MemberPair;
import org.openspm.benchmarks.series.Words;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Interval;
import org.openspm.benchmarks.statistic.Sample;
import org.openspm.benchmarks.statistic.TTest;
import org.openspm.benchmarks.statistic.TestResult;

/**
 * What a change did where nobody was assigned at random: how the treated changed, less how the others changed.
 *
 * <pre>{@code
 * DifferenceInDifferences effect = DifferenceInDifferences.of(coached, others, ConfidenceLevel.DEFAULT)
 *         .withEarlier(coachedAYearBefore, othersAYearBefore);
 * effect.explain();
 * }</pre>
 *
 * <p>The assumption: without the change both groups had gone the same way. It cannot be proved; earlier periods can speak against it. Two things
 * are marked: groups that went different ways before, and groups that differed at the start, of which the worse one rises by regression to the mean
 * alone. Members are the unit, with Welch's t of their changes. This class is immutable and thread-safe.
 */
public final class DifferenceInDifferences {

    private static final double DOUBTFUL = 0.05;

    private final List<MemberPair> treated;
    private final List<MemberPair> others;
    private final ConfidenceLevel level;
    private final @Nullable DifferenceInDifferences earlier;

    private DifferenceInDifferences(
            List<MemberPair> treated,
            List<MemberPair> others,
            ConfidenceLevel level,
            @Nullable DifferenceInDifferences earlier) {
        this.treated = treated;
        this.others = others;
        this.level = level;
        this.earlier = earlier;
    }

    /**
     * Compares two groups before and after.
     *
     * @param treated  those for whom something was changed, 2 or more
     * @param others  those for whom nothing was, 2 or more
     * @param level  the confidence of the interval
     * @return the comparison
     * @throws IllegalArgumentException if a group has fewer, or a member is there twice
     */
    public static DifferenceInDifferences of(List<MemberPair> treated, List<MemberPair> others, ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        Set<String> members = new HashSet<>();
        for (List<MemberPair> group :
                List.of(Objects.requireNonNull(treated, "treated"), Objects.requireNonNull(others, "others"))) {
            Preconditions.checkArgument(
                    group.size() >= 2,
                    "A group has (%s) members, which says nothing of how they differ.\nCompare two or more with two or more.",
                    group.size());
            for (MemberPair pair : group) {
                Preconditions.checkArgument(
                        members.add(pair.member()),
                        "The member (%s) is there twice.\nPut each member into one group, once.",
                        pair.member());
            }
        }
        return new DifferenceInDifferences(List.copyOf(treated), List.copyOf(others), level, null);
    }

    /**
     * Returns this comparison with one of two earlier periods, between which nothing was changed: a placebo.
     *
     * @param treatedEarlier  the treated in two earlier periods, 2 or more
     * @param othersEarlier  the others in two earlier periods, 2 or more
     * @return the comparison
     * @throws IllegalArgumentException if a group has fewer, or a member is there twice
     */
    public DifferenceInDifferences withEarlier(List<MemberPair> treatedEarlier, List<MemberPair> othersEarlier) {
        return new DifferenceInDifferences(treated, others, level, of(treatedEarlier, othersEarlier, level));
    }

    private TestResult test(ToDoubleFunction<MemberPair> value) {
        return TTest.withDefaults().at(level).welch(sample(treated, value), sample(others, value));
    }

    private static Sample sample(List<MemberPair> group, ToDoubleFunction<MemberPair> value) {
        return Sample.of(group.stream().mapToDouble(value).toArray());
    }

    /** The p-value of a test; where nothing spreads, any difference is certain. */
    private static double pValue(TestResult test) {
        return test.pValue().orElseGet(() -> test.effect().orThrow() == 0 ? 1 : 0);
    }

    private static double meanChange(List<MemberPair> group) {
        return sample(group, MemberPair::change).mean().orThrow();
    }

    /**
     * Returns the effect.
     *
     * @return the mean change of the treated less that of the others
     */
    public double effect() {
        return test(MemberPair::change).effect().orThrow();
    }

    /**
     * Returns which effects are compatible with the data.
     *
     * @return the interval of Welch's t; where nothing spreads, of no width
     */
    public Interval interval() {
        return test(MemberPair::change).effect().interval().orElseGet(() -> new Interval(effect(), effect(), level));
    }

    /**
     * Returns how often groups without an effect differ as much, or more.
     *
     * @return the two-sided p-value of Welch's t; where nothing spreads, 0 of any effect and 1 of none
     */
    public double pValue() {
        return pValue(test(MemberPair::change));
    }

    /**
     * Returns how much the groups went apart before anything was changed.
     *
     * @return the effect between the earlier periods, which ought to be none; empty if they were not given
     */
    public OptionalDouble placebo() {
        return earlier == null ? OptionalDouble.empty() : OptionalDouble.of(earlier.effect());
    }

    /**
     * Returns whether the groups differed at the start by more than chance, so that regression to the mean is in the effect.
     *
     * @return true if Welch's t of the values before has a p-value below 5 %
     */
    public boolean differedBefore() {
        return pValue(test(MemberPair::before)) < DOUBTFUL;
    }

    /**
     * Returns the comparison in words, its doubts among them.
     *
     * @return the text
     */
    public String explain() {
        Interval found = interval();
        String text = "the treated changed by " + Words.number(meanChange(treated)) + ", the others by "
                + Words.number(meanChange(others)) + ": effect " + Words.number(effect()) + " ("
                + Words.number(found.low()) + " to " + Words.number(found.high()) + " at " + level + ", p = "
                + Words.probability(pValue()) + "), if both had gone the same way without it";
        if (differedBefore()) {
            text += "; the groups differed before, so that regression to the mean is in the effect";
        }
        if (earlier == null) {
            return text + "; no earlier periods speak for that";
        }
        return text + "; earlier they went apart by " + Words.number(earlier.effect()) + " (p = "
                + Words.probability(earlier.pValue()) + ")"
                + (earlier.pValue() < DOUBTFUL ? ", which speaks against it" : ", which does not speak against it");
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof DifferenceInDifferences other
                && treated.equals(other.treated)
                && others.equals(other.others)
                && level.equals(other.level)
                && Objects.equals(earlier, other.earlier);
    }

    @Override
    public int hashCode() {
        return Objects.hash(treated, others, level, earlier);
    }

    /**
     * Returns the comparison in words.
     *
     * @return as {@link #explain()}
     */
    @Override
    public String toString() {
        return explain();
    }
}
