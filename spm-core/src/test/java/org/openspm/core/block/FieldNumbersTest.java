package org.openspm.core.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.openspm.core.block.Rows3.Row;
import org.openspm.core.money.Money;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.MoneyField;

class FieldNumbersTest {

    private static final Row ROW = Rows3.of(1, 1).get(0);

    @Test
    void readsMoneyAndNumbersOfEveryKind() {
        assertThat(FieldNumbers.number(Rows3.AMOUNT, ROW)).isEqualByComparingTo(ROW.amount());
        assertThat(FieldNumbers.number(Rows3.ROWS.whole("one", row -> 1), ROW)).isEqualByComparingTo("1");
        assertThat(FieldNumbers.number(Rows3.ROWS.number("none", row -> null).optional(), ROW))
                .isNull();
        assertThat(FieldNumbers.decimal(7L)).isEqualByComparingTo("7");
        assertThat(FieldNumbers.decimal(null)).isNull();
        assertThat(FieldNumbers.decimal(BigDecimal.TEN)).isSameAs(BigDecimal.TEN);
    }

    @Test
    void knowsTheUnitUnlessEveryRowHasItsOwn() {
        MoneyField<Row> mixed = Rows3.ROWS.money("mixed", row -> Money.of(row.amount(), "EUR"));
        assertThat(FieldNumbers.unitOf(Rows3.AMOUNT)).isEqualTo(Unit.money(Currency.getInstance("USD")));
        assertThat(FieldNumbers.unitOf(Rows3.SHARE)).isEqualTo(Unit.of("share"));
        assertThat(FieldNumbers.unitOf(mixed)).isNull();
    }
}
