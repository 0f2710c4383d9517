package org.openspm.compensation.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.gallery.Sales.AMOUNT;
import static org.openspm.compensation.gallery.Sales.CALENDAR;
import static org.openspm.compensation.gallery.Sales.DATE;
import static org.openspm.compensation.gallery.Sales.REP;
import static org.openspm.compensation.gallery.Sales.SALES;
import static org.openspm.compensation.gallery.Sales.YEAR_2026;
import static org.openspm.compensation.gallery.Sales.day;
import static org.openspm.compensation.gallery.Sales.facts;
import static org.openspm.compensation.gallery.Sales.sale;
import static org.openspm.compensation.gallery.Sales.usd;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.quota.Quota;
import org.openspm.compensation.quota.Ramp;
import org.openspm.compensation.quota.Seasonality;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;

/** A new hire on a quota that ramps over the first months, prorated in the month of the hire. */
class RampedNewHireTest {

    private static final CompensationPlan PLAN = CompensationPlan.named("AE")
            .in("USD")
            .year(YEAR_2026)
            .crediting(SALES, c -> c.on(DATE).to(REP))
            .component(
                    "Commission",
                    c -> c.measure(sum(AMOUNT))
                            .quota("bookings")
                            .pay(RateTable.retroactive(
                                    from(percent(0)).rate(percent(5)),
                                    from(percent(100)).rate(percent(10)))))
            .build();

    private static final Roster ROSTER = Roster.builder()
            .participant(
                    "new",
                    p -> p.hired(day("2026-04-16"))
                            .quotas(quotas -> quotas.with(
                                    "bookings",
                                    Quota.of(YEAR_2026, amount(600_000))
                                            .spread(Seasonality.even(MONTH))
                                            .ramped(Ramp.monthly(percent(20), percent(50), percent(75))))))
            .build();

    @Test
    void attainsAgainstTheRampedQuota() {
        Evaluation run = PLAN.evaluate(
                ROSTER,
                facts(
                        sale("s1", "new", "2026-04-20", 5_000),
                        sale("s2", "new", "2026-05-20", 25_000),
                        sale("s3", "new", "2026-06-20", 30_000),
                        sale("s4", "new", "2026-07-20", 50_000)));
        // April: 50,000 x 20 % for 15 of 30 days are 5,000, reached
        assertThat(run.earned("new", CALENDAR.month(2026, 4))).isEqualTo(usd("500"));
        // May: 50,000 x 50 %, reached; June: 50,000 x 75 % are 37,500, missed; July: 50,000, reached
        assertThat(run.earned("new", CALENDAR.month(2026, 5))).isEqualTo(usd("2500"));
        assertThat(run.earned("new", CALENDAR.month(2026, 6))).isEqualTo(usd("1500"));
        assertThat(run.earned("new", CALENDAR.month(2026, 7))).isEqualTo(usd("5000"));
        assertThat(run.attainment("new", "Commission", CALENDAR.month(2026, 6))).hasToString("80 %");
    }
}
