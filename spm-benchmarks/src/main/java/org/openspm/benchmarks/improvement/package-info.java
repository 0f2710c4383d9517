/**
 * Improvement period after period: {@link org.openspm.benchmarks.improvement.ControlChart} is the entry type, it tells signal from noise;
 * {@link org.openspm.benchmarks.improvement.Trend}, {@link org.openspm.benchmarks.improvement.SeasonalIndex},
 * {@link org.openspm.benchmarks.improvement.ChangePoints}, {@link org.openspm.benchmarks.improvement.LearningCurve} and
 * {@link org.openspm.benchmarks.improvement.PairedImprovement} say where a metric is going and what part of it is chance.
 */
@NullMarked
package org.openspm.benchmarks.improvement;

import org.jspecify.annotations.NullMarked;
