package org.openspm.benchmarks.statistic;

/**
 * A probability distribution with both tails as precise as each can be.
 *
 * <p>{@link #above(double)} is no 1 - {@link #atMost(double)}: far out it keeps some 13 digits where the subtraction would leave none.
 * Probabilities and shares are in decimal form, 0.05 is 5 %.
 *
 * <pre>{@code
 * Distribution.normal().above(10);                // 7.62E-24, where Commons Math 3.6.1 answers 0
 * Distribution.studentT(7).upperQuantile(0.025);  // 2.364624
 * Distribution.binomial(20, 0.5).atMost(4);       // 0.005909
 * }</pre>
 *
 * <p>Distributions are immutable and thread-safe, and draw no random numbers.
 */
public sealed interface Distribution permits ContinuousDistribution, DiscreteDistribution {

    /**
     * Obtains the standard normal distribution.
     *
     * @return the normal distribution of mean 0 and standard deviation 1
     */
    static Distribution normal() {
        return ContinuousDistribution.normal();
    }

    /**
     * Obtains Student's t distribution.
     *
     * @param degreesOfFreedom  the degrees of freedom, above zero; they need not be whole
     * @return the distribution
     * @throws IllegalArgumentException if the degrees of freedom are not a positive number
     */
    static Distribution studentT(double degreesOfFreedom) {
        return ContinuousDistribution.studentT(Checks.positive(degreesOfFreedom, "degrees of freedom"));
    }

    /**
     * Obtains the chi-square distribution.
     *
     * @param degreesOfFreedom  the degrees of freedom, above zero
     * @return the distribution
     * @throws IllegalArgumentException if the degrees of freedom are not a positive number
     */
    static Distribution chiSquare(double degreesOfFreedom) {
        return ContinuousDistribution.gamma(Checks.positive(degreesOfFreedom, "degrees of freedom") / 2, 2);
    }

    /**
     * Obtains the gamma distribution.
     *
     * @param shape  the shape, above zero
     * @param scale  the scale, above zero; the mean is shape times scale
     * @return the distribution
     * @throws IllegalArgumentException if one of them is not a positive number
     */
    static Distribution gamma(double shape, double scale) {
        return ContinuousDistribution.gamma(Checks.positive(shape, "shape"), Checks.positive(scale, "scale"));
    }

    /**
     * Obtains the beta distribution.
     *
     * @param alpha  the first shape, above zero
     * @param beta  the second shape, above zero; the mean is alpha / (alpha + beta)
     * @return the distribution
     * @throws IllegalArgumentException if one of them is not a positive number
     */
    static Distribution beta(double alpha, double beta) {
        return ContinuousDistribution.beta(Checks.positive(alpha, "alpha"), Checks.positive(beta, "beta"));
    }

    /**
     * Obtains the binomial distribution: the number of successes of independent trials.
     *
     * @param trials  how many trials, 0 or more
     * @param probability  the probability of success, 0 to 1
     * @return the distribution
     * @throws IllegalArgumentException if there are fewer than no trials, or the probability is none
     */
    static Distribution binomial(long trials, double probability) {
        return DiscreteDistribution.binomial(
                Checks.atLeast(0, trials, "number of trials"), Checks.share(probability, "probability"));
    }

    /**
     * Obtains the Poisson distribution: the number of independent events.
     *
     * @param mean  how many are expected, 0 or more
     * @return the distribution
     * @throws IllegalArgumentException if the mean is negative or no number
     */
    static Distribution poisson(double mean) {
        return DiscreteDistribution.poisson(Checks.notNegative(mean, "mean"));
    }

    /**
     * Returns the density, or of a distribution of whole numbers the probability.
     *
     * @param x  a number
     * @return the density at it, or the probability of exactly it
     */
    double density(double x);

    /**
     * Returns the probability of at most a number.
     *
     * @param x  a number
     * @return the lower tail, it included
     */
    double atMost(double x);

    /**
     * Returns the probability of more than a number: the survival function.
     *
     * @param x  a number
     * @return the upper tail, it excluded
     */
    double above(double x);

    /**
     * Returns the smallest number that is reached or undercut with a probability.
     *
     * @param probability  the probability of the lower tail, 0 to 1
     * @return the quantile; infinite where the distribution goes on for ever and the probability is 0 or 1
     * @throws IllegalArgumentException if the probability is none
     */
    double quantile(double probability);

    /**
     * Returns the smallest number that is exceeded with a probability that is not larger than one given.
     *
     * @param probability  the probability of the upper tail, 0 to 1
     * @return the quantile; infinite where the distribution goes on for ever and the probability is 0 or 1
     * @throws IllegalArgumentException if the probability is none
     */
    double upperQuantile(double probability);
}
