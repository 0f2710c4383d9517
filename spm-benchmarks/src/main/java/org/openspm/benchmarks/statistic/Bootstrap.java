package org.openspm.benchmarks.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * The bootstrap: an interval for a statistic that no formula is known for, from samples drawn with replacement from the sample.
 *
 * <p>The caller hands in the seed, and the same seed and data give the same interval, on every machine and whatever the order of the data:
 * numbers are drawn by Commons Math's Well19937c, whose sequence does not change any more. The BCa interval (bias-corrected and
 * accelerated) is the default; {@link #percentile()} asks for the plain percentile interval. With fewer than some twenty values both are
 * too narrow: of ten they contain a mean in some 90 % instead of 95 %.
 *
 * <p>Where several rows belong together - deals of one rep, months of one account - draw whole clusters, or the interval is much too narrow.
 *
 * <pre>{@code
 * Bootstrap.withSeed(2026).of(cycles, sample -> sample.median().orThrow());
 * Bootstrap.withSeed(2026).ofDifference(east, west, sample -> sample.mean().orThrow());
 * Bootstrap.withSeed(2026).ofClusters(dealsByRep, sample -> sample.mean().orThrow());
 * }</pre>
 *
 * <p>Source: B. Efron, JASA 82 (1987) 171-185. This class is immutable and thread-safe.
 */
public final class Bootstrap {

    private static final int FEWEST_RESAMPLES = 100;
    private static final int MOST_RESAMPLES = 1_000_000;

    private final long seed;
    private final int resamples;
    private final ConfidenceLevel level;
    private final boolean isCorrected;

    private Bootstrap(long seed, int resamples, ConfidenceLevel level, boolean isCorrected) {
        this.seed = seed;
        this.resamples = resamples;
        this.level = Objects.requireNonNull(level, "level");
        this.isCorrected = isCorrected;
    }

    /**
     * Obtains the BCa bootstrap with 2,000 resamples and 95 % intervals.
     *
     * @param seed  what the random numbers start from: any number, kept with the result to find it again
     * @return the bootstrap
     */
    public static Bootstrap withSeed(long seed) {
        return new Bootstrap(seed, 2_000, ConfidenceLevel.DEFAULT, true);
    }

    /**
     * Returns the bootstrap with another number of resamples.
     *
     * @param count  how many, 100 to 1,000,000
     * @return the changed bootstrap
     * @throws IllegalArgumentException if the number is out of range
     */
    public Bootstrap resamples(int count) {
        if (count < FEWEST_RESAMPLES || count > MOST_RESAMPLES) {
            throw new IllegalArgumentException("The number of resamples (" + count
                    + ") is not within 100 to 1000000.\nTake 2000 for an interval to look at, 10000 for one to print.");
        }
        return new Bootstrap(seed, count, level, isCorrected);
    }

    /**
     * Returns the bootstrap with intervals of another level.
     *
     * @param other  the level of confidence
     * @return the changed bootstrap
     */
    public Bootstrap at(ConfidenceLevel other) {
        return new Bootstrap(seed, resamples, other, isCorrected);
    }

    /**
     * Returns the bootstrap with plain percentile intervals.
     *
     * @return the changed bootstrap
     */
    public Bootstrap percentile() {
        return new Bootstrap(seed, resamples, level, false);
    }

    /**
     * Calculates a statistic of a sample with its interval.
     *
     * @param sample  the values
     * @param statistic  what to compute, of any sample of the same size, and for BCa of one less
     * @return the statistic; undefined of fewer than two values or where the statistic is NaN or infinite; without an interval if resamples
     *     do not differ or all lie on one side
     */
    public Estimate of(Sample sample, ToDoubleFunction<Sample> statistic) {
        Objects.requireNonNull(statistic, "statistic");
        return of("", List.of(singles(sample)), groups -> statistic.applyAsDouble(groups.get(0)));
    }

    /**
     * Calculates the difference of a statistic of two samples with its interval; each is drawn from apart.
     *
     * @param first  the one
     * @param second  the other
     * @param statistic  what to compute of each
     * @return the statistic of the first less that of the second; undefined or without an interval as that of one sample
     */
    public Estimate ofDifference(Sample first, Sample second, ToDoubleFunction<Sample> statistic) {
        Objects.requireNonNull(statistic, "statistic");
        return of(
                " of a difference",
                List.of(singles(first), singles(second)),
                groups -> statistic.applyAsDouble(groups.get(0)) - statistic.applyAsDouble(groups.get(1)));
    }

    /**
     * Calculates a statistic of clustered values with its interval: whole clusters are drawn, and their values put together.
     *
     * @param clusters  the values of each cluster, in any order
     * @param statistic  what to compute of the values of all clusters
     * @return the statistic; undefined of fewer than two clusters, otherwise as that of one sample
     */
    public Estimate ofClusters(Collection<Sample> clusters, ToDoubleFunction<Sample> statistic) {
        Objects.requireNonNull(statistic, "statistic");
        List<Sample> sorted = new ArrayList<>(clusters);
        sorted.sort((one, other) -> Arrays.compare(one.ascending(), other.ascending()));
        return of(" by cluster", List.of(sorted), groups -> statistic.applyAsDouble(groups.get(0)));
    }

    private static List<Sample> singles(Sample sample) {
        List<Sample> units = new ArrayList<>();
        for (double value : sample.ascending()) {
            units.add(Sample.ofSorted(new double[] {value}));
        }
        return units;
    }

    private Estimate of(String what, List<List<Sample>> groups, ToDoubleFunction<List<Sample>> statistic) {
        String method = (isCorrected ? "BCa" : "percentile") + " bootstrap" + what + ", " + resamples
                + " resamples, seed " + seed;
        for (List<Sample> units : groups) {
            if (units.size() < 2) {
                return Estimate.undefined(method, "there are (" + units.size() + ") to draw from, fewer than 2");
            }
        }
        double found =
                statistic.applyAsDouble(groups.stream().map(Bootstrap::pooled).toList());
        if (!Double.isFinite(found)) {
            return Estimate.undefined(method, "the statistic has no value");
        }
        double[] replicates = replicates(groups, statistic);
        if (!Double.isFinite(replicates[0]) || !Double.isFinite(replicates[resamples - 1])) {
            return Estimate.withoutInterval(found, method, "the statistic has no value in some resamples");
        }
        if (replicates[0] == replicates[resamples - 1]) {
            return Estimate.withoutInterval(found, method, "the statistic is the same in all resamples");
        }
        return isCorrected
                ? corrected(found, replicates, acceleration(groups, statistic), method)
                : between(found, replicates, level.tail(), 1 - level.tail(), method);
    }

    private double[] replicates(List<List<Sample>> groups, ToDoubleFunction<List<Sample>> statistic) {
        RandomGenerator random = new Well19937c(seed);
        double[] replicates = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            List<Sample> drawn = new ArrayList<>();
            for (List<Sample> units : groups) {
                List<Sample> chosen = new ArrayList<>(units.size());
                for (int j = 0; j < units.size(); j++) {
                    chosen.add(units.get(random.nextInt(units.size())));
                }
                drawn.add(pooled(chosen));
            }
            replicates[i] = statistic.applyAsDouble(drawn);
        }
        Arrays.sort(replicates);
        return replicates;
    }

    private static Sample pooled(List<Sample> units) {
        int size = units.stream().mapToInt(Sample::size).sum();
        double[] values = new double[size];
        int next = 0;
        for (Sample unit : units) {
            System.arraycopy(unit.ascending(), 0, values, next, unit.size());
            next += unit.size();
        }
        return Sample.ofSorted(values);
    }

    /** How the spread of the statistic changes with its value, by leaving out one unit after the other. */
    private static double acceleration(List<List<Sample>> groups, ToDoubleFunction<List<Sample>> statistic) {
        double cubes = 0;
        double squares = 0;
        List<Sample> whole = groups.stream().map(Bootstrap::pooled).toList();
        for (int g = 0; g < groups.size(); g++) {
            List<Sample> units = groups.get(g);
            double[] without = new double[units.size()];
            for (int i = 0; i < without.length; i++) {
                List<Sample> rest = new ArrayList<>(units);
                rest.remove(i);
                List<Sample> reduced = new ArrayList<>(whole);
                reduced.set(g, pooled(rest));
                without[i] = statistic.applyAsDouble(reduced);
            }
            double n = without.length;
            for (double deviation : Moments.centred(without)) {
                double influence = -deviation * (n - 1) / n;
                cubes += influence * influence * influence;
                squares += influence * influence;
            }
        }
        return squares == 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
    }

    private Estimate corrected(double found, double[] replicates, double acceleration, String method) {
        double below = 0;
        for (double replicate : replicates) {
            below += replicate < found ? 1 : replicate == found ? 0.5 : 0;
        }
        if (below == 0 || below == resamples || !Double.isFinite(acceleration)) {
            String reason = Double.isFinite(acceleration)
                    ? "all resamples lie on one side of the statistic"
                    : "the statistic has no value where one is left out";
            return Estimate.withoutInterval(found, method, reason);
        }
        double bias = -StandardNormal.upperQuantile(below / resamples);
        double z = level.normalQuantile();
        return between(
                found,
                replicates,
                shifted(bias - z, bias, acceleration),
                shifted(bias + z, bias, acceleration),
                method);
    }

    private static double shifted(double z, double bias, double acceleration) {
        return StandardNormal.atMost(bias + z / (1 - acceleration * z));
    }

    private Estimate between(double found, double[] replicates, double low, double high, String method) {
        double one = quantile(replicates, low);
        double other = quantile(replicates, high);
        return Estimate.of(found, new Interval(Math.min(one, other), Math.max(one, other), level), method);
    }

    private static double quantile(double[] sorted, double share) {
        double rank = Math.max(1, Math.min(sorted.length, share * (sorted.length + 1)));
        int below = (int) Math.min(sorted.length - 1.0, Math.floor(rank));
        return sorted[below - 1] + (rank - below) * (sorted[below] - sorted[below - 1]);
    }
}
