package org.openspm.benchmarks.peer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.FunnelLimits;
import org.openspm.benchmarks.statistic.Interval;

/** Puts the limits and the units of a funnel plot on one axis. */
final class FunnelDrawing {

    private record Point(String label, long trials, Interval inner, Interval outer, double share, String mark) {}

    private FunnelDrawing() {}

    static Plot of(
            FunnelPlot funnel,
            List<FunnelLine> lines,
            FunnelLimits limits,
            double target,
            ConfidenceLevel inner,
            ConfidenceLevel outer) {
        List<Point> points = new ArrayList<>();
        for (FunnelLine line : lines) {
            points.add(
                    new Point(Long.toString(line.trials()), line.trials(), line.inner(), line.outer(), Double.NaN, ""));
        }
        for (FunnelUnit unit : funnel.units()) {
            long trials = unit.counts().trials();
            if (trials > 0) {
                boolean isUsual = unit.place() == FunnelPlace.AS_CHANCE_LETS;
                points.add(new Point(
                        unit.id() + ", " + trials,
                        trials,
                        limits.ofShare(target, trials, inner),
                        limits.ofShare(target, trials, outer),
                        unit.counts().share().orThrow(),
                        isUsual ? "" : unit.id() + ": " + unit.place()));
            }
        }
        points.sort(Comparator.comparingLong(Point::trials));
        Plot plot = Plot.of("Funnel plot", points.stream().map(Point::label).toList())
                .withLine("share", values(points, Point::share))
                .withLine("target", values(points, point -> target))
                .withLine("lower limit", values(points, point -> point.inner.low()))
                .withLine("upper limit", values(points, point -> point.inner.high()))
                .withLine("outer lower limit", values(points, point -> point.outer.low()))
                .withLine("outer upper limit", values(points, point -> point.outer.high()));
        for (int i = 0; i < points.size(); i++) {
            if (!points.get(i).mark.isEmpty()) {
                plot = plot.withMark(i, points.get(i).mark);
            }
        }
        return plot;
    }

    private static double[] values(List<Point> points, ToDoubleFunction<Point> of) {
        return points.stream().mapToDouble(of).toArray();
    }
}
