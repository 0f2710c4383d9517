package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.analysis.EarningsCurveTest.selling;
import static org.openspm.compensation.analysis.EarningsCurveTest.usd;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.YEAR;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Excess;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.schema.Facts;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class SituationTest {

    private static final Selling SELLING = selling(RateTable.flat(percent(5)), c -> c);

    private static final Facts FACTS = facts(deal("d1", "jill", "2026-02-10", "1000"));

    private static Situation paying(Optional<String> participant, Optional<String> component) {
        return new Situation("as it is", SELLING.plan(), SELLING.roster(), FACTS, participant, component, usd("1"));
    }

    @Test
    void replaysWhatOneIsPaidOrAllAre() {
        Situation all = Situation.ofAll(
                "as it is",
                SELLING.plan(),
                SELLING.roster(),
                FACTS,
                SELLING.plan().evaluate(SELLING.roster(), FACTS));
        assertThat(all.pay()).isEqualTo(usd("50"));
        assertThat(all.replay()).isEqualTo(usd("50"));
        assertThat(all).hasToString("as it is pays USD 50.00");
        assertThat(paying(Optional.empty(), Optional.empty()).replay()).isEqualTo(usd("50"));
        assertThat(paying(Optional.of("jill"), Optional.empty()).replay()).isEqualTo(usd("50"));
        assertThat(paying(Optional.of("jill"), Optional.of("Sales")).replay()).isEqualTo(usd("50"));
    }

    /** A cap of the whole plan takes from the total, and not from what a component pays. */
    @Test
    void asksForAComponentBeforeTheCapsOfThePlan() {
        CompensationPlan capped = CompensationPlan.of(SELLING.plan()
                .terms()
                .withBounds(List.of(new PayBound.Cap(YEAR, new Limit.Fixed(amount(20)), Excess.lost()))));
        Evaluation run = capped.evaluate(SELLING.roster(), FACTS);
        for (Optional<String> component : List.of(Optional.<String>empty(), Optional.of("Sales"))) {
            Situation one = Situation.of("hers", capped, SELLING.roster(), FACTS, "jill", component, run);
            assertThat(one.pay())
                    .isEqualTo(usd(component.isEmpty() ? "20" : "50"))
                    .isEqualTo(one.replay());
        }
    }

    @Test
    void refusesAComponentOfNobody() {
        assertRefused(
                "The pay of the component (Sales) is asked for nobody.",
                "Name the participant, too.",
                () -> paying(Optional.empty(), Optional.of("Sales")));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("participant", () -> paying(null, Optional.empty()));
        assertNullRefused("component", () -> paying(Optional.empty(), null));
    }
}
