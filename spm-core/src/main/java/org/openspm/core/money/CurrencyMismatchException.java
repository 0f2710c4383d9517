package org.openspm.core.money;

import java.util.Currency;

/** Says that amounts of two currencies met where one is needed; it carries both. */
public final class CurrencyMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The currency that was expected. */
    private final Currency expected;
    /** The currency that was met. */
    private final Currency actual;

    CurrencyMismatchException(Currency expected, Currency actual) {
        super("The currencies (" + expected + ") and (" + actual
                + ") were mixed.\nConvert one of them first, at a rate and date that the plan names.");
        this.expected = expected;
        this.actual = actual;
    }

    /**
     * Returns the currency that the place asks for.
     *
     * @return the currency of the left-hand amount, the plan or the field
     */
    public Currency expected() {
        return expected;
    }

    /**
     * Returns the currency that was met instead.
     *
     * @return the currency of the amount that does not fit
     */
    public Currency actual() {
        return actual;
    }
}
