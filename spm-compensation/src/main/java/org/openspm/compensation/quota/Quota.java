package org.openspm.compensation.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;

/**
 * A goal as it is stated: an amount for a period, how it is spread over shorter ones, and what makes it smaller for whom.
 *
 * <pre>{@code
 * Quota quota = Quota.of(calendar.year(2026), amount(1_000_000))
 *         .spread(Seasonality.percents(QUARTER, percent(20), percent(20), percent(20), percent(40)))
 *         .ramped(Ramp.monthly(percent(50), percent(75)))
 *         .relieved(Relief.of(percent(50), DateRange.of(march1, may1)))
 *         .changing(july1, amount(1_200_000));
 * quota.goal(calendar.quarter(2026, 1), QuotaContext.in(usd).active(DateRange.from(hired)).hired(hired));
 * }</pre>
 *
 * <p>The goal of a period follows in this order:
 *
 * <ol>
 *   <li><em>seasonality</em>: the part of the amount that falls to the period, by largest remainder in whole minor units of money and exactly
 *       for other numbers ({@link #apportioned} says otherwise);
 *   <li><em>ramp</em>: times the percentage of the period of tenure;
 *   <li><em>relief</em>: times what is not relieved, or an amount in its place;
 *   <li><em>proration</em>: times the share of the period in which the holder was there.
 * </ol>
 *
 * <p>The last three hold by date: a relief during dates in which the holder was not there takes nothing off, and amounts, percentages and reliefs that
 * change within a period are weighted by time, in the convention of the {@link QuotaContext}.
 *
 * <p>What is prorated? A quota with a seasonality is the sum of its periods, each prorated by itself; so is one with a ramp that counts in fiscal
 * periods, which spreads the quota evenly over them. Any other is prorated as a whole, and a shorter period asked of it is its even part,
 * prorated by itself: 214 of 365 days of a year are not quite seven of its twelve months. Say {@link Seasonality#even} where months
 * have to add up to the year for those who were not there all of it.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Quota {

    private final Period period;
    private final Amount amount;
    private final List<Change> changes;
    private final Optional<Seasonality> seasonality;
    private final Optional<Ramp> ramp;
    private final List<Relief> reliefs;
    private final Optional<Apportionment> apportionment;
    private final boolean free;
    private final List<String> problems;

    /** The parts of the last currency asked for: found again by everybody who has this quota, and the same whoever finds them. */
    private volatile @Nullable SeasonalParts parts;

    private Quota(
            Period period,
            Amount amount,
            List<Change> changes,
            Optional<Seasonality> seasonality,
            Optional<Ramp> ramp,
            List<Relief> reliefs,
            Optional<Apportionment> apportionment,
            boolean free) {
        this.period = period;
        this.amount = amount;
        this.changes = List.copyOf(changes);
        this.seasonality = seasonality;
        this.ramp = ramp;
        this.reliefs = List.copyOf(reliefs);
        this.apportionment = apportionment;
        this.free = free;
        this.problems = QuotaProblems.of(this, "quota of (" + period + ")");
    }

    /**
     * An amount that a quota changes to within its period.
     *
     * @param from  the first date of the amount
     * @param amount  the goal of the whole period, as if it held all the time
     */
    public record Change(LocalDate from, Amount amount) {

        /**
         * Checks that nothing is null and the amount is not negative.
         *
         * @param from  the first date of the amount
         * @param amount  the goal of the whole period, as if it held all the time
         * @throws IllegalArgumentException if the amount is negative
         */
        public Change {
            Objects.requireNonNull(from, "from");
            requireNotNegative("quota from (" + from + ") on", Objects.requireNonNull(amount, "amount"));
        }
    }

    /**
     * Obtains a goal of a period.
     *
     * @param period  the period it is for
     * @param amount  the goal, zero or more: money for a measure of money, otherwise a number
     * @return the quota
     * @throws IllegalArgumentException if the goal is negative
     */
    public static Quota of(Period period, Amount amount) {
        Objects.requireNonNull(period, "period");
        requireNotNegative("quota of (" + period + ")", Objects.requireNonNull(amount, "amount"));
        return new Quota(
                period, amount, List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), false);
    }

    private static void requireNotNegative(String what, Amount amount) {
        if (amount.value().signum() < 0) {
            throw new IllegalArgumentException("The " + what + " is negative (" + amount + ").\nState zero or more.");
        }
    }

    /**
     * Returns this quota spread over shorter periods.
     *
     * @param how  how much falls to which period, in place of what was said before
     * @return the quota
     */
    public Quota spread(Seasonality how) {
        return new Quota(
                period,
                amount,
                changes,
                Optional.of(Objects.requireNonNull(how, "how")),
                ramp,
                reliefs,
                apportionment,
                free);
    }

    /**
     * Returns this quota with a ramp for those who are new.
     *
     * @param how  the percentages by tenure, in place of what was said before
     * @return the quota
     */
    public Quota ramped(Ramp how) {
        return new Quota(
                period,
                amount,
                changes,
                seasonality,
                Optional.of(Objects.requireNonNull(how, "how")),
                reliefs,
                apportionment,
                free);
    }

    /**
     * Returns this quota with one more relief.
     *
     * @param relief  what is taken off, and when
     * @return the quota
     */
    public Quota relieved(Relief relief) {
        List<Relief> more = new ArrayList<>(reliefs);
        more.add(Objects.requireNonNull(relief, "relief"));
        return new Quota(period, amount, changes, seasonality, ramp, more, apportionment, free);
    }

    /**
     * Returns this quota with another amount from a date within its period on.
     *
     * @param from  the first date of the amount, after the first of the period
     * @param changed  the goal of the whole period, as if it held all the time: each counts by the time in which it is in force
     * @return the quota
     * @throws IllegalArgumentException if the amount is negative
     */
    public Quota changing(LocalDate from, Amount changed) {
        List<Change> more = new ArrayList<>(changes);
        Change change = new Change(from, changed);
        if (!more.contains(change)) {
            more.add(change);
        }
        more.sort(Comparator.comparing(Change::from));
        return new Quota(period, amount, more, seasonality, ramp, reliefs, apportionment, free);
    }

    /**
     * Returns this quota with its parts found in another way, such as in whole thousands or exactly.
     *
     * @param how  how the amount is split over periods
     * @return the quota
     */
    public Quota apportioned(Apportionment how) {
        return new Quota(
                period,
                amount,
                changes,
                seasonality,
                ramp,
                reliefs,
                Optional.of(Objects.requireNonNull(how, "how")),
                free);
    }

    /**
     * Returns this quota free of its parts: quotas that are stated for shorter periods need not add up to it, each is what it is.
     *
     * @return the quota
     */
    public Quota freely() {
        return new Quota(period, amount, changes, seasonality, ramp, reliefs, apportionment, true);
    }

    /**
     * Returns the period this quota is for.
     *
     * @return the period
     */
    public Period period() {
        return period;
    }

    /**
     * Returns the goal of the whole period, before everything else.
     *
     * @return the amount, up to the first change
     */
    public Amount amount() {
        return amount;
    }

    /**
     * Returns what the amount changes to within the period.
     *
     * @return the changes in order of time
     */
    public List<Change> changes() {
        return changes;
    }

    /**
     * Returns how this quota is spread over shorter periods.
     *
     * @return the seasonality, or empty if none is said
     */
    public Optional<Seasonality> seasonality() {
        return seasonality;
    }

    /**
     * Returns the ramp for those who are new.
     *
     * @return the ramp, or empty if there is none
     */
    public Optional<Ramp> ramp() {
        return ramp;
    }

    /**
     * Returns what is taken off.
     *
     * @return the reliefs in the order in which they were said
     */
    public List<Relief> reliefs() {
        return reliefs;
    }

    /**
     * Returns how the amount is split over periods.
     *
     * @return the rule, or empty for the usual one: minor units of money, exactly for other numbers
     */
    public Optional<Apportionment> apportionment() {
        return apportionment;
    }

    /**
     * Returns whether quotas of shorter periods need not add up to this one.
     *
     * @return true after {@link #freely()}
     */
    public boolean isFree() {
        return free;
    }

    /**
     * Returns what is wrong with this quota.
     *
     * @return every problem with its remedy on the next line; none for a quota that can be asked
     */
    public List<String> problems() {
        return problems;
    }

    /**
     * Returns the goal of a period.
     *
     * @param asked  the period of this quota or one that lies in it
     * @param context  for whom
     * @return the exact goal in currency units or other numbers; empty if the period does not lie in that of this quota
     * @throws IllegalStateException if this quota has {@link #problems()}
     * @throws IllegalArgumentException if an amount is money of another currency than the context's or of any where it counts things, if a ramp counts
     *     from a day that the context does not say, or if its proration has no share of the period
     */
    public Optional<Ratio> goal(Period asked, QuotaContext context) {
        return reckon(asked, context).map(Reckoned::value);
    }

    /**
     * Returns how the goal of a period was found.
     *
     * @param asked  the period of this quota or one that lies in it
     * @param context  for whom
     * @return the amount, the part of it by seasonality, ramp, relief and the share of the period; undefined if the period does not lie
     *     in that of this quota
     * @throws IllegalStateException as {@link #goal}
     * @throws IllegalArgumentException as {@link #goal}
     */
    public Trace explain(Period asked, QuotaContext context) {
        String label = "goal of " + asked;
        return reckon(asked, context)
                .map(goal -> goal.explain(label))
                .orElseGet(() -> Statements.none(label, "the quota is that of " + period, context));
    }

    Optional<Reckoned> reckon(Period asked, QuotaContext context) {
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(context, "context");
        requireSound(problems);
        return covers(asked) ? Optional.of(new QuotaGoal(this, context).of(asked)) : Optional.empty();
    }

    static void requireSound(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
    }

    private boolean covers(Period asked) {
        return asked.equals(period)
                || (asked.calendar().equals(period.calendar())
                        && PeriodPlace.divides(asked.grain(), period)
                        && asked.within(period.grain()).equals(period));
    }

    /** Returns the parts of every amount over the periods of the seasonality. */
    SeasonalParts parts(Seasonality how, QuotaContext context) {
        SeasonalParts found = parts;
        if (found == null || !found.currency().equals(context.currency())) {
            found = SeasonalParts.of(this, how, context);
            parts = found;
        }
        return found;
    }

    Apportionment apportionment(QuotaContext context) {
        return apportionment.orElse(context.apportionment());
    }

    /** Returns the amount at the beginning and those it changes to. */
    List<Amount> amounts() {
        List<Amount> amounts = new ArrayList<>();
        amounts.add(amount);
        changes.forEach(change -> amounts.add(change.amount()));
        return amounts;
    }

    /** Returns whether nothing makes this quota another one on some dates than on others. */
    boolean isConstant() {
        return changes.isEmpty() && reliefs.isEmpty() && ramp.isEmpty();
    }

    /** Returns the grain of the fiscal periods that a ramp spreads this quota over, if it does. */
    Optional<Grain> rampGrain() {
        return ramp.filter(of -> of.counting() != Ramp.Counting.DATES)
                .map(Ramp::grain)
                .filter(grain -> PeriodPlace.divides(grain, period));
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Quota other
                && period.equals(other.period)
                && amount.equals(other.amount)
                && changes.equals(other.changes)
                && seasonality.equals(other.seasonality)
                && ramp.equals(other.ramp)
                && reliefs.equals(other.reliefs)
                && apportionment.equals(other.apportionment)
                && free == other.free;
    }

    @Override
    public int hashCode() {
        return Objects.hash(period, amount, changes, seasonality, ramp, reliefs, apportionment, free);
    }

    /**
     * Returns the quota in words.
     *
     * @return such as {@code "FY2026 1,000,000, evenly over each MONTH"}
     */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder(period + " " + amount);
        changes.forEach(change ->
                words.append(", ").append(change.amount()).append(" from ").append(change.from()));
        seasonality.ifPresent(how -> words.append(", ").append(how));
        apportionment.ifPresent(how -> words.append(", parts ").append(how));
        ramp.ifPresent(how -> words.append(", ramp ").append(how));
        reliefs.forEach(relief -> words.append(", ").append(relief));
        return words.append(free ? ", free of its parts" : "").toString();
    }
}
