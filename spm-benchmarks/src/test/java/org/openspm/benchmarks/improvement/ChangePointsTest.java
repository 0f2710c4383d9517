package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.statistic.ConfidenceLevel;

class ChangePointsTest {

    private final Series step = Series.of("Bookings", 10, 11, 10, 9, 10, 20, 21, 19, 20, 20);

    @Test
    void bothMethodsFindAStep() {
        ChangePoints one = ChangePoints.penalised(step);
        assertThat(one.points()).singleElement().satisfies(point -> {
            assertThat(point.label()).isEqualTo("6");
            assertThat(point.before()).isEqualTo(10);
            assertThat(point.after()).isEqualTo(20);
            assertThat(point.pValue()).isEmpty();
        });
        ChangePoints other = ChangePoints.permuted(step, ConfidenceLevel.DEFAULT, 999, 42);
        assertThat(other.points()).singleElement().satisfies(point -> {
            assertThat(point.index()).isEqualTo(5);
            assertThat(point.pValue().orElseThrow()).isLessThan(0.05);
        });
        assertThat(one.explain()).isEqualTo("""
                Bookings: 1 change of level (penalty of 6.9078 variances a change, stretches of 2 or more)
                  6: from 10 to 20""");
        assertThat(other.explain())
                .startsWith(
                        "Bookings: 1 change of level (shuffled 999 times from seed 42, at 95 %)\n  6: from 10 to 20, p = ");
        assertThat(one.plot().line("level").values())
                .containsExactly(10.0, 10.0, 10.0, 10.0, 10.0, 20.0, 20.0, 20.0, 20.0, 20.0);
        assertThat(one.plot().marks()).hasSize(1);
    }

    @Test
    void aConstantHasNoChanges() {
        Series flat = Series.of("x", 0.1, 0.1, 0.1, 0.1, 0.1);
        assertThat(ChangePoints.penalised(flat).points()).isEmpty();
        assertThat(ChangePoints.permuted(flat, ConfidenceLevel.DEFAULT, 99, 1).points())
                .isEmpty();
        assertThat(ChangePoints.penalised(flat))
                .hasToString("x: no change of level (penalty of 4.8283 variances a change, stretches of 2 or more)");
    }

    /** The cheapest of all ways to cut a short series, tried one by one. */
    @Property(tries = 150)
    void penalisedIsTheOptimum(
            @ForAll long seed,
            @ForAll @IntRange(min = 6, max = 12) int n,
            @ForAll @IntRange(min = 1, max = 3) int shortest) {
        Random random = new Random(seed);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextGaussian() + (i > n / 2 ? random.nextInt(4) : 0);
        }
        double sigma = Baseline.of(Series.of("x", x)).sigma();
        double price = 2 * sigma * sigma;
        double least = Double.POSITIVE_INFINITY;
        for (int cuts = 0; cuts < 1 << (n - 1); cuts++) {
            least = Math.min(least, cost(x, cuts, price, shortest));
        }
        int found = 0;
        for (ChangePoint point :
                ChangePoints.penalised(Series.of("x", x), 2, shortest).points()) {
            found |= 1 << (point.index() - 1);
        }
        assertThat(cost(x, found, price, shortest)).isCloseTo(least, within(1e-9 * (1 + least)));
    }

    private static double cost(double[] x, int cuts, double price, int shortest) {
        double total = 0;
        int from = 0;
        for (int end = 1; end <= x.length; end++) {
            if (end == x.length || (cuts >> (end - 1) & 1) == 1) {
                double[] part = Arrays.copyOfRange(x, from, end);
                double mean = Arrays.stream(part).average().orElseThrow();
                total += Arrays.stream(part).map(v -> (v - mean) * (v - mean)).sum();
                total += end == x.length ? 0 : price;
                if (part.length < shortest) {
                    return Double.POSITIVE_INFINITY;
                }
                from = end;
            }
        }
        return total;
    }

    /** Twice as large, and somewhere else: the same changes. A dearer change finds no more of them. */
    @Property(tries = 50)
    void shiftAndScaleMoveNoChange(@ForAll long seed) {
        double[] x = new Random(seed).ints(16, 0, 30).asDoubleStream().toArray();
        double[] y = Arrays.stream(x).map(v -> 2 * v + 64).toArray();
        assertThat(places(ChangePoints.penalised(Series.of("y", y), 3, 2)))
                .isEqualTo(places(ChangePoints.penalised(Series.of("x", x), 3, 2)));
        assertThat(places(ChangePoints.permuted(Series.of("y", y), ConfidenceLevel.DEFAULT, 99, 3)))
                .isEqualTo(places(ChangePoints.permuted(Series.of("x", x), ConfidenceLevel.DEFAULT, 99, 3)));
        assertThat(places(ChangePoints.penalised(Series.of("x", x), 30, 2)).size())
                .isLessThanOrEqualTo(
                        places(ChangePoints.penalised(Series.of("x", x), 3, 2)).size());
    }

    private static List<Integer> places(ChangePoints changes) {
        return new ArrayList<>(changes.points().stream().map(ChangePoint::index).toList());
    }

    /** Where nothing changes, a change is found about as seldom as asked for. */
    @Test
    void chanceIsTakenForAChangeAsSeldomAsPromised() {
        Random random = new Random(3);
        int found = 0;
        for (int run = 0; run < 400; run++) {
            double[] x = new double[20];
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextGaussian();
            }
            found += ChangePoints.permuted(Series.of("x", x), ConfidenceLevel.DEFAULT, 199, run)
                            .points()
                            .isEmpty()
                    ? 0
                    : 1;
        }
        assertThat(found / 400.0).isBetween(0.02, 0.085);
    }

    @Test
    void oneSeedOneResult() {
        ChangePoints one = ChangePoints.permuted(step, ConfidenceLevel.DEFAULT, 199, 5);
        assertThat(one)
                .isEqualTo(ChangePoints.permuted(step, ConfidenceLevel.DEFAULT, 199, 5))
                .hasSameHashCodeAs(ChangePoints.permuted(step, ConfidenceLevel.DEFAULT, 199, 5));
        assertThat(one).isNotEqualTo(ChangePoints.penalised(step)).isNotEqualTo("changes");
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> ChangePoints.penalised(Series.of("x", 1, 2, 3)),
                "The series (x) of (3) observations is shorter than two stretches of (2).\nTake a longer series.");
        Refusal.of(
                () -> ChangePoints.penalised(step, 0, 2),
                "The penalty (0.0) is not a positive number.\nTake 3 ln n, or more to find fewer changes.");
        Refusal.of(
                () -> ChangePoints.penalised(step, 1, 0),
                "The shortest stretch (0) is not positive.\nTake two observations or more.");
        Refusal.of(
                () -> ChangePoints.permuted(step, ConfidenceLevel.DEFAULT, 10, 1),
                "The number of shuffles (10) is below 99.\nTake 999, or more for small p-values.");
        Refusal.ofNull(() -> ChangePoints.permuted(step, null, 99, 1), "level");
    }

    /** The flow of the Nile at Aswan, 1871 to 1970: it fell once, after 1898 (Cobb, Biometrika 65 (1978) 243-251; the series Nile of R). */
    @Test
    void theNile() {
        Series flow = Series.of(
                "Nile", 1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180,
                799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916,
                692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845,
                744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040,
                860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746,
                919, 718, 714, 740);

        assertThat(ChangePoints.penalised(flow).points()).singleElement().satisfies(point -> {
            assertThat(1871 + point.index()).isEqualTo(1899);
            assertThat(point.before()).isCloseTo(1097.75, within(1e-9));
            assertThat(point.after()).isCloseTo(849.97, within(5e-3));
        });
    }
}
