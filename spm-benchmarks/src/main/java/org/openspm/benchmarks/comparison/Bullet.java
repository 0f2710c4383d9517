package org.openspm.benchmarks.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.statistic.Interval;
import org.openspm.benchmarks.statistic.Ratios;
import org.openspm.core.money.Figure;

/** Draws a comparison: the value beside the levels that it is compared with. */
final class Bullet {

    private Bullet() {}

    static Plot of(Comparison comparison, String title, String standing) {
        List<Gap> gaps = comparison.gaps();
        List<String> labels = new ArrayList<>();
        labels.add("value");
        gaps.forEach(gap -> labels.add(gap.reference()));
        double[] numbers = new double[labels.size()];
        numbers[0] = number(comparison.value().figure());
        for (int i = 0; i < gaps.size(); i++) {
            numbers[i + 1] = number(gaps.get(i).level());
        }
        Interval interval = comparison.confidence().interval().orElse(null);
        Plot plot = Plot.of(title, labels)
                .withLine("level", numbers)
                .withLine("lower bound", first(labels.size(), interval == null ? Double.NaN : interval.low()))
                .withLine("upper bound", first(labels.size(), interval == null ? Double.NaN : interval.high()))
                .withMark(0, standing);
        for (int i = 0; i < gaps.size(); i++) {
            plot = plot.withMark(i + 1, gaps.get(i).toString());
        }
        return plot;
    }

    private static double number(Figure figure) {
        return figure.value().map(Ratios::toDouble).orElse(Double.NaN);
    }

    private static double[] first(int length, double number) {
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        values[0] = number;
        return values;
    }
}
