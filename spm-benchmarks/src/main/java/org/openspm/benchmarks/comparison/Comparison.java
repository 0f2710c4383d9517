package org.openspm.benchmarks.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.Interval;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.trace.Trace;

/**
 * The value of a metric next to a benchmark: its class, its gaps, and how sure they are.
 *
 * <p>Obtained from {@link Benchmark#compare(MetricValue)}. A comparison of an undefined value is undefined: it has no class, and its
 * gaps and its confidence say why. This class is immutable and thread-safe.
 */
public final class Comparison {

    private final Benchmark benchmark;
    private final MetricValue value;
    private final Position position;
    private final List<Gap> gaps;
    private final Confidence unjudged;
    private final Gap gap;
    private final Gap gapToLaggard;
    private final Confidence confidence;
    private final List<String> caveats;
    private final boolean isIntervalGiven;

    private Comparison(
            Benchmark benchmark,
            MetricValue value,
            Confidence confidence,
            boolean isIntervalGiven,
            List<String> caveats) {
        this.caveats = List.copyOf(caveats);
        this.benchmark = benchmark;
        this.value = value;
        this.isIntervalGiven = isIntervalGiven;
        this.position = Position.of(benchmark.evidence(), value.figure(), benchmark.direction());
        this.unjudged = confidence;
        List<Level> levels = benchmark.levels(new ConfidenceLevel(confidence.level()));
        this.gaps = levels.stream().map(level -> between(level, confidence)).toList();
        this.gap = gapTo(Reference.BEST_IN_CLASS);
        this.gapToLaggard = gapTo(Reference.LAGGARD);
        this.confidence = confidence.judging(gap, gapToLaggard);
    }

    private Gap between(Level level, Confidence own) {
        return Gap.between(value.figure(), level, benchmark.direction(), own);
    }

    static Comparison of(Benchmark benchmark, MetricValue value, List<String> caveats) {
        Objects.requireNonNull(value, "value");
        requireSameUnit(benchmark, value);
        requireSameDirection(benchmark, value);
        return new Comparison(
                benchmark, value, Confidence.of(benchmark, value, ConfidenceLevel.DEFAULT), false, caveats);
    }

    private static void requireSameUnit(Benchmark benchmark, MetricValue value) {
        Unit unit = value.figure().unit();
        if (!unit.equals(benchmark.unit()) && !mayBecomeMoney(benchmark, value.figure())) {
            throw new IllegalArgumentException("The metric (" + value.metric().name() + ") is in (" + named(unit)
                    + "), the benchmark (" + benchmark.name() + ") in (" + named(benchmark.unit())
                    + ").\nCompare numbers of one unit; a share is shown in percent by asPercent().");
        }
    }

    /** An amount whose currency stands in the rows has no currency yet where there are no rows. */
    private static boolean mayBecomeMoney(Benchmark benchmark, Figure figure) {
        return benchmark.unit().isMoney()
                && !figure.isDefined()
                && !figure.unit().isMoney()
                && !figure.unit().isPercent();
    }

    private static String named(Unit unit) {
        return unit.equals(Unit.NUMBER) ? "a number without a unit" : unit.toString();
    }

    private static void requireSameDirection(Benchmark benchmark, MetricValue value) {
        if (value.metric().direction() != benchmark.direction()) {
            throw new IllegalArgumentException("The metric (" + value.metric().name() + ") is ("
                    + value.metric().direction() + "), the benchmark (" + benchmark.name() + ") is ("
                    + benchmark.direction() + ").\nSay "
                    + (benchmark.isHigherBetter() ? "higherIsBetter()" : "lowerIsBetter()")
                    + " of the metric, or look for a benchmark of what it counts.");
        }
    }

    /**
     * Returns this comparison at another level of confidence.
     *
     * @param level  the level, 50 % to 99.9999 %
     * @return the comparison, its interval and verdicts at that level
     * @throws IllegalArgumentException if the level is out of range
     * @throws IllegalStateException if the interval of the value was given by the caller
     */
    public Comparison atConfidence(Rate level) {
        ConfidenceLevel other = new ConfidenceLevel(Objects.requireNonNull(level, "level"));
        if (isIntervalGiven) {
            throw new IllegalStateException("The interval of the value was given at (" + confidence.level()
                    + "), not at (" + level + ").\nCall withConfidence(..) with an interval at the level asked for.");
        }
        return new Comparison(benchmark, value, Confidence.of(benchmark, value, other), false, caveats);
    }

    /**
     * Returns this comparison with an interval of the value that the caller knows of, such as that of a mean or a bootstrap.
     *
     * @param own  the value with its interval, in the unit of the benchmark, shares in decimal form; the comparison takes its level of confidence
     * @return the comparison
     * @throws IllegalArgumentException if there is no interval, or it does not contain the value
     */
    public Comparison withConfidence(Estimate own) {
        Interval interval = Objects.requireNonNull(own, "own")
                .interval()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The estimate (" + own + ") has no interval.\nHand in one, or compare without."));
        if (value.figure().value().filter(interval::contains).isEmpty()) {
            throw new IllegalArgumentException("The interval (" + interval + ") does not contain the value ("
                    + value.figure() + ").\nHand in the interval of this very value, shares in decimal form.");
        }
        return new Comparison(benchmark, value, Confidence.given(benchmark, interval, own.method()), true, caveats);
    }

    /**
     * Returns in what the value and the benchmark may not be the same metric.
     *
     * @return such as {@code "definition: booked / invoiced"}, the value's before the benchmark's; none if they are the same, or neither says what it measures
     */
    public List<String> caveats() {
        return caveats;
    }

    /**
     * Returns what the value is compared with.
     *
     * @return the benchmark
     */
    public Benchmark benchmark() {
        return benchmark;
    }

    /**
     * Returns what is compared.
     *
     * @return the value, with its metric and the group of rows it stands for
     */
    public MetricValue value() {
        return value;
    }

    /**
     * Returns whether there is something to compare.
     *
     * @return false if the value is undefined
     */
    public boolean isDefined() {
        return value.figure().isDefined();
    }

    /**
     * Returns where the value stands between the levels.
     *
     * @return the class; empty if the value is undefined, or if the evidence does not tell it
     */
    public Optional<PerformanceClass> performanceClass() {
        return value.figure().value().flatMap(number -> benchmark.classOf(number, position));
    }

    /**
     * Returns why the value has no class.
     *
     * @return the reason, in words that can follow "because"; empty if it has one
     */
    public String whyNoClass() {
        if (performanceClass().isPresent()) {
            return "";
        }
        return isDefined() ? benchmark.whyNoClass(position) : value.figure().reason();
    }

    /**
     * Returns how many of the others the value is ahead of.
     *
     * @return the position, as far as the evidence tells it
     */
    public Position position() {
        return position;
    }

    /**
     * Returns the gaps to all levels that there is evidence of.
     *
     * @return the gaps, of peers and quantiles from the best level to the worst
     */
    public List<Gap> gaps() {
        return gaps;
    }

    /**
     * Returns how far the value is from a level.
     *
     * @param reference  the level
     * @return the directed gap; undefined with the reason if there is no evidence of such a level
     */
    public Gap gapTo(Reference reference) {
        String name = Objects.requireNonNull(reference, "reference").toString();
        return gaps.stream()
                .filter(each -> each.reference().equals(name))
                .findFirst()
                .orElseGet(() -> between(benchmark.find(List.of(), name), unjudged));
    }

    /**
     * Returns how far the value is from the best-in-class level.
     *
     * @return the directed gap, negative if the value falls short
     */
    public Gap gap() {
        return gap;
    }

    /**
     * Returns how far the value is from the laggard level.
     *
     * @return the directed gap, positive if the value is better than a laggard's
     */
    public Gap gapToLaggard() {
        return gapToLaggard;
    }

    /**
     * Returns how sure the comparison is.
     *
     * @return the interval and the verdicts, or why there are none
     */
    public Confidence confidence() {
        return confidence;
    }

    /**
     * Returns how the comparison came about.
     *
     * @return the trace: its figure is the value; its parts are the value's own trace, the levels with their source, the gaps and the
     *     interval
     */
    public Trace explain() {
        List<Trace> parts = new ArrayList<>();
        parts.add(value.explain());
        if (isOfLevels()) {
            parts.add(given("best-in-class level", benchmark.bestInClass()));
            Gap average = gapTo(Reference.AVERAGE);
            boolean hasAverage = average.level().isDefined();
            if (hasAverage) {
                parts.add(given("average level", average.level()));
            }
            parts.add(given("laggard level", benchmark.laggard()));
            addGap(parts, gap);
            if (hasAverage) {
                addGap(parts, average);
            }
            addGap(parts, gapToLaggard);
        } else {
            parts.add(Trace.of(
                    "evidence: " + benchmark.evidence(),
                    value.figure(),
                    benchmark.provenance().toString(),
                    List.of()));
            parts.add(position.percentile().explain("percentile"));
            for (Gap each : gaps) {
                parts.add(Trace.of(each.reference() + " level", each.level(), each.method(), List.of()));
                addGap(parts, each);
            }
        }
        addInterval(parts);
        caveats.forEach(caveat -> parts.add(Trace.of("not the same metric: " + caveat, value.figure())));
        return Trace.of(subject() + " against " + benchmark.name(), value.figure(), standing(), parts);
    }

    private boolean isOfLevels() {
        return benchmark.evidence() instanceof Evidence.ClassLevels;
    }

    private Trace given(String label, Figure level) {
        return Trace.of(label, level, benchmark.provenance().toString(), List.of());
    }

    private void addGap(List<Trace> parts, Gap to) {
        String rule = (benchmark.isHigherBetter() ? "value - level" : "level - value")
                + (benchmark.unit().isPercent() ? ", in percentage points" : "");
        parts.add(Trace.of("gap to " + to.reference(), to.inUnits(), rule, List.of()));
        parts.add(Trace.of("relative gap to " + to.reference(), to.relative(), "gap / level", List.of()));
    }

    private void addInterval(List<Trace> parts) {
        if (confidence.interval().isPresent()) {
            parts.add(Trace.of("lower bound", confidence.low(), confidence.method(), List.of()));
            parts.add(Trace.of("upper bound", confidence.high(), confidence.method(), List.of()));
        } else {
            parts.add(Trace.of("interval", confidence.low()));
        }
    }

    private String subject() {
        return value.metric().name() + " of " + value.key();
    }

    private String standing() {
        return performanceClass().map(PerformanceClass::toString).orElse("no class");
    }

    /**
     * Returns this comparison as data for a bullet chart.
     *
     * @return the plot: a label for the value and one for each level, a line of the numbers, and lines of the bounds of the value's interval with a gap where there is
     *     none; a mark with the standing at the value, and one with the gap at each level
     */
    public Plot plot() {
        return Bullet.of(this, subject() + " against " + benchmark.name(), standing());
    }

    /**
     * Returns this comparison as text: the value and its class, the gaps, the confidence, and the source of the levels, a line each.
     *
     * @return the text, lines separated by {@code \n}, without a line break at the end
     */
    public String render() {
        List<String> lines = new ArrayList<>();
        lines.add(toString());
        if (isDefined()) {
            if (!isOfLevels()) {
                lines.add("  " + position);
            }
            gaps.forEach(each -> lines.add("  " + inWords(each) + verdict(each)));
            lines.add("  " + confidence);
        }
        lines.add(
                (isOfLevels() ? "  levels: " : "  evidence: " + benchmark.evidence() + ", ") + benchmark.provenance());
        caveats.forEach(caveat -> lines.add("  caution: " + caveat));
        return String.join("\n", lines);
    }

    private static String inWords(Gap gap) {
        Optional<Ratio> relative = gap.relative().value();
        return relative.isEmpty() ? gap.toString() : gap + ", " + gap.relative() + " relative to it";
    }

    /** Of levels that are given, the line on confidence says the verdicts. */
    private String verdict(Gap gap) {
        return isOfLevels() ? "" : gap.verdict().map(found -> ", " + found).orElse("");
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Comparison other
                && benchmark.equals(other.benchmark)
                && value.equals(other.value)
                && confidence.equals(other.confidence)
                && caveats.equals(other.caveats);
    }

    @Override
    public int hashCode() {
        return Objects.hash(benchmark, value, confidence);
    }

    /**
     * Returns the first line of the text.
     *
     * @return such as {@code "Reps at quota of EMEA against Reps at quota: 62 %, average"}
     */
    @Override
    public String toString() {
        return subject() + " against " + benchmark.name() + ": " + value + ", " + standing();
    }
}
