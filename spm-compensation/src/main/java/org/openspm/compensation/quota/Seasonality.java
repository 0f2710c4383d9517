package org.openspm.compensation.quota;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.time.Grain;

/**
 * How a quota is spread over the shorter periods that make up its own: evenly, by percent, by weights, or by amounts.
 *
 * <p>There is one value for each period of the grain, in order of time: four for the quarters of a year, twelve for its months. The
 * parts conserve the quota exactly. Percentages have to total 100 % and amounts the quota; where a system takes them as they are, the
 * period's own value being what counts, say {@link Percents#freely()} or {@link Amounts#freely()}.
 *
 * <pre>{@code
 * Quota.of(calendar.year(2026), amount(100_000))
 *         .spread(Seasonality.percents(QUARTER, percent(20), percent(20), percent(20), percent(40)));
 * }</pre>
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface Seasonality {

    /**
     * Returns how long the periods are that the quota is spread over.
     *
     * @return the grain, shorter than the period of the quota
     */
    Grain grain();

    /**
     * Obtains an even spread, every period the same.
     *
     * <p>A quota spread evenly over its months is the sum of their goals: who is there from June on has seven twelfths of the year, not
     * 214 of 365 days.
     *
     * @param grain  how long the periods are
     * @return the spread
     */
    static Seasonality even(Grain grain) {
        return new Even(grain);
    }

    /**
     * Obtains a spread by percent of the quota.
     *
     * @param grain  how long the periods are
     * @param percents  the share of each period, in order; they total 100 %
     * @return the spread
     * @throws IllegalArgumentException if there are none, or one is negative
     */
    static Percents percents(Grain grain, Rate... percents) {
        return percents(grain, Arrays.asList(Objects.requireNonNull(percents, "percents")));
    }

    /**
     * Obtains a spread by percent of the quota.
     *
     * @param grain  how long the periods are
     * @param percents  the share of each period, in order; they total 100 %
     * @return the spread
     * @throws IllegalArgumentException if there are none, or one is negative
     */
    static Percents percents(Grain grain, List<Rate> percents) {
        return new Percents(grain, percents, false);
    }

    /**
     * Obtains a spread in proportion to whole weights, which may have any total.
     *
     * @param grain  how long the periods are
     * @param weights  how much each period weighs, in order: 4, 4, 5 for months of so many weeks
     * @return the spread
     * @throws IllegalArgumentException if there are none, one is negative, or all are zero
     */
    static Seasonality weights(Grain grain, long... weights) {
        return weights(
                grain,
                LongStream.of(Objects.requireNonNull(weights, "weights"))
                        .mapToObj(BigDecimal::valueOf)
                        .toList());
    }

    /**
     * Obtains a spread in proportion to weights, which may have any total, such as last year's sales.
     *
     * @param grain  how long the periods are
     * @param weights  how much each period weighs, in order
     * @return the spread
     * @throws IllegalArgumentException if there are none, one is negative, or all are zero
     */
    static Seasonality weights(Grain grain, List<BigDecimal> weights) {
        return new Weights(grain, weights);
    }

    /**
     * Obtains a spread by the amount of each period.
     *
     * @param grain  how long the periods are
     * @param amounts  the goal of each period, in order; they add up to the quota
     * @return the spread
     * @throws IllegalArgumentException if there are none, or one is negative
     */
    static Amounts amounts(Grain grain, Amount... amounts) {
        return amounts(grain, Arrays.asList(Objects.requireNonNull(amounts, "amounts")));
    }

    /**
     * Obtains a spread by the amount of each period.
     *
     * @param grain  how long the periods are
     * @param amounts  the goal of each period, in order; they add up to the quota
     * @return the spread
     * @throws IllegalArgumentException if there are none, or one is negative
     */
    static Amounts amounts(Grain grain, List<Amount> amounts) {
        return new Amounts(grain, amounts, false);
    }

    /**
     * Every period the same.
     *
     * @param grain  how long the periods are
     */
    record Even(Grain grain) implements Seasonality {

        /**
         * Checks that the grain is not null.
         *
         * @param grain  how long the periods are
         */
        public Even {
            Objects.requireNonNull(grain, "grain");
        }

        /**
         * Returns the spread in words.
         *
         * @return such as {@code "evenly over each MONTH"}
         */
        @Override
        public String toString() {
            return "evenly over each " + grain;
        }
    }

    /**
     * By percent of the quota.
     *
     * @param grain  how long the periods are
     * @param percents  the share of each period, in order
     * @param free  whether they may total other than 100 %
     */
    record Percents(Grain grain, List<Rate> percents, boolean free) implements Seasonality {

        /**
         * Checks the percentages and keeps an unmodifiable copy.
         *
         * @param grain  how long the periods are
         * @param percents  the share of each period, in order
         * @param free  whether they may total other than 100 %
         * @throws IllegalArgumentException if there are none, or one is negative
         */
        public Percents {
            Objects.requireNonNull(grain, "grain");
            percents = List.copyOf(Objects.requireNonNull(percents, "percents"));
            refuse(grain, percents, percents.stream().anyMatch(rate -> rate.compareTo(Rate.ZERO) < 0));
        }

        /**
         * Returns these percentages with any total: each period has its percent of the quota, whatever the others have.
         *
         * @return the spread
         */
        public Percents freely() {
            return new Percents(grain, percents, true);
        }

        /** Returns the total. */
        Rate total() {
            return percents.stream().reduce(Rate.ZERO, Rate::plus);
        }

        /**
         * Returns the spread in words.
         *
         * @return such as {@code "20 %, 20 %, 20 %, 40 % over each QUARTER"}
         */
        @Override
        public String toString() {
            return listed(percents) + " over each " + grain + (free ? ", with any total" : "");
        }
    }

    /**
     * In proportion to weights.
     *
     * @param grain  how long the periods are
     * @param weights  how much each period weighs, in order
     */
    record Weights(Grain grain, List<BigDecimal> weights) implements Seasonality {

        /**
         * Checks the weights and keeps an unmodifiable copy without trailing zeros.
         *
         * @param grain  how long the periods are
         * @param weights  how much each period weighs, in order
         * @throws IllegalArgumentException if there are none, one is negative, or all are zero
         */
        public Weights {
            Objects.requireNonNull(grain, "grain");
            weights = Objects.requireNonNull(weights, "weights").stream()
                    .map(weight -> Amount.amount(weight).value())
                    .toList();
            refuse(grain, weights, weights.stream().anyMatch(weight -> weight.signum() < 0));
            if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
                throw new IllegalArgumentException("The weights (" + listed(weights) + ") over each (" + grain
                        + ") add up to nothing.\nGive at least one period a weight above zero.");
            }
        }

        /**
         * Returns the spread in words.
         *
         * @return such as {@code "weights 4, 4, 5 over each MONTH"}
         */
        @Override
        public String toString() {
            return "weights " + listed(weights) + " over each " + grain;
        }
    }

    /**
     * By the amount of each period.
     *
     * @param grain  how long the periods are
     * @param amounts  the goal of each period, in order
     * @param free  whether they may add up to other than the quota
     */
    record Amounts(Grain grain, List<Amount> amounts, boolean free) implements Seasonality {

        /**
         * Checks the amounts and keeps an unmodifiable copy.
         *
         * @param grain  how long the periods are
         * @param amounts  the goal of each period, in order
         * @param free  whether they may add up to other than the quota
         * @throws IllegalArgumentException if there are none, or one is negative
         */
        public Amounts {
            Objects.requireNonNull(grain, "grain");
            amounts = List.copyOf(Objects.requireNonNull(amounts, "amounts"));
            refuse(
                    grain,
                    amounts,
                    amounts.stream().anyMatch(amount -> amount.value().signum() < 0));
        }

        /**
         * Returns these amounts with any sum: each period has its amount, and the quota of the whole is what it is.
         *
         * @return the spread
         */
        public Amounts freely() {
            return new Amounts(grain, amounts, true);
        }

        /** Returns the sum of the numbers, which may be of different currencies. */
        BigDecimal sum() {
            return amounts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /**
         * Returns the spread in words.
         *
         * @return such as {@code "10, 20, 30 over each MONTH"}
         */
        @Override
        public String toString() {
            return listed(amounts) + " over each " + grain + (free ? ", with any sum" : "");
        }
    }

    private static void refuse(Grain grain, List<?> values, boolean negative) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("The seasonality over each (" + grain
                    + ") has no value.\nState one for each period, in order of time.");
        }
        if (negative) {
            throw new IllegalArgumentException("The seasonality (" + listed(values) + ") over each (" + grain
                    + ") has a negative value.\nState zero or more for each period.");
        }
    }

    private static String listed(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
