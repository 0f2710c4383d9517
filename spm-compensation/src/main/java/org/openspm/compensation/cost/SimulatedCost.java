package org.openspm.compensation.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.openspm.compensation.analysis.Certainty;
import org.openspm.compensation.statistic.MinorUnits;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Rounding;
import org.openspm.core.money.Unit;
import org.openspm.core.trace.Trace;

/**
 * What a plan cost in many plan years that were drawn.
 *
 * <p>The cost of each draw is the exact total of an evaluation, and means are exact means of these; the deviation, its error and correlations are in
 * floating point. How far the draws stand for the future is as good as the distributions they were drawn from. This class is immutable and
 * thread-safe.
 */
public final class SimulatedCost {

    private static final Rounding HALF_EVEN = Rounding.toMinorUnit(RoundingMode.HALF_EVEN);

    private final int asked;
    private final Money fixed;
    private final List<SimulatedYear> years;
    private final List<Money> sorted;

    /**
     * A bar of a histogram.
     *
     * @param from  the least cost in it
     * @param to  where the next bar begins; the last bar holds its end
     * @param draws  how many draws cost so much
     */
    public record Bar(Money from, Money to, int draws) {

        /**
         * Checks that nothing is null.
         *
         * @param from  the least cost in it
         * @param to  where the next bar begins
         * @param draws  how many draws cost so much
         */
        public Bar {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    SimulatedCost(int asked, Money fixed, List<SimulatedYear> years) {
        this.asked = asked;
        this.fixed = fixed;
        this.years = List.copyOf(years);
        this.sorted = years.stream().map(SimulatedYear::cost).sorted().toList();
    }

    /**
     * Returns how many draws were done.
     *
     * @return the number, one at least
     */
    public int draws() {
        return years.size();
    }

    /**
     * Returns whether as many draws were done as asked for.
     *
     * @return false if the run was ended before
     */
    public boolean isComplete() {
        return years.size() == asked;
    }

    /**
     * Returns the cost of each draw.
     *
     * @return the exact totals in the order of the draws
     */
    public List<Money> costs() {
        return years.stream().map(SimulatedYear::cost).toList();
    }

    private Currency currency() {
        return fixed.currency();
    }

    /**
     * Returns the mean cost.
     *
     * @return the exact mean of the draws
     */
    public Figure mean() {
        return mean(SimulatedYear::cost);
    }

    private Figure mean(Function<SimulatedYear, Money> what) {
        return Figure.of(Ratio.of(total(what).value(), BigDecimal.valueOf(draws())), Unit.money(currency()));
    }

    private Money total(Function<SimulatedYear, Money> what) {
        return Money.total(currency(), years.stream().map(what).toList());
    }

    /**
     * Returns how much the cost varies.
     *
     * @return the standard deviation of a sample, in currency units; empty for one draw
     */
    public OptionalDouble deviation() {
        if (draws() < 2) {
            return OptionalDouble.empty();
        }
        double mean = total(SimulatedYear::cost).value().doubleValue() / draws();
        double squares = sorted.stream()
                .mapToDouble(cost -> cost.value().doubleValue() - mean)
                .map(distance -> distance * distance)
                .sum();
        return OptionalDouble.of(Math.sqrt(squares / (draws() - 1)));
    }

    /**
     * Returns how far the mean may be from that of ever more draws.
     *
     * @return the standard error of the mean, deviation over the root of the number of draws, in currency units; empty for one draw
     */
    public OptionalDouble standardError() {
        OptionalDouble deviation = deviation();
        return deviation.isPresent() ? OptionalDouble.of(deviation.getAsDouble() / Math.sqrt(draws())) : deviation;
    }

    /**
     * Returns the cost that a share of the draws does not exceed.
     *
     * @param share  the share, from 0 % to 100 %: 90 % for what nine years of ten cost at most
     * @return the cost of a draw: the least with so many draws at or below it, the cheapest of all for 0 %
     * @throws IllegalArgumentException if the share lies outside
     */
    public Money quantile(Rate share) {
        return sorted.get(index(share, sorted.size()));
    }

    private static int index(Rate share, int size) {
        Objects.requireNonNull(share, "share");
        if (share.compareTo(Rate.ZERO) < 0 || share.compareTo(Rate.ONE) > 0) {
            throw new IllegalArgumentException("The share (" + share + ") is none.\nUse one from 0 % to 100 %.");
        }
        int rank = share.value()
                .multiply(BigDecimal.valueOf(size))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return Math.max(0, rank - 1);
    }

    /**
     * Returns how likely it is that the plan costs more than a budget.
     *
     * @param budget  the budget
     * @return the share of draws that cost more, exact
     */
    public Figure chanceAbove(Money budget) {
        Objects.requireNonNull(budget, "budget");
        long above = sorted.stream().filter(cost -> cost.compareTo(budget) > 0).count();
        return Figure.of(Ratio.of(above, draws()), Unit.PERCENT);
    }

    /**
     * Returns the compensation cost of sales: fixed cost and pay over what is sold.
     *
     * @return the total of all draws over the total sold in them, exact; undefined if nothing is sold in any
     */
    public Figure costOfSales() {
        Money sold = total(SimulatedYear::sold);
        return ratio(total(year -> year.cost().plus(fixed)), sold);
    }

    private static Figure ratio(Money cost, Money sold) {
        return sold.signum() == 0
                ? Figure.undefined(Unit.PERCENT, "nothing is sold")
                : Figure.of(cost.dividedBy(sold), Unit.PERCENT);
    }

    /**
     * Returns the compensation cost of sales that a share of the draws does not exceed.
     *
     * @param share  the share, from 0 % to 100 %
     * @return the exact ratio of a draw, as {@link #quantile(Rate)} chooses it of those in which something is sold; undefined if there is none
     * @throws IllegalArgumentException if the share lies outside
     */
    public Figure costOfSales(Rate share) {
        List<Ratio> ratios = years.stream()
                .flatMap(year -> ratio(year.cost().plus(fixed), year.sold()).value().stream())
                .sorted()
                .toList();
        int index = index(share, ratios.size());
        return ratios.isEmpty()
                ? Figure.undefined(Unit.PERCENT, "nothing is sold")
                : Figure.of(ratios.get(index), Unit.PERCENT);
    }

    /**
     * Returns how many of those who sell are paid anything.
     *
     * @return the share of those who sell, over all draws, whose pay is more than zero, exact
     */
    public Figure participation() {
        long paid = years.stream().mapToLong(SimulatedYear::paid).sum();
        long all = years.stream().mapToLong(SimulatedYear::sellers).sum();
        return Figure.of(Ratio.of(paid, all), Unit.PERCENT);
    }

    /**
     * Returns how closely pay follows performance among those who sell.
     *
     * @return Spearman's correlation of attainment with pay over goal in each draw, the mean of the draws that have one; empty if none has
     */
    public OptionalDouble payForPerformance() {
        return years.stream()
                .flatMapToDouble(year -> year.correlation().stream())
                .average();
    }

    /**
     * Returns what everybody is paid on average.
     *
     * @return the exact mean of each participant of the plan, in the order of the ids
     */
    public Map<String, Figure> meanPay() {
        Map<String, Figure> means = new TreeMap<>();
        Money nothing = Money.zero(currency());
        years.get(0)
                .pay()
                .keySet()
                .forEach(participant ->
                        means.put(participant, mean(year -> year.pay().getOrDefault(participant, nothing))));
        return Collections.unmodifiableMap(means);
    }

    /**
     * Returns the means as an expectation, such as for a {@link Calibration} where the pay of one depends on what others sell.
     *
     * @return everybody's mean to the minor unit, half to even, and their sum
     */
    public ExpectedCost expected() {
        Map<String, Money> pay = new TreeMap<>();
        meanPay().forEach((participant, mean) -> pay.put(participant, mean.toMoney(HALF_EVEN)));
        return new ExpectedCost(Money.total(currency(), pay.values()), pay, Certainty.SAMPLED);
    }

    /**
     * Returns the distribution of the cost, ready to be drawn.
     *
     * @param bars  how many bars, one at least
     * @return bars of one width, but for minor units, from the cheapest draw to the dearest; one bar if all cost the same
     * @throws IllegalArgumentException if there is no bar
     */
    public List<Bar> histogram(int bars) {
        if (bars < 1) {
            throw new IllegalArgumentException("The number (" + bars + ") of bars is none.\nAsk for one at least.");
        }
        Money least = sorted.get(0);
        BigDecimal width = sorted.get(draws() - 1).minus(least).value();
        int count = width.signum() == 0 ? 1 : bars;
        List<Money> ends = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            Ratio part = Ratio.of(width.multiply(BigDecimal.valueOf(i)), BigDecimal.valueOf(count));
            ends.add(least.plus(Figure.of(part, Unit.money(currency())).toMoney(HALF_EVEN)));
        }
        List<Bar> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Money from = ends.get(i);
            Money to = ends.get(i + 1);
            boolean last = i == count - 1;
            long draws = sorted.stream()
                    .filter(cost -> cost.compareTo(from) >= 0 && (last || cost.compareTo(to) < 0))
                    .count();
            found.add(new Bar(from, to, (int) draws));
        }
        return List.copyOf(found);
    }

    /**
     * Returns the result as data: the mean, some quantiles, the cost of sales, participation.
     *
     * @return the trace; render it for a text
     */
    public Trace explain() {
        List<Trace> parts = new ArrayList<>();
        for (long percent : new long[] {5, 50, 95}) {
            parts.add(Trace.of("quantile " + percent + " %", Figure.of(quantile(Rate.percent(percent)))));
        }
        parts.add(Trace.of("standard error", error(), "deviation / root of draws", List.of()));
        parts.add(Trace.of("cost of sales", costOfSales(), "(fixed + pay) / sold", List.of()));
        parts.add(Trace.of("participation", participation(), "paid more than nothing", List.of()));
        meanPay().forEach((participant, mean) -> parts.add(Trace.of(participant, mean, "mean", List.of())));
        return Trace.of(
                "cost",
                mean(),
                "mean of " + draws() + " draws" + (isComplete() ? "" : " of " + asked + ", ended before"),
                parts);
    }

    private Figure error() {
        OptionalDouble error = standardError();
        return error.isPresent()
                ? Figure.of(MinorUnits.of(currency()).rounded(error.getAsDouble()))
                : Figure.undefined(Unit.money(currency()), "there is one draw");
    }

    /**
     * Returns the result as text.
     *
     * @return the lines of {@link #explain()}
     */
    @Override
    public String toString() {
        return explain().render();
    }
}
