package org.openspm.compensation.gallery;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.Month.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.gallery.Sales.AMOUNT;
import static org.openspm.compensation.gallery.Sales.DATE;
import static org.openspm.compensation.gallery.Sales.REP;
import static org.openspm.compensation.gallery.Sales.SALES;
import static org.openspm.compensation.gallery.Sales.facts;
import static org.openspm.compensation.gallery.Sales.sale;
import static org.openspm.compensation.gallery.Sales.usd;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.WEEK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Contest;
import org.openspm.compensation.quota.Quota;
import org.openspm.compensation.quota.Seasonality;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.WeekPattern;
import org.openspm.core.time.WeekYear;

/** A retailer on a 4-4-5 calendar: comparable sales of each fiscal period, with a prize for the three best stores of the period. */
class RetailCalendarTest {

    private static final FiscalCalendar RETAIL =
            FiscalCalendar.weeks(WeekPattern.FOUR_FOUR_FIVE, WeekYear.endingNearest(SATURDAY, JANUARY));

    private static final CompensationPlan PLAN = CompensationPlan.named("Store managers")
            .in("USD")
            .year(RETAIL.year(2026))
            .crediting(SALES, c -> c.on(DATE).to(REP))
            .component(
                    "Sales",
                    c -> c.measure(sum(AMOUNT))
                            .quota("sales")
                            .pay(RateTable.marginal(
                                    from(percent(0)).rate(percent(0)),
                                    from(percent(100)).rate(percent(2)))))
            .component(
                    "Best stores",
                    c -> c.measure(sum(AMOUNT))
                            .contest(Contest.prizes(amount(300), amount(200), amount(100))
                                    .sharingTies()))
            .build();

    private static Roster roster() {
        Roster.Builder roster = Roster.builder();
        for (String store : List.of("a", "b", "c", "d")) {
            roster.participant(
                    store,
                    p -> p.quotas(quotas -> quotas.with(
                            "sales",
                            Quota.of(RETAIL.year(2026), amount(520_000)).spread(Seasonality.even(WEEK)))));
        }
        return roster.build();
    }

    @Test
    void theFirstPeriodHasFourWeeksAndTheThirdFive() {
        // the year 2026 begins on Sunday, 1 February 2026; a week's quota is 10,000
        Evaluation run = PLAN.evaluate(
                roster(),
                facts(
                        sale("s1", "a", "2026-02-01", 50_000),
                        sale("s2", "b", "2026-02-28", 45_000),
                        sale("s3", "c", "2026-02-28", 45_000),
                        sale("s4", "d", "2026-03-01", 60_000),
                        sale("s5", "d", "2026-04-30", 60_000)));
        // first period, four weeks to 28 February: 10,000 and 5,000 beyond 40,000, at 2 %; b and c share 200 + 100
        assertThat(run.earned("a", RETAIL.month(2026, 1))).isEqualTo(usd("500"));
        assertThat(run.earned("b", RETAIL.month(2026, 1))).isEqualTo(usd("250"));
        assertThat(run.earned("c", RETAIL.month(2026, 1))).isEqualTo(usd("250"));
        // second period: 20,000 beyond 40,000; third, five weeks from 29 March: 10,000 beyond 50,000
        assertThat(run.earned("d", "Sales", RETAIL.month(2026, 2))).isEqualTo(usd("400"));
        assertThat(run.earned("d", "Sales", RETAIL.month(2026, 3))).isEqualTo(usd("200"));
    }
}
