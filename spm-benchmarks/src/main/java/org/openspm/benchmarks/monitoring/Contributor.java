package org.openspm.benchmarks.monitoring;

/**
 * A driver's part of a gap.
 *
 * @param driver  the driver
 * @param contribution  its part of own metric - reference metric, in the unit of the metric
 * @param distinguishable  whether own and reference differ beyond chance, at 95 %
 * @param confidence  how often it has the largest part in the direction of the gap if chance moves all drivers anew, 0 to 1
 */
public record Contributor(Driver driver, double contribution, boolean distinguishable, double confidence) {}
