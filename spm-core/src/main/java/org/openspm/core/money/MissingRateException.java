package org.openspm.core.money;

import java.time.LocalDate;
import java.util.Currency;

/** Says that money cannot be converted for lack of an exchange rate; it carries both currencies and the date. */
public final class MissingRateException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The currency to convert from. */
    private final Currency from;
    /** The currency to convert into. */
    private final Currency to;
    /** The date of the conversion. */
    private final LocalDate date;

    MissingRateException(Currency from, Currency to, LocalDate date, String when, String known) {
        super(
                "The rate from (" + from + ") to (" + to + ") " + when + " is missing: " + known
                        + ".\nList one for that date, or allow older ones, inverses or a cross currency; what is missing is never taken for 1.");
        this.from = from;
        this.to = to;
        this.date = date;
    }

    /**
     * Returns the currency that was to be converted.
     *
     * @return the currency
     */
    public Currency from() {
        return from;
    }

    /**
     * Returns the currency that it was to be converted to.
     *
     * @return the currency
     */
    public Currency to() {
        return to;
    }

    /**
     * Returns the date that was asked about.
     *
     * @return the date; of an average, one of its dates without a rate
     */
    public LocalDate date() {
        return date;
    }
}
