package org.openspm.core.schema;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A field that is true or false, such as whether a deal was won. It can group a metric.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <T> the host's row type
 */
public final class FlagField<T> extends Field<T, Boolean> implements Dimension {

    private final @Nullable Predicate<? super T> primitive;

    private FlagField(Origin<T, Boolean> origin, @Nullable Predicate<? super T> primitive) {
        super(origin);
        this.primitive = primitive;
    }

    /** A field that is never missing, read without a box. */
    static <T> FlagField<T> of(Schema<T> schema, String fieldName, Predicate<? super T> accessor) {
        Objects.requireNonNull(accessor, "accessor");
        return new FlagField<>(Origin.read(schema, fieldName, accessor::test), accessor);
    }

    static <T> FlagField<T> optional(
            Schema<T> schema, String fieldName, Function<? super T, ? extends @Nullable Boolean> accessor) {
        return new FlagField<>(
                Origin.<T, Boolean>read(schema, fieldName, accessor).asOptional(), null);
    }

    @Override
    @Nullable
    Boolean raw(T row) {
        return primitive == null ? super.raw(row) : (Boolean) primitive(primitive, row);
    }

    /** An accessor that unboxes a null has met a missing value. */
    private boolean primitive(Predicate<? super T> accessor, T row) {
        try {
            return accessor.test(row);
        } catch (NullPointerException e) {
            throw new MissingValueException(this, row, "with optionalFlag(..)", e);
        }
    }

    /**
     * Returns this field under another name.
     *
     * @param name  what it is called
     * @return the field
     * @throws IllegalArgumentException if the name is blank
     */
    public FlagField<T> named(String name) {
        return new FlagField<>(origin().named(name), primitive);
    }

    /**
     * Obtains the condition that the flag is true.
     *
     * @return the condition
     */
    public Condition<T> isTrue() {
        return oneOf(List.of(true));
    }

    /**
     * Obtains the condition that the flag is false.
     *
     * @return the condition
     */
    public Condition<T> isFalse() {
        return oneOf(List.of(false));
    }

    /**
     * Obtains the condition that the flag is that of another field.
     *
     * @param other  the field it is compared with
     * @return the condition
     */
    public Condition<T> is(FlagField<T> other) {
        return same(other);
    }

    @Override
    public List<Field<?, ?>> fields() {
        return List.of(this);
    }
}
