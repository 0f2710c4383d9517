package org.openspm.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.schema.Order.EMPTY;
import static org.openspm.core.schema.Order.FULL;
import static org.openspm.core.schema.Order.ORDERS;
import static org.openspm.core.schema.Order.PRICE;
import static org.openspm.core.schema.Order.QUANTITY;
import static org.openspm.core.schema.Order.SEATS;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.CurrencyMismatchException;
import org.openspm.core.money.Money;

class FormulaTest {

    private static final MoneyField<Order> EUROS = ORDERS.money("fee", "EUR", Order::price);
    private static final MoneyField<Order> ANY = ORDERS.money("tax", order -> Money.of(1, "USD"));
    private static final MoneyField<Order> ANY_EURO = ORDERS.money("toll", order -> Money.of(1, "EUR"));

    @Test
    void multipliesQuantityAndPrice() {
        MoneyField<Order> revenue = QUANTITY.times(PRICE);
        assertThat(revenue.read(FULL)).contains(Money.of("59.70", "USD"));
        assertThat(revenue.amountOrNull(FULL)).isEqualByComparingTo("59.7");
        assertThat(revenue.currency()).contains(Currency.getInstance("USD"));
        assertThat(revenue).hasToString("quantity x price").isEqualTo(PRICE.times(QUANTITY));
        assertThat(revenue.named("revenue")).hasToString("revenue").isNotEqualTo(revenue);
        assertThat(revenue.named("revenue").definition()).contains(new Formula.Extended<>(QUANTITY, PRICE));
        assertThat(SEATS.times(PRICE).read(FULL)).contains(Money.of("139.30", "USD"));
        assertThat(SEATS.times(PRICE)).isEqualTo(PRICE.times(SEATS)).hasToString("seats x price");
        assertThat(QUANTITY.times(ANY).read(FULL)).contains(Money.of(3, "USD"));
        assertThat(QUANTITY.times(ANY).currency()).isEmpty();
    }

    @Test
    void addsAndSubtracts() {
        assertThat(QUANTITY.plus(SEATS.asNumber()).read(FULL)).contains(BigDecimal.TEN);
        assertThat(QUANTITY.minus(SEATS.asNumber()).read(FULL)).contains(new BigDecimal("-4"));
        assertThat(QUANTITY.times(QUANTITY).read(FULL)).contains(new BigDecimal("9"));
        assertThat(PRICE.plus(PRICE).read(FULL)).contains(Money.of("39.80", "USD"));
        assertThat(PRICE.minus(PRICE).amountOrNull(FULL)).isEqualByComparingTo("0");
        assertThat(PRICE.plus(ANY).read(FULL)).contains(Money.of("20.90", "USD"));
        assertThat(ANY.minus(PRICE).read(FULL)).contains(Money.of("-18.90", "USD"));
        assertThat(ANY.minus(PRICE).currency()).contains(Currency.getInstance("USD"));
        assertThat(ANY.plus(ANY).currency()).isEmpty();
        assertThat(ANY.plus(ANY).amountOrNull(FULL)).isEqualByComparingTo("2");
    }

    @Test
    void takesTheSmallerAndTheLargerAndTheSignAway() {
        NumberField<Order> seats = SEATS.asNumber();
        assertThat(QUANTITY.lesser(seats).read(FULL)).contains(new BigDecimal("3"));
        assertThat(QUANTITY.greater(seats).read(FULL)).contains(new BigDecimal("7"));
        assertThat(QUANTITY.minus(seats).absolute().read(FULL)).contains(new BigDecimal("4"));
        assertThat(QUANTITY.lesser(seats)).hasToString("min(quantity, seats)").isEqualTo(QUANTITY.lesser(seats));
        assertThat(QUANTITY.greater(seats)).hasToString("max(quantity, seats)").isNotEqualTo(QUANTITY.lesser(seats));
        assertThat(QUANTITY.minus(seats).absolute()).hasToString("|quantity - seats|");
        assertThat(PRICE.lesser(ANY).read(FULL)).contains(Money.of(1, "USD"));
        assertThat(PRICE.greater(ANY).read(FULL)).contains(Money.of("19.90", "USD"));
        assertThat(ANY.lesser(PRICE).read(FULL)).contains(Money.of(1, "USD"));
        assertThat(ANY.greater(PRICE).read(FULL)).contains(Money.of("19.90", "USD"));
        assertThat(ANY.minus(PRICE).absolute().read(FULL)).contains(Money.of("18.90", "USD"));
        assertThat(ANY.absolute().read(FULL)).contains(Money.of(1, "USD"));
        assertThat(ANY.absolute().currency()).isEmpty();
        assertThat(PRICE.lesser(PRICE.plus(PRICE)).amountOrNull(FULL)).isEqualByComparingTo("19.9");
        assertThat(PRICE.minus(PRICE.plus(PRICE)).absolute().amountOrNull(FULL)).isEqualByComparingTo("19.9");
        assertThat(PRICE.absolute()).hasToString("|price|").isEqualTo(PRICE.absolute());
        assertThat(PRICE.absolute().read(EMPTY)).isEmpty();
        assertThat(PRICE.absolute().amountOrNull(EMPTY)).isNull();
        assertThat(QUANTITY.absolute().read(EMPTY)).isEmpty();
        assertThat(QUANTITY.lesser(seats).read(EMPTY)).isEmpty();
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> EUROS.lesser(PRICE));
        assertNullRefused("other", () -> QUANTITY.lesser(null));
        assertNullRefused("other", () -> PRICE.greater(null));
    }

    @Test
    void isMissingWhereAnInputIs() {
        assertThat(QUANTITY.times(PRICE).isOptional()).isTrue();
        assertThat(QUANTITY.times(PRICE).read(EMPTY)).isEmpty();
        assertThat(QUANTITY.times(PRICE).amountOrNull(EMPTY)).isNull();
        assertThat(QUANTITY.times(ANY).read(EMPTY)).isEmpty();
        assertThat(PRICE.plus(PRICE).read(EMPTY)).isEmpty();
        assertThat(PRICE.plus(PRICE).amountOrNull(EMPTY)).isNull();
        assertThat(PRICE.plus(ANY).read(EMPTY)).isEmpty();
        assertThat(QUANTITY.plus(QUANTITY).read(EMPTY)).isEmpty();
        assertThat(SEATS.asNumber().read(EMPTY)).isEmpty();
        assertThat(EUROS.plus(EUROS).isOptional()).isFalse();
        assertThatExceptionOfType(MissingValueException.class)
                .isThrownBy(() -> EUROS.plus(EUROS).read(EMPTY))
                .withMessageStartingWith("The field (fee) of (orders o0) is missing.");
    }

    @Test
    void isPrintedWithBrackets() {
        assertThat(QUANTITY.plus(QUANTITY).times(PRICE.minus(PRICE)))
                .hasToString("(quantity + quantity) x (price - price)");
        assertThat(QUANTITY.plus(QUANTITY).named("total").times(PRICE)).hasToString("total x price");
        assertThat(SEATS.asNumber().plus(QUANTITY)).hasToString("seats + quantity");
    }

    @Test
    void isEqualByValue() {
        assertThat(QUANTITY.plus(QUANTITY))
                .isEqualTo(QUANTITY.plus(QUANTITY))
                .hasSameHashCodeAs(QUANTITY.plus(QUANTITY));
        assertThat(QUANTITY.plus(QUANTITY).named("x"))
                .isNotEqualTo(QUANTITY.minus(QUANTITY).named("x"));
        assertThat(QUANTITY.plus(QUANTITY).definition().orElseThrow().inputs()).containsExactly(QUANTITY, QUANTITY);
        assertThat(PRICE.plus(ANY).definition().orElseThrow().inputs()).containsExactly(PRICE, ANY);
        assertThat(QUANTITY.times(PRICE).definition().orElseThrow().inputs()).containsExactly(QUANTITY, PRICE);
        assertThat(SEATS.asNumber().definition().orElseThrow().inputs()).containsExactly(SEATS);
    }

    @Test
    void refusesTwoCurrenciesAndSchemas() {
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> PRICE.plus(EUROS));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> PRICE.plus(ANY_EURO).read(FULL));
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> PRICE.atLeast(EUROS));
        NumberField<Order> other = Schema.of("offers", Order.class).number("quantity", Order::quantity);
        assertRefused(
                "The field (quantity + quantity) would be of two schemas: (orders) and (offers).",
                "Derive it from fields of one schema.",
                () -> QUANTITY.plus(other));
        assertRefused(
                "The field (quantity) of (orders) cannot be compared with (quantity) of (offers).",
                "Compare two fields of one schema and kind.",
                () -> QUANTITY.atLeast(other));
        assertRefused(
                "The product (price x price) of two amounts is no amount.",
                "Multiply an amount by a number.",
                () -> new Formula.OfAmounts<>(PRICE, Formula.Operator.TIMES, PRICE));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("other", () -> QUANTITY.plus(null));
        assertNullRefused("other", () -> QUANTITY.minus(null));
        assertNullRefused("other", () -> QUANTITY.times((NumberField<Order>) null));
        assertNullRefused("price", () -> QUANTITY.times((MoneyField<Order>) null));
        assertNullRefused("other", () -> PRICE.plus(null));
        assertNullRefused("other", () -> PRICE.minus(null));
        assertNullRefused("factor", () -> PRICE.times((NumberField<Order>) null));
        assertNullRefused("factor", () -> PRICE.times((WholeField<Order>) null));
    }
}
