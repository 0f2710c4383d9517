package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.PRODUCT;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Plans.CALENDAR;
import static org.openspm.compensation.fixture.Plans.plan;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/** Whatever is paid on, if it is money, its quota is money too. */
class BaseUnitTest {

    private static final Period MAY = CALENDAR.month(YearMonth.of(2026, 5));

    static List<Performance> money() {
        Performance sold = Performance.of(sum(AMOUNT));
        return List.of(
                sold,
                sold.less(Performance.of(sum(AMOUNT).where(PRODUCT.is("Returned")))),
                Performance.trailing(sum(AMOUNT), 1, MONTH),
                Performance.growth(sum(AMOUNT), org.openspm.core.metric.Shift.previousPeriod()),
                sold.of("jill"));
    }

    @ParameterizedTest
    @MethodSource("money")
    void whatIsPaidOnComparesWithAQuotaOfMoney(Performance base) {
        Roster roster = Roster.builder()
                .participant("jill", p -> p.quota("sales", MAY, Money.of(1_000, "USD")))
                .build();
        CompensationPlan plan = plan().component("Sales", c -> c.measure(base)
                        .quota("sales")
                        .pay(RateTable.retroactive(
                                from(percent(0)).rate(percent(5)), from(percent(100)).rate(percent(8)))))
                .component("Steps", c -> c.measure(base)
                        .pay(RateTable.retroactive(from(amount(0)).rate(percent(1)), from(amount(900)).rate(percent(2)))))
                .build();
        Evaluation run = plan.evaluate(roster, facts(deal("d1", "jill", "2026-05-02", "1000")));
        assertThat(run.earned("jill", "Sales", MAY)).hasToString("USD 80.00");
        assertThat(run.earned("jill", "Steps", MAY)).hasToString("USD 20.00");
        assertThat(run.attainment("jill", "Sales", MAY)).hasToString("100 %");
        assertThat(run.achieved("jill", "Sales", MAY)).hasToString("USD 1,000.00");
    }
}
