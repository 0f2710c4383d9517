package org.openspm.core.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Money;

/**
 * The description of one of the host's row types: what a row is called and which fields it has.
 *
 * <p>Described once, usually in constants beside each other; metrics, conditions and plans are built from the fields.
 *
 * <pre>{@code
 * static final Schema<Deal>     DEALS  = Schema.of("deals", Deal.class).identifiedBy(Deal::id);
 * static final TextField<Deal>  REP    = DEALS.text("rep", Deal::rep);
 * static final MoneyField<Deal> AMOUNT = DEALS.money("amount", "USD", Deal::amount);
 * }</pre>
 *
 * <p>Two schemas are equal if their name and row type are, and two fields if their schema, name and kind are, both or neither are
 * optional, and they are derived in the same way, if at all: accessors are code and cannot be compared. Give every field of a schema a
 * name of its own. This class is immutable and thread-safe.
 *
 * @param <T> the host's row type
 */
public final class Schema<T> {

    private final String name;
    private final Class<T> rowType;
    private final @Nullable Function<? super T, String> identity;

    private Schema(String name, Class<T> rowType, @Nullable Function<? super T, String> identity) {
        this.name = Names.checked(name, "schema", "name");
        this.rowType = Objects.requireNonNull(rowType, "rowType");
        this.identity = identity;
    }

    /**
     * Obtains a schema for a row type.
     *
     * @param <T> the host's row type
     * @param name  what the rows are called, in the plural, such as {@code "deals"}
     * @param rowType  the class of the rows
     * @return the schema, without fields and without an identity
     * @throws IllegalArgumentException if the name is blank
     */
    public static <T> Schema<T> of(String name, Class<T> rowType) {
        return new Schema<>(name, rowType, null);
    }

    /**
     * Returns this schema with a rule that tells its rows apart. Plans need one: it names a transaction in statements and finds
     * duplicates.
     *
     * @param id  the accessor of the id of a row; unique among the rows of one evaluation, never null
     * @return the schema with that identity, equal to this one
     */
    public Schema<T> identifiedBy(Function<? super T, String> id) {
        return new Schema<>(name, rowType, Objects.requireNonNull(id, "id"));
    }

    /**
     * Returns what the rows are called.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the class of the rows.
     *
     * @return the class
     */
    public Class<T> rowType() {
        return rowType;
    }

    /**
     * Returns whether the rows can be told apart.
     *
     * @return true if {@link #identifiedBy} was said
     */
    public boolean hasIdentity() {
        return identity != null;
    }

    /**
     * Returns the id of a row.
     *
     * @param row  the row
     * @return the id, or empty if the schema has no identity or the row has no id
     */
    public Optional<String> idOf(T row) {
        return identity == null ? Optional.empty() : Optional.ofNullable(identity.apply(row));
    }

    /**
     * Returns words that lead a reader to a row: its schema with its id, or with the row itself where it has none.
     *
     * @param row  the row
     * @return such as {@code "deals d17"}
     */
    public String describe(T row) {
        return name + " " + idOf(row).orElseGet(() -> String.valueOf(row));
    }

    /**
     * Obtains a field of text, such as a name or a code.
     *
     * @param fieldName  what the field is called
     * @param accessor  reads it from a row
     * @return the field
     */
    public TextField<T> text(String fieldName, Function<? super T, ? extends @Nullable String> accessor) {
        return new TextField<>(Origin.read(this, fieldName, accessor));
    }

    /**
     * Obtains a field of text that is derived from other fields by a rule of the host's own, such as the level of a hierarchy.
     *
     * @param definition  how it is derived, from fields of this schema
     * @return the field, called what the definition is
     * @throws IllegalArgumentException if the definition names no field, or one of another schema
     */
    public TextField<T> derivedText(Derivation<T, String> definition) {
        Origin<T, String> origin = Origin.derived(Objects.requireNonNull(definition, "definition"));
        if (!origin.schema().equals(this)) {
            throw new IllegalArgumentException("The field (" + definition + ") is derived from fields of ("
                    + origin.schema() + "), not of (" + this + ").\nAsk the schema of its fields for it.");
        }
        return new TextField<>(origin);
    }

    /**
     * Obtains a field of money in one currency.
     *
     * @param fieldName  what the field is called
     * @param currencyCode  the ISO 4217 code of all its amounts
     * @param accessor  reads the number of currency units from a row, of any scale
     * @return the field
     * @throws IllegalArgumentException if the code is unknown
     */
    public MoneyField<T> money(
            String fieldName, String currencyCode, Function<? super T, ? extends @Nullable BigDecimal> accessor) {
        return MoneyField.of(this, fieldName, Money.currencyOf(currencyCode), accessor);
    }

    /**
     * Obtains a field of money whose rows hold their currency in another field.
     *
     * @param fieldName  what the field is called
     * @param currencyCode  the field of the ISO 4217 codes; where it is missing, so is the money
     * @param accessor  reads the number of currency units from a row, of any scale
     * @return the field
     * @throws IllegalArgumentException if the field of the codes is of another schema
     */
    public MoneyField<T> money(
            String fieldName, TextField<T> currencyCode, Function<? super T, ? extends @Nullable BigDecimal> accessor) {
        return MoneyField.of(this, fieldName, currencyCode, accessor);
    }

    /**
     * Obtains a field of money whose rows name their currency.
     *
     * @param fieldName  what the field is called
     * @param accessor  reads the money from a row
     * @return the field
     */
    public MoneyField<T> money(String fieldName, Function<? super T, ? extends @Nullable Money> accessor) {
        return MoneyField.of(Origin.read(this, fieldName, accessor));
    }

    /**
     * Obtains a field of exact numbers, such as a quantity, a share in decimal form or a score.
     *
     * @param fieldName  what the field is called
     * @param accessor  reads the number from a row, of any scale
     * @return the field
     */
    public NumberField<T> number(String fieldName, Function<? super T, ? extends @Nullable BigDecimal> accessor) {
        return new NumberField<>(Origin.read(this, fieldName, accessor));
    }

    /**
     * Obtains a field of whole numbers that is never missing.
     *
     * @param fieldName  what the field is called
     * @param accessor  reads the number from a row
     * @return the field
     */
    public WholeField<T> whole(String fieldName, ToLongFunction<? super T> accessor) {
        Objects.requireNonNull(accessor, "accessor");
        return new WholeField<>(Origin.read(this, fieldName, accessor::applyAsLong), accessor);
    }

    /**
     * Obtains a field of whole numbers that rows may lack.
     *
     * @param fieldName  what the field is called
     * @param accessor  reads the number from a row: an {@code Integer}, a {@code Long}, or any other number without decimals that fits
     *     a {@code long}
     * @return the optional field
     */
    public WholeField<T> optionalWhole(String fieldName, Function<? super T, ? extends @Nullable Number> accessor) {
        return WholeField.optional(this, fieldName, accessor);
    }

    /**
     * Obtains a field of dates.
     *
     * @param fieldName  what the field is called
     * @param accessor  reads the date from a row
     * @return the field
     */
    public DateField<T> date(String fieldName, Function<? super T, ? extends @Nullable LocalDate> accessor) {
        return new DateField<>(Origin.read(this, fieldName, accessor));
    }

    /**
     * Obtains a field that is either true or false and never missing.
     *
     * @param fieldName  what the field is called
     * @param accessor  reads the flag from a row
     * @return the field
     */
    public FlagField<T> flag(String fieldName, Predicate<? super T> accessor) {
        return FlagField.of(this, fieldName, accessor);
    }

    /**
     * Obtains a field that is true, false or missing.
     *
     * @param fieldName  what the field is called
     * @param accessor  reads the flag from a row
     * @return the optional field
     */
    public FlagField<T> optionalFlag(String fieldName, Function<? super T, ? extends @Nullable Boolean> accessor) {
        return FlagField.optional(this, fieldName, accessor);
    }

    /**
     * Obtains a field of enum constants, such as the stage of a deal.
     *
     * @param <E> the enum
     * @param fieldName  what the field is called
     * @param type  the class of the enum
     * @param accessor  reads the constant from a row
     * @return the field
     */
    public <E extends Enum<E>> EnumField<T, E> enumeration(
            String fieldName, Class<E> type, Function<? super T, ? extends @Nullable E> accessor) {
        return new EnumField<>(Origin.read(this, fieldName, accessor), type);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Schema<?> other && name.equals(other.name) && rowType.equals(other.rowType);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + rowType.hashCode();
    }

    /**
     * Returns what the rows are called.
     *
     * @return the name
     */
    @Override
    public String toString() {
        return name;
    }
}
