package org.openspm.compensation.rate;

import java.util.List;
import java.util.Set;

/**
 * How a measure becomes pay: a pure, exact function from a {@link RateInput} to a {@link RateResult}.
 *
 * <p>A rule rounds nothing, keeps nothing and looks at nothing but its input. Rules are equal if they say the same, and read in words
 * when printed. Which rule holds for whom and since when is the plan's business.
 */
public sealed interface PayRule
        permits RateTable,
                PayCurve,
                RateMatrix,
                PerUnit,
                PerPackage,
                Bonus,
                IndividualRate,
                PersonalRate,
                PayoutTiers,
                LowerOf,
                HigherOf,
                CustomPay {

    /**
     * Returns what a base pays.
     *
     * @param input  the base, and what the rule {@linkplain #needs() needs} besides
     * @return the exact result, part by part; nothing and the reason where something that is needed is missing or undefined
     * @throws IllegalStateException if the rule has problems that need no plan to be found
     * @throws IllegalArgumentException if an amount of the rule or a lookup is of another currency or unit
     */
    RateResult apply(RateInput input);

    /**
     * Returns what keeps this rule from being used where it stands.
     *
     * @param setting  what the plan will be able to tell the rule
     * @return all problems, each with its value and a remedy on a second line; none if the rule is sound
     */
    List<String> problems(RateSetting setting);

    /**
     * Returns what has to be in the input besides the base.
     *
     * @return the needs, perhaps none
     */
    Set<RateNeed> needs();

    /**
     * Returns the names of the lookups that have to be in the input.
     *
     * @return the names, perhaps none
     */
    default Set<String> lookups() {
        return Set.of();
    }

    /**
     * Returns what more of the base would bring.
     *
     * @param input  as for {@link #apply(RateInput)}
     * @return the marginal rate just above the present base and what remains to the next bound
     * @throws IllegalStateException if the rule has problems that need no plan to be found
     */
    Outlook outlook(RateInput input);
}
