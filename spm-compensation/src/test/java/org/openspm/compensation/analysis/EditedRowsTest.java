package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.analysis.EarningsCurveTest.usd;
import static org.openspm.compensation.fixture.Deals.EDITOR;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Plans.plan;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.roster.Roster;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class EditedRowsTest {

    private static final Roster ROSTER =
            Roster.builder().participant("jill", p -> p).build();

    /** A plan that pays 10 % of amounts. */
    private static final CompensationPlan PLAN = plan(c -> c).build();

    private final ChangesTried tried = new ChangesTried();

    private EditedRows<Deal> rows(Deal... deals) {
        return EditedRows.of(PLAN, Population.of(ROSTER, facts(deals)), EDITOR, tried);
    }

    /** Without the first deal the second is still for nobody, and is rejected; without the second nothing is. */
    @Test
    void triesTheAbsenceOfARowOnceHoweverOftenItIsAsked() {
        Deal sound = deal("d1", "jill", "2026-02-10", "1000");
        Deal later = deal("d2", "jill", "2026-02-11", "1000");
        Deal forNobody = new Deal("d2", null, null, later.closed(), later.amount(), later.product(), later.won());
        EditedRows<Deal> edited = rows(sound, forNobody);
        assertThat(edited.leftOut(0, "not sold")).isEmpty();
        assertThat(edited.leftOut(0, "without it")).isEmpty();
        assertThat(edited.leftOut(1, "not sold")).isPresent();
        assertThat(edited.leftOut(1, "without it")).isPresent();
        assertThat(tried.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.way()).isEqualTo("LEFT_OUT");
            assertThat(refused.refused()).isEqualTo(1);
            assertThat(refused.tried()).isEqualTo(2);
            assertThat(refused.first()).startsWith("deals d1: ");
        });
    }

    @Test
    void saysWhatIsPaidWithoutARowInTheWordsOfWhoAsks() {
        EditedRows<Deal> edited =
                rows(deal("d1", "jill", "2026-02-10", "1000"), deal("d2", "jill", "2026-02-11", "300"));
        for (String words : new String[] {"not sold", "without it"}) {
            assertThat(edited.leftOut(0, words)).hasValueSatisfying(without -> {
                assertThat(without.words()).isEqualTo(words);
                assertThat(without.pay()).isEqualTo(usd("30"));
                assertThat(without.replay()).isEqualTo(usd("30"));
            });
        }
        assertThat(tried.refused()).isEmpty();
    }
}
