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
import static org.openspm.compensation.plan.Performance.score;
import static org.openspm.compensation.plan.Performance.scorecard;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.QUARTER;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.compensation.roster.Roster;

/** Three quarters of the target incentive stand on sales, one on objectives: three scores weighted into one, which pays from 50 % on. */
class ManagementByObjectivesTest {

    private static final CompensationPlan PLAN = CompensationPlan.named("MBO")
            .in("USD")
            .year(YEAR_2026)
            .paidEach(QUARTER)
            .crediting(SALES, c -> c.on(DATE).to(REP))
            .component(
                    "Sales",
                    c -> c.weight(percent(75))
                            .measure(sum(AMOUNT))
                            .quota("sales")
                            .pay(PayCurve.linear()))
            .component(
                    "Objectives",
                    c -> c.weight(percent(25))
                            .lookup(scorecard()
                                    .part(percent(50), score("launch"))
                                    .part(percent(30), score("hiring"))
                                    .part(percent(20), score("training")))
                            .pay(PayCurve.from(percent(50), percent(50))
                                    .to(percent(100), percent(100))
                                    .continuing()
                                    .cap(percent(120))))
            .build();

    private static final Roster ROSTER = Roster.builder()
            .participant(
                    "pat",
                    p -> p.targetIncentive(amount(40_000))
                            .quota("sales", YEAR_2026, amount(800_000))
                            .score("launch", CALENDAR.quarter(2026, 1), percent(100))
                            .score("hiring", CALENDAR.quarter(2026, 1), percent(50))
                            .score("training", CALENDAR.quarter(2026, 1), percent(75))
                            .score("launch", CALENDAR.quarter(2026, 2), percent(150))
                            .score("hiring", CALENDAR.quarter(2026, 2), percent(150))
                            .score("training", CALENDAR.quarter(2026, 2), percent(100)))
            .build();

    @Test
    void paysByTheWeightedScores() {
        Evaluation run = PLAN.evaluate(ROSTER, facts(sale("s1", "pat", "2026-07-10", 150_000)));
        // 50 % x 100 % + 30 % x 50 % + 20 % x 75 % = 80 % of 40,000 / 4 x 25 %
        assertThat(run.earned("pat", CALENDAR.quarter(2026, 1))).isEqualTo(usd("2000"));
        // 140 % is capped at 120 %
        assertThat(run.earned("pat", CALENDAR.quarter(2026, 2))).isEqualTo(usd("3000"));
        // nobody scored the third quarter; 150,000 of 200,000 pay 75 % of 7,500
        assertThat(run.earned("pat", "Objectives", CALENDAR.quarter(2026, 3))).isEqualTo(usd("0"));
        assertThat(run.earned("pat", "Sales", CALENDAR.quarter(2026, 3))).isEqualTo(usd("5625"));
    }
}
