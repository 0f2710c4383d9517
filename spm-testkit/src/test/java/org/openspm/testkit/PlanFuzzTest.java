package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;

class PlanFuzzTest {

    @Example
    void theEngineAgrees() {
        PlanFuzz pairs = new PlanFuzz();
        LongStream.iterate(8, Fuzz::next)
                .limit(40)
                .forEach(seed -> assertThat(pairs.differences(seed)).isEmpty());
    }

    /** Whatever was drawn before, a seed is one plan with one history: else no difference would come again. */
    @Example
    void aSeedIsOneCase() {
        List<Long> seeds = Stream.iterate(8L, Fuzz::next).limit(30).toList();
        PlanFuzz pairs = new PlanFuzz();
        List<String> once =
                seeds.stream().map(pairs::sample).map(PlanCase::toString).toList();
        for (int i = seeds.size() - 1; i >= 0; i--) {
            assertThat(pairs.sample(seeds.get(i))).hasToString(once.get(i));
            assertThat(new PlanFuzz().sample(seeds.get(i))).hasToString(once.get(i));
        }
        assertThat(once).doesNotHaveDuplicates();
    }

    @Example
    void fourHistoriesShareAPlanAndSomeAreLarge() {
        PlanFuzz pairs = new PlanFuzz();
        assertThat(pairs.sample(8).plan()).isSameAs(pairs.sample(11).plan());
        assertThat(pairs.sample(8).deals()).isNotEqualTo(pairs.sample(9).deals());
        List<Integer> sizes = LongStream.iterate(8, Fuzz::next)
                .limit(200)
                .mapToObj(seed -> pairs.sample(seed).deals().size())
                .toList();
        assertThat(sizes).anyMatch(size -> size > 12).contains(0);
        assertThat(sizes.stream().filter(size -> size > 12).count()).isLessThan(30);
    }
}
