package org.openspm.compensation.rate;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Whichever of two rules pays less; nothing if one of them is undefined, with its reason. If both pay the same it is the first.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param first  one rule
 * @param second  the other
 */
public record LowerOf(PayRule first, PayRule second) implements PayRule {

    /**
     * Checks that nothing is null.
     *
     * @param first  one rule
     * @param second  the other
     */
    public LowerOf {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    @Override
    public RateResult apply(RateInput input) {
        RateResult one = first.apply(input);
        RateResult other = second.apply(input);
        if (one.undefinedReason().isPresent()) {
            return one;
        }
        if (other.undefinedReason().isPresent()) {
            return other;
        }
        boolean otherIsLower = other.pay().compareTo(one.pay()) < 0;
        return otherIsLower
                ? Choice.named(other, "the lower of two", one)
                : Choice.named(one, "the lower of two", other);
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
        return Choice.outlook(first, second, input, -1);
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code "the lower of (50 for each unit) and (a bonus that pays 1,000)"}
     */
    @Override
    public String toString() {
        return "the lower of (" + first + ") and (" + second + ")";
    }
}
