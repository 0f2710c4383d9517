package org.openspm.benchmarks.statistic;

/** How the p-value of a test of ranks is found. */
enum Approach {
    AUTOMATIC,
    EXACT,
    NORMAL,
    NORMAL_UNCORRECTED;

    boolean isExact(boolean isEasy) {
        return this == EXACT || (this == AUTOMATIC && isEasy);
    }

    double normalP(Alternative alternative, double distance, double deviation) {
        double correction = this == NORMAL_UNCORRECTED ? 0 : 0.5;
        return switch (alternative) {
            case TWO_SIDED ->
                Math.min(1, 2 * StandardNormal.above(Math.max(0, Math.abs(distance) - correction) / deviation));
            case GREATER -> StandardNormal.above((distance - correction) / deviation);
            case LESS -> StandardNormal.atMost((distance + correction) / deviation);
        };
    }

    String words(boolean ties) {
        return ", normal approximation" + (ties ? " corrected for ties" : "")
                + (this == NORMAL_UNCORRECTED ? "" : (ties ? " and" : " corrected for") + " continuity");
    }

    static String tooMany(int size) {
        return "there are (" + size + ") values, more than the (" + Permutations.MOST
                + ") whose permutations are counted";
    }
}
