package org.openspm.compensation.cost;

/** What a distribution has to answer, of attainment where 1 is 100 %. */
sealed interface Shape permits ContinuousShape, HistoryShape {

    /** Returns the attainment that a standard normal number stands for: a rising function, so that numbers that go together make attainments that do. */
    double at(double z);

    double mean();
}
