/**
 * Statistics behind a comparison: a {@link org.openspm.benchmarks.statistic.Sample} of values or a
 * {@link org.openspm.benchmarks.statistic.Proportion} of counts is what goes in, an {@link org.openspm.benchmarks.statistic.Estimate} with
 * its interval or a {@link org.openspm.benchmarks.statistic.TestResult} is what comes out.
 *
 * <p>Everything has one shape: options that do not change, {@code withDefaults()} and from there {@code with(..)} and {@code at(..)}, and a
 * result that says its number, its interval, its method and, where there is none of them, the reason. Nothing answers NaN. No result
 * depends on the order of the data.
 *
 * <p>Statistics are computed in {@code double}; amounts of money and metric values never are. Commons Math is used inside where it is right;
 * where it is not, the type says so.
 */
@NullMarked
package org.openspm.benchmarks.statistic;

import org.jspecify.annotations.NullMarked;
