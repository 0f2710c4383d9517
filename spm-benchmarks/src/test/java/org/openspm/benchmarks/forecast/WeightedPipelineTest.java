package org.openspm.benchmarks.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.money.Rate.percent;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;

class WeightedPipelineTest {

    private final WeightedPipeline pipeline =
            WeightedPipeline.of(Map.of("Proposal", percent(40), "Negotiation", percent(70)));

    static OpenDeal deal(String id, String stage, long amount) {
        return new OpenDeal(id, stage, Money.of(amount, "USD"));
    }

    @Test
    void probabilitiesAreGivenOrCounted() {
        assertThat(pipeline.forecast("USD", List.of(deal("a", "Proposal", 100))).expected())
                .hasToString("USD 40.00");
        WeightedPipeline counted = WeightedPipeline.ofHistory(List.of(new StageHistory("Proposal", 1, 3)));
        assertThat(counted.forecast("USD", List.of(deal("a", "Proposal", 100)))
                        .expected()
                        .orThrow())
                .isEqualTo(Ratio.of(100, 3));
        assertThat(counted).hasToString("{Proposal=1/3}");
        assertThat(pipeline)
                .isEqualTo(WeightedPipeline.of(Map.of("Proposal", percent(40), "Negotiation", percent(70))));
        assertThat(pipeline).isNotEqualTo(counted).isNotEqualTo("pipeline").doesNotHaveSameHashCodeAs(counted);
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> WeightedPipeline.of(Map.of("Proposal", percent(140))),
                "The probability (140 %) of the stage (Proposal) is not within 0 to 100 percent.\n"
                        + "Say how many of such deals are won.");
        Refusal.of(
                () -> WeightedPipeline.ofHistory(List.of(new StageHistory("A", 1, 3), new StageHistory("A", 1, 2))),
                "The stage (A) is listed twice.\nAdd up what became of its deals.");
        Refusal.of(
                () -> pipeline.forecast("USD", List.of(deal("a", "Lead", 1))),
                "The stage (Lead) of the deal (a) has no probability.\nThere are probabilities of [Negotiation, Proposal].");
        Refusal.of(
                () -> pipeline.forecast("USD", List.of(deal("a", "Proposal", 1), deal("a", "Proposal", 1))),
                "The deal (a) is there twice.\nHand in each open deal once.");
        Refusal.of(
                () -> pipeline.forecast("EUR", List.of(deal("a", "Proposal", 1))),
                "The deal (a) is in (USD), the forecast in (EUR).\nConvert the deals to one currency first.");
        Refusal.of(
                () -> pipeline.forecast("USD", List.of(deal("a", "Proposal", -1))),
                "The deal (a) has a negative amount (USD -1.00).\nLeave credits out of the pipeline.");
        Refusal.ofNull(() -> pipeline.forecast("USD", null), "deals");
    }
}
