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
import static org.openspm.core.time.Grain.YEAR;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Pool;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.time.DateRange;

/** A team that is paid together: 3 % of what its members sell, 5 % beyond the team's quota, shared by points and by days of membership. */
class PooledTeamTest {

    private static final CompensationPlan PLAN = CompensationPlan.named("Pool")
            .in("USD")
            .year(YEAR_2026)
            .crediting(SALES, c -> c.on(DATE).to(REP))
            .component(
                    "Pool",
                    c -> c.measure(sum(AMOUNT))
                            .quota("team")
                            .accumulating(YEAR)
                            .pay(RateTable.marginal(
                                    from(percent(0)).rate(percent(3)),
                                    from(percent(100)).rate(percent(5))))
                            .pooled(Pool.sharedByPoints()))
            .build();

    private static final Roster ROSTER = Roster.builder()
            .participant("ana", p -> p)
            .participant("bob", p -> p)
            .participant("cat", p -> p)
            .team(
                    "east",
                    t -> t.member("ana", 2, YEAR_2026.range())
                            .member("bob", 1, YEAR_2026.range())
                            .member("cat", 1, DateRange.of(day("2026-02-01"), day("2027-01-01")))
                            .quota("team", YEAR_2026, amount(100_000)))
            .build();

    private static final Evaluation RUN = PLAN.evaluate(
            ROSTER, facts(sale("s1", "ana", "2026-01-10", 50_000), sale("s2", "cat", "2026-02-10", 70_001)));

    @Test
    void sharesByThePointsOfThoseWhoAreMembersOnTheLastDay() {
        // January: 1,500 among ana with two points and bob with one
        assertThat(RUN.earned("ana", CALENDAR.month(2026, 1))).isEqualTo(usd("1000"));
        assertThat(RUN.earned("bob", CALENDAR.month(2026, 1))).isEqualTo(usd("500"));
        assertThat(RUN.earned("cat", CALENDAR.month(2026, 1))).isEqualTo(usd("0"));
        // February: 50,000 at 3 % and 20,001 at 5 % are 2,500.05, in four points; the odd cent goes to ana, who loses
        // most by rounding
        assertThat(RUN.earned("ana", CALENDAR.month(2026, 2))).isEqualTo(usd("1250.03"));
        assertThat(RUN.earned("bob", CALENDAR.month(2026, 2))).isEqualTo(usd("625.01"));
        assertThat(RUN.earned("cat", CALENDAR.month(2026, 2))).isEqualTo(usd("625.01"));
    }
}
