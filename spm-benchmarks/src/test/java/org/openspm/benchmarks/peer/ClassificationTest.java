package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.openspm.core.metric.Direction.HIGHER_IS_BETTER;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;

class ClassificationTest {

    private static Classification classes() {
        List<Peer> peers = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            peers.add(new Peer("p" + i, Ratio.of(7 - i, 1)));
        }
        return MaturitySplit.bestAverageLaggard()
                .classify(PeerGroup.of("Score", HIGHER_IS_BETTER, peers), List.of("Revenue growth", "Reps at quota"));
    }

    @Test
    void sharesThatAreReal() {
        assertThat(classes().realisedShare("Best in class")).isEqualTo(Ratio.of(1, 7));
        assertThat(classes().realisedShare("Industry average")).isEqualTo(Ratio.of(4, 7));
        assertThat(classes().classOf("p0")).contains("Best in class");
        assertThat(classes().classOf("nobody")).isEmpty();
        assertThat(classes())
                .hasToString(
                        "Best in class 1 (20 % asked for), Industry average 4 (50 % asked for), Laggard 2 (30 % asked for); formed by Reps at quota, Revenue growth");
        assertThat(MaturitySplit.bestAverageLaggard()
                        .classify(PeerGroup.of("Score", HIGHER_IS_BETTER, List.of()))
                        .realisedShare("Laggard"))
                .isEqualTo(Ratio.ZERO);
    }

    /** What classes were formed by differs between them whatever they do. */
    @Test
    void circularityIsMarked() {
        assertThat(classes().isByConstruction("Reps at quota")).isTrue();
        assertThat(classes().isByConstruction("Use of training")).isFalse();
        assertThat(classes().formedBy()).containsExactly("Reps at quota", "Revenue growth");
    }

    @Test
    void unknownClassIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> classes().realisedShare("Middle"))
                .withMessage("There is no class (Middle).\nAsk for one of the split.");
        assertThatNullPointerException()
                .isThrownBy(() -> classes().isByConstruction(null))
                .withMessage("metric");
        assertThatNullPointerException()
                .isThrownBy(() -> classes().classOf(null))
                .withMessage("id");
    }
}
