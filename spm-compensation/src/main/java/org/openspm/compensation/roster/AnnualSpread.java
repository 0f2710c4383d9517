package org.openspm.compensation.roster;

/**
 * How much of an annual amount falls to a shorter period of the fiscal year.
 *
 * <p>Either way the periods of a year add up to the annual amount for who was active all year, exactly.
 */
public enum AnnualSpread {
    /**
     * Every period of a grain has the same part: a twelfth for each month, a quarter for each quarter, a 52nd or 53rd for each week. Who is
     * active during a part of the period has the share of that part which the convention of proration says.
     */
    EVENLY("evenly"),
    /**
     * A period has the share of the year which the convention of proration says: 31/365 for January by actual days. The periods of
     * who is active during a part of the year add up to the share of that part.
     */
    BY_PRORATION("by its share of the year");

    private final String words;

    AnnualSpread(String words) {
        this.words = words;
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code "evenly"}
     */
    @Override
    public String toString() {
        return words;
    }
}
