package org.openspm.compensation.rate;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Whichever of two rules pays more; an undefined one gives way to the other, and if both are undefined nothing is paid, with the first one's reason. If
 * both pay the same it is the first.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param first  one rule
 * @param second  the other
 */
public record HigherOf(PayRule first, PayRule second) implements PayRule {

    /**
     * Checks that nothing is null.
     *
     * @param first  one rule
     * @param second  the other
     */
    public HigherOf {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    @Override
    public RateResult apply(RateInput input) {
        RateResult one = first.apply(input);
        RateResult other = second.apply(input);
        if (other.undefinedReason().isPresent()) {
            return one;
        }
        if (one.undefinedReason().isPresent()) {
            return other;
        }
        boolean otherIsHigher = other.pay().compareTo(one.pay()) > 0;
        return otherIsHigher
                ? Choice.named(other, "the higher of two", one)
                : Choice.named(one, "the higher of two", other);
    }

    @Override
    public List<String> problems(RateSetting setting) {
        return Choice.problems(first, second, setting);
    }

    @Override
    public Set<RateNeed> needs() {
        return Choice.union(first.needs(), second.needs());
    }

    @Override
    public Set<String> lookups() {
        return Choice.union(first.lookups(), second.lookups());
    }

    @Override
    public Outlook outlook(RateInput input) {
        return Choice.outlook(first, second, input, 1);
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code "the higher of (50 for each unit) and (a bonus that pays 1,000)"}
     */
    @Override
    public String toString() {
        return "the higher of (" + first + ") and (" + second + ")";
    }
}
