package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.ofDecimal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openspm.core.metric.QuantileType;

/** Every statistic against another implementation of it, by the files that it wrote. */
class ReferenceFilesTest {

    @TestFactory
    Stream<DynamicTest> intervalsOfProportions() {
        return Reference.each("proportions.csv", line -> {
            Proportion proportion = new Proportion(line.whole(), line.whole());
            ConfidenceLevel level = Reference.level(line.text());
            for (ProportionInterval kind : new ProportionInterval[] {
                ProportionInterval.WILSON, ProportionInterval.CLOPPER_PEARSON, ProportionInterval.JEFFREYS
            }) {
                Interval interval = kind.of(proportion, level).interval().orElseThrow();
                double low = line.number();
                double high = line.number();
                // The other leaves 1E-17 where a bound is zero.
                assertThat(interval.low()).isCloseTo(low, within(1e-10 * low + 1e-16));
                assertThat(interval.high()).isCloseTo(high, within(1e-10 * high));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> testsOfTwoSamples() {
        return Reference.each("two-samples.csv", line -> {
            Alternative alternative = line.alternative();
            Sample first = Sample.of(line.numbers());
            Sample second = Sample.of(line.numbers());

            TestResult welch = TTest.withDefaults().with(alternative).welch(first, second);
            line.expect(welch.statistic(), 1e-12);
            line.expect(welch.degreesOfFreedom(), 1e-12);
            line.expect(welch.pValue(), 1e-11);
            line.expect(welch.effect().interval().orElseThrow(), 1e-11);

            MannWhitneyTest mannWhitney = MannWhitneyTest.withDefaults().with(alternative);
            line.expect(mannWhitney.of(first, second).statistic(), 0);
            line.expect(mannWhitney.asymptotic().of(first, second).pValue(), 1e-12);
            line.expect(mannWhitney.withoutContinuity().of(first, second).pValue(), 1e-12);
            line.expect(mannWhitney.exact().of(first, second).pValue(), 1e-11);

            TestResult brunnerMunzel =
                    BrunnerMunzelTest.withDefaults().with(alternative).of(first, second);
            if (brunnerMunzel.isDefined()) {
                line.expect(brunnerMunzel.statistic(), 1e-12);
                line.expect(brunnerMunzel.pValue(), 1e-11);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> testsOfPairs() {
        return Reference.each("pairs.csv", line -> {
            Alternative alternative = line.alternative();
            Pairs pairs = Pairs.of(line.numbers(), line.numbers());

            TestResult t = TTest.withDefaults().with(alternative).paired(pairs);
            line.expect(t.statistic(), 1e-11);
            line.expect(t.pValue(), 1e-11);

            WilcoxonSignedRankTest wilcoxon =
                    WilcoxonSignedRankTest.withDefaults().with(alternative);
            line.expect(wilcoxon.of(pairs).statistic(), 0);
            line.expect(wilcoxon.asymptotic().of(pairs).pValue(), 1e-12);
            line.expect(wilcoxon.withoutContinuity().of(pairs).pValue(), 1e-12);
            line.expect(wilcoxon.exact().of(pairs).pValue(), 1e-12);

            CorrelationTest correlation = CorrelationTest.withDefaults().with(alternative);
            line.expect(correlation.pearson(pairs).statistic(), 1e-12);
            line.expect(correlation.pearson(pairs).pValue(), 1e-10);
            line.expect(correlation.pearson(pairs).effect().interval().orElseThrow(), 1e-11);
            line.expect(correlation.spearman(pairs).statistic(), 1e-12);
            line.expect(correlation.spearman(pairs).pValue(), 1e-10);
            line.expect(correlation.kendall(pairs).statistic(), 1e-12);
            line.expect(correlation.kendall(pairs).pValue(), 1e-11);

            TheilSen line2 = TheilSen.of(pairs, ConfidenceLevel.DEFAULT);
            line.expect(line2.slope().value(), 1e-12);
            line.expect(line2.intercept().value(), 1e-12);
            line2.slope().interval().ifPresent(interval -> line.expect(interval, 1e-12));
        });
    }

    @TestFactory
    Stream<DynamicTest> testsOfCounts() {
        return Reference.each("counts.csv", line -> {
            Alternative alternative = line.alternative();
            Proportion first = new Proportion(line.whole(), line.whole());
            Proportion second = new Proportion(line.whole(), line.whole());

            line.expect(
                    FisherExactTest.withDefaults()
                            .with(alternative)
                            .of(first, second)
                            .pValue(),
                    1e-10);
            TestResult z = TwoProportionTest.withDefaults().of(first, second);
            line.expect(z.statistic().orElse(0) * z.statistic().orElse(0), 1e-12);
            line.expect(z.pValue().orElse(1), 1e-11);
            line.expect(
                    BinomialTest.withDefaults()
                            .with(alternative)
                            .of(first, line.number())
                            .pValue(),
                    1e-10);
        });
    }

    @TestFactory
    Stream<DynamicTest> quantiles() {
        return Reference.each("quantiles.csv", line -> {
            Sample sample = Sample.of(line.numbers());
            BigDecimal share = new BigDecimal(line.text());
            for (QuantileType type : QuantileType.values()) {
                line.expect(sample.quantile(ofDecimal(share), type).value(), 1e-13);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> percentileRanks() {
        return Reference.each("ranks.csv", line -> {
            Sample sample = Sample.of(line.numbers());
            double number = line.number();
            for (PercentileRank kind : new PercentileRank[] {
                PercentileRank.MEAN, PercentileRank.STRICT, PercentileRank.WEAK, PercentileRank.RANK
            }) {
                line.expect(kind.of(sample, number).value(), 1e-15);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> quantileFunctions() {
        return Reference.each("interpolation.csv", line -> {
            double[] shares = line.numbers();
            double[] values = line.numbers();
            double share = line.number();
            line.expect(QuantileFunction.monotoneCubic(shares, values).at(share).value(), 1e-14);
            line.expect(QuantileFunction.linear(shares, values).at(share).value(), 1e-14);
        });
    }

    @TestFactory
    Stream<DynamicTest> powerOfTTests() {
        return Reference.each("power.csv", line -> {
            double difference = line.number();
            long first = line.whole();
            long second = line.whole();
            MeanPower power = MeanPower.withDefaults().atSignificance(ofDecimal(BigDecimal.valueOf(line.number())));
            line.expect(power.ofDifference(difference, 1, first, second), 1e-9);
            line.expect(power.oneSided().ofDifference(difference, 1, first, second), 1e-9);
        });
    }

    @TestFactory
    Stream<DynamicTest> leastSquares() {
        return Reference.each("regression.csv", line -> {
            double[][] predictors = Arrays.stream(line.text().split("\\|"))
                    .map(Reference::numbers)
                    .toArray(double[][]::new);
            Regression fit = LinearRegression.withDefaults().of(line.numbers(), predictors);
            double[] coefficients = line.numbers();
            double[] errors = line.numbers();
            double[] t = line.numbers();
            double[] p = line.numbers();
            double half = Distribution.studentT(predictors.length - coefficients.length)
                    .upperQuantile(0.025);
            for (int i = 0; i < coefficients.length; i++) {
                TestResult coefficient = i == 0 ? fit.intercept() : fit.slope(i - 1);
                assertThat(coefficient.effect().orThrow()).isCloseTo(coefficients[i], within(1e-11));
                assertThat(coefficient.statistic().orElseThrow()).isCloseTo(t[i], within(1e-10));
                assertThat(coefficient.pValue().orElseThrow()).isCloseTo(p[i], within(1e-10));
                assertThat(coefficient.effect().interval().orElseThrow().width())
                        .isCloseTo(2 * half * errors[i], within(1e-11));
            }
            line.expect(fit.deviation().value(), 1e-12);
            line.expect(fit.rSquared().value(), 1e-12);
        });
    }
}
