package org.openspm.benchmarks.improvement;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.openspm.benchmarks.series.Count;
import org.openspm.benchmarks.series.CountSeries;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.series.Words;

/**
 * A Shewhart chart: values beside the three-sigma limits of a frozen baseline.
 *
 * <pre>{@code
 * ControlChart chart = ControlChart.of(bookings, Baseline.of(bookings.first(12)))
 *         .rephased("2026-07", "new territories", Baseline.of(bookings.last(6)))
 *         .withRules(ControlRule.westernElectric());
 * chart.signals();
 * chart.ranges();                          // the moving ranges of an I-MR chart
 * }</pre>
 *
 * <p>Limits take for granted that the values of a stable process are independent of each other: look at {@link Autocorrelation} first, and
 * chart seasonally adjusted values. Limits of proportions stop at 0 and 1, those of rates at 0. Immutable and thread-safe.
 */
public final class ControlChart implements Chart {

    private static final double LIMIT = 3;
    /** The tabulated D4 of two values: limits of ranges are not symmetric. */
    private static final double D4 = 3.267;

    private final String subject;
    private final Baseline.Kind kind;
    private final List<Count> readings;
    private final double[] values;
    private final List<Phase> phases;
    private final Set<ControlRule> rules;
    private final boolean ofRanges;
    private final List<ChartPoint> points;
    private final List<Signal> signals;

    private ControlChart(
            String subject,
            Baseline.Kind kind,
            List<Count> readings,
            double[] values,
            List<Phase> phases,
            Set<ControlRule> rules,
            boolean ofRanges) {
        this.subject = subject;
        this.kind = kind;
        this.readings = readings;
        this.values = values;
        this.phases = phases;
        this.rules = rules;
        this.ofRanges = ofRanges;
        this.points = IntStream.range(0, values.length).mapToObj(this::point).toList();
        this.signals = scan();
    }

    /**
     * Charts single values: the I of an I-MR chart.
     *
     * @param series  the values, 1 or more
     * @param baseline  what they are held against, one of {@link Baseline.Kind#VALUES}
     * @return the chart
     * @throws IllegalArgumentException if there are no values, or the baseline is of another kind
     */
    public static ControlChart of(Series series, Baseline baseline) {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(baseline, "baseline");
        List<Count> readings = series.observations().stream()
                .map(observation -> new Count(observation.label(), 0, 1))
                .toList();
        return first(series.name(), baseline.require(Baseline.Kind.VALUES), readings, series.values());
    }

    /**
     * Charts proportions, each with limits for its own number of trials: a p chart, or p' with {@link Baseline#laneyProportions}.
     *
     * @param counts  the counts, 1 or more, none larger than its size
     * @param baseline  what they are held against, one of {@link Baseline.Kind#PROPORTIONS}
     * @return the chart
     * @throws IllegalArgumentException if there are no counts, one is larger than its size, or the baseline is of another kind
     */
    public static ControlChart proportions(CountSeries counts, Baseline baseline) {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(baseline, "baseline");
        counts.counts().forEach(count -> Baseline.requireShare(Baseline.Kind.PROPORTIONS, count));
        return ofCounts(counts, baseline.require(Baseline.Kind.PROPORTIONS));
    }

    /**
     * Charts rates, each with limits for its own exposure: a u chart, or u' with {@link Baseline#laneyRates}.
     *
     * @param counts  the counts, 1 or more
     * @param baseline  what they are held against, one of {@link Baseline.Kind#RATES}
     * @return the chart
     * @throws IllegalArgumentException if there are no counts, or the baseline is of another kind
     */
    public static ControlChart rates(CountSeries counts, Baseline baseline) {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(baseline, "baseline");
        return ofCounts(counts, baseline.require(Baseline.Kind.RATES));
    }

    private static ControlChart ofCounts(CountSeries counts, Baseline baseline) {
        return first(
                counts.name(),
                baseline,
                counts.counts(),
                counts.counts().stream().mapToDouble(Count::rate).toArray());
    }

    private static ControlChart first(String subject, Baseline baseline, List<Count> readings, double[] values) {
        Preconditions.checkArgument(
                values.length > 0, "The series (%s) is empty.\nChart one observation or more.", subject);
        Phase phase = new Phase(0, readings.get(0).label(), "", baseline);
        return new ControlChart(
                subject,
                baseline.kind(),
                readings,
                values,
                List.of(phase),
                EnumSet.of(ControlRule.BEYOND_LIMITS),
                false);
    }

    /**
     * Returns this chart with limits of another baseline from a point on, because something was changed there on purpose.
     *
     * <p>Limits are moved for a reason that is known, never because the data moved. The points before keep theirs.
     *
     * @param from  the label of the first point of the phase, after that of the phase before
     * @param reason  what was changed, for the record
     * @param baseline  what the points of the phase are held against
     * @return the chart
     * @throws IllegalArgumentException if there is no such point, it is not later than the phase before, the reason is blank, or the baseline
     *     is of another kind
     */
    public ControlChart rephased(String from, String reason, Baseline baseline) {
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(from, "from");
        Preconditions.checkArgument(
                !Objects.requireNonNull(reason, "reason").isBlank(),
                "The reason (%s) for new limits from (%s) is blank.\nRecord what was changed; data alone do not move limits.",
                reason,
                from);
        int index = labels().indexOf(from);
        int last = phases.get(phases.size() - 1).from();
        Preconditions.checkArgument(
                index > last,
                "The point (%s) is not on the chart after (%s).\nBegin a phase at a later point, phases in order.",
                from,
                labels().get(last));
        List<Phase> more = new ArrayList<>(phases);
        more.add(new Phase(index, from, reason, baseline.require(kind)));
        return new ControlChart(subject, kind, readings, values, List.copyOf(more), rules, ofRanges);
    }

    /**
     * Returns this chart with other rules.
     *
     * @param wanted  the rules, such as {@link ControlRule#westernElectric()}
     * @return the chart
     * @throws IllegalArgumentException if there are none
     * @throws IllegalStateException if this is a chart of ranges, whose limits alone mean something
     */
    public ControlChart withRules(Set<ControlRule> wanted) {
        Preconditions.checkArgument(
                !Objects.requireNonNull(wanted, "wanted").isEmpty(),
                "The rules %s are none.\nName one or more.",
                wanted);
        Preconditions.checkState(
                !ofRanges,
                "The chart (%s) is of moving ranges, which are skewed and overlap.\nUse rules on the chart of values.",
                subject);
        return new ControlChart(subject, kind, readings, values, phases, EnumSet.copyOf(wanted), false);
    }

    /**
     * Returns the chart of moving ranges that belongs to a chart of single values: the MR of an I-MR chart.
     *
     * <p>The centre is the mean moving range of the baseline, the upper limit 3.267 of it (D4 of two values), the lower limit 0. A range
     * between two phases is left out.
     *
     * @return the chart, its first point that of the second value
     * @throws IllegalStateException if this is no chart of two values or more
     */
    public ControlChart ranges() {
        Preconditions.checkState(
                kind == Baseline.Kind.VALUES && !ofRanges && values.length > 1,
                "The chart (%s) has no moving ranges.\nAsk for those of a chart of two single values or more.",
                subject);
        List<Count> kept = new ArrayList<>();
        List<Double> ranges = new ArrayList<>();
        List<Phase> moved = new ArrayList<>();
        for (int i = 1; i < values.length; i++) {
            Phase phase = phases.get(points.get(i).phase());
            if (points.get(i - 1).phase() == points.get(i).phase()) {
                if (moved.isEmpty() || !moved.get(moved.size() - 1).baseline().equals(phase.baseline())) {
                    moved.add(new Phase(kept.size(), readings.get(i).label(), phase.reason(), phase.baseline()));
                }
                kept.add(readings.get(i));
                ranges.add(Math.abs(values[i] - values[i - 1]));
            }
        }
        double[] all = ranges.stream().mapToDouble(Double::doubleValue).toArray();
        return new ControlChart(subject, kind, List.copyOf(kept), all, List.copyOf(moved), rules, true);
    }

    private ChartPoint point(int index) {
        int number = phases.size() - 1;
        while (phases.get(number).from() > index) {
            number--;
        }
        Baseline baseline = phases.get(number).baseline();
        Count reading = readings.get(index);
        if (ofRanges) {
            double mean = baseline.sigma() * Baseline.D2;
            return new ChartPoint(reading.label(), values[index], mean, 0, D4 * mean, (D4 - 1) / LIMIT * mean, number);
        }
        double sigma = baseline.deviation(reading.size());
        double least = kind == Baseline.Kind.VALUES ? Double.NEGATIVE_INFINITY : 0;
        double most = kind == Baseline.Kind.PROPORTIONS ? 1 : Double.POSITIVE_INFINITY;
        return new ChartPoint(
                reading.label(),
                values[index],
                baseline.centre(),
                Math.max(least, baseline.centre() - LIMIT * sigma),
                Math.min(most, baseline.centre() + LIMIT * sigma),
                sigma,
                number);
    }

    private List<Signal> scan() {
        RuleScan scan = new RuleScan(points);
        Set<ControlRule> applied = ofRanges ? EnumSet.of(ControlRule.BEYOND_LIMITS) : rules;
        List<Signal> found = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (ControlRule rule : applied) {
                if (scan.signals(rule, i)) {
                    found.add(new Signal(i, points.get(i).label(), rule.toString(), reason(points.get(i))));
                }
            }
        }
        return List.copyOf(found);
    }

    private static String reason(ChartPoint point) {
        String value = Words.number(point.value());
        if (point.value() > point.upper()) {
            return value + " is above " + Words.number(point.upper());
        }
        return point.value() < point.lower()
                ? value + " is below " + Words.number(point.lower())
                : value + " with a centre of " + Words.number(point.centre());
    }

    /**
     * Returns the points with their limits.
     *
     * @return the points in the order of time
     */
    public List<ChartPoint> points() {
        return points;
    }

    /**
     * Returns the phases.
     *
     * @return the phases in order, one or more
     */
    public List<Phase> phases() {
        return phases;
    }

    @Override
    public String name() {
        String chart = ofRanges
                ? "moving ranges"
                : switch (kind) {
                    case VALUES -> "individuals";
                    case PROPORTIONS -> "proportions";
                    case RATES -> "rates";
                };
        return subject + ", chart of " + chart;
    }

    @Override
    public List<String> labels() {
        return points.stream().map(ChartPoint::label).toList();
    }

    @Override
    public List<Signal> signals() {
        return signals;
    }

    @Override
    public String explain() {
        List<String> middle = new ArrayList<>();
        phases.forEach(phase -> middle.add(phase.toString()));
        middle.add((ofRanges ? "upper limit at 3.267 mean moving ranges" : "limits at three sigma")
                + ", values taken to be independent of each other");
        return Charts.explain(name(), middle, signals);
    }

    @Override
    public Plot plot() {
        return Charts.plot(name(), points, signals);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof ControlChart other
                && subject.equals(other.subject)
                && readings.equals(other.readings)
                && points.equals(other.points)
                && phases.equals(other.phases)
                && rules.equals(other.rules)
                && ofRanges == other.ofRanges;
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, points, phases, rules);
    }

    /**
     * Returns the first line of the explanation.
     *
     * @return such as {@code "Bookings, chart of individuals: 2 signals"}
     */
    @Override
    public String toString() {
        return explain().lines().findFirst().orElse(name());
    }
}
