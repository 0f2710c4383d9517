package org.openspm.benchmarks.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.Interval;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.benchmarks.statistic.ProportionInterval;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/**
 * How sure a comparison is: the interval the true share lies in, and what it allows to say of the levels of the benchmark.
 *
 * <p>There is an interval for a metric in percent that counts rows: k of n, such as deals won of deals closed. It is the
 * {@linkplain ProportionInterval#WILSON Wilson score interval}. For other metrics there is none unless the caller
 * {@linkplain Comparison#withConfidence(Estimate) knows one}, and {@link #reason()} says why.
 *
 * <p>The verdicts are those of the {@linkplain Gap#verdict() gaps}: a level that is estimated of peers or of a published sample is known within an interval of its
 * own, which is taken in; {@link Gap#method()} says how. Three things are taken for granted: that the rows counted above the line are counted below it, too; that the
 * rows are independent of each other; and that levels of classes and targets are exact. Such a level may be an estimate, too, of which nothing more was published, so
 * that a verdict on it is rather too sure than too cautious. This class is immutable and thread-safe.
 */
public final class Confidence {

    /** Digits after the decimal point of a bound in decimal form: a ten-thousandth of a percentage point. */
    private static final int DIGITS = 6;

    private final ConfidenceLevel level;
    private final Unit unit;
    private final String reason;
    private final String method;
    private final @Nullable Interval interval;
    private final @Nullable Verdict onBestInClass;
    private final @Nullable Verdict onLaggard;

    private Confidence(
            ConfidenceLevel level,
            Unit unit,
            String reason,
            String method,
            @Nullable Interval interval,
            @Nullable Verdict onBestInClass,
            @Nullable Verdict onLaggard) {
        this.level = level;
        this.unit = unit;
        this.reason = reason;
        this.method = method;
        this.interval = interval;
        this.onBestInClass = onBestInClass;
        this.onLaggard = onLaggard;
    }

    private Confidence(
            ConfidenceLevel level, Benchmark benchmark, String reason, String method, @Nullable Interval interval) {
        this(level, benchmark.unit(), reason, method, interval, null, null);
    }

    /** The verdicts are those of the gaps, which know how sure the levels are, not only the value. */
    Confidence judging(Gap toBestInClass, Gap toLaggard) {
        return interval == null
                ? this
                : new Confidence(
                        level,
                        unit,
                        reason,
                        method,
                        interval,
                        toBestInClass.verdict().orElse(null),
                        toLaggard.verdict().orElse(null));
    }

    static Confidence of(Benchmark benchmark, MetricValue value, ConfidenceLevel level) {
        String objection = ShareOfCounts.objectionTo(value);
        if (!objection.isEmpty()) {
            return new Confidence(level, benchmark, objection, objection, null);
        }
        ShareOfCounts counts = ShareOfCounts.of(value);
        Interval found = ProportionInterval.WILSON
                .of(new Proportion(counts.successes(), counts.trials()), level)
                .interval()
                .orElseThrow();
        return new Confidence(level, benchmark, "", "Wilson score interval at " + level + ", " + counts, found);
    }

    /** An interval that the caller knows of. */
    static Confidence given(Benchmark benchmark, Interval interval, String method) {
        return new Confidence(interval.level(), benchmark, "", method + " at " + interval.level(), interval);
    }

    static Verdict verdict(Interval interval, Ratio reference, boolean higherIsBetter) {
        if (interval.contains(reference)) {
            return Verdict.NOT_DISTINGUISHABLE;
        }
        return interval.isAbove(reference) == higherIsBetter ? Verdict.BETTER : Verdict.WORSE;
    }

    /**
     * Returns how often intervals found in this way contain the true share.
     *
     * @return the level, 95 % unless another was asked for
     */
    public Rate level() {
        return level.rate();
    }

    /**
     * Returns the interval.
     *
     * @return the interval in decimal form, not rounded; empty if there is none
     */
    public Optional<Interval> interval() {
        return Optional.ofNullable(interval);
    }

    /**
     * Returns why there is no interval.
     *
     * @return the reason, in words that can follow "because"; empty if there is an interval
     */
    public String reason() {
        return reason;
    }

    /**
     * Returns the lower bound for a reader.
     *
     * @return the bound, rounded to six digits in decimal form; undefined with the {@link #reason()} if there is no interval
     */
    public Figure low() {
        return bound(found -> found.low(DIGITS));
    }

    /**
     * Returns the upper bound for a reader.
     *
     * @return the bound, rounded to six digits in decimal form; undefined with the {@link #reason()} if there is no interval
     */
    public Figure high() {
        return bound(found -> found.high(DIGITS));
    }

    private Figure bound(Function<Interval, BigDecimal> of) {
        return interval == null ? Figure.undefined(unit, reason) : Figure.of(of.apply(interval), unit);
    }

    /**
     * Returns what can be said of the value and the best-in-class level.
     *
     * @return better or worse if the whole interval of the gap is, otherwise not distinguishable; empty if there is no interval, or no such level
     */
    public Optional<Verdict> verdict() {
        return Optional.ofNullable(onBestInClass);
    }

    /**
     * Returns what can be said of the value and the laggard level.
     *
     * @return better or worse if the whole interval of the gap is, otherwise not distinguishable; empty if there is no interval, or no such level
     */
    public Optional<Verdict> verdictOnLaggard() {
        return Optional.ofNullable(onLaggard);
    }

    /** Returns how the interval was found, such as "Wilson score interval at 95 %, 13 of 21"; why not if there is none. */
    String method() {
        return method;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Confidence other
                && level.equals(other.level)
                && unit.equals(other.unit)
                && reason.equals(other.reason)
                && method.equals(other.method)
                && Objects.equals(interval, other.interval)
                && onBestInClass == other.onBestInClass
                && onLaggard == other.onLaggard;
    }

    @Override
    public int hashCode() {
        return Objects.hash(level, unit, reason, method, interval, onBestInClass, onLaggard);
    }

    /**
     * Returns the interval and the verdicts in words.
     *
     * @return such as {@code "40.88 % to 79.25 % (Wilson score interval at 95 %, 13 of 21): worse than best in class, better than laggard"},
     *     or {@code "no interval: "} and why
     */
    @Override
    public String toString() {
        if (interval == null) {
            return "no interval: " + reason;
        }
        List<String> verdicts = new ArrayList<>();
        verdict().ifPresent(found -> verdicts.add(found.on(Reference.BEST_IN_CLASS.toString())));
        verdictOnLaggard().ifPresent(found -> verdicts.add(found.on(Reference.LAGGARD.toString())));
        return low() + " to " + high() + " (" + method() + ")"
                + (verdicts.isEmpty() ? "" : ": " + String.join(", ", verdicts));
    }
}
