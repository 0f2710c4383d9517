package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.YEAR;
import static org.openspm.testkit.CookbookDeals.AMOUNT;
import static org.openspm.testkit.CookbookDeals.DEALS;
import static org.openspm.testkit.CookbookDeals.MARGIN;
import static org.openspm.testkit.CookbookDeals.PRODUCT;
import static org.openspm.testkit.CookbookDeals.Q1;
import static org.openspm.testkit.CookbookDeals.Q2;
import static org.openspm.testkit.CookbookDeals.TEAM;
import static org.openspm.testkit.CookbookDeals.deal;
import static org.openspm.testkit.CookbookDeals.deals;
import static org.openspm.testkit.CookbookDeals.plan;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.DealRate;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.HigherOf;
import org.openspm.compensation.rate.IndividualRate;
import org.openspm.compensation.rate.Lookup;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.compensation.rate.RateMatrix;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.metric.Metric;

/** The recipes on rates do what they say. */
class CookbookRatesTest {

    @Test
    void accelerator() {
        // [accelerator]
        Evaluation run = plan().component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .pay(RateTable.marginal(
                                        from(percent(0)).rate(percent(8)),
                                        from(percent(100)).rate(percent(12)))))
                .build()
                .evaluate(TEAM, deals(deal("d1", "jill", "2026-01-20", 120_000)));

        run.earned("jill", Q1);
        // [/accelerator]
        assertThat(run.earned("jill", Q1)).hasToString("USD 10,400.00");
    }

    @Test
    void fromTheFirstDollar() {
        // [from-the-first-dollar]
        Evaluation run = plan().component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .pay(RateTable.retroactive(
                                        from(percent(0)).rate(percent(8)),
                                        from(percent(100)).rate(percent(12)))))
                .build()
                .evaluate(TEAM, deals(deal("d1", "jill", "2026-01-20", 120_000)));

        run.earned("jill", Q1);
        // [/from-the-first-dollar]
        assertThat(run.earned("jill", Q1)).hasToString("USD 14,400.00");
    }

    @Test
    void tiersByQuarterWithAnnualTrueup() {
        // [tiers-by-quarter-with-annual-true-up]
        Evaluation run = plan().component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .accumulating(YEAR)
                                .quotaToDate()
                                .pay(RateTable.marginal(
                                        from(percent(0)).rate(percent(5)),
                                        from(percent(100)).rate(percent(10)))))
                .build()
                .evaluate(TEAM, deals(deal("d1", "jill", "2026-01-20", 180_000)));

        run.earned("jill", Q1);
        run.earned("jill", Q2);
        run.earned("jill");
        // [/tiers-by-quarter-with-annual-true-up]
        assertThat(run.earned("jill", Q1)).hasToString("USD 13,000.00");
        assertThat(run.earned("jill", Q2)).hasToString("USD -4,000.00");
        assertThat(run.earned("jill")).hasToString("USD 9,000.00");
    }

    @Test
    void matrixOfMarginAndVolume() {
        // [matrix-of-margin-and-volume]
        Metric marginRate =
                Metric.ratio("Margin rate", sum(MARGIN), sum(AMOUNT)).asPercent();
        Evaluation run = plan().component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .lookup("margin", Performance.of(marginRate))
                                .lookup("volume", Performance.of(sum(AMOUNT)))
                                .pay(RateMatrix.over(
                                                Lookup.bands("margin", percent(0), percent(25)),
                                                Lookup.bands("volume", amount(0), amount(100_000)))
                                        .row(percent(3), percent(5))
                                        .row(percent(6), percent(9))))
                .build()
                .evaluate(
                        TEAM,
                        deals(
                                deal("d1", "jill", "2026-01-20", 120_000).withMargin(36_000),
                                deal("d2", "omar", "2026-01-20", 120_000).withMargin(12_000)));

        run.earned("jill", Q1);
        run.earned("omar", Q1);
        // [/matrix-of-margin-and-volume]
        assertThat(run.earned("jill", Q1)).hasToString("USD 10,800.00");
        assertThat(run.earned("omar", Q1)).hasToString("USD 6,000.00");
    }

    @Test
    void spiffOnTwoProducts() {
        // [spiff-on-two-products]
        Evaluation run = plan().component(
                        "SPIFF",
                        c -> c.measure(count(DEALS).where(PRODUCT.in("Plus", "Max")))
                                .perUnit(amount(250)))
                .build()
                .evaluate(
                        TEAM,
                        deals(
                                deal("d1", "jill", "2026-01-20", 9_000).withProduct("Plus"),
                                deal("d2", "jill", "2026-02-20", 7_000).withProduct("Max"),
                                deal("d3", "jill", "2026-03-20", 8_000)));

        run.earned("jill", Q1);
        // [/spiff-on-two-products]
        assertThat(run.earned("jill", Q1)).hasToString("USD 500.00");
    }

    @Test
    void payCurve() {
        // [pay-curve]
        Evaluation run = plan().component(
                        "Incentive",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .pay(PayCurve.from(percent(50), percent(0))
                                        .to(percent(100), percent(100))
                                        .to(percent(150), percent(200))))
                .build()
                .evaluate(
                        TEAM,
                        deals(deal("d1", "jill", "2026-01-20", 120_000), deal("d2", "omar", "2026-01-20", 75_000)));

        run.earned("jill", Q1);
        run.earned("omar", Q1);
        // [/pay-curve]
        assertThat(run.earned("jill", Q1)).hasToString("USD 14,000.00");
        assertThat(run.earned("omar", Q1)).hasToString("USD 5,000.00");
    }

    @Test
    void halfRateMadeGoodAtHalfOfQuota() {
        // [half-rate-made-good-at-half-of-quota]
        Evaluation run = plan().component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .pay(new HigherOf(
                                        RateTable.flat(percent(5)),
                                        RateTable.marginal(
                                                        from(percent(0)).rate(percent(10)),
                                                        from(percent(100)).rate(percent(20)))
                                                .threshold(percent(50)))))
                .build()
                .evaluate(
                        TEAM,
                        deals(deal("d1", "jill", "2026-01-20", 40_000), deal("d2", "omar", "2026-01-20", 120_000)));

        run.earned("jill", Q1);
        run.earned("omar", Q1);
        // [/half-rate-made-good-at-half-of-quota]
        assertThat(run.earned("jill", Q1)).hasToString("USD 2,000.00");
        assertThat(run.earned("omar", Q1)).hasToString("USD 14,000.00");
    }

    @Test
    void aFeeThatEndsAtItsCap() {
        // [a-fee-that-ends-at-its-cap]
        Evaluation run = plan().component(
                        "Brought in", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(100))))
                .component(
                        "Broker",
                        c -> c.measure(sum(AMOUNT))
                                .accumulating(YEAR)
                                .pay(new HigherOf(RateTable.flat(percent(-30)), Bonus.of(amount(-6_000)))))
                .build()
                .evaluate(
                        TEAM,
                        deals(deal("d1", "jill", "2026-01-20", 15_000), deal("d2", "jill", "2026-04-20", 10_000)));

        run.earned("jill", Q1);
        run.earned("jill", "Broker", Q2);
        // [/a-fee-that-ends-at-its-cap]
        assertThat(run.earned("jill", Q1)).hasToString("USD 10,500.00");
        assertThat(run.earned("jill", "Broker", Q2)).hasToString("USD -1,500.00");
    }

    @Test
    void individualRate() {
        // [individual-rate]
        Evaluation run = plan().component(
                        "Commission", c -> c.measure(sum(AMOUNT)).quota("sales").pay(IndividualRate.flat()))
                .build()
                .evaluate(TEAM, deals(deal("d1", "jill", "2026-01-20", 80_000)));

        run.earned("jill", Q1);
        // [/individual-rate]
        assertThat(run.earned("jill", Q1)).hasToString("USD 8,000.00");
    }

    @Test
    void theRateWhenTheDealWasMade() {
        // [the-rate-when-the-deal-was-made]
        Evaluation run = plan().component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .ratedPerDeal(DealRate.REACHED_BEFORE_IT)
                                .pay(RateTable.retroactive(
                                        from(percent(0)).rate(percent(5)),
                                        from(percent(100)).rate(percent(10)))))
                .build()
                .evaluate(
                        TEAM,
                        deals(deal("d1", "jill", "2026-01-20", 100_000), deal("d2", "jill", "2026-02-20", 20_000)));

        run.earned("jill", Q1);
        // [/the-rate-when-the-deal-was-made]
        assertThat(run.earned("jill", Q1)).hasToString("USD 7,000.00");
    }

    @Test
    void marginWithAMinimum() {
        // [margin-with-a-minimum]
        Evaluation run = plan().component(
                        "Commission",
                        c -> c.measure(sum(MARGIN))
                                .perTransaction()
                                .pay(RateTable.flat(percent(20)))
                                .leastPerTransaction(amount(200)))
                .build()
                .evaluate(
                        TEAM,
                        deals(
                                deal("d1", "jill", "2026-01-20", 100_000).withMargin(30_000),
                                deal("d2", "jill", "2026-02-20", 2_000).withMargin(600)));

        run.earned("jill", Q1);
        // [/margin-with-a-minimum]
        assertThat(run.earned("jill", Q1)).hasToString("USD 6,200.00");
    }

    @Test
    void thePageSaysWhatIsAssertedHere() {
        assertThat(new CookbookPage("rates").check("CookbookRatesTest")).isEqualTo(11);
    }
}
