package org.openspm.benchmarks.comparison;

import java.util.Objects;
import java.util.Optional;
import org.openspm.benchmarks.statistic.Interval;
import org.openspm.core.metric.Direction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/**
 * The exact distance of a value from a level of a benchmark, in the direction that matters.
 *
 * <p>It is positive if the value is better than the level and negative if it falls short: with 81 % as the level and higher being better,
 * 62 % has a gap of -19 points; with 30 days as the level and lower being better, 45 days have a gap of -15 days. This class is
 * immutable and thread-safe.
 */
public final class Gap {

    private static final Ratio HUNDRED = Ratio.of(100, 1);

    private final String reference;
    private final Figure level;
    private final Figure inUnits;
    private final Figure relative;
    private final GapConfidence confidence;

    private Gap(String reference, Figure level, Figure inUnits, Figure relative, GapConfidence confidence) {
        this.reference = reference;
        this.level = level;
        this.inUnits = inUnits;
        this.relative = relative;
        this.confidence = confidence;
    }

    /** The value is of the same unit as the level, or one of them is undefined. */
    static Gap between(Figure value, Level to, Direction direction, Confidence own) {
        Figure level = to.figure();
        if (!value.isDefined() || !level.isDefined()) {
            String reason = value.isDefined() ? level.reason() : value.reason();
            return new Gap(
                    to.name(),
                    level,
                    Figure.undefined(level.unit(), reason),
                    Figure.undefined(Unit.PERCENT, reason),
                    GapConfidence.none(reason));
        }
        boolean higher = direction == Direction.HIGHER_IS_BETTER;
        Figure inUnits = higher ? value.minus(level) : level.minus(value);
        return new Gap(
                to.name(),
                level,
                inUnits,
                relative(value, level, inUnits),
                GapConfidence.of(value.orThrow(), own, to, higher));
    }

    private static Figure relative(Figure value, Figure level, Figure inUnits) {
        if (level.orThrow().signum() <= 0) {
            return Figure.undefined(Unit.PERCENT, "the level (" + level + ") is not positive");
        }
        if (value.orThrow().signum() < 0) {
            return Figure.undefined(Unit.PERCENT, "the value (" + value + ") is negative");
        }
        return Figure.of(inUnits.orThrow().dividedBy(level.orThrow()), Unit.PERCENT);
    }

    /**
     * Returns what the distance is measured from.
     *
     * @return such as {@code "best in class"}, {@code "median"} or {@code "P90"}
     */
    public String reference() {
        return reference;
    }

    /**
     * Returns the level the distance is measured from.
     *
     * @return the level, in the unit of the benchmark
     */
    public Figure level() {
        return level;
    }

    /**
     * Returns the distance in the unit of the benchmark: value - level if higher is better, level - value if lower is.
     *
     * @return the exact distance, positive if the value is better; of a benchmark in percent, -19 % are 19 percentage points short.
     *     Undefined if the value is, for the same reason
     */
    public Figure inUnits() {
        return inUnits;
    }

    /**
     * Returns the distance as a share of the level.
     *
     * @return the exact share in percent, with the sign of {@link #inUnits()}; undefined if the value is, and where a share means
     *     nothing: of a level that is zero or negative, or of a value that is negative
     */
    public Figure relative() {
        return relative;
    }

    /**
     * Returns the interval that the true distance lies in.
     *
     * @return the interval in the unit of the benchmark, shares in decimal form, positive on the better side; empty if there is none
     */
    public Optional<Interval> interval() {
        return confidence.interval();
    }

    /**
     * Returns what may be said of the value and the level.
     *
     * @return better or worse if the whole interval is, otherwise not distinguishable; empty if there is no interval
     */
    public Optional<Verdict> verdict() {
        return confidence.verdict();
    }

    /**
     * Returns what the interval takes into account, or why there is none.
     *
     * @return such as {@code "Wilson score interval at 95 %, 13 of 21; level as given"}
     */
    public String method() {
        return confidence.method();
    }

    /** Returns the distance without its sign, for the middle of a sentence: a difference of percent in points. */
    private String amount() {
        Ratio distance = inUnits.orThrow();
        Ratio size = distance.signum() < 0 ? distance.negated() : distance;
        Unit unit = inUnits.unit();
        return unit.isPercent() ? Unit.of("points").show(size.times(HUNDRED)) : unit.show(size);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Gap other
                && reference.equals(other.reference)
                && level.equals(other.level)
                && inUnits.equals(other.inUnits)
                && relative.equals(other.relative)
                && confidence.equals(other.confidence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reference, level, inUnits, relative, confidence);
    }

    /**
     * Returns the gap in words.
     *
     * @return such as {@code "19 points short of best in class (81 %)"}
     */
    @Override
    public String toString() {
        String target = level.isDefined() ? reference + " (" + level + ")" : reference;
        if (!inUnits.isDefined()) {
            return "gap to " + target + " " + inUnits;
        }
        return switch (inUnits.orThrow().signum()) {
            case 0 -> "exactly at " + target;
            case 1 -> amount() + " better than " + target;
            default -> amount() + " short of " + target;
        };
    }
}
