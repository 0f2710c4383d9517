package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MultiplicityTest {

    /** The 15 p-values of Benjamini and Hochberg (1995), section 3.2: nine below 5 % alone, three by Bonferroni and Holm, four by theirs. */
    private final double[] thrombolysis = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.000
    };

    @ParameterizedTest
    @CsvSource({"BONFERRONI, 3", "HOLM, 3", "HOCHBERG, 3", "BENJAMINI_HOCHBERG, 4", "BENJAMINI_YEKUTIELI, 3"})
    void agreesWithBenjaminiAndHochberg(Multiplicity correction, int found) {
        boolean[] significant = correction.significant(percent(5), thrombolysis);
        for (int i = 0; i < significant.length; i++) {
            assertThat(significant[i]).isEqualTo(i < found);
        }
    }

    /** Worked by hand; the order is kept. */
    @ParameterizedTest
    @CsvSource({
        "BONFERRONI, 0.03, 0.12, 0.09",
        "HOLM, 0.03, 0.06, 0.06",
        "HOCHBERG, 0.03, 0.04, 0.04",
        "BENJAMINI_HOCHBERG, 0.03, 0.04, 0.04",
        "BENJAMINI_YEKUTIELI, 0.055, 0.07333333333333333, 0.07333333333333333"
    })
    void adjusted(Multiplicity correction, double first, double second, double third) {
        double[] adjusted = correction.adjust(0.01, 0.04, 0.03);
        assertThat(adjusted[0]).isCloseTo(first, within(1e-15));
        assertThat(adjusted[1]).isCloseTo(second, within(1e-15));
        assertThat(adjusted[2]).isCloseTo(third, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource
    void oneQuestionNeedsNoCorrection(Multiplicity correction) {
        assertThat(correction.adjust(0.03)).containsExactly(0.03);
        assertThat(correction.adjust()).isEmpty();
    }

    /** By the definitions, over all subsets of larger and smaller ones. */
    @Property(tries = 200)
    void definitions(
            @ForAll @IntRange(min = 0, max = 1000) int a,
            @ForAll @IntRange(min = 0, max = 1000) int b,
            @ForAll @IntRange(min = 0, max = 1000) int c,
            @ForAll @IntRange(min = 0, max = 1000) int d) {
        double[] p = {a / 1000.0, b / 1000.0, c / 1000.0, d / 1000.0};
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < 4; i++) {
            double holm = 0;
            double hochberg = 1;
            double benjamini = 1;
            for (int j = 0; j < 4; j++) {
                if (sorted[j] <= p[i]) {
                    holm = Math.max(holm, (4 - j) * sorted[j]);
                }
                if (sorted[j] >= p[i]) {
                    hochberg = Math.min(hochberg, (4 - j) * sorted[j]);
                    benjamini = Math.min(benjamini, 4 * sorted[j] / (j + 1));
                }
            }
            assertThat(Multiplicity.HOLM.adjust(p)[i]).isCloseTo(Math.min(1, holm), within(1e-14));
            assertThat(Multiplicity.HOCHBERG.adjust(p)[i]).isCloseTo(hochberg, within(1e-14));
            assertThat(Multiplicity.BENJAMINI_HOCHBERG.adjust(p)[i]).isCloseTo(benjamini, within(1e-14));
            // 1 + 1/2 + 1/3 + 1/4
            assertThat(Multiplicity.BENJAMINI_YEKUTIELI.adjust(p)[i])
                    .isCloseTo(Math.min(1, benjamini * 25 / 12), within(1e-14));
        }
    }

    @Test
    void badValuesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Multiplicity.HOLM.adjust(0.5, 1.5))
                .withMessage("The p-value (1.5) is not within 0 to 1.\nGive it in decimal form: 0.25 is 25 %.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Multiplicity.HOLM.adjust(Double.NaN))
                .withMessageStartingWith("The p-value (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Multiplicity.HOLM.significant(percent(0), 0.5))
                .withMessageStartingWith("The significance (0.0)");
        assertThatNullPointerException()
                .isThrownBy(() -> Multiplicity.HOLM.adjust((double[]) null))
                .withMessage("pValues");
    }
}
