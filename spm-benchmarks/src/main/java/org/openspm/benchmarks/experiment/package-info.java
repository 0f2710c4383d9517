/**
 * Sales experiments that fail fast: {@link org.openspm.benchmarks.experiment.AbTest} is the entry type, analysed by the reps or accounts that
 * were assigned; {@link org.openspm.benchmarks.experiment.SampleSize} says how many it takes,
 * {@link org.openspm.benchmarks.experiment.GroupSequential} and {@link org.openspm.benchmarks.experiment.Sprt} when one may stop early, and
 * {@link org.openspm.benchmarks.experiment.DifferenceInDifferences} what can be said where nobody was assigned at random.
 */
@NullMarked
package org.openspm.benchmarks.experiment;

import org.jspecify.annotations.NullMarked;
