package org.openspm.compensation.plan;

import java.util.Objects;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

/** The most or the least that is paid: an amount, a multiple of the target incentive, or what another component earned. */
public sealed interface Limit permits Limit.Fixed, Limit.Prorated, TargetIncentive, Limit.OfPerformance {

    /**
     * Obtains an amount that is prorated as quotas and target incentives are: whoever is on the plan for a part of the period of the limit has that part of it, by
     * the convention of proration of the plan. An amount that is not prorated is the same for everybody, whenever they are on the plan.
     *
     * <pre>{@code
     * plan.cap(YEAR, Limit.prorated(amount(100_000)));   // USD 41,917.81 from August 1 on, by actual days
     * }</pre>
     *
     * @param amount  the amount for somebody who is on the plan for all of the period, in the currency of the plan
     * @return the limit; for a team, which is always on the plan, all of the amount
     */
    static Limit prorated(Amount amount) {
        return new Prorated(amount);
    }

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
     * An amount, for somebody who is on the plan for all of the period: see {@link Limit#prorated}.
     *
     * @param amount  the amount, in the currency of the plan
     */
    record Prorated(Amount amount) implements Limit {

        /**
         * Checks that the amount is not null.
         *
         * @param amount  the amount, in the currency of the plan
         */
        public Prorated {
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public String toString() {
            return amount + ", prorated";
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
