package org.openspm.testkit;

import java.util.Random;

/** How often laws are tried, and by which random numbers: the same seed tries the same things. */
record Trials(int tries, long seed) {

    private static final long SPREAD = 1_000_003L;

    /** 25 trials by the seed 1. */
    static Trials usual() {
        return new Trials(25, 1);
    }

    Trials tries(int number) {
        if (number < 1) {
            throw new IllegalArgumentException(
                    "The number of trials (" + number + ") is below 1.\nTry each law at least once.");
        }
        return new Trials(number, seed);
    }

    Trials seed(long number) {
        return new Trials(tries, number);
    }

    Random random(int trial) {
        return new Random(seed * SPREAD + trial);
    }

    /** The numbers of one law, which do not depend on what laws are tried beside it. */
    long seedOf(Law law, int trial) {
        return (seed * 31 + law.name().hashCode()) * SPREAD + trial;
    }

    /** What a message says in order that the trial can be repeated. */
    String found(int trial) {
        return found(seed, trial);
    }

    static String found(long seed, int trial) {
        return "Found with seed (" + seed + ") in trial (" + trial + ").";
    }
}
