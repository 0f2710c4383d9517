package org.openspm.benchmarks.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;
import org.openspm.core.trace.Trace;

/**
 * A number found from data, the interval around it, and how it was found; or the reason why there is none.
 *
 * <p>Undefined is a value: the mean of nothing and the spread of one number are neither zero nor NaN. A number may stand without an
 * interval; then {@link #reason()} says why, if one was asked for.
 *
 * <pre>{@code
 * ProportionInterval.WILSON.of(new Proportion(12, 20), ConfidenceLevel.DEFAULT);
 * // 0.6 (0.38658 to 0.78119 at 95 %), Wilson score interval, 12 of 20
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Estimate {

    private final double value;
    private final @Nullable Interval interval;
    private final String method;
    private final String reason;

    private Estimate(double value, @Nullable Interval interval, String method, String reason) {
        this.value = value == 0 ? 0.0 : value;
        this.interval = interval;
        this.method = Objects.requireNonNull(method, "method");
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * Obtains an estimate that asks for no interval.
     *
     * @param value  the number
     * @param method  how it was found, in words
     * @return the estimate; undefined if the number is NaN or infinite
     */
    public static Estimate of(double value, String method) {
        return withoutInterval(value, method, "");
    }

    /**
     * Obtains an estimate with its interval.
     *
     * @param value  the number
     * @param interval  the interval, in the unit of the number
     * @param method  how both were found, in words
     * @return the estimate
     */
    public static Estimate of(double value, Interval interval, String method) {
        Objects.requireNonNull(interval, "interval");
        return Double.isFinite(value)
                ? new Estimate(value, interval, method, "")
                : undefined(method, "the numbers are out of range");
    }

    /**
     * Obtains an estimate that has no interval.
     *
     * @param value  the number
     * @param method  how it was found, in words
     * @param reason  why there is no interval, in words that can follow "because"; empty if none was asked for
     * @return the estimate; undefined if the number is NaN or infinite
     */
    public static Estimate withoutInterval(double value, String method, String reason) {
        return Double.isFinite(value)
                ? new Estimate(value, null, method, reason)
                : undefined(method, "the numbers are out of range");
    }

    /**
     * Obtains an estimate that has no number.
     *
     * @param method  how it would have been found, in words
     * @param reason  why there is none, in words that can follow "because"
     * @return the estimate
     */
    public static Estimate undefined(String method, String reason) {
        return new Estimate(Double.NaN, null, method, reason);
    }

    /**
     * Returns whether there is a number.
     *
     * @return false if it is undefined
     */
    public boolean isDefined() {
        return !Double.isNaN(value);
    }

    /**
     * Returns the number.
     *
     * @return the number, a share in decimal form; empty if it is undefined
     */
    public OptionalDouble value() {
        return isDefined() ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /**
     * Returns the number of an estimate that is known to have one.
     *
     * @return the number
     * @throws IllegalStateException if it is undefined; the message says why it is
     */
    public double orThrow() {
        if (!isDefined()) {
            throw new IllegalStateException("The estimate has no value: " + reason
                    + ".\nAsk isDefined() first, or read value() as an OptionalDouble.");
        }
        return value;
    }

    /**
     * Returns the interval around the number.
     *
     * @return the interval; empty if none was asked for, or if there is none
     */
    public Optional<Interval> interval() {
        return Optional.ofNullable(interval);
    }

    /**
     * Returns how the number was found.
     *
     * @return the method in words
     */
    public String method() {
        return method;
    }

    /**
     * Returns why there is no number, or no interval around it.
     *
     * @return the reason, in words that can follow "because"; empty if there is what was asked for
     */
    public String reason() {
        return reason;
    }

    /** The same estimate on another, increasing scale. */
    Estimate onScale(DoubleUnaryOperator increasing) {
        if (!isDefined()) {
            return this;
        }
        Interval other = interval == null
                ? null
                : new Interval(
                        increasing.applyAsDouble(interval.low()),
                        increasing.applyAsDouble(interval.high()),
                        interval.level());
        return new Estimate(increasing.applyAsDouble(value), other, method, reason);
    }

    /**
     * Explains the estimate as data.
     *
     * @param label  what is estimated
     * @return the number with its bounds below it, each to 15 digits
     */
    public Trace explain(String label) {
        Figure figure = isDefined() ? Words.figure(value) : Figure.undefined(Unit.NUMBER, reason);
        List<Trace> parts = new ArrayList<>();
        if (interval != null) {
            parts.add(Trace.of("lower bound at " + interval.level(), Words.figure(interval.low())));
            parts.add(Trace.of("upper bound at " + interval.level(), Words.figure(interval.high())));
        }
        return Trace.of(label, figure, method, parts);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Estimate other
                && Double.compare(value, other.value) == 0
                && Objects.equals(interval, other.interval)
                && method.equals(other.method)
                && reason.equals(other.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, interval, method, reason);
    }

    /**
     * Returns the estimate in words.
     *
     * @return such as {@code "0.6 (0.38658 to 0.78119 at 95 %), Wilson score interval, 12 of 20"}, or {@code "undefined: "} and why
     */
    @Override
    public String toString() {
        if (!isDefined()) {
            return "undefined: " + reason;
        }
        String number = Words.number(value);
        if (interval != null) {
            return number + " (" + Words.number(interval.low()) + " to " + Words.number(interval.high()) + " at "
                    + interval.level() + "), " + method;
        }
        return reason.isEmpty() ? number + ", " + method : number + " (no interval: " + reason + "), " + method;
    }
}
