package org.openspm.benchmarks.forecast;

import com.google.common.base.Preconditions;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.openspm.benchmarks.improvement.SeasonalIndex;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.series.Words;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Interval;

/**
 * Whether a target is reached at this pace: what the period comes to if the rate of its parts goes on, and how likely that is enough.
 *
 * <pre>{@code
 * Pace year = Pace.of(bookingsPerMonth, 7, 5, 1_200_000);      // seven months are done, five to go
 * year.probability();                                          // 0.64
 * year.explain();
 * }</pre>
 *
 * <p>The assumption: values of the parts to come vary around the mean of those observed as these do, independently and normally, each times
 * the factor of its season if seasons are given. The total to come then follows Student's t around the mean, its spread that of the parts and
 * of the mean itself. The chance of another world than that of the observed parts is not in it. This class is immutable and thread-safe.
 */
public final class Pace {

    private final Series series;
    private final int done;
    private final int remaining;
    private final double target;
    private final @Nullable SeasonalIndex seasons;
    private final double achieved;
    private final double rate;
    private final double weight;
    private final double error;

    private Pace(Series series, int done, int remaining, double target, @Nullable SeasonalIndex seasons) {
        this.series = series;
        this.done = done;
        this.remaining = remaining;
        this.target = target;
        this.seasons = seasons;
        int n = series.size();
        this.achieved = IntStream.range(n - done, n).mapToDouble(series::value).sum();
        double[] values = (seasons == null ? series : seasons.adjust(series)).values();
        double mean = IntStream.range(0, n).mapToDouble(i -> values[i]).sum() / n;
        double squares = IntStream.range(0, n)
                .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .sum();
        double[] factors =
                IntStream.range(n, n + remaining).mapToDouble(this::factor).toArray();
        double sum = 0;
        double sumOfSquares = 0;
        for (double factor : factors) {
            sum += factor;
            sumOfSquares += factor * factor;
        }
        this.rate = mean;
        this.weight = sum;
        this.error = Math.sqrt(squares / (n - 1) * (sumOfSquares + sum * sum / n));
    }

    /**
     * Finds the pace without seasons.
     *
     * @param series  the values of the parts observed, 2 or more, the last of them those of this period; earlier ones say more of the rate and
     *     its spread, if the world is the same
     * @param done  how many of them belong to this period, 0 or more
     * @param remaining  how many parts of this period are to come, 0 or more
     * @param target  what this period is to come to
     * @return the pace
     * @throws IllegalArgumentException if there are fewer than two values, undefined periods were left out, or a number is out of range
     */
    public static Pace of(Series series, int done, int remaining, double target) {
        return checked(series, done, remaining, target, null);
    }

    /**
     * Finds the pace with seasons.
     *
     * @param series  the values of the parts observed, 2 or more, the last of them those of this period
     * @param done  how many of them belong to this period, 0 or more
     * @param remaining  how many parts of this period are to come, 0 or more
     * @param target  what this period is to come to
     * @param seasons  the factors of the seasons, taken to be exact
     * @return the pace
     * @throws IllegalArgumentException if there are fewer than two values, undefined periods were left out, or a number is out of range
     */
    public static Pace of(Series series, int done, int remaining, double target, SeasonalIndex seasons) {
        return checked(series, done, remaining, target, Objects.requireNonNull(seasons, "seasons"));
    }

    private static Pace checked(
            Series series, int done, int remaining, double target, @Nullable SeasonalIndex seasons) {
        Objects.requireNonNull(series, "series");
        Preconditions.checkArgument(
                series.requireComplete().size() >= 2,
                "The series (%s) of (%s) values says nothing of its spread.\nTake two parts or more, earlier periods too.",
                series.name(),
                series.size());
        Preconditions.checkArgument(
                done >= 0 && done <= series.size() && remaining >= 0 && done + remaining >= 1,
                "The parts done (%s) and remaining (%s) do not fit the (%s) of the series.\n"
                        + "Say how many of its last values belong to this period, and how many are to come.",
                done,
                remaining,
                series.size());
        Preconditions.checkArgument(
                Double.isFinite(target),
                "The target (%s) is no finite number.\nSay what the period is to come to.",
                target);
        return new Pace(series, done, remaining, target, seasons);
    }

    private double factor(int index) {
        return seasons == null ? 1 : seasons.index(series.season(index, seasons.seasons()));
    }

    /**
     * Returns what the parts of this period came to so far.
     *
     * @return the sum in the unit of the series
     */
    public double achieved() {
        return achieved;
    }

    /**
     * Returns what this period comes to at this pace.
     *
     * @return achieved and the mean rate of all parts to come
     */
    public double projection() {
        return achieved + rate * weight;
    }

    /**
     * Returns what the parts to come have to be on average, to reach the target.
     *
     * @return the rate for a part of an average season; empty if none are to come
     */
    public OptionalDouble neededRate() {
        return remaining == 0 ? OptionalDouble.empty() : OptionalDouble.of((target - achieved) / weight);
    }

    /**
     * Returns how likely this period comes to the target or more.
     *
     * @return the probability under the assumption of this class, 0 to 1
     */
    public double probability() {
        double missing = target - projection();
        if (error == 0) {
            return missing <= 0 ? 1 : 0;
        }
        return new TDistribution(null, series.size() - 1.0).cumulativeProbability(-missing / error);
    }

    /**
     * Returns what this period may come to.
     *
     * @param level  how often such intervals hold what comes, under the assumption of this class
     * @return the prediction interval
     */
    public Interval interval(ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        double half = new TDistribution(null, series.size() - 1.0)
                        .inverseCumulativeProbability((1 + level.rate().value().doubleValue()) / 2)
                * error;
        return new Interval(projection() - half, projection() + half, level);
    }

    /**
     * Returns the pace in words, the assumption among them.
     *
     * @return the text
     */
    public String explain() {
        Interval interval = interval(ConfidenceLevel.DEFAULT);
        return series.name() + ": " + series.show(achieved) + " after " + done + " of " + (done + remaining)
                + " parts, " + series.show(projection()) + " at this pace (" + series.show(interval.low()) + " to "
                + series.show(interval.high()) + " at " + interval.level() + "), target " + series.show(target)
                + (remaining == 0
                        ? ""
                        : " needs " + series.show(neededRate().orElseThrow()) + " a part where it was "
                                + series.show(rate))
                + "; probability of reaching it " + Words.probability(probability())
                + ", if the parts to come vary as the " + series.size() + " observed did"
                + (seasons == null ? "" : " in their seasons") + ", independently and normally";
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Pace other
                && series.equals(other.series)
                && done == other.done
                && remaining == other.remaining
                && target == other.target
                && Objects.equals(seasons, other.seasons);
    }

    @Override
    public int hashCode() {
        return Objects.hash(series, done, remaining, target, seasons);
    }

    /**
     * Returns the pace in words.
     *
     * @return as {@link #explain()}
     */
    @Override
    public String toString() {
        return explain();
    }
}
