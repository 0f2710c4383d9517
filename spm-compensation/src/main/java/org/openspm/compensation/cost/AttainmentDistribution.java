package org.openspm.compensation.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.openspm.compensation.statistic.Correlation;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/**
 * How much somebody may attain, and how likely that is: 100 % is all that is expected.
 *
 * <pre>{@code
 * AttainmentDistribution.normal(percent(95), percent(20));        // mean 95 %, standard deviation 20 points
 * AttainmentDistribution.history(lastYear);                       // one of these, each as likely
 * }</pre>
 *
 * <p>It is a statistic, in floating point; what is sold by it is rounded to the minor unit before anything is paid for it. This class is immutable and
 * thread-safe.
 */
public final class AttainmentDistribution {

    private final Shape shape;
    private final String words;

    private AttainmentDistribution(Shape shape, String words) {
        this.shape = shape;
        this.words = words;
    }

    /**
     * Obtains a normal distribution.
     *
     * @param mean  the mean
     * @param deviation  the standard deviation, more than zero
     * @return the distribution
     * @throws IllegalArgumentException if the deviation is not more than zero
     */
    public static AttainmentDistribution normal(Rate mean, Rate deviation) {
        Objects.requireNonNull(mean, "mean");
        requirePositive("standard deviation", Objects.requireNonNull(deviation, "deviation"));
        return new AttainmentDistribution(
                new NormalShape(number(mean), number(deviation)), "normal, mean " + mean + ", deviation " + deviation);
    }

    /**
     * Obtains a lognormal distribution: never below zero, with a long tail of those who sell much more. The parameters are the mean and the standard
     * deviation of attainment itself, not of its logarithm.
     *
     * @param mean  the mean, more than zero
     * @param deviation  the standard deviation, more than zero
     * @return the distribution
     * @throws IllegalArgumentException if one of the two is not more than zero
     */
    public static AttainmentDistribution lognormal(Rate mean, Rate deviation) {
        requirePositive("mean", Objects.requireNonNull(mean, "mean"));
        requirePositive("standard deviation", Objects.requireNonNull(deviation, "deviation"));
        return new AttainmentDistribution(
                LognormalShape.of(number(mean), number(deviation)),
                "lognormal, mean " + mean + ", deviation " + deviation);
    }

    /**
     * Obtains a triangular distribution, for those who know the worst, the likeliest and the best.
     *
     * @param lowest  the worst
     * @param likeliest  the mode, from the worst to the best
     * @param highest  the best, more than the worst
     * @return the distribution
     * @throws IllegalArgumentException if the three do not ascend
     */
    public static AttainmentDistribution triangular(Rate lowest, Rate likeliest, Rate highest) {
        Objects.requireNonNull(lowest, "lowest");
        Objects.requireNonNull(likeliest, "likeliest");
        Objects.requireNonNull(highest, "highest");
        if (lowest.compareTo(likeliest) > 0 || likeliest.compareTo(highest) > 0 || lowest.equals(highest)) {
            throw new IllegalArgumentException(
                    "The worst, the likeliest and the best (" + lowest + ", " + likeliest + ", " + highest
                            + ") do not ascend.\nLet the likeliest lie between, and the best above the worst.");
        }
        return new AttainmentDistribution(
                new TriangularShape(number(lowest), number(likeliest), number(highest)),
                "triangular, " + lowest + ", " + likeliest + ", " + highest);
    }

    /**
     * Obtains what was attained before, each as likely as the others.
     *
     * @param attained  the attainments of other periods or people, such as those of an evaluation
     * @return the distribution, the same for any order of them
     * @throws IllegalArgumentException if there is none
     */
    public static AttainmentDistribution history(Collection<Ratio> attained) {
        List<Ratio> sorted = new ArrayList<>(Objects.requireNonNull(attained, "attained"));
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException(
                    "The history " + sorted + " is empty.\nHand in one attainment at least.");
        }
        Collections.sort(sorted);
        return new AttainmentDistribution(
                new HistoryShape(sorted.stream()
                        .map(ratio -> new BigDecimal(ratio.numerator())
                                .divide(new BigDecimal(ratio.denominator()), MathContext.DECIMAL64))
                        .toList()),
                "one of " + sorted.size() + " attainments, from " + percent(sorted.get(0)) + " to "
                        + percent(sorted.get(sorted.size() - 1)));
    }

    /**
     * Obtains an attainment that is certain.
     *
     * @param attained  the attainment
     * @return the distribution
     */
    public static AttainmentDistribution certain(Rate attained) {
        Objects.requireNonNull(attained, "attained");
        return new AttainmentDistribution(new HistoryShape(List.of(attained.value())), "always " + attained);
    }

    private static String percent(Ratio ratio) {
        return Unit.PERCENT.show(ratio);
    }

    private static void requirePositive(String what, Rate value) {
        if (value.compareTo(Rate.ZERO) <= 0) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + value + ") of attainment is not positive.\nUse more than 0 %.");
        }
    }

    private static double number(Rate rate) {
        return Correlation.approximately(rate.toRatio());
    }

    /**
     * Returns the mean of attainment, nothing cut off.
     *
     * @return the mean, 1 for 100 %
     */
    public double mean() {
        return shape.mean();
    }

    /** Returns what there is to calculate with. */
    Shape shape() {
        return shape;
    }

    /**
     * Returns whether two distributions are of one kind with the same parameters.
     *
     * @param obj  the other
     * @return true if so
     */
    @Override
    public boolean equals(Object obj) {
        return obj instanceof AttainmentDistribution other && shape.equals(other.shape);
    }

    @Override
    public int hashCode() {
        return shape.hashCode();
    }

    /**
     * Returns the distribution in words.
     *
     * @return such as {@code "normal, mean 95 %, deviation 20 %"}
     */
    @Override
    public String toString() {
        return words;
    }
}
