package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.Interval;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.benchmarks.statistic.ProportionInterval;
import org.openspm.core.money.Ratio;

class DirectStandardisationTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.DEFAULT;

    /** Kidney stones, Charig et al. (1986): open surgery is better for small and for large stones, and worse in total. */
    @Test
    void simpson() {
        Map<String, Proportion> open = Map.of("small", new Proportion(81, 87), "large", new Proportion(192, 263));
        Map<String, Proportion> closed = Map.of("small", new Proportion(234, 270), "large", new Proportion(55, 80));
        DirectStandardisation standard =
                DirectStandardisation.to(Map.of("small", Ratio.of(357, 1), "large", Ratio.of(343, 1)));

        assertThat(273 / 350.0).isLessThan(289 / 350.0);
        assertThat(standard.of(open, LEVEL).orThrow()).isCloseTo(0.8325, within(5e-5));
        assertThat(standard.of(closed, LEVEL).orThrow()).isCloseTo(0.7789, within(5e-5));
        assertThat(standard.exact(open))
                .isEqualTo(Ratio.of(81 * 357, 87).plus(Ratio.of(192 * 343, 263)).dividedBy(Ratio.of(700, 1)));
    }

    /** Of one segment it is Wilson's interval. */
    @Test
    void oneSegment() {
        Estimate one = DirectStandardisation.to(Map.of("all", Ratio.of(3, 1)))
                .of(Map.of("all", new Proportion(12, 20)), LEVEL);
        Interval wilson = ProportionInterval.WILSON
                .of(new Proportion(12, 20), LEVEL)
                .interval()
                .orElseThrow();
        assertThat(one.interval().orElseThrow().low()).isCloseTo(wilson.low(), within(1e-15));
        assertThat(one.interval().orElseThrow().high()).isCloseTo(wilson.high(), within(1e-15));
    }

    @Test
    void segmentsWithoutTrials() {
        DirectStandardisation standard =
                DirectStandardisation.to(Map.of("a", Ratio.of(1, 1), "b", Ratio.ZERO, "c", Ratio.of(1, 1)));
        Map<String, Proportion> counts = Map.of("a", new Proportion(1, 2), "c", new Proportion(0, 0));
        assertThat(standard.of(counts, LEVEL).reason()).isEqualTo("the segment (c) has no trials");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.exact(counts))
                .withMessage(
                        "The segment (c) has no trials.\nLeave it out of the standard, for all that are compared.");
        assertThat(standard.of(Map.of(), LEVEL).reason()).isEqualTo("the segment (a) has no trials");
        assertThat(standard.exact(Map.of("a", new Proportion(1, 2), "c", new Proportion(1, 4))))
                .isEqualTo(Ratio.of(3, 8));
    }

    @Test
    void badMixesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectStandardisation.to(Map.of("a", Ratio.of(-1, 1))))
                .withMessage(
                        "The weight (-1) of the segment (a) is negative.\nWeigh by something that is not, such as trials.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectStandardisation.to(Map.of("a", Ratio.ZERO)))
                .withMessage("The weights of the (1) segments are zero.\nGive one of them weight.");
        assertThatNullPointerException()
                .isThrownBy(() ->
                        DirectStandardisation.to(Map.of("a", Ratio.of(1, 1))).of(Map.of(), null))
                .withMessage("level");
    }
}
