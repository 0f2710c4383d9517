package org.openspm.compensation.rate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/**
 * A fixed amount, or a share of the target incentive, whatever the base; gates of the plan decide whether it is paid.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Bonus implements PayRule {

    private final Pay pay;

    private Bonus(Pay pay) {
        this.pay = pay;
    }

    /**
     * Obtains a bonus of a fixed amount.
     *
     * @param amount  the amount, in the currency of the plan
     * @return the rule
     */
    public static Bonus of(Amount amount) {
        return new Bonus(Pay.fixed(amount));
    }

    /**
     * Obtains a bonus of a share of the target incentive.
     *
     * @param share  the share of the target incentive of the component and window
     * @return the rule
     */
    public static Bonus ofTarget(Rate share) {
        return new Bonus(Pay.ofTarget(share));
    }

    /**
     * Returns what is paid.
     *
     * @return a fixed amount or a share of the target incentive
     */
    public Pay pay() {
        return pay;
    }

    @Override
    public RateResult apply(RateInput input) {
        Objects.requireNonNull(input, "input");
        if (!needs().isEmpty() && input.target().isEmpty()) {
            return RateResult.undefined(Base.NO_TARGET);
        }
        Ratio paid = new Base(input, Optional.empty()).onReaching(pay);
        return RateResult.of("bonus", input.base(), pay.toString(), paid);
    }

    @Override
    public List<String> problems(RateSetting setting) {
        Problems found = new Problems("The rule (" + this + ")", setting);
        found.pay(pay);
        return found.found();
    }

    @Override
    public Set<RateNeed> needs() {
        return pay instanceof Pay.ShareOfTarget ? Set.of(RateNeed.TARGET_INCENTIVE) : Set.of();
    }

    @Override
    public Outlook outlook(RateInput input) {
        return Outlook.of(Ratio.ZERO);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Bonus other && pay.equals(other.pay);
    }

    @Override
    public int hashCode() {
        return pay.hashCode();
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code "a bonus that pays 1,000"}
     */
    @Override
    public String toString() {
        return "a bonus that " + pay;
    }
}
