package org.openspm.benchmarks.forecast;

import java.util.Optional;
import org.openspm.benchmarks.statistic.Interval;

/**
 * The forecast of one period.
 *
 * @param ahead  how many periods ahead, 1 for the next
 * @param value  what is expected, in the unit of the series
 * @param interval  what a single value may be; empty if no formula is known for the method, or nothing is known of its errors
 */
public record ForecastPoint(int ahead, double value, Optional<Interval> interval) {}
