package org.openspm.compensation.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.openspm.compensation.fixture.Fuzz;

class WorldFuzzTest {

    private static final List<Long> SEEDS =
            Stream.iterate(8L, Fuzz::next).limit(30).toList();

    @Example
    void theEngineAgrees() {
        WorldFuzz pairs = new WorldFuzz();
        assertThat(SEEDS).allSatisfy(seed -> assertThat(pairs.differences(seed)).isEmpty());
    }

    /** Whatever was drawn before, a seed is one plan with one history: else no difference would come again. */
    @Example
    void aSeedIsOnePair() {
        WorldFuzz pairs = new WorldFuzz();
        List<String> once =
                SEEDS.stream().map(pairs::sample).map(World::toString).toList();
        for (int i = SEEDS.size() - 1; i >= 0; i--) {
            assertThat(pairs.sample(SEEDS.get(i))).hasToString(once.get(i));
            assertThat(new WorldFuzz().sample(SEEDS.get(i))).hasToString(once.get(i));
        }
        assertThat(once).doesNotHaveDuplicates();
    }
}
