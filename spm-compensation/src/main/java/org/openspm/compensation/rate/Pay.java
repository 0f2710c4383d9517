package org.openspm.compensation.rate;

import java.math.BigDecimal;
import java.util.Objects;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

/** What one tier of a {@link RateTable} or one cell of a {@link RateMatrix} pays. Values are equal by what they say. */
public sealed interface Pay {

    /**
     * Obtains pay by a share of the base.
     *
     * @param rate  the share that is paid, 8 % for eight cents on the dollar
     * @return the pay
     */
    static Pay rate(Rate rate) {
        return new Share(rate);
    }

    /**
     * Obtains pay by an amount for each unit of the base.
     *
     * @param amount  the amount for one unit
     * @return the pay
     */
    static Pay perUnit(Amount amount) {
        return new EachUnit(amount);
    }

    /**
     * Obtains pay by an amount for each package of the base.
     *
     * @param amount  the amount for one package
     * @param packages  how packages are counted
     * @return the pay
     */
    static Pay perPackage(Amount amount, Packages packages) {
        return new EachPackage(amount, packages);
    }

    /**
     * Obtains pay of a fixed amount, whatever the base: a step bonus.
     *
     * @param amount  the amount
     * @return the pay
     */
    static Pay fixed(Amount amount) {
        return new Fixed(amount);
    }

    /**
     * Obtains pay of a share of the target incentive, whatever the base.
     *
     * @param share  the share of the target incentive
     * @return the pay
     */
    static Pay ofTarget(Rate share) {
        return new ShareOfTarget(share);
    }

    /**
     * Obtains pay of nothing.
     *
     * @return a share of 0 %
     */
    static Pay nothing() {
        return new Share(Rate.ZERO);
    }

    /**
     * A share of the base.
     *
     * @param rate  the share that is paid
     */
    record Share(Rate rate) implements Pay {

        /**
         * Checks that the rate is not null.
         *
         * @param rate  the share that is paid
         */
        public Share {
            Objects.requireNonNull(rate, "rate");
        }

        @Override
        public String toString() {
            return "at " + rate;
        }
    }

    /**
     * An amount for each unit of the base.
     *
     * @param amount  the amount for one unit
     */
    record EachUnit(Amount amount) implements Pay {

        /**
         * Checks that the amount is not null.
         *
         * @param amount  the amount for one unit
         */
        public EachUnit {
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public String toString() {
            return "at " + amount + " for each unit";
        }
    }

    /**
     * An amount for each package of the base.
     *
     * @param amount  the amount for one package
     * @param packages  how packages are counted
     */
    record EachPackage(Amount amount, Packages packages) implements Pay {

        /**
         * Checks that nothing is null.
         *
         * @param amount  the amount for one package
         * @param packages  how packages are counted
         */
        public EachPackage {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(packages, "packages");
        }

        @Override
        public String toString() {
            return "at " + amount + " for each " + packages;
        }
    }

    /**
     * A fixed amount, whatever the base.
     *
     * @param amount  the amount
     */
    record Fixed(Amount amount) implements Pay {

        /**
         * Checks that the amount is not null.
         *
         * @param amount  the amount
         */
        public Fixed {
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public String toString() {
            return "pays " + amount;
        }
    }

    /**
     * A share of the target incentive, whatever the base.
     *
     * @param share  the share of the target incentive
     */
    record ShareOfTarget(Rate share) implements Pay {

        /**
         * Checks that the share is not null.
         *
         * @param share  the share of the target incentive
         */
        public ShareOfTarget {
            Objects.requireNonNull(share, "share");
        }

        @Override
        public String toString() {
            return "pays " + share + " of the target incentive";
        }
    }

    /**
     * An amount for all of a tier, earned in proportion to how much of the tier's width is covered. Only a marginal table has widths.
     *
     * @param amount  the amount for the whole tier
     */
    record ProRata(Amount amount) implements Pay {

        /**
         * Checks that the amount is not null.
         *
         * @param amount  the amount for the whole tier
         */
        public ProRata {
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public String toString() {
            return "pays " + amount + " pro rata";
        }
    }

    /**
     * A multiple of a base rate: an accelerator above 1, a decelerator below. Only a table has a base rate.
     *
     * @param factor  what the base rate is multiplied by
     */
    record Multiple(BigDecimal factor) implements Pay {

        /**
         * Keeps the factor without trailing zeros.
         *
         * @param factor  what the base rate is multiplied by
         * @throws IllegalArgumentException if the factor has more than 200 digits on one side of the decimal point
         */
        public Multiple {
            factor = Words.canonical(factor, "factor");
        }

        @Override
        public String toString() {
            return "at " + Words.exact(factor) + " times the base rate";
        }
    }
}
