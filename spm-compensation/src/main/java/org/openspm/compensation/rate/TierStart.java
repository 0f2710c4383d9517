package org.openspm.compensation.rate;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

/** The beginning of a tier that does not say yet what it pays. This class is immutable and thread-safe. */
public final class TierStart {

    private final Bound from;
    private final @Nullable Bound to;

    TierStart(Bound from, @Nullable Bound to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Says at which level the tier ends; the next tier must begin there.
     *
     * @param level  the first level that no longer belongs to the tier
     * @return the beginning with its end
     */
    public TierStart to(Rate level) {
        return to(new Bound.OnAttainment(level));
    }

    /**
     * Says at which amount the tier ends; the next tier must begin there.
     *
     * @param amount  the first amount that no longer belongs to the tier
     * @return the beginning with its end
     */
    public TierStart to(Amount amount) {
        return to(new Bound.OnAmount(amount));
    }

    /**
     * Says at which whole number the tier ends; the next tier must begin there.
     *
     * @param number  the first number that no longer belongs to the tier
     * @return the beginning with its end
     */
    public TierStart to(long number) {
        return to(BigDecimal.valueOf(number));
    }

    /**
     * Says at which number the tier ends; the next tier must begin there.
     *
     * @param number  the first number that no longer belongs to the tier
     * @return the beginning with its end
     */
    public TierStart to(BigDecimal number) {
        return to(new Bound.OnNumber(number));
    }

    /**
     * Says where the tier ends; the next tier must begin there.
     *
     * @param bound  the first position that no longer belongs to the tier
     * @return the beginning with its end
     */
    public TierStart to(Bound bound) {
        return new TierStart(from, Objects.requireNonNull(bound, "bound"));
    }

    /**
     * Completes the tier with a rate.
     *
     * @param rate  the share of the base that is paid
     * @return the tier
     */
    public Tier rate(Rate rate) {
        return pays(Pay.rate(rate));
    }

    /**
     * Completes the tier with an amount for each unit of the base.
     *
     * @param amount  the amount for one unit
     * @return the tier
     */
    public Tier perUnit(Amount amount) {
        return pays(Pay.perUnit(amount));
    }

    /**
     * Completes the tier with an amount for each package of the part of the base that falls into it.
     *
     * @param amount  the amount for one package
     * @param packages  how packages are counted
     * @return the tier
     */
    public Tier perPackage(Amount amount, Packages packages) {
        return pays(Pay.perPackage(amount, packages));
    }

    /**
     * Completes the tier with a fixed amount for reaching it: a step bonus. A marginal table adds those of all tiers reached, a
     * retroactive one pays that of the tier reached.
     *
     * @param amount  the amount
     * @return the tier
     */
    public Tier fixed(Amount amount) {
        return pays(Pay.fixed(amount));
    }

    /**
     * Completes the tier with a share of the target incentive for reaching it.
     *
     * @param share  the share of the target incentive
     * @return the tier
     */
    public Tier ofTarget(Rate share) {
        return pays(Pay.ofTarget(share));
    }

    /**
     * Completes the tier with an amount for all of it, earned in proportion to how much of its width is covered; for marginal tables.
     *
     * @param amount  the amount for the whole tier
     * @return the tier
     */
    public Tier proRata(Amount amount) {
        return pays(new Pay.ProRata(amount));
    }

    /**
     * Completes the tier with a multiple of the base rate: an accelerator or a decelerator. The base rate is the table's, or the
     * participant's in an {@link IndividualRate}.
     *
     * @param factor  what the base rate is multiplied by, such as {@code "1.5"}
     * @return the tier
     * @throws IllegalArgumentException if the text is not a decimal number
     */
    public Tier times(String factor) {
        return times(Amount.amount(Objects.requireNonNull(factor, "factor")).value());
    }

    /**
     * Completes the tier with a whole multiple of the base rate.
     *
     * @param factor  what the base rate is multiplied by, such as 2
     * @return the tier
     */
    public Tier times(long factor) {
        return times(BigDecimal.valueOf(factor));
    }

    /**
     * Completes the tier with a multiple of the base rate.
     *
     * @param factor  what the base rate is multiplied by
     * @return the tier
     */
    public Tier times(BigDecimal factor) {
        return pays(new Pay.Multiple(factor));
    }

    /**
     * Completes the tier with what it pays.
     *
     * @param pay  what it pays on the part of the base that falls into it
     * @return the tier
     */
    public Tier pays(Pay pay) {
        return Tier.of(from, to, Objects.requireNonNull(pay, "pay"));
    }
}
