package org.openspm.compensation.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;

/**
 * The quotas of one holder, a participant, a role or a territory: named goals, each for a period.
 *
 * <p>The goal of a period is, in this order: the one stated for it; the sum of those of the shorter periods that make it up, where each is
 * stated or follows from shorter ones; or its part of the one stated for the shortest longer period that it lies in. Weeks of a
 * Gregorian calendar, which make up no month, and the goals of months meet in their days. What a {@link Quota} says of seasonality,
 * ramp, relief and proration holds wherever it is asked.
 *
 * <pre>{@code
 * Quotas quotas = Quotas.none().with("new business", calendar.year(2026), amount(1_000_000));
 * quotas.goal("new business", calendar.quarter(2026, 1), QuotaContext.in(usd));     // 250000
 * }</pre>
 *
 * <p>A part without a seasonality is an even one: whole minor units of money that add up to the goal they are part of (earlier periods have the odd
 * ones), exact fractions of other numbers.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Quotas {

    private static final Quotas NONE = new Quotas(new TreeMap<>());

    private final SortedMap<String, Statements> byName;

    private Quotas(SortedMap<String, Statements> byName) {
        this.byName = byName;
    }

    /**
     * Obtains no quotas.
     *
     * @return the empty set of goals
     */
    public static Quotas none() {
        return NONE;
    }

    /**
     * Returns these quotas with a goal of a period.
     *
     * @param name  what the goal is for; a plan asks for it by this name
     * @param period  the period it is for
     * @param goal  the goal, zero or more: money for a measure of money, otherwise a number
     * @return the quotas with that one
     * @throws IllegalArgumentException if the name is blank or the goal is negative
     */
    public Quotas with(String name, Period period, Amount goal) {
        requireName(name);
        return with(name, Quota.of(period, goal));
    }

    /**
     * Returns these quotas with another one.
     *
     * @param name  what the goal is for; a plan asks for it by this name
     * @param quota  the goal and what is said of it; one that contradicts others is found by {@link #problems()}
     * @return the quotas with that one
     * @throws IllegalArgumentException if the name is blank
     */
    public Quotas with(String name, Quota quota) {
        requireName(name);
        Objects.requireNonNull(quota, "quota");
        SortedMap<String, Statements> all = new TreeMap<>(byName);
        Statements stated = all.get(name);
        all.put(name, stated == null ? new Statements(name, List.of(quota)) : stated.with(quota));
        return new Quotas(all);
    }

    private static void requireName(String name) {
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("The name (" + name
                    + ") of a quota is blank.\nName what it is a goal for, such as \"new business\".");
        }
    }

    /**
     * Returns what goals are for.
     *
     * @return the names, in order of the alphabet
     */
    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    /**
     * Returns what is stated for a goal.
     *
     * @param name  what it is for
     * @return the quotas of that name in order of time, the shorter first of those that start on one day; none for another name
     */
    public List<Quota> of(String name) {
        return stated(name).map(Statements::all).orElse(List.of());
    }

    private Optional<Statements> stated(String name) {
        return Optional.ofNullable(byName.get(Objects.requireNonNull(name, "name")));
    }

    /**
     * Returns what is wrong with these quotas: with each by itself, goals that are stated twice, and parts that do not add up to their whole.
     *
     * @return every problem with its remedy on the next line; none for quotas that can be asked
     */
    public List<String> problems() {
        return byName.values().stream()
                .flatMap(stated -> stated.problems().stream())
                .toList();
    }

    /**
     * Returns whether a goal depends on tenure.
     *
     * @param name  what it is for
     * @param start  what tenure is counted from
     * @return true if a ramp of it counts from there, which the context then has to say
     */
    public boolean isRamped(String name, TenureStart start) {
        Objects.requireNonNull(start, "start");
        return of(name).stream().anyMatch(quota -> quota.ramp().map(Ramp::since).equals(Optional.of(start)));
    }

    /**
     * Returns the goal of a period.
     *
     * @param name  what the goal is for
     * @param period  the period
     * @param context  for whom
     * @return the exact goal in currency units or other numbers, or empty if none is stated that covers the period
     * @throws IllegalStateException if the quotas of that name have {@link #problems()}; the message holds them all
     * @throws IllegalArgumentException as {@link Quota#goal}
     */
    public Optional<Ratio> goal(String name, Period period, QuotaContext context) {
        return reckon(name, period, context).map(Reckoned::value);
    }

    /**
     * Returns how the goal of a period was found.
     *
     * @param name  what the goal is for
     * @param period  the period
     * @param context  for whom
     * @return the amounts stated, their parts by seasonality, ramps, reliefs and shares of periods; undefined if no goal is stated that covers the
     *     period
     * @throws IllegalStateException as {@link #goal}
     * @throws IllegalArgumentException as {@link #goal}
     */
    public Trace explain(String name, Period period, QuotaContext context) {
        String label = "goal " + name + " of " + period;
        return explained(reckon(name, period, context), label, context);
    }

    /**
     * Returns the goal of a longer period up to a date: the sum of the goals of its pay periods that have begun before it.
     *
     * <p>The goals of months are 10,000 each in a quarter of 30,000: it is 10,000 in the first month, 20,000 in the second, and starts again
     * with the next quarter.
     *
     * @param name  what the goal is for
     * @param longer  the period it accumulates over
     * @param endExclusive  the day after the last one, within the period or its end
     * @param payGrain  how long the pay periods are, which make up the longer one
     * @param context  for whom
     * @return the exact goal to date, or empty if a pay period has none
     * @throws IllegalStateException as {@link #goal}
     * @throws IllegalArgumentException as {@link #goal}, or if the date is outside the period, or the pay periods do not make it up
     */
    public Optional<Ratio> goalToDate(
            String name, Period longer, LocalDate endExclusive, Grain payGrain, QuotaContext context) {
        return reckonToDate(name, longer, endExclusive, payGrain, context).map(Reckoned::value);
    }

    /**
     * Returns how the goal of a longer period up to a date was found.
     *
     * @param name  what the goal is for
     * @param longer  the period it accumulates over
     * @param endExclusive  the day after the last one, within the period or its end
     * @param payGrain  how long the pay periods are, which make up the longer one
     * @param context  for whom
     * @return the goals of the pay periods; undefined if one has none
     * @throws IllegalStateException as {@link #goalToDate}
     * @throws IllegalArgumentException as {@link #goalToDate}
     */
    public Trace explainToDate(
            String name, Period longer, LocalDate endExclusive, Grain payGrain, QuotaContext context) {
        String label = "goal " + name + " of " + longer + " before " + endExclusive;
        return explained(reckonToDate(name, longer, endExclusive, payGrain, context), label, context);
    }

    private Optional<Reckoned> reckon(String name, Period period, QuotaContext context) {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(context, "context");
        return stated(name).flatMap(stated -> stated.reckon(period, context));
    }

    private Optional<Reckoned> reckonToDate(
            String name, Period longer, LocalDate endExclusive, Grain payGrain, QuotaContext context) {
        Objects.requireNonNull(longer, "longer");
        Objects.requireNonNull(endExclusive, "endExclusive");
        if (!endExclusive.isAfter(longer.range().start())
                || endExclusive.isAfter(longer.range().endExclusive())) {
            throw new IllegalArgumentException("The goal of (" + longer + ") was asked to date before (" + endExclusive
                    + "), of which it has no day.\nUse a date after its first day, up to the day after its last.");
        }
        List<Reckoned.Labelled> goals = new ArrayList<>();
        for (Period pay : longer.divide(Objects.requireNonNull(payGrain, "payGrain"))) {
            if (pay.range().start().isBefore(endExclusive)) {
                Optional<Reckoned> goal = reckon(name, pay, context);
                if (goal.isEmpty()) {
                    return Optional.empty();
                }
                goals.add(new Reckoned.Labelled(pay.toString(), goal.get()));
            }
        }
        return Optional.of(Reckoned.sum(goals, "sum of the goals of each " + payGrain + " begun", context));
    }

    private static Trace explained(Optional<Reckoned> goal, String label, QuotaContext context) {
        return goal.map(found -> found.explain(label))
                .orElseGet(() -> Statements.none(label, "there is no quota", context));
    }

    private Map<String, List<Quota>> content() {
        Map<String, List<Quota>> content = new TreeMap<>();
        byName.forEach((name, stated) -> content.put(name, stated.all()));
        return content;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Quotas other && content().equals(other.content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    /**
     * Returns all goals.
     *
     * @return such as {@code "{new business=[2026 1,000,000]}"}
     */
    @Override
    public String toString() {
        return content().toString();
    }
}
