package org.openspm.core.metric;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.openspm.core.block.DateColumn;

/**
 * The number that belongs to each day, such as that of its period. It is looked up once for a day and remembered in an array, as long as days lie within some centuries; days are packed as in a
 * {@link DateColumn}. Used by one thread.
 */
final class DayNumbers {

    private static final int UNKNOWN = -1;

    /** The widest stretch of packed days that is remembered; days beyond it are looked up each time. */
    private static final int MOST_DAYS = 1 << 18;

    private final ToIntFunction<LocalDate> lookUp;
    private int[] numberOfDay = new int[0];
    private long first;

    /**
     * Knows no day yet.
     *
     * @param lookUp  finds the number of a day, zero or more, the same each time
     */
    DayNumbers(ToIntFunction<LocalDate> lookUp) {
        this.lookUp = lookUp;
    }

    /**
     * Returns the number of a day.
     *
     * @param day  the packed day
     * @return its number
     */
    int of(long day) {
        long place = day - first;
        if (place < 0 || place >= numberOfDay.length) {
            if (!makeRoomFor(day)) {
                return find(day);
            }
            place = day - first;
        }
        int number = numberOfDay[(int) place];
        if (number == UNKNOWN) {
            number = find(day);
            numberOfDay[(int) place] = number;
        }
        return number;
    }

    private int find(long day) {
        return lookUp.applyAsInt(DateColumn.unpack(day));
    }

    /** Widens the array to hold a day, with room on both sides; returns false if it lies too far off. */
    private boolean makeRoomFor(long day) {
        long from = numberOfDay.length == 0 ? day : Math.min(day, first);
        long to = numberOfDay.length == 0 ? day : Math.max(day, first + numberOfDay.length - 1);
        long room = Math.max(64, to - from);
        if (to - from + 2 * room >= MOST_DAYS) {
            return false;
        }
        int[] wider = new int[(int) (to - from + 1 + 2 * room)];
        Arrays.fill(wider, UNKNOWN);
        System.arraycopy(
                numberOfDay,
                0,
                wider,
                (int) (first - from + room) * (numberOfDay.length == 0 ? 0 : 1),
                numberOfDay.length);
        numberOfDay = wider;
        first = from - room;
        return true;
    }
}
