package org.openspm.compensation.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;

/**
 * For whom a quota is asked: what its numbers are, when its holder was there, since when, and what was relieved.
 *
 * <pre>{@code
 * QuotaContext.in(usd)
 *         .active(DateRange.from(hired))       // hired on a day within the period: the goal is prorated
 *         .hired(hired);                       // ramps count from then
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class QuotaContext {

    private static final QuotaContext NUMBERS = new QuotaContext(
            Optional.empty(),
            List.of(DateRange.all()),
            Proration.actualDays(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Apportionment.exact());

    private final Optional<Currency> currency;
    private final List<DateRange> active;
    private final Proration proration;
    private final Optional<LocalDate> hired;
    private final Optional<LocalDate> inRoleSince;
    private final List<Relief> reliefs;
    private final Apportionment apportionment;

    private QuotaContext(
            Optional<Currency> currency,
            List<DateRange> active,
            Proration proration,
            Optional<LocalDate> hired,
            Optional<LocalDate> inRoleSince,
            List<Relief> reliefs,
            Apportionment apportionment) {
        this.currency = currency;
        this.active = active;
        this.proration = proration;
        this.hired = hired;
        this.inRoleSince = inRoleSince;
        this.reliefs = reliefs;
        this.apportionment = apportionment;
    }

    /**
     * Obtains the context of goals of money: a plain amount is one of the currency, and parts are whole minor units.
     *
     * @param currency  the currency of the plan that asks
     * @return the context of somebody who was there all the time
     */
    public static QuotaContext in(Currency currency) {
        Objects.requireNonNull(currency, "currency");
        return new QuotaContext(
                Optional.of(currency),
                NUMBERS.active,
                NUMBERS.proration,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Apportionment.inMinorUnits(currency));
    }

    /**
     * Obtains the context of goals that count things, deals or hours: amounts are plain numbers, and parts are exact fractions.
     *
     * @return the context of somebody who was there all the time
     */
    public static QuotaContext ofNumbers() {
        return NUMBERS;
    }

    /**
     * Returns this context for somebody who was there during some dates only.
     *
     * @param ranges  the dates, in any order; what overlaps or follows one another is one range; none for somebody who never was
     * @return the context
     */
    public QuotaContext active(DateRange... ranges) {
        return active(List.of(Objects.requireNonNull(ranges, "ranges")));
    }

    /**
     * Returns this context for somebody who was there during some dates only.
     *
     * @param ranges  the dates, in any order; what overlaps or follows one another is one range; none for somebody who never was
     * @return the context
     */
    public QuotaContext active(List<DateRange> ranges) {
        return new QuotaContext(
                currency,
                joined(Objects.requireNonNull(ranges, "ranges")),
                proration,
                hired,
                inRoleSince,
                reliefs,
                apportionment);
    }

    private static List<DateRange> joined(List<DateRange> ranges) {
        List<DateRange> joined = new ArrayList<>();
        for (DateRange range :
                ranges.stream().sorted(Comparator.comparing(DateRange::start)).toList()) {
            DateRange before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before == null || before.endExclusive().isBefore(range.start())) {
                joined.add(range);
            } else if (range.endExclusive().isAfter(before.endExclusive())) {
                joined.set(joined.size() - 1, DateRange.of(before.start(), range.endExclusive()));
            }
        }
        return List.copyOf(joined);
    }

    /**
     * Returns this context with another convention of proration.
     *
     * @param convention  by which a part of a period counts; also by which amounts that change within it are weighted, unless its shares
     *     do not add up: then those are weighted by actual days
     * @return the context
     */
    public QuotaContext prorated(Proration convention) {
        return new QuotaContext(
                currency,
                active,
                Objects.requireNonNull(convention, "convention"),
                hired,
                inRoleSince,
                reliefs,
                apportionment);
    }

    /**
     * Returns this context with the day of hire, from which ramps count.
     *
     * @param day  the first day of employment
     * @return the context
     */
    public QuotaContext hired(LocalDate day) {
        return new QuotaContext(
                currency,
                active,
                proration,
                Optional.of(Objects.requireNonNull(day, "day")),
                inRoleSince,
                reliefs,
                apportionment);
    }

    /**
     * Returns this context with the day on which the present role began, from which ramps {@link TenureStart#ROLE by role} count.
     *
     * @param day  the first day in the role
     * @return the context
     */
    public QuotaContext inRoleSince(LocalDate day) {
        return new QuotaContext(
                currency,
                active,
                proration,
                hired,
                Optional.of(Objects.requireNonNull(day, "day")),
                reliefs,
                apportionment);
    }

    /**
     * Returns this context with a relief of the holder's own, whoever states the quota. It applies after those of the quota.
     *
     * @param relief  the relief
     * @return the context
     * @throws IllegalStateException if it overlaps another relief of this context
     */
    public QuotaContext relieved(Relief relief) {
        Objects.requireNonNull(relief, "relief");
        for (Relief other : reliefs) {
            Relief.clash("the holder", other, relief).ifPresent(clash -> {
                throw new IllegalStateException(clash);
            });
        }
        List<Relief> more = new ArrayList<>(reliefs);
        more.add(relief);
        return new QuotaContext(currency, active, proration, hired, inRoleSince, List.copyOf(more), apportionment);
    }

    /**
     * Returns the currency of goals of money.
     *
     * @return the currency, or empty if goals are plain numbers
     */
    public Optional<Currency> currency() {
        return currency;
    }

    /**
     * Returns when the holder was there.
     *
     * @return the ranges in order, apart from each other; one of all dates unless said otherwise
     */
    public List<DateRange> active() {
        return active;
    }

    /**
     * Returns the convention of proration.
     *
     * @return the convention, actual days unless said otherwise
     */
    public Proration proration() {
        return proration;
    }

    /**
     * Returns the day of hire.
     *
     * @return the day, or empty if it is not said
     */
    public Optional<LocalDate> hired() {
        return hired;
    }

    /**
     * Returns the day on which the present role began.
     *
     * @return the day, or empty if it is not said
     */
    public Optional<LocalDate> inRoleSince() {
        return inRoleSince;
    }

    /**
     * Returns the reliefs of the holder's own.
     *
     * @return the reliefs in the order in which they were said
     */
    public List<Relief> reliefs() {
        return reliefs;
    }

    /** Returns the rule for the parts of a quota that has none of its own: minor units of money, exact fractions of other numbers. */
    Apportionment apportionment() {
        return apportionment;
    }

    /** Returns whether the holder was there on every day of a period, and relieved of nothing. */
    boolean isConstantOver(Period period) {
        return reliefs.isEmpty()
                && active.size() == 1
                && proration.isAdditive()
                && active.get(0).encloses(period.range());
    }

    /** Returns an amount as a number of this context. */
    Ratio number(Amount amount) {
        if (currency.isPresent()) {
            return Ratio.of(amount.in(currency.get()).value());
        }
        if (amount instanceof Money) {
            throw new IllegalArgumentException("The quota (" + amount
                    + ") is money, and is asked for where things are counted.\nState a plain amount(..), or ask for it in a"
                    + " currency.");
        }
        return Ratio.of(amount.value());
    }

    Figure figure(Ratio number) {
        return Figure.of(number, unit());
    }

    Unit unit() {
        return currency.map(Unit::money).orElse(Unit.NUMBER);
    }

    LocalDate start(Ramp ramp) {
        return (ramp.since() == TenureStart.HIRE ? hired : inRoleSince)
                .orElseThrow(() -> new IllegalArgumentException("The ramp (" + ramp + ") counts from (" + ramp.since()
                        + "), which is not said of the holder.\nSay it with "
                        + ramp.since().remedy() + "."));
    }

    /** Returns the convention by which what follows one another within a period is weighted. */
    Proration weighting() {
        return proration.isAdditive() ? proration : Proration.actualDays();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof QuotaContext other
                && currency.equals(other.currency)
                && active.equals(other.active)
                && proration.equals(other.proration)
                && hired.equals(other.hired)
                && inRoleSince.equals(other.inRoleSince)
                && reliefs.equals(other.reliefs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(currency, active, proration, hired, inRoleSince, reliefs);
    }

    /**
     * Returns the context in words.
     *
     * @return such as {@code "USD, active 2026-03-15/.., by actual days, hired 2026-03-15"}
     */
    @Override
    public String toString() {
        StringBuilder words =
                new StringBuilder(currency.map(Currency::getCurrencyCode).orElse("numbers"));
        words.append(", active ").append(active.isEmpty() ? "never" : ranges());
        words.append(", by ").append(proration);
        hired.ifPresent(day -> words.append(", hired ").append(day));
        inRoleSince.ifPresent(day -> words.append(", in role since ").append(day));
        reliefs.forEach(relief -> words.append(", ").append(relief));
        return words.toString();
    }

    private String ranges() {
        return String.join(" and ", active.stream().map(DateRange::toString).toList());
    }
}
