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
}
