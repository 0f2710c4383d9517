package org.openspm.compensation.statistic;

/**
 * The standard normal distribution, in floating point.
 *
 * <p>It stands here rather than being borrowed because a dependency of some megabytes without a module descriptor would be inflicted on every host
 * for one function. {@link StrictMath} makes it the same on every machine. This class has no state.
 */
public final class Normal {

    private static final double ROOT_OF_TWO_PI = StrictMath.sqrt(2 * StrictMath.PI);
    private static final double TAIL = 3;
    private static final int FRACTION_STEPS = 100;

    private Normal() {}

    /**
     * Returns the density.
     *
     * @param z  the number of standard deviations
     * @return {@code exp(-z^2 / 2) / sqrt(2 pi)}
     */
    public static double density(double z) {
        return StrictMath.exp(-z * z / 2) / ROOT_OF_TWO_PI;
    }

    /**
     * Returns the probability of a value of at most this.
     *
     * @param z  the number of standard deviations, infinity included
     * @return the probability, to some 15 digits: by Taylor's series about zero within three standard deviations (Marsaglia, Evaluating the normal
     *     distribution, 2004), by Laplace's continued fraction beyond
     */
    public static double probability(double z) {
        if (Math.abs(z) > TAIL) {
            double beyond = Double.isInfinite(z) ? 0 : beyond(Math.abs(z));
            return z > 0 ? 1 - beyond : beyond;
        }
        double term = z;
        double sum = z;
        for (int odd = 3; sum + term != sum || odd == 3; odd += 2) {
            term *= z * z / odd;
            sum += term;
        }
        return 0.5 + sum * density(z);
    }

    /** The probability of more than z, for a z that is large. */
    private static double beyond(double z) {
        double fraction = z;
        for (int step = FRACTION_STEPS; step > 0; step--) {
            fraction = z + step / fraction;
        }
        return density(z) / fraction;
    }
}
