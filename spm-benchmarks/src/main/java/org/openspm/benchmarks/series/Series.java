package org.openspm.benchmarks.series;

import com.google.common.base.Preconditions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Unit;

/**
 * Numbers in the order of time, one for each period: what charts, trends and forecasts are made of.
 *
 * <pre>{@code
 * Series bookings = Series.of(table);                    // of a metric per month, all members together
 * Series jill = Series.of(byRep, "jill");                // of one member
 * Series own = Series.of("Calls", 41, 38, 44);
 * }</pre>
 *
 * <p>A series made from a table has a value for every period from the first to the last with rows, so that its periods follow each other.
 * The values are for statistics, in {@code double}; the exact ones stay in the table. This class is immutable and thread-safe.
 */
public final class Series {

    private final String name;
    private final Unit unit;
    private final List<Observation> observations;
    private final int place;
    private final List<String> skipped;

    Series(String name, Unit unit, List<Observation> observations, int place, List<String> skipped) {
        this.name = name;
        this.unit = unit;
        this.observations = List.copyOf(observations);
        this.place = place;
        this.skipped = List.copyOf(skipped);
        Set<String> labels = new HashSet<>();
        for (Observation observation : this.observations) {
            Preconditions.checkArgument(
                    labels.add(observation.label()),
                    "The label (%s) of the series (%s) stands for two observations.\nName each by a label of its own.",
                    observation.label(),
                    name);
        }
    }

    /**
     * Obtains a series of observations.
     *
     * @param name  what is observed
     * @param unit  what the values count
     * @param observations  the observations in the order of time, their labels distinct
     * @return the series
     * @throws IllegalArgumentException if the name is blank or two observations have one label
     */
    public static Series of(String name, Unit unit, List<Observation> observations) {
        Objects.requireNonNull(unit, "unit");
        return new Series(named(name), unit, Objects.requireNonNull(observations, "observations"), 1, List.of());
    }

    /**
     * Obtains a series of numbers without a unit, labelled 1, 2, 3 and so on.
     *
     * @param name  what is observed
     * @param values  finite numbers in the order of time
     * @return the series
     * @throws IllegalArgumentException if the name is blank or a value not a finite number
     */
    public static Series of(String name, double... values) {
        List<Observation> observations = new ArrayList<>();
        for (double value : Objects.requireNonNull(values, "values")) {
            observations.add(new Observation(Integer.toString(observations.size() + 1), value));
        }
        return of(name, Unit.NUMBER, observations);
    }

    /**
     * Obtains a series of dated numbers, whatever their order.
     *
     * @param name  what is observed
     * @param unit  what the values count
     * @param values  a number for each date; the dates are taken to follow each other in equal steps
     * @return the series, labelled with the dates
     * @throws IllegalArgumentException if the name is blank or a value not a finite number
     */
    public static Series dated(String name, Unit unit, Map<LocalDate, ? extends Number> values) {
        List<Observation> observations = new ArrayList<>();
        new TreeMap<LocalDate, Number>(Objects.requireNonNull(values, "values"))
                .forEach((date, value) -> observations.add(new Observation(date.toString(), value.doubleValue())));
        return of(name, unit, observations);
    }

    /**
     * Obtains the series of a metric per period.
     *
     * @param table  a table per period
     * @param members  a member of each dimension of the table in order, {@code MetricKey.ALL} for all; none of a table without dimensions
     * @return the series, from the first to the last period of the table
     * @throws IllegalArgumentException if the table is not per period or has no rows, if the members are not those of a key of the table, or
     *     if the value of a period is undefined
     */
    public static Series of(MetricTable table, Object... members) {
        return TableSeries.series(table, false, members);
    }

    /**
     * Obtains the series of a metric per period without the periods in which it is undefined, such as a win rate of months without deals.
     *
     * @param table  a table per period
     * @param members  a member of each dimension of the table in order, {@code MetricKey.ALL} for all; none of a table without dimensions
     * @return the series; it says in {@link #skipped()} what it left out, and is refused where periods have to follow each other
     * @throws IllegalArgumentException if the table is not per period or has no rows, or if the members are not those of a key of the table
     */
    public static Series skippingUndefined(MetricTable table, Object... members) {
        return TableSeries.series(table, true, members);
    }

    private static String named(String name) {
        Preconditions.checkArgument(
                !Objects.requireNonNull(name, "name").isBlank(),
                "The name (%s) of the series is blank.\nSay what is observed.",
                name);
        return name;
    }

    /**
     * Returns this series with its first observation at another place in the year, or whatever the seasons are parts of.
     *
     * @param firstPlace  1 if the first observation is the first of its cycle, 2 for the second; a series from a table knows its place
     * @return the series
     * @throws IllegalArgumentException if the place is not positive
     */
    public Series startingAt(int firstPlace) {
        Preconditions.checkArgument(
                firstPlace >= 1, "The place (%s) in the cycle is not positive.\nCount from 1.", firstPlace);
        return new Series(name, unit, observations, firstPlace, skipped);
    }

    /**
     * Returns the beginning of this series.
     *
     * @param count  how many observations, 0 to {@link #size()}
     * @return the first of them
     * @throws IllegalArgumentException if there are fewer
     */
    public Series first(int count) {
        requireCount(count);
        return new Series(name, unit, observations.subList(0, count), place, skipped);
    }

    /**
     * Returns the end of this series.
     *
     * @param count  how many observations, 0 to {@link #size()}
     * @return the last of them
     * @throws IllegalArgumentException if there are fewer
     */
    public Series last(int count) {
        requireCount(count);
        int from = size() - count;
        return new Series(name, unit, observations.subList(from, size()), place + from, skipped);
    }

    private void requireCount(int count) {
        Preconditions.checkArgument(
                count >= 0 && count <= size(),
                "The number of observations (%s) is not within 0 to the (%s) of the series (%s).\nAsk for fewer.",
                count,
                size(),
                name);
    }

    /**
     * Returns this series with another observation at its end.
     *
     * @param observation  the observation
     * @return the series
     * @throws IllegalArgumentException if its label is in the series
     */
    public Series plus(Observation observation) {
        List<Observation> more = new ArrayList<>(observations);
        more.add(Objects.requireNonNull(observation, "observation"));
        return new Series(name, unit, more, place, skipped);
    }

    /**
     * Returns a series of other values at the same times.
     *
     * @param newName  what the values are
     * @param values  a finite number for each observation
     * @return the series, of the same unit
     * @throws IllegalArgumentException if there are not as many values as observations, or one is not a finite number
     */
    public Series withValues(String newName, double... values) {
        Preconditions.checkArgument(
                Objects.requireNonNull(values, "values").length == size(),
                "The number of values (%s) is not that of the observations (%s).\nGive one for each.",
                values.length,
                size());
        List<Observation> changed = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            changed.add(new Observation(label(i), values[i]));
        }
        return new Series(named(newName), unit, changed, place, skipped);
    }

    /**
     * Returns this series, in which periods follow each other.
     *
     * @return this
     * @throws IllegalArgumentException if undefined periods were left out
     */
    public Series requireComplete() {
        Preconditions.checkArgument(
                skipped.isEmpty(),
                "The series (%s) lacks the periods %s, and seasons, trends and forecasts count periods.\n"
                        + "Choose a longer grain, in which every period has a value.",
                name,
                skipped);
        return this;
    }

    /**
     * Returns what is observed.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns what the values count.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * Returns the observations.
     *
     * @return the observations in the order of time
     */
    public List<Observation> observations() {
        return observations;
    }

    /**
     * Returns the periods that were left out because their value is undefined.
     *
     * @return their labels, none of a complete series
     */
    public List<String> skipped() {
        return skipped;
    }

    /**
     * Returns how many observations there are.
     *
     * @return the number of observations
     */
    public int size() {
        return observations.size();
    }

    /**
     * Returns the value of an observation.
     *
     * @param index  0 for the first
     * @return the value in the {@link #unit()}, a share in decimal form
     */
    public double value(int index) {
        return observations.get(index).value();
    }

    /**
     * Returns the label of an observation.
     *
     * @param index  0 for the first
     * @return the label
     */
    public String label(int index) {
        return observations.get(index).label();
    }

    /**
     * Returns the place of an observation in a cycle of seasons.
     *
     * @param index  0 for the first; beyond the end for what is still to come
     * @param seasons  how many places the cycle has, 1 or more
     * @return 1 to the number of seasons
     */
    public int season(int index, int seasons) {
        return Math.floorMod(place - 1 + index, seasons) + 1;
    }

    /**
     * Returns a copy of the values.
     *
     * @return the values in the order of time
     */
    public double[] values() {
        return observations.stream().mapToDouble(Observation::value).toArray();
    }

    /**
     * Returns the labels.
     *
     * @return the labels in the order of time
     */
    public List<String> labels() {
        return observations.stream().map(Observation::label).toList();
    }

    /**
     * Returns a number as the unit of this series shows it.
     *
     * @param value  a finite number
     * @return such as {@code "62.5 %"}
     */
    public String show(double value) {
        return Words.inUnit(value, unit);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Series other
                && name.equals(other.name)
                && unit.equals(other.unit)
                && observations.equals(other.observations)
                && place == other.place
                && skipped.equals(other.skipped);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, unit, observations, place, skipped);
    }

    /**
     * Returns the name and how long the series is.
     *
     * @return such as {@code "Bookings, 24 observations from 2024-01 to 2025-12"}
     */
    @Override
    public String toString() {
        return name + ", " + size() + " observations"
                + (observations.isEmpty() ? "" : " from " + label(0) + " to " + label(size() - 1));
    }
}
