package org.openspm.compensation.accounting;

import java.time.LocalDate;
import java.util.Objects;
import org.openspm.core.money.Money;

/**
 * A posting for the host's books, so that debit always equals credit.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param date  the day it is for
 * @param debit  the account that is debited
 * @param credit  the account that is credited
 * @param amount  the amount, above zero
 * @param about  the contract, group or participant it is about
 */
public record Posting(LocalDate date, AccountRole debit, AccountRole credit, Money amount, String about) {

    /**
     * Checks the amount and that nothing is null.
     *
     * @param date  the day it is for
     * @param debit  the account that is debited
     * @param credit  the account that is credited
     * @param amount  the amount
     * @param about  what it is about
     * @throws IllegalArgumentException if the amount is zero or below
     */
    public Posting {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(debit, "debit");
        Objects.requireNonNull(credit, "credit");
        Objects.requireNonNull(about, "about");
        if (Objects.requireNonNull(amount, "amount").signum() <= 0) {
            throw new IllegalArgumentException("The posting about (" + about + ") is of (" + amount
                    + ").\nGive an amount above zero; change the sides for what is taken back.");
        }
    }

    /** A posting of an amount that may be below zero: then the sides are changed. */
    static Posting signed(LocalDate date, AccountRole debit, AccountRole credit, Money amount, String about) {
        return amount.signum() < 0
                ? new Posting(date, credit, debit, amount.negated(), about)
                : new Posting(date, debit, credit, amount, about);
    }

    /**
     * Returns the posting that undoes this one.
     *
     * @param day  the day it is undone
     * @return the same amount with the sides changed
     */
    public Posting reversed(LocalDate day) {
        return new Posting(day, credit, debit, amount, about);
    }

    /**
     * Returns the posting in words.
     *
     * @return such as {@code "2026-01-31 amortization expense to contract costs USD 50.00, contract 17"}
     */
    @Override
    public String toString() {
        return date + " " + debit + " to " + credit + " " + amount + ", " + about;
    }
}
