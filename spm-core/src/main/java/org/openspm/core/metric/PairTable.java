package org.openspm.core.metric;

import java.util.Arrays;

/** Numbers pairs of small numbers in the order in which they are met: open addressing over longs, without boxes. */
final class PairTable {

    private static final int EMPTY = -1;

    private long[] pairs = new long[16];
    private int[] slots = emptySlots(32);
    private int size;

    private static int[] emptySlots(int count) {
        int[] slots = new int[count];
        Arrays.fill(slots, EMPTY);
        return slots;
    }

    /** Returns the number of a pair, the next free one if it is new. */
    int numberOf(int left, int right) {
        long pair = ((long) left << 32) | right;
        int slot = find(pair);
        if (slots[slot] == EMPTY) {
            if (size == pairs.length) {
                grow();
                slot = find(pair);
            }
            pairs[size] = pair;
            slots[slot] = size++;
        }
        return slots[slot];
    }

    private int find(long pair) {
        // Fibonacci hashing: the high bits of the product depend on all bits of the pair.
        int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 32) & (slots.length - 1);
        while (slots[slot] != EMPTY && pairs[slots[slot]] != pair) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        pairs = Arrays.copyOf(pairs, 2 * size);
        slots = emptySlots(4 * size);
        for (int number = 0; number < size; number++) {
            slots[find(pairs[number])] = number;
        }
    }
}
