package org.openspm.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertConflict;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.schema.Deal.DEALS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Schema<String> NOTES = Schema.of("notes", String.class);
    private static final Deal D1 = Deal.of("d1", "1");
    private static final Deal D2 = Deal.of("d2", "2");

    @Test
    void bundlesRowsOfSeveralSchemas() {
        Facts facts = Facts.of(DEALS, List.of(D2, D1, D2)).and(NOTES, List.of("note"));
        assertThat(facts.rows(DEALS)).containsExactly(D2, D1, D2);
        assertThat(facts.rows(NOTES)).containsExactly("note");
        assertThat(facts.schemas()).containsExactly(DEALS, NOTES).isUnmodifiable();
        assertThat(facts.size()).isEqualTo(4);
        assertThat(facts).hasToString("3 deals, 1 notes");
    }

    @Test
    void mayBeEmpty() {
        assertThat(Facts.none().size()).isZero();
        assertThat(Facts.none().schemas()).isEmpty();
        assertThat(Facts.none().rows(DEALS)).isEmpty();
        assertThat(Facts.none()).hasToString("");
        assertThat(Facts.of(DEALS, List.of())).hasToString("0 deals");
    }

    @Test
    void keepsItsOwnListAndLeavesTheOriginalBundleAlone() {
        List<Deal> deals = new ArrayList<>(List.of(D1));
        Facts facts = Facts.of(DEALS, deals);
        deals.clear();
        Facts more = facts.and(NOTES, List.of("note"));
        assertThat(facts.rows(DEALS)).containsExactly(D1).isUnmodifiable();
        assertThat(facts.schemas()).containsExactly(DEALS);
        assertThat(more.size()).isEqualTo(2);
        assertThat(Facts.none().size()).isZero();
    }

    @Test
    void mergesPartsOfOneSchema() {
        Facts first = Facts.of(DEALS, List.of(D1)).and(NOTES, List.of("note"));
        Facts both = first.merge(Facts.of(DEALS, List.of(D2, D1)));
        assertThat(both.rows(DEALS)).containsExactly(D1, D2, D1).isUnmodifiable();
        assertThat(both.rows(NOTES)).containsExactly("note");
        assertThat(first.rows(DEALS)).containsExactly(D1);
        assertThat(Facts.none().merge(first)).hasToString("1 deals, 1 notes");
        assertThat(first.merge(both, Facts.none(), first).rows(DEALS)).containsExactly(D1, D1, D2, D1, D1);
    }

    @Test
    void refusesASchemaTwice() {
        assertConflict(
                "The facts already have rows of the schema (deals).",
                "Hand over all rows of a schema at once.",
                () -> Facts.of(DEALS, List.of(D1)).and(Schema.of("deals", Deal.class), List.of()));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("schema", () -> Facts.of(null, List.of()));
        assertNullRefused("rows", () -> Facts.of(DEALS, null));
        assertNullRefused("schema", () -> Facts.none().rows(null));
        assertNullRefused("rows[1] of deals", () -> Facts.of(DEALS, Arrays.asList(D1, null)));
        assertNullRefused("others", () -> Facts.none().merge((Facts[]) null));
        assertNullRefused("others[0]", () -> Facts.none().merge((Facts) null));
    }
}
