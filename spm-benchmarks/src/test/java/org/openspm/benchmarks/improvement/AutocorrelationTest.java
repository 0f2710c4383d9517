package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.series.Series;

class AutocorrelationTest {

    /** By hand: deviations -2, -1, 0, 1, 2; at lag 1 (2 + 0 + 0 + 2) / 10, at lag 2 (0 - 1 + 0) / 10. */
    @Test
    void coefficientsAreThoseOfTheDefinition() {
        Autocorrelation found = Autocorrelation.of(Series.of("x", 1, 2, 3, 4, 5), 2);

        assertThat(found.coefficients().get(0)).isCloseTo(0.4, within(1e-12));
        assertThat(found.coefficients().get(1)).isCloseTo(-0.1, within(1e-12));
        assertThat(found.statistic()).isCloseTo(35 * (0.16 / 4 + 0.01 / 3), within(1e-12));
        assertThat(found.pValue())
                .isCloseTo(1 - new ChiSquaredDistribution(2).cumulativeProbability(found.statistic()), within(1e-12));
        assertThat(found.bound()).isCloseTo(1.96 / Math.sqrt(5), within(1e-4));
    }

    @Test
    void saysWhetherLimitsHold() {
        Random random = new Random(5);
        double[] independent = new double[100];
        double[] walk = new double[100];
        for (int i = 1; i < 100; i++) {
            independent[i] = random.nextGaussian();
            walk[i] = walk[i - 1] + random.nextGaussian();
        }
        assertThat(Autocorrelation.of(Series.of("x", independent), 10).isPlausiblyNone())
                .isTrue();
        assertThat(Autocorrelation.of(Series.of("x", independent), 10).explain())
                .startsWith("autocorrelation at lag 1 is ")
                .endsWith("values may be taken to be independent");
        assertThat(Autocorrelation.of(Series.of("x", walk), 10).isPlausiblyNone())
                .isFalse();
        assertThat(Autocorrelation.of(Series.of("x", walk), 10).explain())
                .endsWith(
                        "values depend on those before: control limits are too narrow, remove season and trend first");
    }

    @Property(tries = 50)
    void shiftAndScaleChangeNothing(@ForAll long seed, @ForAll @IntRange(min = -50, max = 50) int shift) {
        double[] x = new Random(seed).doubles(20, -5, 5).toArray();
        double[] y = new double[20];
        for (int i = 0; i < 20; i++) {
            y[i] = 3 * x[i] + shift;
        }
        assertThat(Autocorrelation.of(Series.of("y", y), 3).statistic())
                .isCloseTo(Autocorrelation.of(Series.of("x", x), 3).statistic(), within(1e-8));
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> Autocorrelation.of(Series.of("x", 1, 2, 3), 2),
                "The number of lags (2) is not within 1 to (1) of the (3) observations less two.\nAsk for fewer.");
        Refusal.of(
                () -> Autocorrelation.of(Series.of("x", 1, 1, 1), 1),
                "The series (x) is constant, and has no autocorrelation.\nNothing varies that could depend on anything.");
    }
}
