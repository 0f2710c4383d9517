package org.openspm.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openspm.benchmarks.comparison.Comparison;
import org.openspm.benchmarks.frontier.Frontier;
import org.openspm.benchmarks.improvement.ControlChart;
import org.openspm.benchmarks.peer.FunnelPlot;
import org.openspm.benchmarks.peer.PeerGroup;
import org.openspm.benchmarks.scorecard.ScorecardResult;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.series.PlotMark;
import org.openspm.examples.page.AltText;
import org.openspm.examples.page.Charts;
import org.openspm.examples.page.Charts.Axis;
import org.openspm.examples.page.Series;

/**
 * The plots of the library drawn: it hands over labels, lines and marks, a host draws them. The words of each picture are read off the same plot.
 */
final class BenchmarkPictures {

    private static final int POINTS = 40;

    private BenchmarkPictures() {}

    /** A bar for the value and one for each level that it is held against. */
    static String bullet(Comparison comparison) {
        Plot plot = comparison.plot();
        List<String> bars = labelled(plot, plot.labels(), "level", BenchmarkPictures::percent);
        double low = plot.line("lower bound").values().get(0);
        double high = plot.line("upper bound").values().get(0);
        AltText words = new AltText(
                plot.title(),
                "Bars: " + String.join(", ", bars) + ". By chance alone the value may lie from " + percent(low) + " to "
                        + percent(high) + ".");
        return Charts.bars(
                "bullet",
                words,
                new Axis("Share of reps at quota, the line is the upper bound of its interval", "0'%'"),
                bars,
                new Series("Level", scaled(plot, "level", 100)),
                100 * high);
    }

    /** A bar for every peer, best first, the subject marked; the line stands at the median. */
    static String distribution(PeerGroup group, String subject, UnaryOperator<String> nameOf) {
        Plot plot = group.plot(subject);
        PlotMark mark = plot.marks().get(0);
        List<String> names = new ArrayList<>(plot.labels().stream().map(nameOf).toList());
        names.set(mark.index(), "\u25b6 " + names.get(mark.index()));
        List<String> bars = labelled(plot, names, "value", BenchmarkPictures::thousands);
        double median = group.sample().median().orThrow();
        AltText words = new AltText(
                "Bookings of the year, rep by rep",
                "Bars, longest first, in thousand dollars: " + String.join(", ", bars) + ". The median is "
                        + thousands(median) + ". " + nameOf.apply(subject) + " is marked: " + mark.text() + ".");
        return Charts.bars(
                "distribution",
                words,
                new Axis("Bookings, thousand USD; the line is the median", "#,##0"),
                bars,
                new Series("Bookings", scaled(plot, "value", 0.001)),
                median / 1000);
    }

    /** A dot for every unit between the limits that chance sets to one of its size. */
    static String funnel(FunnelPlot funnel, UnaryOperator<String> nameOf) {
        Plot plot = funnel.plot(POINTS);
        List<String> units = funnel.units().stream()
                .map(unit -> nameOf.apply(unit.id()) + " " + unit.counts() + ", " + unit.place())
                .toList();
        AltText words = new AltText(
                "Cancelled orders by rep, a funnel plot",
                "Dots between limits that narrow with the number of orders, around " + percent(funnel.target())
                        + " of all: " + String.join("; ", units) + ".");
        return Charts.dots(
                "funnel",
                words,
                new Axis("Orders taken", "0"),
                new Axis("Cancelled", "0'%'"),
                plot.labels().stream().map(BenchmarkPictures::trials).toList(),
                new Series("A rep", scaled(plot, "share", 100)),
                List.of(
                        new Series("All", scaled(plot, "target", 100)),
                        new Series("95 % limits", scaled(plot, "upper limit", 100)),
                        new Series("99.8 % limits", scaled(plot, "outer upper limit", 100))));
    }

    /** A label is a number of trials, or a unit and its number, such as {@code "1323, 22"}. */
    private static Long trials(String label) {
        return Long.valueOf(label.substring(label.lastIndexOf(' ') + 1));
    }

    /** A bar for the efficiency of every unit; those on the frontier reach the line. */
    static String frontier(Frontier frontier, UnaryOperator<String> nameOf) {
        Plot plot = frontier.plot();
        List<String> names = plot.labels().stream().map(nameOf).toList();
        List<String> bars = labelled(plot, names, "score", BenchmarkPictures::percent);
        AltText words = new AltText(
                "What reps make of their customers",
                "Bars of efficiency: " + String.join(", ", bars) + ". On the frontier, at 100 %: "
                        + plot.marks().stream()
                                .map(mark -> names.get(mark.index()))
                                .collect(Collectors.joining(", "))
                        + ".");
        return Charts.bars(
                "frontier",
                words,
                new Axis("Efficiency; the line is the frontier", "0'%'"),
                bars,
                new Series("Efficiency", scaled(plot, "score", 100)),
                100);
    }

    /** A bar for the total of every subject, the line half way between the worst and the best. */
    static String scorecard(ScorecardResult result) {
        Plot plot = result.plot();
        List<String> bars = labelled(plot, plot.labels(), "total", BenchmarkPictures::twoDigits);
        String parts = IntStream.range(0, plot.labels().size())
                .mapToObj(i -> plot.labels().get(i) + ": "
                        + plot.lines().stream()
                                .skip(1)
                                .map(line -> line.name() + " "
                                        + twoDigits(line.values().get(i)))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        AltText words = new AltText(
                "Territories by three metrics",
                "Bars of the total, the best first: " + String.join(", ", bars) + ". Made of " + parts + ".");
        return Charts.bars(
                "scorecard",
                words,
                new Axis("Total, from 0, the worst in everything, to 1, the best; the line is half way", "0.0"),
                bars,
                new Series("Total", scaled(plot, "total", 1)),
                0.5);
    }

    /** A dot for every month between the limits that the first year set. */
    static String control(ControlChart chart) {
        Plot plot = chart.plot();
        String signals = plot.marks().isEmpty()
                ? "no month is beyond the limits"
                : plot.marks().stream()
                        .map(mark -> plot.labels().get(mark.index()) + " is " + mark.text())
                        .collect(Collectors.joining("; "));
        AltText words = new AltText(
                "Bookings by month, a control chart",
                "Dots from " + plot.labels().get(0) + " to "
                        + plot.labels().get(plot.labels().size() - 1)
                        + " around a line at "
                        + thousands(plot.line("centre").values().get(0))
                        + " thousand dollars, the mean of the first year: " + signals + ".");
        return Charts.dots(
                "control",
                words,
                new Axis("Month, the first is " + plot.labels().get(0), "0"),
                new Axis("Bookings, thousand USD", "#,##0"),
                IntStream.rangeClosed(1, plot.labels().size()).boxed().toList(),
                new Series("Month", scaled(plot, "value", 0.001)),
                List.of(
                        new Series("Mean", scaled(plot, "centre", 0.001)),
                        new Series("Upper limit", scaled(plot, "upper limit", 0.001)),
                        new Series("Lower limit", scaled(plot, "lower limit", 0.001))));
    }

    private static List<String> labelled(Plot plot, List<String> names, String line, DoubleFunction<String> show) {
        List<Double> values = plot.line(line).values();
        return IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + "   " + show.apply(values.get(i)))
                .toList();
    }

    /** The values of a line, NaN where it has a gap. */
    private static List<Double> scaled(Plot plot, String line, double by) {
        return plot.line(line).values().stream()
                .map(value -> value == null ? Double.NaN : value * by)
                .toList();
    }

    private static String percent(double share) {
        return Show.rounded(share * 100, 1) + " %";
    }

    private static String thousands(double amount) {
        return Show.rounded(amount / 1000, 0);
    }

    private static String twoDigits(double number) {
        return Show.rounded(number, 2);
    }
}
