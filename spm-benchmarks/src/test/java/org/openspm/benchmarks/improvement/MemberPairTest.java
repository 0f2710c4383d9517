package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class MemberPairTest {

    @Test
    void changeIsAfterLessBefore() {
        assertThat(new MemberPair("jill", 3, 5).change()).isEqualTo(2);
    }

    @Test
    void badOnesAreRefused() {
        Refusal.ofNull(() -> new MemberPair(null, 1, 2), "member");
        Refusal.of(
                () -> new MemberPair("jill", Double.NaN, 2),
                "The values (NaN) and (2.0) of (jill) are not finite numbers.\nLeave out who was not there both times.");
    }
}
