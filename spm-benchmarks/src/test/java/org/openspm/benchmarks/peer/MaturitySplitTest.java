package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.metric.Direction.HIGHER_IS_BETTER;
import static org.openspm.core.money.Rate.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;

class MaturitySplitTest {

    private final MaturitySplit split = MaturitySplit.bestAverageLaggard();

    private static PeerGroup group(int... values) {
        List<Peer> peers = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            peers.add(new Peer("p" + i, Ratio.of(values[i], 1)));
        }
        return PeerGroup.of("Score", HIGHER_IS_BETTER, peers);
    }

    @Property(tries = 200)
    void sizesAddUpAndAreNear(@ForAll @IntRange(min = 0, max = 5000) int population) {
        List<Integer> sizes = split.sizes(population);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(population);
        for (int i = 0; i < 3; i++) {
            double exact = split.classes().get(i).share().value().doubleValue() * population;
            assertThat((double) sizes.get(i)).isCloseTo(exact, within(1.0));
        }
    }

    @Test
    void classesInOrder() {
        Classification classes = split.classify(group(10, 9, 8, 7, 6, 5, 4, 3, 2, 1));
        assertThat(classes.members().get("Best in class")).extracting(Peer::id).containsExactly("p0", "p1");
        assertThat(classes.members().get("Industry average")).hasSize(5);
        assertThat(classes.members().get("Laggard")).extracting(Peer::id).containsExactly("p7", "p8", "p9");
    }

    /** Equal values go where most of them would be; of halves to the better class. */
    @Test
    void tiesAreNeverDivided() {
        assertThat(split.classify(group(10, 9, 9, 9, 6, 5, 4, 3, 2, 1))
                        .members()
                        .get("Best in class"))
                .extracting(Peer::id)
                .containsExactly("p0");
        assertThat(split.classify(group(10, 9, 9, 7, 6, 5, 4, 3, 2, 1))
                        .members()
                        .get("Best in class"))
                .hasSize(3);
        assertThat(split.classify(group(7, 7, 7, 7, 7)).members().get("Industry average"))
                .hasSize(5);
    }

    @Property(tries = 200)
    void equalValuesShareTheirClass(@ForAll List<@IntRange(min = 0, max = 6) Integer> values) {
        PeerGroup group = group(values.stream().mapToInt(Integer::intValue).toArray());
        Classification classes = split.classify(group);
        assertThat(classes.members().values().stream().mapToInt(List::size).sum())
                .isEqualTo(values.size());
        for (Peer one : group.peers()) {
            for (Peer other : group.peers()) {
                if (one.value().equals(other.value())) {
                    assertThat(classes.classOf(one.id())).isEqualTo(classes.classOf(other.id()));
                }
            }
        }
    }

    @Test
    void badSplitsAreRefused() {
        MaturityClass half = new MaturityClass("Half", percent(50));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaturitySplit.of(List.of(half)))
                .withMessage("The shares of the classes add up to (50 %).\nMake them add up to 100 %.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaturitySplit.of(List.of(half, half)))
                .withMessage("There are two classes of one name (Half).\nName each class differently.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split.sizes(-1))
                .withMessage("The population (-1) is negative.\nCount its members.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split.pooled(List.of(Ratio.ZERO)))
                .withMessage("There are (1) levels of (3) classes.\nGive the level of each class, the best first.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split.implied("Laggard", Ratio.ZERO, Map.of()))
                .withMessage(
                        "The level of the class (Best in class) is missing.\nGive the level of every class but the one asked for.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split.implied(
                        "Middle",
                        Ratio.ZERO,
                        Map.of("Best in class", Ratio.ZERO, "Industry average", Ratio.ZERO, "Laggard", Ratio.ZERO)))
                .withMessage("There is no class (Middle).\nAsk for one of the split.");
    }
}
