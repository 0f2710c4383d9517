package org.openspm.compensation.rate;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openspm.core.money.Ratio;

/** What choosing between two rules has in common. */
final class Choice {

    private Choice() {}

    /** Returns the result that was chosen, saying what it was chosen against. */
    static RateResult named(RateResult chosen, String why, RateResult against) {
        String words = ", " + why + " (the other pays " + Words.number(against.pay()) + ")";
        return RateResult.of(chosen.slices().stream()
                .map(slice -> new RateResult.Slice(slice.label(), slice.base(), slice.rule() + words, slice.pay()))
                .toList());
    }

    static List<String> problems(PayRule first, PayRule second, RateSetting setting) {
        return Stream.concat(first.problems(setting).stream(), second.problems(setting).stream())
                .distinct()
                .toList();
    }

    static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Set.copyOf(Sets.union(one, other));
    }

    /**
     * Returns the outlook of the rule that pays lower (-1) or higher (1); where both pay the same, of the one that goes on to.
     */
    static Outlook outlook(PayRule first, PayRule second, RateInput input, int higher) {
        RateResult one = first.apply(input);
        RateResult other = second.apply(input);
        if (one.undefinedReason().isPresent() || other.undefinedReason().isPresent()) {
            boolean firstHolds = higher > 0 && one.undefinedReason().isEmpty();
            boolean secondHolds = higher > 0 && other.undefinedReason().isEmpty();
            return firstHolds ? first.outlook(input) : secondHolds ? second.outlook(input) : Outlook.unknown();
        }
        int compared = Integer.signum(other.pay().compareTo(one.pay())) * higher;
        if (compared != 0) {
            return (compared > 0 ? second : first).outlook(input);
        }
        return goingOn(first.outlook(input), second.outlook(input), higher);
    }

    private static Outlook goingOn(Outlook one, Outlook other, int higher) {
        Optional<Ratio> rate = one.marginalRate();
        Optional<Ratio> rival = other.marginalRate();
        if (rate.isEmpty() || rival.isEmpty()) {
            return Outlook.unknown();
        }
        return rival.get().compareTo(rate.get()) * higher > 0 ? other : one;
    }
}
