package org.openspm.benchmarks.forecast;

import com.google.common.base.Preconditions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.trace.Trace;

/**
 * What a {@link WeightedPipeline} expects of open deals: exact amounts, and how likely a total is.
 *
 * <p>The deals are taken to be won or lost independently of each other. This class is immutable and thread-safe.
 */
public final class PipelineForecast {

    /** Up to so many deals all combinations are gone through. */
    private static final int FEW = 20;

    private final Currency currency;
    private final Trace trace;
    private final double[] amounts;
    private final double[] probabilities;

    private PipelineForecast(Currency currency, Trace trace, double[] amounts, double[] probabilities) {
        this.currency = currency;
        this.trace = trace;
        this.amounts = amounts;
        this.probabilities = probabilities;
    }

    static PipelineForecast of(Currency currency, List<OpenDeal> deals, Map<String, Ratio> probabilities) {
        List<OpenDeal> ordered = deals.stream()
                .sorted(Comparator.comparing(OpenDeal::stage).thenComparing(OpenDeal::id))
                .toList();
        Unit unit = Unit.money(currency);
        Map<String, List<OpenDeal>> byStage = new TreeMap<>();
        ordered.forEach(deal -> byStage.computeIfAbsent(deal.stage(), stage -> new ArrayList<>())
                .add(deal));
        List<Trace> parts = new ArrayList<>();
        Ratio total = Ratio.ZERO;
        for (Map.Entry<String, List<OpenDeal>> stage : byStage.entrySet()) {
            Ratio probability = Objects.requireNonNull(probabilities.get(stage.getKey()));
            Money open = Money.total(
                    currency, stage.getValue().stream().map(OpenDeal::amount).toList());
            Ratio weighted = Ratio.of(open.value()).times(probability);
            total = total.plus(weighted);
            parts.add(Trace.of(
                    stage.getKey(),
                    Figure.of(weighted, unit),
                    "open x probability",
                    List.of(
                            Trace.of("open", Figure.of(open), stage.getValue().size() + " deals", List.of()),
                            Trace.of("probability", Figure.of(probability, Unit.PERCENT)))));
        }
        return new PipelineForecast(
                currency,
                Trace.of("weighted pipeline", Figure.of(total, unit), "sum of the stages", parts),
                ordered.stream()
                        .mapToDouble(deal -> deal.amount().value().doubleValue())
                        .toArray(),
                ordered.stream()
                        .mapToDouble(deal -> Objects.requireNonNull(probabilities.get(deal.stage()))
                                .toDecimal(20, RoundingMode.HALF_EVEN)
                                .doubleValue())
                        .toArray());
    }

    /**
     * Returns what the deals are worth on average.
     *
     * @return the exact sum of amount x probability
     */
    public Figure expected() {
        return trace.figure();
    }

    /**
     * Returns how far the total lies from the expected, as a rule.
     *
     * @return the standard deviation in the currency: the root of the sum of amount² p (1 - p)
     */
    public double standardDeviation() {
        double variance = 0;
        for (int i = 0; i < amounts.length; i++) {
            variance += amounts[i] * amounts[i] * probabilities[i] * (1 - probabilities[i]);
        }
        return Math.sqrt(variance);
    }

    /**
     * Returns how likely the deals bring in a target or more.
     *
     * @param target  the target in the currency of the deals
     * @return the probability: over all combinations of up to 20 deals, above that of a normal distribution with the expected value and the
     *     standard deviation, which a few large deals make a rough one
     * @throws IllegalArgumentException if the target is of another currency
     */
    public double probabilityOf(Money target) {
        Preconditions.checkArgument(
                Objects.requireNonNull(target, "target").currency().equals(currency),
                "The target (%s) is not in the currency (%s) of the deals.\nConvert it first.",
                target,
                currency);
        if (amounts.length <= FEW) {
            return reaching(amounts.length - 1, target.value().doubleValue());
        }
        double deviation = standardDeviation();
        double expected =
                expected().orThrow().toDecimal(20, RoundingMode.HALF_EVEN).doubleValue();
        double missing = target.value().doubleValue() - expected;
        return deviation == 0
                ? expected().orThrow().compareTo(Ratio.of(target.value())) >= 0 ? 1 : 0
                : 1 - new NormalDistribution(null, 0, 1).cumulativeProbability(missing / deviation);
    }

    /** The probability that the deals up to an index bring in what is missing; cents are whole in doubles far beyond any pipeline. */
    private double reaching(int last, double missing) {
        // Half of the smallest part of a cent: amounts of two decimals do not add up exactly in binary.
        if (missing <= 1e-6) {
            return 1;
        }
        if (last < 0) {
            return 0;
        }
        return probabilities[last] * reaching(last - 1, missing - amounts[last])
                + (1 - probabilities[last]) * reaching(last - 1, missing);
    }

    /**
     * Returns how the expected amount came about.
     *
     * @return the trace, a part a stage
     */
    public Trace explain() {
        return trace;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof PipelineForecast other
                && currency.equals(other.currency)
                && trace.equals(other.trace)
                && Arrays.equals(amounts, other.amounts)
                && Arrays.equals(probabilities, other.probabilities);
    }

    @Override
    public int hashCode() {
        return Objects.hash(currency, trace, Arrays.hashCode(amounts));
    }

    /**
     * Returns the expected amount in words.
     *
     * @return such as {@code "weighted pipeline: USD 212,000.00 give or take USD 40,000.00, 12 deals"}
     */
    @Override
    public String toString() {
        Money spread = Money.of(
                new BigDecimal(standardDeviation())
                        .setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_EVEN),
                currency);
        return trace + " give or take " + spread + ", " + amounts.length + " deals";
    }
}
