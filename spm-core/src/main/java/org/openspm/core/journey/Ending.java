package org.openspm.core.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** Which of the events after the start is the one that is waited for. Implementations are equal by value. */
sealed interface Ending {

    /** Returns the event that ends the waiting, null if it has not come. */
    @Nullable
    Occurrence end(List<Occurrence> seen);

    /** Returns the event that may turn out to have ended the waiting, null if there is none: longer than until then nobody is known to have waited. */
    default @Nullable Occurrence pending(List<Occurrence> seen, LocalDate asOf) {
        return null;
    }

    /** The first event. */
    record First() implements Ending {

        @Override
        public @Nullable Occurrence end(List<Occurrence> seen) {
            return seen.isEmpty() ? null : seen.get(0);
        }
    }

    /** The first event of a number of periods in a row that all have one. */
    record Sustained(int periods, Grain grain, FiscalCalendar calendar) implements Ending {

        @Override
        public @Nullable Occurrence end(List<Occurrence> seen) {
            Map<Period, Occurrence> byPeriod = byPeriod(seen);
            for (Map.Entry<Period, Occurrence> first : byPeriod.entrySet()) {
                if (length(first.getKey(), byPeriod) >= periods) {
                    return first.getValue();
                }
            }
            return null;
        }

        /** The run of the last period known, or of the one before, whose own event may still come. */
        @Override
        public @Nullable Occurrence pending(List<Occurrence> seen, LocalDate asOf) {
            Map<Period, Occurrence> byPeriod = byPeriod(seen);
            Period last = calendar.period(grain, asOf);
            for (Map.Entry<Period, Occurrence> first : byPeriod.entrySet()) {
                Period after = first.getKey().plus(length(first.getKey(), byPeriod));
                if (after.compareTo(last) >= 0) {
                    return first.getValue();
                }
            }
            return null;
        }

        private Map<Period, Occurrence> byPeriod(List<Occurrence> seen) {
            Map<Period, Occurrence> byPeriod = new TreeMap<>();
            seen.forEach(event -> byPeriod.putIfAbsent(calendar.period(grain, event.date()), event));
            return byPeriod;
        }

        /** Returns how many periods in a row have an event, but no more than are needed. */
        private int length(Period first, Map<Period, Occurrence> byPeriod) {
            int length = 1;
            while (length < periods && byPeriod.containsKey(first.plus(length))) {
                length++;
            }
            return length;
        }
    }

    /** The end of the first day by which what was gained is at least what was spent, and something was gained. */
    record BreakEven() implements Ending {

        @Override
        public @Nullable Occurrence end(List<Occurrence> seen) {
            BigDecimal left = BigDecimal.ZERO;
            boolean gained = false;
            for (int i = 0; i < seen.size(); i++) {
                Occurrence event = seen.get(i);
                boolean isGain = event.kind() == Spell.EVENT;
                left = isGain ? left.add(event.amount()) : left.subtract(event.amount());
                gained |= isGain;
                boolean dayIsOver =
                        i + 1 == seen.size() || seen.get(i + 1).date().isAfter(event.date());
                if (dayIsOver && gained && left.signum() >= 0) {
                    return event;
                }
            }
            return null;
        }
    }
}
