package org.openspm.benchmarks.improvement;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.series.Words;

/**
 * A tabular CUSUM chart: adds up what lies off target, finds small lasting shifts early, and says when they began.
 *
 * <p>high(i) = max(0, high(i-1) + x(i) - target - k) and low(i) = max(0, low(i-1) + target - k - x(i)); a sum above h is a signal. With k of
 * half the shift to find and h of 4 to 5 sigma a stable process gives a false alarm in 168 to 465 points. Sums go on after a signal. Sources:
 * E. S. Page, Biometrika 41 (1954) 100-115; NIST/SEMATECH e-Handbook, 6.3.2.3. This class is immutable and thread-safe.
 */
public final class CusumChart implements Chart {

    private final Series series;
    private final double target;
    private final double allowance;
    private final double decision;
    private final double headStart;
    private final List<CusumPoint> points;
    private final List<Signal> signals;

    private CusumChart(Series series, double target, double allowance, double decision, double headStart) {
        this.series = series;
        this.target = target;
        this.allowance = allowance;
        this.decision = decision;
        this.headStart = headStart;
        this.points = sums();
        this.signals = scan();
    }

    /**
     * Charts single values with k and h in standard deviations of the baseline.
     *
     * @param series  the values
     * @param baseline  the target, which is its centre, and the sigma of single values; one of {@link Baseline.Kind#VALUES}
     * @param k  the allowance in sigma, 0 or more: half of the shift to find, as a rule 0.5
     * @param h  the decision interval in sigma, above 0: as a rule 4 or 5
     * @return the chart
     * @throws IllegalArgumentException if the baseline is of another kind, or a number out of its range
     */
    public static CusumChart of(Series series, Baseline baseline, double k, double h) {
        Objects.requireNonNull(baseline, "baseline");
        baseline.require(Baseline.Kind.VALUES);
        return inUnits(series, baseline.centre(), k * baseline.sigma(), h * baseline.sigma());
    }

    /**
     * Charts single values with k and h in the unit of the series.
     *
     * @param series  the values
     * @param target  what the values are to be
     * @param k  the allowance, 0 or more
     * @param h  the decision interval, above 0
     * @return the chart
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static CusumChart inUnits(Series series, double target, double k, double h) {
        Objects.requireNonNull(series, "series");
        Preconditions.checkArgument(
                Double.isFinite(target) && k >= 0 && k < Double.POSITIVE_INFINITY,
                "The target (%s) or the allowance k (%s) is out of range.\n"
                        + "Give a finite target, and for k half of the shift to find.",
                target,
                k);
        Preconditions.checkArgument(
                h > 0 && h < Double.POSITIVE_INFINITY,
                "The decision interval h (%s) is not a positive number.\n"
                        + "Give 4 to 5 standard deviations; a baseline without spread has none.",
                h);
        return new CusumChart(series, target, k, h, 0);
    }

    /**
     * Returns this chart with both sums starting at h / 2: a fast initial response, which finds a process that is off target from the start
     * sooner. Source: J. M. Lucas and R. B. Crosier, Technometrics 24 (1982) 199-205.
     *
     * @return the chart
     */
    public CusumChart withFastInitialResponse() {
        return new CusumChart(series, target, allowance, decision, decision / 2);
    }

    private List<CusumPoint> sums() {
        List<CusumPoint> found = new ArrayList<>();
        double high = headStart;
        double low = headStart;
        for (int i = 0; i < series.size(); i++) {
            double x = series.value(i);
            high = Math.max(0, high + x - target - allowance);
            low = Math.max(0, low + target - allowance - x);
            found.add(new CusumPoint(series.label(i), x, high, low));
        }
        return List.copyOf(found);
    }

    private List<Signal> scan() {
        List<Signal> found = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).high() > decision) {
                found.add(signal(i, "sum above target", points.get(i).high()));
            }
            if (points.get(i).low() > decision) {
                found.add(signal(i, "sum below target", points.get(i).low()));
            }
        }
        return List.copyOf(found);
    }

    private Signal signal(int index, String rule, double sum) {
        return new Signal(
                index,
                series.label(index),
                rule,
                Words.number(sum) + " is above " + Words.number(decision) + ", off target since "
                        + series.label(start(index, rule)));
    }

    /** The point after the last zero of the sum that signals. */
    private int start(int signal, String rule) {
        boolean above = rule.equals("sum above target");
        int index = signal;
        while (index > 0
                && (above ? points.get(index - 1).high() : points.get(index - 1).low()) > 0) {
            index--;
        }
        return index;
    }

    /**
     * Returns where the shift behind the first signal began: the point after the last zero of its sum.
     *
     * @return the label of the first point off target as far as can be told, or empty without a signal
     */
    public Optional<String> changePoint() {
        return signals.stream().findFirst().map(signal -> series.label(start(signal.index(), signal.rule())));
    }

    /**
     * Returns the sums.
     *
     * @return the points in the order of time
     */
    public List<CusumPoint> points() {
        return points;
    }

    @Override
    public String name() {
        return series.name() + ", CUSUM chart";
    }

    @Override
    public List<String> labels() {
        return series.labels();
    }

    @Override
    public List<Signal> signals() {
        return signals;
    }

    @Override
    public String explain() {
        return Charts.explain(
                name(),
                List.of("target " + Words.number(target) + ", allowance " + Words.number(allowance)
                        + ", decision interval "
                        + Words.number(decision) + (headStart > 0 ? ", fast initial response" : "")
                        + ", values taken to be independent of each other"),
                signals);
    }

    @Override
    public Plot plot() {
        double[] limit = new double[points.size()];
        Arrays.fill(limit, decision);
        return Charts.marked(
                Plot.of(name(), labels())
                        .withLine("value", series.values())
                        .withLine(
                                "sum above target",
                                points.stream().mapToDouble(CusumPoint::high).toArray())
                        .withLine(
                                "sum below target",
                                points.stream().mapToDouble(CusumPoint::low).toArray())
                        .withLine("decision interval", limit),
                signals);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof CusumChart other
                && series.equals(other.series)
                && target == other.target
                && allowance == other.allowance
                && decision == other.decision
                && headStart == other.headStart;
    }

    @Override
    public int hashCode() {
        return Objects.hash(series, target, allowance, decision, headStart);
    }

    /**
     * Returns the first line of the explanation.
     *
     * @return such as {@code "Bookings, CUSUM chart: 1 signal"}
     */
    @Override
    public String toString() {
        return explain().lines().findFirst().orElse(name());
    }
}
