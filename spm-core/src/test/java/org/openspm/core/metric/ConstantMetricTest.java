package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.metric.Deal.AMOUNT;
import static org.openspm.core.metric.Deal.CLOSED;
import static org.openspm.core.metric.Deal.DEALS;
import static org.openspm.core.metric.Deal.REP;
import static org.openspm.core.metric.Deal.WON;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.metric.Metric.constant;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

class ConstantMetricTest {

    private static final Metric BOOKINGS = Metric.of("Bookings", sum(AMOUNT));
    private static final Metric WIN_RATE = Metric.ratio("Win rate", count(DEALS).where(WON.isTrue()), count(DEALS))
            .asPercent();
    private static final Facts FACTS = Facts.of(
            DEALS,
            List.of(
                    Deal.of("jill", "2026-01-15", "10", true),
                    Deal.of("jill", "2026-04-15", "20", false),
                    Deal.of("sam", "2026-01-20", "30", true)));

    @Test
    void reckonsWithMetrics() {
        assertThat(BOOKINGS.times(constant(12)).evaluate(FACTS)).hasToString("USD 720.00");
        assertThat(BOOKINGS.dividedBy(constant(4)).evaluate(FACTS)).hasToString("USD 15.00");
        assertThat(BOOKINGS.plus(constant(Figure.of(Money.of(5, "USD")))).evaluate(FACTS))
                .hasToString("USD 65.00");
        assertThat(WIN_RATE.minus(constant(Figure.of(Rate.percent(5)))).evaluate(FACTS))
                .hasToString("61.67 %");
        assertThat(constant(Figure.of(Rate.ONE)).minus(WIN_RATE).asPercent().evaluate(FACTS))
                .hasToString("33.33 %");
        assertThat(BOOKINGS.times(constant(Figure.of(Rate.percent(10)))).evaluate(FACTS))
                .hasToString("USD 6.00");
        assertThat(constant(1).dividedBy(WIN_RATE).evaluate(FACTS).figure().orThrow())
                .isEqualTo(Ratio.of(3, 2));
    }

    @Test
    void isOneNumberInEveryGroupAndPeriod() {
        MetricTable table =
                BOOKINGS.times(constant(2)).by(REP).per(Grain.QUARTER, CLOSED).evaluate(FACTS);
        assertThat(table.values())
                .extracting(MetricValue::toString)
                .containsExactly("USD 20.00", "USD 40.00", "USD 60.00");
        assertThat(table.total()).hasToString("USD 120.00");
        MetricTable alone = constant(3).by(REP).per(Grain.QUARTER, CLOSED).evaluate(FACTS);
        assertThat(alone.values()).isEmpty();
        assertThat(alone.value("jill", FiscalCalendar.gregorian().quarter(2026, 1)))
                .hasToString("3");
        assertThat(constant(3).evaluate(Facts.none())).hasToString("3");
    }

    @Test
    void bringsNoRowsOfItsOwn() {
        assertThat(BOOKINGS.dividedBy(constant(4)).evaluate(FACTS).rows()).isEqualTo(3);
        assertThat(BOOKINGS.plus(constant(Figure.of(Money.of(5, "USD"))))
                        .evaluate(FACTS)
                        .rows())
                .isEqualTo(3);
        assertThat(constant(1).dividedBy(WIN_RATE).evaluate(FACTS).rows()).isEqualTo(3);
        assertThat(BOOKINGS.dividedBy(constant(4))
                        .minimumRows(4)
                        .evaluate(FACTS)
                        .status())
                .isEqualTo(Status.BELOW_MINIMUM_ROWS);
        assertThat(BOOKINGS.dividedBy(constant(0)).evaluate(FACTS).status()).isEqualTo(Status.ZERO_DENOMINATOR);
    }

    @Test
    void isNamedByItsExactNumber() {
        assertThat(constant(12)).hasToString("12 = 12");
        assertThat(constant(Figure.of(Ratio.of(1, 3), Unit.NUMBER)).name()).isEqualTo("1/3");
        assertThat(constant(Figure.of(new BigDecimal("0.12345"), Unit.DAYS)).name())
                .isEqualTo("0.12345 days");
        assertThat(BOOKINGS.times(constant(12)).formula()).isEqualTo("Bookings x 12");
        assertThat(constant(12).named("a year")).isNotEqualTo(constant(12)).hasToString("a year = 12");
        assertThat(constant(12))
                .isEqualTo(constant(Figure.of(new BigDecimal("12.0"), Unit.NUMBER)))
                .isNotEqualTo(constant(Figure.of(new BigDecimal("12.0"), Unit.DAYS)));
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        assertRefused(
                "The metric (Bookings + 12) would combine (USD) with (no unit).",
                "Add and subtract numbers that count the same thing.",
                () -> BOOKINGS.plus(constant(12)));
        assertRefused(
                "The constant (undefined: unknown) is no number.",
                "Use a figure that has a value.",
                () -> constant(Figure.undefined(Unit.NUMBER, "unknown")));
        assertNullRefused("value", () -> constant(null));
    }
}
