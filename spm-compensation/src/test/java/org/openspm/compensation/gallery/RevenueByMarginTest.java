package org.openspm.compensation.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.gallery.Sales.AMOUNT;
import static org.openspm.compensation.gallery.Sales.CALENDAR;
import static org.openspm.compensation.gallery.Sales.DATE;
import static org.openspm.compensation.gallery.Sales.MARGIN;
import static org.openspm.compensation.gallery.Sales.REP;
import static org.openspm.compensation.gallery.Sales.SALES;
import static org.openspm.compensation.gallery.Sales.YEAR_2026;
import static org.openspm.compensation.gallery.Sales.facts;
import static org.openspm.compensation.gallery.Sales.sale;
import static org.openspm.compensation.gallery.Sales.usd;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.QUARTER;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.rate.Lookup;
import org.openspm.compensation.rate.RateMatrix;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.Metric;

/** A matrix: the rate on a quarter's revenue by how much it is and by the margin on it. */
class RevenueByMarginTest {

    private static final Metric MARGIN_RATE =
            Metric.ratio("Margin rate", sum(MARGIN), sum(AMOUNT)).asPercent();

    private static final CompensationPlan PLAN = CompensationPlan.named("Distribution")
            .in("USD")
            .year(YEAR_2026)
            .paidEach(QUARTER)
            .crediting(SALES, c -> c.on(DATE).to(REP))
            .component(
                    "Revenue by margin",
                    c -> c.measure(sum(AMOUNT))
                            .lookup("revenue", Performance.of(sum(AMOUNT)))
                            .lookup("margin", Performance.of(MARGIN_RATE))
                            .pay(RateMatrix.over(
                                            Lookup.bands("revenue", amount(0), amount(100_000)),
                                            Lookup.bands("margin", percent(0), percent(20), percent(30)))
                                    .row(percent(0), percent(1), percent(2)) // below 100,000
                                    .row(percent(1), percent(2), percent(4))))
            .build();

    @Test
    void paysTheCellOfRevenueAndMargin() {
        Evaluation run = PLAN.evaluate(
                Roster.builder().participant("tom", p -> p).build(),
                facts(
                        sale("s1", "tom", "2026-01-10", 80_000).margin("20000"),
                        sale("s2", "tom", "2026-04-10", 80_000).margin("20000"),
                        sale("s3", "tom", "2026-05-10", 20_000).margin("10000"),
                        sale("s4", "tom", "2026-07-10", 500_000).margin("50000")));
        // 80,000 at 25 % margin: 1 %
        assertThat(run.earned("tom", CALENDAR.quarter(2026, 1))).isEqualTo(usd("800"));
        // exactly 100,000 at exactly 30 %: 4 %
        assertThat(run.earned("tom", CALENDAR.quarter(2026, 2))).isEqualTo(usd("4000"));
        // 500,000 at 10 %: 1 %
        assertThat(run.earned("tom", CALENDAR.quarter(2026, 3))).isEqualTo(usd("5000"));
    }
}
