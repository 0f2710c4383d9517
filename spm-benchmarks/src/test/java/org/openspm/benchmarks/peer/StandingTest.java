package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Direction.HIGHER_IS_BETTER;
import static org.openspm.core.money.Rate.percent;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.benchmarks.statistic.ProportionInterval;
import org.openspm.core.money.Ratio;

class StandingTest {

    private static PeerGroup upTo(int n) {
        List<Peer> peers = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            peers.add(new Peer("p" + i, Ratio.of(i, 1)));
        }
        return PeerGroup.of("Win rate", HIGHER_IS_BETTER, peers);
    }

    @Test
    void everythingAboutOne() {
        Standing standing = upTo(24).standing(Ratio.of(31, 2));

        assertThat(standing.value()).isEqualTo(Ratio.of(31, 2));
        assertThat(standing.rank()).isEqualTo(10);
        assertThat(standing.ties()).isZero();
        assertThat(standing.peers()).isEqualTo(24);
        assertThat(standing.percentile().orThrow()).isEqualTo(15 / 24.0);
        assertThat(standing.percentile().interval())
                .isEqualTo(ProportionInterval.WILSON
                        .of(new Proportion(15, 24), ConfidenceLevel.DEFAULT)
                        .interval());
        assertThat(standing.quartile()).contains(Quartile.UPPER_MIDDLE);
        assertThat(standing.isQuartileSure()).isFalse();
        assertThat(standing.resolution()).contains(Ratio.of(1, 24));
        assertThat(standing)
                .hasToString(
                        "Win rate: rank 10 of 25, P63 (P43 to P79 at 95 %), upper middle quartile, not surely; steps of 4.17 points");
    }

    @Test
    void tiesAndSureQuartiles() {
        Standing best = upTo(200).standing(Ratio.of(200, 1));
        assertThat(best.ties()).isEqualTo(1);
        assertThat(best.isQuartileSure()).isTrue();
        assertThat(best.toString())
                .startsWith("Win rate: rank 1 of 201, tied with 1, P100 (P97 to P100 at 95 %), top quartile; steps");
    }

    @Test
    void fewPeersTellLittle() {
        Standing few = upTo(4).standing(Ratio.of(3, 1));
        assertThat(few)
                .hasToString("Win rate: rank 2 of 5, tied with 1; no percentile: there are (4) peers, fewer than 5");
        assertThat(few.quartile()).isEmpty();
        assertThat(upTo(19).standing(Ratio.ZERO).quartile()).isEmpty();
        assertThat(upTo(19).standing(Ratio.ZERO).percentile().orThrow()).isEqualTo(0.0);
        assertThat(upTo(19).needing(1, 19).standing(Ratio.ZERO).quartile()).contains(Quartile.BOTTOM);
        assertThat(upTo(0).needing(1, 1).standing(Ratio.ZERO).percentile().isDefined())
                .isFalse();
        assertThat(upTo(0).standing(Ratio.ZERO).resolution()).isEmpty();
    }

    @Test
    void equality() {
        Standing one = upTo(6).standing(Ratio.of(1, 2));
        assertThat(one).isEqualTo(upTo(6).standing(Ratio.of(1, 2))).hasSameHashCodeAs(upTo(6).standing(Ratio.of(1, 2)));
        assertThat(one)
                .isNotEqualTo(upTo(6).standing(Ratio.of(3, 2)))
                .isNotEqualTo(upTo(7).standing(Ratio.of(1, 2)))
                .isNotEqualTo("one");
        ConfidenceLevel other = new ConfidenceLevel(percent(80));
        assertThat(one).isNotEqualTo(upTo(6).at(other).standing(Ratio.of(1, 2)));
    }
}
