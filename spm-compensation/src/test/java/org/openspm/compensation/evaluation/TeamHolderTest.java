package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.plan.TargetIncentive.targetIncentive;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.plan.Excess;
import org.openspm.compensation.plan.Pool;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

class TeamHolderTest {

    private static final CompensationPlan PLAN = CompensationPlan.named("AE")
            .in("USD")
            .year(FiscalCalendar.gregorian().year(2026))
            .crediting(Deals.DEALS, c -> c.on(Deals.CLOSED).to(Deals.REP))
            .component(
                    "Pool",
                    c -> c.measure(sum(Deals.AMOUNT))
                            .bonus(amount(100))
                            .each(Grain.MONTH)
                            .cap(Grain.MONTH, targetIncentive(), Excess.lost())
                            .pooled(Pool.sharedEqually()))
            .build();

    private static Evaluation evaluate(DateRange membership) {
        Roster roster = Roster.builder()
                .participant("jill", p -> p.targetIncentive(amount(12_000)))
                .team("east", t -> t.member("jill", membership))
                .build();
        return PLAN.evaluate(roster, facts(deal("a", "jill", "2026-01-05", "5")));
    }

    @Test
    void capsATeamAtTheTargetsOfItsMembers() {
        Evaluation run = evaluate(DateRange.all());
        assertThat(run.earned("jill", run.payPeriods().get(0))).hasToString("USD 100.00");
        assertThat(run.undistributed("Pool", run.payPeriods().get(0)).signum()).isZero();
    }

    /** The sum of nothing is zero: nobody's target caps at nothing, and no money is left over for nobody. */
    @Test
    void capsATeamOfNobodyAtZero() {
        Evaluation run = evaluate(DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)));
        assertThat(run.undistributed("Pool", run.payPeriods().get(0)).signum()).isZero();
        assertThat(run.total().signum()).isZero();
    }
}
