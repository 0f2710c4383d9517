package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EntryKindTest {

    @Test
    void saysItself() {
        assertThat(EntryKind.values()).extracting(EntryKind::toString).doesNotHaveDuplicates();
    }

    @Test
    void knowsWhatFollowsFromAnEvaluation() {
        assertThat(Arrays.stream(EntryKind.values()).filter(EntryKind::isEvaluated))
                .containsExactly(EntryKind.EARNED, EntryKind.ADJUSTED);
    }

    @Test
    void knowsWhichBalanceItChanges() {
        assertThat(Arrays.stream(EntryKind.values()).filter(EntryKind::isAdvance))
                .containsExactly(EntryKind.ADVANCED, EntryKind.ADVANCE_RECOVERED);
        assertThat(Arrays.stream(EntryKind.values()).filter(EntryKind::isDraw))
                .containsExactlyInAnyOrder(EntryKind.DRAWN, EntryKind.RECOVERED, EntryKind.FORGIVEN);
        assertThat(Arrays.stream(EntryKind.values()).filter(kind -> !kind.isOwed()))
                .containsExactly(EntryKind.FORGIVEN);
    }
}
