package org.openspm.examples.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Four kinds of chart as SVG, ready to stand inside a page: lines, dots between limits, horizontal bars, stacked columns.
 *
 * <p>The charts have no heading and no frame; the page gives them both. Letters are drawn as shapes, so that a
 * chart looks the same in every browser; what it says is in its {@link AltText}.
 */
public final class Charts {

    private static final int WIDTH = 880;
    private static final int ROW_HEIGHT = 26;
    private static final Color INK = new Color(0x33, 0x3b, 0x45);
    private static final Color FAINT = new Color(0xe4, 0xe7, 0xeb);
    private static final Color ACCENT = new Color(0xb4, 0x53, 0x09);
    private static final Color[] COLORS = {
        new Color(0x1f, 0x4e, 0x79),
        new Color(0x4f, 0x8c, 0xb8),
        new Color(0x9c, 0xc3, 0xd9),
        new Color(0xc9, 0xb0, 0x8c),
    };

    private static final BasicStroke SOLID = new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke DASHED =
            new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {6f, 5f}, 0f);

    private Charts() {}

    /**
     * Draws lines over a common horizontal axis.
     *
     * @param id  a name that no other chart on the page has
     * @param text  the words that stand for the chart
     * @param x  the horizontal axis
     * @param y  the vertical axis
     * @param positions  the positions on the horizontal axis, ascending; where the lines bend is enough, and spaced unevenly they
     *     leave the labels to the axis
     * @param lines  the lines, four at most, each with one value per position; the first stands out
     * @return the chart as an SVG element
     */
    public static String lines(
            String id, AltText text, Axis x, Axis y, List<? extends Number> positions, List<Series> lines) {
        Dimension size = new Dimension(WIDTH, 360);
        XYChart chart = new XYChart(size.width, size.height);
        style(chart.getStyler(), lines.size() > 1);
        chart.getStyler().setXAxisDecimalPattern(x.pattern()).setYAxisDecimalPattern(y.pattern());
        chart.setXAxisTitle(x.title());
        chart.setYAxisTitle(y.title());
        for (int i = lines.size() - 1; i >= 0; i--) {
            chart.addSeries(lines.get(i).name(), positions, lines.get(i).values())
                    .setMarker(SeriesMarkers.NONE)
                    .setLineColor(COLORS[i])
                    .setLineStyle(i == 0 ? SOLID : DASHED);
        }
        return paint(id, text, size, chart);
    }

    /**
     * Draws dots, and lines that they are held against.
     *
     * @param id  a name that no other chart on the page has
     * @param text  the words that stand for the chart
     * @param x  the horizontal axis
     * @param y  the vertical axis
     * @param positions  the positions on the horizontal axis, ascending
     * @param dots  one value per position, NaN where there is no dot
     * @param lines  the lines, three at most, each with one value per position
     * @return the chart as an SVG element
     */
    public static String dots(
            String id,
            AltText text,
            Axis x,
            Axis y,
            List<? extends Number> positions,
            Series dots,
            List<Series> lines) {
        Dimension size = new Dimension(WIDTH, 360);
        XYChart chart = new XYChart(size.width, size.height);
        style(chart.getStyler(), true);
        chart.getStyler().setXAxisDecimalPattern(x.pattern()).setYAxisDecimalPattern(y.pattern());
        chart.setXAxisTitle(x.title());
        chart.setYAxisTitle(y.title());
        for (int i = lines.size() - 1; i >= 0; i--) {
            chart.addSeries(lines.get(i).name(), positions, lines.get(i).values())
                    .setMarker(SeriesMarkers.NONE)
                    .setLineColor(COLORS[i + 1])
                    .setLineStyle(i == 0 ? SOLID : DASHED);
        }
        List<Integer> found = IntStream.range(0, positions.size())
                .filter(i -> !Double.isNaN(dots.values().get(i).doubleValue()))
                .boxed()
                .toList();
        chart.addSeries(
                        dots.name(),
                        found.stream().map(positions::get).toList(),
                        found.stream().map(dots.values()::get).toList())
                .setMarker(SeriesMarkers.CIRCLE)
                .setMarkerColor(COLORS[0])
                .setLineStyle(SeriesLines.NONE);
        return paint(id, text, size, chart);
    }

    /**
     * Draws a horizontal bar for each label, the first on top, and a line at a goal.
     *
     * @param id  a name that no other chart on the page has
     * @param text  the words that stand for the chart
     * @param x  the horizontal axis
     * @param labels  the labels
     * @param bars  the lengths of the bars, one per label
     * @param goal  where the line stands
     * @return the chart as an SVG element
     */
    public static String bars(String id, AltText text, Axis x, List<String> labels, Series bars, double goal) {
        Dimension size = new Dimension(WIDTH, ROW_HEIGHT * labels.size() + 60);
        HorizontalBarChart chart = new HorizontalBarChart(size.width, size.height);
        style(chart.getStyler(), false);
        // XChart thins the labels of both axes by this one setting; it does not take 1.
        chart.getStyler().setAvailableSpaceFill(0.62).setXAxisMaxLabelCount(Math.max(2, labels.size()));
        chart.getStyler().setXAxisDecimalPattern(x.pattern());
        chart.getStyler().setPlotGridHorizontalLinesVisible(false).setPlotGridVerticalLinesVisible(true);
        chart.setXAxisTitle(x.title());
        chart.addSeries(bars.name(), bars.values(), labels);
        chart.getStyler().setAnnotationLineColor(ACCENT).setAnnotationLineStroke(new BasicStroke(1.5f));
        chart.addAnnotation(new AnnotationLine(goal, true, false));
        return paint(id, text, size, chart);
    }

    /**
     * Draws a column for each label, made of one part per series.
     *
     * @param id  a name that no other chart on the page has
     * @param text  the words that stand for the chart
     * @param y  the vertical axis
     * @param labels  the labels below the columns
     * @param parts  the parts, four at most, each with one value per label, the first at the bottom
     * @return the chart as an SVG element
     */
    public static String stacked(String id, AltText text, Axis y, List<String> labels, List<Series> parts) {
        Dimension size = new Dimension(WIDTH, 360);
        CategoryChart chart = new CategoryChart(size.width, size.height);
        style(chart.getStyler(), parts.size() > 1);
        chart.getStyler().setStacked(true).setAvailableSpaceFill(0.62).setXAxisTickMarkSpacingHint(1);
        chart.getStyler().setYAxisDecimalPattern(y.pattern());
        chart.setYAxisTitle(y.title());
        for (Series part : parts) {
            chart.addSeries(part.name(), labels, part.values());
        }
        return paint(id, text, size, chart);
    }

    private static void style(AxesChartStyler styler, boolean legend) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
        styler.setLocale(Locale.US);
        styler.setSeriesColors(COLORS);
        styler.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE);
        styler.setChartFontColor(INK).setChartTitleVisible(false).setChartPadding(4);
        styler.setPlotBorderVisible(false).setLegendVisible(legend).setLegendFont(font);
        styler.setLegendPosition(LegendPosition.OutsideE).setLegendLayout(LegendLayout.Vertical);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setAxisTickLabelsFont(font).setAxisTitleFont(font);
        styler.setAxisTickLabelsColor(INK).setAxisTicksLineVisible(false).setAxisTicksMarksVisible(false);
        styler.setPlotGridVerticalLinesVisible(false).setPlotGridLinesColor(FAINT);
        styler.setPlotGridLinesStroke(new BasicStroke(1f));
    }

    private static String paint(String id, AltText text, Dimension size, Chart<?, ?> chart) {
        return SvgPainter.paint(id, text, size, canvas -> chart.paint(canvas, size.width, size.height));
    }

    /**
     * An axis of a chart.
     *
     * @param title  what is measured, with its unit; empty for no title
     * @param pattern  how numbers are written, as in {@link java.text.DecimalFormat}
     */
    public record Axis(String title, String pattern) {}
}
