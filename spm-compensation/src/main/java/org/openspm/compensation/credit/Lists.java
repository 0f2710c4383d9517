package org.openspm.compensation.credit;

import java.util.ArrayList;
import java.util.List;

/** Unmodifiable lists that grow by copying. */
final class Lists {

    private Lists() {}

    static <E> List<E> and(List<E> elements, E more) {
        List<E> all = new ArrayList<>(elements);
        all.add(more);
        return List.copyOf(all);
    }
}
