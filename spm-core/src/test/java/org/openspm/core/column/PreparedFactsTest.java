package org.openspm.core.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;

/** That prepared facts measure what the others do is a law in {@code PreparedFactsLawsTest} of metrics, and one of plans. */
class PreparedFactsTest {

    private static final Schema<String> NAMES = Schema.of("names", String.class);
    private static final Schema<Integer> AGES = Schema.of("ages", Integer.class);

    @Test
    void areTheSameFacts() {
        Facts facts = Facts.of(NAMES, List.of("jill", "sam")).and(AGES, List.of(31));
        Facts prepared = PreparedFacts.of(facts);
        assertThat(prepared).hasToString(facts.toString());
        assertThat(prepared.rows(NAMES)).isEqualTo(facts.rows(NAMES));
        assertThat(prepared.rows(AGES)).isEqualTo(facts.rows(AGES));
    }

    @Test
    void arePreparedOnce() {
        Facts prepared = PreparedFacts.of(Facts.of(NAMES, List.of("jill")));
        assertThat(PreparedFacts.of(prepared).rows(NAMES)).isSameAs(prepared.rows(NAMES));
    }

    @Test
    void refuseNothing() {
        assertThatNullPointerException()
                .isThrownBy(() -> PreparedFacts.of(null))
                .withMessage("facts");
        assertThatNullPointerException()
                .isThrownBy(() -> PreparedFacts.columns(null, 0, index -> ""))
                .withMessage("schema");
        assertThatNullPointerException()
                .isThrownBy(() -> PreparedFacts.columns(NAMES, 0, null))
                .withMessage("row");
    }
}
