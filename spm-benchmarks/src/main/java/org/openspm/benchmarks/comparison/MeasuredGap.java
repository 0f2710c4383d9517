package org.openspm.benchmarks.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.openspm.benchmarks.reference.MetricIdentity;
import org.openspm.benchmarks.series.Words;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.core.trace.Trace;

/**
 * A gap that was measured on samples, and how sure it is.
 *
 * <p>Obtained from {@link GapAnalysis}. Gaps and effects are directed: positive is better, whichever way the metric improves. This record
 * is immutable and thread-safe.
 *
 * @param metric  what was measured
 * @param reference  what the distance is measured from, such as {@code "mean of peers"}
 * @param gap  the distance with its interval, a share in decimal form; undefined with the reason
 * @param pValue  how often chance alone yields such a gap, adjusted if it is one of a {@linkplain GapFamily family}; empty if that is not known
 * @param effect  the size of the effect, free of units
 * @param detectable  the smallest gap that data of this size reveal 4 times in 5; undefined where no formula is known
 * @param verdict  what may be said
 * @param flags  what to bear in mind: in what the two metrics differ, and how p was adjusted
 */
public record MeasuredGap(
        MetricIdentity metric,
        String reference,
        Estimate gap,
        OptionalDouble pValue,
        Estimate effect,
        Estimate detectable,
        Verdict verdict,
        List<String> flags) {

    /**
     * Copies the flags.
     *
     * @param metric  what was measured
     * @param reference  what from
     * @param gap  the distance
     * @param pValue  how often chance alone
     * @param effect  the size of the effect
     * @param detectable  the smallest gap
     * @param verdict  what may be said
     * @param flags  what to bear in mind
     */
    public MeasuredGap {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(gap, "gap");
        Objects.requireNonNull(pValue, "pValue");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(detectable, "detectable");
        Objects.requireNonNull(verdict, "verdict");
        flags = List.copyOf(flags);
    }

    /** Returns this gap judged by an adjusted p-value. */
    MeasuredGap adjusted(double adjusted, double significance, String correction) {
        Verdict weaker = adjusted <= significance ? verdict : Verdict.NOT_DISTINGUISHABLE;
        List<String> more = new ArrayList<>(flags);
        more.add("p adjusted by " + correction);
        return new MeasuredGap(metric, reference, gap, OptionalDouble.of(adjusted), effect, detectable, weaker, more);
    }

    /**
     * Returns the gap with what it rests on.
     *
     * @return the gap, its interval, the effect and the smallest gap that would have been found
     */
    public Trace explain() {
        Trace found = gap.explain("gap of " + metric.name() + " to " + reference);
        List<Trace> parts = new ArrayList<>(found.parts());
        pValue.ifPresent(p -> parts.add(Estimate.of(p, verdict.toString()).explain("p-value")));
        parts.add(effect.explain("effect"));
        parts.add(detectable.explain("minimum detectable gap"));
        String rule = flags.isEmpty() ? found.rule() : found.rule() + "; " + String.join("; ", flags);
        return Trace.of(found.label(), found.figure(), rule, parts);
    }

    /**
     * Returns the verdict in words, with what it rests on.
     *
     * @return such as {@code "Win rate: not distinguishable from mean of peers; gap 4 % (-3 % to 11 % at 95 %), p = 24 %, a gap of 10 % would
     *     have been found 4 times in 5"}
     */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder(metric.name()).append(": ").append(verdict.on(reference));
        if (gap.isDefined()) {
            words.append("; gap ").append(inUnit(gap.orThrow()));
            gap.interval()
                    .ifPresent(interval -> words.append(" (")
                            .append(inUnit(interval.low()))
                            .append(" to ")
                            .append(inUnit(interval.high()))
                            .append(" at ")
                            .append(interval.level())
                            .append(")"));
        }
        if (!gap.reason().isEmpty()) {
            words.append("; ").append(gap.reason());
        }
        pValue.ifPresent(p -> words.append(", p = ").append(Words.probability(p)));
        detectable
                .value()
                .ifPresent(least -> words.append(", a gap of ")
                        .append(inUnit(least))
                        .append(" would have been found 4 times in 5"));
        flags.forEach(flag -> words.append("; ").append(flag));
        return words.toString();
    }

    private String inUnit(double number) {
        return metric.unit().isPercent() ? Words.number(number * 100) + " %" : Words.inUnit(number, metric.unit());
    }
}
