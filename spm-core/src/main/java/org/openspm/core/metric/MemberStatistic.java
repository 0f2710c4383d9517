package org.openspm.core.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/**
 * What is said of the values of a dimension's members: their mean, a quantile, how unequal they are.
 *
 * <p>All are exact but those with a root. This class is immutable and thread-safe.
 */
public final class MemberStatistic {

    /** What is computed. */
    private enum Kind {
        SHARE_AT_LEAST,
        SUM,
        MEAN,
        QUANTILE,
        DEVIATION,
        VARIATION,
        GINI,
        TOP_SHARE,
        HERFINDAHL,
        MAX_TO_MIN
    }

    private final Kind kind;
    private final Ratio parameter;
    private final String shown;

    private MemberStatistic(Kind kind, Ratio parameter, String shown) {
        this.kind = kind;
        this.parameter = parameter;
        this.shown = shown;
    }

    /**
     * Obtains the share of the members whose value reaches a bound: those at it count.
     *
     * @param bound  the lowest value that counts
     * @return the statistic, in percent
     */
    public static MemberStatistic shareAtLeast(Rate bound) {
        Ratio lowest = Objects.requireNonNull(bound, "bound").toRatio();
        return new MemberStatistic(Kind.SHARE_AT_LEAST, lowest, "share at least " + bound);
    }

    /**
     * Obtains the share of the members whose value reaches a bound: those at it count.
     *
     * @param bound  the lowest value that counts, in the unit of the values
     * @return the statistic, in percent
     */
    public static MemberStatistic shareAtLeast(BigDecimal bound) {
        Ratio lowest = Ratio.of(Objects.requireNonNull(bound, "bound"));
        return new MemberStatistic(Kind.SHARE_AT_LEAST, lowest, "share at least " + bound.toPlainString());
    }

    /**
     * Obtains the sum of the members' values. It is the total wherever the metric adds up; it is of use where the metric does not, such as the price
     * variances of products, or what each rep sold above a threshold. Members without a value add nothing.
     *
     * @return the statistic, in the unit of the values; zero of no members, undefined where none of them has a value
     */
    public static MemberStatistic sum() {
        return new MemberStatistic(Kind.SUM, Ratio.ZERO, "sum");
    }

    /**
     * Obtains the mean of the members' values: each member weighs the same, unlike in the total.
     *
     * @return the statistic, in the unit of the values
     */
    public static MemberStatistic mean() {
        return new MemberStatistic(Kind.MEAN, Ratio.ZERO, "mean");
    }

    /**
     * Obtains a quantile of the members' values, by linear interpolation ({@link QuantileType#INCLUSIVE}).
     *
     * @param share  which quantile, 0 % to 100 %: 50 % is the median
     * @return the statistic, in the unit of the values
     * @throws IllegalArgumentException if the share is out of range
     */
    public static MemberStatistic quantile(Rate share) {
        return new MemberStatistic(
                Kind.QUANTILE, QuantileAggregation.checked(share).toRatio(), share + " quantile");
    }

    /**
     * Obtains the standard deviation of the members' values, with n - 1 below the line.
     *
     * @return the statistic, in the unit of the values; undefined of fewer than two
     */
    public static MemberStatistic standardDeviation() {
        return new MemberStatistic(Kind.DEVIATION, Ratio.ZERO, "standard deviation");
    }

    /**
     * Obtains the coefficient of variation: standard deviation (n - 1) over mean.
     *
     * @return the statistic, a plain number; undefined of fewer than two values or a mean of zero
     */
    public static MemberStatistic coefficientOfVariation() {
        return new MemberStatistic(Kind.VARIATION, Ratio.ZERO, "coefficient of variation");
    }

    /**
     * Obtains the Gini coefficient: the sum of (2 i - n - 1) x_i over n^2 times the mean, values ascending, without the small-sample factor n / (n - 1).
     *
     * @return the statistic, 0 for equal values up to (n - 1) / n; undefined where a value is negative or all are zero
     */
    public static MemberStatistic gini() {
        return new MemberStatistic(Kind.GINI, Ratio.ZERO, "Gini coefficient");
    }

    /**
     * Obtains the share of the total that the members with the largest values have.
     *
     * @param members  how many members, 1 or more
     * @return the statistic, a share; undefined where the total is not above zero
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static MemberStatistic topShare(int members) {
        if (members < 1) {
            throw new IllegalArgumentException("The number of members (" + members + ") is none.\nUse 1 or more.");
        }
        return new MemberStatistic(Kind.TOP_SHARE, Ratio.of(members, 1), "share of the top " + members);
    }

    /**
     * Obtains the Herfindahl-Hirschman index: the sum of the squared shares of the total.
     *
     * @return the statistic, from 1 / n to 1; undefined where a value is negative or the total is zero
     */
    public static MemberStatistic herfindahl() {
        return new MemberStatistic(Kind.HERFINDAHL, Ratio.ZERO, "Herfindahl index");
    }

    /**
     * Obtains the largest value over the smallest.
     *
     * @return the statistic, a plain number; undefined where the smallest is not above zero
     */
    public static MemberStatistic maxToMin() {
        return new MemberStatistic(Kind.MAX_TO_MIN, Ratio.ZERO, "largest to smallest");
    }

    Unit unit(Unit ofValues) {
        return switch (kind) {
            case SUM, MEAN, QUANTILE, DEVIATION -> ofValues;
            case SHARE_AT_LEAST, TOP_SHARE -> Unit.PERCENT;
            case VARIATION, GINI, HERFINDAHL, MAX_TO_MIN -> Unit.NUMBER;
        };
    }

    /** Returns how many values the statistic counts above its line, if it is a share of counts. */
    Optional<Ratio> counted(List<Ratio> values) {
        return kind == Kind.SHARE_AT_LEAST ? Optional.of(reaching(values)) : Optional.empty();
    }

    private Ratio reaching(List<Ratio> values) {
        return Ratio.of(
                values.stream().filter(value -> value.compareTo(parameter) >= 0).count(), 1);
    }

    /** Returns what is said where there is no member. */
    Figure ofNobody(Unit unit) {
        return kind == Kind.SUM ? Figure.of(Ratio.ZERO, unit) : of(List.of(), unit);
    }

    /** Returns the number of values in ascending order. */
    Figure of(List<Ratio> ascending, Unit unit) {
        if (ascending.isEmpty()) {
            return Figure.undefined(unit, "no member has a value");
        }
        Ratio n = Ratio.of(ascending.size(), 1);
        return switch (kind) {
            case SHARE_AT_LEAST -> Figure.of(reaching(ascending).dividedBy(n), unit);
            case SUM -> Figure.of(sum(ascending), unit);
            case MEAN -> Figure.of(sum(ascending).dividedBy(n), unit);
            case QUANTILE -> Figure.of(quantile(ascending), unit);
            case DEVIATION ->
                ascending.size() < 2
                        ? Figure.undefined(unit, "one value has no spread")
                        : Figure.of(deviation(ascending), unit);
            case VARIATION -> variation(ascending, sum(ascending).dividedBy(n), unit);
            case TOP_SHARE -> topShare(ascending, sum(ascending), unit);
            case GINI, HERFINDAHL -> inequality(ascending, sum(ascending), unit);
            case MAX_TO_MIN ->
                ascending.get(0).signum() <= 0
                        ? Figure.undefined(unit, "the smallest value is not above zero")
                        : Figure.of(ascending.get(ascending.size() - 1).dividedBy(ascending.get(0)), unit);
        };
    }

    private Figure topShare(List<Ratio> ascending, Ratio sum, Unit unit) {
        return sum.signum() <= 0
                ? Figure.undefined(unit, "the total is not above zero")
                : Figure.of(top(ascending).dividedBy(sum), unit);
    }

    private Figure inequality(List<Ratio> ascending, Ratio sum, Unit unit) {
        if (ascending.get(0).signum() < 0 || sum.signum() == 0) {
            return Figure.undefined(unit, "a value is negative, or all are zero");
        }
        Ratio n = Ratio.of(ascending.size(), 1);
        return Figure.of(
                kind == Kind.GINI
                        ? weightedRanks(ascending).dividedBy(n.times(sum))
                        : squares(ascending).dividedBy(sum.times(sum)),
                unit);
    }

    /** Interpolates between exact ratios, as {@link QuantileType#INCLUSIVE} does between decimals. */
    private Ratio quantile(List<Ratio> ascending) {
        Ratio rank = Ratio.of(ascending.size() - 1L, 1).times(parameter);
        int below = rank.toDecimal(0, RoundingMode.FLOOR).intValueExact();
        Ratio low = ascending.get(below);
        Ratio high = ascending.get(Math.min(below + 1, ascending.size() - 1));
        return low.plus(high.minus(low).times(rank.minus(Ratio.of(BigDecimal.valueOf(below)))));
    }

    /** Digits enough for the 34 of the root: exact for decimals, where ratios of 10,000 denominators would have a million digits. */
    private static Ratio deviation(List<Ratio> ascending) {
        if (ascending.get(0).equals(ascending.get(ascending.size() - 1))) {
            return Ratio.ZERO;
        }
        List<BigDecimal> values = ascending.stream().map(Roots::decimal).toList();
        BigDecimal mean = values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), Roots.MORE_DIGITS);
        BigDecimal squared =
                values.stream().map(value -> value.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Roots.squareRoot(squared.divide(BigDecimal.valueOf(values.size() - 1L), Roots.MORE_DIGITS));
    }

    private static Figure variation(List<Ratio> values, Ratio mean, Unit unit) {
        if (values.size() < 2 || mean.signum() == 0) {
            return Figure.undefined(unit, values.size() < 2 ? "one value has no spread" : "the mean is zero");
        }
        return Figure.of(deviation(values).dividedBy(mean), unit);
    }

    private static Ratio weightedRanks(List<Ratio> ascending) {
        List<Ratio> weighted = new ArrayList<>(ascending.size());
        for (int i = 1; i <= ascending.size(); i++) {
            weighted.add(ascending.get(i - 1).times(Ratio.of(2L * i - ascending.size() - 1, 1)));
        }
        return sum(weighted);
    }

    private Ratio top(List<Ratio> ascending) {
        int others = Math.max(0, ascending.size() - parameter.numerator().intValueExact());
        return sum(ascending.subList(others, ascending.size()));
    }

    private static Ratio squares(List<Ratio> values) {
        return sum(values.stream().map(value -> value.times(value)).toList());
    }

    /** Adds halves, so that the long denominators that many ratios have in common appear in the last steps only. */
    private static Ratio sum(List<Ratio> values) {
        if (values.size() < 2) {
            return values.isEmpty() ? Ratio.ZERO : values.get(0);
        }
        int half = values.size() / 2;
        return sum(values.subList(0, half)).plus(sum(values.subList(half, values.size())));
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof MemberStatistic other && kind == other.kind && parameter.equals(other.parameter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, parameter);
    }

    /**
     * Returns the statistic in words.
     *
     * @return such as {@code "50 % quantile"}
     */
    @Override
    public String toString() {
        return shown;
    }
}
