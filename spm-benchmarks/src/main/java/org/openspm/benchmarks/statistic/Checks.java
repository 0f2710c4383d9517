package org.openspm.benchmarks.statistic;

/** Checks of arguments that many have in common, and their messages. */
final class Checks {

    /** Squares and cubes of what is not larger stay far from the largest double. */
    static final double LARGEST = 1e100;

    private Checks() {}

    static double number(double value, String name) {
        if (Math.abs(value) <= LARGEST) {
            return value;
        }
        throw new IllegalArgumentException("The " + name + " (" + value
                + ") is not a number within -1E100 to 1E100.\nLeave out what is unknown, and scale what is too large.");
    }

    static double positive(double value, String name) {
        if (value > 0 && value <= LARGEST) {
            return value;
        }
        throw new IllegalArgumentException(
                "The " + name + " (" + value + ") is not a positive number up to 1E100.\nGive one above zero.");
    }

    static double notNegative(double value, String name) {
        if (value >= 0 && value <= LARGEST) {
            return value;
        }
        throw new IllegalArgumentException(
                "The " + name + " (" + value + ") is not a number from 0 to 1E100.\nGive zero or more.");
    }

    static double share(double value, String name) {
        if (value >= 0 && value <= 1) {
            return value;
        }
        throw new IllegalArgumentException(
                "The " + name + " (" + value + ") is not within 0 to 1.\nGive it in decimal form: 0.25 is 25 %.");
    }

    /** A share that is neither nothing nor all. */
    static double properShare(double value, String name) {
        if (value > 0 && value < 1) {
            return value;
        }
        throw new IllegalArgumentException("The " + name + " (" + value
                + ") is not between 0 and 1.\nGive it in decimal form, above 0 and below 1: 0.25 is 25 %.");
    }

    static long atLeast(long smallest, long value, String name) {
        if (value >= smallest) {
            return value;
        }
        throw new IllegalArgumentException(
                "The " + name + " (" + value + ") is below " + smallest + ".\nGive " + smallest + " or more.");
    }

    static void sameLength(int one, String what, int other, String counterpart) {
        if (one != other) {
            throw new IllegalArgumentException("There are (" + one + ") " + what + " but (" + other + ") " + counterpart
                    + ".\nGive one of each for every observation.");
        }
    }
}
