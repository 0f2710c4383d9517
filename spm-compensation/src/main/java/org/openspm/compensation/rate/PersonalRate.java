package org.openspm.compensation.rate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Rate;

/**
 * A rate that the roster holds for each participant, by name and date; a table of multiples may accelerate it.
 *
 * <pre>{@code
 * PersonalRate.named("base")                                   // jill 7 %, kim 6 %
 * PersonalRate.named("base").times(RateTable.marginal(
 *         Tier.from(percent(0)).times(1), Tier.from(percent(100)).times("1.5")))
 * }</pre>
 *
 * <p>The rate in force on the credit date counts, so that a raise holds for what is credited from then on. Whoever evaluates a plan puts the rate in by
 * {@link #at(Rate)}; by itself the rule knows none, and is undefined. This class is immutable and thread-safe.
 */
public final class PersonalRate implements PayRule {

    private final String name;
    private final @Nullable RateTable accelerator;

    private PersonalRate(String name, @Nullable RateTable accelerator) {
        this.name = name;
        this.accelerator = accelerator;
    }

    /**
     * Obtains the rate of a name, for every amount.
     *
     * @param name  what the roster calls the rate
     * @return the rule
     */
    public static PersonalRate named(String name) {
        return new PersonalRate(Objects.requireNonNull(name, "name"), null);
    }

    /**
     * Returns this rate times a table of multiples.
     *
     * @param multiples  tiers of {@code times(..)}, without a base rate of their own
     * @return the rule
     */
    public PersonalRate times(RateTable multiples) {
        return new PersonalRate(name, Objects.requireNonNull(multiples, "multiples"));
    }

    /**
     * Returns what the roster calls the rate.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the table that multiplies the rate.
     *
     * @return the table, or empty
     */
    public Optional<RateTable> accelerator() {
        return Optional.ofNullable(accelerator);
    }

    /**
     * Returns the rule for somebody whose rate is known.
     *
     * @param rate  the rate
     * @return a table of that rate
     */
    public RateTable at(Rate rate) {
        Objects.requireNonNull(rate, "rate");
        return accelerator == null ? RateTable.flat(rate) : accelerator.baseRate(rate);
    }

    @Override
    public RateResult apply(RateInput input) {
        Objects.requireNonNull(input, "input");
        return RateResult.undefined("the roster has no rate " + name);
    }

    @Override
    public List<String> problems(RateSetting setting) {
        List<String> problems = new ArrayList<>(
                accelerator == null
                        ? RateTable.flat(Rate.ONE).problems(setting)
                        : accelerator.problemsWithRateGiven(setting));
        if (accelerator != null) {
            if (accelerator.baseRate().isPresent()) {
                problems.add("The rule (" + this
                        + ") has a base rate besides the one of the roster.\nLeave baseRate(..) out.");
            }
            if (accelerator.tiers().stream().noneMatch(tier -> tier.pay() instanceof Pay.Multiple)) {
                problems.add("The rule (" + this
                        + ") multiplies the rate of the roster by nothing.\nSay times(..) in the tiers.");
            }
        }
        return List.copyOf(problems);
    }

    @Override
    public Set<RateNeed> needs() {
        return accelerator == null ? EnumSet.noneOf(RateNeed.class) : accelerator.needs();
    }

    @Override
    public Outlook outlook(RateInput input) {
        Objects.requireNonNull(input, "input");
        return Outlook.unknown();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof PersonalRate other
                && name.equals(other.name)
                && Objects.equals(accelerator, other.accelerator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, accelerator);
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code "the rate base of each participant"}
     */
    @Override
    public String toString() {
        return "the rate " + name + " of each participant" + (accelerator == null ? "" : " times " + accelerator);
    }
}
