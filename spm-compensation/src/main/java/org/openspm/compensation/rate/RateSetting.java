package org.openspm.compensation.rate;

import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openspm.core.money.Unit;

/**
 * What a plan will be able to tell a rule, known before there is any data: so that {@link PayRule#problems(RateSetting)} finds what is
 * missing or does not fit.
 *
 * <p>This record is immutable and thread-safe; every method returns a new value.
 *
 * @param currency  the currency of the plan, if it is known
 * @param base  the unit of the base, or empty if nothing is measured
 * @param quota  whether there is a quota
 * @param target  whether there is a target incentive
 * @param lookup  the unit of the measure that tiers are looked up by, or empty if that is the base or its attainment
 * @param figures  the units of the named lookups that are numbers
 * @param categories  the names of the named lookups that are categories
 */
public record RateSetting(
        Optional<Currency> currency,
        Optional<Unit> base,
        boolean quota,
        boolean target,
        Optional<Unit> lookup,
        Map<String, Unit> figures,
        Set<String> categories) {

    /**
     * Checks that nothing is null and keeps unmodifiable copies.
     *
     * @param currency  the currency of the plan, if it is known
     * @param base  the unit of the base, or empty if nothing is measured
     * @param quota  whether there is a quota
     * @param target  whether there is a target incentive
     * @param lookup  the unit of the measure that tiers are looked up by
     * @param figures  the units of the named lookups that are numbers
     * @param categories  the names of the named lookups that are categories
     */
    public RateSetting {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(lookup, "lookup");
        figures = Map.copyOf(figures);
        categories = Set.copyOf(categories);
    }

    /**
     * Obtains a setting of a base alone.
     *
     * @param base  the unit of the base
     * @return the setting
     */
    public static RateSetting of(Unit base) {
        return withoutBase().measuring(Optional.of(Objects.requireNonNull(base, "base")));
    }

    /**
     * Obtains the setting of a component that measures nothing, such as a bonus that looks only at its gates.
     *
     * @return the setting
     */
    public static RateSetting withoutBase() {
        return new RateSetting(Optional.empty(), Optional.empty(), false, false, Optional.empty(), Map.of(), Set.of());
    }

    private RateSetting measuring(Optional<Unit> unit) {
        return new RateSetting(currency, unit, quota, target, lookup, figures, categories);
    }

    /**
     * Returns this setting in a currency.
     *
     * @param ofPlan  the currency of the plan
     * @return the setting
     */
    public RateSetting in(Currency ofPlan) {
        Optional<Currency> some = Optional.of(Objects.requireNonNull(ofPlan, "currency"));
        return new RateSetting(some, base, quota, target, lookup, figures, categories);
    }

    /**
     * Returns this setting with a quota.
     *
     * @return the setting
     */
    public RateSetting withQuota() {
        return new RateSetting(currency, base, true, target, lookup, figures, categories);
    }

    /**
     * Returns this setting with a target incentive.
     *
     * @return the setting
     */
    public RateSetting withTarget() {
        return new RateSetting(currency, base, quota, true, lookup, figures, categories);
    }

    /**
     * Returns this setting with a measure that tiers are looked up by.
     *
     * @param unit  the unit of the measure
     * @return the setting
     */
    public RateSetting lookingUp(Unit unit) {
        Optional<Unit> some = Optional.of(Objects.requireNonNull(unit, "lookup"));
        return new RateSetting(currency, base, quota, target, some, figures, categories);
    }

    /**
     * Returns this setting with a named lookup that is a number.
     *
     * @param name  the name of the lookup
     * @param unit  the unit of its values
     * @return the setting
     */
    public RateSetting with(String name, Unit unit) {
        Map<String, Unit> more = new HashMap<>(figures);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(unit, "unit"));
        return new RateSetting(currency, base, quota, target, lookup, more, categories);
    }

    /**
     * Returns this setting with a named lookup that is a category.
     *
     * @param name  the name of the lookup
     * @return the setting
     */
    public RateSetting withCategory(String name) {
        Set<String> more = new HashSet<>(categories);
        more.add(Objects.requireNonNull(name, "name"));
        return new RateSetting(currency, base, quota, target, lookup, figures, more);
    }
}
