package org.openspm.benchmarks.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openspm.benchmarks.frontier.Efficiency;
import org.openspm.benchmarks.peer.MaturitySplit;
import org.openspm.benchmarks.peer.PeerGroup;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;
import org.openspm.core.time.Period;

/**
 * What is known of those one compares with. A comparison goes as far as this allows, and says why it goes no further.
 *
 * <table>
 * <caption>What follows from what is known</caption>
 * <tr><th>known</th><th>percentile</th><th>class</th><th>gaps to</th></tr>
 * <tr><td>{@link PeerValues values of peers}</td><td>with interval</td><td>yes</td><td>best, best in class, top quartile, median, mean, laggard</td></tr>
 * <tr><td>{@link PublishedQuantiles quantiles}</td><td>between them; bounds outside</td><td>where the bounds decide</td><td>each of them</td></tr>
 * <tr><td>{@link MeanAndDeviation mean, deviation, n}</td><td>no</td><td>no</td><td>mean</td></tr>
 * <tr><td>{@link ShareOfTrials k of n}</td><td>no</td><td>no</td><td>share</td></tr>
 * <tr><td>{@link ClassLevels levels of classes}</td><td>no</td><td>yes</td><td>best in class, average, laggard</td></tr>
 * <tr><td>{@link Target a single level}</td><td>no</td><td>no</td><td>it</td></tr>
 * </table>
 *
 * <p>Levels are exact; intervals around them are statistics. Every kind is immutable and thread-safe.
 */
public sealed interface Evidence {

    /**
     * Returns what the levels count.
     *
     * @return the unit
     */
    Unit unit();

    /**
     * Obtains evidence of the peers' own values, with the classes best in class 20 %, average 50 %, laggard 30 %.
     *
     * @param group  the peers, without the one that is compared
     * @param unit  what the values count; shares are in decimal form
     * @return the evidence
     */
    static PeerValues peers(PeerGroup group, Unit unit) {
        return new PeerValues(group, unit, MaturitySplit.bestAverageLaggard());
    }

    /**
     * Obtains evidence of published quantiles, as they were published: the share of values below each.
     *
     * @param quantiles  the quantile at each share, such as USD 80,000 at 25 %
     * @return the evidence, not rounded, with the classes best in class 20 %, average 50 %, laggard 30 %
     * @throws IllegalArgumentException if there are none, a share is not from 0 % to 100 %, one is undefined, units differ, or values descend
     */
    static PublishedQuantiles quantiles(Map<Rate, Figure> quantiles) {
        return new PublishedQuantiles(
                new TreeMap<>(Objects.requireNonNull(quantiles, "quantiles")),
                Optional.empty(),
                MaturitySplit.bestAverageLaggard());
    }

    /**
     * Obtains evidence of a mean and a standard deviation of so many.
     *
     * @param mean  the mean
     * @param deviation  the standard deviation, in the unit of the mean, zero or more
     * @param n  of how many values, 2 or more
     * @return the evidence
     * @throws IllegalArgumentException if one is undefined, units differ, the deviation is negative, or there are fewer than 2 values
     */
    static MeanAndDeviation mean(Figure mean, Figure deviation, long n) {
        return new MeanAndDeviation(mean, deviation, n);
    }

    /**
     * Obtains evidence of a share: of so many, so many.
     *
     * @param proportion  how many of how many
     * @return the evidence, in percent
     * @throws IllegalArgumentException if there are no trials
     */
    static ShareOfTrials share(Proportion proportion) {
        return new ShareOfTrials(proportion);
    }

    /**
     * Obtains evidence of the levels of best in class and laggards.
     *
     * @param bestInClass  the level of best in class
     * @param laggard  the level of laggards
     * @return the evidence
     * @throws IllegalArgumentException if one is undefined, or units differ
     */
    static ClassLevels classes(Figure bestInClass, Figure laggard) {
        return new ClassLevels(bestInClass, Optional.empty(), laggard);
    }

    /**
     * Obtains evidence of a single level: a target.
     *
     * @param level  the level
     * @return the evidence
     * @throws IllegalArgumentException if it is undefined
     */
    static Target target(Figure level) {
        return new Target(Reference.TARGET, level);
    }

    /**
     * Obtains evidence of a single level that others published: the average of an industry, or best in class without laggards. A median alone is told by
     * {@link #quantiles(Map)}, which says on which side of it a value is.
     *
     * @param reference  what the level is, such as {@link Reference#AVERAGE}
     * @param level  the level
     * @return the evidence
     * @throws IllegalArgumentException if it is undefined
     */
    static Target level(Reference reference, Figure level) {
        return new Target(reference, level);
    }

    /**
     * Obtains evidence of what best practice would reach with the means that a unit has.
     *
     * @param efficiency  the unit on the frontier
     * @param column  the input or output
     * @param unit  what the column counts
     * @return the evidence, its level to twelve digits
     * @throws IllegalArgumentException if the unit has no target of such a column
     */
    static Target frontier(Efficiency efficiency, String column, Unit unit) {
        Double target = Objects.requireNonNull(efficiency, "efficiency")
                .targets()
                .get(Objects.requireNonNull(column, "column"));
        if (target == null) {
            throw new IllegalArgumentException("The unit (" + efficiency.id() + ") has no target of (" + column
                    + "), only of " + efficiency.targets().keySet() + ".\nName an input or output of the frontier.");
        }
        BigDecimal digits = new BigDecimal(target).round(new MathContext(12));
        return new Target(Reference.FRONTIER, Figure.of(digits, Objects.requireNonNull(unit, "unit")));
    }

    /**
     * Obtains evidence of one's own past: a peer is an earlier period. Its best is an extreme, and partly luck: expect to fall short of it at first.
     *
     * @param table  the metric per period
     * @param before  the period that is compared; only earlier ones are looked at
     * @param members  whose past it is, a member of each dimension of the table in order
     * @return the evidence; one earlier period is enough, and periods in which the value is undefined are left out
     * @throws IllegalArgumentException if there is no earlier value, or neither way is better
     */
    static PeerValues ownPast(MetricTable table, Period before, Object... members) {
        return OwnPast.of(
                Objects.requireNonNull(table, "table"),
                Objects.requireNonNull(before, "before"),
                Objects.requireNonNull(members, "members"));
    }

    /**
     * The values of the peers.
     *
     * @param group  the peers, without the one that is compared
     * @param unit  what the values count
     * @param split  the classes, best in class first and laggards last
     */
    record PeerValues(PeerGroup group, Unit unit, MaturitySplit split) implements Evidence {

        /**
         * Checks that nothing is null.
         *
         * @param group  the peers
         * @param unit  what the values count
         * @param split  the classes
         */
        public PeerValues {
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(split, "split");
        }

        /**
         * Returns this evidence with other classes.
         *
         * @param other  the classes, best in class first and laggards last
         * @return the evidence
         */
        public PeerValues splitInto(MaturitySplit other) {
            return new PeerValues(group, unit, other);
        }

        /**
         * Returns the evidence in words.
         *
         * @return such as {@code "24 peers"}
         */
        @Override
        public String toString() {
            return group.peers().size() + (group.peers().size() == 1 ? " peer" : " peers");
        }
    }

    /**
     * Published quantiles.
     *
     * @param quantiles  the quantile at each share of values below it
     * @param step  the step they were rounded to, half up or half down; empty if they were not
     * @param split  the classes, best in class first and laggards last
     */
    record PublishedQuantiles(SortedMap<Rate, Figure> quantiles, Optional<Figure> step, MaturitySplit split)
            implements Evidence {

        /**
         * Checks the quantiles.
         *
         * @param quantiles  the quantile at each share
         * @param step  the step they were rounded to
         * @param split  the classes
         * @throws IllegalArgumentException if there are none, a share is not from 0 % to 100 %, one is undefined, units differ, values descend, or the step is
         *     not positive
         */
        public PublishedQuantiles {
            quantiles =
                    Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNull(quantiles, "quantiles")));
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(split, "split");
            if (quantiles.isEmpty()) {
                throw new IllegalArgumentException("The quantiles (" + quantiles + ") are none.\nGive at least one.");
            }
            Figure before = null;
            for (Map.Entry<Rate, Figure> each : quantiles.entrySet()) {
                Checks.share(each.getKey());
                Checks.defined(each.getValue(), "quantile at " + each.getKey());
                if (before != null) {
                    Checks.sameUnit(before, each.getValue());
                    if (before.orThrow().compareTo(each.getValue().orThrow()) > 0) {
                        throw new IllegalArgumentException(
                                "The quantile at (" + each.getKey() + ") is (" + each.getValue()
                                        + "), below the one before (" + before
                                        + ").\nGive the share of values below each quantile, whichever way is better.");
                    }
                }
                before = each.getValue();
            }
            if (step.isPresent()) {
                Checks.defined(step.get(), "step");
                Checks.sameUnit(Objects.requireNonNull(before, "quantile"), step.get());
                if (step.get().orThrow().signum() <= 0) {
                    throw new IllegalArgumentException("The step (" + step.get()
                            + ") is not positive.\nSay to which step the quantiles are rounded, or leave it out.");
                }
            }
        }

        /**
         * Returns this evidence with the step that the quantiles were rounded to: each is then known as the interval of half a step around it.
         *
         * @param to  the step, such as 1 %
         * @return the evidence
         * @throws IllegalArgumentException if it is undefined, of another unit, or not positive
         */
        public PublishedQuantiles roundedTo(Figure to) {
            return new PublishedQuantiles(quantiles, Optional.of(Objects.requireNonNull(to, "step")), split);
        }

        /**
         * Returns this evidence with other classes.
         *
         * @param other  the classes, best in class first and laggards last
         * @return the evidence
         */
        public PublishedQuantiles splitInto(MaturitySplit other) {
            return new PublishedQuantiles(quantiles, step, other);
        }

        @Override
        public Unit unit() {
            return quantiles.values().iterator().next().unit();
        }

        /**
         * Returns the evidence in words.
         *
         * @return such as {@code "P25 60 days, P50 72 days, P75 84 days"}
         */
        @Override
        public String toString() {
            StringBuilder words = new StringBuilder();
            quantiles.forEach((share, value) -> words.append(words.isEmpty() ? "" : ", ")
                    .append(nameOf(share))
                    .append(' ')
                    .append(value));
            step.ifPresent(to -> words.append(", rounded to ").append(to));
            return words.toString();
        }

        static String nameOf(Rate share) {
            BigDecimal percent = share.value().movePointRight(2).stripTrailingZeros();
            return "P" + percent.toPlainString();
        }
    }

    /**
     * A mean and a standard deviation.
     *
     * @param mean  the mean
     * @param deviation  the standard deviation (n - 1 below the line)
     * @param n  of how many values
     */
    record MeanAndDeviation(Figure mean, Figure deviation, long n) implements Evidence {

        /**
         * Checks the numbers.
         *
         * @param mean  the mean
         * @param deviation  the standard deviation
         * @param n  of how many values
         * @throws IllegalArgumentException if one is undefined, units differ, the deviation is negative, or there are fewer than 2 values
         */
        public MeanAndDeviation {
            Checks.defined(mean, "mean");
            Checks.defined(deviation, "deviation");
            Checks.sameUnit(mean, deviation);
            if (deviation.orThrow().signum() < 0 || n < 2) {
                throw new IllegalArgumentException("The standard deviation (" + deviation + ") of (" + n
                        + ") values is none.\nGive a deviation of zero or more, of 2 or more values.");
            }
        }

        @Override
        public Unit unit() {
            return mean.unit();
        }

        /**
         * Returns the evidence in words.
         *
         * @return such as {@code "mean USD 80,000.00, standard deviation USD 20,000.00, n = 40"}
         */
        @Override
        public String toString() {
            return "mean " + mean + ", standard deviation " + deviation + ", n = " + n;
        }
    }

    /**
     * A share of trials.
     *
     * @param proportion  how many of how many
     */
    record ShareOfTrials(Proportion proportion) implements Evidence {

        /**
         * Checks that there are trials.
         *
         * @param proportion  how many of how many
         * @throws IllegalArgumentException if there are no trials
         */
        public ShareOfTrials {
            if (Objects.requireNonNull(proportion, "proportion").trials() == 0) {
                throw new IllegalArgumentException(
                        "The share (" + proportion + ") has no trials.\nGive 1 or more, or leave the benchmark out.");
            }
        }

        @Override
        public Unit unit() {
            return Unit.PERCENT;
        }

        /**
         * Returns the evidence in words.
         *
         * @return such as {@code "12 of 20"}
         */
        @Override
        public String toString() {
            return proportion.toString();
        }
    }

    /**
     * Levels of classes.
     *
     * @param bestInClass  at which level, or better, a value is best in class
     * @param average  the level of the average class; empty if it is not known. It is compared with, and is no bound of a class
     * @param laggard  at which level, or worse, a value is a laggard's
     */
    record ClassLevels(Figure bestInClass, Optional<Figure> average, Figure laggard) implements Evidence {

        /**
         * Checks the levels.
         *
         * @param bestInClass  the level of best in class
         * @param average  the level of the average class
         * @param laggard  the level of laggards
         * @throws IllegalArgumentException if one is undefined, or units differ
         */
        public ClassLevels {
            Checks.defined(bestInClass, "best-in-class level");
            Checks.defined(laggard, "laggard level");
            Checks.sameUnit(bestInClass, laggard);
            Objects.requireNonNull(average, "average");
            if (average.isPresent()) {
                Checks.defined(average.get(), "average level");
                Checks.sameUnit(bestInClass, average.get());
            }
        }

        /**
         * Returns this evidence with the level of the average class.
         *
         * @param level  the level
         * @return the evidence
         * @throws IllegalArgumentException if it is undefined or of another unit
         */
        public ClassLevels withAverage(Figure level) {
            return new ClassLevels(bestInClass, Optional.of(Objects.requireNonNull(level, "average")), laggard);
        }

        @Override
        public Unit unit() {
            return bestInClass.unit();
        }

        /**
         * Returns the evidence in words.
         *
         * @return such as {@code "best in class 81 %, laggard 25 %"}
         */
        @Override
        public String toString() {
            return "best in class " + bestInClass
                    + average.map(level -> ", average " + level).orElse("") + ", laggard " + laggard;
        }
    }

    /**
     * A single level.
     *
     * @param reference  what it is: {@link Reference#TARGET}, {@link Reference#FRONTIER}, or one's own {@link Reference#BEST}
     * @param level  the level
     */
    record Target(Reference reference, Figure level) implements Evidence {

        /**
         * Checks the level.
         *
         * @param reference  what it is
         * @param level  the level
         * @throws IllegalArgumentException if it is undefined
         */
        public Target {
            Objects.requireNonNull(reference, "reference");
            Checks.defined(level, "level");
        }

        @Override
        public Unit unit() {
            return level.unit();
        }

        /**
         * Returns the evidence in words.
         *
         * @return such as {@code "target 30 %"}
         */
        @Override
        public String toString() {
            return reference + " " + level;
        }
    }
}
