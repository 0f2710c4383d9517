package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Plans.plan;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Amount.amount;

import org.junit.jupiter.api.Test;
import org.openspm.core.time.Grain;

class PlanTermsTest {

    @Test
    void knowsItsComponentsPeriodsAndGrains() {
        PlanTerms terms = plan(c -> c.gatedBy(Gate.onPlanAtEnd()
                                .and(Performance.earned("Bonus")
                                        .atLeast(amount(1))
                                        .toDate(Grain.YEAR)))
                        .each(Grain.QUARTER)
                        .catchingUp(Grain.YEAR)
                        .cap(Grain.HALF, amount(9)))
                .component("Bonus", c -> c.bonus(amount(1)).gatedBy(Gate.onPlanAtEnd()))
                .build()
                .terms();
        assertThat(terms.component("Sales").name()).isEqualTo("Sales");
        assertThat(terms.payPeriods()).hasSize(12);
        assertThat(terms.grains()).containsExactly(Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR);
        assertThat(PlanTerms.performancesOf(terms.component("Sales"))).contains(Performance.earned("Bonus"));
        assertThat(terms.performances()).isEmpty();
        assertThat(terms.problems()).isEmpty();
        assertRefused(
                "The plan (AE) has no component (Other).",
                "Use one of [Sales, Bonus].",
                () -> terms.component("Other"));
    }
}
