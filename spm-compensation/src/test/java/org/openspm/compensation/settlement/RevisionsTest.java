package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionsTest {

    private record Row(String id, long revision, int amount) {}

    private static final Revisions<Row> ROWS = Revisions.by(Row::id, Row::revision);

    @Test
    void picksTheLatestWhateverTheOrderAndHoweverOften() {
        Row old = new Row("a", 1, 5);
        Row later = new Row("a", 2, 6);
        Row other = new Row("b", 7, 1);
        assertThat(ROWS.latest(List.of(old, other, later, old, later))).containsExactly(later, other);
        assertThat(ROWS.latest(List.of(later, old, other))).containsExactly(later, other);
        assertThat(ROWS.latest(List.of())).isEmpty();
        assertThat(ROWS).hasToString("the latest revision of each row");
    }

    @Test
    void refusesTwoContentsOfOneRevisionEvenAnOldOne() {
        assertRefused(
                "The id (a) has two rows of revision (1): (Row[id=a, revision=1, amount=5]) and (Row[id=a, revision=1, amount=9]).",
                "Give a changed row a higher revision.",
                () -> ROWS.latest(List.of(new Row("a", 1, 5), new Row("a", 2, 5), new Row("a", 1, 9))));
    }

    @Test
    void refusesNull() {
        assertNullRefused("id", () -> Revisions.by(null, Row::revision));
        assertNullRefused("revision", () -> Revisions.by(Row::id, null));
        assertNullRefused("rows", () -> ROWS.latest(null));
        assertNullRefused("id", () -> ROWS.latest(List.of(new Row(null, 1, 1))));
    }
}
