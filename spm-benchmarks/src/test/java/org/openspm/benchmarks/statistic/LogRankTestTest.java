package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LogRankTestTest {

    /** Freireich et al. (1963), remission under 6-MP and placebo: 16.79 in every book on survival, expected events 19.25 and 10.75. */
    @Test
    void agreesWithFreireich() {
        double[] times = {6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35};
        boolean[] relapsed = {
            true, true, true, false, true, false, true, false, false, true, true, false, false, false, true, true,
            false, false, false, false, false
        };
        CensoredSample treated = CensoredSample.of(times, relapsed);
        CensoredSample placebo = sample(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

        TestResult result = LogRankTest.withDefaults().of(treated, placebo);

        assertThat(Math.pow(result.statistic().orElseThrow(), 2)).isCloseTo(16.793, within(5e-4));
        assertThat(result.statistic().orElseThrow()).isNegative();
        assertThat(result.pValue().orElseThrow()).isCloseTo(4.17e-5, within(5e-8));
        assertThat(result.effect().orThrow()).isCloseTo(Math.exp((9 - 19.2505) / 6.2570), within(1e-4));
        assertThat(LogRankTest.withDefaults()
                        .with(Alternative.LESS)
                        .of(treated, placebo)
                        .pValue()
                        .orElseThrow())
                .isCloseTo(4.17e-5 / 2, within(5e-8));
    }

    /** The other way round the ratio is turned over. */
    @Test
    void isAntisymmetric() {
        TestResult one = LogRankTest.withDefaults().of(sample(1, 4, 6), sample(2, 3, 9, 9));
        TestResult other =
                LogRankTest.withDefaults().at(ConfidenceLevel.DEFAULT).of(sample(2, 3, 9, 9), sample(1, 4, 6));
        assertThat(one.statistic().orElseThrow()).isCloseTo(-other.statistic().orElseThrow(), within(1e-14));
        assertThat(one.effect().orThrow()).isCloseTo(1 / other.effect().orThrow(), within(1e-13));
    }

    @Test
    void undefinedWithoutEvents() {
        String reason = "there is no event while both groups have somebody at risk";
        CensoredSample none = CensoredSample.of(new double[] {3, 4}, new boolean[2]);
        assertThat(LogRankTest.withDefaults().of(none, none).reason()).isEqualTo(reason);
        assertThat(LogRankTest.withDefaults().of(sample(), sample(1)).reason()).isEqualTo(reason);
    }

    private static CensoredSample sample(double... times) {
        boolean[] happened = new boolean[times.length];
        Arrays.fill(happened, true);
        return CensoredSample.of(times, happened);
    }
}
