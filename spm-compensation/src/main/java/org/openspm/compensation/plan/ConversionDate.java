package org.openspm.compensation.plan;

/** At which date an amount in another currency is converted into the currency of the plan. */
public enum ConversionDate {
    /** The credit date of the transaction: what it was worth when it was credited. */
    CREDIT_DATE("on the credit date"),
    /** The last day of the pay period the transaction is credited in. */
    PERIOD_END("on the last day of the pay period"),
    /** The first day of the plan year: one rate for the whole year, which keeps attainment free of exchange gains and losses. */
    YEAR_START("on the first day of the plan year");

    private final String words;

    ConversionDate(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
