package org.openspm.core.schema;

import java.util.List;

/** Rows of several lists, one after the other: references are copied once, however many there are. */
final class JoinedRows<T> extends Rows<T> {

    private final Object[] rows;

    private JoinedRows(Object[] rows) {
        this.rows = rows;
    }

    static <T> JoinedRows<T> of(List<List<T>> parts) {
        Object[] rows = new Object[parts.stream().mapToInt(List::size).reduce(0, Math::addExact)];
        int next = 0;
        for (List<T> part : parts) {
            Object[] own = part.toArray();
            System.arraycopy(own, 0, rows, next, own.length);
            next += own.length;
        }
        return new JoinedRows<>(rows);
    }

    @Override
    @SuppressWarnings("unchecked") // nothing else is in the lists
    public T get(int index) {
        return (T) rows[index];
    }

    @Override
    public int size() {
        return rows.length;
    }
}
