package org.openspm.compensation.cost;

import java.util.SplittableRandom;

/** Standard normal numbers by Marsaglia's polar method; with {@link StrictMath} the same on every machine. It is mutable and meant for one draw. */
final class Luck {

    private final SplittableRandom random;
    private double spare = Double.NaN;

    Luck(SplittableRandom random) {
        this.random = random;
    }

    double normal() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * random.nextDouble() - 1;
            y = 2 * random.nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double stretch = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spare = y * stretch;
        return x * stretch;
    }
}
