package org.openspm.core.schema;

import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * A list of rows that promises never to change: {@link Facts} keep it as it is, where they copy any other collection. For hosts whose rows are views of something larger, such as
 * columns of their own, made when they are asked for.
 *
 * <pre>{@code
 * final class Orders extends Rows<Order> {
 *     public Order get(int index) { return new Order(columns, index); }
 *     public int size() { return columns.length(); }
 * }
 * }</pre>
 *
 * <p>Its size and every row must stay as they are, and no row may be null; it must be thread-safe if facts of it are.
 *
 * @param <T> the host's row type
 */
public abstract class Rows<T> extends AbstractList<T> implements RandomAccess {

    /** For lists of the host's own. */
    protected Rows() {}
}
