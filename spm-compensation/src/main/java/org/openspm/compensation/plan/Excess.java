package org.openspm.compensation.plan;

import java.util.Objects;
import org.openspm.core.money.Rate;

/** What becomes of earnings above a cap: lost, banked, or paid at a lower rate. */
public sealed interface Excess {

    /** It is not paid. */
    record Lost() implements Excess {

        @Override
        public String toString() {
            return "lost";
        }
    }

    /** It is paid in later periods of the plan year that have room under the cap. */
    record Banked() implements Excess {

        @Override
        public String toString() {
            return "banked for later periods";
        }
    }

    /**
     * A share of it is paid, which makes the cap a decelerator.
     *
     * @param share  the share that is paid, from 0 % to 100 %
     */
    record PaidAt(Rate share) implements Excess {

        /**
         * Checks the share.
         *
         * @param share  the share that is paid, from 0 % to 100 %
         * @throws IllegalArgumentException if it is below 0 % or above 100 %
         */
        public PaidAt {
            Objects.requireNonNull(share, "share");
            if (share.compareTo(Rate.ZERO) < 0 || share.compareTo(Rate.ONE) > 0) {
                throw new IllegalArgumentException("The share (" + share
                        + ") of the excess that is paid is not from 0 % to 100 %.\nState a share in between.");
            }
        }

        @Override
        public String toString() {
            return "paid at " + share;
        }
    }

    /**
     * Obtains the excess that is not paid.
     *
     * @return the rule
     */
    static Excess lost() {
        return new Lost();
    }

    /**
     * Obtains the excess that is paid in later periods that have room.
     *
     * @return the rule
     */
    static Excess banked() {
        return new Banked();
    }

    /**
     * Obtains the excess of which a share is paid.
     *
     * @param share  the share, from 0 % to 100 %
     * @return the rule
     * @throws IllegalArgumentException if it is below 0 % or above 100 %
     */
    static Excess paidAt(Rate share) {
        return new PaidAt(share);
    }
}
