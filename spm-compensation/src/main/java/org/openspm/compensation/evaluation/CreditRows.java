package org.openspm.compensation.evaluation;

import java.util.Arrays;
import org.openspm.core.schema.Schema;

/** Plain credits, side by side in arrays in the order their transactions came: whose each is, of which day, and the row itself. */
final class CreditRows {

    private final Schema<?> schema;
    private int size;
    private final int[] people;
    private final int[] days;
    private final Object[] rows;

    /** The positions of everybody's transactions, one participant after the other, and where each begins; known once all are there. */
    private int[] positions = {};

    private int[] begins = {0};

    CreditRows(Schema<?> schema, int count) {
        this.schema = schema;
        this.people = new int[count];
        this.days = new int[count];
        this.rows = new Object[count];
    }

    void add(int person, int day, Object row) {
        people[size] = person;
        days[size] = day;
        rows[size] = row;
        size++;
    }

    /** Groups the transactions by participant; nothing is added after that. */
    void group(int count) {
        begins = new int[count + 1];
        for (int i = 0; i < size; i++) {
            begins[people[i] + 1]++;
        }
        for (int person = 0; person < count; person++) {
            begins[person + 1] += begins[person];
        }
        int[] next = Arrays.copyOf(begins, count);
        positions = new int[size];
        for (int i = 0; i < size; i++) {
            positions[next[people[i]]++] = i;
        }
    }

    int capacity() {
        return rows.length;
    }

    int count(int person) {
        return person + 1 < begins.length ? begins[person + 1] - begins[person] : 0;
    }

    /** Returns the position of one of a participant's transactions. */
    int position(int person, int index) {
        return positions[begins[person] + index];
    }

    int day(int position) {
        return days[position];
    }

    Object row(int position) {
        return rows[position];
    }

    Schema<?> schema() {
        return schema;
    }
}
