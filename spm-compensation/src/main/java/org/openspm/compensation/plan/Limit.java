package org.openspm.compensation.plan;

import java.util.Objects;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

/** The most or the least that is paid: an amount, a multiple of the target incentive, or what another component earned. */
public sealed interface Limit permits Limit.Fixed, TargetIncentive, Limit.OfPerformance {

    /**
     * The same amount for everybody.
     *
     * @param amount  the amount, in the currency of the plan
     */
    record Fixed(Amount amount) implements Limit {

        /**
         * Checks that the amount is not null.
         *
         * @param amount  the amount, in the currency of the plan
         */
        public Fixed {
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public String toString() {
            return amount.toString();
        }
    }

    /**
     * A share of another performance in money, such as what another component earned.
     *
     * @param share  the share, 100 % for all of it
     * @param performance  what it is a share of
     */
    record OfPerformance(Rate share, Performance performance) implements Limit {

        /**
         * Checks that nothing is null.
         *
         * @param share  the share
         * @param performance  what it is a share of
         */
        public OfPerformance {
            Objects.requireNonNull(share, "share");
            Objects.requireNonNull(performance, "performance");
        }

        @Override
        public String toString() {
            return (share.equals(Rate.ONE) ? "" : share + " of ") + performance;
        }
    }
}
