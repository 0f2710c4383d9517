package org.openspm.benchmarks.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.comparison.Benchmark;
import org.openspm.benchmarks.comparison.Comparison;
import org.openspm.benchmarks.series.Deals;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;

class GapRuleTest {

    private static Comparison comparison(int won, int all) {
        return Benchmark.named("Survey")
                .higherIsBetter()
                .bestInClass(percent(40))
                .laggard(percent(10))
                .source("Survey of companies", 2024)
                .build()
                .compare(Deals.WIN_RATE.evaluate(Facts.of(Deals.DEALS, Deals.deals("jill", "2026-01-10", won, all))));
    }

    private final GapRule behind = AlertRule.worseThanBestInClass("Behind the best", Severity.NOTICE);

    @Test
    void onlyWhatIsWorseBeyondChanceIsRaised() {
        assertThat(behind.check(comparison(20, 100)).raised()).singleElement().satisfies(alert -> {
            assertThat(alert.subject()).isEqualTo("Win rate of total against Survey");
            assertThat(alert.reason()).startsWith("20 %, 20 points short of best in class (40 %), 13.34 % to 28.88 %");
        });
        // As far away, of ten deals: chance.
        assertThat(behind.check(comparison(2, 10)).raised()).isEmpty();
        assertThat(behind.check(comparison(2, 10)).quiet()).isEqualTo(1);
        GapRule far = AlertRule.worseThanLaggards("Far behind", Severity.WARNING);
        assertThat(far.check(comparison(20, 100)).raised()).isEmpty();
        assertThat(far.check(comparison(1, 100)).raised())
                .singleElement()
                .satisfies(alert -> assertThat(alert.reason()).contains("short of laggard (10 %)"));
    }

    @Test
    void withoutAnIntervalItIsNotChecked() {
        Comparison bookings = Benchmark.named("Survey")
                .higherIsBetter()
                .bestInClass(Money.of(900, "USD"))
                .laggard(Money.of(500, "USD"))
                .source("Survey of companies", 2024)
                .build()
                .compare(Deals.BOOKINGS.evaluate(Facts.of(Deals.DEALS, Deals.spring())));
        assertThat(behind.check(bookings).notChecked())
                .extracting(Alert::reason)
                .containsExactly("an interval is known for a share of counts, and the metric is no ratio in percent");
    }

    @Test
    void badOnesAreRefused() {
        Refusal.ofNull(() -> behind.check(null), "comparison");
        Refusal.ofNull(() -> new GapRule("x", null, Severity.NOTICE), "level");
    }
}
