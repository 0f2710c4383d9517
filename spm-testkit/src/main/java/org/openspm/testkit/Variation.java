package org.openspm.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.MoneyField;

/**
 * How rows of the host are varied: the library reads rows, and only the host can make them.
 *
 * <p>Given an amount, rows are refunded, split and made larger; given a date, moved; given an identity, made more of. Laws that need a
 * way that is not given are reported as not checked.
 *
 * <pre>{@code
 * .varying(DEALS, row -> row.identity(Deal::withId).amount(AMOUNT, Deal::withAmount).date(CLOSED, Deal::withClosed))
 * }</pre>
 *
 * <p>Values are immutable and thread-safe if the functions are.
 *
 * @param <T> the host's row type
 */
public final class Variation<T> {

    private final @Nullable BiFunction<? super T, String, ? extends T> identity;
    private final @Nullable MoneyField<T> amountField;
    private final @Nullable BiFunction<? super T, BigDecimal, ? extends T> amount;
    private final @Nullable BiFunction<? super T, LocalDate, ? extends T> date;

    private Variation(
            @Nullable BiFunction<? super T, String, ? extends T> identity,
            @Nullable MoneyField<T> amountField,
            @Nullable BiFunction<? super T, BigDecimal, ? extends T> amount,
            @Nullable BiFunction<? super T, LocalDate, ? extends T> date) {
        this.identity = identity;
        this.amountField = amountField;
        this.amount = amount;
        this.date = date;
    }

    static <T> Variation<T> none() {
        return new Variation<>(null, null, null, null);
    }

    /**
     * Says how a row is made that differs in its id only.
     *
     * @param wither  returns a row like the given one, with the given id
     * @return a variation with it
     */
    public Variation<T> identity(BiFunction<? super T, String, ? extends T> wither) {
        return new Variation<>(Objects.requireNonNull(wither, "wither"), amountField, amount, date);
    }

    /**
     * Says how a row is made that differs in its amount only.
     *
     * @param field  the field the amount is read by
     * @param wither  returns a row like the given one, with the given amount in the same currency
     * @return a variation with it
     */
    public Variation<T> amount(MoneyField<T> field, BiFunction<? super T, BigDecimal, ? extends T> wither) {
        return new Variation<>(
                identity, Objects.requireNonNull(field, "field"), Objects.requireNonNull(wither, "wither"), date);
    }

    /**
     * Says how a row is made that differs in its date only.
     *
     * @param field  the field the date is read by
     * @param wither  returns a row like the given one, with the given date
     * @return a variation with it
     */
    public Variation<T> date(DateField<T> field, BiFunction<? super T, LocalDate, ? extends T> wither) {
        Objects.requireNonNull(field, "field");
        return new Variation<>(identity, amountField, amount, Objects.requireNonNull(wither, "wither"));
    }

    boolean canChangeIdentity() {
        return identity != null;
    }

    boolean canChangeAmount() {
        return amount != null;
    }

    boolean canChangeDate() {
        return date != null;
    }

    @Nullable
    BigDecimal amountOrNull(T row) {
        return amountField == null ? null : amountField.amountOrNull(row);
    }

    T withIdentity(T row, String id) {
        return Objects.requireNonNull(Objects.requireNonNull(identity).apply(row, id), "identity wither returned");
    }

    T withAmount(T row, BigDecimal value) {
        return Objects.requireNonNull(Objects.requireNonNull(amount).apply(row, value), "amount wither returned");
    }

    T withDate(T row, LocalDate value) {
        return Objects.requireNonNull(Objects.requireNonNull(date).apply(row, value), "date wither returned");
    }

    @Override
    public String toString() {
        return "varying" + (identity == null ? "" : " identity") + (amount == null ? "" : " amount")
                + (date == null ? "" : " date");
    }
}
