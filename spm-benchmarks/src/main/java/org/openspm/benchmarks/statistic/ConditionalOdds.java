package org.openspm.benchmarks.statistic;

import java.util.function.DoublePredicate;
import org.apache.commons.math3.special.Gamma;

/**
 * The successes on one side, given all successes, if the odds of both sides differ by a ratio: Fisher's noncentral hypergeometric distribution.
 *
 * <p>Odds are found by bisection of their logarithm: the mean and both tails are monotone in them.
 */
final class ConditionalOdds {

    /** No count that a long holds needs odds beyond e to this power to be told from infinite ones. */
    private static final double LARGEST_LOG = 700;

    private static final int STEPS = 200;

    private final long low;
    private final double[] logWeights;

    ConditionalOdds(Proportion first, Proportion second) {
        long successes = first.successes() + second.successes();
        this.low = Math.max(0, successes - second.trials());
        long high = Math.min(first.trials(), successes);
        this.logWeights = new double[Math.toIntExact(high - low + 1)];
        for (int i = 0; i < logWeights.length; i++) {
            logWeights[i] = logChoose(first.trials(), low + i) + logChoose(second.trials(), successes - low - i);
        }
    }

    private static double logChoose(long n, long k) {
        return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma((double) (n - k) + 1.0);
    }

    boolean isLowest(long successes) {
        return successes == low;
    }

    boolean isHighest(long successes) {
        return successes == low + logWeights.length - 1;
    }

    /** The odds by which the mean is what was found: the conditional estimate of maximum likelihood. */
    double oddsOfMean(long successes) {
        return odds(logOdds -> mean(logOdds) >= (double) successes);
    }

    /** The odds by which so many successes or more have a probability. */
    double oddsOfAtLeast(long successes, double probability) {
        return odds(logOdds -> atLeast(logOdds, successes) >= probability);
    }

    /** The odds by which so many successes or fewer have a probability. */
    double oddsOfAtMost(long successes, double probability) {
        return odds(logOdds -> 1 - atLeast(logOdds, successes + 1) <= probability);
    }

    private static double odds(DoublePredicate isReached) {
        double low = -LARGEST_LOG;
        double high = LARGEST_LOG;
        for (int step = 0; step < STEPS && high - low > 1e-15 * Math.max(1, Math.abs(low)); step++) {
            double middle = low + (high - low) / 2;
            if (isReached.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Math.exp(high);
    }

    private double mean(double logOdds) {
        double[] weights = weights(logOdds);
        double sum = 0;
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (double) (low + i);
            total += weights[i];
        }
        return sum / total;
    }

    private double atLeast(double logOdds, long successes) {
        double[] weights = weights(logOdds);
        double sum = 0;
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += low + i >= successes ? weights[i] : 0;
            total += weights[i];
        }
        return sum / total;
    }

    private double[] weights(double logOdds) {
        double largest = Double.NEGATIVE_INFINITY;
        double[] weights = new double[logWeights.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = logWeights[i] + logOdds * i;
            largest = Math.max(largest, weights[i]);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(weights[i] - largest);
        }
        return weights;
    }
}
