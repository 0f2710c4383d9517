package org.openspm.compensation.analysis;

import java.util.Objects;
import org.openspm.core.money.Money;

/**
 * What a review has to say of an earnings curve, with two amounts that show it.
 *
 * <p>The counterexample can be replayed: {@link Selling#pay(Money)} of the two amounts gives the two pays. This record is immutable and
 * thread-safe.
 *
 * @param kind  what was found
 * @param severity  how bad it is
 * @param place  the plan, the participant and the component, or that it is the total
 * @param words  what it means, in plain words
 * @param lessSold  an amount sold
 * @param lessPay  what the plan pays for it
 * @param moreSold  a greater amount sold
 * @param morePay  what the plan pays for that
 */
public record Finding(
        Kind kind,
        Severity severity,
        String place,
        String words,
        Money lessSold,
        Money lessPay,
        Money moreSold,
        Money morePay) {

    /** What can be found. */
    public enum Kind {
        /** Who sells more is paid less. */
        MORE_PAYS_LESS,
        /** One more minor unit sold raises the pay by a leap. */
        CLIFF,
        /** Selling more changes nothing, up to an amount from which it does again. */
        DEAD_ZONE,
        /** Selling more changes nothing up to the end of the curve, although less did. */
        CAPPED,
        /** A further unit pays less than the units before it. */
        DECELERATION
    }

    /** How bad it is. */
    public enum Severity {
        /** Often meant; worth knowing. */
        NOTE,
        /** Seldom meant; invites timing and disputes. */
        WARNING,
        /** Rewards selling less. */
        ERROR
    }

    /**
     * Checks that nothing is null.
     *
     * @param kind  what was found
     * @param severity  how bad it is
     * @param place  where
     * @param words  what it means
     * @param lessSold  an amount sold
     * @param lessPay  what the plan pays for it
     * @param moreSold  a greater amount sold
     * @param morePay  what the plan pays for that
     */
    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(lessSold, "lessSold");
        Objects.requireNonNull(lessPay, "lessPay");
        Objects.requireNonNull(moreSold, "moreSold");
        Objects.requireNonNull(morePay, "morePay");
    }

    /**
     * Returns the finding in one line.
     *
     * @return severity, place and words
     */
    @Override
    public String toString() {
        return severity + ", " + place + ": " + words;
    }
}
