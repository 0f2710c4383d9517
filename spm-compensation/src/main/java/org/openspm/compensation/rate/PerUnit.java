package org.openspm.compensation.rate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Ratio;

/**
 * A fixed amount for each unit of the base, such as for each deal, meeting or hour. Parts of a unit pay their part.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param amount  the amount for one unit, in the currency of the plan
 */
public record PerUnit(Amount amount) implements PayRule {

    /**
     * Checks that the amount is not null.
     *
     * @param amount  the amount for one unit, in the currency of the plan
     */
    public PerUnit {
        Objects.requireNonNull(amount, "amount");
    }

    @Override
    public RateResult apply(RateInput input) {
        Ratio each = each(input);
        return RateResult.of("each unit", input.base(), "at " + amount, each.times(input.base()));
    }

    private Ratio each(RateInput input) {
        return Ratio.of(amount.in(input.currency()).value());
    }

    @Override
    public List<String> problems(RateSetting setting) {
        Problems found = new Problems("The rule (" + this + ")", setting);
        found.pay(Pay.perUnit(amount));
        return found.found();
    }

    @Override
    public Set<RateNeed> needs() {
        return Set.of();
    }

    @Override
    public Outlook outlook(RateInput input) {
        return Outlook.of(each(input));
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code "50 for each unit"}
     */
    @Override
    public String toString() {
        return amount + " for each unit";
    }
}
