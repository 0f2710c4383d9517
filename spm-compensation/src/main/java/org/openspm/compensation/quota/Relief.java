package org.openspm.compensation.quota;

import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;

/**
 * A quota made smaller for some dates: a leave, a territory that could not be worked, a product that was not delivered.
 *
 * <p>Either a share of the goal is relieved, or an amount stands in place of the goal of these dates. An amount is that of all the dates
 * together and is spread over them by days.
 *
 * <pre>{@code
 * Relief.of(percent(50), DateRange.of(march1, may1));               // half of the goal in March and April
 * Relief.replacing(amount(10_000), DateRange.of(march1, may1));     // 10,000 for the two months together
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Relief {

    private final DateRange dates;
    private final Rate relieved;
    private final Optional<Amount> replacement;

    private Relief(DateRange dates, Rate relieved, Optional<Amount> replacement) {
        this.dates = dates;
        this.relieved = relieved;
        this.replacement = replacement;
    }

    /**
     * Obtains the relief of a share of the goal.
     *
     * @param relieved  the share that is taken off, more than 0 % up to 100 %
     * @param dates  the dates that are relieved
     * @return the relief
     * @throws IllegalArgumentException if the share is out of range
     */
    public static Relief of(Rate relieved, DateRange dates) {
        Objects.requireNonNull(relieved, "relieved");
        Objects.requireNonNull(dates, "dates");
        if (relieved.compareTo(Rate.ZERO) <= 0 || relieved.compareTo(Rate.ONE) > 0) {
            throw new IllegalArgumentException("The relief of (" + relieved + ") over (" + dates
                    + ") is no share to take off a quota.\nUse more than 0 % up to 100 %.");
        }
        return new Relief(dates, relieved, Optional.empty());
    }

    /**
     * Obtains the relief that puts an amount in place of the goal.
     *
     * @param amount  the goal of all the dates together, zero or more
     * @param dates  the dates, bounded on both sides
     * @return the relief
     * @throws IllegalArgumentException if the amount is negative, or the dates have no first or last
     */
    public static Relief replacing(Amount amount, DateRange dates) {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(dates, "dates");
        if (amount.value().signum() < 0) {
            throw new IllegalArgumentException(
                    "The relief over (" + dates + ") leaves a negative goal (" + amount + ").\nState zero or more.");
        }
        if (!dates.isBounded()) {
            throw new IllegalArgumentException("The relief over (" + dates + ") spreads (" + amount
                    + ") over dates without end.\nGive it a first and a last date.");
        }
        return new Relief(dates, Rate.ZERO, Optional.of(amount));
    }

    /**
     * Returns the dates that are relieved.
     *
     * @return the dates
     */
    public DateRange dates() {
        return dates;
    }

    /**
     * Returns the share of the goal that is taken off.
     *
     * @return the share, 0 % if an amount stands in place of the goal
     */
    public Rate relieved() {
        return relieved;
    }

    /**
     * Returns the goal that stands in place of the stated one.
     *
     * @return the goal of all the dates together, or empty if a share is relieved
     */
    public Optional<Amount> replacement() {
        return replacement;
    }

    /** Returns what is left of the goal, 1 for all of it. */
    Ratio kept() {
        return Ratio.of(1, 1).minus(relieved.toRatio());
    }

    /** Returns the share of the dates that lies in a part of them. */
    Ratio shareOf(DateRange part) {
        return Ratio.of(part.days(), dates.days());
    }

    /** Returns the problem of two reliefs that are stated for the same dates, if they are. */
    static Optional<String> clash(String of, Relief one, Relief other) {
        return one.dates.overlaps(other.dates)
                ? Optional.of("The reliefs (" + one + ") and (" + other + ") of " + of
                        + " overlap.\nEnd one before the other starts, and state what holds on the dates of both.")
                : Optional.empty();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Relief other
                && dates.equals(other.dates)
                && relieved.equals(other.relieved)
                && replacement.equals(other.replacement);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dates, relieved, replacement);
    }

    /**
     * Returns the relief in words.
     *
     * @return such as {@code "50 % relieved over 2026-03-01/2026-05-01"}
     */
    @Override
    public String toString() {
        return replacement.map(amount -> amount + " in place of the goal").orElse(relieved + " relieved") + " over "
                + dates;
    }
}
