package org.openspm.core.schema;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Copies of collections that say which of their elements is null. */
final class Elements {

    private Elements() {}

    static <E> List<E> copy(E[] elements, String argument) {
        return copy(Arrays.asList(Objects.requireNonNull(elements, argument)), argument);
    }

    static <E> List<E> copy(Collection<? extends E> elements, String argument) {
        return copy(elements, argument, "");
    }

    /**
     * Returns an unmodifiable copy; {@code place} follows the index in the message where an element is null. Of the ways to copy, it is the one
     * that touches each of many millions of elements once.
     */
    static <E> List<E> copy(Collection<? extends E> elements, String argument, String place) {
        try {
            return ImmutableList.copyOf(Objects.requireNonNull(elements, argument));
        } catch (NullPointerException e) {
            int index = elements == null ? -1 : new ArrayList<>(elements).indexOf(null);
            if (index < 0) {
                throw e;
            }
            throw named(e, argument + "[" + index + "]" + place);
        }
    }

    private static NullPointerException named(NullPointerException cause, String message) {
        NullPointerException named = new NullPointerException(message);
        named.initCause(cause);
        return named;
    }
}
