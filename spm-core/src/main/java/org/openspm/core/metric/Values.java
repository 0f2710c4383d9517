package org.openspm.core.metric;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.openspm.core.block.FieldNumbers;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.QuantityField;

/**
 * Reads a field of money or numbers as exact numbers of one unit: what sums, averages, extremes and quantiles have in common. Money
 * whose currency stands in every row must be of one currency, the first that is met.
 */
final class Values<T> {

    private final QuantityField<T, ?> field;
    /** The field, if only its rows name a currency. */
    private final @Nullable MoneyField<T> mixed;

    private @Nullable Currency currency;

    Values(QuantityField<T, ?> field) {
        this.field = field;
        MoneyField<T> money = asMoney(field);
        this.currency = money == null ? null : money.currency().orElse(null);
        this.mixed = currency == null ? money : null;
    }

    @SuppressWarnings("unchecked") // a field of money has the same row type under its own class
    private static <T> @Nullable MoneyField<T> asMoney(QuantityField<T, ?> field) {
        return field instanceof MoneyField<?> ? (MoneyField<T>) field : null;
    }

    /** Returns the number of a row, or null if the row lacks it; its currency has to be that of the rows before. */
    @Nullable
    BigDecimal read(T row) {
        if (mixed == null) {
            return FieldNumbers.number(field, row);
        }
        Money value = mixed.valueOrNull(row);
        if (value == null) {
            return null;
        }
        if (!value.currency().equals(currency)) {
            require(value.currency(), field.schema().describe(row));
        }
        return value.value();
    }

    /** Takes over the currency that another reader of the same field has met. */
    void absorb(Values<T> other) {
        if (other.currency != null) {
            require(other.currency, "another part of the " + field.schema());
        }
    }

    /** Returns the code of the currency that was met or is known, null if none is. */
    @Nullable
    String currencyCode() {
        return currency == null ? null : currency.getCurrencyCode();
    }

    /** Takes over the currency that another reader of the same field had met when it was written. */
    void absorb(@Nullable String currencyCode) {
        if (currencyCode != null) {
            require(Currency.getInstance(currencyCode), "another part of the " + field.schema());
        }
    }

    private void require(Currency met, String place) {
        if (currency == null) {
            currency = met;
        } else if (!currency.equals(met)) {
            throw new MixedCurrenciesException("The field (" + field + ") of (" + place + ") is in (" + met
                    + "), the sum so far in (" + currency
                    + ").\nConvert to one currency first, or sum each currency on its own with a condition.");
        }
    }

    /** Returns a number of this field's values with its unit; undefined if no row has named a currency. */
    Figure figure(Ratio value) {
        if (!(field instanceof MoneyField<?>)) {
            return Figure.of(value, Unit.of(field.name()));
        }
        return currency == null
                ? Figure.undefined(Unit.NUMBER, "no " + field.schema() + " name a currency")
                : Figure.of(value, Unit.money(currency));
    }

    /** Returns why there is no number, in this field's unit as far as it is known. */
    Figure undefined(String reason) {
        Unit unit = FieldNumbers.unitOf(field);
        return Figure.undefined(unit == null ? Unit.NUMBER : unit, reason);
    }

    /** Returns the reason that no row has a value. */
    Figure nothing() {
        return undefined("no " + field.schema() + " have a value in " + field);
    }
}
