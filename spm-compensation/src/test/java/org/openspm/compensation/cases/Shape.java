package org.openspm.compensation.cases;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** Cases of one kind, and how they are replayed; further cases of the kind are replayed too. */
record Shape(Predicate<PublishedCase> fits, Consumer<PublishedCase> replay) {

    /** Cases with exactly these inputs, their names apart by blanks. */
    static Shape of(String inputs, Consumer<PublishedCase> replay) {
        return new Shape(one -> one.hasInputs(inputs.split(" ", -1)), replay);
    }

    Shape when(Predicate<PublishedCase> more) {
        return new Shape(fits.and(more), replay);
    }
}
