package org.openspm.benchmarks.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openspm.benchmarks.series.Plot;

/** What all charts say alike. */
final class Charts {

    private Charts() {}

    static Plot marked(Plot plot, List<Signal> signals) {
        Plot marked = plot;
        for (Signal signal : signals) {
            marked = marked.withMark(signal.index(), signal.rule() + ", " + signal.reason());
        }
        return marked;
    }

    static Plot plot(String name, List<ChartPoint> points, List<Signal> signals) {
        Plot plot = Plot.of(name, points.stream().map(ChartPoint::label).toList())
                .withLine("value", line(points, ChartPoint::value))
                .withLine("centre", line(points, ChartPoint::centre))
                .withLine("lower limit", line(points, ChartPoint::lower))
                .withLine("upper limit", line(points, ChartPoint::upper));
        return marked(plot, signals);
    }

    private static double[] line(List<ChartPoint> points, ToDoubleFunction<ChartPoint> value) {
        return points.stream().mapToDouble(value).toArray();
    }

    static String explain(String head, List<String> middle, List<Signal> signals) {
        List<String> lines = new ArrayList<>();
        lines.add(head + ": "
                + (signals.isEmpty() ? "no signal" : signals.size() == 1 ? "1 signal" : signals.size() + " signals"));
        middle.forEach(line -> lines.add("  " + line));
        signals.forEach(signal -> lines.add("  " + signal));
        return String.join("\n", lines);
    }
}
