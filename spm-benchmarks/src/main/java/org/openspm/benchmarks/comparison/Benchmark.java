package org.openspm.benchmarks.comparison;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.benchmarks.reference.MetricIdentity;
import org.openspm.benchmarks.reference.Provenance;
import org.openspm.benchmarks.reference.PublishedFigure;
import org.openspm.core.metric.Direction;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/**
 * A published level of performance to compare a metric with: what best in class and laggards reach, and who says so.
 *
 * <pre>{@code
 * Benchmark atQuota = Benchmark.named("Reps at quota").higherIsBetter()
 *         .bestInClass(percent(81)).laggard(percent(25)).source("Survey of companies", 2013).build();
 * Comparison emea = atQuota.compare(byTeam.value("EMEA"));
 * emea.performanceClass();     // average
 * emea.gap();                  // 19 points short of best in class (81 %)
 * }</pre>
 *
 * <p>The levels are taken as given: they are compared with, not estimated. This class is immutable and thread-safe.
 */
public final class Benchmark {

    private final String name;
    private final Direction direction;
    private final Figure bestInClass;
    private final Figure laggard;
    private final Provenance provenance;
    private final @Nullable MetricIdentity identity;

    /** The levels are defined, of one unit, and in the order of the direction; the builder has seen to it. */
    Benchmark(String name, Direction direction, Figure bestInClass, Figure laggard, Provenance provenance) {
        this(name, direction, bestInClass, laggard, provenance, null);
    }

    private Benchmark(
            String name,
            Direction direction,
            Figure bestInClass,
            Figure laggard,
            Provenance provenance,
            @Nullable MetricIdentity identity) {
        this.name = name;
        this.direction = direction;
        this.bestInClass = bestInClass;
        this.laggard = laggard;
        this.provenance = provenance;
        this.identity = identity;
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
     * Obtains the benchmark of a published figure that tells both levels.
     *
     * @param figure  the figure, with the levels {@code "best in class"} and {@code "laggard"}
     * @return the benchmark, which knows what it measures
     * @throws IllegalArgumentException if one of the two levels was not published
     */
    public static Benchmark of(PublishedFigure figure) {
        return new Benchmark(
                figure.metric().name(),
                figure.metric().direction(),
                level(figure, "best in class"),
                level(figure, "laggard"),
                figure.provenance(),
                figure.metric());
    }

    private static Figure level(PublishedFigure figure, String name) {
        return figure.level(name)
                .orElseThrow(() -> new IllegalArgumentException("The published figure (" + figure.id()
                        + ") has no level (" + name + "), only "
                        + figure.levels().keySet()
                        + ".\nBuild a benchmark with Benchmark.named(..), and say where each level comes from."));
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
        return new Benchmark(name, direction, bestInClass, laggard, provenance, metric);
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
     * @return the unit of both
     */
    public Unit unit() {
        return bestInClass.unit();
    }

    /**
     * Returns the level at which, or better, a value is best in class.
     *
     * @return the level, in the {@link #unit()}
     */
    public Figure bestInClass() {
        return bestInClass;
    }

    /**
     * Returns the level at which, or worse, a value is a laggard's.
     *
     * @return the level, in the {@link #unit()}
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

    PerformanceClass classOf(Ratio value) {
        if (compareForTheBetter(value, bestInClass.orThrow()) >= 0) {
            return PerformanceClass.BEST_IN_CLASS;
        }
        return compareForTheBetter(value, laggard.orThrow()) <= 0 ? PerformanceClass.LAGGARD : PerformanceClass.AVERAGE;
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
                && bestInClass.equals(other.bestInClass)
                && laggard.equals(other.laggard)
                && provenance.equals(other.provenance)
                && Objects.equals(identity, other.identity);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, direction, bestInClass, laggard, provenance);
    }

    /**
     * Returns the name, the levels and where they come from.
     *
     * @return such as {@code "Reps at quota: best in class 81 %, laggard 25 % (Survey of companies, 2013)"}
     */
    @Override
    public String toString() {
        return name + ": best in class " + bestInClass + ", laggard " + laggard + " (" + provenance + ")";
    }
}
