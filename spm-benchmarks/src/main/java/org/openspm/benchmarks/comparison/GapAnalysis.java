package org.openspm.benchmarks.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.openspm.benchmarks.reference.MetricIdentity;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.EffectSize;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.Interval;
import org.openspm.benchmarks.statistic.MeanPower;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.benchmarks.statistic.ProportionPower;
import org.openspm.benchmarks.statistic.QuantileInterval;
import org.openspm.benchmarks.statistic.Sample;
import org.openspm.benchmarks.statistic.TTest;
import org.openspm.benchmarks.statistic.TestResult;
import org.openspm.benchmarks.statistic.TwoProportionTest;
import org.openspm.core.metric.Direction;
import org.openspm.core.metric.QuantileType;
import org.openspm.core.money.Rate;

/**
 * The gap between one's own values and those of others, or a level, with how sure it is.
 *
 * <p>A gap without its uncertainty makes <em>no gap</em> and <em>cannot tell</em> look alike. Each result says which it is.
 *
 * <pre>{@code
 * GapAnalysis winRate = GapAnalysis.of(ours, theirs);     // two metric identities: what differs is refused or flagged
 * winRate.toMean(Sample.of(..), Sample.of(..)).verdict(); // better, worse, not distinguishable, too little data
 * }</pre>
 *
 * <p>The defaults are a confidence of 95 % and five values on each side. This class is immutable and thread-safe.
 */
public final class GapAnalysis {

    private final MetricIdentity metric;
    private final List<String> flags;
    private final ConfidenceLevel level;
    private final int fewest;

    private GapAnalysis(MetricIdentity metric, List<String> flags, ConfidenceLevel level, int fewest) {
        this.metric = metric;
        this.flags = flags;
        this.level = level;
        this.fewest = fewest;
    }

    /**
     * Obtains the analysis of a metric.
     *
     * @param subject  what one's own values measure
     * @param reference  what the others' values measure
     * @return the analysis; names, definitions and bases that differ are flagged in every result
     * @throws IllegalArgumentException if unit or direction differ: such numbers have no gap
     */
    public static GapAnalysis of(MetricIdentity subject, MetricIdentity reference) {
        Objects.requireNonNull(subject, "subject");
        List<String> differences = subject.differences(Objects.requireNonNull(reference, "reference"));
        if (!subject.isComparableWith(reference)) {
            throw new IllegalArgumentException("The metrics " + differences
                    + " differ in unit or direction.\nCompare numbers of one unit that improve the same way.");
        }
        return new GapAnalysis(
                subject,
                differences.stream().map(each -> "not the same metric, " + each).toList(),
                ConfidenceLevel.DEFAULT,
                5);
    }

    /**
     * Returns the analysis at another level of confidence.
     *
     * @param other  the level
     * @return the changed analysis
     */
    public GapAnalysis at(ConfidenceLevel other) {
        return new GapAnalysis(metric, flags, Objects.requireNonNull(other, "level"), fewest);
    }

    /**
     * Returns the analysis that needs another number of values on each side.
     *
     * @param values  the fewest that are judged, 2 or more
     * @return the changed analysis
     * @throws IllegalArgumentException if there are fewer than 2
     */
    public GapAnalysis needing(int values) {
        if (values < 2) {
            throw new IllegalArgumentException("The number of values (" + values
                    + ") is below 2.\nOne value does not show how values spread: ask for 2 or more.");
        }
        return new GapAnalysis(metric, flags, level, values);
    }

    /**
     * Measures the gap of two means, by Welch's t-test.
     *
     * @param subject  one's own values
     * @param peers  the others' values, without one's own
     * @return the gap, with Hedges' g
     */
    public MeasuredGap toMean(Sample subject, Sample peers) {
        String reference = "mean of peers";
        if (tooFew(subject.size(), peers.size())) {
            return tooLittle(reference, subject.size(), peers.size());
        }
        Sample one = directed(subject);
        Sample other = directed(peers);
        double n = one.size();
        double m = other.size();
        double pooled = Math.hypot(
                one.deviation().orThrow() * Math.sqrt((n - 1) / (n + m - 2)),
                other.deviation().orThrow() * Math.sqrt((m - 1) / (n + m - 2)));
        return judged(
                reference,
                TTest.withDefaults().at(level).welch(one, other),
                EffectSize.withDefaults().at(level).hedgesG(one, other),
                detectable(pooled, power -> power.detectableDifference(pooled, subject.size(), peers.size())));
    }

    /**
     * Measures the gap of one's own mean to a level that is given: a target, a class, one's own best.
     *
     * @param reference  what the level is, such as {@code "target"}
     * @param target  the level, a share in decimal form; taken as known without error
     * @param subject  one's own values
     * @return the gap, with its size in standard deviations
     */
    public MeasuredGap toLevel(String reference, double target, Sample subject) {
        Objects.requireNonNull(reference, "reference");
        if (tooFew(subject.size(), fewest)) {
            return tooLittle(reference, subject.size(), fewest);
        }
        double sign = sign();
        Sample distances = subject.map(value -> sign * (value - target));
        double deviation = distances.deviation().orThrow();
        Estimate effect = deviation > 0
                ? Estimate.of(distances.mean().orThrow() / deviation, "gap in standard deviations")
                : Estimate.undefined("gap in standard deviations", "the values do not spread");
        return judged(
                reference,
                TTest.withDefaults().at(level).oneSample(distances, 0),
                effect,
                detectable(deviation, power -> power.detectableDifference(deviation, subject.size())));
    }

    /**
     * Measures the gap of one's own median to that of others.
     *
     * @param subject  one's own values
     * @param peers  the others' values, without one's own
     * @return the gap, as of {@link #toTopQuartile}
     */
    public MeasuredGap toMedian(Sample subject, Sample peers) {
        return toQuantile("median of peers", Rate.percent(50), subject, peers);
    }

    /**
     * Measures the gap of one's own median to where the best quarter of the others begins.
     *
     * <p>Both have intervals of order statistics, which take no shape for granted; that of the gap is put together from their halves (the
     * method of variance estimates recovery, Zou and Donner 2008, as Newcombe does for shares). The p-value is one less the highest level
     * whose interval does not contain zero, 1 if even that at 50 % does.
     *
     * @param subject  one's own values
     * @param peers  the others' values, without one's own
     * @return the gap, with Cliff's delta; too little data if there is no interval at the level
     */
    public MeasuredGap toTopQuartile(Sample subject, Sample peers) {
        return toQuantile("top quartile of peers", Rate.percent(75), subject, peers);
    }

    private MeasuredGap toQuantile(String reference, Rate share, Sample subject, Sample peers) {
        if (tooFew(subject.size(), peers.size())) {
            return tooLittle(reference, subject.size(), peers.size());
        }
        Sample one = directed(subject);
        Sample other = directed(peers);
        Function<ConfidenceLevel, Estimate> gap = at -> difference(
                QuantileInterval.ofMedian(one, at).quantile(),
                QuantileInterval.of(other, share, QuantileType.INCLUSIVE, at).quantile());
        Estimate found = gap.apply(level);
        OptionalDouble p = found.interval().isPresent() ? OptionalDouble.of(pValue(gap)) : OptionalDouble.empty();
        return measured(
                reference,
                found,
                p,
                EffectSize.withDefaults().at(level).cliffsDelta(one, other),
                Estimate.undefined("minimum detectable gap", "it is known for means and shares"));
    }

    private static Estimate difference(Estimate one, Estimate other) {
        String method = "difference of quantiles, intervals of order statistics combined";
        double gap = one.orThrow() - other.orThrow();
        if (one.interval().isEmpty() || other.interval().isEmpty()) {
            return Estimate.withoutInterval(gap, method, one.interval().isEmpty() ? one.reason() : other.reason());
        }
        Interval both = GapConfidence.difference(
                one.orThrow(),
                one.interval().get(),
                other.orThrow(),
                other.interval().get());
        return Estimate.of(gap, both, method);
    }

    /** Halves the significance between half and one in a million for which zero is outside. */
    private static double pValue(Function<ConfidenceLevel, Estimate> gap) {
        double outside = 0.5;
        double inside = 1e-6;
        if (!isZeroOutside(gap, outside)) {
            return 1;
        }
        if (isZeroOutside(gap, inside)) {
            return inside;
        }
        for (int i = 0; i < 30; i++) {
            double middle = Math.sqrt(outside * inside);
            if (isZeroOutside(gap, middle)) {
                outside = middle;
            } else {
                inside = middle;
            }
        }
        return outside;
    }

    private static boolean isZeroOutside(Function<ConfidenceLevel, Estimate> gap, double significance) {
        Rate rate = Rate.ofDecimal(
                BigDecimal.ONE.subtract(BigDecimal.valueOf(significance).setScale(12, RoundingMode.HALF_EVEN)));
        return gap.apply(new ConfidenceLevel(rate))
                .interval()
                .filter(interval -> !interval.contains(0))
                .isPresent();
    }

    /**
     * Measures the gap of two shares, by Newcombe's interval and the two-proportion test.
     *
     * @param subject  one's own counts
     * @param peers  the others' counts, without one's own
     * @return the gap, with Cohen's h
     */
    public MeasuredGap toShare(Proportion subject, Proportion peers) {
        String reference = "share of peers";
        if (tooFew(subject.trials(), peers.trials())) {
            return tooLittle(reference, subject.trials(), peers.trials());
        }
        Proportion one = sign() > 0 ? subject : subject.failures();
        Proportion other = sign() > 0 ? peers : peers.failures();
        return judged(
                reference,
                TwoProportionTest.withDefaults().at(level).of(one, other),
                EffectSize.withDefaults().at(level).cohensH(one, other),
                ProportionPower.withDefaults()
                        .atSignificance(significance())
                        .detectableIncrease(other.share().orThrow(), one.trials(), other.trials()));
    }

    private MeasuredGap judged(String reference, TestResult test, Estimate effect, Estimate detectable) {
        return measured(reference, test.effect(), test.pValue(), effect, detectable);
    }

    private MeasuredGap measured(
            String reference, Estimate gap, OptionalDouble p, Estimate effect, Estimate detectable) {
        Verdict verdict = Verdict.TOO_LITTLE_DATA;
        if (p.isPresent()) {
            boolean isFound = p.getAsDouble() <= significance().value().doubleValue();
            Verdict found = gap.orThrow() > 0 ? Verdict.BETTER : Verdict.WORSE;
            verdict = isFound ? found : Verdict.NOT_DISTINGUISHABLE;
        } else if (gap.interval().filter(interval -> interval.contains(0)).isPresent()) {
            verdict = Verdict.NOT_DISTINGUISHABLE; // such as no success on either side: no test, but an interval
        }
        return new MeasuredGap(metric, reference, gap, p, effect, detectable, verdict, flags);
    }

    private MeasuredGap tooLittle(String reference, long first, long second) {
        String reason = "there are (" + first + ") and (" + second + ") values, fewer than " + fewest;
        Estimate none = Estimate.undefined("gap", reason);
        return new MeasuredGap(
                metric, reference, none, OptionalDouble.empty(), none, none, Verdict.TOO_LITTLE_DATA, flags);
    }

    private boolean tooFew(long first, long second) {
        return first < fewest || second < fewest;
    }

    private Estimate detectable(double deviation, Function<MeanPower, Estimate> of) {
        return deviation > 0
                ? of.apply(MeanPower.withDefaults().atSignificance(significance()))
                : Estimate.undefined("minimum detectable gap", "the values do not spread");
    }

    private Rate significance() {
        return Rate.ofDecimal(BigDecimal.ONE.subtract(level.rate().value()));
    }

    private double sign() {
        return metric.direction() == Direction.HIGHER_IS_BETTER ? 1 : -1;
    }

    /** Turned round where lower is better, so that more is better everywhere. */
    private Sample directed(Sample sample) {
        double sign = sign();
        return sample.map(value -> sign * value);
    }
}
