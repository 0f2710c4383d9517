package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Plans.plan;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.roster.Roster;

class EarningsChangeTest {

    private static final Roster JILL = Roster.builder().participant("jill", p -> p).build();
    private static final Roster BOTH =
            Roster.builder().participant("jill", p -> p).participant("joe", p -> p).build();

    private static Evaluation run(Roster roster, Deal... deals) {
        return plan(c -> c).build().evaluate(roster, facts(deals));
    }

    @Test
    void tellsWhoseEarningsChangedAndWhy() {
        Evaluation earlier = run(JILL, deal("d1", "jill", "2026-03-02", "100"), deal("d2", "jill", "2026-04-02", "70"));
        Evaluation later = run(
                BOTH,
                deal("d1", "jill", "2026-03-02", "130"),
                deal("d2", "jill", "2026-04-02", "70"),
                deal("d3", "joe", "2026-04-02", "50"));
        assertThat(later.changesSince(earlier))
                .extracting(EarningsChange::toString)
                .containsExactly("jill, 2026-03: USD 10.00 becomes USD 13.00", "joe, 2026-04: USD 0.00 becomes USD 5.00");
        assertThat(later.changesSince(earlier).get(0).why().toString()).isNotBlank();
        assertThat(earlier.changesSince(later))
                .extracting(EarningsChange::toString)
                .containsExactly("jill, 2026-03: USD 13.00 becomes USD 10.00", "joe, 2026-04: USD 5.00 becomes USD 0.00");
        assertThat(earlier.changesSince(earlier)).isEmpty();
    }

    @Test
    void namesAnArgumentThatIsNull() {
        EarningsChange change =
                run(JILL, deal("d1", "jill", "2026-03-02", "130")).changesSince(run(JILL)).get(0);
        assertNullRefused(
                "participant",
                () -> new EarningsChange(null, change.period(), change.before(), change.after(), change.why()));
        assertNullRefused(
                "period", () -> new EarningsChange("jill", null, change.before(), change.after(), change.why()));
        assertNullRefused(
                "before", () -> new EarningsChange("jill", change.period(), null, change.after(), change.why()));
        assertNullRefused(
                "after", () -> new EarningsChange("jill", change.period(), change.before(), null, change.why()));
        assertNullRefused(
                "why", () -> new EarningsChange("jill", change.period(), change.before(), change.after(), null));
    }
}
