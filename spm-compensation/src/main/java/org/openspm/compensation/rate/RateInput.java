package org.openspm.compensation.rate;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;

/**
 * All that a rule may look at: the base it pays on, and whatever its tiers, bands and targets are measured by.
 *
 * <pre>{@code
 * RateInput.of(sold, usd).withQuota(quota).attaining(attainment)
 * }</pre>
 *
 * <p>This record is immutable and thread-safe; every method returns a new value.
 *
 * @param base  what is paid on: money in currency units, or a number of things
 * @param currency  the currency that is paid in
 * @param attainment  achieved over quota; it may be undefined
 * @param quota  the quota in the unit of the base
 * @param lookup  what tiers are looked up by where it is neither the base nor the attainment; it may be undefined
 * @param start  the position at which the base begins, where only the stretch from there to the present position is paid
 * @param target  the target incentive of the component and window, in currency units
 * @param paidBefore  what was paid before this base, in currency units; zero unless said
 * @param figures  the named lookups that are numbers
 * @param categories  the named lookups that are categories
 */
public record RateInput(
        Ratio base,
        Currency currency,
        Optional<Figure> attainment,
        Optional<Ratio> quota,
        Optional<Figure> lookup,
        Optional<Ratio> start,
        Optional<Ratio> target,
        Ratio paidBefore,
        Map<String, Figure> figures,
        Map<String, String> categories) {

    /**
     * Checks that nothing is null and keeps unmodifiable copies.
     *
     * @param base  what is paid on
     * @param currency  the currency that is paid in
     * @param attainment  achieved over quota
     * @param quota  the quota in the unit of the base
     * @param lookup  what tiers are looked up by
     * @param start  the position at which the base begins
     * @param target  the target incentive
     * @param paidBefore  what was paid before this base
     * @param figures  the named lookups that are numbers
     * @param categories  the named lookups that are categories
     */
    public RateInput {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(attainment, "attainment");
        Objects.requireNonNull(quota, "quota");
        Objects.requireNonNull(lookup, "lookup");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(paidBefore, "paidBefore");
        figures = Map.copyOf(figures);
        categories = Map.copyOf(categories);
    }

    /**
     * Obtains an input of a base alone.
     *
     * @param base  what is paid on: money in currency units, or a number of things
     * @param currency  the currency that is paid in
     * @return the input
     */
    public static RateInput of(Ratio base, Currency currency) {
        Optional<Ratio> none = Optional.empty();
        return new RateInput(
                base, currency, Optional.empty(), none, Optional.empty(), none, none, Ratio.ZERO, Map.of(), Map.of());
    }

    /**
     * Returns this input with an attainment.
     *
     * @param figure  achieved over quota, which may be undefined and say why
     * @return the input
     */
    public RateInput attaining(Figure figure) {
        Optional<Figure> some = Optional.of(Objects.requireNonNull(figure, "attainment"));
        return new RateInput(base, currency, some, quota, lookup, start, target, paidBefore, figures, categories);
    }

    /**
     * Returns this input with a quota. Where the attainment is base over quota, it is also what a level of attainment is worth in base, for
     * traces and outlooks; where no attainment is given, base over quota is the attainment.
     *
     * @param goal  the quota in the unit of the base
     * @return the input
     */
    public RateInput withQuota(Ratio goal) {
        Optional<Ratio> some = Optional.of(Objects.requireNonNull(goal, "quota"));
        return new RateInput(base, currency, attainment, some, lookup, start, target, paidBefore, figures, categories);
    }

    /**
     * Returns this input with another measure to look tiers up by: the margin that sets the rate on the sale.
     *
     * @param figure  the measure, which may be undefined and say why
     * @return the input
     */
    public RateInput lookingUp(Figure figure) {
        Optional<Figure> some = Optional.of(Objects.requireNonNull(figure, "lookup"));
        return new RateInput(base, currency, attainment, quota, some, start, target, paidBefore, figures, categories);
    }

    /**
     * Returns this input for a base that moves the position on from here: a marginal table pays on that stretch alone, a retroactive one pays
     * the base by the tier that is reached with it. A counter that several share stands at 400,000 before a sale, at 700,000 after it, and
     * the seller is paid on what lies between.
     *
     * <p>The position reached is the lookup or attainment if one is given, else this one plus the base, or plus the base over the quota.
     *
     * @param position  the position before the base, on the scale of the table: an amount, a number, or a level in decimal form
     * @return the input
     */
    public RateInput startingAt(Ratio position) {
        Optional<Ratio> some = Optional.of(Objects.requireNonNull(position, "start"));
        return new RateInput(base, currency, attainment, quota, lookup, some, target, paidBefore, figures, categories);
    }

    /**
     * Returns this input with a target incentive.
     *
     * @param incentive  the target incentive of the component and window, in currency units
     * @return the input
     */
    public RateInput withTarget(Ratio incentive) {
        Optional<Ratio> some = Optional.of(Objects.requireNonNull(incentive, "target"));
        return new RateInput(base, currency, attainment, quota, lookup, start, some, paidBefore, figures, categories);
    }

    /**
     * Returns this input with what was paid before, for tiers over payout.
     *
     * @param paid  the cumulative payout before this base, in currency units
     * @return the input
     */
    public RateInput paidBefore(Ratio paid) {
        Objects.requireNonNull(paid, "paidBefore");
        return new RateInput(base, currency, attainment, quota, lookup, start, target, paid, figures, categories);
    }

    /**
     * Returns this input with a named lookup that is a number.
     *
     * @param name  the name of the lookup
     * @param figure  its value, which may be undefined and say why
     * @return the input
     */
    public RateInput with(String name, Figure figure) {
        Map<String, Figure> more = new HashMap<>(figures);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(figure, "figure"));
        return new RateInput(base, currency, attainment, quota, lookup, start, target, paidBefore, more, categories);
    }

    /**
     * Returns this input with a named lookup that is a category.
     *
     * @param name  the name of the lookup
     * @param category  its value
     * @return the input
     */
    public RateInput with(String name, String category) {
        Map<String, String> more = new HashMap<>(categories);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(category, "category"));
        return new RateInput(base, currency, attainment, quota, lookup, start, target, paidBefore, figures, more);
    }
}
