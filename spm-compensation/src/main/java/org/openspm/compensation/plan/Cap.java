package org.openspm.compensation.plan;

import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.openspm.compensation.quota.Quotas;
import org.openspm.compensation.roster.Participant;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/**
 * The most that a plan pays within a period, cumulatively: what exceeds it is lost.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param grain  the period within which earnings add up
 * @param limit  the most that is paid
 */
public record Cap(Grain grain, Limit limit) {

    /**
     * Checks that nothing is null.
     *
     * @param grain  the period within which earnings add up
     * @param limit  the most that is paid
     */
    public Cap {
        Objects.requireNonNull(grain, "grain");
        Objects.requireNonNull(limit, "limit");
    }

    /** The most that is paid. */
    public sealed interface Limit {

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
         * A multiple of each participant's target incentive.
         *
         * @param multiple  the multiple
         */
        record OfTarget(TargetIncentive multiple) implements Limit {

            /**
             * Checks that the multiple is not null.
             *
             * @param multiple  the multiple
             */
            public OfTarget {
                Objects.requireNonNull(multiple, "multiple");
            }

            @Override
            public String toString() {
                return multiple.toString();
            }
        }
    }

    /**
     * Returns the most that a participant is paid within a period of this cap's grain.
     *
     * @param participant  the participant
     * @param period  the period
     * @param currency  the currency of the plan
     * @param rounding  the rounding of the plan
     * @return the limit, rounded; empty if it depends on a target incentive that the participant lacks
     */
    public Optional<Money> limitOf(Participant participant, Period period, Currency currency, Rounding rounding) {
        if (limit instanceof Limit.Fixed fixed) {
            return Optional.of(fixed.amount().in(currency).rounded(rounding));
        }
        TargetIncentive multiple = ((Limit.OfTarget) limit).multiple();
        return participant.targetIncentives().at(period.range().last()).map(annual -> {
            Money whole = annual.in(currency).times(multiple.factor()).rounded(rounding);
            return grain == Grain.YEAR ? whole : Quotas.evenly(whole, period.within(Grain.YEAR), period);
        });
    }

    /**
     * Returns the cap in words.
     *
     * @return such as {@code "3 x target incentive each YEAR"}
     */
    @Override
    public String toString() {
        return limit + " each " + grain;
    }
}
