package org.openspm.benchmarks.comparison;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.benchmarks.reference.MetricIdentity;
import org.openspm.benchmarks.reference.Provenance;
import org.openspm.benchmarks.reference.PublishedFigure;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.core.metric.Direction;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/**
 * What a metric is compared with: the levels of best in class and laggards, or whatever else is {@linkplain Evidence known} of others, and who says so.
 *
 * <pre>{@code
 * Benchmark atQuota = Benchmark.named("Reps at quota").higherIsBetter()
 *         .bestInClass(percent(81)).laggard(percent(25)).source("Survey of companies", 2013).build();
 * Comparison emea = atQuota.compare(byTeam.value("EMEA"));
 * emea.performanceClass();     // average
 * emea.gap();                  // 19 points short of best in class (81 %)
 * }</pre>
 *
 * <p>Levels of classes and targets are taken as given: they are compared with, not estimated. Medians, means and shares of others are estimates, and their
 * uncertainty is part of that of the gap. This class is immutable and thread-safe.
 */
public final class Benchmark {

    private final String name;
    private final Direction direction;
    private final Evidence evidence;
    private final Provenance provenance;
    private final @Nullable MetricIdentity identity;
    private final List<Level> levels;
    private final Figure bestInClass;
    private final Figure laggard;

    /** The evidence fits the direction; the builder has seen to it. */
    Benchmark(String name, Direction direction, Evidence evidence, Provenance provenance) {
        this(name, direction, evidence, provenance, null);
    }

    private Benchmark(
            String name,
            Direction direction,
            Evidence evidence,
            Provenance provenance,
            @Nullable MetricIdentity identity) {
        this.name = name;
        this.direction = direction;
        this.evidence = evidence;
        this.provenance = provenance;
        this.identity = identity;
        this.levels = Levels.of(evidence, isHigherBetter(), provenance.sampleSize(), ConfidenceLevel.DEFAULT);
        this.bestInClass = find(levels, Reference.BEST_IN_CLASS.toString()).figure();
        this.laggard = find(levels, Reference.LAGGARD.toString()).figure();
    }

    /**
     * Obtains a builder of a benchmark.
     *
     * @param name  what the benchmark is called
     * @return the builder
     * @throws IllegalArgumentException if the name is blank
     */
    public static BenchmarkBuilder named(String name) {
        return new BenchmarkBuilder(name);
    }

    /**
     * Obtains the benchmark of a published figure, as far as its levels go: those of classes if {@code "best in class"} and {@code "laggard"} are among them;
     * quantiles if all are ({@code "median"}, {@code "top quartile"}, {@code "P90"}, the share of values below each); a {@linkplain Evidence.Target single level} if
     * there is one, called as a {@link Reference} is.
     *
     * @param figure  the figure
     * @return the benchmark, which knows what it measures
     * @throws IllegalArgumentException if the levels are several that make up none of this, or one of a name that is unknown
     */
    public static Benchmark of(PublishedFigure figure) {
        return of(figure, PublishedLevels.of(figure));
    }

    /**
     * Obtains the benchmark of one level of a published figure, whatever else it tells.
     *
     * @param figure  the figure
     * @param level  the level, such as {@link Reference#AVERAGE}
     * @return the benchmark, which knows what it measures
     * @throws IllegalArgumentException if no level of that name was published
     */
    public static Benchmark of(PublishedFigure figure, Reference level) {
        return of(figure, PublishedLevels.only(figure, level));
    }

    private static Benchmark of(PublishedFigure figure, Evidence evidence) {
        MetricIdentity metric = figure.metric();
        return new Benchmark(metric.name(), metric.direction(), evidence, figure.provenance(), metric);
    }

    /**
     * Says what this benchmark measures, so that only the same is compared with it.
     *
     * @param metric  the identity of the metric
     * @return the changed benchmark
     * @throws IllegalArgumentException if the unit or direction of the metric is not that of this benchmark
     */
    public Benchmark measuring(MetricIdentity metric) {
        if (!metric.unit().equals(unit()) || metric.direction() != direction) {
            throw new IllegalArgumentException("The benchmark (" + name + ") is in (" + unit() + ") and (" + direction
                    + "), the metric (" + metric.name() + ") in (" + metric.unit() + ") and (" + metric.direction()
                    + ").\nGive the identity of what the levels count.");
        }
        return new Benchmark(name, direction, evidence, provenance, metric);
    }

    /**
     * Compares the value of a metric with this benchmark, if both are the same metric.
     *
     * @param value  the value; if it is undefined, the comparison is undefined and says why
     * @param measured  what the value measures
     * @return the comparison, without caveats
     * @throws IllegalArgumentException if this benchmark does not say what it measures, or measures something else
     */
    public Comparison compare(MetricValue value, MetricIdentity measured) {
        List<String> differences = differences(measured);
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException("The value and the benchmark (" + name + ") are not the same metric: "
                    + String.join("; ", differences)
                    + ".\nCompare like with like, or call compareDespite(..) and show the caveats.");
        }
        return compareDespite(value, measured);
    }

    /**
     * Compares the value of a metric with this benchmark although they may not be the same metric; the comparison says how they differ.
     *
     * @param value  the value; if it is undefined, the comparison is undefined and says why
     * @param measured  what the value measures
     * @return the comparison, its {@linkplain Comparison#caveats() caveats} being what differs
     * @throws IllegalArgumentException if the metric's unit or direction is not that of this benchmark
     */
    public Comparison compareDespite(MetricValue value, MetricIdentity measured) {
        return Comparison.of(this, value, differences(measured));
    }

    private List<String> differences(MetricIdentity measured) {
        Objects.requireNonNull(measured, "measured");
        return identity == null
                ? List.of("the benchmark does not say what it measures")
                : measured.differences(identity);
    }

    /**
     * Compares the value of a metric with this benchmark, at a confidence of 95 %. Where this benchmark says what it measures, the comparison carries the caveat that
     * the value does not; use {@link #compare(MetricValue, MetricIdentity)} there.
     *
     * @param value  the value; if it is undefined, the comparison is undefined and says why
     * @return the comparison
     * @throws IllegalArgumentException if the metric's unit or direction is not that of this benchmark
     */
    public Comparison compare(MetricValue value) {
        return Comparison.of(
                this, value, identity == null ? List.of() : List.of("the value does not say what it measures"));
    }

    /**
     * Returns what the benchmark is called.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns which way is better.
     *
     * @return {@link Direction#HIGHER_IS_BETTER} or {@link Direction#LOWER_IS_BETTER}
     */
    public Direction direction() {
        return direction;
    }

    /**
     * Returns what the levels count.
     *
     * @return the unit of all of them
     */
    public Unit unit() {
        return evidence.unit();
    }

    /**
     * Returns what is known of those one compares with.
     *
     * @return the evidence
     */
    public Evidence evidence() {
        return evidence;
    }

    /**
     * Returns the level at which, or better, a value is best in class.
     *
     * @return the level, in the {@link #unit()}; undefined with the reason if the {@link #evidence()} tells none
     */
    public Figure bestInClass() {
        return bestInClass;
    }

    /**
     * Returns the level at which, or worse, a value is a laggard's.
     *
     * @return the level, in the {@link #unit()}; undefined with the reason if the {@link #evidence()} tells none
     */
    public Figure laggard() {
        return laggard;
    }

    /**
     * Returns where the levels come from.
     *
     * @return the source, the year, and whom they describe
     */
    public Provenance provenance() {
        return provenance;
    }

    /**
     * Returns what this benchmark measures.
     *
     * @return the identity of the metric; empty if it was not said
     */
    public Optional<MetricIdentity> identity() {
        return Optional.ofNullable(identity);
    }

    /** Returns the levels to measure gaps from, those around which something is known with their intervals. */
    List<Level> levels(ConfidenceLevel at) {
        return at.equals(ConfidenceLevel.DEFAULT)
                ? levels
                : Levels.of(evidence, isHigherBetter(), provenance.sampleSize(), at);
    }

    Level find(List<Level> levels, String reference) {
        return Levels.find(levels, reference, unit(), evidence);
    }

    /** Returns the class of a value, as far as it can be told. */
    Optional<PerformanceClass> classOf(Ratio value, Position position) {
        if (evidence instanceof Evidence.PublishedQuantiles published) {
            return classBetween(published, position);
        }
        if (bestInClass.isDefined() && compareForTheBetter(value, bestInClass.orThrow()) >= 0) {
            return Optional.of(PerformanceClass.BEST_IN_CLASS);
        }
        if (laggard.isDefined() && compareForTheBetter(value, laggard.orThrow()) <= 0) {
            return Optional.of(PerformanceClass.LAGGARD);
        }
        // Beside one level alone, what is not beyond it may be anything else.
        boolean isBetween = bestInClass.isDefined() && laggard.isDefined();
        return isBetween ? Optional.of(PerformanceClass.AVERAGE) : Optional.empty();
    }

    /** Of published quantiles, the class is what the bounds decide, whatever lies between them. */
    private static Optional<PerformanceClass> classBetween(Evidence.PublishedQuantiles published, Position position) {
        Rate best = Levels.complement(Levels.bestShare(published.split()));
        Rate laggards = Levels.laggardShare(published.split());
        if (position.atLeast().compareTo(best) >= 0) {
            return Optional.of(PerformanceClass.BEST_IN_CLASS);
        }
        if (position.atMost().compareTo(laggards) <= 0) {
            return Optional.of(PerformanceClass.LAGGARD);
        }
        boolean isBetween =
                position.atLeast().compareTo(laggards) >= 0 && position.atMost().compareTo(best) <= 0;
        return isBetween ? Optional.of(PerformanceClass.AVERAGE) : Optional.empty();
    }

    /** Returns why there is no class of a value. */
    String whyNoClass(Position position) {
        if (evidence instanceof Evidence.PublishedQuantiles published) {
            return "the value lies between " + name(position.atLeast()) + " and " + name(position.atMost())
                    + ", best in class begins at " + name(Levels.complement(Levels.bestShare(published.split())))
                    + ", laggards end at " + name(Levels.laggardShare(published.split()));
        }
        return bestInClass.isDefined() ? laggard.reason() : bestInClass.reason();
    }

    private static String name(Rate quantile) {
        return Evidence.PublishedQuantiles.nameOf(quantile);
    }

    /** Returns a positive number if the first is the better one, negative if the second is. */
    private int compareForTheBetter(Ratio first, Ratio second) {
        return isHigherBetter() ? first.compareTo(second) : second.compareTo(first);
    }

    boolean isHigherBetter() {
        return direction == Direction.HIGHER_IS_BETTER;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Benchmark other
                && name.equals(other.name)
                && direction == other.direction
                && evidence.equals(other.evidence)
                && provenance.equals(other.provenance)
                && Objects.equals(identity, other.identity);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, direction, evidence, provenance);
    }

    /**
     * Returns the name, what is known and where it comes from.
     *
     * @return such as {@code "Reps at quota: best in class 81 %, laggard 25 % (Survey of companies, 2013)"}
     */
    @Override
    public String toString() {
        return name + ": " + evidence + " (" + provenance + ")";
    }
}
