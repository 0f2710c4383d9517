package org.openspm.examples.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Something that every worker makes once, when it first needs it. What is sent is how to make it. */
final class OnWorker<V> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Maker<V> maker;
    private transient @Nullable V made;

    OnWorker(Maker<V> maker) {
        this.maker = maker;
    }

    synchronized V get() {
        V known = made;
        if (known == null) {
            known = maker.make();
            made = known;
        }
        return known;
    }
}
