package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CandidateTest {

    @Test
    void isImmutable() {
        Map<String, String> traits = new HashMap<>(Map.of("role", "AE"));
        Candidate jill = new Candidate("jill", traits, Map.of("tenure", 3.0));
        traits.clear();
        assertThat(jill.traits()).containsEntry("role", "AE");
    }

    @Test
    void sizesAreNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Candidate("jill", Map.of(), Map.of("tenure", Double.NaN)))
                .withMessage("The size (tenure) of (jill) is no number (NaN).\nLeave out a size that is not known.");
        assertThatNullPointerException()
                .isThrownBy(() -> new Candidate(null, Map.of(), Map.of()))
                .withMessage("id");
    }
}
