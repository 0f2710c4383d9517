package org.openspm.compensation.evaluation;

import org.openspm.core.time.DateRange;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/**
 * A stretch of dates that a component looks at.
 *
 * @param range  the dates: all of the period, or its first pay periods to date
 * @param period  the period whose goal counts
 */
record Span(DateRange range, Period period) {

    static Span of(Period period) {
        return new Span(period.range(), period);
    }

    /** Returns the longer period of another grain, to the same day. */
    Span toDateWithin(Grain longer) {
        Period whole = period.calendar().period(longer, range.last());
        return new Span(DateRange.of(whole.range().start(), range.endExclusive()), whole);
    }

    boolean isWhole() {
        return range.equals(period.range());
    }
}
