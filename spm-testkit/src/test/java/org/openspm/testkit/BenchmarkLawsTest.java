package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.core.money.Rate.percent;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openspm.benchmarks.comparison.Benchmark;
import org.openspm.benchmarks.comparison.Evidence;
import org.openspm.benchmarks.peer.Peer;
import org.openspm.benchmarks.peer.PeerGroup;
import org.openspm.core.metric.Direction;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class BenchmarkLawsTest {

    private static final PeerGroup PEERS = group(Direction.HIGHER_IS_BETTER);

    /** Twenty-four win rates, every one of them twice. */
    private static PeerGroup group(Direction direction) {
        return PeerGroup.of(
                "Win rate",
                direction,
                IntStream.range(0, 24)
                        .mapToObj(i -> new Peer("company " + i, Ratio.of(1 + i / 2, 37)))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(
            value = Direction.class,
            names = {"HIGHER_IS_BETTER", "LOWER_IS_BETTER"})
    void peersKeepTheLaws(Direction direction) {
        assertThatCode(() ->
                        BenchmarkLaws.of(group(direction)).tries(60).seed(7).verify())
                .doesNotThrowAnyException();
        assertThatCode(() -> BenchmarkLaws.of(group(direction).needing(1, 4)).verify())
                .doesNotThrowAnyException();
    }

    @Test
    void aBenchmarkOfPeersKeepsThem() {
        Benchmark benchmark = Benchmark.named("Win rate")
                .higherIsBetter()
                .evidence(Evidence.peers(PEERS, Unit.PERCENT))
                .source("our own peers", 2026)
                .build();
        assertThatCode(() -> BenchmarkLaws.of(benchmark).verify()).doesNotThrowAnyException();
    }

    @Test
    void peersBelowZeroAndAnOutsiderAmongThemKeepThem() {
        PeerGroup losses = PeerGroup.of(
                "Growth",
                Direction.HIGHER_IS_BETTER,
                List.of(
                        new Peer("outsider", Ratio.of(-1, 3)),
                        new Peer("b", Ratio.ZERO),
                        new Peer("c", Ratio.of(1, 7)),
                        new Peer("d", Ratio.of(-1, 3)),
                        new Peer("e", Ratio.of(2, 1))));
        assertThatCode(() -> BenchmarkLaws.of(losses).tries(60).verify()).doesNotThrowAnyException();
    }

    /** The share of peers that are worse, as if there were no ties. */
    private static double strict(PeerGroup group, Ratio value) {
        var standing = group.standing(value);
        return (standing.peers() + 1.0 - standing.rank() - standing.ties()) / standing.peers();
    }

    @Test
    void aRankThatForgetsTiesIsCaught() {
        assertThatThrownBy(() -> BenchmarkLaws.of(PEERS)
                        .rankedBy(BenchmarkLawsTest::strict)
                        .verify())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The direction was turned round, and the percentile rank should be (")
                .hasMessageContaining("), and is (")
                .hasMessageContaining(") is compared with [Peer[id=company ")
                .hasMessageContaining("].\nFound with seed (1) in trial (");
    }

    @Test
    void aRankThatDependsOnTheScaleIsCaught() {
        assertThatThrownBy(() -> BenchmarkLaws.of(PEERS)
                        .rankedBy((group, value) -> value.compareTo(Ratio.of(1, 1)) > 0
                                ? Double.NaN
                                : group.needing(1, 1)
                                        .standing(value)
                                        .percentile()
                                        .orThrow())
                        .tries(200)
                        .verify())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("All values were multiplied by (")
                .hasMessageContaining("), and is (NaN).");
    }

    @Test
    void aRankThatATieDoesNotMoveIsCaught() {
        assertThatThrownBy(() -> BenchmarkLaws.of(PEERS)
                        .rankedBy((group, value) -> 0.5
                                + Math.signum(group.needing(1, 1)
                                                        .standing(value)
                                                        .percentile()
                                                        .orThrow()
                                                - 0.5)
                                        / 2)
                        .verify())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("same value was added, and the percentile rank should be (");
    }

    @Test
    void theSameSeedFindsTheSame() {
        BenchmarkLaws laws =
                BenchmarkLaws.of(PEERS).rankedBy(BenchmarkLawsTest::strict).seed(5);
        assertThat(message(laws)).isEqualTo(message(laws)).contains("seed (5)");
    }

    private static String message(BenchmarkLaws laws) {
        try {
            laws.verify();
        } catch (AssertionError broken) {
            return String.valueOf(broken.getMessage());
        }
        return "";
    }

    @Test
    void misuseIsNamed() {
        BenchmarkLaws laws = BenchmarkLaws.of(PEERS);
        assertThat(laws).hasToString("laws of Win rate of 24 peers");
        assertThatThrownBy(() -> laws.tries(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of trials (0) is below 1.\nTry each law at least once.");
        assertThatThrownBy(() -> laws.rankedBy(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("own");
        assertThatThrownBy(() -> BenchmarkLaws.of((PeerGroup) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("peers");
        assertThatThrownBy(() -> BenchmarkLaws.of((Benchmark) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("benchmark");
        PeerGroup nobody = PeerGroup.of("Win rate", Direction.HIGHER_IS_BETTER, List.of());
        assertThatThrownBy(() -> BenchmarkLaws.of(nobody))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The peer group (Win rate of 0 peers) is empty.\nHand in a group of one peer or more.");
        Benchmark levels = Benchmark.named("Survey")
                .higherIsBetter()
                .bestInClass(percent(81))
                .laggard(percent(25))
                .source("Survey of companies", 2013)
                .build();
        assertThatThrownBy(() -> BenchmarkLaws.of(levels))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The benchmark (Survey) knows no values of peers, only (best in class 81 %")
                .hasMessageEndingWith(").\nHand in a benchmark of Evidence.peers(..), or the peer group itself.");
    }
}
