package org.openspm.core.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.TextField;

/** How evenly a sum or count is spread over the members of a field. */
final class Balance {

    /**
     * A member and what one row adds to it.
     *
     * @param member  the member
     * @param value  what the row adds
     */
    private record Part(String member, BigDecimal value) implements Serializable {}

    private Balance() {}

    /** Obtains the measure of what is said of the members' sums; a row without a member or a value does not take part. */
    static <T> Measure<T> of(
            String statistic, TextField<T> members, Measure<T> value, Unit unit, Function<List<Ratio>, Figure> said) {
        if (!value.isAdditive()) {
            throw new IllegalArgumentException(
                    "The measure (" + value + ") does not add up over the rows of a member.\nUse a sum or a count.");
        }
        Measure<T> measure = Sample.<T, Part>of(
                        statistic + " of " + Entry.label(value) + " over " + members,
                        value.schema(),
                        unit,
                        row -> part(members, value, row),
                        parts -> said.apply(sums(parts)))
                .where(value.condition());
        return value.date().map(measure::on).orElse(measure);
    }

    /** Returns value over mean: the share of the value over the share of territories, one of n. */
    static <T> Metric indexOf(TextField<T> territory, Measure<T> value) {
        Measure<T> known = value.where(territory.isMissing().not());
        Metric territories =
                Metric.of("territories", Measure.countDistinct(territory).where(known.condition()));
        return Metric.of("value", known).shareOfTotal(territory).dividedBy(territories.shareOfTotal(territory));
    }

    static <T> Metric weighted(TextField<T> territory, Measure<T> value, Rate weight) {
        return indexOf(territory, value)
                .times(Metric.constant(Figure.of(weight.value(), Unit.NUMBER)))
                .named(weight + " of " + value);
    }

    static void requireWhole(Rate weights) {
        if (!weights.equals(Rate.ONE)) {
            throw new IllegalArgumentException("The weights add up to (" + weights + ").\nMake them total 100 %.");
        }
    }

    private static <T> Optional<Part> part(TextField<T> members, Measure<T> value, T row) {
        return members.read(row).flatMap(member -> value.quantity(row).map(number -> new Part(member, number)));
    }

    private static List<Ratio> sums(List<Part> parts) {
        Map<String, BigDecimal> sums = new HashMap<>();
        parts.forEach(part -> sums.merge(part.member(), part.value(), BigDecimal::add));
        return sums.values().stream().map(Ratio::of).toList();
    }

    /** Returns the share of values whose distance from the mean is at most a share of the mean. */
    static Figure within(List<Ratio> values, Ratio band) {
        Ratio sum = Ratios.sum(values);
        if (sum.signum() <= 0) {
            return Figure.undefined(Unit.PERCENT, "the mean is not above zero");
        }
        Ratio n = Ratios.whole(values.size());
        Ratio mean = sum.dividedBy(n);
        long inside = values.stream()
                .filter(value -> Ratios.absolute(value.minus(mean)).compareTo(mean.times(band)) <= 0)
                .count();
        return Figure.of(Ratios.whole(inside).dividedBy(n), Unit.PERCENT);
    }

    /** Returns the standard deviation with n below the line, over the mean. */
    static Figure populationVariation(List<Ratio> values) {
        Ratio sum = Ratios.sum(values);
        if (sum.signum() == 0) {
            return Figure.undefined(Unit.NUMBER, "the mean is zero");
        }
        Ratio n = Ratios.whole(values.size());
        Ratio mean = sum.dividedBy(n);
        List<Ratio> squares = values.stream()
                .map(value -> value.minus(mean).times(value.minus(mean)))
                .toList();
        Ratio variance = Ratios.sum(squares).dividedBy(n);
        return Figure.of(Irrational.squareRoot(variance).dividedBy(mean), Unit.NUMBER);
    }
}
