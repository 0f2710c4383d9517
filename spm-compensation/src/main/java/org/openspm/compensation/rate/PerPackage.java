package org.openspm.compensation.rate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Ratio;

/**
 * A fixed amount for each package of the base: 15 for each ten units begun, 10 for each full 1,000 of sales.
 *
 * <p>Packages are counted on all of the base at once, never deal by deal, so that it does not matter how it was sold. A base below zero counts as its
 * opposite does, negated.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param amount  the amount for one package, in the currency of the plan
 * @param packages  how packages are counted
 * @param free  how much of the base is taken off before, zero or more
 */
public record PerPackage(Amount amount, Packages packages, BigDecimal free) implements PayRule {

    /**
     * Checks what is free.
     *
     * @param amount  the amount for one package, in the currency of the plan
     * @param packages  how packages are counted
     * @param free  how much of the base is taken off before, zero or more
     * @throws IllegalArgumentException if what is free is negative
     */
    public PerPackage {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(packages, "packages");
        free = Words.canonical(free, "free");
        if (free.signum() < 0) {
            throw new IllegalArgumentException("What is free (" + Words.exact(free)
                    + ") is less than nothing.\nSay how much of the base pays nothing, or leave it out.");
        }
    }

    /**
     * Obtains an amount for each package.
     *
     * @param amount  the amount for one package, in the currency of the plan
     * @param packages  how packages are counted
     * @return the rule, nothing being free
     */
    public static PerPackage of(Amount amount, Packages packages) {
        return new PerPackage(amount, packages, BigDecimal.ZERO);
    }

    /**
     * Returns this rule with a part of the base for which nothing is paid.
     *
     * @param units  how much of the base is taken off before packages are counted, zero or more
     * @return the rule
     * @throws IllegalArgumentException if it is negative
     */
    public PerPackage free(long units) {
        return new PerPackage(amount, packages, BigDecimal.valueOf(units));
    }

    @Override
    public RateResult apply(RateInput input) {
        Ratio count = packages.in(counted(input.base()));
        Ratio each = Ratio.of(amount.in(input.currency()).value());
        return RateResult.of("each " + packages, input.base(), "at " + amount, each.times(count));
    }

    /** Returns what of a base is not free. */
    private Ratio counted(Ratio base) {
        Ratio allowance = Ratio.of(free);
        if (base.signum() < 0) {
            return counted(base.negated()).negated();
        }
        return base.compareTo(allowance) > 0 ? base.minus(allowance) : Ratio.ZERO;
    }

    @Override
    public List<String> problems(RateSetting setting) {
        Problems found = new Problems("The rule (" + this + ")", setting);
        found.pay(Pay.perPackage(amount, packages));
        return found.found();
    }

    @Override
    public Set<RateNeed> needs() {
        return Set.of();
    }

    /** Pays nothing more until the next package counts; below zero what remains is not told. */
    @Override
    public Outlook outlook(RateInput input) {
        if (input.base().signum() < 0) {
            return Outlook.of(Ratio.ZERO);
        }
        Ratio counted = counted(input.base());
        Ratio packagesSoFar = packages.in(counted);
        Ratio next = switch (packages.counting()) {
            case STARTED -> packagesSoFar;
            case COMPLETED -> packagesSoFar.plus(Ratio.of(1, 1));
            case NEAREST -> packagesSoFar.plus(Ratio.of(1, 2));
        };
        Ratio bound = next.times(Ratio.of(packages.size())).plus(Ratio.of(free));
        return new Outlook(Optional.of(Ratio.ZERO), Optional.of(bound.minus(input.base())));
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code "15 for each started package of 10, the first 5 free"}
     */
    @Override
    public String toString() {
        return amount + " for each " + packages
                + (free.signum() == 0 ? "" : ", the first " + Words.exact(free) + " free");
    }
}
