package org.openspm.compensation.settlement;

import java.util.Objects;
import org.openspm.core.money.ExchangeRates;

/**
 * How payments are converted into the currency in which the roster says a participant is paid.
 *
 * <p>Two conventions are in use. A payment {@link Fixing#WHEN_PAID} is what is owed in the currency of the plan, converted when it is paid: the
 * participant bears what the rate changed in between. One {@link Fixing#WHEN_EARNED} is converted entry by entry at the rate of the last day of the
 * pay period it was posted in: the company bears it, and the ledger shows it as an entry of its own, {@link EntryKind#EXCHANGED}. The two differ only for
 * what is not paid in the period it was posted in.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param rates  the rates from the currency of the plan into those of the participants
 * @param fixing  when the payment is fixed
 */
public record PaymentRates(ExchangeRates rates, Fixing fixing) {

    /** When a payment in another currency is fixed. */
    public enum Fixing {
        /** At the rate of the last day of the pay period it is paid in. */
        WHEN_PAID,
        /** At the rate of the last day of the pay period it was posted in. */
        WHEN_EARNED
    }

    /**
     * Checks that nothing is null.
     *
     * @param rates  the rates from the currency of the plan into those of the participants
     * @param fixing  when the payment is fixed
     */
    public PaymentRates {
        Objects.requireNonNull(rates, "rates");
        Objects.requireNonNull(fixing, "fixing");
    }

    /**
     * Obtains rates by which payments are converted when they are paid.
     *
     * @param rates  the rates
     * @return the convention
     */
    public static PaymentRates whenPaid(ExchangeRates rates) {
        return new PaymentRates(rates, Fixing.WHEN_PAID);
    }

    /**
     * Obtains rates by which payments are fixed in the participant's currency when they are earned.
     *
     * @param rates  the rates
     * @return the convention
     */
    public static PaymentRates whenEarned(ExchangeRates rates) {
        return new PaymentRates(rates, Fixing.WHEN_EARNED);
    }
}
