package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.analysis.EarningsCurveTest.selling;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.rate.RateTable;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class PopulationTest {

    private static final Selling SELLING = selling(RateTable.flat(percent(5)), c -> c);

    @Test
    void keepsItsEditors() {
        assertThat(Population.of(SELLING.roster(), facts()).editors()).isEmpty();
        assertThat(Population.of(SELLING.roster(), facts())
                        .editing(TemptationsTest.EDITOR)
                        .editors())
                .hasSize(1);
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("roster", () -> Population.of(null, facts()));
        assertNullRefused("facts", () -> Population.of(SELLING.roster(), null));
    }
}
