package org.openspm.core.money;

/**
 * Which exchange rate a plan or report means, when it says that it converts what happened on a date.
 *
 * <p>Systems differ: some freeze the rate of the day, some convert a whole month at its last rate, accountants often at its average. Months
 * are calendar months; for others, {@link ExchangeRates#averageOfListed} and {@link ExchangeRates#averageOfDays} take any dates.
 */
public enum RateBasis {
    /** The rate in force on the date itself. */
    SPOT("of the day"),
    /** The rate in force on the last day of the month of the date. */
    MONTH_END("at the end of the month"),
    /** The rate in force on the last day of the month before, which is known from the first day of the month on. */
    PREVIOUS_MONTH_END("at the end of the month before"),
    /** The mean of the rates listed in the month of the date, each counting once: days without a rate of their own do not count. */
    MONTH_AVERAGE("average of the rates listed in the month"),
    /** The mean of the rates in force on the days of the month, each day counting once: a rate of a Friday counts for the weekend too. */
    MONTH_AVERAGE_OF_DAYS("average over the days of the month");

    private final String words;

    RateBasis(String words) {
        this.words = words;
    }

    /**
     * Returns the convention in words.
     *
     * @return such as {@code "at the end of the month"}
     */
    @Override
    public String toString() {
        return words;
    }
}
