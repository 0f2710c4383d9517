package org.openspm.compensation.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.RollUp.ALL_MANAGERS;
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
import static org.openspm.compensation.plan.Performance.earned;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;

/** A sales manager: an override on all the team books, at a higher rate beyond the team's quota, and a tenth of what the direct reports earn. */
class SalesManagerOverrideTest {

    private static final CompensationPlan PLAN = CompensationPlan.named("Sales")
            .in("USD")
            .year(YEAR_2026)
            .paidEach(QUARTER)
            .crediting(SALES, c -> c.on(DATE).to(REP).rollingUp(ALL_MANAGERS))
            .component("Commission", c -> c.forRoles("rep").measure(sum(AMOUNT)).pay(RateTable.flat(percent(6))))
            .component(
                    "Override",
                    c -> c.forRoles("manager")
                            .onRolledUpCredit()
                            .measure(sum(AMOUNT))
                            .quota("team")
                            .accumulating(YEAR)
                            .pay(RateTable.marginal(
                                    from(percent(0)).rate(percent(1)),
                                    from(percent(100)).rate(percent(2)))))
            .component(
                    "Coaching",
                    c -> c.forRoles("manager")
                            .measure(earned("Commission").ofDirectReports())
                            .pay(RateTable.flat(percent(10))))
            .build();

    private static final Roster ROSTER = Roster.builder()
            .participant("jill", p -> p.role("rep").reportsTo("sam").reportsTo("eve", day("2026-07-01")))
            .participant("omar", p -> p.role("rep").reportsTo("sam"))
            .participant("sam", p -> p.role("manager").reportsTo("eve").quota("team", YEAR_2026, amount(500_000)))
            .participant("eve", p -> p.role("manager").quota("team", YEAR_2026, amount(1_000_000)))
            .build();

    private static final Evaluation RUN = PLAN.evaluate(
            ROSTER,
            facts(
                    sale("s1", "jill", "2026-02-10", 400_000),
                    sale("s2", "omar", "2026-05-10", 200_000),
                    sale("s3", "jill", "2026-08-10", 100_000)));

    @Test
    void climbsTheReportingLinesOfTheDay() {
        // sam: 400,000 at 1 %; then 100,000 at 1 % and 100,000 at 2 %; jill reports to eve when she sells in August
        assertThat(List.of(1, 2, 3))
                .extracting(quarter -> RUN.earned("sam", "Override", CALENDAR.quarter(2026, quarter)))
                .containsExactly(usd("4000"), usd("3000"), usd("0"));
        // eve stands above them all: 400,000, 200,000 and 100,000 at 1 %
        assertThat(List.of(1, 2, 3))
                .extracting(quarter -> RUN.earned("eve", "Override", CALENDAR.quarter(2026, quarter)))
                .containsExactly(usd("4000"), usd("2000"), usd("1000"));
    }

    @Test
    void sharesWhatTheDirectReportsEarn() {
        // sam: a tenth of jill's 24,000, then of omar's 12,000; eve: of jill's 6,000 once jill reports to her directly
        assertThat(List.of(1, 2, 3))
                .extracting(quarter -> RUN.earned("sam", "Coaching", CALENDAR.quarter(2026, quarter)))
                .containsExactly(usd("2400"), usd("1200"), usd("0"));
        assertThat(RUN.earned("eve", "Coaching", CALENDAR.quarter(2026, 3))).isEqualTo(usd("600"));
        assertThat(RUN.earned("jill")).isEqualTo(usd("30000"));
    }
}
