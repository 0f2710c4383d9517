package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Exact p-values against every permutation there is, ties included. */
class PermutationsTest {

    @Property(tries = 100)
    void mannWhitneyCountsAllDivisions(@ForAll("few") double[] values, @ForAll @IntRange(min = 1, max = 4) int size) {
        int n = Math.min(size, values.length - 1);
        Sample first = Sample.of(Arrays.copyOf(values, n));
        Sample second = Sample.of(Arrays.copyOfRange(values, n, values.length));
        TestResult result = MannWhitneyTest.withDefaults().exact().of(first, second);
        if (!result.isDefined()) {
            return;
        }
        double u = result.statistic().orElseThrow();
        int divisions = 0;
        int atMost = 0;
        int atLeast = 0;
        for (int chosen = 0; chosen < 1 << values.length; chosen++) {
            if (Integer.bitCount(chosen) == n) {
                double other = wins(values, chosen);
                divisions++;
                atMost += other <= u ? 1 : 0;
                atLeast += other >= u ? 1 : 0;
            }
        }
        assertThat(result.pValue().orElseThrow())
                .isCloseTo(Math.min(1, 2.0 * Math.min(atMost, atLeast) / divisions), within(1e-12));
        assertThat(MannWhitneyTest.withDefaults()
                        .exact()
                        .with(Alternative.GREATER)
                        .of(first, second)
                        .pValue()
                        .orElseThrow())
                .isCloseTo((double) atLeast / divisions, within(1e-12));
    }

    private static double wins(double[] values, int chosen) {
        double wins = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                if ((chosen >> i & 1) == 1 && (chosen >> j & 1) == 0) {
                    wins += values[i] > values[j] ? 1 : values[i] == values[j] ? 0.5 : 0;
                }
            }
        }
        return wins;
    }

    @Property(tries = 100)
    void wilcoxonCountsAllSigns(@ForAll("few") double[] values) {
        double[] differences = Arrays.stream(values).filter(x -> x != 0).toArray();
        TestResult result = WilcoxonSignedRankTest.withDefaults()
                .exact()
                .with(Alternative.LESS)
                .of(Sample.of(values));
        if (!result.isDefined()) {
            assertThat(differences).isEmpty();
            return;
        }
        double[] ranks = new double[differences.length];
        double found = 0;
        for (int i = 0; i < ranks.length; i++) {
            for (double other : differences) {
                ranks[i] += Math.abs(other) < Math.abs(differences[i])
                        ? 1
                        : Math.abs(other) == Math.abs(differences[i]) ? 0.5 : 0;
            }
            ranks[i] += 0.5;
            found += differences[i] > 0 ? ranks[i] : 0;
        }
        int atMost = 0;
        for (int signs = 0; signs < 1 << ranks.length; signs++) {
            double sum = 0;
            for (int i = 0; i < ranks.length; i++) {
                sum += (signs >> i & 1) * ranks[i];
            }
            atMost += sum <= found ? 1 : 0;
        }
        assertThat(result.statistic()).hasValue(found);
        assertThat(result.pValue().orElseThrow()).isCloseTo((double) atMost / (1 << ranks.length), within(1e-12));
    }

    /** Kendall's distribution over all orders of five. */
    @Test
    void kendallCountsAllOrders() {
        List<double[]> orders = new ArrayList<>();
        permute(new double[] {1, 2, 3, 4, 5}, 0, orders);
        double[] x = {1, 2, 3, 4, 5};
        double[] taus = orders.stream().mapToDouble(y -> tau(x, y)).toArray();
        for (int i = 0; i < taus.length; i++) {
            double tau = taus[i];
            double atLeast =
                    Arrays.stream(taus).filter(other -> other >= tau - 1e-9).count() / 120.0;
            TestResult result =
                    CorrelationTest.withDefaults().with(Alternative.GREATER).kendall(Pairs.of(x, orders.get(i)));
            assertThat(result.statistic().orElseThrow()).isCloseTo(tau, within(1e-14));
            assertThat(result.pValue().orElseThrow()).isCloseTo(atLeast, within(1e-13));
        }
    }

    private static void permute(double[] values, int from, List<double[]> orders) {
        if (from == values.length) {
            orders.add(values.clone());
        }
        for (int i = from; i < values.length; i++) {
            double[] swapped = values.clone();
            swapped[from] = values[i];
            swapped[i] = values[from];
            permute(swapped, from + 1, orders);
        }
    }

    private static double tau(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < i; j++) {
                sum += Math.signum((x[i] - x[j]) * (y[i] - y[j]));
            }
        }
        return sum / 10;
    }

    @Provide
    Arbitrary<double[]> few() {
        return Generated.values(2, 9);
    }
}
