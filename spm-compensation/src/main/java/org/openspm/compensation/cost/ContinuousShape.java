package org.openspm.compensation.cost;

/** A distribution without steps: its probabilities and partial means have closed forms, and so has the mean of anything made of straight pieces. */
sealed interface ContinuousShape extends Shape permits NormalShape, LognormalShape, TriangularShape {

    /** Returns the probability of at most x. */
    double probability(double x);

    /** Returns the mean of what is at most x, times its probability. */
    double partialMean(double x);
}
