package org.openspm.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.function.Function;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricQuery;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.metric.Status;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;

/** A metric of the catalogue bound to a few rows, with the value it must have there. */
record Probe(String id, Metric metric, Facts facts, String expected, String unit, Function<Facts, MetricValue> reader) {

    static Probe of(String id, Metric metric, Facts facts, String expected, String unit) {
        return new Probe(id, metric, facts, expected, unit, metric::evaluate);
    }

    Probe read(Function<Facts, MetricValue> other) {
        return new Probe(id, metric, facts, expected, unit, other);
    }

    /** The same asked as of a date, where some may wait still. */
    Probe asOf(LocalDate date) {
        return read(rows -> MetricQuery.of(metric).asOf(date).evaluate(rows).total());
    }

    MetricDescription description() {
        return SalesMetrics.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    void check() {
        isAsDescribed();
        hasItsValue();
        knowsNothing();
    }

    private void isAsDescribed() {
        assertThat(metric.name()).isEqualTo(description().name());
        assertThat(metric.direction()).isEqualTo(description().direction());
        assertThat(metric.unit()).hasToString(unit);
        assertThat(SalesMetrics.describe(metric)).contains(description());
        switch (description().unit()) {
            case "percent" -> assertThat(metric.unit()).isEqualTo(Unit.PERCENT);
            case "money" -> assertThat(metric.unit().isMoney()).isTrue();
            case "number" -> assertThat(metric.unit()).isEqualTo(Unit.NUMBER);
            case "times" -> assertThat(metric.unit()).isEqualTo(Unit.TIMES);
            case "months" -> assertThat(metric.unit()).isEqualTo(Unit.MONTHS);
            case "minutes" -> assertThat(metric.unit()).isEqualTo(Unit.MINUTES);
            case "days" -> assertThat(metric.unit()).isEqualTo(Unit.DAYS);
            default ->
                assertThat(metric.unit().isMoney() || metric.unit().isPercent()).isFalse();
        }
    }

    private void hasItsValue() {
        Figure figure = reader.apply(facts).figure();
        assertThat(figure.unit()).hasToString(unit);
        if (!expected.startsWith("~")) {
            assertThat(figure.isDefined() ? figure.orThrow().toString() : figure.toString())
                    .isEqualTo(expected);
            return;
        }
        BigDecimal value = figure.orThrow().toDecimal(30, RoundingMode.HALF_EVEN);
        assertThat(value).isCloseTo(new BigDecimal(expected.substring(1)), within("1E-12"));
    }

    private static org.assertj.core.data.Offset<BigDecimal> within(String tolerance) {
        return org.assertj.core.data.Offset.offset(new BigDecimal(tolerance));
    }

    private void knowsNothing() {
        MetricValue nothing = reader.apply(Facts.none());
        if (description().zeroRule() == MetricDescription.ZeroRule.NOTHING_IS_ZERO) {
            assertThat(nothing.figure().value())
                    .hasValueSatisfying(value -> assertThat(value.signum()).isZero());
        } else {
            assertThat(nothing.status()).isIn(Status.NO_DATA, Status.ZERO_DENOMINATOR);
            assertThat(nothing.figure().reason()).isNotBlank();
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
