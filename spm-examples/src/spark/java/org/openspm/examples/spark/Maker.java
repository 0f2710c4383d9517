package org.openspm.examples.spark;

import java.io.Serializable;

/**
 * Makes something where it is used, because it cannot or need not be sent there: a plan that stands in a constant, fields, a roster of rows that are sent.
 *
 * @param <V> what is made
 */
@FunctionalInterface
public interface Maker<V> extends Serializable {

    /** Returns what is wanted, equal on every machine. */
    V make();
}
