package org.openspm.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;

class QuantityFieldTest {

    private static final Schema<BigDecimal> NUMBERS = Schema.of("numbers", BigDecimal.class);
    private static final BigDecimal VAST = new BigDecimal("1e300");

    @Test
    void readsNumbersAsTheHostHandsThemOver() {
        NumberField<BigDecimal> number = NUMBERS.number("number", row -> row);
        MoneyField<BigDecimal> money = NUMBERS.money("money", "USD", row -> row);
        BigDecimal value = new BigDecimal("1.50");
        assertThat(number.numberAccessor().orElseThrow().apply(value)).isSameAs(value);
        assertThat(money.numberAccessor().orElseThrow().apply(value)).isSameAs(value);
        assertThat(NUMBERS.number("none", row -> null)
                        .numberAccessor()
                        .orElseThrow()
                        .apply(value))
                .isNull();
    }

    @Test
    void leavesItToTheFieldToCheckThem() {
        NumberField<BigDecimal> number = NUMBERS.number("number", row -> row);
        assertThat(number.numberAccessor().orElseThrow().apply(VAST)).isSameAs(VAST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> number.require(VAST))
                .withMessageContaining("more than 200 digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> number.named("other").require(VAST))
                .withMessageStartingWith("The other (1E+300)");
    }

    @Test
    void readsNoNumbersWhereValuesAreOfAnotherKind() {
        assertThat(NUMBERS.whole("whole", BigDecimal::longValue).numberAccessor())
                .isEmpty();
        assertThat(NUMBERS.money("mixed", row -> Money.of(row, "EUR")).numberAccessor())
                .isEmpty();
    }
}
