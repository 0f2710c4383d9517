package org.openspm.core.metric;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.openspm.core.block.DateColumn;
import org.openspm.core.block.Numbering;

/**
 * Numbers the periods that days lie in. The number of a day is remembered in an array as long as its days lie within some centuries; days are packed
 * as in a {@link DateColumn}.
 */
final class PeriodNumbers {

    private static final int UNKNOWN = -1;

    /** The widest stretch of packed days that is remembered; days beyond it are looked up each time. */
    private static final int MOST_DAYS = 1 << 18;

    private final Numbering<LocalDate> starts = new Numbering<>();
    private final UnaryOperator<LocalDate> startOf;
    private int[] numberOfDay = new int[0];
    private long first;

    PeriodNumbers(UnaryOperator<LocalDate> startOf) {
        this.startOf = startOf;
    }

    int numberOf(LocalDate day) {
        return numberOf(DateColumn.pack(day));
    }

    int numberOf(long day) {
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
        return starts.numberOf(startOf.apply(DateColumn.unpack(day)));
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

    LocalDate start(int number) {
        return starts.value(number);
    }

    int size() {
        return starts.size();
    }
}
