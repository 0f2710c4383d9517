package org.openspm.core.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers values in the order in which they are met: open addressing, because one look-up is made for every row. Values whose place is
 * crowded, as many texts of one hash code would make it, are kept in a map.
 *
 * @param <V> the type of the values
 */
public final class Numbering<V> {

    private static final int NONE = -1;

    /** How many places are looked at before the map is. */
    private static final int MOST_STEPS = 16;

    private final List<V> values = new ArrayList<>();
    private final Map<V, Integer> crowded = new HashMap<>();
    private Object[] known = new Object[16];
    private int[] slots = emptySlots(32);

    /** Numbers nothing yet. */
    public Numbering() {}

    private static int[] emptySlots(int count) {
        int[] slots = new int[count];
        Arrays.fill(slots, NONE);
        return slots;
    }

    /**
     * Returns the number of a value, which gets the next one if it is met for the first time.
     *
     * @param value  the value
     * @return its number, from zero
     */
    public int numberOf(V value) {
        int slot = place(value.hashCode());
        for (int step = 0; step < MOST_STEPS; step++) {
            int number = slots[slot];
            if (number == NONE) {
                return append(value);
            }
            Object other = known[number];
            if (other == value || value.equals(other)) {
                return number;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        Integer number = crowded.get(value);
        return number == null ? append(value) : number;
    }

    /** Fibonacci hashing: the high bits of the product depend on all bits of the code. */
    private int place(int hash) {
        return (hash * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
    }

    private int append(V value) {
        int number = values.size();
        values.add(value);
        if (number == known.length) {
            known = Arrays.copyOf(known, 2 * number);
            slots = emptySlots(4 * number);
            crowded.clear();
            for (int i = 0; i < number; i++) {
                settle(values.get(i), i);
            }
        }
        settle(value, number);
        return number;
    }

    private void settle(V value, int number) {
        known[number] = value;
        int slot = place(value.hashCode());
        for (int step = 0; step < MOST_STEPS; step++) {
            if (slots[slot] == NONE) {
                slots[slot] = number;
                return;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        crowded.put(value, number);
    }

    /**
     * Returns a value by its number.
     *
     * @param number  a number that was given
     * @return the value
     */
    public V value(int number) {
        return values.get(number);
    }

    /**
     * Returns how many values were met.
     *
     * @return the number of values, which is the next number
     */
    public int size() {
        return values.size();
    }
}
