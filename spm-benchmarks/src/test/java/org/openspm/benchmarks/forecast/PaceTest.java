package org.openspm.benchmarks.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.improvement.SeasonalIndex;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.statistic.ConfidenceLevel;

class PaceTest {

    private final Series bookings = Series.of("Bookings", 8, 12, 10, 10);

    /** Mean 10, variance 8/3; two to come: variance 8/3 (2 + 4/4), three degrees of freedom. */
    @Test
    void isStudentsPrediction() {
        Pace pace = Pace.of(bookings, 3, 2, 55);
        assertThat(pace.achieved()).isEqualTo(32);
        assertThat(pace.projection()).isEqualTo(52);
        assertThat(pace.neededRate()).hasValue(11.5);
        double error = Math.sqrt(8.0 / 3 * 3);
        assertThat(pace.probability())
                .isCloseTo(1 - new TDistribution(3).cumulativeProbability(3 / error), within(1e-12));
        assertThat(pace.interval(ConfidenceLevel.DEFAULT).high())
                .isCloseTo(52 + error * new TDistribution(3).inverseCumulativeProbability(0.975), within(1e-9));
    }

    @Test
    void seasonsWeighThePartsToCome() {
        SeasonalIndex index = SeasonalIndex.given(1, 1, 1, 2);
        Series done = Series.of("Bookings", 8, 8, 8);
        Pace pace = Pace.of(done, 3, 1, 40, index);
        assertThat(pace.projection()).isCloseTo(40, within(1e-9));
        assertThat(Pace.of(done, 3, 1, 40).projection()).isEqualTo(32);
        assertThat(pace.explain()).contains("in their seasons");
    }

    @Test
    void explainsItself() {
        assertThat(Pace.of(bookings, 3, 2, 55))
                .hasToString(
                        "Bookings: 32 after 3 of 5 parts, 52 at this pace (42.999 to 61.001 at 95 %), target 55 needs 11.5 a part where it was 10;"
                                + " probability of reaching it 18.33 %, if the parts to come vary as the 4 observed did, independently and normally");
        assertThat(Pace.of(bookings, 4, 0, 40).explain())
                .contains("target 40; probability of reaching it above 99.99 %");
    }

    @Test
    void aPeriodThatIsOverIsReachedOrNot() {
        assertThat(Pace.of(bookings, 4, 0, 40).probability()).isEqualTo(1);
        assertThat(Pace.of(bookings, 4, 0, 41).probability()).isZero();
        assertThat(Pace.of(bookings, 4, 0, 41).neededRate()).isEmpty();
    }

    /** A higher target is less likely; half way between two equal sides it is even. */
    @Property(tries = 50)
    void probabilityFallsWithTheTarget(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int remaining) {
        Series x = Series.of("x", new Random(seed).doubles(8, 0, 10).toArray());
        Pace low = Pace.of(x, 4, remaining, 30);
        Pace high = Pace.of(x, 4, remaining, 31);
        assertThat(high.probability()).isLessThanOrEqualTo(low.probability());
        assertThat(Pace.of(x, 4, remaining, low.projection()).probability()).isCloseTo(0.5, within(1e-9));
    }

    /** Of periods given a chance of 30 to 70 %, about as many reach the target. */
    @Test
    void probabilitiesAreKept() {
        Random random = new Random(8);
        double promised = 0;
        double kept = 0;
        for (int run = 0; run < 2000; run++) {
            double[] parts = new double[12];
            for (int i = 0; i < 12; i++) {
                parts[i] = 10 + 3 * random.nextGaussian();
            }
            Pace pace = Pace.of(Series.of("x", java.util.Arrays.copyOf(parts, 7)), 7, 5, 120);
            promised += pace.probability();
            kept += java.util.Arrays.stream(parts).sum() >= 120 ? 1 : 0;
        }
        assertThat(kept / 2000).isCloseTo(promised / 2000, within(0.03));
    }

    @Test
    void isEqualIfAllIs() {
        Pace one = Pace.of(bookings, 3, 2, 55);
        assertThat(one).isEqualTo(Pace.of(bookings, 3, 2, 55)).hasSameHashCodeAs(Pace.of(bookings, 3, 2, 55));
        assertThat(one).isNotEqualTo(Pace.of(bookings, 3, 2, 56)).isNotEqualTo("pace");
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> Pace.of(Series.of("x", 1), 1, 1, 5),
                "The series (x) of (1) values says nothing of its spread.\nTake two parts or more, earlier periods too.");
        Refusal.of(
                () -> Pace.of(bookings, 5, 1, 5),
                "The parts done (5) and remaining (1) do not fit the (4) of the series.\n"
                        + "Say how many of its last values belong to this period, and how many are to come.");
        Refusal.of(
                () -> Pace.of(bookings, 1, 1, Double.NaN),
                "The target (NaN) is no finite number.\nSay what the period is to come to.");
        Refusal.ofNull(() -> Pace.of(bookings, 1, 1, 5, null), "seasons");
    }
}
