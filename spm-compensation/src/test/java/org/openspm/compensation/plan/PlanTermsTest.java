package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Plans.plan;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.util.List;
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

    @Test
    void canBeChangedInItsComponentsAndItsBounds() {
        PlanTerms terms = plan(c -> c).cap(Grain.YEAR, amount(9)).build().terms();
        PlanTerms other = plan(c -> c.cap(Grain.YEAR, amount(7))).build().terms();
        assertThat(terms.withBounds(List.of())).isEqualTo(plan(c -> c).build().terms());
        assertThat(terms.withBounds(terms.bounds())).isEqualTo(terms);
        assertThat(terms.withComponents(other.components()))
                .isEqualTo(other.withBounds(terms.bounds()))
                .isEqualTo(plan(c -> c.cap(Grain.YEAR, amount(7)))
                        .cap(Grain.YEAR, amount(9))
                        .build()
                        .terms());
        assertNullRefused("all", () -> terms.withBounds(null));
        assertNullRefused("all", () -> terms.withComponents(null));
    }

    @Test
    void tellsWhatAGateLooksAt() {
        Gate gate = Performance.attainment("Sales")
                .atLeast(percent(100))
                .and(Performance.earned("Bonus").atLeast(amount(1)));
        assertThat(PlanTerms.performancesOf(gate))
                .containsExactly(Performance.attainment("Sales"), Performance.earned("Bonus"));
        assertThat(PlanTerms.performancesOf(Gate.onPlanAtEnd())).isEmpty();
    }
}
