package org.openspm.compensation.plan;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.credit.Crediting;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rounding;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/**
 * Everything a plan says, as plain data.
 *
 * <p>Written with {@link org.openspm.compensation.CompensationPlan}, whose {@code build()} refuses terms that have
 * {@link #problems()}. This record is immutable and thread-safe.
 *
 * @param name  what the plan is called
 * @param currency  the currency it pays in
 * @param year  the plan year
 * @param payGrain  how long a pay period is
 * @param creditRules  who is credited with what
 * @param components  the ways it pays, in the order statements show them
 * @param caps  the most it pays, in the order they are applied
 * @param rounding  how the earnings of a participant, component and period are rounded
 */
public record PlanTerms(
        String name,
        Currency currency,
        Period year,
        Grain payGrain,
        List<Crediting<?>> creditRules,
        List<Component> components,
        List<Cap> caps,
        Rounding rounding) {

    /** The ISO 4217 code of no currency; terms under construction have it until a currency is said. */
    public static final String NO_CURRENCY = "XXX";

    /**
     * Checks that nothing is null and keeps unmodifiable copies.
     *
     * @param name  what the plan is called
     * @param currency  the currency it pays in
     * @param year  the plan year
     * @param payGrain  how long a pay period is
     * @param creditRules  who is credited with what
     * @param components  the ways it pays, in the order statements show them
     * @param caps  the most it pays, in the order they are applied
     * @param rounding  how the earnings of a participant, component and period are rounded
     */
    public PlanTerms {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(payGrain, "payGrain");
        Objects.requireNonNull(rounding, "rounding");
        creditRules = List.copyOf(creditRules);
        components = List.copyOf(components);
        caps = List.copyOf(caps);
    }

    /**
     * Returns the component of a name.
     *
     * @param component  the name
     * @return the component
     * @throws IllegalArgumentException if the plan has none of that name
     */
    public Component component(String component) {
        return components.stream()
                .filter(candidate -> candidate.name().equals(component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The plan (" + name + ") has no component (" + component
                        + ").\nUse one of " + componentNames() + "."));
    }

    private List<String> componentNames() {
        return components.stream().map(Component::name).toList();
    }

    /**
     * Returns what keeps these terms from being evaluated: all of it, not just the first.
     *
     * @return the problems, each with its place, value and a remedy on a second line; none if the plan is sound
     */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        boolean nests = year.calendar().nests(payGrain, Grain.YEAR);
        if (!nests) {
            problems.add("The pay period (" + payGrain + ") does not nest in the plan year (" + year
                    + ").\nPay each month, quarter, half-year or year.");
        }
        // What else is wrong is found under a pay period that nests, so that one build shows every problem.
        Grain paid = nests ? payGrain : Grain.MONTH;
        creditProblems(problems);
        if (components.isEmpty()) {
            problems.add("The plan (" + name + ") has no component.\nAdd one with component(..).");
        }
        Set<String> names = new HashSet<>();
        for (Component component : components) {
            if (!names.add(component.name())) {
                problems.add("The plan (" + name + ") has two components (" + component.name()
                        + ").\nGive each a name of its own.");
            }
            problems.addAll(component.problems(currency, paid, year.calendar()));
            measureProblems(component, problems);
            component.gates().forEach(gate -> gateProblems(component, gate, problems));
        }
        caps.forEach(cap -> capProblems(cap, paid, problems));
        return problems;
    }

    private void capProblems(Cap cap, Grain paid, List<String> problems) {
        if (!year.calendar().nests(paid, cap.grain())) {
            problems.add("The cap (" + cap + ") does not hold whole pay periods of a (" + paid
                    + ").\nCap a pay period or longer.");
        }
        boolean negative;
        if (cap.limit() instanceof Cap.Limit.Fixed fixed) {
            negative = fixed.amount().value().signum() < 0;
            currencyProblem("The cap (" + cap + ")", fixed.amount(), currency).ifPresent(problems::add);
        } else {
            negative = ((Cap.Limit.OfTarget) cap.limit()).multiple().factor().signum() < 0;
        }
        if (negative) {
            problems.add("The cap (" + cap + ") is negative.\nCap at zero or more.");
        }
    }

    /** Returns whether the currency of the plan was said; what cannot be compared with it is no problem before. */
    static boolean isKnown(Currency currency) {
        return !currency.getCurrencyCode().equals(NO_CURRENCY);
    }

    /** Returns what is wrong with an amount that names a currency of its own. */
    static Optional<String> currencyProblem(String place, Amount amount, Currency currency) {
        boolean other = amount instanceof Money money && !money.currency().equals(currency);
        return other && isKnown(currency)
                ? Optional.of(place + " names the amount (" + amount + "), which is not in the plan's currency ("
                        + currency + ").\nState it in that currency.")
                : Optional.empty();
    }

    private void creditProblems(List<String> problems) {
        if (creditRules.isEmpty()) {
            problems.add("The plan (" + name + ") credits nobody.\nAdd crediting(..) for a schema of transactions.");
        }
        Set<Schema<?>> credited = new HashSet<>();
        for (Crediting<?> rule : creditRules) {
            if (!credited.add(rule.schema())) {
                problems.add("The plan (" + name + ") credits the schema (" + rule.schema()
                        + ") twice.\nSay everything about its crediting in one crediting(..).");
            }
            problems.addAll(rule.problems());
        }
    }

    private void measureProblems(Component component, List<String> problems) {
        component.measure().ifPresent(measure -> {
            List<Crediting<?>> rules = creditRules.stream()
                    .filter(rule -> rule.schema().equals(measure.schema()))
                    .toList();
            if (rules.isEmpty()) {
                problems.add("The component (" + component.name() + ") measures the schema (" + measure.schema()
                        + "), which nobody is credited with.\nAdd crediting(..) for it.");
            } else if (component.creditKind() == CreditKind.ROLLED_UP
                    && rules.stream().allMatch(rule -> rule.rollUps().isEmpty())) {
                problems.add("The component (" + component.name() + ") looks at rolled-up credit of ("
                        + measure.schema() + "), which does not roll up.\nSay rollingUp(..) in its crediting.");
            }
        });
    }

    private void gateProblems(Component component, Gate gate, List<String> problems) {
        List<Component> named = components.stream()
                .filter(other -> other.name().equals(gate.component()))
                .toList();
        if (named.isEmpty()) {
            problems.add("The component (" + component.name() + ") is gated by (" + gate.component()
                    + "), which the plan does not have.\nUse one of " + componentNames() + ".");
        } else if (named.get(0).quota().isEmpty() || named.get(0).measure().isEmpty()) {
            problems.add("The component (" + component.name() + ") is gated by the attainment of (" + gate.component()
                    + "), which has none.\nGive that component a measure and a quota.");
        }
    }
}
