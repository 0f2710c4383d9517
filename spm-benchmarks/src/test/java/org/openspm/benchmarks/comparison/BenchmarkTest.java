package org.openspm.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.openspm.core.money.Rate.percent;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.reference.MetricIdentity;
import org.openspm.benchmarks.reference.Provenance;
import org.openspm.benchmarks.reference.PublishedFigure;
import org.openspm.benchmarks.reference.PublishedFigures;
import org.openspm.core.metric.Direction;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.MoneyField;

class BenchmarkTest {

    private final Benchmark atQuota = Samples.shareAtQuota();

    @Test
    void readsAsOneSentence() {
        Comparison c = Benchmark.named("Reps at quota")
                .higherIsBetter()
                .bestInClass(percent(81))
                .laggard(percent(25))
                .source("Survey of companies", 2013)
                .build()
                .compare(Samples.share(13, 21));

        assertThat(c.performanceClass()).contains(PerformanceClass.AVERAGE);
        assertThat(c.gap()).hasToString("19.1 points short of best in class (81 %)");
        assertThat(c.confidence().verdict()).contains(Verdict.WORSE);
    }

    @Test
    void saysWhatItWasGiven() {
        assertThat(atQuota.name()).isEqualTo("Quota survey");
        assertThat(atQuota.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(atQuota.unit()).isEqualTo(Unit.PERCENT);
        assertThat(atQuota.bestInClass()).isEqualTo(Figure.of(percent(81)));
        assertThat(atQuota.laggard()).isEqualTo(Figure.of(percent(25)));
        assertThat(atQuota.provenance()).isEqualTo(Provenance.of("Survey of companies", 2013));
        assertThat(atQuota).hasToString("Quota survey: best in class 81 %, laggard 25 % (Survey of companies, 2013)");
    }

    @Test
    void isEqualIfAllIs() {
        assertThat(atQuota).isEqualTo(Samples.shareAtQuota()).hasSameHashCodeAs(Samples.shareAtQuota());
        assertThat(atQuota)
                .isNotEqualTo(start("Another survey")
                        .bestInClass(percent(81))
                        .laggard(percent(25))
                        .build())
                .isNotEqualTo(start("Quota survey")
                        .bestInClass(percent(82))
                        .laggard(percent(25))
                        .build())
                .isNotEqualTo(start("Quota survey")
                        .bestInClass(percent(81))
                        .laggard(percent(24))
                        .build())
                .isNotEqualTo(Benchmark.named("Quota survey")
                        .lowerIsBetter()
                        .bestInClass(percent(25))
                        .laggard(percent(81))
                        .source("Survey of companies", 2013)
                        .build())
                .isNotEqualTo(Benchmark.named("Quota survey")
                        .higherIsBetter()
                        .bestInClass(percent(81))
                        .laggard(percent(25))
                        .source("Survey of companies", 2014)
                        .build())
                .isNotEqualTo("Quota survey");
    }

    private static BenchmarkBuilder start(String name) {
        return Benchmark.named(name).higherIsBetter().source("Survey of companies", 2013);
    }

    @Test
    void anotherUnitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> atQuota.compare(Samples.bookings(5)))
                .withMessage("The metric (Bookings) is in (USD), the benchmark (Quota survey) in (%).\n"
                        + "Compare numbers of one unit; a share is shown in percent by asPercent().");
    }

    @Test
    void ratioThatIsNotInPercentIsRefused() {
        Metric ratio = Metric.ratio("Ratio", Measure.count(Samples.REPS), Measure.count(Samples.REPS))
                .higherIsBetter();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> atQuota.compare(Samples.ofRows(ratio, Samples.rep("1", 1))))
                .withMessageStartingWith(
                        "The metric (Ratio) is in (a number without a unit), the benchmark (Quota survey) in (%).\n");
    }

    @Test
    void anotherCurrencyIsRefused() {
        Benchmark euros = start("Euro survey")
                .bestInClass(Money.of(2, "EUR"))
                .laggard(Money.of(1, "EUR"))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> euros.compare(Samples.bookings(5)))
                .withMessageStartingWith("The metric (Bookings) is in (USD), the benchmark (Euro survey) in (EUR).\n");
    }

    @Test
    void anotherUnitIsRefusedOfAnUndefinedValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.bookings().compare(Samples.share(0, 0)))
                .withMessageStartingWith(
                        "The metric (Reps at quota) is in (%), the benchmark (Bookings survey) in (USD).\n");

        MoneyField<Samples.Rep> dollars =
                Samples.REPS.money("dollars", "USD", rep -> rep.bookings().value());
        Metric average = Metric.ratio("Average", Measure.sum(dollars), Measure.count(Samples.REPS))
                .higherIsBetter();
        Benchmark euros = start("Euro survey")
                .bestInClass(Money.of(2, "EUR"))
                .laggard(Money.of(1, "EUR"))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> euros.compare(Samples.ofRows(average)))
                .withMessageStartingWith("The metric (Average) is in (USD), the benchmark (Euro survey) in (EUR).\n");
    }

    /** Where the currency stands in the rows, no rows have none: that is no other unit. */
    @Test
    void moneyOfNoRowsIsUndefinedNotRefused() {
        MetricValue nothing = Samples.ofRows(Samples.TOTAL);

        assertThat(Samples.bookings().compare(nothing).isDefined()).isFalse();
        assertThat(Samples.bookings().compare(nothing).gap().inUnits().unit())
                .isEqualTo(Samples.bookings().unit());
    }

    @Test
    void anotherDirectionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> atQuota.compare(Samples.shareBelowQuota(1, 2)))
                .withMessage("The metric (Reps below quota) is (LOWER_IS_BETTER), the benchmark (Quota survey) is"
                        + " (HIGHER_IS_BETTER).\n"
                        + "Say higherIsBetter() of the metric, or look for a benchmark of what it counts.");
    }

    @Test
    void metricForContextIsRefused() {
        Metric context = Metric.of("Days", Measure.sum(Samples.DAYS));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.salesCycle().compare(Samples.ofRows(context, Samples.rep("4", 0))))
                .withMessage("The metric (Days) is (CONTEXT_ONLY), the benchmark (Cycle survey) is (LOWER_IS_BETTER).\n"
                        + "Say lowerIsBetter() of the metric, or look for a benchmark of what it counts.");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> Benchmark.named(null)).withMessage("name");
        assertThatNullPointerException().isThrownBy(() -> atQuota.compare(null)).withMessage("value");
    }

    private static MetricIdentity reps(String definition) {
        return new MetricIdentity(
                "Reps at quota", definition, Unit.PERCENT, "reps, a year", Direction.HIGHER_IS_BETTER);
    }

    @Test
    void comparesOnlyTheSameMetricUnlessTold() {
        Benchmark annual = atQuota.measuring(reps("reached the annual quota"));
        MetricValue value = Samples.share(13, 21);
        assertThat(annual.identity()).contains(reps("reached the annual quota"));
        assertThat(annual).isNotEqualTo(atQuota);
        assertThat(annual.compare(value, reps("reached the annual quota")).caveats())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> annual.compare(value, reps("reached a monthly quota")))
                .withMessage("The value and the benchmark (Quota survey) are not the same metric:"
                        + " definition: reached a monthly quota / reached the annual quota."
                        + "\nCompare like with like, or call compareDespite(..) and show the caveats.");
        Comparison despite = annual.compareDespite(value, reps("reached a monthly quota"));
        assertThat(despite.caveats()).containsExactly("definition: reached a monthly quota / reached the annual quota");
        assertThat(despite.render())
                .endsWith("\n  caution: definition: reached a monthly quota / reached the annual quota");
        assertThat(despite.explain().render()).contains("not the same metric: definition");
        assertThat(despite.atConfidence(percent(90)).caveats()).isEqualTo(despite.caveats());
        assertThat(despite).isNotEqualTo(annual.compare(value, reps("reached the annual quota")));
        assertThat(annual.compare(value).caveats()).containsExactly("the value does not say what it measures");
        assertThat(atQuota.compare(value).caveats()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> atQuota.compare(value, reps("reached the annual quota")))
                .withMessageContaining("the benchmark does not say what it measures");
        assertThatNullPointerException()
                .isThrownBy(() -> annual.compare(value, null))
                .withMessage("measured");
    }

    @Test
    void measuresWhatItsLevelsCount() {
        MetricIdentity other =
                new MetricIdentity("Deals", "won deals", Unit.NUMBER, "reps, a year", Direction.HIGHER_IS_BETTER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> atQuota.measuring(other))
                .withMessageStartingWith("The benchmark (Quota survey) is in (")
                .withMessageEndingWith("\nGive the identity of what the levels count.");
    }

    @Test
    void isMadeOfAPublishedFigure() {
        PublishedFigures catalogue = PublishedFigures.catalogue();
        Benchmark founding = Benchmark.of(catalogue.figure("founding-reps-at-quota"));
        assertThat(founding.bestInClass()).isEqualTo(Figure.of(percent(81)));
        assertThat(founding.laggard()).isEqualTo(Figure.of(percent(25)));
        assertThat(founding.identity())
                .contains(catalogue.figure("founding-reps-at-quota").metric());
    }

    @Test
    void everyPublishedFigureIsABenchmark() {
        assertThat(PublishedFigures.catalogue().all()).allSatisfy(figure -> {
            Benchmark benchmark = Benchmark.of(figure);
            assertThat(benchmark.identity()).contains(figure.metric());
            assertThat(benchmark.provenance()).isEqualTo(figure.provenance());
        });
    }

    @Test
    void oneLevelIsEnough() {
        PublishedFigures catalogue = PublishedFigures.catalogue();
        Benchmark average = Benchmark.of(catalogue.figure("cso-2018-reps-at-quota"));
        Comparison ours = average.compare(Samples.share(13, 21));
        assertThat(ours.gapTo(Reference.AVERAGE)).hasToString("7.9 points better than average (54 %)");
        assertThat(ours.performanceClass()).isEmpty();
        assertThat(ours.whyNoClass()).startsWith("the benchmark tells (average 54 %) only");
        assertThat(Benchmark.of(catalogue.figure("aberdeen-2012-reps-at-quota"), Reference.AVERAGE)
                        .evidence())
                .isEqualTo(new Evidence.Target(Reference.AVERAGE, Figure.of(percent(51))));
        assertThat(Benchmark.of(catalogue.figure("bridge-2017-saas-sales-cycle"))
                        .evidence())
                .isEqualTo(Evidence.quantiles(Map.of(percent(50), Figure.of(Ratio.of(60, 1), Unit.DAYS))));
    }

    /** Beside one level of a class, only what reaches it has a class. */
    @Test
    void oneClassLevelTellsOneClass() {
        Benchmark best = Benchmark.of(published(Direction.HIGHER_IS_BETTER, "best in class", "60"));
        assertThat(best.compare(Samples.share(3, 5)).performanceClass()).contains(PerformanceClass.BEST_IN_CLASS);
        assertThat(best.compare(Samples.share(1, 5)).performanceClass()).isEmpty();
        Benchmark last = Benchmark.of(published(Direction.HIGHER_IS_BETTER, "laggard", "20"));
        assertThat(last.compare(Samples.share(1, 5)).performanceClass()).contains(PerformanceClass.LAGGARD);
        assertThat(last.compare(Samples.share(3, 5)).performanceClass()).isEmpty();
    }

    @Test
    void quantilesAreReadOffTheirNames() {
        assertThat(Benchmark.of(published(
                                Direction.HIGHER_IS_BETTER, "P90", "80", "top quartile", "60", "median", "40"))
                        .evidence())
                .hasToString("P50 40 %, P75 60 %, P90 80 %");
        assertThat(Benchmark.of(published(
                                Direction.LOWER_IS_BETTER, "top quartile", "30", "median", "40", "P97.5", "90"))
                        .evidence())
                .hasToString("P25 30 %, P50 40 %, P97.5 90 %");
    }

    @Test
    void levelsThatSayNotWhereTheyStandAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Benchmark.of(published(Direction.HIGHER_IS_BETTER, "best fifth", "60")))
                .withMessage(
                        "The published figure (own) has a level called (best fifth), which says not where it stands.\n"
                                + "Call it as one of [best, best in class, top quartile, median, mean, average, laggard, share, target,"
                                + " frontier], or a percentile such as P75.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Benchmark.of(published(Direction.HIGHER_IS_BETTER, "average", "40", "target", "60")))
                .withMessage(
                        "The published figure (own) has the levels [average, target], which are neither those of classes nor"
                                + " quantiles.\nName the one to compare with: Benchmark.of(figure, Reference).");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Benchmark.of(published(Direction.HIGHER_IS_BETTER, "average", "40"), Reference.BEST_IN_CLASS))
                .withMessage("The published figure (own) has no level (best in class), only [average].\n"
                        + "Name one of those, or build a benchmark with Benchmark.named(..).");
        assertThatNullPointerException()
                .isThrownBy(() -> Benchmark.of(published(Direction.HIGHER_IS_BETTER, "average", "40"), null))
                .withMessage("level");
    }

    private static PublishedFigure published(Direction direction, String... namesAndPercents) {
        Map<String, Figure> levels = new LinkedHashMap<>();
        for (int i = 0; i < namesAndPercents.length; i += 2) {
            levels.put(namesAndPercents[i], Figure.of(percent(namesAndPercents[i + 1])));
        }
        MetricIdentity metric =
                new MetricIdentity("Reps at quota", "reached over all", Unit.PERCENT, "reps, a year", direction);
        return new PublishedFigure("own", metric, levels, Provenance.of("Survey", 2020), "in the drawer", true, "");
    }
}
