package org.openspm.core.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of an entity through the stages of a funnel.
 *
 * @param anchor  the event with which it entered
 * @param dates  the date of each stage, empty where there is no event of it that counts
 * @param reached  of each stage, whether it counts as reached
 * @param entries  of each stage, how many events there are from the entry to the end of the window
 * @param lost  when it was lost, null if it was not
 * @param mature  whether its window is over
 * @param amount  what it counts for where amounts do
 */
record FunnelJourney(
        Occurrence anchor,
        List<Optional<LocalDate>> dates,
        List<Boolean> reached,
        List<Integer> entries,
        @Nullable LocalDate lost,
        boolean mature,
        BigDecimal amount)
        implements Journey {

    boolean reached(int stage) {
        return reached.get(stage);
    }

    boolean reachedBoth(int one, int other) {
        return reached.get(one) && reached.get(other);
    }

    boolean stoppedAt(int stage) {
        return reached.get(stage) && !reached.get(stage + 1);
    }
}
