package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertConflict;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.metric.Deal.AMOUNT;
import static org.openspm.core.metric.Deal.DEALS;
import static org.openspm.core.metric.Deal.WON;
import static org.openspm.core.metric.Goal.CALLS;
import static org.openspm.core.metric.Goal.TARGET;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;

class MetricTest {

    private static final Metric WIN_RATE = Metric.ratio("Win rate", count(DEALS).where(WON.isTrue()), count(DEALS))
            .asPercent();
    private static final MoneyField<Deal> ANY = DEALS.money("fee", deal -> Money.of(deal.amount(), deal.rep()));
    private static final Deal EURO = Deal.of("EUR", "2026-01-15", "30", true);
    private static final Deal LOST_EURO = Deal.of("EUR", "2026-01-15", "30", false);
    private static final Deal LOST_DOLLAR = Deal.of("USD", "2026-01-15", "100", false);

    private static Metric shareOfWon() {
        return Metric.ratio("Won", sum(ANY).where(WON.isTrue()), sum(ANY).where(WON.isFalse()))
                .asPercent();
    }

    private static Facts facts(Deal... deals) {
        return Facts.of(DEALS, List.of(deals));
    }

    @Test
    void isNamedAndShownByItsFormula() {
        assertThat(WIN_RATE.name()).isEqualTo("Win rate");
        assertThat(WIN_RATE.formula()).isEqualTo("count of deals where won is true / count of deals");
        assertThat(Metric.of("Deals", count(DEALS))).hasToString("Deals = count of deals");
    }

    @Test
    void knowsItsUnit() {
        Unit usd = sum(AMOUNT).unit().orElseThrow();
        assertThat(WIN_RATE.unit()).isEqualTo(Unit.PERCENT);
        assertThat(Metric.of("Bookings", sum(AMOUNT)).unit()).isEqualTo(usd);
        assertThat(Metric.of("Fees", sum(ANY)).unit()).isEqualTo(Unit.NUMBER);
        assertThat(Metric.ratio("Deal size", sum(AMOUNT), count(DEALS)).unit()).isEqualTo(usd);
        assertThat(Metric.ratio("Effort", sum(CALLS), count(DEALS)).unit()).isEqualTo(Unit.of("calls per deals"));
        assertThat(Metric.ratio("Coverage", sum(AMOUNT), sum(TARGET)).unit()).isEqualTo(Unit.NUMBER);
    }

    @Test
    void isEvaluatedOverAllRows() {
        assertThat(WIN_RATE.evaluate(facts(EURO, LOST_EURO, LOST_DOLLAR))).hasToString("33.33 %");
        assertThat(Metric.ratio("Deal size", sum(AMOUNT), count(DEALS)).evaluate(facts(EURO, LOST_DOLLAR)))
                .hasToString("USD 65.00");
    }

    @Test
    void dividesMoneyOfOneCurrencyOnly() {
        assertThat(shareOfWon().evaluate(facts(EURO, LOST_EURO))).hasToString("100 %");
        assertRefused(
                "The metric (Won) would divide (EUR) by (USD).",
                "Convert to one currency first, or narrow both measures to one with a condition.",
                () -> shareOfWon().evaluate(facts(EURO, LOST_DOLLAR)));
    }

    @Test
    void nothingOfSomethingIsZeroPercentInAnyCurrency() {
        assertThat(shareOfWon().evaluate(facts(LOST_DOLLAR))).hasToString("0 %");
        assertThat(shareOfWon().evaluate(facts(EURO)))
                .hasToString("undefined: the sum of fee where won is false is zero");
        assertThat(Metric.ratio("Fee", sum(ANY).where(WON.isTrue()), count(DEALS))
                        .evaluate(facts(LOST_DOLLAR)))
                .hasToString("undefined: no deals name a currency");
    }

    @Test
    void isEqualByEverythingItSays() {
        Metric again = Metric.ratio("Win rate", count(DEALS).where(WON.isTrue()), count(DEALS))
                .asPercent();
        assertThat(again).isEqualTo(WIN_RATE).hasSameHashCodeAs(WIN_RATE);
        assertThat(WIN_RATE)
                .isNotEqualTo(WIN_RATE.higherIsBetter())
                .isNotEqualTo(Metric.ratio("Win rate", count(DEALS).where(WON.isTrue()), count(DEALS)))
                .isNotEqualTo(Metric.ratio("Wins", count(DEALS).where(WON.isTrue()), count(DEALS))
                        .asPercent())
                .isNotEqualTo(
                        Metric.ratio("Win rate", count(DEALS), count(DEALS)).asPercent())
                .isNotEqualTo(Metric.of("Win rate", count(DEALS).where(WON.isTrue())))
                .isNotEqualTo("Win rate");
    }

    @Test
    void refusesABlankName() {
        String remedy = "Give it the name readers know it by.";
        assertRefused("The metric name ( ) is blank.", remedy, () -> Metric.of(" ", count(DEALS)));
        assertRefused("The metric name () is blank.", remedy, () -> Metric.ratio("", count(DEALS), count(DEALS)));
    }

    @Test
    void refusesPercentOfWhatIsNoShare() {
        String remedy = "Only a ratio of two measures of the same unit is a share.";
        assertConflict(
                "The metric (Deals) cannot be shown in percent: it is (count of deals).",
                remedy,
                () -> Metric.of("Deals", count(DEALS)).asPercent());
        assertConflict(
                "The metric (Size) cannot be shown in percent: it is (sum of amount / count of deals).",
                remedy,
                () -> Metric.ratio("Size", sum(AMOUNT), count(DEALS)).asPercent());
    }

    @Test
    void countsWhatItIsToldToCount() {
        Metric times = Metric.ratio("Coverage", count(DEALS), count(DEALS).where(WON.isTrue()))
                .counting(Unit.TIMES);
        Facts facts = Facts.of(DEALS, List.of(EURO, LOST_EURO, LOST_DOLLAR));
        assertThat(times.unit()).isEqualTo(Unit.TIMES);
        assertThat(times.evaluate(facts)).hasToString("3 x");
        assertThat(times.evaluate(Facts.none()).figure().unit()).isEqualTo(Unit.TIMES);
        assertThat(times.asPercent().evaluate(facts)).hasToString("300 %");
        assertThat(times.times(Metric.constant(2)).unit()).isEqualTo(Unit.TIMES);
        Metric months = Metric.of("Payback", count(DEALS)).counting(Unit.MONTHS);
        assertThat(months.evaluate(facts)).hasToString("3 months");
        assertThat(months.plus(months).evaluate(facts)).hasToString("6 months");
        assertThat(months).isNotEqualTo(Metric.of("Payback", count(DEALS))).hasToString("Payback = count of deals");
        assertThat(WIN_RATE.counting(Unit.TIMES).evaluate(facts)).hasToString("0.33 x");
    }

    @Test
    void moneyStaysMoneyAndPercentIsSaidByItself() {
        assertConflict(
                "The metric (Bookings) cannot count (months).",
                "Money stays money of its currency; say what a count or another number counts.",
                () -> Metric.of("Bookings", sum(AMOUNT)).counting(Unit.MONTHS));
        assertConflict(
                "The metric (Fees) cannot count (months).",
                "Money stays money of its currency; say what a count or another number counts.",
                () -> Metric.of("Fees", sum(ANY)).counting(Unit.MONTHS));
        assertConflict(
                "The metric (Deals) cannot count (USD).",
                "Money stays money of its currency; say what a count or another number counts.",
                () -> Metric.of("Deals", count(DEALS)).counting(Unit.money(Money.currencyOf("USD"))));
        assertConflict(
                "The metric (Deals) cannot count (%).",
                "Say asPercent(), which knows whether it is a share.",
                () -> Metric.of("Deals", count(DEALS)).counting(Unit.PERCENT));
        assertNullRefused("unit", () -> Metric.of("Bookings", sum(AMOUNT)).counting(null));
    }

    @Test
    void aConditionOfTheHostsOwnTakesPart() {
        Condition<Deal> round = Condition.custom(
                "round amount",
                deal -> deal.amount().remainder(BigDecimal.TEN.pow(2)).signum() == 0);
        assertThat(Metric.of("Round", count(DEALS).where(round)).evaluate(facts(EURO, LOST_DOLLAR)))
                .hasToString("1 deals");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("name", () -> Metric.of(null, count(DEALS)));
        assertNullRefused("measure", () -> Metric.of("x", null));
        assertNullRefused("numerator", () -> Metric.ratio("x", null, count(DEALS)));
        assertNullRefused("denominator", () -> Metric.ratio("x", count(DEALS), null));
        assertNullRefused("grain", () -> WIN_RATE.per(null, Deal.CLOSED));
        assertNullRefused("facts", () -> WIN_RATE.evaluate(null));
    }

    @Test
    void isAskedAsOfADate() {
        LocalDate today = LocalDate.of(2026, 3, 31);
        assertThat(WIN_RATE.asOf(today)).isEqualTo(MetricQuery.of(WIN_RATE).asOf(today));
        assertThat(WIN_RATE.asOf(today).evaluate(facts(EURO, LOST_EURO)).total())
                .hasToString("50 %");
        assertNullRefused("date", () -> WIN_RATE.asOf(null));
    }
}
