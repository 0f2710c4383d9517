package org.openspm.benchmarks.scorecard;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.openspm.benchmarks.statistic.Sample;
import org.openspm.core.metric.Direction;
import org.openspm.core.metric.QuantileType;
import org.openspm.core.money.Rate;

/**
 * One metric of a scorecard: which way it improves, how much it weighs, and how its outliers are tamed.
 *
 * <pre>{@code
 * Indicator.of("Days to close", Direction.LOWER_IS_BETTER).weighing(2).winsorised(percent(5)).between(10, 120);
 * }</pre>
 *
 * <p>Weights are rates of exchange between scores, not importance. This class is immutable and thread-safe.
 */
public final class Indicator {

    private final String name;
    private final Direction direction;
    private final double weight;
    private final Rate tail;
    private final @Nullable Double low;
    private final @Nullable Double high;

    private Indicator(
            String name, Direction direction, double weight, Rate tail, @Nullable Double low, @Nullable Double high) {
        this.name = name;
        this.direction = direction;
        this.weight = weight;
        this.tail = tail;
        this.low = low;
        this.high = high;
    }

    /**
     * Obtains an indicator of weight 1, without winsorising or goalposts.
     *
     * @param name  what it is called
     * @param direction  which way is better
     * @return the indicator
     * @throws IllegalArgumentException if the name is blank or neither way is better
     */
    public static Indicator of(String name, Direction direction) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(direction, "direction");
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "The name (" + name + ") of the indicator is blank.\nGive it the name readers know it by.");
        }
        if (direction == Direction.CONTEXT_ONLY) {
            throw new IllegalArgumentException("The indicator (" + name + ") is context only (" + direction
                    + ").\nScore metrics of which more or less is better.");
        }
        return new Indicator(name, direction, 1, Rate.ZERO, null, null);
    }

    /**
     * Returns this indicator with another weight.
     *
     * @param other  the weight, above zero; only its proportion to the others matters
     * @return the changed indicator
     * @throws IllegalArgumentException if the weight is not positive
     */
    public Indicator weighing(double other) {
        if (!(other > 0 && Double.isFinite(other))) {
            throw new IllegalArgumentException("The weight (" + other + ") of (" + name
                    + ") is not a positive number.\nLeave out an indicator that is not to count.");
        }
        return new Indicator(name, direction, other, tail, low, high);
    }

    /**
     * Returns this indicator with values beyond two quantiles drawn in to them, before they are normalised.
     *
     * @param share  the share of each tail, 0 to below a half; quantiles are inclusive (type 7)
     * @return the changed indicator
     * @throws IllegalArgumentException if the share is not within that
     */
    public Indicator winsorised(Rate share) {
        double each = Objects.requireNonNull(share, "share").value().doubleValue();
        if (!(each >= 0 && each < 0.5)) {
            throw new IllegalArgumentException("The share (" + share + ") of each tail of (" + name
                    + ") is not within 0 % to below 50 %.\nSay how much of each tail to draw in, such as percent(5).");
        }
        return new Indicator(name, direction, weight, share, low, high);
    }

    /**
     * Returns this indicator with fixed goalposts for {@link Normalisation#MIN_MAX}: scores of different years compare then.
     *
     * @param least  the lower goalpost; values below it count as it
     * @param most  the upper goalpost; values above it count as it
     * @return the changed indicator
     * @throws IllegalArgumentException if the upper one is not above the lower one
     */
    public Indicator between(double least, double most) {
        if (!(least < most && Double.isFinite(most - least))) {
            throw new IllegalArgumentException("The goalposts (" + least + " and " + most + ") of (" + name
                    + ") are not in order.\nSay the lower first, whichever way is better.");
        }
        return new Indicator(name, direction, weight, tail, least, most);
    }

    /** The values with the tails drawn in: what a value becomes. */
    double[] tamed(double[] values) {
        if (tail.value().signum() == 0 || values.length == 0) {
            return values.clone();
        }
        Sample sample = Sample.of(values);
        double least = sample.quantile(tail, QuantileType.INCLUSIVE).orThrow();
        double most = sample.quantile(Rate.ofDecimal(BigDecimal.ONE.subtract(tail.value())), QuantileType.INCLUSIVE)
                .orThrow();
        double[] tamed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            tamed[i] = Math.max(least, Math.min(most, values[i]));
        }
        return tamed;
    }

    /**
     * Returns what the indicator is called.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns which way is better.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }

    /**
     * Returns how much it weighs.
     *
     * @return the weight, above zero
     */
    public double weight() {
        return weight;
    }

    boolean isHigherBetter() {
        return direction == Direction.HIGHER_IS_BETTER;
    }

    OptionalDouble low() {
        return low == null ? OptionalDouble.empty() : OptionalDouble.of(low);
    }

    OptionalDouble high() {
        return high == null ? OptionalDouble.empty() : OptionalDouble.of(high);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Indicator other
                && name.equals(other.name)
                && direction == other.direction
                && weight == other.weight
                && tail.equals(other.tail)
                && Objects.equals(low, other.low)
                && Objects.equals(high, other.high);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, direction, weight, tail, low, high);
    }

    /**
     * Returns the name.
     *
     * @return the name
     */
    @Override
    public String toString() {
        return name;
    }
}
