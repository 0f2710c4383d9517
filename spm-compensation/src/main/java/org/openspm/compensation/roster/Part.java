package org.openspm.compensation.roster;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.DateRange;
import org.openspm.core.trace.Trace;

/**
 * What one source contributes to a figure of a period: all that it states for the period, times the share of the period for which it counts.
 *
 * @param source  where it is stated, such as {@code "role (AE)"}: put into words for an explanation only
 * @param dates  the dates of the period for which it counts
 * @param whole  what is stated for the whole period
 * @param share  the share that counts
 */
record Part(Supplier<String> source, List<DateRange> dates, Ratio whole, Ratio share) {

    Ratio value() {
        return whole.times(share);
    }

    static Ratio sum(List<Part> parts) {
        return parts.stream().map(Part::value).reduce(Ratio.ZERO, Ratio::plus);
    }

    Trace trace(Unit unit) {
        String on = dates.isEmpty()
                ? "on no date"
                : "on " + dates.stream().map(DateRange::toString).collect(Collectors.joining(", "));
        return Trace.of(
                source.get(),
                Figure.of(value(), unit),
                on,
                List.of(
                        Trace.of("stated for the period", Figure.of(whole, unit)),
                        Trace.of("share of the period", Figure.of(share, Unit.PERCENT))));
    }
}
