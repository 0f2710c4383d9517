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
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;

/** Windfalls: what a deal has above half a million counts for a quarter only, towards the quota and for pay. */
class WindfallTest {

    private static final CompensationPlan PLAN = CompensationPlan.named("Enterprise")
            .in("USD")
            .year(YEAR_2026)
            .crediting(SALES, c -> c.on(DATE).to(REP).windfall(amount(500_000), percent(25)))
            .component(
                    "Commission",
                    c -> c.measure(sum(AMOUNT))
                            .quota("bookings")
                            .accumulating(YEAR)
                            .pay(RateTable.marginal(
                                    from(percent(0)).rate(percent(4)),
                                    from(percent(100)).rate(percent(8)))))
            .build();

    @Test
    void creditsALargeDealInPart() {
        Evaluation run = PLAN.evaluate(
                Roster.builder()
                        .participant("liv", p -> p.quota("bookings", YEAR_2026, amount(1_000_000)))
                        .build(),
                facts(sale("s1", "liv", "2026-01-10", 400_000), sale("s2", "liv", "2026-02-10", 2_500_000)));
        // 500,000 and 25 % of 2,000,000 are 1,000,000 credited; 600,000 of it at 4 % and 400,000 at 8 %
        assertThat(run.earned("liv", CALENDAR.month(2026, 2))).isEqualTo(usd("56000"));
        assertThat(run.attainment("liv", "Commission", CALENDAR.month(2026, 2))).hasToString("140 %");
    }

    @Test
    void aRefundOfTheWholeDealUndoesIt() {
        Evaluation run = PLAN.evaluate(
                Roster.builder()
                        .participant("liv", p -> p.quota("bookings", YEAR_2026, amount(1_000_000)))
                        .build(),
                facts(sale("s1", "liv", "2026-01-10", 2_500_000), sale("s2", "liv", "2026-02-10", -2_500_000)));
        assertThat(run.earned("liv", CALENDAR.month(2026, 1))).isEqualTo(usd("40000"));
        assertThat(run.earned("liv")).isEqualTo(usd("0"));
    }
}
