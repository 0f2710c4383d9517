package org.openspm.compensation.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.gallery.Sales.AMOUNT;
import static org.openspm.compensation.gallery.Sales.CALENDAR;
import static org.openspm.compensation.gallery.Sales.DATE;
import static org.openspm.compensation.gallery.Sales.REP;
import static org.openspm.compensation.gallery.Sales.SALES;
import static org.openspm.compensation.gallery.Sales.YEAR_2026;
import static org.openspm.compensation.gallery.Sales.facts;
import static org.openspm.compensation.gallery.Sales.sale;
import static org.openspm.compensation.gallery.Sales.usd;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.YEAR;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.PayoutTiers;
import org.openspm.compensation.roster.Roster;

/** A real-estate agent: after the franchise fee the company keeps 30 % of every commission until it has kept 12,000 in the year. */
class RealEstateCapTest {

    private static final CompensationPlan PLAN = CompensationPlan.named("Agents")
            .in("USD")
            .year(YEAR_2026)
            .crediting(SALES, c -> c.on(DATE).to(REP).deducting("franchise fee", d -> d.ofOriginal(percent(6))))
            .component(
                    "Agent's side",
                    c -> c.measure(sum(AMOUNT))
                            .accumulating(YEAR)
                            .pay(PayoutTiers.of(
                                            from(amount(0)).rate(percent(30)),
                                            from(amount(12_000)).rate(percent(0)))
                                    .payingTheRest()))
            .build();

    @Test
    void keepsTheCompanyDollarUpToTheCap() {
        Evaluation run = PLAN.evaluate(
                Roster.builder().participant("ida", p -> p).build(),
                facts(
                        sale("s1", "ida", "2026-02-10", 20_000),
                        sale("s2", "ida", "2026-06-10", 30_000),
                        sale("s3", "ida", "2026-09-10", 10_000)));
        // 18,800 after the fee: 30 % are 5,640 of the company, 13,160 of the agent
        assertThat(run.earned("ida", CALENDAR.month(2026, 2))).isEqualTo(usd("13160"));
        // 28,200 after the fee: 6,360 are missing to the cap, 21,840 are the agent's
        assertThat(run.earned("ida", CALENDAR.month(2026, 6))).isEqualTo(usd("21840"));
        // 9,400 after the fee, all of it the agent's
        assertThat(run.earned("ida", CALENDAR.month(2026, 9))).isEqualTo(usd("9400"));
    }
}
