package org.openspm.compensation.plan;

import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openspm.compensation.credit.Crediting;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;

/**
 * Everything a compensation plan says, as data.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param name  what the plan is called
 * @param currency  the currency it pays in
 * @param year  the plan year
 * @param payGrain  how long a pay period is
 * @param creditings  who is credited with what
 * @param components  the ways it pays, in the order statements show them
 * @param gates  what everything it pays depends on
 * @param bounds  the most and the least it pays, in the order they are applied
 * @param rounding  how the earnings of a participant, component and period are rounded
 * @param conversion  at which date amounts in other currencies are converted
 * @param proration  how quotas and target incentives are prorated for those who are on the plan for a part of a period
 * @param creditDaysAfterLeaving  for how many days after leaving the plan a participant is still credited, 0 for none
 */
public record PlanTerms(
        String name,
        Currency currency,
        Period year,
        Grain payGrain,
        List<Crediting<?>> creditings,
        List<Component> components,
        List<Gate> gates,
        List<PayBound> bounds,
        Rounding rounding,
        ConversionDate conversion,
        Proration proration,
        int creditDaysAfterLeaving) {

    /** The ISO 4217 code of no currency; terms under construction have it until a currency is said. */
    public static final String NO_CURRENCY = "XXX";

    /**
     * Checks that nothing is null and keeps unmodifiable copies.
     *
     * @param name  what the plan is called
     * @param currency  the currency it pays in
     * @param year  the plan year
     * @param payGrain  how long a pay period is
     * @param creditings  who is credited with what
     * @param components  the ways it pays
     * @param gates  what everything it pays depends on
     * @param bounds  the most and the least it pays
     * @param rounding  how earnings are rounded
     * @param conversion  at which date amounts in other currencies are converted
     * @param proration  how quotas and target incentives are prorated
     * @param creditDaysAfterLeaving  for how many days after leaving the plan a participant is still credited
     */
    public PlanTerms {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(payGrain, "payGrain");
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(conversion, "conversion");
        Objects.requireNonNull(proration, "proration");
        creditings = List.copyOf(creditings);
        components = List.copyOf(components);
        gates = List.copyOf(gates);
        bounds = List.copyOf(bounds);
    }

    /**
     * Returns the component of a name.
     *
     * @param component  the name
     * @return the component
     * @throws IllegalArgumentException if the plan has none of that name
     */
    public Component component(String component) {
        return find(component)
                .orElseThrow(() -> new IllegalArgumentException("The plan (" + name + ") has no component (" + component
                        + ").\nUse one of " + componentNames() + "."));
    }

    /**
     * Returns these terms with other components. They may have problems that these have not.
     *
     * @param all  the ways it pays instead
     * @return the terms
     */
    public PlanTerms withComponents(List<Component> all) {
        return with(Objects.requireNonNull(all, "all"), bounds);
    }

    /**
     * Returns these terms with other caps and floors of the whole plan. They may have problems that these have not.
     *
     * @param all  the most and the least it pays instead
     * @return the terms
     */
    public PlanTerms withBounds(List<PayBound> all) {
        return with(components, Objects.requireNonNull(all, "all"));
    }

    private PlanTerms with(List<Component> otherComponents, List<PayBound> otherBounds) {
        return new PlanTerms(
                name,
                currency,
                year,
                payGrain,
                creditings,
                otherComponents,
                gates,
                otherBounds,
                rounding,
                conversion,
                proration,
                creditDaysAfterLeaving);
    }

    Optional<Component> find(String component) {
        return components.stream()
                .filter(candidate -> candidate.name().equals(component))
                .findFirst();
    }

    List<String> componentNames() {
        return components.stream().map(Component::name).toList();
    }

    /**
     * Returns the pay periods of the plan year.
     *
     * @return the periods in order
     */
    public List<Period> payPeriods() {
        return year.divide(payGrain);
    }

    /**
     * Returns every performance that a component looks at, those inside scorecards and gates included.
     *
     * @param component  the component
     * @return the performances in the order in which the component states them
     */
    public static List<Performance> performancesOf(Component component) {
        return Mentions.in(component);
    }

    /**
     * Returns every performance that a gate looks at, those inside scorecards and combined gates included.
     *
     * @param gate  the gate
     * @return the performances in the order in which the gate states them
     */
    public static List<Performance> performancesOf(Gate gate) {
        return Mentions.in(List.of(gate), List.of());
    }

    /**
     * Returns every performance that the gates and bounds of the whole plan look at.
     *
     * @return the performances
     */
    public List<Performance> performances() {
        return Mentions.in(gates, bounds);
    }

    /**
     * Returns every period that something of the plan is looked at within: pay periods, those of components, and the longer ones of gates, caps, floors and
     * of what is caught up.
     *
     * @return the grains, shortest first
     */
    public Set<Grain> grains() {
        Set<Grain> grains = new TreeSet<>(List.of(payGrain));
        for (Component component : components) {
            Accumulation how = component.accumulation(payGrain);
            if (how.kind() != Accumulation.Kind.PER_TRANSACTION) {
                grains.add(how.grain());
            }
            component.catchUp().ifPresent(grains::add);
            component.bounds().forEach(bound -> grains.add(bound.grain()));
            grains.addAll(Mentions.longerIn(component));
        }
        bounds.forEach(bound -> grains.add(bound.grain()));
        grains.addAll(Mentions.longerIn(gates));
        return Collections.unmodifiableSet(grains);
    }

    /**
     * Returns what keeps these terms from being evaluated: all of it, not just the first.
     *
     * @return the problems, each with its place, value and a remedy on a second line; none if the plan is sound
     */
    public List<String> problems() {
        return new PlanCheck(this).problems();
    }

    /** Returns whether the currency of the plan was said; what cannot be compared with it is no problem before. */
    static boolean isKnown(Currency currency) {
        return !currency.getCurrencyCode().equals(NO_CURRENCY);
    }

    /** Returns what is wrong with an amount that names a currency of its own. */
    Optional<String> currencyProblem(String place, Amount amount) {
        boolean other = amount instanceof Money money && !money.currency().equals(currency);
        return other && isKnown(currency)
                ? Optional.of(place + " names the amount (" + amount + "), which is not in the plan's currency ("
                        + currency + ").\nState it in that currency.")
                : Optional.empty();
    }
}
