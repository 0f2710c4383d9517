package org.openspm.benchmarks.improvement;

/**
 * A point of a {@link CusumChart}.
 *
 * @param label  when it was observed
 * @param value  what was observed
 * @param high  the sum of what lay above the target by more than the allowance, in the unit of the series
 * @param low  the sum of what lay below the target by more than the allowance, in the unit of the series
 */
public record CusumPoint(String label, double value, double high, double low) {}
