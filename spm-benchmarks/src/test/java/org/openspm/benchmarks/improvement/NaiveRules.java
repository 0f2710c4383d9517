package org.openspm.benchmarks.improvement;

import java.util.Arrays;

/** The rules of control charts over standardised values, each window looked at as a whole: slow, and written from the definitions. */
final class NaiveRules {

    private NaiveRules() {}

    static boolean signals(ControlRule rule, double[] z, int at) {
        return switch (rule) {
            case BEYOND_LIMITS -> Math.abs(z[at]) > 3;
            case TWO_OF_THREE_BEYOND_TWO_SIGMA -> many(z, at, 3, 2, 2);
            case FOUR_OF_FIVE_BEYOND_ONE_SIGMA -> many(z, at, 5, 4, 1);
            case EIGHT_ON_ONE_SIDE -> many(z, at, 8, 8, 0);
            case NINE_ON_ONE_SIDE -> many(z, at, 9, 9, 0);
            case SIX_RISING_OR_FALLING -> at >= 5 && monotone(window(z, at, 6));
            case FOURTEEN_ALTERNATING -> at >= 13 && alternating(window(z, at, 14));
            case FIFTEEN_WITHIN_ONE_SIGMA ->
                at >= 14 && Arrays.stream(window(z, at, 15)).allMatch(v -> Math.abs(v) < 1);
            case EIGHT_BEYOND_ONE_SIGMA ->
                at >= 7 && Arrays.stream(window(z, at, 8)).allMatch(v -> Math.abs(v) > 1);
        };
    }

    private static double[] window(double[] z, int at, int size) {
        return Arrays.copyOfRange(z, Math.max(0, at + 1 - size), at + 1);
    }

    private static boolean many(double[] z, int at, int size, int wanted, double zone) {
        double[] window = window(z, at, size);
        boolean above =
                z[at] > zone && Arrays.stream(window).filter(v -> v > zone).count() >= wanted;
        boolean below =
                z[at] < -zone && Arrays.stream(window).filter(v -> v < -zone).count() >= wanted;
        return above || below;
    }

    private static boolean monotone(double[] w) {
        boolean up = true;
        boolean down = true;
        for (int i = 1; i < w.length; i++) {
            up &= w[i] > w[i - 1];
            down &= w[i] < w[i - 1];
        }
        return up || down;
    }

    private static boolean alternating(double[] w) {
        for (int i = 2; i < w.length; i++) {
            if ((w[i] - w[i - 1]) * (w[i - 1] - w[i - 2]) >= 0) {
                return false;
            }
        }
        return true;
    }
}
