package org.openspm.benchmarks.peer;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openspm.benchmarks.series.MemberValues;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Figure;

/** Reads the counts of a share by member. */
final class FunnelCounts {

    private FunnelCounts() {}

    static Map<String, Proportion> of(MemberValues values) {
        Map<String, Proportion> counts = new TreeMap<>();
        values.members().forEach((id, value) -> counts.put(id, proportion(value)));
        return counts;
    }

    private static Proportion proportion(MetricValue value) {
        Optional<Long> successes = whole(value.numerator());
        Optional<Long> trials = value.denominator().flatMap(FunnelCounts::whole);
        if (successes.isEmpty() || trials.isEmpty() || successes.get() > trials.get()) {
            throw new IllegalArgumentException("The value of (" + value.metric().name() + " of " + value.key() + "), ("
                    + value.numerator() + ") over ("
                    + value.denominator().map(Figure::toString).orElse("nothing")
                    + "), is no share of counts.\nPlot a ratio of two counts, of which one is part of the other.");
        }
        return new Proportion(successes.get(), trials.get());
    }

    private static Optional<Long> whole(Figure figure) {
        return figure.unit().isMoney()
                ? Optional.empty()
                : figure.value()
                        .filter(ratio -> ratio.signum() >= 0)
                        .flatMap(ratio -> ratio.toExactDecimal())
                        .map(BigDecimal::stripTrailingZeros)
                        .filter(decimal -> decimal.scale() <= 0)
                        .map(BigDecimal::longValueExact);
    }
}
