package org.openspm.core.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.openspm.core.catalog.Fields.Pair;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.QuantityField;

/** Errors of forecasts that are means or quantiles of errors of single rows: x is the forecast, y the actual. */
final class ForecastErrors {

    private static final String NO_ROWS = "no row has a forecast and an actual";

    /**
     * What a row says of a series.
     *
     * @param on  the date
     * @param history  whether the row is of the past, which the errors are scaled by
     * @param actual  the actual
     * @param forecast  the forecast, or zero in the past, which needs none
     */
    record Point(LocalDate on, boolean history, BigDecimal actual, BigDecimal forecast) implements Serializable {}

    /**
     * A number on a day.
     *
     * @param on  the day
     * @param value  the number
     */
    record Dated(LocalDate on, BigDecimal value) implements Serializable {}

    private ForecastErrors() {}

    static <T> Measure<T> of(
            String name,
            QuantityField<T, ?> forecast,
            QuantityField<T, ?> actual,
            Function<List<Pair>, Figure> statistic) {
        Fields.requireOneCurrency(forecast, actual);
        return Sample.of(
                name + " of " + forecast + " against " + actual,
                forecast.schema(),
                Unit.PERCENT,
                row -> Fields.alikePair(forecast, actual, row),
                statistic);
    }

    static <T> Measure<T> count(QuantityField<T, ?> forecast, QuantityField<T, ?> actual) {
        return Measure.count(forecast.schema()).where(complete(forecast, actual));
    }

    /** Obtains the sum of one of the two over rows that have both: what is still to come is no error. */
    static <T> Measure<T> sum(QuantityField<T, ?> summed, QuantityField<T, ?> forecast, QuantityField<T, ?> actual) {
        return Measure.sum(summed).where(complete(forecast, actual));
    }

    static <T> Measure<T> scaled(
            QuantityField<T, ?> forecast,
            QuantityField<T, ?> actual,
            DateField<T> date,
            Condition<T> history,
            int season) {
        Fields.requireOneCurrency(forecast, actual);
        requireSeason(season);
        String unit = Fields.unit(actual).toString();
        return Sample.of(
                "MASE of " + forecast + " against " + actual + " in " + unit + " by " + date + " after " + history
                        + ", season " + season,
                actual.schema(),
                Unit.NUMBER,
                row -> point(forecast, actual, date, history, row),
                points -> scaled(points, season));
    }

    static <T> Measure<T> volatility(QuantityField<T, ?> forecast, DateField<T> submitted) {
        return Sample.of(
                "volatility of " + forecast + " in " + Fields.unit(forecast) + " by " + submitted,
                forecast.schema(),
                Unit.PERCENT,
                row -> dated(forecast, submitted, row),
                ForecastErrors::volatility);
    }

    private static void requireSeason(int season) {
        if (season < 1) {
            throw new IllegalArgumentException(
                    "The season (" + season + ") is no number of rows.\nUse 1 where there is no season.");
        }
    }

    private static <T> Optional<Point> point(
            QuantityField<T, ?> forecast, QuantityField<T, ?> actual, DateField<T> date, Condition<T> history, T row) {
        boolean past = history.test(row);
        Optional<BigDecimal> expected = past ? Optional.of(BigDecimal.ZERO) : Fields.number(forecast, row);
        return date.read(row)
                .flatMap(on -> Fields.number(actual, row)
                        .flatMap(came -> expected.map(value -> new Point(on, past, came, value))));
    }

    private static <T> Optional<Dated> dated(QuantityField<T, ?> forecast, DateField<T> submitted, T row) {
        return submitted.read(row).flatMap(on -> Fields.number(forecast, row).map(value -> new Dated(on, value)));
    }

    static <T> Condition<T> complete(QuantityField<T, ?> forecast, QuantityField<T, ?> actual) {
        return forecast.isMissing().or(actual.isMissing()).not();
    }

    static <T> Condition<T> close(QuantityField<T, ?> forecast, QuantityField<T, ?> actual, Rate tolerance) {
        Fields.requireOneCurrency(forecast, actual);
        return Condition.custom(
                forecast + " within " + tolerance + " of " + actual,
                row -> Fields.pair(forecast, actual, row)
                        .filter(pair -> pair.x()
                                        .subtract(pair.y())
                                        .abs()
                                        .compareTo(pair.y().abs().multiply(tolerance.value()))
                                <= 0)
                        .isPresent());
    }

    static Figure meanAbsolutePercentage(List<Pair> rows) {
        return spoilt(rows, Pair::y)
                ? Figure.undefined(Unit.PERCENT, "an actual is zero")
                : Ratios.mean(absolutePercentages(rows), Unit.PERCENT, NO_ROWS);
    }

    static Figure medianAbsolutePercentage(List<Pair> rows) {
        return spoilt(rows, Pair::y)
                ? Figure.undefined(Unit.PERCENT, "an actual is zero")
                : Ratios.quantile(absolutePercentages(rows), Rate.percent(50), Unit.PERCENT, NO_ROWS);
    }

    /** Returns the mean of 2 |F - A| / (|F| + |A|), which lies between 0 and 200 percent. */
    static Figure symmetric(List<Pair> rows) {
        Function<Pair, BigDecimal> sizes = row -> row.x().abs().add(row.y().abs());
        if (spoilt(rows, sizes)) {
            return Figure.undefined(Unit.PERCENT, "a forecast and its actual are both zero");
        }
        List<Ratio> errors = rows.stream()
                .map(row -> Ratio.of(distance(row).multiply(BigDecimal.valueOf(2)), sizes.apply(row)))
                .toList();
        return Ratios.mean(errors, Unit.PERCENT, NO_ROWS);
    }

    private static boolean spoilt(List<Pair> rows, Function<Pair, BigDecimal> divisor) {
        return rows.stream().anyMatch(row -> divisor.apply(row).signum() == 0);
    }

    private static BigDecimal distance(Pair row) {
        return row.x().subtract(row.y()).abs();
    }

    private static List<Ratio> absolutePercentages(List<Pair> rows) {
        return rows.stream().map(row -> Ratio.of(distance(row), row.y().abs())).toList();
    }

    /** Returns the mean absolute error over that of repeating, throughout the history, the actual of a season before. */
    static Figure scaled(List<Point> points, int season) {
        NavigableMap<LocalDate, BigDecimal> history = new TreeMap<>();
        List<Ratio> errors = new ArrayList<>();
        for (Point point : points) {
            if (point.history()) {
                history.merge(point.on(), point.actual(), BigDecimal::add);
            } else {
                errors.add(Ratio.of(point.forecast().subtract(point.actual()).abs()));
            }
        }
        List<BigDecimal> series = List.copyOf(history.values());
        List<Ratio> naive = new ArrayList<>();
        for (int i = season; i < series.size(); i++) {
            naive.add(Ratio.of(series.get(i).subtract(series.get(i - season)).abs()));
        }
        Ratio scale = Ratios.sum(naive);
        if (errors.isEmpty() || scale.signum() == 0) {
            return Figure.undefined(Unit.NUMBER, errors.isEmpty() ? NO_ROWS : "the history is constant or too short");
        }
        return Figure.of(
                Ratios.sum(errors)
                        .dividedBy(Ratios.whole(errors.size()))
                        .dividedBy(scale.dividedBy(Ratios.whole(naive.size()))),
                Unit.NUMBER);
    }

    /** Returns the mean absolute change from one submission to the next over the last one. */
    static Figure volatility(List<Dated> submissions) {
        NavigableMap<LocalDate, BigDecimal> byDay = new TreeMap<>();
        submissions.forEach(one -> byDay.merge(one.on(), one.value(), BigDecimal::add));
        List<BigDecimal> series = List.copyOf(byDay.values());
        if (series.size() < 2 || series.get(series.size() - 1).signum() <= 0) {
            return Figure.undefined(
                    Unit.PERCENT,
                    series.size() < 2 ? "one submission has not changed" : "the last submission is not above zero");
        }
        BigDecimal changes = BigDecimal.ZERO;
        for (int i = 1; i < series.size(); i++) {
            changes = changes.add(series.get(i).subtract(series.get(i - 1)).abs());
        }
        Ratio mean = Ratio.of(changes, BigDecimal.valueOf(series.size() - 1L));
        return Figure.of(mean.dividedBy(Ratio.of(series.get(series.size() - 1))), Unit.PERCENT);
    }
}
