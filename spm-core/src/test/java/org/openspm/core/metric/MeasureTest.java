package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.core.Refusals.assertConflict;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.metric.Deal.AMOUNT;
import static org.openspm.core.metric.Deal.CLOSED;
import static org.openspm.core.metric.Deal.DEALS;
import static org.openspm.core.metric.Deal.PRODUCT;
import static org.openspm.core.metric.Deal.REP;
import static org.openspm.core.metric.Deal.WON;
import static org.openspm.core.metric.Goal.CALLS;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MissingValueException;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.TextField;
import org.openspm.core.schema.WholeField;

class MeasureTest {

    private static final Deal WIN = Deal.of("jill", "2026-01-15", "22584.6955", true);
    private static final Deal LOSS = Deal.of("sam", "2026-01-16", "-100", false);
    private static final Goal NO_CALLS = Goal.of("jill", "2026-01-01", "5");
    private static final MoneyField<Deal> ANY = DEALS.money("fee", deal -> Money.of(deal.amount(), deal.rep()));

    @Test
    void aggregatesTheRowsThatFulfilItsCondition() {
        assertThat(count(DEALS).of(List.of(WIN, LOSS, WIN))).hasToString("3 deals");
        assertThat(count(DEALS).where(WON.isTrue()).of(List.of(WIN, LOSS, WIN))).hasToString("2 deals");
        assertThat(sum(AMOUNT).of(List.of(WIN, LOSS))).isEqualTo(Figure.of(Money.of("22484.6955", "USD")));
        assertThat(sum(AMOUNT).where(WON.isTrue()).where(PRODUCT.is("Plus")).of(List.of(WIN)))
                .hasToString("USD 0.00");
    }

    @Test
    void theSumOfNothingIsZero() {
        assertThat(count(DEALS).of(List.of())).hasToString("0 deals");
        assertThat(sum(AMOUNT).of(List.of())).hasToString("USD 0.00");
        assertThat(sum(CALLS).of(List.of())).isEqualTo(Figure.of(BigDecimal.ZERO, Unit.of("calls")));
        assertThat(sum(ANY).of(List.of())).isEqualTo(Figure.undefined(Unit.NUMBER, "no deals name a currency"));
    }

    @Test
    void passesOverRowsThatLackAnOptionalValueOnly() {
        Goal ten = new Goal("sam", NO_CALLS.from(), BigDecimal.ONE, BigDecimal.TEN);
        assertThat(sum(CALLS).of(List.of(NO_CALLS, ten))).hasToString("10 calls");
        Measure<Goal> required = sum(Goal.GOALS.number("calls", Goal::calls));
        assertThatExceptionOfType(MissingValueException.class).isThrownBy(() -> required.of(List.of(NO_CALLS)));
    }

    @Test
    void tellsWhatARowAdds() {
        assertThat(count(DEALS).quantity(WIN)).contains(BigDecimal.ONE);
        assertThat(sum(AMOUNT).quantity(WIN)).contains(new BigDecimal("22584.6955"));
        assertThat(sum(CALLS).quantity(NO_CALLS)).isEmpty();
        NumberField<Deal> number = DEALS.number("points", Deal::amount);
        assertThat(sum(number).quantity(LOSS)).contains(new BigDecimal("-100"));
    }

    @Test
    void knowsItsSchemaConditionAndUnit() {
        assertThat(sum(AMOUNT).schema()).isEqualTo(DEALS);
        assertThat(count(DEALS).condition()).isEqualTo(Condition.always());
        assertThat(count(DEALS).where(WON.isTrue()).condition()).hasToString("won is true");
        assertThat(count(DEALS).unit()).contains(Unit.of("deals"));
        assertThat(sum(AMOUNT).unit()).contains(Figure.of(Money.of(1, "USD")).unit());
        assertThat(sum(CALLS).unit()).contains(Unit.of("calls"));
        assertThat(sum(ANY).unit()).isEmpty();
    }

    @Test
    void isEqualByAggregationAndCondition() {
        assertThat(sum(AMOUNT).where(WON.isTrue()))
                .isEqualTo(sum(AMOUNT).where(WON.isTrue()))
                .hasSameHashCodeAs(sum(AMOUNT).where(WON.isTrue()))
                .isNotEqualTo(sum(AMOUNT))
                .isNotEqualTo(count(DEALS).where(WON.isTrue()))
                .isNotEqualTo("sum");
        assertThat(sum(AMOUNT).where(PRODUCT.in("Core", "Plus")))
                .hasToString("sum of amount where product in (Core, Plus)");
        assertThat(count(DEALS)).hasToString("count of deals");
    }

    @Test
    void refusesToAddTwoCurrencies() {
        Deal euro = new Deal("e7", "EUR", WIN.closed(), BigDecimal.ONE, null, true);
        Deal dollar = new Deal("d7", "USD", WIN.closed(), BigDecimal.ONE, null, true);
        assertThat(sum(ANY).of(List.of(euro, euro))).hasToString("EUR 2.00");
        assertRefused(
                "The field (fee) of (deals " + dollar + ") is in (USD), the sum so far in (EUR).",
                "Convert to one currency first, or sum each currency on its own with a condition.",
                () -> sum(ANY).of(List.of(euro, dollar)));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("schema", () -> count(null));
        assertNullRefused("field", () -> sum((MoneyField<Deal>) null));
        assertNullRefused("field", () -> sum((NumberField<Deal>) null));
        assertNullRefused("more", () -> count(DEALS).where(null));
        assertNullRefused("rows", () -> count(DEALS).of(null));
    }

    @Test
    void countsWhatItIsToldToCount() {
        Measure<Deal> people = count(DEALS).counting(Unit.of("people"));
        assertThat(people.unit()).contains(Unit.of("people"));
        assertThat(people.isAdditive()).isTrue();
        assertThat(people).isNotEqualTo(count(DEALS)).isEqualTo(count(DEALS).counting(Unit.of("people")));
        assertThat(Metric.ratio("Share", people, people)
                        .asPercent()
                        .evaluate(Facts.none())
                        .status())
                .isEqualTo(Status.ZERO_DENOMINATOR);
        assertThat(people.of(List.of())).hasToString("0 people");
        assertThatThrownBy(() -> sum(AMOUNT).counting(Unit.of("people")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The measure (sum of amount) cannot count (people).\nMoney stays money of its currency; say what a"
                                + " count or another number counts.");
        assertThatThrownBy(() -> count(DEALS).counting(Unit.money(Money.currencyOf("USD"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("(USD)");
    }

    private static final List<Deal> SIX = List.of(
            Deal.of("a", "2026-01-31", "1", true),
            Deal.of("a", "2026-01-31", "2", false),
            Deal.of("b", "2026-02-28", "4", true),
            Deal.of("b", "2026-01-01", "8", false),
            Deal.of("c", "2026-02-28", "16", true),
            Deal.of("c", "2026-02-15", "32", true));

    private static void assertMeasures(Measure<Deal> measure, String words, String ofSix, String ofNone) {
        assertThat(measure).hasToString(words);
        assertThat(measure.of(SIX)).hasToString(ofSix);
        assertThat(measure.of(List.of())).hasToString(ofNone);
        assertThat(measure.schema()).isEqualTo(DEALS);
    }

    @Test
    void comesInManyKinds() {
        String none = "undefined: no deals have a value in amount";
        assertMeasures(Measure.average(AMOUNT), "average of amount", "USD 10.50", none);
        assertMeasures(Measure.min(AMOUNT), "minimum of amount", "USD 1.00", none);
        assertMeasures(Measure.max(AMOUNT), "maximum of amount", "USD 32.00", none);
        assertMeasures(Measure.quantile(AMOUNT, percent(50)), "50 % quantile of amount", "USD 6.00", none);
        assertMeasures(
                Measure.quantile(AMOUNT, percent(50), QuantileType.INVERSE_OF_DISTRIBUTION),
                "50 % quantile of amount (INVERSE_OF_DISTRIBUTION)",
                "USD 4.00",
                none);
        assertMeasures(Measure.first(AMOUNT, CLOSED), "first amount by closed", "USD 8.00", none);
        assertMeasures(Measure.last(AMOUNT, CLOSED), "last amount by closed", "USD 20.00", none);
        assertMeasures(Measure.standardDeviation(AMOUNT), "sample standard deviation of amount", "USD 11.86", none);
        assertMeasures(
                Measure.populationDeviation(AMOUNT), "population standard deviation of amount", "USD 10.83", none);
        assertMeasures(Measure.countDistinct(REP), "distinct rep of deals", "3 rep", "0 rep");
    }

    @Test
    void weighsAnAverage() {
        NumberField<Deal> weight = DEALS.number("weight", deal -> new BigDecimal(deal.won() ? "2" : "-1"));
        assertMeasures(
                Measure.average(AMOUNT, weight),
                "average of amount weighted by weight",
                "USD 16.00",
                "undefined: no deals have a value in amount");
        List<Deal> balanced = List.of(SIX.get(0), SIX.get(1), SIX.get(3));
        assertThat(Measure.average(AMOUNT, weight).of(balanced))
                .hasToString("undefined: the weight add up to zero".replace("weight add", "weights add"));
    }

    @Test
    void oneValueHasNoSpreadOfASample() {
        assertThat(Measure.standardDeviation(AMOUNT).of(List.of(WIN)))
                .hasToString("undefined: one value has no spread");
        assertThat(Measure.populationDeviation(AMOUNT).of(List.of(WIN))).hasToString("USD 0.00");
    }

    @Test
    void aStockAddsUpAcrossEntitiesAndNotAlongTime() {
        String none = "undefined: there is no snapshot of deals";
        assertMeasures(sum(AMOUNT).opening(CLOSED), "opening sum of amount by closed", "USD 8.00", none);
        assertMeasures(sum(AMOUNT).closing(CLOSED), "closing sum of amount by closed", "USD 20.00", none);
        assertMeasures(
                sum(AMOUNT).closingOfEach(CLOSED, REP),
                "closing sum of amount by closed for each rep",
                "USD 23.00",
                none);
        assertMeasures(sum(AMOUNT).averageOver(CLOSED), "average sum of amount by closed", "USD 15.75", none);
        assertMeasures(count(DEALS).closing(CLOSED), "closing count of deals by closed", "2 deals", none);
        assertMeasures(
                sum(AMOUNT).where(WON.isTrue()).closing(CLOSED).where(REP.is("c")),
                "closing sum of amount by closed where won is true and rep is c",
                "USD 16.00",
                none);
        assertThat(sum(AMOUNT).closing(CLOSED).date()).contains(CLOSED);
        assertThat(sum(AMOUNT).closing(CLOSED).isAdditive()).isFalse();
        assertConflict(
                "The measure (average of amount) cannot be a stock.",
                "Only a sum or a count adds up across entities; start from one of them.",
                () -> Measure.average(AMOUNT).closing(CLOSED));
    }

    @Test
    void mayHaveADateOfItsOwn() {
        assertThat(sum(AMOUNT).date()).isEmpty();
        assertThat(sum(AMOUNT).on(CLOSED).date()).contains(CLOSED);
        assertThat(sum(AMOUNT).on(CLOSED))
                .hasToString("sum of amount on closed")
                .isNotEqualTo(sum(AMOUNT));
        assertThat(sum(AMOUNT).on(CLOSED).where(WON.isTrue())).hasToString("sum of amount on closed where won is true");
        assertThat(sum(AMOUNT).isAdditive()).isTrue();
        assertThat(count(DEALS).on(CLOSED).isAdditive()).isTrue();
    }

    @Test
    void refusesAQuantileOutOfRange() {
        String remedy = "Use 0 % to 100 %; the median is 50 %.";
        assertRefused("The quantile (-1 %) is out of range.", remedy, () -> Measure.quantile(AMOUNT, percent(-1)));
        assertRefused(
                "The quantile (100.5 %) is out of range.", remedy, () -> Measure.quantile(AMOUNT, percent("100.5")));
    }

    @Test
    void namesAnyArgumentThatIsNull() {
        assertNullRefused("field", () -> Measure.countDistinct((TextField<Deal>) null));
        assertNullRefused("field", () -> Measure.average((MoneyField<Deal>) null));
        assertNullRefused("weight", () -> Measure.average(AMOUNT, (NumberField<Deal>) null));
        assertNullRefused("field", () -> Measure.min((MoneyField<Deal>) null));
        assertNullRefused("field", () -> Measure.max((MoneyField<Deal>) null));
        assertNullRefused("share", () -> Measure.quantile(AMOUNT, null));
        assertNullRefused("type", () -> Measure.quantile(AMOUNT, percent(50), null));
        assertNullRefused("field", () -> Measure.standardDeviation((MoneyField<Deal>) null));
        assertNullRefused("field", () -> Measure.populationDeviation((MoneyField<Deal>) null));
        assertNullRefused("by", () -> Measure.first(AMOUNT, null));
        assertNullRefused("by", () -> Measure.last(AMOUNT, null));
        assertNullRefused("by", () -> sum(AMOUNT).on(null));
        assertNullRefused("snapshot", () -> sum(AMOUNT).opening(null));
        assertNullRefused("snapshot", () -> sum(AMOUNT).closing(null));
        assertNullRefused("snapshot", () -> sum(AMOUNT).averageOver(null));
        assertNullRefused("entity", () -> sum(AMOUNT).closingOfEach(CLOSED, null));
    }

    @Test
    void tellsWhatItSumsAndCounts() {
        assertThat(sum(AMOUNT).summed()).isEqualTo(Optional.of(AMOUNT));
        assertThat(count(DEALS).summed()).isEmpty();
        assertThat(count(DEALS).countsRows()).isTrue();
        assertThat(count(DEALS).counting(Unit.of("logos")).countsRows()).isTrue();
        assertThat(sum(AMOUNT).countsRows()).isFalse();
        assertThat(count(DEALS).counting()).isEmpty();
        Measure<Deal> logos = count(DEALS).counting(Unit.of("deals won")).counting(Unit.of("logos"));
        assertThat(logos.counting()).contains(Unit.of("logos"));
        assertThat(logos).isEqualTo(count(DEALS).counting(Unit.of("logos")));
    }

    @Test
    void addsUpWholeNumbersDirectly() {
        WholeField<Deal> day = DEALS.whole("day", deal -> deal.closed().getDayOfMonth());
        List<Deal> rows = List.of(
                Deal.of("jill", "2026-01-10", "1", true),
                Deal.of("jill", "2026-01-20", "1", true),
                Deal.of("sam", "2026-01-31", "1", true));
        assertThat(sum(day)).isEqualTo(sum(day.asNumber())).hasToString("sum of day");
        assertThat(sum(day).of(rows)).hasToString("61 day");
        assertThat(Measure.average(day).of(rows)).hasToString("20.33 day");
        assertThat(Measure.min(day).of(rows)).hasToString("10 day");
        assertThat(Measure.max(day).of(rows)).hasToString("31 day");
        assertThat(Measure.quantile(day, Rate.percent(50)).of(rows)).hasToString("20 day");
        assertThat(Measure.populationDeviation(day).of(rows)).hasToString("8.58 day");
        assertThat(Measure.standardDeviation(day).of(rows)).hasToString("10.5 day");
        assertThat(Measure.first(day, CLOSED).of(rows)).hasToString("10 day");
        assertThat(Measure.last(day, CLOSED).of(rows)).hasToString("31 day");
        assertThat(Measure.average(AMOUNT, day)).isEqualTo(Measure.average(AMOUNT, day.asNumber()));
        assertNullRefused("weight", () -> Measure.average(AMOUNT, (WholeField<Deal>) null));
        assertThat(sum(day).counting(Unit.DAYS).of(rows)).hasToString("61 days");
        assertNullRefused("field", () -> sum((WholeField<Deal>) null));
    }
}
