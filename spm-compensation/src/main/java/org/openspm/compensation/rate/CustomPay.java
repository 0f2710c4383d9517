package org.openspm.compensation.rate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openspm.core.money.Ratio;

/**
 * A host's own rule: a label that explains it, the domain it is defined on, and a pure function from the input to the exact pay.
 *
 * <pre>{@code
 * CustomPay.of("square root scale", input -> scale(input.base())).from(0).to(1_000_000)
 * }</pre>
 *
 * <p>Outside its domain it pays nothing, with a reason. The library cannot look into the function: it has no outlook, and analysis samples it
 * within its domain. The function must depend on its input alone. Rules are equal by label, domain, needs and the identity of the function.
 *
 * <p>This class is immutable, and thread-safe if the function is.
 */
public final class CustomPay implements PayRule {

    /** What a host says about its function. */
    private record Terms(
            String label,
            Function<RateInput, Ratio> function,
            Optional<BigDecimal> lowest,
            Optional<BigDecimal> highest,
            Set<RateNeed> needs,
            Set<String> lookups) {}

    private final Terms terms;

    private CustomPay(Terms terms) {
        this.terms = terms;
    }

    /**
     * Obtains a rule defined for every base.
     *
     * @param label  what explains it on statements
     * @param function  the exact pay in currency units of an input
     * @return the rule
     * @throws IllegalArgumentException if the label is blank
     */
    public static CustomPay of(String label, Function<RateInput, Ratio> function) {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(function, "function");
        if (label.isBlank()) {
            throw new IllegalArgumentException(
                    "The label (" + label + ") is blank.\nSay in a few words what the rule pays for.");
        }
        Optional<BigDecimal> none = Optional.empty();
        return new CustomPay(new Terms(label, function, none, none, Set.of(), Set.of()));
    }

    /**
     * Returns this rule defined from a base on.
     *
     * @param lowest  the lowest base of the domain
     * @return the rule
     */
    public CustomPay from(long lowest) {
        return from(BigDecimal.valueOf(lowest));
    }

    /**
     * Returns this rule defined from a base on.
     *
     * @param lowest  the lowest base of the domain
     * @return the rule
     */
    public CustomPay from(BigDecimal lowest) {
        Optional<BigDecimal> bound = Optional.of(Words.canonical(lowest, "lowest"));
        return new CustomPay(new Terms(terms.label, terms.function, bound, terms.highest, terms.needs, terms.lookups));
    }

    /**
     * Returns this rule defined up to a base.
     *
     * @param highest  the highest base of the domain, itself included
     * @return the rule
     */
    public CustomPay to(long highest) {
        return to(BigDecimal.valueOf(highest));
    }

    /**
     * Returns this rule defined up to a base.
     *
     * @param highest  the highest base of the domain, itself included
     * @return the rule
     */
    public CustomPay to(BigDecimal highest) {
        Optional<BigDecimal> bound = Optional.of(Words.canonical(highest, "highest"));
        return new CustomPay(new Terms(terms.label, terms.function, terms.lowest, bound, terms.needs, terms.lookups));
    }

    /**
     * Returns this rule with what its function looks at besides the base.
     *
     * @param needs  what has to be in the input; it is undefined without
     * @return the rule
     */
    public CustomPay needing(RateNeed... needs) {
        return new CustomPay(
                new Terms(terms.label, terms.function, terms.lowest, terms.highest, Set.of(needs), terms.lookups));
    }

    /**
     * Returns this rule with the named lookups that its function looks at.
     *
     * @param names  the names of the lookups
     * @return the rule
     */
    public CustomPay lookingUp(String... names) {
        return new CustomPay(
                new Terms(terms.label, terms.function, terms.lowest, terms.highest, terms.needs, Set.of(names)));
    }

    /**
     * Returns what explains the rule.
     *
     * @return the label
     */
    public String label() {
        return terms.label;
    }

    /**
     * Returns the lowest base of the domain.
     *
     * @return the bound, or empty if there is none
     */
    public Optional<BigDecimal> lowest() {
        return terms.lowest;
    }

    /**
     * Returns the highest base of the domain.
     *
     * @return the bound, itself included, or empty if there is none
     */
    public Optional<BigDecimal> highest() {
        return terms.highest;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the function throws or returns null; the message names the label
     */
    @Override
    public RateResult apply(RateInput input) {
        Objects.requireNonNull(input, "input");
        boolean outside = lowest().filter(low -> input.base().compareTo(Ratio.of(low)) < 0)
                        .isPresent()
                || highest()
                        .filter(high -> input.base().compareTo(Ratio.of(high)) > 0)
                        .isPresent();
        if (outside) {
            return RateResult.undefined(
                    "the base of " + Words.number(input.base()) + " is outside the domain of " + this);
        }
        return RateResult.of(terms.label, input.base(), "by a rule of its own", call(input));
    }

    private Ratio call(RateInput input) {
        Ratio pay;
        try {
            pay = terms.function.apply(input);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The custom rule (" + terms.label + ") failed on a base of (" + Words.number(input.base()) + "): "
                            + e + ".\nMake it return a number for every input in its domain.",
                    e);
        }
        if (pay == null) {
            throw new IllegalStateException("The custom rule (" + terms.label + ") returned (null) on a base of ("
                    + Words.number(input.base()) + ").\nMake it return a number for every input in its domain.");
        }
        return pay;
    }

    @Override
    public List<String> problems(RateSetting setting) {
        Problems found = new Problems("The custom rule (" + terms.label + ")", setting);
        if (terms.needs.contains(RateNeed.TARGET_INCENTIVE)) {
            found.target();
        }
        if (terms.needs.contains(RateNeed.QUOTA)) {
            found.quota();
        }
        List<String> problems = new ArrayList<>(found.found());
        if (lowest().isPresent()
                && highest().isPresent()
                && lowest().get().compareTo(highest().get()) > 0) {
            problems.add("The custom rule (" + this + ") has an empty domain.\nLet it end at or above its beginning.");
        }
        terms.lookups.stream()
                .sorted()
                .filter(name -> !setting.figures().containsKey(name)
                        && !setting.categories().contains(name))
                .forEach(name -> problems.add("The custom rule (" + terms.label + ") looks up (" + name
                        + "), which nothing supplies.\nSay lookup(\"" + name
                        + "\", ..) of the component with a performance or a field."));
        return List.copyOf(problems);
    }

    @Override
    public Set<RateNeed> needs() {
        return terms.lookups.isEmpty() ? terms.needs : Choice.union(terms.needs, Set.of(RateNeed.NAMED_LOOKUPS));
    }

    @Override
    public Set<String> lookups() {
        return terms.lookups;
    }

    @Override
    public Outlook outlook(RateInput input) {
        return Outlook.unknown();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof CustomPay other && terms.equals(other.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    /**
     * Returns the label and the domain.
     *
     * @return such as {@code "square root scale, from 0 to 1,000,000"}
     */
    @Override
    public String toString() {
        boolean open = lowest().isEmpty() && highest().isEmpty();
        return terms.label
                + (open ? "" : ",")
                + lowest().map(low -> " from " + Words.exact(low)).orElse("")
                + highest().map(high -> " to " + Words.exact(high)).orElse("");
    }
}
