package org.openspm.benchmarks.series;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.openspm.benchmarks.statistic.Ratios;
import org.openspm.core.metric.MetricKey;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** Reads the values of a table per period, the first to the last, those of periods without rows included. */
final class TableSeries {

    private TableSeries() {}

    static Series series(MetricTable table, boolean skippingUndefined, Object... members) {
        List<Observation> observations = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        List<MetricValue> values = values(table, members);
        Unit unit = values.get(0).figure().unit();
        for (MetricValue value : values) {
            String label = value.key().period().orElseThrow().toString();
            Figure figure = value.figure();
            if (figure.isDefined()) {
                unit = figure.unit();
                observations.add(new Observation(label, Ratios.toDouble(figure.orThrow())));
            } else {
                Preconditions.checkArgument(
                        skippingUndefined,
                        "The value of (%s of %s) is undefined: %s.\n"
                                + "Choose a longer grain, or leave such periods out by Series.skippingUndefined(..).",
                        table.metric().name(),
                        value.key(),
                        figure.reason());
                skipped.add(label);
            }
        }
        return new Series(nameOf(table, members), unit, observations, place(table), skipped);
    }

    static CountSeries counts(MetricTable table, Object... members) {
        List<Count> counts = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (MetricValue value : values(table, members)) {
            String label = value.key().period().orElseThrow().toString();
            Figure size = value.denominator()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The metric (" + table.metric().name()
                                    + ") is no ratio, which has a count and a size.\nUse a Series for it."));
            if (size.isDefined()
                    && size.orThrow().signum() > 0
                    && value.numerator().isDefined()) {
                counts.add(new Count(
                        label, wholeNumber(value, value.numerator().orThrow()), Ratios.toDouble(size.orThrow())));
            } else {
                skipped.add(label);
            }
        }
        return new CountSeries(nameOf(table, members), counts, skipped);
    }

    private static long wholeNumber(MetricValue value, Ratio count) {
        return count.toExactDecimal()
                .filter(decimal -> decimal.stripTrailingZeros().scale() <= 0)
                .map(decimal -> decimal.longValueExact())
                .orElseThrow(() -> new IllegalArgumentException("The numerator (" + value.numerator() + ") of ("
                        + value.metric().name() + " of " + value.key()
                        + ") is no count.\nUse a Series for what is measured and not counted."));
    }

    private static List<MetricValue> values(MetricTable table, Object... members) {
        List<Period> periods = Objects.requireNonNull(table, "table").periods();
        Preconditions.checkArgument(
                !periods.isEmpty(),
                "The table of (%s) has no periods.\nAsk for the metric per(..) a grain, over facts that have rows.",
                table.metric().name());
        Object[] key = Arrays.copyOf(Objects.requireNonNull(members, "members"), members.length + 1);
        List<MetricValue> values = new ArrayList<>();
        Period last = periods.get(periods.size() - 1);
        for (Period period = periods.get(0); period.compareTo(last) <= 0; period = period.next()) {
            key[members.length] = period;
            values.add(table.value(key));
        }
        return values;
    }

    private static String nameOf(MetricTable table, Object... members) {
        List<String> names = Arrays.stream(members)
                .filter(member -> member != MetricKey.ALL)
                .map(Object::toString)
                .toList();
        return table.metric().name() + (names.isEmpty() ? "" : " of " + String.join(", ", names));
    }

    /** The number of the first period in its year; 1 where such periods do not nest in years. */
    private static int place(MetricTable table) {
        Period first = table.periods().get(0);
        return first.calendar().nests(first.grain(), Grain.YEAR) ? first.numberIn(Grain.YEAR) : 1;
    }
}
