package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Plans.YEAR_2026;
import static org.openspm.compensation.fixture.Plans.plan;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.YEAR;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;

class ComponentOutlookTest {

    private static final Figure NONE = Figure.undefined(Unit.NUMBER, "none");

    @Test
    void tellsWhatTheNextUnitPaysAndHowMuchIsMissing() {
        Roster roster = Roster.builder()
                .participant("jill", p -> p.quota("sales", YEAR_2026, amount(1_000)))
                .build();
        Evaluation run = plan().component("Sales", c -> c.measure(sum(AMOUNT))
                        .quota("sales")
                        .accumulating(YEAR)
                        .pay(RateTable.marginal(
                                from(percent(0)).rate(percent(5)), from(percent(100)).rate(percent(8)))))
                .build()
                .evaluate(roster, facts(deal("d1", "jill", "2026-02-01", "400"), deal("d2", "jill", "2026-03-01", "600")));
        assertThat(run.statement("jill", YearMonth.of(2026, 2)).outlooks()).singleElement().satisfies(outlook -> {
            assertThat(outlook.component()).isEqualTo("Sales");
            assertThat(outlook.achieved()).hasToString("USD 400.00");
            assertThat(outlook.attainment()).hasToString("40 %");
            assertThat(outlook.marginalRate()).hasToString("5 %");
            assertThat(outlook.remaining()).hasToString("USD 600.00");
        });
        assertThat(run.statement("jill", YearMonth.of(2026, 3)).outlooks()).singleElement().satisfies(outlook -> {
            assertThat(outlook.marginalRate()).hasToString("8 %");
            assertThat(outlook.remaining().isDefined()).isFalse();
        });
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("component", () -> new ComponentOutlook(null, NONE, NONE, NONE, NONE));
        assertNullRefused("achieved", () -> new ComponentOutlook("Sales", null, NONE, NONE, NONE));
        assertNullRefused("attainment", () -> new ComponentOutlook("Sales", NONE, null, NONE, NONE));
        assertNullRefused("marginalRate", () -> new ComponentOutlook("Sales", NONE, NONE, null, NONE));
        assertNullRefused("remaining", () -> new ComponentOutlook("Sales", NONE, NONE, NONE, null));
    }
}
