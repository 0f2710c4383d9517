package org.openspm.compensation.document;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was found under a key: a value, nothing, or something unreadable that is told once the rest has been read too. */
record Part<T>(@Nullable T value, boolean isReadable) {

    /** Returns the value of a key that had to be there. */
    T get() {
        T found = orNull();
        if (found == null) {
            throw new Unreadable();
        }
        return found;
    }

    @Nullable
    T orNull() {
        if (!isReadable) {
            throw new Unreadable();
        }
        return value;
    }

    Optional<T> optional() {
        return Optional.ofNullable(orNull());
    }

    T or(T otherwise) {
        T found = orNull();
        return found == null ? otherwise : found;
    }

    void ifPresent(Consumer<? super T> action) {
        optional().ifPresent(action);
    }
}
