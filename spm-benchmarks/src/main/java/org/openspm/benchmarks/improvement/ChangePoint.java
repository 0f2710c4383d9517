package org.openspm.benchmarks.improvement;

import java.util.OptionalDouble;

/**
 * Where the level of a series changed.
 *
 * @param index  the first observation of the new level, 0 for the first of the series
 * @param label  its label
 * @param before  the mean of the stretch before
 * @param after  the mean of the stretch from here on
 * @param pValue  how often a shuffled series shows such a change; empty if changes were weighed against a penalty
 */
public record ChangePoint(int index, String label, double before, double after, OptionalDouble pValue) {}
