package org.openspm.benchmarks.improvement;

import java.util.List;
import org.openspm.benchmarks.series.Plot;

/** A chart that tells signal from noise: {@link ControlChart}, {@link EwmaChart} or {@link CusumChart}. */
public sealed interface Chart permits ControlChart, EwmaChart, CusumChart {

    /**
     * Returns what the chart is of.
     *
     * @return the name of the series, and the kind of chart
     */
    String name();

    /**
     * Returns the labels of the points.
     *
     * @return the labels in the order of time
     */
    List<String> labels();

    /**
     * Returns what chance alone seldom draws.
     *
     * @return the signals in the order of time, none if the process is stable as far as the chart can tell
     */
    List<Signal> signals();

    /**
     * Returns the chart in words: what it is held against, under which assumptions, and its signals.
     *
     * @return the text, lines separated by {@code \n}, without a line break at the end
     */
    String explain();

    /**
     * Returns the chart as data to draw.
     *
     * @return the plot, its signals as marks
     */
    Plot plot();
}
