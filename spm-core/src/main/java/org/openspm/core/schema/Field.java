package org.openspm.core.schema;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A named column of a schema: where a value stands in the host's row, or how it is derived from other fields of the row.
 *
 * <p>Obtained from a {@link Schema}, or from another field. A field is required unless it is made optional: a row that lacks a required
 * value is refused with a {@link MissingValueException}, one that lacks an optional value is passed over by measures and fulfils no
 * comparison. A derived value is missing where one of the values it is derived from is.
 *
 * <p>Two fields are equal if their schema, kind and name are, both or neither are optional, and they are derived in the same way, if
 * at all. This class and its subtypes are immutable and thread-safe.
 *
 * @param <T> the host's row type
 * @param <V> the type of the values
 */
public abstract sealed class Field<T, V> permits TextField, QuantityField, DateField, FlagField, EnumField, BandField {

    private final Origin<T, V> origin;

    /** Made once: fields are the keys of much that is looked up for every cell of a table. */
    private final int hash;

    Field(Origin<T, V> origin) {
        this.origin = origin;
        this.hash = Objects.hash(origin.schema(), origin.name());
    }

    /**
     * Returns the schema this field belongs to.
     *
     * @return the schema
     */
    public final Schema<T> schema() {
        return origin.schema();
    }

    /**
     * Returns what the field is called.
     *
     * @return the name
     */
    public final String name() {
        return origin.name();
    }

    /**
     * Returns whether rows may lack a value.
     *
     * @return true if the field was declared optional, or is derived from one that was
     */
    public final boolean isOptional() {
        return origin.optional();
    }

    /**
     * Returns how the value is derived from other fields.
     *
     * @return the definition, or empty if the value is read from the row
     */
    public final Optional<Derivation<T, V>> definition() {
        return Optional.ofNullable(origin.definition());
    }

    final Origin<T, V> origin() {
        return origin;
    }

    /**
     * Returns the value of a row.
     *
     * @param row  the row
     * @return the value, or empty if this field is optional and the row lacks it
     * @throws MissingValueException if this field is required and the row lacks it
     */
    public final Optional<V> read(T row) {
        return Optional.ofNullable(valueOrNull(row));
    }

    /**
     * Returns the value of a row, or null where {@link #read} is empty: for loops over many rows.
     *
     * @param row  the row
     * @return the value, or null if this field is optional and the row lacks it
     * @throws MissingValueException if this field is required and the row lacks it
     */
    public final @Nullable V valueOrNull(T row) {
        V value = raw(row);
        if (value == null && !isOptional()) {
            throw new MissingValueException(this, row);
        }
        return value;
    }

    /**
     * Returns the value of a row that must have one, whether or not the field is optional.
     *
     * @param row  the row
     * @return the value
     * @throws MissingValueException if the row lacks it
     */
    public final V require(T row) {
        V value = raw(row);
        if (value == null) {
            throw new MissingValueException(this, row);
        }
        return value;
    }

    /**
     * Returns the group a row belongs to where rows are grouped by this field.
     *
     * @param row  the row
     * @return the value, or {@link Missing#MISSING} if this field is optional and the row lacks it
     * @throws MissingValueException if this field is required and the row lacks it
     */
    public final Object member(T row) {
        V value = valueOrNull(row);
        return value == null ? Missing.MISSING : value;
    }

    /**
     * Returns what reads the value of a row, for loops over many rows: what the host handed over, or what derives the value, before it is checked.
     *
     * @return the function; for a row that lacks the value it returns null, also if this field is required, or throws as the host's function of primitive values does; {@link #valueOrNull}
     *     says then which row it is
     */
    public final Function<? super T, ? extends @Nullable V> accessor() {
        return origin.accessor();
    }

    /** Reads the row, whether or not it has a value. */
    @Nullable
    V raw(T row) {
        return origin.accessor().apply(row);
    }

    /** Returns whether an optional value is lacking; subtypes that read without a box say so without one. */
    boolean lacks(T row) {
        return valueOrNull(row) == null;
    }

    /** Returns whether the value of a row stands in a relation to a bound; subtypes that read without a box compare without one. */
    @SuppressWarnings("unchecked") // only fields of comparable values are compared
    boolean stands(T row, Relation relation, V bound) {
        V value = valueOrNull(row);
        return value != null && relation.holds(((Comparable<V>) value).compareTo(bound));
    }

    /** Returns the form in which equal values are equal objects. */
    V canonical(V value) {
        return value;
    }

    /** Returns the canonical form of a value said in a condition; one this field can never have is refused. */
    V normal(V value) {
        return canonical(value);
    }

    /** Checks that the values of another field can be compared with those of this one. */
    void checkComparable(Field<T, V> other) {
        if (!schema().equals(other.schema()) || !kind().equals(other.kind())) {
            throw new IllegalArgumentException(
                    "The field (" + name() + ") of (" + schema() + ") cannot be compared with (" + other.name()
                            + ") of (" + other.schema() + ").\nCompare two fields of one schema and kind.");
        }
    }

    /** Returns what the values are: fields of one kind can be compared, and share a dimension. */
    Object kind() {
        return getClass();
    }

    /**
     * Obtains the condition that a row lacks a value in this field.
     *
     * @return the condition, never true of a required field
     */
    public final Condition<T> isMissing() {
        return new FieldCondition.IsMissing<>(this);
    }

    /**
     * Obtains the condition that a row has a value in this field.
     *
     * @return the condition, always true of a required field
     */
    public final Condition<T> isPresent() {
        return isMissing().not();
    }

    /** Obtains the condition that the value is one of some; the subtypes say it in their own types. */
    final Condition<T> oneOf(Collection<? extends V> values) {
        return new FieldCondition.OneOf<>(this, Elements.<V>copy(values, "values"));
    }

    /** Obtains the condition that the value is that of another field of the same kind. */
    final Condition<T> same(Field<T, V> other) {
        return new FieldCondition.SameAs<>(this, Objects.requireNonNull(other, "other"));
    }

    @Override
    public final boolean equals(Object obj) {
        if (obj == this) {
            return true;
        }
        return obj instanceof Field<?, ?> other
                && kind().equals(other.kind())
                && name().equals(other.name())
                && isOptional() == other.isOptional()
                && schema().equals(other.schema())
                && definition().equals(other.definition());
    }

    @Override
    public final int hashCode() {
        return hash;
    }

    /**
     * Returns what the field is called.
     *
     * @return the name
     */
    @Override
    public final String toString() {
        return name();
    }
}
