package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.openspm.core.time.DateRange;

/**
 * Somebody who may be credited, as a scan knows them.
 *
 * @param number  a small number of their own
 * @param others  whether their credit is needed whether or not they are on the plan
 * @param active  when they are on the plan and credited
 */
record Person(int number, boolean others, List<DateRange> active) {

    /** Returns whether a credit counts: on the plan on that day, or of a time before the plan that is looked back at. */
    boolean keeps(LocalDate day, LocalDate creditedFrom) {
        if (others) {
            return true;
        }
        boolean kept = !active.isEmpty() && day.isBefore(creditedFrom);
        for (int i = 0; i < active.size() && !kept; i++) {
            kept = active.get(i).contains(day);
        }
        return kept;
    }
}
