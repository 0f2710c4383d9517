package org.openspm.core.catalog;

import java.util.Objects;
import org.openspm.core.metric.Direction;

/**
 * What the catalogue says of one of its metrics.
 *
 * @param id  the call that makes it, such as {@code "pipeline.coverage"} for {@code SalesMetrics.pipeline().coverage(..)}
 * @param name  what the metric is called
 * @param chapter  the chapter it stands in
 * @param formula  how it is computed, in words
 * @param unit  what its number counts: {@code "percent"}, {@code "money"}, {@code "number"}, {@code "times"}, {@code "days"}, {@code "months"},
 *     {@code "minutes"}, or words for what the host counts
 * @param aim  which way it improves
 * @param zeroRule  what it says of nothing
 * @param rollUp  how a total comes about
 * @param pitfalls  what misleads its readers
 * @param source  where the definition was read, with an address, or {@code "OpenSPM"} for a wording of our own
 */
public record MetricDescription(
        String id,
        String name,
        Chapter chapter,
        String formula,
        String unit,
        Aim aim,
        ZeroRule zeroRule,
        RollUp rollUp,
        String pitfalls,
        String source) {

    /**
     * Checks that nothing is null.
     *
     * @param id  the call that makes it
     * @param name  what the metric is called
     * @param chapter  the chapter it stands in
     * @param formula  how it is computed, in words
     * @param unit  what its number counts
     * @param aim  which way it improves
     * @param zeroRule  what it says of nothing
     * @param rollUp  how a total comes about
     * @param pitfalls  what misleads its readers
     * @param source  where the definition was read
     */
    public MetricDescription {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(chapter, "chapter");
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(aim, "aim");
        Objects.requireNonNull(zeroRule, "zeroRule");
        Objects.requireNonNull(rollUp, "rollUp");
        Objects.requireNonNull(pitfalls, "pitfalls");
        Objects.requireNonNull(source, "source");
    }

    /** Which way a metric improves, in finer words than its {@link Direction}. */
    public enum Aim {
        /** More is better. */
        HIGHER("higher is better", Direction.HIGHER_IS_BETTER),
        /** Less is better. */
        LOWER("lower is better", Direction.LOWER_IS_BETTER),
        /** Both tails are bad; hold it against a range. */
        BAND("within a band: both tails are bad", Direction.CONTEXT_ONLY),
        /** Both signs are bad. */
        ZERO("the nearer to zero the better", Direction.CONTEXT_ONLY),
        /** Neither way is better. */
        CONTEXT("context only", Direction.CONTEXT_ONLY);

        private final String words;
        private final Direction direction;

        Aim(String words, Direction direction) {
            this.words = words;
            this.direction = direction;
        }

        /**
         * Returns the direction that metrics with this aim have; what has a band or aims at zero is not scored.
         *
         * @return the direction
         */
        public Direction direction() {
            return direction;
        }

        /**
         * Returns the aim in words.
         *
         * @return such as {@code "higher is better"}
         */
        @Override
        public String toString() {
            return words;
        }
    }

    /** How the number of a group comes about from those of its parts. */
    public enum RollUp {
        /** The parts add up. */
        ADDITIVE("adds up"),
        /** Adds up across entities, not along time. */
        SEMI_ADDITIVE("adds up across entities, not along time"),
        /** Numerators and denominators add up, the ratio does not. */
        RATIO_OF_SUMS("ratio of sums, never a mean of ratios"),
        /** Each entity counts once, wherever it repeats. */
        DISTINCT("each entity counts once, computed afresh"),
        /** Needs the values themselves. */
        DISTRIBUTION("needs all values, computed afresh"),
        /** Anchored at the start of a cohort, which has to be old enough. */
        COHORT("by cohort, once it is old enough");

        private final String words;

        RollUp(String words) {
            this.words = words;
        }

        /**
         * Returns the rule in words.
         *
         * @return such as {@code "adds up"}
         */
        @Override
        public String toString() {
            return words;
        }
    }

    /** What a metric says where there is nothing to divide by, or nothing at all. */
    public enum ZeroRule {
        /** Nothing amounts to zero. */
        NOTHING_IS_ZERO("zero without rows"),
        /** Nothing has no value. */
        NO_ROWS("undefined without rows"),
        /** A denominator of zero gives no value. */
        DENOMINATOR_ZERO("undefined if the denominator is zero"),
        /** A base of zero or less gives no value. */
        BASE_NOT_POSITIVE("undefined if the base is zero or negative");

        private final String words;

        ZeroRule(String words) {
            this.words = words;
        }

        /**
         * Returns the rule in words.
         *
         * @return such as {@code "zero without rows"}
         */
        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * Returns which way the metric improves.
     *
     * @return the direction of the metric itself
     */
    public Direction direction() {
        return aim.direction();
    }
}
