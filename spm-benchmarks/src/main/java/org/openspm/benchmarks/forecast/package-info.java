/**
 * What is to come, held against its own past: {@link org.openspm.benchmarks.forecast.ForecastMethod} is the entry type, a
 * {@link org.openspm.benchmarks.forecast.Forecast} what it finds, and a {@link org.openspm.benchmarks.forecast.Backtest} says how far such
 * forecasts were off before. {@link org.openspm.benchmarks.forecast.WeightedPipeline} and {@link org.openspm.benchmarks.forecast.RunRate} are
 * exact; {@link org.openspm.benchmarks.forecast.Pace} gives the probability of reaching a target.
 */
@NullMarked
package org.openspm.benchmarks.forecast;

import org.jspecify.annotations.NullMarked;
