package org.openspm.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.reference.MetricIdentity;
import org.openspm.benchmarks.reference.Provenance;
import org.openspm.benchmarks.reference.PublishedFigures;
import org.openspm.core.metric.Direction;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
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
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Benchmark.of(catalogue.figure("cso-2018-reps-at-quota")))
                .withMessage(
                        "The published figure (cso-2018-reps-at-quota) has no level (best in class), only [average]."
                                + "\nBuild a benchmark with Benchmark.named(..), and say where each level comes from.");
    }
}
