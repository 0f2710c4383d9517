package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.openspm.compensation.fixture.Fuzz;

class OracleFuzzTest {

    private static final List<Long> SEEDS =
            Stream.iterate(8L, Fuzz::next).limit(30).toList();

    @Example
    void theEngineAgrees() {
        OracleFuzz pairs = new OracleFuzz();
        assertThat(SEEDS).allSatisfy(seed -> assertThat(pairs.differences(seed)).isEmpty());
    }

    /** Whatever was drawn before, a seed is one plan with one history: else no difference would come again. */
    @Example
    void aSeedIsOnePair() {
        OracleFuzz pairs = new OracleFuzz();
        List<String> once =
                SEEDS.stream().map(pairs::sample).map(Scenario::toString).toList();
        for (int i = SEEDS.size() - 1; i >= 0; i--) {
            assertThat(pairs.sample(SEEDS.get(i))).hasToString(once.get(i));
            assertThat(new OracleFuzz().sample(SEEDS.get(i))).hasToString(once.get(i));
        }
        assertThat(once).doesNotHaveDuplicates();
    }
}
