package org.openspm.compensation.analysis;

/** How sure an analysis is of what it says. What is shown with numbers is what the plan pays, whichever it is. */
public enum Certainty {
    /**
     * The rules of the plan tell every bound, and the measures grew in a straight line with what is sold wherever that was checked: between the
     * bounds there is nothing to miss.
     */
    EXACT,
    /** A rule cannot be seen through, so that the pay was asked for at some amounts only: what lies between two of them may be missed. */
    SAMPLED
}
