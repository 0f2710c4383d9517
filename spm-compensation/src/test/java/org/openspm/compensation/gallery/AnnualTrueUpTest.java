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
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;

/** Quarters paid on the quota to date, which the year trues up: all of the year's sales have, in the end, the one rate the year reached. */
class AnnualTrueUpTest {

    private static final CompensationPlan PLAN = CompensationPlan.named("True-up")
            .in("USD")
            .year(YEAR_2026)
            .paidEach(QUARTER)
            .crediting(SALES, c -> c.on(DATE).to(REP))
            .component(
                    "Commission",
                    c -> c.measure(sum(AMOUNT))
                            .quota("sales")
                            .accumulating(YEAR)
                            .quotaToDate()
                            .pay(RateTable.retroactive(
                                    from(percent(0)).rate(percent(4)),
                                    from(percent(100)).rate(percent(6)))))
            .build();

    @Test
    void theYearEndsAsIfPaidOnce() {
        Evaluation run = PLAN.evaluate(
                Roster.builder()
                        .participant("vic", p -> p.quota("sales", YEAR_2026, amount(400_000)))
                        .build(),
                facts(
                        sale("s1", "vic", "2026-02-10", 120_000),
                        sale("s2", "vic", "2026-05-10", 50_000),
                        sale("s3", "vic", "2026-08-10", 100_000),
                        sale("s4", "vic", "2026-11-10", 130_000)));
        // 120,000 of 100,000: 6 %
        assertThat(run.earned("vic", CALENDAR.quarter(2026, 1))).isEqualTo(usd("7200"));
        // 170,000 of 200,000: 4 % of all are 6,800, 400 less than was paid
        assertThat(run.earned("vic", CALENDAR.quarter(2026, 2))).isEqualTo(usd("-400"));
        // 270,000 of 300,000: 10,800 in all
        assertThat(run.earned("vic", CALENDAR.quarter(2026, 3))).isEqualTo(usd("4000"));
        // 400,000 of 400,000: 24,000 in all
        assertThat(run.earned("vic", CALENDAR.quarter(2026, 4))).isEqualTo(usd("13200"));
        assertThat(run.earned("vic")).isEqualTo(usd("24000"));
    }
}
