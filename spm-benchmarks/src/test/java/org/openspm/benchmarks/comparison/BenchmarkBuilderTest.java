package org.openspm.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.peer.PeerGroup;
import org.openspm.benchmarks.reference.Provenance;
import org.openspm.core.metric.Direction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;

class BenchmarkBuilderTest {

    @Test
    void everythingMissingIsSaidAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Benchmark.named("Quota survey").build())
                .withMessage("""
                        The benchmark (Quota survey) does not build.
                        The direction is missing (not said).
                        Add higherIsBetter() or lowerIsBetter().
                        The best-in-class level is missing (not said).
                        Add bestInClass(..), such as percent(81).
                        The laggard level is missing (not said).
                        Add laggard(..), such as percent(25).
                        The source is missing (not said).
                        Add source(..): who published the levels, and in which year.""");
    }

    @Test
    void everythingSaidInTwoWaysIsSaidAtOnce() {
        BenchmarkBuilder builder = Benchmark.named("Quota survey")
                .higherIsBetter()
                .lowerIsBetter()
                .bestInClass(percent(81))
                .bestInClass(percent(83))
                .laggard(percent(25))
                .laggard(percent(22))
                .source("One", 2013)
                .source("Two", 2012);

        assertThatIllegalStateException().isThrownBy(builder::build).withMessage("""
                        The benchmark (Quota survey) does not build.
                        The direction is said as (HIGHER_IS_BETTER) and as (LOWER_IS_BETTER).
                        Say it once.
                        The best-in-class level is said as (81 %) and as (83 %).
                        Say it once.
                        The laggard level is said as (25 %) and as (22 %).
                        Say it once.
                        The source is said as (One, 2013) and as (Two, 2012).
                        Say it once.""");
    }

    @Test
    void oneLevelMissingIsNoReasonToCompareLevels() {
        BenchmarkBuilder builder = Benchmark.named("Survey")
                .higherIsBetter()
                .bestInClass(percent(81))
                .source("One", 2013);

        assertThatIllegalStateException()
                .isThrownBy(builder::build)
                .withMessage("The benchmark (Survey) does not build.\n"
                        + "The laggard level is missing (not said).\nAdd laggard(..), such as percent(25); "
                        + "where one level is all there is, say evidence(Evidence.level(..)).");
    }

    @Test
    void levelsOfTwoUnitsAreSaidBesideOtherProblems() {
        BenchmarkBuilder builder = Benchmark.named("Survey")
                .bestInClass(percent(81))
                .laggard(Money.of(25, "USD"))
                .source("One", 2013);

        assertThatIllegalStateException().isThrownBy(builder::build).withMessage("""
                        The benchmark (Survey) does not build.
                        The direction is missing (not said).
                        Add higherIsBetter() or lowerIsBetter().
                        The best-in-class level (81 %) and the laggard level (USD 25.00) differ in their unit.
                        Give both in the unit of the metric.""");
    }

    @Test
    void levelsOfTwoCurrenciesDoNotBuild() {
        BenchmarkBuilder builder = Benchmark.named("Survey")
                .higherIsBetter()
                .bestInClass(Money.of(81, "EUR"))
                .laggard(Money.of(25, "USD"))
                .source("One", 2013);

        assertThatIllegalStateException()
                .isThrownBy(builder::build)
                .withMessageContaining(
                        "The best-in-class level (EUR 81.00) and the laggard level (USD 25.00) differ in their unit.");
    }

    @Test
    void levelsAgainstTheDirectionDoNotBuild() {
        assertThatIllegalStateException()
                .isThrownBy(Benchmark.named("Survey")
                        .higherIsBetter()
                        .bestInClass(percent(25))
                        .laggard(percent(81))
                        .source("One", 2013)::build)
                .withMessage("The benchmark (Survey) does not build.\n"
                        + "The best-in-class level (25 %) is below the laggard level (81 %), though higher is better.\n"
                        + "Swap the levels, or say lowerIsBetter().");
        assertThatIllegalStateException()
                .isThrownBy(Benchmark.named("Survey")
                        .lowerIsBetter()
                        .bestInClass(90, Unit.DAYS)
                        .laggard(30, Unit.DAYS)
                        .source("One", 2013)::build)
                .withMessage("The benchmark (Survey) does not build.\n"
                        + "The best-in-class level (90 days) is above the laggard level (30 days), though lower is better.\n"
                        + "Swap the levels, or say higherIsBetter().");
    }

    @Test
    void orderIsNotJudgedWithoutADirection() {
        assertThatIllegalStateException()
                .isThrownBy(Benchmark.named("Survey")
                        .bestInClass(percent(25))
                        .laggard(percent(81))
                        .source("One", 2013)::build)
                .withMessage("The benchmark (Survey) does not build.\n"
                        + "The direction is missing (not said).\nAdd higherIsBetter() or lowerIsBetter().");
    }

    @Test
    void levelsThatAreEqualDoNotBuild() {
        assertThatIllegalStateException()
                .isThrownBy(Benchmark.named("Survey")
                        .lowerIsBetter()
                        .bestInClass(percent(25))
                        .laggard(percent("25.0"))
                        .source("One", 2013)::build)
                .withMessage("The benchmark (Survey) does not build.\n"
                        + "The best-in-class level (25 %) is the laggard level, too.\n"
                        + "Give two levels with room between them.");
    }

    @Test
    void sayingTheSameTwiceIsNoConflict() {
        Benchmark once = Samples.shareAtQuota();
        Benchmark twice = Benchmark.named("Quota survey")
                .source("Survey of companies", 2013)
                .laggard(percent(25))
                .bestInClass(percent(81))
                .bestInClass(percent("81.0"))
                .higherIsBetter()
                .higherIsBetter()
                .source("Survey of companies", 2013)
                .build();

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void levelsAreNumbersOfAnything() {
        Benchmark coverage = Benchmark.named("Coverage")
                .higherIsBetter()
                .bestInClass(new BigDecimal("3.5"), Unit.TIMES)
                .laggard(2, Unit.TIMES)
                .source(Provenance.of("One", 2013).withSampleSize(7))
                .build();

        assertThat(coverage.bestInClass()).isEqualTo(Figure.of(new BigDecimal("3.5"), Unit.TIMES));
        assertThat(coverage.laggard()).isEqualTo(Figure.of(new BigDecimal(2), Unit.TIMES));
        assertThat(coverage.provenance().sampleSize()).hasValue(7);
    }

    /** 81 in percent would be 8,100 % in decimal form. */
    @Test
    void numberInPercentIsRefused() {
        BenchmarkBuilder builder = Benchmark.named("Survey");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.bestInClass(81, Unit.PERCENT))
                .withMessage("The level (81) of the unit (%) may mean a share or a percentage.\n"
                        + "Say it as a rate, such as percent(81).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.laggard(new BigDecimal("0.25"), Unit.PERCENT))
                .withMessage("The level (0.25) of the unit (%) may mean a share or a percentage.\n"
                        + "Say it as a rate, such as percent(81).");
    }

    @Test
    void blankNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Benchmark.named("  "))
                .withMessage("The benchmark name (  ) is blank.\nGive it the name readers know it by.");
    }

    @Test
    void blankSourceIsRefusedAtOnce() {
        BenchmarkBuilder builder = Benchmark.named("Survey");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.source("", 2013))
                .withMessage("The source () is blank.\nName who published the figure, so that a reader can find it.");
    }

    @Test
    void nullIsRefused() {
        BenchmarkBuilder builder = Benchmark.named("Survey");

        assertThatNullPointerException()
                .isThrownBy(() -> builder.bestInClass((Rate) null))
                .withMessage("level");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.bestInClass((Money) null))
                .withMessage("level");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.bestInClass(null, Unit.DAYS))
                .withMessage("level");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.bestInClass(1, null))
                .withMessage("unit");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.laggard((Rate) null))
                .withMessage("level");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.laggard((Money) null))
                .withMessage("level");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.laggard(null, Unit.DAYS))
                .withMessage("level");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.laggard(1, null))
                .withMessage("unit");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.source(null, 2013))
                .withMessage("source");
        assertThatNullPointerException().isThrownBy(() -> builder.source(null)).withMessage("provenance");
    }

    @Test
    void evidenceIsSaidOnceAndFitsTheDirection() {
        PeerGroup group = PeerGroup.of("Win rate", Direction.LOWER_IS_BETTER, List.of());
        BenchmarkBuilder builder = Benchmark.named("Survey")
                .higherIsBetter()
                .evidence(Evidence.peers(group, Unit.PERCENT))
                .laggard(percent(25))
                .source("One", 2013);

        assertThatIllegalStateException().isThrownBy(builder::build).withMessage("""
                        The benchmark (Survey) does not build.
                        The levels are said apart from the evidence (0 peers).
                        Say evidence(..), or bestInClass(..) and laggard(..).
                        The peer group (Win rate of 0 peers) is (LOWER_IS_BETTER), the benchmark is (HIGHER_IS_BETTER).
                        Rank the peers the way the metric improves.""");
        BenchmarkBuilder twice = Benchmark.named("Survey")
                .higherIsBetter()
                .evidence(Evidence.target(Figure.of(percent(60))))
                .evidence(Evidence.target(Figure.of(percent(70))))
                .source("One", 2013);
        assertThatIllegalStateException().isThrownBy(twice::build).withMessage("""
                        The benchmark (Survey) does not build.
                        The evidence is said as (target 60 %) and as (target 70 %).
                        Say it once.""");
        BenchmarkBuilder swapped = Benchmark.named("Survey")
                .lowerIsBetter()
                .evidence(Evidence.classes(Figure.of(percent(60)), Figure.of(percent(20))))
                .source("One", 2013);
        assertThatIllegalStateException()
                .isThrownBy(swapped::build)
                .withMessageContaining("The best-in-class level (60 %) is above the laggard level (20 %)");
        assertThatNullPointerException()
                .isThrownBy(() -> Benchmark.named("Survey").evidence(null))
                .withMessage("evidence");
    }
}
