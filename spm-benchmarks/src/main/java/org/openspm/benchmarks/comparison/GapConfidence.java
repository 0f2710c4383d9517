package org.openspm.benchmarks.comparison;

import java.util.Optional;
import org.openspm.benchmarks.statistic.Interval;
import org.openspm.benchmarks.statistic.Ratios;
import org.openspm.core.money.Ratio;

/**
 * How sure a gap is: by what is known of the own value, of the level, or of both.
 *
 * <p>Where both have an interval, that of the difference is put together from their halves (the method of variance estimates recovery, Zou and Donner 2008,
 * of which Newcombe's interval for two shares is a case).
 */
record GapConfidence(Optional<Interval> interval, Optional<Verdict> verdict, String method) {

    static GapConfidence none(String reason) {
        return new GapConfidence(Optional.empty(), Optional.empty(), reason);
    }

    static GapConfidence of(Ratio value, Confidence own, Level to, boolean higher) {
        Interval around = to.around();
        Interval ours = own.interval().orElse(null);
        if (around == null) {
            return ours == null
                    ? none(to.method().isEmpty() ? own.reason() : own.reason() + "; of the level, " + to.method())
                    : toGiven(ours, own, to, higher);
        }
        return ours == null ? ofGiven(value, around, to, higher) : ofBoth(value, ours, own, around, to, higher);
    }

    /** The level is taken as it is. */
    private static GapConfidence toGiven(Interval ours, Confidence own, Level to, boolean higher) {
        double level = Ratios.toDouble(to.figure().orThrow());
        Interval directed = higher
                ? new Interval(ours.low() - level, ours.high() - level, ours.level())
                : new Interval(level - ours.high(), level - ours.low(), ours.level());
        Verdict verdict = Confidence.verdict(ours, to.figure().orThrow(), higher);
        return new GapConfidence(Optional.of(directed), Optional.of(verdict), own.method() + asGiven(to));
    }

    /** A level that is an estimate of which no interval is known says so: the verdict on it is rather too sure. */
    private static String asGiven(Level to) {
        return to.method().isEmpty()
                ? "; level as given"
                : "; level taken as given, though an estimate: " + to.method();
    }

    /** The value is taken as it is. */
    private static GapConfidence ofGiven(Ratio value, Interval around, Level to, boolean higher) {
        double number = Ratios.toDouble(value);
        Interval directed = higher
                ? new Interval(number - around.high(), number - around.low(), around.level())
                : new Interval(around.low() - number, around.high() - number, around.level());
        // The level is compared with the value: on which side the value lies is the mirror of that.
        Verdict outside = around.isBelow(value) == higher ? Verdict.BETTER : Verdict.WORSE;
        Verdict verdict = around.contains(value) ? Verdict.NOT_DISTINGUISHABLE : outside;
        return new GapConfidence(
                Optional.of(directed), Optional.of(verdict), "value as it is; level by " + to.method());
    }

    private static GapConfidence ofBoth(
            Ratio value, Interval ours, Confidence own, Interval around, Level to, boolean higher) {
        double number = Ratios.toDouble(value);
        double level = Ratios.toDouble(to.figure().orThrow());
        Interval both = higher ? difference(number, ours, level, around) : difference(level, around, number, ours);
        Verdict outside = both.low() > 0 ? Verdict.BETTER : Verdict.WORSE;
        Verdict verdict = both.contains(0) ? Verdict.NOT_DISTINGUISHABLE : outside;
        return new GapConfidence(
                Optional.of(both),
                Optional.of(verdict),
                own.method() + "; level by " + to.method() + "; halves combined");
    }

    /** Returns the interval of a difference of two numbers with intervals of their own, half by half. */
    static Interval difference(double one, Interval first, double other, Interval second) {
        double below = Math.hypot(half(one - first.low()), half(second.high() - other));
        double above = Math.hypot(half(first.high() - one), half(other - second.low()));
        return new Interval(one - other - below, one - other + above, first.level());
    }

    private static double half(double width) {
        // A quantile may lie outside of order statistics by rounding: no half is negative.
        return Math.max(0, width);
    }
}
