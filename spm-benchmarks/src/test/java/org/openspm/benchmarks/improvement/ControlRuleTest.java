package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.series.Series;

class ControlRuleTest {

    private static List<Integer> signals(ControlRule rule, double... z) {
        return ControlChart.of(Series.of("z", z), Baseline.given(0, 1)).withRules(EnumSet.of(rule)).signals().stream()
                .map(Signal::index)
                .toList();
    }

    @Test
    void setsAreThoseOfTheirAuthors() {
        assertThat(ControlRule.westernElectric()).hasSize(4).contains(ControlRule.EIGHT_ON_ONE_SIDE);
        assertThat(ControlRule.nelson())
                .hasSize(8)
                .contains(ControlRule.NINE_ON_ONE_SIDE)
                .doesNotContain(ControlRule.EIGHT_ON_ONE_SIDE);
        assertThat(ControlRule.TWO_OF_THREE_BEYOND_TWO_SIGMA).hasToString("two of three beyond two sigma");
    }

    @Test
    void patternsSignalAtThePointThatCompletesThem() {
        assertThat(signals(ControlRule.BEYOND_LIMITS, 0, 3, 3.1, -3.1)).containsExactly(2, 3);
        assertThat(signals(ControlRule.TWO_OF_THREE_BEYOND_TWO_SIGMA, 2.1, 0, 2.1, 0, -2.1, 2.1, 0))
                .containsExactly(2);
        assertThat(signals(ControlRule.FOUR_OF_FIVE_BEYOND_ONE_SIGMA, 1.1, 1.1, 0, 1.1, 1.1, 1.1))
                .containsExactly(4, 5);
        assertThat(signals(ControlRule.EIGHT_ON_ONE_SIDE, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1))
                .containsExactly(7, 8);
        assertThat(signals(ControlRule.SIX_RISING_OR_FALLING, 1, 2, 3, 4, 5, 6, 6))
                .containsExactly(5);
    }

    @Property(tries = 300)
    void agreeWithTheirDefinitions(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -14, max = 14) Integer> quarters) {
        check(quarters.stream().mapToDouble(q -> q / 4.0).toArray());
    }

    /** Walks that stay near the centre, alternate or climb: uniform values seldom complete the long patterns. */
    @Property(tries = 200)
    void agreeWithTheirDefinitionsOnWalks(@ForAll long seed, @ForAll @IntRange(max = 2) int kind) {
        Random random = new Random(seed);
        double[] z = new double[60];
        for (int i = 0; i < z.length; i++) {
            double step = random.nextInt(9) / 4.0;
            z[i] = switch (kind) {
                case 0 -> (random.nextInt(10) - 4) / 4.0;
                case 1 -> (i % 2 == 0 ? 1 : -1) * (step - (random.nextInt(12) == 0 ? 3 : 0));
                default -> (i == 0 ? 0 : z[i - 1]) + step - (random.nextInt(4) == 0 ? 3 : 0);
            };
        }
        check(z);
    }

    private static void check(double[] z) {
        for (ControlRule rule : ControlRule.values()) {
            List<Integer> found = signals(rule, z);
            for (int i = 0; i < z.length; i++) {
                assertThat(found.contains(i)).as("%s at %d", rule, i).isEqualTo(NaiveRules.signals(rule, z, i));
            }
        }
    }

    /** Every added rule adds signals and takes none away. */
    @Property(tries = 100)
    void moreRulesSignalMore(@ForAll long seed) {
        double[] z = new Random(seed).doubles(40, -3.5, 3.5).toArray();
        ControlChart chart = ControlChart.of(Series.of("z", z), Baseline.given(0, 1));
        assertThat(chart.withRules(ControlRule.westernElectric()).signals()).containsAll(chart.signals());
    }
}
