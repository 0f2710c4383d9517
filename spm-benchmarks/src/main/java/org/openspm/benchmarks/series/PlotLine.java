package org.openspm.benchmarks.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One line of a {@link Plot}.
 *
 * @param name  what a legend calls it, such as {@code "upper limit"}
 * @param values  a number for each label of the plot, null where the line has a gap
 */
public record PlotLine(String name, List<Double> values) {

    /**
     * Keeps an unmodifiable copy.
     *
     * @param name  what a legend calls it, such as {@code "upper limit"}
     * @param values  a number for each label of the plot, null where the line has a gap
     */
    public PlotLine {
        Objects.requireNonNull(name, "name");
        // List.copyOf refuses the gaps.
        values = Collections.unmodifiableList(new ArrayList<>(Objects.requireNonNull(values, "values")));
    }
}
