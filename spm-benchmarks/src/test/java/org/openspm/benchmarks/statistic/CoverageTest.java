package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.money.Rate.percent;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openspm.core.metric.QuantileType;

/** How often intervals of 95 % contain what they estimate: counted out where there are counts, otherwise by simulation with a fixed seed. */
class CoverageTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.DEFAULT;

    private static DoubleStream shares() {
        return DoubleStream.iterate(0.05, share -> share < 0.951, share -> share + 0.05);
    }

    /** The probability of all counts whose interval contains the true share. */
    private static double coverage(ProportionInterval kind, int n, double share) {
        Distribution counts = Distribution.binomial(n, share);
        double covered = 0;
        for (int k = 0; k <= n; k++) {
            covered += kind.interval(k, n, LEVEL).contains(share) ? counts.density(k) : 0;
        }
        return covered;
    }

    @ParameterizedTest
    @CsvSource({
        // the least at any of the shares 0.05, 0.10 .. 0.95, and the bounds of the mean over them
        "CLOPPER_PEARSON, 0.95, 0.95, 0.992",
        "WILSON, 0.87, 0.94, 0.965",
        "AGRESTI_COULL, 0.915, 0.95, 0.98",
        "JEFFREYS, 0.80, 0.92, 0.965"
    })
    void intervalsOfProportions(ProportionInterval kind, double least, double lowMean, double highMean) {
        for (int n : new int[] {5, 10, 20, 50}) {
            int size = n;
            assertThat(shares().map(share -> coverage(kind, size, share)).min().orElseThrow())
                    .as("%s, %s trials", kind, n)
                    .isGreaterThanOrEqualTo(least - 1e-12);
            assertThat(shares().map(share -> coverage(kind, size, share))
                            .average()
                            .orElseThrow())
                    .as("%s, %s trials", kind, n)
                    .isBetween(lowMean, highMean);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 0.93", "10, 10, 0.94", "20, 20, 0.935", "50, 50, 0.94", "5, 20, 0.92", "50, 10, 0.92"})
    void newcombeIntervalOfADifference(int n, int m, double least) {
        Interval[][] intervals = new Interval[n + 1][m + 1];
        for (int k = 0; k <= n; k++) {
            for (int l = 0; l <= m; l++) {
                intervals[k][l] = EffectSize.withDefaults()
                        .riskDifference(new Proportion(k, n), new Proportion(l, m))
                        .interval()
                        .orElseThrow();
            }
        }
        double sum = 0;
        for (int a = 1; a < 20; a += 2) {
            for (int b = 1; b < 20; b += 2) {
                Distribution first = Distribution.binomial(n, a / 20.0);
                Distribution second = Distribution.binomial(m, b / 20.0);
                double covered = 0;
                for (int k = 0; k <= n; k++) {
                    for (int l = 0; l <= m; l++) {
                        boolean inside = intervals[k][l].low() <= (a - b) / 20.0 + 1e-12
                                && intervals[k][l].high() >= (a - b) / 20.0 - 1e-12;
                        covered += inside ? first.density(k) * second.density(l) : 0;
                    }
                }
                assertThat(covered).as("%s and %s twentieths", a, b).isGreaterThan(least - 0.03);
                sum += covered;
            }
        }
        assertThat(sum / 100).isBetween(least, 0.985);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1, 2, 5, 10, 25, 60})
    void exactPoissonInterval(double mean) {
        Distribution counts = Distribution.poisson(mean);
        double covered = 0;
        for (int k = 0; k < 200; k++) {
            covered +=
                    PoissonInterval.of(k, 4, LEVEL).interval().orElseThrow().contains(mean / 4) ? counts.density(k) : 0;
        }
        assertThat(covered).isBetween(0.95, 1.0);
    }

    /** The exact interval of the median, of three shapes: it does not depend on them. */
    @ParameterizedTest
    @CsvSource({"10", "20", "50"})
    void orderStatistics(int n) {
        for (DoubleUnaryOperator shape : shapes()) {
            for (int percent : new int[] {25, 50, 75}) {
                double truth = shape.applyAsDouble(percent / 100.0);
                QuantileInterval[] last = new QuantileInterval[1];
                double covered = simulated(300, n, shape, sample -> {
                    last[0] = QuantileInterval.of(sample, percent(percent), QuantileType.INCLUSIVE, LEVEL);
                    return last[0].quantile().interval().isPresent()
                            && last[0].quantile().interval().get().contains(truth);
                });
                if (last[0].quantile().interval().isPresent()) {
                    assertThat(covered).isBetween(last[0].coverage() - 0.03, last[0].coverage() + 0.03);
                    assertThat(last[0].coverage()).isGreaterThanOrEqualTo(0.95);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 0.939, 0.961", "10, 0.939, 0.961", "20, 0.939, 0.961", "50, 0.939, 0.961"})
    void studentsIntervalOfNormalValues(int n, double low, double high) {
        assertThat(simulated(
                        1_200,
                        n,
                        normal(),
                        sample -> sample.meanWithin(LEVEL)
                                .interval()
                                .orElseThrow()
                                .contains(0)))
                .isBetween(low, high);
    }

    /** Of skewed values it contains the mean less often, as its documentation says. */
    @ParameterizedTest
    @CsvSource({"5, 0.86, 0.91", "50, 0.92, 0.955"})
    void studentsIntervalOfSkewedValues(int n, double low, double high) {
        assertThat(simulated(
                        1_200,
                        n,
                        p -> -Math.log1p(-p),
                        sample -> sample.meanWithin(LEVEL)
                                .interval()
                                .orElseThrow()
                                .contains(1)))
                .isBetween(low, high);
    }

    @ParameterizedTest
    @CsvSource({"5, 0.74, 0.89", "10, 0.85, 0.95", "20, 0.88, 0.97", "50, 0.90, 0.985"})
    void bootstrapOfAMean(int n, double low, double high) {
        Bootstrap bootstrap = Bootstrap.withSeed(1).resamples(100);
        for (Bootstrap kind : new Bootstrap[] {bootstrap, bootstrap.percentile()}) {
            assertThat(simulated(
                            300,
                            n,
                            normal(),
                            sample -> kind.of(sample, values -> values.mean().orThrow())
                                    .interval()
                                    .orElseThrow()
                                    .contains(0)))
                    .isBetween(low, high);
        }
    }

    /** Four values of each of 20 reps that differ: the interval by cluster holds, that of all values as if independent does not. */
    @Test
    void bootstrapByCluster() {
        SplittableRandom random = new SplittableRandom(5);
        int byCluster = 0;
        int asIfIndependent = 0;
        for (int run = 0; run < 75; run++) {
            Sample[] clusters = new Sample[20];
            Sample all = Sample.of();
            for (int i = 0; i < clusters.length; i++) {
                double rep = draw(random, normal());
                double[] values = new double[4];
                for (int j = 0; j < 4; j++) {
                    values[j] = rep + 0.5 * draw(random, normal());
                }
                clusters[i] = Sample.of(values);
                all = all.and(clusters[i]);
            }
            Bootstrap bootstrap = Bootstrap.withSeed(run).resamples(100);
            byCluster += bootstrap
                            .ofClusters(
                                    List.of(clusters), values -> values.mean().orThrow())
                            .interval()
                            .orElseThrow()
                            .contains(0)
                    ? 1
                    : 0;
            asIfIndependent += bootstrap
                            .of(all, values -> values.mean().orThrow())
                            .interval()
                            .orElseThrow()
                            .contains(0)
                    ? 1
                    : 0;
        }
        assertThat(byCluster / 75.0).isBetween(0.88, 0.98);
        assertThat(asIfIndependent / 75.0).isBetween(0.58, 0.82);
    }

    @ParameterizedTest
    @CsvSource({"5, 0.93, 0.995", "10, 0.93, 0.995", "20, 0.93, 0.975", "50, 0.93, 0.97"})
    void percentileRank(int n, double low, double high) {
        double subject = normal().applyAsDouble(0.62);
        assertThat(simulated(
                        2_000,
                        n,
                        normal(),
                        peers -> RankInterval.of(peers, subject, LEVEL)
                                .interval()
                                .orElseThrow()
                                .contains(0.62)))
                .isBetween(low, high);
    }

    /** Two samples, the first with its spread doubled and moved by one: what is estimated is known in closed form. */
    @ParameterizedTest
    @CsvSource({"5, 0.93, 0.985", "10, 0.93, 0.97", "20, 0.935, 0.965", "50, 0.935, 0.965"})
    void twoSamples(int n, double low, double high) {
        double superiority = 1 - StandardNormal.above(1 / Math.sqrt(5));
        SplittableRandom random = new SplittableRandom(7);
        int runs = 500;
        int welch = 0;
        int brunnerMunzel = 0;
        int cliff = 0;
        for (int run = 0; run < runs; run++) {
            Sample first = drawn(random, n, p -> 1 + 2 * normal().applyAsDouble(p));
            Sample second = drawn(random, n, normal());
            welch += contains(TTest.withDefaults().welch(first, second).effect(), 1);
            brunnerMunzel +=
                    contains(BrunnerMunzelTest.withDefaults().of(first, second).effect(), superiority);
            cliff += contains(EffectSize.withDefaults().superiority(first, second), superiority);
        }
        assertThat((double) welch / runs).isBetween(low, high);
        assertThat((double) brunnerMunzel / runs).isBetween(n == 5 ? 0.87 : 0.92, high);
        assertThat((double) cliff / runs).isBetween(n == 5 ? 0.87 : 0.92, 0.98);
    }

    /** A line with normal deviations: slope, mean and forecast, and the slope of Theil and Sen. */
    @ParameterizedTest
    @ValueSource(ints = {5, 10, 20, 50})
    void lines(int n) {
        SplittableRandom random = new SplittableRandom(11);
        int runs = 800;
        int[] covered = new int[4];
        for (int run = 0; run < runs; run++) {
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = i;
                y[i] = 3 + 0.5 * i + draw(random, normal());
            }
            Pairs pairs = Pairs.of(x, y);
            Regression line = LinearRegression.withDefaults().of(pairs);
            covered[0] += contains(line.slope().effect(), 0.5);
            covered[1] += contains(line.mean(n), 3 + 0.5 * n);
            covered[2] += contains(line.forecast(n), 3 + 0.5 * n + draw(random, normal()));
            covered[3] += contains(TheilSen.of(pairs, LEVEL).slope(), 0.5);
        }
        for (int i = 0; i < 3; i++) {
            assertThat((double) covered[i] / runs).as("statistic %s", i).isBetween(0.93, 0.97);
        }
        assertThat((double) covered[3] / runs).isBetween(0.93, 0.99);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 50})
    void correlations(int n) {
        SplittableRandom random = new SplittableRandom(13);
        double rho = 0.6;
        double kendall = 2 / Math.PI * Math.asin(rho);
        double spearman = 6 / Math.PI * Math.asin(rho / 2);
        int runs = 200;
        int[] covered = new int[3];
        for (int run = 0; run < runs; run++) {
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = draw(random, normal());
                y[i] = rho * x[i] + Math.sqrt(1 - rho * rho) * draw(random, normal());
            }
            Pairs pairs = Pairs.of(x, y);
            covered[0] += contains(CorrelationTest.withDefaults().pearson(pairs).effect(), rho);
            covered[1] +=
                    contains(CorrelationTest.withDefaults().spearman(pairs).effect(), spearman);
            covered[2] += contains(CorrelationTest.withDefaults().kendall(pairs).effect(), kendall);
        }
        for (int i = 0; i < 3; i++) {
            assertThat((double) covered[i] / runs).as("correlation %s", i).isBetween(0.91, 0.985);
        }
    }

    private static int contains(Estimate estimate, double truth) {
        return estimate.interval().isPresent() && estimate.interval().get().contains(truth) ? 1 : 0;
    }

    private static DoubleUnaryOperator normal() {
        return p -> -StandardNormal.upperQuantile(p);
    }

    private static DoubleUnaryOperator[] shapes() {
        return new DoubleUnaryOperator[] {p -> p, normal(), p -> -Math.log1p(-p)};
    }

    private static double draw(SplittableRandom random, DoubleUnaryOperator inverse) {
        return inverse.applyAsDouble(random.nextDouble(1e-12, 1));
    }

    private static Sample drawn(SplittableRandom random, int n, DoubleUnaryOperator inverse) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = draw(random, inverse);
        }
        return Sample.of(values);
    }

    private static double simulated(int runs, int n, DoubleUnaryOperator inverse, Function<Sample, Boolean> isCovered) {
        SplittableRandom random = new SplittableRandom(3);
        int covered = 0;
        for (int run = 0; run < runs; run++) {
            covered += isCovered.apply(drawn(random, n, inverse)) ? 1 : 0;
        }
        return (double) covered / runs;
    }
}
