package org.openspm.compensation.analysis;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.openspm.core.money.Money;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;

/**
 * How a review changes transactions of the host's type, to see whether somebody would rather report them in another way.
 *
 * <pre>{@code
 * TransactionEditor.of(AMOUNT, Deal::withId, Deal::withAmount)
 *         .dated(CLOSED, Deal::withClosed)
 *         .elsewhere("as Plus", deal -> deal.withProduct("Plus"))
 * }</pre>
 *
 * <p>This class is immutable; it is thread-safe if the functions are.
 *
 * @param <T> the host's row type
 */
public final class TransactionEditor<T> {

    private final MoneyField<T> amount;
    private final BiFunction<? super T, String, ? extends T> withId;
    private final BiFunction<? super T, Money, ? extends T> withAmount;
    private final Optional<Dating<T>> dating;
    private final Map<String, UnaryOperator<T>> elsewhere;

    private TransactionEditor(
            MoneyField<T> amount,
            BiFunction<? super T, String, ? extends T> withId,
            BiFunction<? super T, Money, ? extends T> withAmount,
            Optional<Dating<T>> dating,
            Map<String, UnaryOperator<T>> elsewhere) {
        this.amount = amount;
        this.withId = withId;
        this.withAmount = withAmount;
        this.dating = dating;
        this.elsewhere = elsewhere;
    }

    /**
     * Obtains an editor of ids and amounts.
     *
     * @param <T> the host's row type
     * @param amount  the field of what was sold
     * @param withId  a copy of a row with another id
     * @param withAmount  a copy of a row with another amount
     * @return the editor
     */
    public static <T> TransactionEditor<T> of(
            MoneyField<T> amount,
            BiFunction<? super T, String, ? extends T> withId,
            BiFunction<? super T, Money, ? extends T> withAmount) {
        return new TransactionEditor<>(
                Objects.requireNonNull(amount, "amount"),
                Objects.requireNonNull(withId, "withId"),
                Objects.requireNonNull(withAmount, "withAmount"),
                Optional.empty(),
                Map.of());
    }

    /**
     * Returns this editor changing dates, too.
     *
     * @param date  the field of the credit date
     * @param withDate  a copy of a row with another date
     * @return the editor
     */
    public TransactionEditor<T> dated(DateField<T> date, BiFunction<? super T, LocalDate, ? extends T> withDate) {
        Dating<T> how =
                new Dating<>(Objects.requireNonNull(date, "date"), Objects.requireNonNull(withDate, "withDate"));
        return new TransactionEditor<>(amount, withId, withAmount, Optional.of(how), elsewhere);
    }

    /**
     * Returns this editor booking transactions in another way, too, such as under another product or colleague.
     *
     * @param label  what findings call it, such as {@code "as Plus"}
     * @param change  a copy of a row that is booked so
     * @return the editor
     * @throws IllegalStateException if a way has the label already
     */
    public TransactionEditor<T> elsewhere(String label, UnaryOperator<T> change) {
        if (elsewhere.containsKey(Objects.requireNonNull(label, "label"))) {
            throw new IllegalStateException("The way (" + label + ") of booking (" + schema()
                    + ") is said already.\nGive every way a label of its own.");
        }
        Map<String, UnaryOperator<T>> more = new LinkedHashMap<>(elsewhere);
        more.put(label, Objects.requireNonNull(change, "change"));
        return new TransactionEditor<>(amount, withId, withAmount, dating, more);
    }

    /**
     * Returns the schema of the transactions.
     *
     * @return the schema
     */
    public Schema<T> schema() {
        return amount.schema();
    }

    Optional<Money> amount(T row) {
        return amount.read(row);
    }

    T with(T row, String id, Money sold) {
        return withAmount.apply(withId(row, id), sold);
    }

    T withId(T row, String id) {
        T copy = withId.apply(row, id);
        if (!schema().idOf(copy).filter(id::equals).isPresent()) {
            throw new IllegalArgumentException("The copy of (" + schema().describe(row) + ") has the id ("
                    + schema().idOf(copy).orElse("") + "), not (" + id + ").\nLet withId put the given id into it.");
        }
        return copy;
    }

    T with(T row, Money sold) {
        return withAmount.apply(row, sold);
    }

    Optional<Dating<T>> dating() {
        return dating;
    }

    Map<String, UnaryOperator<T>> elsewhere() {
        return elsewhere;
    }

    /** How dates are read and changed. */
    record Dating<T>(DateField<T> date, BiFunction<? super T, LocalDate, ? extends T> withDate) {

        T with(T row, LocalDate other) {
            return withDate.apply(row, other);
        }
    }
}
