package org.openspm.benchmarks.improvement;

/**
 * What falls by the learning rate with every doubling. Sources swap the names of Wright and Crawford, so the models go by what they describe.
 */
public enum LearningModel {
    /** The average effort of all units so far: at 80 % the first two take 80 on average if the first took 100, so the second takes 60. */
    CUMULATIVE_AVERAGE,
    /** The effort of the unit itself: at 80 % the second takes 80 if the first took 100. */
    UNIT
}
