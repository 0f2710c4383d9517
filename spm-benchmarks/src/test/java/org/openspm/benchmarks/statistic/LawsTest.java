package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openspm.core.metric.QuantileType;

/** Laws that every statistic obeys, whatever the data. */
@Domain(Generated.class)
@Domain(DomainContext.Global.class)
class LawsTest {

    private static final int TRIES = 50;

    /** Every test of two samples, for an alternative. */
    private static List<BiFunction<Sample, Sample, TestResult>> ofSamples(Alternative alternative) {
        return List.of(
                TTest.withDefaults().with(alternative)::welch,
                MannWhitneyTest.withDefaults().with(alternative)::of,
                MannWhitneyTest.withDefaults().with(alternative).exact()::of,
                MannWhitneyTest.withDefaults().with(alternative).asymptotic()::of,
                MannWhitneyTest.withDefaults().with(alternative).withoutContinuity()::of,
                BrunnerMunzelTest.withDefaults().with(alternative)::of);
    }

    private static List<Function<Pairs, TestResult>> ofPairs(Alternative alternative) {
        return List.of(
                TTest.withDefaults().with(alternative)::paired,
                WilcoxonSignedRankTest.withDefaults().with(alternative)::of,
                WilcoxonSignedRankTest.withDefaults().with(alternative).exact()::of,
                WilcoxonSignedRankTest.withDefaults().with(alternative).asymptotic()::of,
                CorrelationTest.withDefaults().with(alternative)::pearson,
                CorrelationTest.withDefaults().with(alternative)::spearman,
                CorrelationTest.withDefaults().with(alternative)::kendall);
    }

    private static List<BiFunction<Proportion, Proportion, TestResult>> ofProportions(Alternative alternative) {
        return List.of(
                FisherExactTest.withDefaults().with(alternative)::of,
                TwoProportionTest.withDefaults().with(alternative)::of,
                (first, second) -> BinomialTest.withDefaults()
                        .with(alternative)
                        .of(first, second.share().value().orElse(0.5)));
    }

    private static Stream<TestResult> all(Sample first, Sample second, Pairs pairs, Proportion one, Proportion other) {
        return Arrays.stream(Alternative.values())
                .flatMap(alternative -> Stream.of(
                                ofSamples(alternative).stream().map(test -> test.apply(first, second)),
                                ofPairs(alternative).stream().map(test -> test.apply(pairs)),
                                ofProportions(alternative).stream().map(test -> test.apply(one, other)))
                        .flatMap(results -> results));
    }

    @Property(tries = TRIES)
    void aPValueIsFromZeroToOneOrThereIsAReason(
            @ForAll Sample first,
            @ForAll Sample second,
            @ForAll Pairs pairs,
            @ForAll Proportion one,
            @ForAll Proportion other) {
        assertThat(all(first, second, pairs, one, other)).allSatisfy(result -> {
            assertThat(result.isDefined()).isEqualTo(result.reason().isEmpty());
            assertThat(result.isDefined()).isEqualTo(result.statistic().isPresent());
            result.pValue().ifPresent(p -> assertThat(p).isBetween(0.0, 1.0));
            assertThat(result.toString()).doesNotContain("NaN").doesNotContain("Infinity");
            assertThat(result.explain("law").render()).isNotEmpty();
            assertThat(result.effect().isDefined() || !result.effect().reason().isEmpty())
                    .isTrue();
        });
    }

    /** Swap the two and look the other way, and nothing changes but the sign. */
    @Property(tries = TRIES)
    void theOtherWayRoundIsTheOtherAlternative(
            @ForAll Sample first, @ForAll Sample second, @ForAll Proportion one, @ForAll Proportion other) {
        for (int i = 0; i < ofSamples(Alternative.LESS).size(); i++) {
            same(
                    ofSamples(Alternative.GREATER).get(i).apply(first, second),
                    ofSamples(Alternative.LESS).get(i).apply(second, first));
            same(
                    ofSamples(Alternative.TWO_SIDED).get(i).apply(first, second),
                    ofSamples(Alternative.TWO_SIDED).get(i).apply(second, first));
        }
        for (int i = 0; i < 2; i++) {
            same(
                    ofProportions(Alternative.GREATER).get(i).apply(one, other),
                    ofProportions(Alternative.LESS).get(i).apply(other, one));
        }
    }

    /** Turn all values round - lower is better - and greater becomes less. */
    @Property(tries = TRIES)
    void negatedValuesAreTheOtherAlternative(@ForAll Sample first, @ForAll Sample second) {
        for (int i = 0; i < ofSamples(Alternative.LESS).size(); i++) {
            same(
                    ofSamples(Alternative.GREATER).get(i).apply(first, second),
                    ofSamples(Alternative.LESS).get(i).apply(first.map(x -> -x), second.map(x -> -x)));
        }
    }

    private static void same(TestResult one, TestResult other) {
        same(one.pValue(), other.pValue());
    }

    private static void same(OptionalDouble one, OptionalDouble other) {
        assertThat(one.isPresent()).isEqualTo(other.isPresent());
        one.ifPresent(value ->
                assertThat(value).isCloseTo(other.orElseThrow(), within(1e-9 * Math.max(1, Math.abs(value)))));
    }

    /** Rank statistics see nothing but the order. */
    @Property(tries = TRIES)
    void increasingTransformsKeepRanks(@ForAll Sample first, @ForAll Sample second, @ForAll Pairs pairs) {
        for (int i = 1; i < ofSamples(Alternative.LESS).size(); i++) {
            BiFunction<Sample, Sample, TestResult> test =
                    ofSamples(Alternative.GREATER).get(i);
            assertThat(test.apply(first.map(LawsTest::increasing), second.map(LawsTest::increasing)))
                    .isEqualTo(test.apply(first, second));
        }
        Pairs transformed =
                Pairs.of(Arrays.stream(pairs.first()).map(LawsTest::increasing).toArray(), pairs.second());
        assertThat(CorrelationTest.withDefaults().kendall(transformed))
                .isEqualTo(CorrelationTest.withDefaults().kendall(pairs));
        assertThat(CorrelationTest.withDefaults().spearman(transformed))
                .isEqualTo(CorrelationTest.withDefaults().spearman(pairs));
        for (PercentileRank kind :
                List.of(PercentileRank.MEAN, PercentileRank.STRICT, PercentileRank.WEAK, PercentileRank.RANK)) {
            for (double number : second.values()) {
                assertThat(kind.of(first.map(LawsTest::increasing), increasing(number))
                                .value())
                        .isEqualTo(kind.of(first, number).value());
            }
        }
    }

    private static double increasing(double x) {
        return Math.cbrt(x) + x / 10;
    }

    /** A direction flip mirrors ranks, and adding a value that is equal keeps them symmetric. */
    @Property(tries = TRIES)
    void flippedDirectionMirrorsRanks(@ForAll Sample sample, @ForAll @IntRange(min = -6, max = 6) int number) {
        if (sample.size() == 0) {
            assertThat(PercentileRank.MEAN.of(sample, number).isDefined()).isFalse();
            return;
        }
        for (Sample one : List.of(sample, sample.and(Sample.of(number)), sample.and(Sample.of(number, number)))) {
            Sample flipped = one.map(x -> -x);
            assertThat(PercentileRank.MEAN.of(one, number).orThrow())
                    .isCloseTo(1 - PercentileRank.MEAN.of(flipped, -number).orThrow(), within(1e-15));
            assertThat(PercentileRank.STRICT.of(one, number).orThrow())
                    .isCloseTo(1 - PercentileRank.WEAK.of(flipped, -number).orThrow(), within(1e-15));
            Interval interval = RankInterval.of(one, number, ConfidenceLevel.DEFAULT)
                    .interval()
                    .orElseThrow();
            Interval mirrored = RankInterval.of(flipped, -number, ConfidenceLevel.DEFAULT)
                    .interval()
                    .orElseThrow();
            assertThat(interval.low()).isCloseTo(1 - mirrored.high(), within(1e-14));
            assertThat(interval.high()).isCloseTo(1 - mirrored.low(), within(1e-14));
        }
    }

    /** A higher level contains a lower one. */
    @Property(tries = TRIES)
    void intervalsNestByLevel(
            @ForAll Sample first,
            @ForAll Sample second,
            @ForAll Pairs pairs,
            @ForAll Proportion one,
            @ForAll Proportion other,
            @ForAll ConfidenceLevel level,
            @ForAll ConfidenceLevel another) {
        ConfidenceLevel low = level.rate().compareTo(another.rate()) < 0 ? level : another;
        ConfidenceLevel high = low == level ? another : level;
        List<Function<ConfidenceLevel, Estimate>> estimates = new ArrayList<>(List.of(
                first::meanWithin,
                at -> QuantileInterval.ofMedian(first, at).quantile(),
                at -> RankInterval.of(first, 1.5, at),
                at -> PoissonInterval.of(one.successes(), 3, at),
                at -> TTest.withDefaults().at(at).welch(first, second).effect(),
                at -> BrunnerMunzelTest.withDefaults().at(at).of(first, second).effect(),
                at -> EffectSize.withDefaults().at(at).hedgesG(first, second),
                at -> EffectSize.withDefaults().at(at).cliffsDelta(first, second),
                at -> EffectSize.withDefaults().at(at).riskDifference(one, other),
                at -> EffectSize.withDefaults().at(at).riskRatio(one, other),
                at -> EffectSize.withDefaults().at(at).oddsRatio(one, other),
                at -> EffectSize.withDefaults().at(at).cohensH(one, other),
                at -> CorrelationTest.withDefaults().at(at).kendall(pairs).effect(),
                at -> CorrelationTest.withDefaults().at(at).pearson(pairs).effect(),
                at -> TheilSen.of(pairs, at).slope(),
                at -> LinearRegression.withDefaults().at(at).of(pairs).slope().effect(),
                at -> ProportionShrinkage.withPrior(2, 3).of(one, at),
                at -> MeanShrinkage.withPrior(2, 3).of(1, 2, at)));
        for (ProportionInterval kind : ProportionInterval.values()) {
            estimates.add(at -> kind.of(one, at));
        }
        for (Function<ConfidenceLevel, Estimate> estimate : estimates) {
            Estimate narrow = estimate.apply(low);
            Estimate wide = estimate.apply(high);
            assertThat(narrow.value()).isEqualTo(wide.value());
            if (narrow.interval().isPresent() && wide.interval().isPresent()) {
                assertThat(wide.interval().get().low())
                        .as(narrow.toString())
                        .isLessThanOrEqualTo(narrow.interval().get().low() + 1e-12);
                assertThat(wide.interval().get().high())
                        .as(narrow.toString())
                        .isGreaterThanOrEqualTo(narrow.interval().get().high() - 1e-12);
            }
        }
    }

    /** The number lies in its interval; the medians of order statistics may lie outside of what is exact, never here. */
    @Property(tries = TRIES)
    void intervalsContainTheirNumber(
            @ForAll Sample first,
            @ForAll Sample second,
            @ForAll Proportion one,
            @ForAll Proportion other,
            @ForAll ConfidenceLevel level) {
        Stream.of(
                        first.meanWithin(level),
                        RankInterval.of(first, 0.5, level),
                        EffectSize.withDefaults().at(level).hedgesG(first, second),
                        EffectSize.withDefaults().at(level).cliffsDelta(first, second),
                        EffectSize.withDefaults().at(level).superiority(first, second),
                        EffectSize.withDefaults().at(level).riskDifference(one, other),
                        EffectSize.withDefaults().at(level).riskRatio(one, other),
                        EffectSize.withDefaults().at(level).oddsRatio(one, other),
                        ProportionInterval.WILSON.of(one, level),
                        ProportionInterval.CLOPPER_PEARSON.of(one, level),
                        ProportionInterval.AGRESTI_COULL.of(one, level),
                        PoissonInterval.of(one.successes(), 7, level))
                .filter(estimate -> estimate.interval().isPresent())
                .forEach(estimate -> {
                    assertThat(estimate.interval().get().low())
                            .as(estimate.toString())
                            .isLessThanOrEqualTo(estimate.orThrow() + 1e-12);
                    assertThat(estimate.interval().get().high())
                            .as(estimate.toString())
                            .isGreaterThanOrEqualTo(estimate.orThrow() - 1e-12);
                });
    }

    /** Not the last digit depends on the order of the data. */
    @Property(tries = TRIES)
    void orderDoesNotMatter(@ForAll Pairs pairs, @ForAll Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        double[] first = order.stream().mapToDouble(i -> pairs.first()[i]).toArray();
        double[] second = order.stream().mapToDouble(i -> pairs.second()[i]).toArray();
        Pairs shuffled = Pairs.of(first, second);
        assertThat(shuffled).isEqualTo(pairs).hasSameHashCodeAs(pairs);
        assertThat(Sample.of(first)).isEqualTo(Sample.of(pairs.first())).hasSameHashCodeAs(Sample.of(pairs.first()));
        assertThat(LinearRegression.withDefaults().of(shuffled).toString())
                .isEqualTo(LinearRegression.withDefaults().of(pairs).toString());
        double[][] rows = new double[first.length][];
        double[][] shuffledRows = new double[first.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {pairs.first()[i], pairs.second()[i]};
            shuffledRows[i] = new double[] {first[i], second[i]};
        }
        assertThat(LinearRegression.withDefaults().of(first, shuffledRows).intercept())
                .isEqualTo(
                        LinearRegression.withDefaults().of(pairs.first(), rows).intercept());
        assertThat(Bootstrap.withSeed(1)
                        .resamples(100)
                        .of(Sample.of(first), sample -> sample.mean().orThrow()))
                .isEqualTo(Bootstrap.withSeed(1)
                        .resamples(100)
                        .of(Sample.of(pairs.first()), sample -> sample.mean().orThrow()));
    }

    /** Move and stretch values, and what describes them moves and stretches along. */
    @Property(tries = TRIES)
    void descriptionsFollowTheirUnit(
            @ForAll Sample sample,
            @ForAll @IntRange(min = 1, max = 64) int factor,
            @ForAll @IntRange(min = -100, max = 100) int shift) {
        Sample other = sample.map(x -> x * factor + shift);
        for (QuantileType type : QuantileType.values()) {
            follows(sample.quantile(percent(30), type), other.quantile(percent(30), type), factor, shift);
        }
        follows(sample.mean(), other.mean(), factor, shift);
        follows(sample.median(), other.median(), factor, shift);
        follows(sample.minimum(), other.minimum(), factor, shift);
        follows(sample.maximum(), other.maximum(), factor, shift);
        follows(sample.deviation(), other.deviation(), factor, 0);
        follows(sample.medianDeviation(), other.medianDeviation(), factor, 0);
        follows(sample.z(3), other.z(3 * factor + shift), 1, 0);
        follows(sample.robustZ(3), other.robustZ(3 * factor + shift), 1, 0);
        follows(sample.largestZ(), other.largestZ(), 1, 0);
    }

    private static void follows(Estimate one, Estimate other, double factor, double shift) {
        assertThat(one.isDefined()).isEqualTo(other.isDefined());
        if (one.isDefined()) {
            assertThat(other.orThrow()).isCloseTo(one.orThrow() * factor + shift, within(1e-9));
        }
    }

    /** No member of a sample has a larger z-score than the bound. */
    @Property(tries = TRIES)
    void noMemberExceedsTheLargestZ(@ForAll Sample sample) {
        for (double value : sample.values()) {
            sample.z(value)
                    .value()
                    .ifPresent(z -> assertThat(Math.abs(z))
                            .isLessThanOrEqualTo(sample.largestZ().orThrow() + 1e-12));
        }
    }

    /** Holm finds at least what Bonferroni does, Hochberg what Holm does, Benjamini and Hochberg what Hochberg or Yekutieli does; order is kept. */
    @Property(tries = TRIES)
    void correctionsAreInOrder(@ForAll Sample sample) {
        double[] p = Arrays.stream(sample.values())
                .map(x -> Math.min(1, Math.abs(x) / 100))
                .toArray();
        double[] last = null;
        for (Multiplicity correction : Multiplicity.values()) {
            double[] adjusted = correction.adjust(p);
            for (int i = 0; i < p.length; i++) {
                assertThat(adjusted[i]).isBetween(p[i], 1.0);
                boolean isLess = correction == Multiplicity.BENJAMINI_YEKUTIELI;
                assertThat(last == null || (isLess ? adjusted[i] >= last[i] : adjusted[i] <= last[i] + 1e-15))
                        .isTrue();
                for (int j = 0; j < p.length; j++) {
                    assertThat(p[i] > p[j] || adjusted[i] <= adjusted[j]).isTrue();
                }
            }
            last = adjusted;
        }
    }
}
