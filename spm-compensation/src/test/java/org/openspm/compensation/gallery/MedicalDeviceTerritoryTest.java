package org.openspm.compensation.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.gallery.Sales.AMOUNT;
import static org.openspm.compensation.gallery.Sales.CALENDAR;
import static org.openspm.compensation.gallery.Sales.DATE;
import static org.openspm.compensation.gallery.Sales.REP;
import static org.openspm.compensation.gallery.Sales.SALES;
import static org.openspm.compensation.gallery.Sales.TERRITORY;
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

/** Medical devices: two reps share a territory whose sales climb the tiers together; each is paid on the own sales at the place they have. */
class MedicalDeviceTerritoryTest {

    private static final CompensationPlan PLAN = CompensationPlan.named("Devices")
            .in("USD")
            .year(YEAR_2026)
            .crediting(SALES, c -> c.on(DATE).to(REP))
            .component(
                    "Territory",
                    c -> c.measure(sum(AMOUNT))
                            .quota("territory")
                            .accumulating(YEAR)
                            .sharedCounter(TERRITORY)
                            .pay(RateTable.marginal(
                                    from(percent(0)).rate(percent(4)),
                                    from(percent(100)).rate(percent(7)))))
            .build();

    private static final Roster ROSTER = Roster.builder()
            .participant("amy", p -> p.territory("North"))
            .participant("ben", p -> p.territory("North"))
            .territoryQuota("North", "territory", YEAR_2026, amount(100_000))
            .build();

    private static final Evaluation RUN = PLAN.evaluate(
            ROSTER,
            facts(
                    sale("s1", "amy", "2026-01-10", 60_000),
                    sale("s2", "ben", "2026-01-20", 60_000),
                    sale("s3", "amy", "2026-02-10", 10_000)));

    @Test
    void countsTogetherAndPaysApart() {
        // amy's 60,000 come first, at 4 %; of ben's 60,000 the first 40,000 fill the quota, at 4 %, and 20,000 have 7 %
        assertThat(RUN.earned("amy", CALENDAR.month(2026, 1))).isEqualTo(usd("2400"));
        assertThat(RUN.earned("ben", CALENDAR.month(2026, 1))).isEqualTo(usd("3000"));
        // and so has amy's next deal
        assertThat(RUN.earned("amy", CALENDAR.month(2026, 2))).isEqualTo(usd("700"));
    }
}
