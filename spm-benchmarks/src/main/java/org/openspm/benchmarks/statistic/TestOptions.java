package org.openspm.benchmarks.statistic;

import java.util.Objects;

/** What all tests can be told: what to look for, and how sure the interval around the effect is to be. */
record TestOptions(Alternative alternative, ConfidenceLevel level) {

    static final TestOptions DEFAULTS = new TestOptions(Alternative.TWO_SIDED, ConfidenceLevel.DEFAULT);

    TestOptions {
        Objects.requireNonNull(alternative, "alternative");
        Objects.requireNonNull(level, "level");
    }

    TestOptions with(Alternative other) {
        return new TestOptions(other, level);
    }

    TestOptions at(ConfidenceLevel other) {
        return new TestOptions(alternative, other);
    }
}
