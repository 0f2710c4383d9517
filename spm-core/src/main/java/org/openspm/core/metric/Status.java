package org.openspm.core.metric;

/** Whether a metric has a value to rely on, and if not, why. */
public enum Status {
    /** It has a value. */
    OK,
    /** No row took part, and for this metric nothing is not zero. */
    NO_DATA,
    /** Its denominator is zero, or what it is measured against allows no ratio, such as growth from a negative value. */
    ZERO_DENOMINATOR,
    /** It has a value, of a period that was not over on the date the query was asked as of. */
    PARTIAL_PERIOD,
    /** Some of what it, or what it is made of, waits for may still happen, because a window is not over. */
    IMMATURE,
    /** Fewer rows took part than the metric asks for. */
    BELOW_MINIMUM_ROWS,
    /** It needs something the question does not give, such as a period to compare with. */
    NOT_APPLICABLE
}
