package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.analysis.EarningsCurveTest.selling;
import static org.openspm.compensation.fixture.Deals.EDITOR;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.rate.RateTable;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class PopulationTest {

    private static final Selling SELLING = selling(RateTable.flat(percent(5)), c -> c);

    @Test
    void keepsItsEditors() {
        assertThat(Population.of(SELLING.roster(), facts()).editors()).isEmpty();
        assertThat(Population.of(SELLING.roster(), facts()).editing(EDITOR).editors())
                .hasSize(1);
    }

    @Test
    void refusesTwoEditorsOfOneSchema() {
        Population once = Population.of(SELLING.roster(), facts()).editing(EDITOR);
        assertRefused(
                "The transactions of (deals) have two editors.",
                "Let one editor change amounts, dates and bookings.",
                () -> once.editing(EDITOR.elsewhere("as Plus", deal -> deal)));
    }

    @Test
    void keepsTheMargin() {
        Population plain = Population.of(SELLING.roster(), facts());
        assertThat(plain.grossMargin()).isEmpty();
        assertThat(plain.grossMargin(percent(40)).editing(EDITOR).grossMargin()).contains(percent(40));
        assertNullRefused("margin", () -> plain.grossMargin(null));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("roster", () -> Population.of(null, facts()));
        assertNullRefused("facts", () -> Population.of(SELLING.roster(), null));
    }
}
