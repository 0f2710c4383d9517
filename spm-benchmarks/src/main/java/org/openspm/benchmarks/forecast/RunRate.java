package org.openspm.benchmarks.forecast;

import com.google.common.base.Preconditions;
import java.util.List;
import java.util.Objects;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.trace.Trace;

/**
 * What a period comes to if it goes on as it went: what was achieved over the share of the period that has passed. Exact.
 *
 * <pre>{@code
 * RunRate.of(bookingsToDate, 40, 62);                    // 40 of 62 selling days
 * RunRate.ofShare(bookingsToDate, Rate.percent(48));     // by phasing: 48 % of a year come by now, as a rule
 * }</pre>
 *
 * <p>Days alone overstate the year in a season that is strong: phase by seasons where there are any. This record is immutable and thread-safe.
 *
 * @param achieved  what was achieved so far
 * @param share  the share of the period that has passed, above 0 and at most 1
 * @param projection  achieved / share; undefined if the achieved figure is, for the same reason
 */
public record RunRate(Figure achieved, Ratio share, Figure projection) {

    /**
     * Projects by time.
     *
     * @param achieved  what was achieved so far
     * @param elapsed  how many days, selling days or other parts have passed, 1 to the total
     * @param total  how many there are in the period
     * @return the run rate
     * @throws IllegalArgumentException if elapsed is not within 1 to the total
     */
    public static RunRate of(Figure achieved, long elapsed, long total) {
        Preconditions.checkArgument(
                elapsed >= 1 && elapsed <= total,
                "The elapsed parts (%s) are not within 1 to the total (%s).\nProject once something has passed.",
                elapsed,
                total);
        return of(achieved, Ratio.of(elapsed, total));
    }

    /**
     * Projects by phasing.
     *
     * @param achieved  what was achieved so far
     * @param share  what share of a period comes by now as a rule, above 0 and at most 100 %
     * @return the run rate
     * @throws IllegalArgumentException if the share is out of range
     */
    public static RunRate ofShare(Figure achieved, Rate share) {
        Objects.requireNonNull(share, "share");
        Preconditions.checkArgument(
                share.compareTo(Rate.ZERO) > 0 && share.compareTo(Rate.ONE) <= 0,
                "The share (%s) is not above 0 and at most 100 percent.\nSay what share comes by now as a rule.",
                share);
        return of(achieved, share.toRatio());
    }

    private static RunRate of(Figure achieved, Ratio share) {
        Figure projection = Objects.requireNonNull(achieved, "achieved")
                .value()
                .map(value -> Figure.of(value.dividedBy(share), achieved.unit()))
                .orElse(achieved);
        return new RunRate(achieved, share, projection);
    }

    /**
     * Returns how the projection came about.
     *
     * @return the trace
     */
    public Trace explain() {
        return Trace.of(
                "run rate",
                projection,
                "achieved / share of the period, taken to go on alike",
                List.of(
                        Trace.of("achieved", achieved),
                        Trace.of("share of the period", Figure.of(share, Unit.PERCENT))));
    }
}
