package org.openspm.compensation.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.gallery.Sales.AMOUNT;
import static org.openspm.compensation.gallery.Sales.CALENDAR;
import static org.openspm.compensation.gallery.Sales.DATE;
import static org.openspm.compensation.gallery.Sales.PARTNER;
import static org.openspm.compensation.gallery.Sales.PRODUCT;
import static org.openspm.compensation.gallery.Sales.SALES;
import static org.openspm.compensation.gallery.Sales.YEAR_2026;
import static org.openspm.compensation.gallery.Sales.day;
import static org.openspm.compensation.gallery.Sales.facts;
import static org.openspm.compensation.gallery.Sales.sale;
import static org.openspm.compensation.gallery.Sales.usd;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.Lookup;
import org.openspm.compensation.rate.RateMatrix;
import org.openspm.compensation.roster.Roster;

/** A channel partner: rates by partner level, which changes by date, and by whether the partner registered the deal. */
class ChannelPartnerTest {

    private static RateMatrix rates(int registered, int not) {
        return RateMatrix.over(Lookup.categories("product", "Registered", "Core"))
                .row(percent(registered), percent(not));
    }

    private static final CompensationPlan PLAN = CompensationPlan.named("Partners")
            .in("USD")
            .year(YEAR_2026)
            .crediting(SALES, c -> c.on(DATE).to(PARTNER))
            .component(
                    "Rebate",
                    c -> c.measure(sum(AMOUNT))
                            .lookup("product", PRODUCT)
                            .payForRole("silver", rates(10, 4))
                            .payForRole("gold", rates(15, 6))
                            .leastPerTransaction(amount(100))
                            .perTransaction())
            .build();

    private static final Roster ROSTER = Roster.builder()
            .participant("acme", p -> p.role("silver").role("gold", day("2026-02-16")))
            .build();

    @Test
    void paysByTheLevelOfTheDay() {
        Evaluation run = PLAN.evaluate(
                ROSTER,
                facts(
                        sale("s1", "x", "2026-02-15", 10_000).with("acme").of("Registered"),
                        sale("s2", "x", "2026-02-16", 10_000).with("acme").of("Registered"),
                        sale("s3", "x", "2026-02-20", 20_000).with("acme"),
                        sale("s4", "x", "2026-02-21", 500).with("acme")));
        // silver: 10 % of 10,000; gold: 15 % of 10,000 and 6 % of 20,000; 6 % of 500 is 30, lifted to 100
        assertThat(run.earned("acme", CALENDAR.month(2026, 2))).isEqualTo(usd("3800"));
    }

    @Test
    void aRefundTakesBackTheLeastToo() {
        Evaluation run = PLAN.evaluate(
                ROSTER,
                facts(
                        sale("s4", "x", "2026-03-21", 500).with("acme"),
                        sale("s5", "x", "2026-03-25", -500).with("acme")));
        assertThat(run.earned("acme")).isEqualTo(usd("0"));
    }
}
