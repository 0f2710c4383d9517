package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.Sale.CONTEXT;
import static org.openspm.compensation.credit.Sale.LINES;
import static org.openspm.compensation.credit.Sale.PRODUCTS;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class CreditContextTest {

    @Test
    void knowsHierarchiesByName() {
        assertThat(CONTEXT.hierarchy("")).isSameAs(LINES);
        assertThat(CONTEXT.hierarchy("products")).isSameAs(PRODUCTS);
        assertThat(CONTEXT.names()).containsExactly("products");
        assertThat(CreditContext.of(LINES).names()).isEmpty();
    }

    @Test
    void saysWhichHierarchyItLacks() {
        assertConflict(
                "The hierarchy (regions) is not among [products].",
                "Hand it over under this name, or roll up along another.",
                () -> CONTEXT.hierarchy("regions"));
        assertConflict(
                "There are two hierarchies (products).",
                "Give each hierarchy a name of its own.",
                () -> CONTEXT.with("products", LINES));
        assertRefused(
                "The hierarchy () is blank.",
                "Give it the name a reader of a statement knows it by.",
                () -> CONTEXT.with("", LINES));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("roster", () -> CreditContext.of(null));
        assertNullRefused("name", () -> CONTEXT.with(null, LINES));
        assertNullRefused("hierarchy", () -> CONTEXT.with("regions", null));
    }
}
