package org.openspm.compensation.accounting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openspm.compensation.settlement.Ledger;
import org.openspm.compensation.settlement.LedgerEntry;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.Period;

/**
 * What is earned and not paid when a period ends, with what the employer pays on top: the accrual that is posted on its last day and reversed on the next.
 *
 * <p>Commissions are paid after the period they are earned in, so that the payment posted in the period itself is still to come. What is held back is earned, and accrued;
 * what was drawn or advanced is paid and not earned, and is not. An accrual below zero, of a participant who owes, is a receivable. The employer's cost is the rate
 * of what is accrued, rounded half up for each participant.
 *
 * <pre>
 * accrued = earned, adjusted, clawed back, guaranteed, decided and written off to date, less what was paid for it in earlier periods
 * </pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CommissionAccrual {

    private final Period period;
    private final Money zero;
    private final Rate employerCost;
    private final Map<String, Money> accrued;

    private CommissionAccrual(Period period, Money zero, Rate employerCost, Map<String, Money> accrued) {
        this.period = period;
        this.zero = zero;
        this.employerCost = employerCost;
        this.accrued = accrued;
    }

    /**
     * Accrues what a ledger shows as earned and not paid.
     *
     * @param ledger  the ledger, the period settled
     * @param period  the pay period that ends
     * @return the accrual, without employer cost
     */
    public static CommissionAccrual of(Ledger ledger, Period period) {
        Objects.requireNonNull(period, "period");
        Money zero = Money.zero(ledger.currency());
        Map<String, Money> accrued = new TreeMap<>();
        for (LedgerEntry entry : ledger.entries()) {
            if (entry.posted().compareTo(period) <= 0 && counts(entry, period)) {
                accrued.merge(entry.participant(), entry.amount(), Money::plus);
            }
        }
        accrued.values().removeIf(amount -> amount.signum() == 0);
        return new CommissionAccrual(period, zero, Rate.ZERO, Collections.unmodifiableMap(accrued));
    }

    private static boolean counts(LedgerEntry entry, Period period) {
        boolean now = entry.posted().equals(period);
        return switch (entry.kind()) {
            case EARNED, ADJUSTED, CLAWED_BACK, MANUAL, GUARANTEED, WRITTEN_OFF, EXCHANGED -> true;
            // Of earlier periods they are a part of what was paid; what is held stays accrued, whenever it was held.
            case DRAWN, RECOVERED, ADVANCED, ADVANCE_RECOVERED, PAID -> !now;
            case HELD, RELEASED, FORGIVEN -> false;
        };
    }

    /**
     * Says what the employer pays on top, such as social security.
     *
     * @param rate  the rate of what is accrued
     * @return the changed accrual
     */
    public CommissionAccrual withEmployerCost(Rate rate) {
        return new CommissionAccrual(period, zero, Objects.requireNonNull(rate, "rate"), accrued);
    }

    /**
     * Returns what is accrued for each participant.
     *
     * @return the amounts by id, in their order; those of zero are left out
     */
    public Map<String, Money> byParticipant() {
        return accrued;
    }

    /**
     * Returns what is accrued.
     *
     * @return the sum
     */
    public Money total() {
        return Money.total(zero.currency(), accrued.values());
    }

    /**
     * Returns what the employer will pay on top.
     *
     * @return the sum
     */
    public Money employerCost() {
        return Money.total(
                zero.currency(),
                accrued.values().stream().map(this::employerCostOf).toList());
    }

    private Money employerCostOf(Money amount) {
        return amount.times(employerCost).rounded(Rounding.halfUp());
    }

    /**
     * Returns what is posted on the last day of the period.
     *
     * @return the postings by participant; what is below zero has its sides changed
     */
    public List<Posting> postings() {
        LocalDate day = period.range().last();
        List<Posting> postings = new ArrayList<>();
        accrued.forEach((participant, amount) -> {
            postings.add(Posting.signed(
                    day, AccountRole.COMMISSION_EXPENSE, AccountRole.ACCRUED_COMMISSIONS, amount, participant));
            Money onTop = employerCostOf(amount);
            if (onTop.signum() != 0) {
                postings.add(Posting.signed(
                        day, AccountRole.EMPLOYER_COST, AccountRole.ACCRUED_EMPLOYER_COST, onTop, participant));
            }
        });
        return postings;
    }

    /**
     * Returns what undoes the accrual on the first day of the next period.
     *
     * @return the postings with their sides changed
     */
    public List<Posting> reversal() {
        return postings().stream()
                .map(posting -> posting.reversed(period.range().endExclusive()))
                .toList();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof CommissionAccrual other
                && period.equals(other.period)
                && zero.equals(other.zero)
                && employerCost.equals(other.employerCost)
                && accrued.equals(other.accrued);
    }

    @Override
    public int hashCode() {
        return Objects.hash(period, zero, employerCost, accrued);
    }

    /**
     * Returns the accrual in words.
     *
     * @return such as {@code "2026-03: accrued USD 12,000.00, employer cost USD 2,400.00"}
     */
    @Override
    public String toString() {
        return period + ": accrued " + total() + ", employer cost " + employerCost();
    }
}
