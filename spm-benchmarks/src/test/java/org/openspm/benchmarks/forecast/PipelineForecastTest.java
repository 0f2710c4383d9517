package org.openspm.benchmarks.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.benchmarks.forecast.WeightedPipelineTest.deal;
import static org.openspm.core.money.Rate.percent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;

class PipelineForecastTest {

    private final WeightedPipeline pipeline =
            WeightedPipeline.of(Map.of("Proposal", percent(40), "Negotiation", percent(70)));

    @Test
    void explainsItself() {
        PipelineForecast found = pipeline.forecast(
                "USD", List.of(deal("b", "Proposal", 200), deal("a", "Proposal", 100), deal("c", "Negotiation", 50)));
        assertThat(found.explain().render()).isEqualTo("""
                weighted pipeline  USD 155.00   sum of the stages
                  Negotiation       USD 35.00   open x probability
                    open            USD 50.00   1 deals
                    probability          70 %
                  Proposal         USD 120.00   open x probability
                    open           USD 300.00   2 deals
                    probability          40 %""");
        assertThat(found.standardDeviation())
                .isCloseTo(Math.sqrt(0.24 * (200 * 200 + 100 * 100) + 0.21 * 50 * 50), within(1e-9));
        assertThat(found).hasToString("weighted pipeline: USD 155.00 give or take USD 111.92, 3 deals");
    }

    @Test
    void probabilityOfATargetIsCountedOverAllCombinations() {
        PipelineForecast found =
                pipeline.forecast("USD", List.of(deal("a", "Proposal", 100), deal("c", "Negotiation", 50)));
        assertThat(found.probabilityOf(Money.of(0, "USD"))).isEqualTo(1);
        assertThat(found.probabilityOf(Money.of(50, "USD"))).isCloseTo(1 - 0.6 * 0.3, within(1e-12));
        assertThat(found.probabilityOf(Money.of(100, "USD"))).isCloseTo(0.4, within(1e-12));
        assertThat(found.probabilityOf(Money.of(150, "USD"))).isCloseTo(0.28, within(1e-12));
        assertThat(found.probabilityOf(Money.of("150.01", "USD"))).isZero();
    }

    /** Twenty-one small deals: the normal distribution is near the binomial one. */
    @Test
    void manyDealsAreNearlyNormal() {
        List<OpenDeal> deals = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            deals.add(deal("d" + i, "Proposal", 10));
        }
        PipelineForecast found = pipeline.forecast("USD", deals);
        assertThat(found.expected()).hasToString("USD 400.00");
        assertThat(found.probabilityOf(Money.of(400, "USD"))).isCloseTo(0.5, within(1e-12));
        assertThat(found.probabilityOf(Money.of(450, "USD"))).isCloseTo(0.18, within(0.03));
        WeightedPipeline sure = WeightedPipeline.of(Map.of("Proposal", percent(100)));
        assertThat(sure.forecast("USD", deals).probabilityOf(Money.of(1000, "USD")))
                .isEqualTo(1);
        assertThat(sure.forecast("USD", deals).probabilityOf(Money.of(1001, "USD")))
                .isZero();
    }

    /** Exact, whatever the order; and the sum over parts of the pipeline. */
    @Property(tries = 50)
    void expectedIsTheExactSum(@ForAll long seed, @ForAll @IntRange(min = 0, max = 15) int n) {
        Random random = new Random(seed);
        List<OpenDeal> deals = new ArrayList<>();
        Ratio sum = Ratio.ZERO;
        for (int i = 0; i < n; i++) {
            boolean late = random.nextBoolean();
            long amount = random.nextInt(100_000);
            deals.add(deal("d" + i, late ? "Negotiation" : "Proposal", amount));
            sum = sum.plus(Ratio.of(amount * (late ? 7 : 4), 10));
        }
        PipelineForecast found = pipeline.forecast("USD", deals);
        assertThat(found.expected().orThrow()).isEqualTo(sum);
        List<OpenDeal> shuffled = new ArrayList<>(deals);
        Collections.shuffle(shuffled, random);
        assertThat(pipeline.forecast("USD", shuffled)).isEqualTo(found).hasSameHashCodeAs(found);
    }

    @Test
    void anotherCurrencyIsRefused() {
        PipelineForecast found = pipeline.forecast("USD", List.of());
        assertThat(found.expected()).hasToString("USD 0.00");
        assertThat(found).isNotEqualTo("forecast");
        Refusal.of(
                () -> found.probabilityOf(Money.of(5, "EUR")),
                "The target (EUR 5.00) is not in the currency (USD) of the deals.\nConvert it first.");
        Refusal.ofNull(() -> found.probabilityOf(null), "target");
    }
}
