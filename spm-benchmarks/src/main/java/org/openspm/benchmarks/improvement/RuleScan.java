package org.openspm.benchmarks.improvement;

import java.util.List;

/** Looks for the pattern of a rule that ends at a point of a chart. */
final class RuleScan {

    private final List<ChartPoint> points;

    RuleScan(List<ChartPoint> points) {
        this.points = points;
    }

    /** Returns whether the point ends the pattern of the rule. */
    boolean signals(ControlRule rule, int at) {
        return switch (rule) {
            case BEYOND_LIMITS ->
                point(at).value() > point(at).upper()
                        || point(at).value() < point(at).lower();
            case TWO_OF_THREE_BEYOND_TWO_SIGMA -> ofLastBeyond(at, 2, 3, 2);
            case FOUR_OF_FIVE_BEYOND_ONE_SIGMA -> ofLastBeyond(at, 4, 5, 1);
            case EIGHT_ON_ONE_SIDE -> ofLastBeyond(at, 8, 8, 0);
            case NINE_ON_ONE_SIDE -> ofLastBeyond(at, 9, 9, 0);
            case SIX_RISING_OR_FALLING -> steps(at, 5, 1);
            case FOURTEEN_ALTERNATING -> steps(at, 13, -1);
            case FIFTEEN_WITHIN_ONE_SIGMA -> lastAll(at, 15, false);
            case EIGHT_BEYOND_ONE_SIGMA -> lastAll(at, 8, true);
        };
    }

    private ChartPoint point(int index) {
        return points.get(index);
    }

    private boolean inPhase(int index, int at) {
        return index >= 0 && point(index).phase() == point(at).phase();
    }

    /** At least so many of the last points, this one among them, beyond so many sigma on its side. */
    private boolean ofLastBeyond(int at, int wanted, int window, int sigmas) {
        int side = side(at, sigmas);
        int found = 0;
        for (int i = at; i > at - window && inPhase(i, at); i--) {
            found += side(i, sigmas) == side ? 1 : 0;
        }
        return side != 0 && found >= wanted;
    }

    private int side(int index, int sigmas) {
        double distance = point(index).value() - point(index).centre();
        double zone = sigmas * point(index).sigma();
        return distance > zone ? 1 : distance < -zone ? -1 : 0;
    }

    /** So many steps in a row, each of the sign of the one before (1) or of the opposite (-1). */
    private boolean steps(int at, int wanted, int turn) {
        int sign = 0;
        for (int i = at; i > at - wanted; i--) {
            if (!inPhase(i - 1, at)) {
                return false;
            }
            int step = (int) Math.signum(point(i).value() - point(i - 1).value());
            if (step == 0 || (sign != 0 && step != turn * sign)) {
                return false;
            }
            sign = step;
        }
        return true;
    }

    private boolean lastAll(int at, int wanted, boolean beyond) {
        for (int i = at; i > at - wanted; i--) {
            if (!inPhase(i, at)
                    || beyond != (side(i, 1) != 0)
                    || (!beyond && Math.abs(point(i).value() - point(i).centre()) >= point(i).sigma())) {
                return false;
            }
        }
        return true;
    }
}
