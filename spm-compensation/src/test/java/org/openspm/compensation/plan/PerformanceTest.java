package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;

import org.junit.jupiter.api.Test;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.Shift;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;

class PerformanceTest {

    private static final Performance SOLD = Performance.of(sum(AMOUNT));

    @Test
    void readsInWords() {
        assertThat(SOLD).hasToString("sum of amount");
        assertThat(Performance.attainment("Sales")).hasToString("attainment of Sales");
        assertThat(Performance.score("mbo")).hasToString("score mbo");
        assertThat(Performance.tenure()).hasToString("months of tenure");
        assertThat(SOLD.of("lead")).hasToString("sum of amount of lead");
        assertThat(SOLD.less(SOLD)).hasToString("sum of amount less sum of amount");
        assertThat(Performance.of(Metric.of("Margin", sum(AMOUNT)))).hasToString("Margin");
        assertThat(Performance.trailing(sum(AMOUNT), 1, MONTH)).hasToString("sum of amount of the last 1 MONTH");
        assertThat(Performance.custom("own", Unit.NUMBER, at -> Figure.undefined(Unit.NUMBER, "none")))
                .hasToString("own");
    }

    @Test
    void opensGates() {
        assertThat(SOLD.atLeast(amount(1))).hasToString("sum of amount at least 1");
        assertThat(SOLD.moreThan(amount(1))).hasToString("sum of amount more than 1");
        assertThat(SOLD.atMost(amount(1))).hasToString("sum of amount at most 1");
        assertThat(SOLD.lessThan(amount(1))).hasToString("sum of amount less than 1");
        Performance score = Performance.score("mbo");
        assertThat(score.atLeast(percent(1))).hasToString("score mbo at least 1 %");
        assertThat(score.moreThan(percent(1))).hasToString("score mbo more than 1 %");
        assertThat(score.atMost(percent(1))).hasToString("score mbo at most 1 %");
        assertThat(score.lessThan(percent(1))).hasToString("score mbo less than 1 %");
    }

    @Test
    void looksAtOnePeriodOrMore() {
        assertRefused(
                "The number of periods (0) is not positive.",
                "Look at one period or more.",
                () -> Performance.trailing(sum(AMOUNT), 0, MONTH));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("measure", () -> Performance.of((Measure<?>) null));
        assertNullRefused("metric", () -> Performance.of((Metric) null));
        assertNullRefused("component", () -> Performance.attainment(null));
        assertNullRefused("component", () -> Performance.earned(null));
        assertNullRefused("name", () -> Performance.score(null));
        assertNullRefused("participant", () -> SOLD.of((String) null));
        assertNullRefused("of", () -> new Performance.OfAnother("lead", null));
        assertNullRefused("less", () -> SOLD.less(null));
        assertNullRefused("from", () -> new Difference(null, SOLD));
        assertNullRefused("measure", () -> Performance.growth(null, Shift.previousPeriod()));
        assertNullRefused("over", () -> Performance.growth(sum(AMOUNT), null));
        assertNullRefused("grain", () -> Performance.trailing(sum(AMOUNT), 1, null));
        assertNullRefused("label", () -> Performance.custom(null, Unit.NUMBER, at -> null));
        assertNullRefused("unit", () -> Performance.custom("own", null, at -> null));
        assertNullRefused("rule", () -> Performance.custom("own", Unit.NUMBER, null));
        assertNullRefused("rate", () -> SOLD.atLeast((org.openspm.core.money.Rate) null));
        assertNullRefused("amount", () -> SOLD.atLeast((org.openspm.core.money.Amount) null));
    }
}
