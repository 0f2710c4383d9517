package org.openspm.core.time;

import java.util.List;

/** Counts what of a whole a part of it is. */
sealed interface ShareRule permits DayRule, MonthRule {

    /** Returns how many days or months of a whole count for a range of dates in it. */
    long count(Proration.Whole whole, DateRange part);

    /** Returns how many days or months of a whole count for ranges of dates in it that do not overlap. */
    default long count(Proration.Whole whole, List<DateRange> parts) {
        return parts.stream().mapToLong(part -> count(whole, part)).sum();
    }

    /** Returns whether the counts of the parts of a whole add up to that of the whole. */
    boolean isAdditive();
}
