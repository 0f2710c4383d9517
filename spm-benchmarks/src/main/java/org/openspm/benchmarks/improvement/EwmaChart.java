package org.openspm.benchmarks.improvement;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.series.Words;

/**
 * A chart of the exponentially weighted moving average: finds small lasting shifts that a Shewhart chart overlooks.
 *
 * <p>z(i) = lambda x(i) + (1 - lambda) z(i-1) from z(0) = centre, with limits at the centre plus or minus
 * L sigma sqrt(lambda / (2 - lambda) (1 - (1 - lambda)^2i)), or without the last factor if they are {@link EwmaLimits#ASYMPTOTIC}. Usual are a
 * lambda of 0.05 to 0.3 and an L of 2.7 to 3. Sources: S. W. Roberts, Technometrics 1 (1959) 239-250; NIST/SEMATECH e-Handbook, 6.3.2.4.
 * This class is immutable and thread-safe.
 */
public final class EwmaChart implements Chart {

    private final String subject;
    private final Baseline baseline;
    private final double lambda;
    private final double width;
    private final EwmaLimits limits;
    private final List<ChartPoint> points;
    private final List<Signal> signals;

    private EwmaChart(Series series, Baseline baseline, double lambda, double width, EwmaLimits limits) {
        this.subject = series.name();
        this.baseline = baseline;
        this.lambda = lambda;
        this.width = width;
        this.limits = limits;
        this.points = average(series);
        this.signals = scan();
    }

    /**
     * Charts the weighted average of single values.
     *
     * @param series  the values
     * @param baseline  the centre and the sigma of single values, one of {@link Baseline.Kind#VALUES}
     * @param lambda  the weight of the newest value, above 0 and at most 1
     * @param width  L, how many standard deviations of the average the limits are from the centre, above 0
     * @param limits  time-varying or asymptotic; there is no default, since sources differ
     * @return the chart
     * @throws IllegalArgumentException if the baseline is of another kind, or a number out of its range
     */
    public static EwmaChart of(Series series, Baseline baseline, double lambda, double width, EwmaLimits limits) {
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(limits, "limits");
        Preconditions.checkArgument(
                lambda > 0 && lambda <= 1,
                "The weight lambda (%s) is not above 0 and at most 1.\nTake 0.2, or less to find smaller shifts.",
                lambda);
        Preconditions.checkArgument(
                width > 0 && width < Double.POSITIVE_INFINITY,
                "The width (%s) of the limits is not a positive number.\nTake 2.7 to 3 standard deviations.",
                width);
        return new EwmaChart(series, baseline.require(Baseline.Kind.VALUES), lambda, width, limits);
    }

    private List<ChartPoint> average(Series series) {
        List<ChartPoint> found = new ArrayList<>();
        double z = baseline.centre();
        for (int i = 0; i < series.size(); i++) {
            z = lambda * series.value(i) + (1 - lambda) * z;
            double part = limits == EwmaLimits.ASYMPTOTIC ? 1 : 1 - Math.pow(1 - lambda, 2.0 * (i + 1));
            double sigma = baseline.sigma() * Math.sqrt(lambda / (2 - lambda) * part);
            found.add(new ChartPoint(
                    series.label(i),
                    z,
                    baseline.centre(),
                    baseline.centre() - width * sigma,
                    baseline.centre() + width * sigma,
                    sigma,
                    0));
        }
        return List.copyOf(found);
    }

    private List<Signal> scan() {
        List<Signal> found = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            ChartPoint point = points.get(i);
            if (point.value() > point.upper() || point.value() < point.lower()) {
                boolean above = point.value() > point.upper();
                found.add(new Signal(
                        i,
                        point.label(),
                        "weighted average beyond a limit",
                        Words.number(point.value())
                                + (above ? " is above " : " is below ")
                                + Words.number(above ? point.upper() : point.lower())));
            }
        }
        return List.copyOf(found);
    }

    /**
     * Returns the weighted averages with their limits.
     *
     * @return the points in the order of time
     */
    public List<ChartPoint> points() {
        return points;
    }

    @Override
    public String name() {
        return subject + ", EWMA chart";
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
        return Charts.explain(
                name(),
                List.of(
                        baseline.toString(),
                        "lambda " + Words.number(lambda) + ", "
                                + limits.name().toLowerCase(Locale.ROOT).replace('_', '-') + " limits at "
                                + Words.number(width)
                                + " standard deviations, values taken to be independent of each other"),
                signals);
    }

    @Override
    public Plot plot() {
        return Charts.plot(name(), points, signals);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof EwmaChart other
                && subject.equals(other.subject)
                && baseline.equals(other.baseline)
                && lambda == other.lambda
                && width == other.width
                && limits == other.limits
                && points.equals(other.points);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, baseline, lambda, width, limits, points);
    }

    /**
     * Returns the first line of the explanation.
     *
     * @return such as {@code "Bookings, EWMA chart: no signal"}
     */
    @Override
    public String toString() {
        return explain().lines().findFirst().orElse(name());
    }
}
