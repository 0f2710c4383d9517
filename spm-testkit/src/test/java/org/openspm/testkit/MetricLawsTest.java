package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openspm.core.metric.Accumulator;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricQuery;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Grain;
import org.openspm.testkit.Shop.Deal;

class MetricLawsTest {

    private static final Facts FACTS = Facts.of(Shop.DEALS, Shop.deals());

    @Test
    void soundMetricsKeepTheLaws() {
        MetricQuery sums =
                Metric.of("Sold", Measure.sum(Shop.AMOUNT)).by(Shop.REP).per(Grain.QUARTER, Shop.CLOSED);
        MetricQuery average = Metric.ratio("Mean deal", Measure.sum(Shop.AMOUNT), Measure.count(Shop.DEALS))
                .by(Shop.REP);
        assertThatCode(() -> MetricLaws.of(sums).facts(FACTS).verify()).doesNotThrowAnyException();
        assertThatCode(() -> MetricLaws.of(average).facts(FACTS).seed(3).verify())
                .doesNotThrowAnyException();
    }

    /** Remembers the amount it saw last. */
    private static final class Latest implements Accumulator<Deal> {

        private BigDecimal seen = BigDecimal.ZERO;

        @Override
        public boolean add(Deal row) {
            seen = row.amount();
            return true;
        }

        @Override
        public void merge(Accumulator<Deal> other) {
            seen = ((Latest) other).seen;
        }

        @Override
        public Figure figure() {
            return Figure.of(seen, Unit.NUMBER);
        }
    }

    @Test
    void aMeasureThatDependsOnTheOrderIsCaught() {
        Metric latest = Metric.of("Latest", Measure.custom("latest", Shop.DEALS, Unit.NUMBER, Latest::new));
        assertThatThrownBy(
                        () -> MetricLaws.of(MetricQuery.of(latest)).facts(FACTS).verify())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The rows were handed in another order, and the table is another.\nAt first:\n")
                .hasMessageContaining("Found with seed (1) in trial (");
    }

    @Test
    void misuseIsNamed() {
        MetricLaws laws = MetricLaws.of(MetricQuery.of(Metric.of("Deals", Measure.count(Shop.DEALS))));
        assertThatThrownBy(() -> laws.tries(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of trials (0) is below 1.\nTry each law at least once.");
        assertThatThrownBy(() -> laws.facts(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("rows");
        assertThatThrownBy(laws::verify)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("have no facts to be tried with.\nSay facts(..) with rows of your own.");
    }
}
