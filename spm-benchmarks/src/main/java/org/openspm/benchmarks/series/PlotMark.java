package org.openspm.benchmarks.series;

/**
 * A place of a {@link Plot} that a reader is to notice.
 *
 * @param index  at which label, 0 for the first
 * @param text  what there is to notice
 */
public record PlotMark(int index, String text) {}
