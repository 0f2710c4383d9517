package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.testkit.CookbookDeals.AMOUNT;
import static org.openspm.testkit.CookbookDeals.Q1;
import static org.openspm.testkit.CookbookDeals.Q2;
import static org.openspm.testkit.CookbookDeals.QUOTA;
import static org.openspm.testkit.CookbookDeals.YEAR_2026;
import static org.openspm.testkit.CookbookDeals.deal;
import static org.openspm.testkit.CookbookDeals.deals;
import static org.openspm.testkit.CookbookDeals.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.quota.Quota;
import org.openspm.compensation.quota.Ramp;
import org.openspm.compensation.quota.Seasonality;
import org.openspm.compensation.quota.WithoutQuota;
import org.openspm.compensation.quota.setting.AllocatedQuotas;
import org.openspm.compensation.quota.setting.AllocationBasis;
import org.openspm.compensation.quota.setting.QuotaAllocation;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.time.DateRange;

/** The recipes on quotas and people do what they say. */
@SuppressWarnings("ReturnValueIgnored") // a snippet shows a result; below it the same is asserted
class CookbookQuotasTest {

    @Test
    void newHireRamp() {
        // [new-hire-ramp]
        Roster roster = Roster.builder()
                .participant(
                        "jill",
                        p -> p.hired(LocalDate.of(2026, 1, 1))
                                .quotas(q -> q.with(
                                        "sales",
                                        Quota.of(YEAR_2026, amount(480_000))
                                                .spread(Seasonality.even(MONTH))
                                                .ramped(Ramp.monthly(percent(25), percent(50), percent(75))))))
                .build();
        Evaluation run = plan().component(
                        "Commission", c -> c.measure(sum(AMOUNT)).quota("sales").pay(RateTable.flat(percent(10))))
                .build()
                .evaluate(roster, deals(deal("d1", "jill", "2026-02-20", 90_000)));

        run.attainment("jill", "Commission", Q1);
        // [/new-hire-ramp]
        assertThat(run.attainment("jill", "Commission", Q1)).hasToString("150 %");
    }

    @Test
    void leaveOfAbsence() {
        // [leave-of-absence]
        Roster roster = Roster.builder()
                .participant(
                        "jill",
                        p -> p.hired(LocalDate.of(2024, 1, 1))
                                .unpaidLeave(
                                        "parental", DateRange.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)))
                                .quotas(q -> q.with("sales", QUOTA)))
                .build();
        Evaluation run = plan().component(
                        "Commission", c -> c.measure(sum(AMOUNT)).quota("sales").pay(RateTable.flat(percent(10))))
                .build()
                .evaluate(roster, deals(deal("d1", "jill", "2026-01-20", 62_000)));

        run.attainment("jill", "Commission", Q1);
        // [/leave-of-absence]
        assertThat(run.attainment("jill", "Commission", Q1)).hasToString("90 %");
    }

    @Test
    void seasonalQuota() {
        // [seasonal-quota]
        Roster roster = Roster.builder()
                .participant(
                        "jill",
                        p -> p.quotas(q -> q.with(
                                "sales",
                                Quota.of(YEAR_2026, amount(400_000))
                                        .spread(Seasonality.percents(
                                                QUARTER, percent(30), percent(20), percent(20), percent(30))))))
                .build();
        Evaluation run = plan().component(
                        "Commission", c -> c.measure(sum(AMOUNT)).quota("sales").pay(RateTable.flat(percent(10))))
                .build()
                .evaluate(roster, deals(deal("d1", "jill", "2026-01-20", 90_000)));

        run.attainment("jill", "Commission", Q1);
        // [/seasonal-quota]
        assertThat(run.attainment("jill", "Commission", Q1)).hasToString("75 %");
    }

    @Test
    void quotaRaisedDuringTheYear() {
        // [quota-raised-during-the-year]
        Roster roster = Roster.builder()
                .participant(
                        "jill",
                        p -> p.quotas(q -> q.with("sales", QUOTA.changing(LocalDate.of(2026, 4, 1), amount(600_000)))))
                .build();
        Evaluation run = plan().component(
                        "Commission", c -> c.measure(sum(AMOUNT)).quota("sales").pay(RateTable.flat(percent(10))))
                .build()
                .evaluate(
                        roster,
                        deals(deal("d1", "jill", "2026-01-20", 75_000), deal("d2", "jill", "2026-04-20", 75_000)));

        run.attainment("jill", "Commission", Q1);
        run.attainment("jill", "Commission", Q2);
        // [/quota-raised-during-the-year]
        assertThat(run.attainment("jill", "Commission", Q1)).hasToString("75 %");
        assertThat(run.attainment("jill", "Commission", Q2)).hasToString("50 %");
    }

    @Test
    void fromTheTopDown() {
        // [from-the-top-down]
        AllocatedQuotas quotas = QuotaAllocation.among("jill", "kim", "omar")
                .by(AllocationBasis.history(Map.of(
                        "jill",
                        BigDecimal.valueOf(300),
                        "omar",
                        BigDecimal.valueOf(200),
                        "kim",
                        BigDecimal.valueOf(100))))
                .overAssigned(percent(10))
                .allocate(amount(1_000_000));

        quotas.part("jill").orElseThrow();
        quotas.part("omar").orElseThrow();
        quotas.part("kim").orElseThrow();
        // [/from-the-top-down]
        assertThat(quotas.part("jill").orElseThrow()).hasToString("550,000");
        assertThat(quotas.part("omar").orElseThrow()).hasToString("366,667");
        assertThat(quotas.part("kim").orElseThrow()).hasToString("183,333");
    }

    @Test
    void noQuotaYet() {
        // [no-quota-yet]
        Roster roster = Roster.builder()
                .participant("kim", p -> p.targetIncentive(amount(20_000)))
                .build();
        Evaluation run = plan().component(
                        "Incentive",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .withoutQuota(WithoutQuota.attains(percent(100)))
                                .pay(PayCurve.linear()))
                .build()
                .evaluate(roster, deals());

        run.earned("kim", Q1);
        // [/no-quota-yet]
        assertThat(run.earned("kim", Q1)).hasToString("USD 5,000.00");
    }

    @Test
    void promotedDuringTheQuarter() {
        // [promoted-during-the-quarter]
        Roster roster = Roster.builder()
                .participant("jill", p -> p.role("junior").role("senior", LocalDate.of(2026, 2, 15)))
                .build();
        Evaluation run = plan().component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .payForRole("junior", RateTable.flat(percent(5)))
                                .payForRole("senior", RateTable.flat(percent(8))))
                .build()
                .evaluate(
                        roster,
                        deals(deal("d1", "jill", "2026-01-20", 40_000), deal("d2", "jill", "2026-03-20", 60_000)));

        run.earned("jill", Q1);
        // [/promoted-during-the-quarter]
        assertThat(run.earned("jill", Q1)).hasToString("USD 6,800.00");
    }

    @Test
    void thePageSaysWhatIsAssertedHere() {
        assertThat(new CookbookPage("quotas").check("CookbookQuotasTest")).isEqualTo(7);
    }
}
