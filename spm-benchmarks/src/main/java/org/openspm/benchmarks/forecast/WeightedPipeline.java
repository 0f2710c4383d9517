package org.openspm.benchmarks.forecast;

import com.google.common.base.Preconditions;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/**
 * What open deals are worth by the probability of their stage. Amounts are exact.
 *
 * <pre>{@code
 * WeightedPipeline pipeline = WeightedPipeline.of(Map.of("Proposal", percent(40), "Negotiation", percent(70)));
 * PipelineForecast quarter = pipeline.forecast("USD", openDeals);
 * quarter.expected();                                    // USD 212,000.00
 * quarter.probabilityOf(Money.of(250_000, "USD"));       // 0.31
 * }</pre>
 *
 * <p>Probabilities are what the host hands in, or what {@link #ofHistory} counts; guesses of a CRM need calibration. Immutable and thread-safe.
 */
public final class WeightedPipeline {

    private final Map<String, Ratio> probabilities;

    private WeightedPipeline(Map<String, Ratio> probabilities) {
        this.probabilities = new TreeMap<>(probabilities);
    }

    /**
     * Obtains a pipeline of given probabilities.
     *
     * @param probabilities  the probability of each stage that a deal in it is won, 0 to 100 %
     * @return the pipeline
     * @throws IllegalArgumentException if a probability is out of range
     */
    public static WeightedPipeline of(Map<String, Rate> probabilities) {
        Map<String, Ratio> ratios = new HashMap<>();
        Objects.requireNonNull(probabilities, "probabilities").forEach((stage, rate) -> {
            Preconditions.checkArgument(
                    rate.compareTo(Rate.ZERO) >= 0 && rate.compareTo(Rate.ONE) <= 0,
                    "The probability (%s) of the stage (%s) is not within 0 to 100 percent.\nSay how many of such deals are won.",
                    rate,
                    stage);
            ratios.put(stage, rate.toRatio());
        });
        return new WeightedPipeline(ratios);
    }

    /**
     * Obtains a pipeline whose probabilities are what became of deals before.
     *
     * @param history  how deals of each stage ended
     * @return the pipeline, each probability won / closed, exact
     * @throws IllegalArgumentException if a stage is listed twice
     */
    public static WeightedPipeline ofHistory(List<StageHistory> history) {
        Map<String, Ratio> ratios = new HashMap<>();
        for (StageHistory stage : Objects.requireNonNull(history, "history")) {
            Preconditions.checkArgument(
                    ratios.put(stage.stage(), Ratio.of(stage.won(), stage.closed())) == null,
                    "The stage (%s) is listed twice.\nAdd up what became of its deals.",
                    stage.stage());
        }
        return new WeightedPipeline(ratios);
    }

    /**
     * Forecasts what open deals bring in.
     *
     * @param currencyCode  the currency of all deals
     * @param deals  the deals, each once; none bring nothing
     * @return the forecast
     * @throws IllegalArgumentException if a deal is of an unknown stage, of another currency, negative, or there twice
     */
    public PipelineForecast forecast(String currencyCode, List<OpenDeal> deals) {
        Currency currency = Money.currencyOf(currencyCode);
        Set<String> ids = new HashSet<>();
        for (OpenDeal deal : Objects.requireNonNull(deals, "deals")) {
            Preconditions.checkArgument(
                    ids.add(deal.id()), "The deal (%s) is there twice.\nHand in each open deal once.", deal.id());
            Preconditions.checkArgument(
                    probabilities.containsKey(deal.stage()),
                    "The stage (%s) of the deal (%s) has no probability.\nThere are probabilities of %s.",
                    deal.stage(),
                    deal.id(),
                    probabilities.keySet());
            Preconditions.checkArgument(
                    deal.amount().currency().equals(currency),
                    "The deal (%s) is in (%s), the forecast in (%s).\nConvert the deals to one currency first.",
                    deal.id(),
                    deal.amount().currency(),
                    currency);
            Preconditions.checkArgument(
                    deal.amount().signum() >= 0,
                    "The deal (%s) has a negative amount (%s).\nLeave credits out of the pipeline.",
                    deal.id(),
                    deal.amount());
        }
        return PipelineForecast.of(currency, deals, probabilities);
    }

    /**
     * Returns the probabilities by stage.
     *
     * @return such as {@code "{Negotiation=7/10, Proposal=2/5}"}
     */
    @Override
    public String toString() {
        return probabilities.toString();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof WeightedPipeline other && probabilities.equals(other.probabilities);
    }

    @Override
    public int hashCode() {
        return probabilities.hashCode();
    }
}
