package org.openspm.compensation.rate;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

/**
 * One row of a rate table: what is paid from one bound to before another.
 *
 * <pre>{@code
 * Tier.from(percent(50)).rate(percent(8))
 * Tier.from(amount(10_000)).to(amount(20_000)).rate(percent(8)).onEntry(amount(500)).atMost(amount(1_000))
 * Tier.from(11).perUnit(amount(25))
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Tier {

    private final Bound from;
    private final @Nullable Bound to;
    private final Pay pay;
    private final @Nullable Amount onEntry;
    private final @Nullable Amount atLeast;
    private final @Nullable Amount atMost;

    private Tier(
            Bound from,
            @Nullable Bound to,
            Pay pay,
            @Nullable Amount onEntry,
            @Nullable Amount atLeast,
            @Nullable Amount atMost) {
        this.from = from;
        this.to = to;
        this.pay = pay;
        this.onEntry = onEntry;
        this.atLeast = atLeast;
        this.atMost = atMost;
    }

    /**
     * Begins a tier at a level of attainment, or at another share when the table is looked up by one.
     *
     * @param level  such as achieved over quota, 100 % when the quota is reached
     * @return the beginning of a tier, which needs to say what it pays
     */
    public static TierStart from(Rate level) {
        return from(new Bound.OnAttainment(level));
    }

    /**
     * Begins a tier at an amount of money.
     *
     * @param amount  the amount
     * @return the beginning of a tier, which needs to say what it pays
     */
    public static TierStart from(Amount amount) {
        return from(new Bound.OnAmount(amount));
    }

    /**
     * Begins a tier at a whole number of things: units, deals, months.
     *
     * @param number  how many
     * @return the beginning of a tier, which needs to say what it pays
     */
    public static TierStart from(long number) {
        return from(BigDecimal.valueOf(number));
    }

    /**
     * Begins a tier at a number of things.
     *
     * @param number  how many
     * @return the beginning of a tier, which needs to say what it pays
     */
    public static TierStart from(BigDecimal number) {
        return from(new Bound.OnNumber(number));
    }

    /**
     * Begins a tier at a bound.
     *
     * @param bound  where it begins
     * @return the beginning of a tier, which needs to say what it pays
     */
    public static TierStart from(Bound bound) {
        return new TierStart(Objects.requireNonNull(bound, "bound"), null);
    }

    static Tier of(Bound from, @Nullable Bound to, Pay pay) {
        return new Tier(from, to, pay, null, null, null);
    }

    /**
     * Returns this tier paying an amount once it is reached, besides what it pays on its part.
     *
     * @param amount  the amount; a marginal table adds those of all tiers reached, a retroactive one pays that of the tier reached
     * @return the tier
     */
    public Tier onEntry(Amount amount) {
        return new Tier(from, to, pay, Objects.requireNonNull(amount, "amount"), atLeast, atMost);
    }

    /**
     * Returns this tier paying at least an amount, as soon as a part of the base that is more than nothing falls into it.
     *
     * @param amount  the least that the tier pays
     * @return the tier
     */
    public Tier atLeast(Amount amount) {
        return new Tier(from, to, pay, onEntry, Objects.requireNonNull(amount, "amount"), atMost);
    }

    /**
     * Returns this tier paying at most an amount; nothing holds below zero, where a refund undoes the sale it refunds.
     *
     * @param amount  the most that the tier pays
     * @return the tier
     */
    public Tier atMost(Amount amount) {
        return new Tier(from, to, pay, onEntry, atLeast, Objects.requireNonNull(amount, "amount"));
    }

    /**
     * Returns where the tier begins.
     *
     * @return the bound, which belongs to this tier unless the table says otherwise
     */
    public Bound from() {
        return from;
    }

    /**
     * Returns where the tier was said to end.
     *
     * @return the bound, or empty if the tier reaches to the next one, or is the last
     */
    public Optional<Bound> to() {
        return Optional.ofNullable(to);
    }

    /**
     * Returns what the tier pays on the part of the base that falls into it.
     *
     * @return the pay
     */
    public Pay pay() {
        return pay;
    }

    /**
     * Returns what the tier pays once it is reached, besides.
     *
     * @return the amount, or empty
     */
    public Optional<Amount> onEntry() {
        return Optional.ofNullable(onEntry);
    }

    /**
     * Returns the least that the tier pays.
     *
     * @return the amount, or empty
     */
    public Optional<Amount> atLeast() {
        return Optional.ofNullable(atLeast);
    }

    /**
     * Returns the most that the tier pays.
     *
     * @return the amount, or empty
     */
    public Optional<Amount> atMost() {
        return Optional.ofNullable(atMost);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Tier other
                && from.equals(other.from)
                && Objects.equals(to, other.to)
                && pay.equals(other.pay)
                && Objects.equals(onEntry, other.onEntry)
                && Objects.equals(atLeast, other.atLeast)
                && Objects.equals(atMost, other.atMost);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, to, pay, onEntry, atLeast, atMost);
    }

    /** Returns what the tier pays in words, without its bounds. */
    String terms() {
        return pay
                + (onEntry == null ? "" : ", " + onEntry + " on entry")
                + (atLeast == null ? "" : ", at least " + atLeast)
                + (atMost == null ? "" : ", at most " + atMost);
    }

    /**
     * Returns the tier in words.
     *
     * @return such as {@code "from 50 % to 100 % at 8 %"}
     */
    @Override
    public String toString() {
        return "from " + from + (to == null ? "" : " to " + to) + " " + terms();
    }
}
