package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.metric.Direction.CONTEXT_ONLY;
import static org.openspm.core.metric.Direction.HIGHER_IS_BETTER;
import static org.openspm.core.metric.Direction.LOWER_IS_BETTER;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.statistic.Sample;
import org.openspm.core.metric.Direction;
import org.openspm.core.money.Ratio;

class PeerGroupTest {

    private static PeerGroup of(Direction direction, int... values) {
        List<Peer> peers = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            peers.add(new Peer("p" + i, Ratio.of(values[i], 1)));
        }
        return PeerGroup.of("Deals", direction, peers);
    }

    @Test
    void bestFirstInItsDirection() {
        assertThat(of(HIGHER_IS_BETTER, 3, 9, 3, 5).peers())
                .extracting(Peer::id)
                .containsExactly("p1", "p3", "p0", "p2");
        assertThat(of(LOWER_IS_BETTER, 3, 9, 3, 5).peers())
                .extracting(Peer::id)
                .containsExactly("p0", "p2", "p3", "p1");
        assertThat(of(HIGHER_IS_BETTER, 3, 9)).hasToString("Deals of 2 peers");
        assertThat(of(HIGHER_IS_BETTER, 3)).hasToString("Deals of 1 peer");
        assertThat(of(HIGHER_IS_BETTER, 3, 9).sample()).isEqualTo(Sample.of(3, 9));
        assertThat(of(HIGHER_IS_BETTER, 3, 9).metric()).isEqualTo("Deals");
    }

    @Test
    void topKeepsTiesTogether() {
        PeerGroup group = of(HIGHER_IS_BETTER, 9, 7, 7, 7, 2);
        assertThat(group.top(1)).extracting(Peer::id).containsExactly("p0");
        assertThat(group.top(2)).extracting(Peer::id).containsExactly("p0", "p1", "p2", "p3");
        assertThat(group.top(9)).hasSize(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group.top(0))
                .withMessage("The number of the best (0) is not positive.\nAsk for 1 or more.");
    }

    @Test
    void aMemberIsLeftOutOfItsPeers() {
        PeerGroup group = of(HIGHER_IS_BETTER, 9, 7, 7, 5, 2, 1);
        assertThat(group.standing("p1"))
                .isEqualTo(of(HIGHER_IS_BETTER, 9, 7, 5, 2, 1).standing(Ratio.of(7, 1)));
        assertThat(group.without("p0").peers()).hasSize(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group.standing("p9"))
                .withMessage("There is no (p9) in the peer group.\nAsk for one of its members, or hand in a value.");
    }

    /** Turn values and direction round, and every standing is the same; worse peers and better ones change places. */
    @Property(tries = 200)
    void flippedDirectionMirrors(
            @ForAll List<@IntRange(min = -5, max = 5) Integer> values, @ForAll @IntRange(min = -6, max = 6) int value) {
        int[] numbers = values.stream().mapToInt(Integer::intValue).toArray();
        int[] negated = values.stream().mapToInt(number -> -number).toArray();
        Standing one = of(HIGHER_IS_BETTER, numbers).standing(Ratio.of(value, 1));
        Standing turned = of(LOWER_IS_BETTER, negated).standing(Ratio.of(-value, 1));
        Standing flipped = of(LOWER_IS_BETTER, numbers).standing(Ratio.of(value, 1));

        assertThat(turned.rank()).isEqualTo(one.rank());
        assertThat(turned.percentile()).isEqualTo(one.percentile());
        assertThat(flipped.rank() - 1 + one.rank() - 1 + one.ties()).isEqualTo(values.size());
        if (one.percentile().isDefined()) {
            assertThat(flipped.percentile().orThrow())
                    .isCloseTo(1 - one.percentile().orThrow(), within(1e-15));
        }
    }

    @Test
    void badGroupsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(CONTEXT_ONLY, 1))
                .withMessage(
                        "The direction (CONTEXT_ONLY) has no better and no worse.\nRank metrics of which more or less is better.");
        Peer twice = new Peer("jill", Ratio.ZERO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeerGroup.of("Deals", HIGHER_IS_BETTER, List.of(twice, twice)))
                .withMessage("There are two peers of one id (jill).\nGive each peer once, with one value.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(HIGHER_IS_BETTER, 1).needing(0, 5))
                .withMessage(
                        "The numbers of peers needed (0 to show, 5 for quartiles) are out of range.\nNeed 1 or more to show, and not fewer for quartiles.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(HIGHER_IS_BETTER, 1).needing(5, 4))
                .withMessageStartingWith("The numbers of peers needed (5 to show, 4");
        assertThatNullPointerException()
                .isThrownBy(() -> PeerGroup.of(null, HIGHER_IS_BETTER, List.of()))
                .withMessage("metric");
        assertThatNullPointerException()
                .isThrownBy(() -> PeerGroup.of("a", null, List.of()))
                .withMessage("direction");
        assertThatNullPointerException()
                .isThrownBy(() -> of(HIGHER_IS_BETTER, 1).standing((Ratio) null))
                .withMessage("value");
        assertThatNullPointerException()
                .isThrownBy(() -> of(HIGHER_IS_BETTER, 1).standing((String) null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> of(HIGHER_IS_BETTER, 1).at(null))
                .withMessage("other");
    }
}
