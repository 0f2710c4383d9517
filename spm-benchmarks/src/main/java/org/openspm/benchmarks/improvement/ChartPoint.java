package org.openspm.benchmarks.improvement;

/**
 * A point of a control chart with what it is held against.
 *
 * @param label  when it was observed
 * @param value  what is plotted: the value, the moving range, the proportion, or the weighted average
 * @param centre  the centre line
 * @param lower  the lower limit
 * @param upper  the upper limit
 * @param sigma  the standard deviation that is usual of this point
 * @param phase  which phase it belongs to, 0 for the first
 */
public record ChartPoint(
        String label, double value, double centre, double lower, double upper, double sigma, int phase) {}
