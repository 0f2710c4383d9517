package org.openspm.benchmarks.statistic;

/** What a test looks for: the first being different from, greater or less than the second or the number that it is held against. */
public enum Alternative {
    /** Any difference: both tails count. */
    TWO_SIDED("differs"),
    /** The first tends to be greater. */
    GREATER("is greater"),
    /** The first tends to be less. */
    LESS("is less");

    private final String words;

    Alternative(String words) {
        this.words = words;
    }

    /** The probability of a result at least as extreme, of those of at most and of at least what was found. */
    double pValue(double atMost, double atLeast) {
        double p = switch (this) {
            case TWO_SIDED -> 2 * Math.min(atMost, atLeast);
            case GREATER -> atLeast;
            case LESS -> atMost;
        };
        return Math.max(0, Math.min(1, p));
    }

    /** The probability of a statistic at least as extreme as one found, where it is distributed symmetrically if there is no difference. */
    double pValue(double statistic, Distribution distribution) {
        return pValue(distribution.above(-statistic), distribution.above(statistic));
    }

    String words() {
        return words;
    }
}
