package org.openspm.compensation.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.gallery.Sales.AMOUNT;
import static org.openspm.compensation.gallery.Sales.CALENDAR;
import static org.openspm.compensation.gallery.Sales.DATE;
import static org.openspm.compensation.gallery.Sales.PRODUCT;
import static org.openspm.compensation.gallery.Sales.REP;
import static org.openspm.compensation.gallery.Sales.SALES;
import static org.openspm.compensation.gallery.Sales.YEAR_2026;
import static org.openspm.compensation.gallery.Sales.facts;
import static org.openspm.compensation.gallery.Sales.sale;
import static org.openspm.compensation.gallery.Sales.usd;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.count;
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

/** A software account executive: commission that accelerates past quota, a SPIFF on a new product, a bonus for each quarter at quota. */
class SaasAccountExecutiveTest {

    private static final CompensationPlan PLAN = CompensationPlan.named("Account executive")
            .in("USD")
            .year(YEAR_2026)
            .crediting(SALES, c -> c.on(DATE).to(REP))
            .component(
                    "Commission",
                    c -> c.measure(sum(AMOUNT))
                            .quota("bookings")
                            .accumulating(YEAR)
                            .pay(RateTable.marginal(
                                    from(percent(0)).rate(percent(10)),
                                    from(percent(100)).rate(percent(15)),
                                    from(percent(120)).rate(percent(20)))))
            .component(
                    "Analytics SPIFF",
                    c -> c.measure(count(SALES)
                                    .where(PRODUCT.is("Analytics")
                                            .and(DATE.in(
                                                    CALENDAR.quarter(2026, 1).range()))))
                            .perUnit(amount(500)))
            .component(
                    "Quarter at quota",
                    c -> c.each(QUARTER)
                            .bonus(amount(2_500))
                            .gatedBy(attainment("Commission").atLeast(percent(100))))
            .build();

    private static final Roster ROSTER = Roster.builder()
            .participant("jill", p -> p.quota("bookings", YEAR_2026, amount(1_000_000)))
            .build();

    private static final Evaluation RUN = PLAN.evaluate(
            ROSTER,
            facts(
                    sale("s1", "jill", "2026-02-10", 600_000),
                    sale("s2", "jill", "2026-03-15", 40_000).of("Analytics"),
                    sale("s3", "jill", "2026-05-20", 460_000),
                    sale("s4", "jill", "2026-06-02", 100_000).of("Analytics"),
                    sale("s5", "jill", "2026-11-05", 200_000)));

    @Test
    void paysMoreBeyondTheQuota() {
        // 600,000 at 10 %
        assertThat(RUN.earned("jill", "Commission", CALENDAR.month(2026, 2))).isEqualTo(usd("60000"));
        // 1,100,000 to date in May: 1,000,000 at 10 % and 100,000 at 15 % are 115,000, less 64,000 of February and
        // March
        assertThat(RUN.earned("jill", "Commission", CALENDAR.month(2026, 5))).isEqualTo(usd("51000"));
        // June: 100,000 more up to 120 % of quota, at 15 %
        assertThat(RUN.earned("jill", "Commission", CALENDAR.month(2026, 6))).isEqualTo(usd("15000"));
        // November: 200,000 beyond 120 %, at 20 %
        assertThat(RUN.earned("jill", "Commission", CALENDAR.month(2026, 11))).isEqualTo(usd("40000"));
    }

    @Test
    void paysTheSpiffInItsQuarterAndTheBonusWhereTheQuarterIsAtQuota() {
        assertThat(RUN.earned("jill", "Analytics SPIFF", CALENDAR.month(2026, 3)))
                .isEqualTo(usd("500"));
        assertThat(RUN.earned("jill", "Analytics SPIFF", CALENDAR.month(2026, 6)))
                .isEqualTo(usd("0"));
        // a quarter's quota is 250,000: 640,000, 560,000, 0 and 200,000 were booked
        assertThat(List.of(3, 6, 9, 12))
                .extracting(month -> RUN.earned("jill", "Quarter at quota", CALENDAR.month(2026, month)))
                .containsExactly(usd("2500"), usd("2500"), usd("0"), usd("0"));
        // 64,000 + 51,000 + 15,000 + 40,000 + 500 + 5,000
        assertThat(RUN.earned("jill")).isEqualTo(usd("175500"));
    }
}
