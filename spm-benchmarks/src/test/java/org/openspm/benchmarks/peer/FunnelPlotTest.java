package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.metric.Direction.CONTEXT_ONLY;
import static org.openspm.core.metric.Direction.HIGHER_IS_BETTER;
import static org.openspm.core.metric.Direction.LOWER_IS_BETTER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.statistic.Proportion;

class FunnelPlotTest {

    private final Map<String, Proportion> reps = Map.of(
            "ann",
            new Proportion(3, 4),
            "bob",
            new Proportion(30, 100),
            "cat",
            new Proportion(45, 100),
            "dan",
            new Proportion(62, 100),
            "eve",
            new Proportion(0, 0));
    private final FunnelPlot plot = FunnelPlot.around(0.45, HIGHER_IS_BETTER, reps);

    /** Three of four is no outlier, thirty and sixty-two of a hundred are: by the exact tests at 2.5 % and 0.1 %. */
    @Test
    void places() {
        assertThat(plot.units()).extracting(FunnelUnit::id).containsExactly("ann", "bob", "cat", "dan", "eve");
        assertThat(plot.units())
                .extracting(FunnelUnit::place)
                .containsExactly(
                        FunnelPlace.AS_CHANCE_LETS,
                        FunnelPlace.WORSE,
                        FunnelPlace.AS_CHANCE_LETS,
                        FunnelPlace.FAR_BETTER,
                        FunnelPlace.NO_TRIALS);
        assertThat(FunnelPlot.around(0.45, LOWER_IS_BETTER, reps).units())
                .extracting(FunnelUnit::place)
                .containsExactly(
                        FunnelPlace.AS_CHANCE_LETS,
                        FunnelPlace.BETTER,
                        FunnelPlace.AS_CHANCE_LETS,
                        FunnelPlace.FAR_WORSE,
                        FunnelPlace.NO_TRIALS);
    }

    /** The rep with four deals is drawn to what is usual, those with a hundred hardly. */
    @Test
    void shrunkShares() {
        List<FunnelUnit> units = plot.units();
        assertThat(units.get(0).shrunk().orThrow()).isBetween(0.46, 0.65);
        assertThat(units.get(3).shrunk().orThrow()).isBetween(0.58, 0.62);
    }

    @Test
    void aroundTheShareOfAll() {
        assertThat(FunnelPlot.of(HIGHER_IS_BETTER, reps).target()).isEqualTo(140 / 304.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelPlot.of(HIGHER_IS_BETTER, Map.of("ann", new Proportion(0, 4))))
                .withMessage(
                        "The share of all units together (0 of 4) is no target between 0 and 1.\nName a target, if there is one.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelPlot.of(HIGHER_IS_BETTER, Map.of("ann", new Proportion(4, 4))))
                .withMessageStartingWith("The share of all units together (4 of 4)");
    }

    @Test
    void widenedByOverdispersion() {
        double factor = plot.overdispersion().orThrow();
        assertThat(factor).isGreaterThan(1);
        FunnelLine line = plot.widened().lines(2).get(1);
        assertThat(line.inner().width())
                .isCloseTo(2 * 1.959963984540054 * Math.sqrt(factor * 0.45 * 0.55 / 100), within(1e-12));
        assertThat(plot.widened().units()).extracting(FunnelUnit::place).doesNotContain(FunnelPlace.FAR_BETTER);
        assertThat(FunnelPlot.around(0.5, HIGHER_IS_BETTER, Map.of("ann", new Proportion(2, 4)))
                        .widened()
                        .lines(2)
                        .get(1)
                        .inner()
                        .high())
                .isCloseTo(0.5 + 1.959963984540054 / 4, within(1e-12));
    }

    @Test
    void linesForAChart() {
        List<FunnelLine> lines = plot.lines(40);
        assertThat(lines).hasSize(40);
        assertThat(lines.get(0).trials()).isEqualTo(1);
        assertThat(lines.get(39).trials()).isEqualTo(100);
        for (FunnelLine line : lines) {
            assertThat(line.outer().low()).isLessThanOrEqualTo(line.inner().low());
            assertThat(line.outer().high()).isGreaterThanOrEqualTo(line.inner().high());
        }
        assertThat(FunnelPlot.around(0.5, HIGHER_IS_BETTER, Map.of("ann", new Proportion(2, 4)))
                        .lines(50))
                .extracting(FunnelLine::trials)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(FunnelPlot.around(0.5, HIGHER_IS_BETTER, Map.of()).lines(50)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plot.lines(1))
                .withMessage("The number of points (1) is below 2.\nA line has two ends.");
    }

    @Test
    void badPlotsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelPlot.around(0.5, CONTEXT_ONLY, reps))
                .withMessage(
                        "The direction (CONTEXT_ONLY) has no better and no worse.\nPlot shares of which more or less is better.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelPlot.around(1, HIGHER_IS_BETTER, reps))
                .withMessageStartingWith("The target (1.0) is not between 0 and 1.");
        assertThatNullPointerException()
                .isThrownBy(() -> FunnelPlot.around(0.5, null, reps))
                .withMessage("direction");
    }
}
