package org.openspm.compensation.accounting;

/**
 * For how long the cost of obtaining a contract is of benefit: the term of the contract, and of anticipated renewals unless these cost a commission of their own that
 * is commensurate with the first (ASC 340-40-35-1, IFRS 15.99).
 *
 * <pre>{@code
 * BenefitPeriod.ofTerm(24).expectedLife(48).months();                             // 48: renewed without a commission
 * BenefitPeriod.ofTerm(24).expectedLife(48).commensurateRenewals().months();      // 24: each renewal bears its own
 * }</pre>
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param term  the months of the contract, 1 or more
 * @param life  the months a customer is expected to stay, or the technology to last, renewals included; never below the term
 * @param commensurate  whether renewals are paid a commission that is commensurate with the first one
 */
public record BenefitPeriod(int term, int life, boolean commensurate) {

    /**
     * Checks the months.
     *
     * @param term  the months of the contract
     * @param life  the months a customer is expected to stay
     * @param commensurate  whether renewals are paid a commission that is commensurate with the first one
     * @throws IllegalArgumentException if the term is below one month, or the life below the term
     */
    public BenefitPeriod {
        if (term < 1) {
            throw new IllegalArgumentException("The term is of (" + term + ") months.\nGive 1 or more.");
        }
        if (life < term) {
            throw new IllegalArgumentException("The expected life of (" + life + ") months is below the term of ("
                    + term + ").\nGive the term where no renewal is anticipated.");
        }
    }

    /**
     * Obtains the period of a contract for which no renewal is anticipated.
     *
     * @param months  the term, 1 or more
     * @return the period
     * @throws IllegalArgumentException if there is less than one month
     */
    public static BenefitPeriod ofTerm(int months) {
        return new BenefitPeriod(months, months, false);
    }

    /**
     * Says for how long the customer is expected to stay.
     *
     * @param months  the months from the beginning of the contract, renewals included
     * @return the changed period
     * @throws IllegalArgumentException if they are below the term
     */
    public BenefitPeriod expectedLife(int months) {
        return new BenefitPeriod(term, months, commensurate);
    }

    /**
     * Says that renewals are paid a commission that is commensurate with the first one, so that the first is of benefit for the term alone.
     *
     * @return the changed period
     */
    public BenefitPeriod commensurateRenewals() {
        return new BenefitPeriod(term, life, true);
    }

    /**
     * Returns over how many months the cost is amortised.
     *
     * @return the months
     */
    public int months() {
        return commensurate ? term : life;
    }

    /**
     * Returns whether the cost may be expensed when it is incurred: the practical expedient for what is of benefit for a year or less (ASC 340-40-25-4,
     * IFRS 15.94).
     *
     * @return true if it is of benefit for 12 months or less
     */
    public boolean mayBeExpensed() {
        return months() <= 12;
    }

    /**
     * Returns the period in words.
     *
     * @return such as {@code "24 months, expected to stay 48"}
     */
    @Override
    public String toString() {
        return term + " months" + (life > term ? ", expected to stay " + life : "")
                + (commensurate ? ", renewals commensurate" : "");
    }
}
