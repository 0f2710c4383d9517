/**
 * Numbers in the order of time: {@link org.openspm.benchmarks.series.Series} is the entry type, what charts, trends and forecasts are
 * made of; a {@link org.openspm.benchmarks.series.CountSeries} is one of counts, and a {@link org.openspm.benchmarks.series.Plot} is what
 * a host draws.
 *
 * <p>These are statistics: they are computed in {@code double}. Amounts of money and metric values stay exact where they are.
 */
@NullMarked
package org.openspm.benchmarks.series;

import org.jspecify.annotations.NullMarked;
