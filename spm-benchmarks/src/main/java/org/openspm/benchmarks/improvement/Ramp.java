package org.openspm.benchmarks.improvement;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.openspm.benchmarks.series.Observation;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.series.Words;
import org.openspm.core.money.Unit;

/**
 * How new members come to full productivity, period of tenure by period of tenure.
 *
 * <pre>{@code
 * Ramp ramp = Ramp.of(bookingsByTenure, 100_000);   // one series a rep, each from the rep's own first month
 * ramp.periodsTo(0.9);                              // 6: from the sixth month on at 90 % or more
 * ramp.capacity(12);                                // 9.0: twelve months of a new rep are worth nine
 * }</pre>
 *
 * <p>The shares are means over those who were there so long. Who leaves early is missing from later means, which flatters them;
 * {@link #members} says over how many each mean is. This class is immutable and thread-safe.
 */
public final class Ramp {

    private final Series shares;
    private final List<Integer> members;

    private Ramp(Series shares, List<Integer> members) {
        this.shares = shares;
        this.members = members;
    }

    /**
     * Finds the ramp of members.
     *
     * @param byTenure  a series a member, its first value that of the first period of tenure; one or more, none empty
     * @param full  what a fully productive member does in a period, positive
     * @return the ramp
     * @throws IllegalArgumentException if there are no members, one has no value, or full is not a positive number
     */
    public static Ramp of(List<Series> byTenure, double full) {
        Preconditions.checkArgument(
                full > 0 && full < Double.POSITIVE_INFINITY,
                "The full productivity (%s) is not a positive number.\nSay what a ramped member does in a period.",
                full);
        Preconditions.checkArgument(
                !Objects.requireNonNull(byTenure, "byTenure").isEmpty()
                        && byTenure.stream().allMatch(series -> series.size() > 0),
                "The ramp of (%s) members lacks values.\nGive a series a member, with one period or more.",
                byTenure.size());
        int longest = byTenure.stream().mapToInt(Series::size).max().orElseThrow();
        List<Observation> means = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < longest; i++) {
            int period = i;
            double[] present = byTenure.stream()
                    .filter(series -> series.size() > period)
                    .mapToDouble(series -> series.value(period))
                    .sorted() // so that the sum does not depend on the order of the members
                    .toArray();
            double sum = 0;
            for (double value : present) {
                sum += value;
            }
            means.add(new Observation(Integer.toString(i + 1), sum / present.length / full));
            counts.add(present.length);
        }
        return new Ramp(Series.of("Ramp", Unit.PERCENT, means), List.copyOf(counts));
    }

    /**
     * Returns the mean share of full productivity by tenure.
     *
     * @return the shares in decimal form, labelled 1 for the first period
     */
    public Series shares() {
        return shares;
    }

    /**
     * Returns over how many members each mean is.
     *
     * @return a number for each period of tenure
     */
    public List<Integer> members() {
        return members;
    }

    /**
     * Returns from which period on a share of full productivity is held.
     *
     * @param share  the share in decimal form, such as 0.9
     * @return the first period, counted from 1, from which on every observed mean reaches the share; empty if the last does not
     */
    public OptionalInt periodsTo(double share) {
        int period = shares.size();
        while (period > 0 && shares.value(period - 1) >= share) {
            period--;
        }
        return period == shares.size() ? OptionalInt.empty() : OptionalInt.of(period + 1);
    }

    /**
     * Returns what the first periods of a new member are worth.
     *
     * @param periods  how many, 0 or more; beyond what was observed the last share is taken to go on
     * @return the capacity in periods of a fully productive member
     * @throws IllegalArgumentException if the number is negative
     */
    public double capacity(int periods) {
        Preconditions.checkArgument(
                periods >= 0, "The number of periods (%s) is negative.\nAsk for 0 or more.", periods);
        double sum = 0;
        for (int i = 0; i < periods; i++) {
            sum += shares.value(Math.min(i, shares.size() - 1));
        }
        return sum;
    }

    /**
     * Returns the shares as data to draw.
     *
     * @return the plot
     */
    public Plot plot() {
        return Plot.of("Ramp", shares.labels())
                .withLine("share of full productivity", shares.values())
                .withLine(
                        "members",
                        members.stream().mapToDouble(Integer::intValue).toArray());
    }

    /**
     * Returns the ramp in words.
     *
     * @return such as {@code "the first 12 periods are worth 9 of a ramped member; 90 % are held from period 7 on"}
     */
    public String explain() {
        OptionalInt held = periodsTo(0.9);
        return "the first " + shares.size() + " periods are worth " + Words.number(capacity(shares.size()))
                + " of a ramped member; 90 % are "
                + (held.isPresent() ? "held from period " + held.getAsInt() + " on" : "not reached")
                + " (means of " + members.get(0) + " members at the start, " + members.get(members.size() - 1)
                + " at the end)";
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Ramp other && shares.equals(other.shares) && members.equals(other.members);
    }

    @Override
    public int hashCode() {
        return Objects.hash(shares, members);
    }

    /**
     * Returns the ramp in words.
     *
     * @return as {@link #explain()}
     */
    @Override
    public String toString() {
        return explain();
    }
}
