package org.openspm.compensation.cost;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.function.Function;
import org.openspm.core.money.Money;

/**
 * The search for the number with which the expected cost of a plan meets a budget: a rate, a bound, an accelerator, a factor of quotas.
 *
 * <pre>{@code
 * Calibration.of(rate -> model.under(plan(Rate.percent(rate))))        // how the plan depends on the number
 *         .between(new BigDecimal("4"), new BigDecimal("12"))
 *         .decimals(3)
 *         .meeting(Money.of(500_000, "USD"))
 *         .orThrow().value();                                          // 7.412: 7.413 would cost more
 * }</pre>
 *
 * <p>Some values over the whole range are tried first. Where two neighbours of them have the budget between them, the range between is halved until one digit of
 * the last decimal is left; so the answer needs no slope, and stands where the cost jumps. This class is immutable; it is thread-safe if the functions are.
 */
public final class Calibration {

    private static final int MOST_DECIMALS = 12;
    private static final int STEPS = 8;

    private final Function<BigDecimal, CostModel> models;
    private final Function<CostModel, ExpectedCost> cost;
    private final BigDecimal lowest;
    private final BigDecimal highest;
    private final int decimals;

    private Calibration(
            Function<BigDecimal, CostModel> models,
            Function<CostModel, ExpectedCost> cost,
            BigDecimal lowest,
            BigDecimal highest,
            int decimals) {
        this.models = models;
        this.cost = cost;
        this.lowest = lowest;
        this.highest = highest;
        this.decimals = decimals;
    }

    /**
     * Begins a search from 0 to 100 for a whole number, by {@link CostModel#expected()}.
     *
     * @param models  the model for each value, a pure function
     * @return the search
     */
    public static Calibration of(Function<BigDecimal, CostModel> models) {
        return new Calibration(
                Objects.requireNonNull(models, "models"),
                CostModel::expected,
                BigDecimal.ZERO,
                BigDecimal.valueOf(100),
                0);
    }

    /**
     * Returns this search over a range.
     *
     * @param least  the least value
     * @param most  the greatest value, above the least
     * @return the search
     * @throws IllegalArgumentException if the greatest is not above the least
     */
    public Calibration between(BigDecimal least, BigDecimal most) {
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
        if (least.compareTo(most) >= 0) {
            throw new IllegalArgumentException("The range goes from (" + least.toPlainString() + ") to ("
                    + most.toPlainString() + ").\nLet it end at more than it starts with.");
        }
        return new Calibration(models, cost, least, most, decimals);
    }

    /**
     * Returns this search for a number of so many decimals.
     *
     * @param count  the decimals of the answer, from 0 to 12
     * @return the search
     * @throws IllegalArgumentException if there are fewer or more
     */
    public Calibration decimals(int count) {
        if (count < 0 || count > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "An answer of (" + count + ") decimals is not sought.\nUse 0 to " + MOST_DECIMALS + ".");
        }
        return new Calibration(models, cost, lowest, highest, count);
    }

    /**
     * Returns this search by the mean of draws, where the pay of one depends on what others sell. Every value sees the same draws.
     *
     * @param seed  where chance begins
     * @param draws  how many plan years are drawn for each value, one at least
     * @return the search
     * @throws IllegalArgumentException if there is no draw
     */
    public Calibration simulated(long seed, int draws) {
        if (draws < 1) {
            throw new IllegalArgumentException("The number (" + draws + ") of draws is none.\nDraw once at least.");
        }
        return new Calibration(models, model -> model.simulate(seed, draws).expected(), lowest, highest, decimals);
    }

    /**
     * Searches.
     *
     * @param budget  what the plan may cost, in its currency
     * @return the answer next to the budget without exceeding it, or why there is none
     * @throws IllegalArgumentException if the ends of the range have more decimals than the answer, or the budget is money of another currency
     * @throws IllegalStateException as {@link CostModel#expected()}
     */
    public CalibrationResult meeting(Money budget) {
        return meeting(budget, Progress.unwatched());
    }

    /**
     * Searches, and tells how far it has come after each value that was tried.
     *
     * @param budget  what the plan may cost, in its currency
     * @param progress  is told, and may end the search; then there is no answer if another value would have to be tried
     * @return the answer next to the budget without exceeding it, or why there is none
     * @throws IllegalArgumentException if the ends of the range have more decimals than the answer, or the budget is money of another currency
     * @throws IllegalStateException as {@link CostModel#expected()}
     */
    public CalibrationResult meeting(Money budget, Progress progress) {
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(progress, "progress");
        CalibrationSearch search = new CalibrationSearch(
                value -> cost.apply(models.apply(value)), units(lowest), units(highest), decimals, STEPS);
        return search.meeting(budget, progress);
    }

    private BigInteger units(BigDecimal end) {
        BigDecimal shifted = end.movePointRight(decimals).stripTrailingZeros();
        if (shifted.scale() > 0) {
            throw new IllegalArgumentException("The end (" + end.toPlainString() + ") of the range has more than ("
                    + decimals + ") decimals.\nSay with decimals(..) how many the answer shall have.");
        }
        return shifted.toBigIntegerExact();
    }
}
