package org.openspm.core.metric;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openspm.core.block.Selection;

/**
 * Numbers groups, which are combinations of small numbers: that of a period and one of each dimension's members. As long as they are few, the
 * numbers side by side are the place of the group in a table; otherwise they are joined pair by pair.
 */
final class GroupNumbers {

    private static final int NONE = -1;

    /** The most bits of a place in the table. */
    private static final int MOST_BITS = 16;

    private final int parts;

    /** How many bits each part has in the place of a group. */
    private final int[] bits;

    private int @Nullable [] table = new int[] {NONE};
    private final PairTable[] joins;

    /** The parts of each group, one group after the other. */
    private int[] partsOf;

    private int size;

    /** Each group is made of at least one part. */
    GroupNumbers(int parts) {
        this.parts = parts;
        this.bits = new int[parts];
        this.partsOf = new int[16 * parts];
        this.joins = new PairTable[parts - 1];
        Arrays.setAll(joins, i -> new PairTable());
    }

    /**
     * Numbers the groups of some rows.
     *
     * @param columns  for each part, its numbers in the rows of a block
     * @param sizes  for each part, how many numbers there are
     */
    void read(int[][] columns, int[] sizes, Selection rows, int[] groupAt) {
        int[] places = makeRoomFor(sizes);
        if (places == null) {
            join(columns, rows, groupAt);
        } else {
            findPlaces(columns, rows, groupAt);
            lookUp(places, columns, rows, groupAt);
        }
    }

    private void findPlaces(int[][] columns, Selection rows, int[] groupAt) {
        int[] positions = rows.positions();
        int[] first = columns[0];
        for (int k = 0; k < rows.count(); k++) {
            groupAt[positions[k]] = first[positions[k]];
        }
        for (int part = 1; part < parts; part++) {
            int[] column = columns[part];
            int shift = bits[part];
            for (int k = 0; k < rows.count(); k++) {
                int position = positions[k];
                groupAt[position] = (groupAt[position] << shift) | column[position];
            }
        }
    }

    private void lookUp(int[] places, int[][] columns, Selection rows, int[] groupAt) {
        int[] positions = rows.positions();
        for (int k = 0; k < rows.count(); k++) {
            int position = positions[k];
            int place = groupAt[position];
            if (places[place] == NONE) {
                places[place] = append(columns, position);
            }
            groupAt[position] = places[place];
        }
    }

    private void join(int[][] columns, Selection rows, int[] groupAt) {
        int[] positions = rows.positions();
        for (int k = 0; k < rows.count(); k++) {
            int position = positions[k];
            int number = columns[0][position];
            for (int part = 1; part < parts; part++) {
                number = joins[part - 1].numberOf(number, columns[part][position]);
            }
            groupAt[position] = number;
            if (number >= size) {
                append(columns, position);
            }
        }
    }

    private int append(int[][] columns, int position) {
        if ((size + 1) * parts > partsOf.length) {
            partsOf = Arrays.copyOf(partsOf, 2 * partsOf.length);
        }
        for (int part = 0; part < parts; part++) {
            partsOf[size * parts + part] = columns[part][position];
        }
        return size++;
    }

    /** Returns a table with a place for every combination, or null if there would be too many. */
    private int @Nullable [] makeRoomFor(int[] sizes) {
        if (table == null) {
            return null;
        }
        int all = 0;
        boolean enough = true;
        for (int part = 0; part < parts; part++) {
            int needed = Integer.SIZE - Integer.numberOfLeadingZeros(sizes[part] - 1);
            enough &= needed <= bits[part];
            bits[part] = Math.max(bits[part], needed);
            all += bits[part];
        }
        if (!enough) {
            table = all > MOST_BITS ? null : newTable(1 << all);
            if (table == null) {
                joinAll();
            }
        }
        return table;
    }

    private int[] newTable(int places) {
        int[] wider = new int[places];
        Arrays.fill(wider, NONE);
        for (int group = 0; group < size; group++) {
            int place = 0;
            for (int part = 0; part < parts; part++) {
                place = (place << bits[part]) | part(group, part);
            }
            wider[place] = group;
        }
        return wider;
    }

    /** Joins the groups in the order of their numbers, so that they keep them. */
    private void joinAll() {
        for (int group = 0; group < size; group++) {
            int number = part(group, 0);
            for (int part = 1; part < parts; part++) {
                number = joins[part - 1].numberOf(number, part(group, part));
            }
        }
    }

    /** Returns a part of a group. */
    int part(int group, int part) {
        return partsOf[group * parts + part];
    }

    int size() {
        return size;
    }
}
