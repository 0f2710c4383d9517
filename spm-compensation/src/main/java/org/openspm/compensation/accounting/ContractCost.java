package org.openspm.compensation.accounting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.DateRange;

/**
 * The incremental cost of obtaining a contract, such as a commission, capitalised when it is incurred and amortised over the time it is of benefit.
 *
 * <pre>{@code
 * ContractCost cost = ContractCost.of("contract 17", Money.of(3_000, "USD"), LocalDate.of(2026, 1, 1)).overMonths(60);
 * cost.movement(january);        // opening USD 0.00, capitalized USD 3,000.00, amortized USD 50.00, closing USD 2,950.00
 * }</pre>
 *
 * <p>A change of the estimated life is prospective: what is carried on that day is spread over what is left of the new life. What is impaired or written off
 * lessens what is carried, and the life stays. Events count by their date, in whichever order they are told. This class is immutable and thread-safe.
 */
public final class ContractCost {

    private final String contract;
    private final String group;
    private final Money cost;
    private final LocalDate incurred;
    private final LocalDate start;
    private final int months;
    private final Amortization amortization;
    private final Rounding rounding;
    private final List<CostEvent> events;

    private ContractCost(
            String contract,
            String group,
            Money cost,
            LocalDate incurred,
            LocalDate start,
            int months,
            Amortization amortization,
            Rounding rounding,
            List<CostEvent> events) {
        this.contract = contract;
        this.group = group;
        this.cost = cost;
        this.incurred = incurred;
        this.start = start;
        this.months = months;
        this.amortization = amortization;
        this.rounding = rounding;
        this.events = events;
    }

    /**
     * Obtains the cost of a contract.
     *
     * @param contract  what the contract, or the portfolio of alike contracts, is called
     * @param cost  the amount, zero or more
     * @param incurred  the day it is capitalised
     * @return the cost, of benefit for 12 months from that day, by month
     * @throws IllegalArgumentException if the amount is below zero
     */
    public static ContractCost of(String contract, Money cost, LocalDate incurred) {
        if (Objects.requireNonNull(cost, "cost").signum() < 0) {
            throw new IllegalArgumentException("The cost (" + cost + ") of (" + contract
                    + ") is below zero.\nTell what is taken back as written off, by its date.");
        }
        return new ContractCost(
                Objects.requireNonNull(contract, "contract"),
                "",
                cost,
                Objects.requireNonNull(incurred, "incurred"),
                incurred,
                12,
                Amortization.monthly(),
                Rounding.halfUp(),
                List.of());
    }

    /**
     * Says which group it is shown in.
     *
     * @param name  such as a segment, a product or a cost centre
     * @return the changed cost
     */
    public ContractCost in(String name) {
        return copy(Objects.requireNonNull(name, "name"), start, months, amortization, events);
    }

    /**
     * Says for how long it is of benefit.
     *
     * @param life  the months, 1 or more; see {@link BenefitPeriod}
     * @return the changed cost
     * @throws IllegalArgumentException if there is less than one month
     */
    public ContractCost overMonths(int life) {
        checkMonths(life);
        return copy(group, start, life, amortization, events);
    }

    private void checkMonths(int life) {
        if (life < 1) {
            throw new IllegalArgumentException("The life of (" + contract + ") is of (" + life
                    + ") months.\nGive 1 or more; expense at once what has none.");
        }
    }

    /**
     * Says from when it is of benefit, such as the day the service begins.
     *
     * @param date  the first day
     * @return the changed cost
     * @throws IllegalArgumentException if it lies before the day the cost is capitalised
     */
    public ContractCost from(LocalDate date) {
        if (Objects.requireNonNull(date, "date").isBefore(incurred)) {
            throw new IllegalArgumentException("The benefit of (" + contract + ") begins on (" + date
                    + "), before it is capitalised on (" + incurred + ").\nGive the later of the two.");
        }
        return copy(group, date, months, amortization, events);
    }

    /**
     * Says how it is amortised.
     *
     * @param convention  the convention
     * @return the changed cost
     */
    public ContractCost amortized(Amortization convention) {
        return copy(group, start, months, Objects.requireNonNull(convention, "convention"), events);
    }

    /**
     * Says how what is recognised to date is rounded.
     *
     * @param rule  the rule
     * @return the changed cost
     */
    public ContractCost rounding(Rounding rule) {
        return new ContractCost(
                contract,
                group,
                cost,
                incurred,
                start,
                months,
                amortization,
                Objects.requireNonNull(rule, "rule"),
                events);
    }

    /**
     * Says that the life is estimated anew, prospectively.
     *
     * @param date  the day from which the new estimate counts
     * @param life  the months from the beginning of the benefit, 1 or more; where they have passed, all that is carried is amortised on that day
     * @return the changed cost
     * @throws IllegalArgumentException if there is less than one month, or the cost is amortised by transfer, which has a life of its own
     */
    public ContractCost reestimated(LocalDate date, int life) {
        checkMonths(life);
        if (amortization.isByTransfer()) {
            throw new IllegalArgumentException("The life of (" + contract + ") is re-estimated on (" + date
                    + "), and it is amortised by transfer.\nGive the new transfer, or amortise by time.");
        }
        return with(new CostEvent.Reestimated(Objects.requireNonNull(date, "date"), life));
    }

    /**
     * Says that the transfer is expected anew, prospectively: what is carried on that day is spread over what is transferred on that day and later.
     *
     * @param date  the day from which the new expectation counts
     * @param transfer  the new pattern, of {@link Amortization#byTransfer}
     * @return the changed cost
     * @throws IllegalArgumentException if the cost is amortised by time, or the new pattern is no transfer
     */
    public ContractCost reestimated(LocalDate date, Amortization transfer) {
        if (!amortization.isByTransfer() || !transfer.isByTransfer()) {
            throw new IllegalArgumentException("The transfer of (" + contract + ") is expected anew on (" + date
                    + "), as (" + transfer + "), and it is amortised (" + amortization
                    + ").\nUse Amortization.byTransfer(..) for both, or give the months of a new life.");
        }
        return with(new CostEvent.Retransferred(Objects.requireNonNull(date, "date"), transfer));
    }

    /**
     * Says what is recoverable on a day: the consideration still expected, less the cost of providing what it is for (ASC 340-40-35-3). What is carried
     * above it is impaired, and never reversed.
     *
     * @param date  the day
     * @param recoverable  the amount, zero or more
     * @return the changed cost
     * @throws IllegalArgumentException if the amount is below zero
     */
    public ContractCost recoverable(LocalDate date, Money recoverable) {
        if (Objects.requireNonNull(recoverable, "recoverable").signum() < 0) {
            throw new IllegalArgumentException("What is recoverable of (" + contract + ") is (" + recoverable
                    + "), below zero.\nGive zero where nothing is.");
        }
        return with(new CostEvent.Impaired(Objects.requireNonNull(date, "date"), recoverable));
    }

    /**
     * Says that the contract is of no benefit any more, because it was cancelled, not renewed or its commission clawed back.
     *
     * @param date  the day
     * @return the changed cost
     */
    public ContractCost writtenOff(LocalDate date) {
        return writtenOff(date, Rate.ONE);
    }

    /**
     * Says that a part of the contract, or of a portfolio, is of no benefit any more.
     *
     * @param date  the day
     * @param share  the share of what is carried, from 0 % to 100 %
     * @return the changed cost
     * @throws IllegalArgumentException if the share is not from 0 % to 100 %
     */
    public ContractCost writtenOff(LocalDate date, Rate share) {
        Objects.requireNonNull(share, "share");
        if (share.compareTo(Rate.ZERO) < 0 || share.compareTo(Rate.ONE) > 0) {
            throw new IllegalArgumentException(
                    "Of (" + contract + ") the share (" + share + ") is written off.\nGive a rate from 0 % to 100 %.");
        }
        return with(new CostEvent.WrittenOff(Objects.requireNonNull(date, "date"), share));
    }

    private ContractCost with(CostEvent event) {
        if (event.date().isBefore(incurred)) {
            throw new IllegalArgumentException("The cost of (" + contract + ") is " + event
                    + ", before it is capitalised on (" + incurred + ").\nGive that day or a later one.");
        }
        List<CostEvent> all = new ArrayList<>(events);
        all.add(event);
        all.sort(CostEvent.ORDER);
        return copy(group, start, months, amortization, List.copyOf(all));
    }

    private ContractCost copy(
            String shownIn, LocalDate from, int life, Amortization convention, List<CostEvent> happening) {
        return new ContractCost(contract, shownIn, cost, incurred, from, life, convention, rounding, happening);
    }

    /**
     * Returns what the contract is called.
     *
     * @return the name
     */
    public String contract() {
        return contract;
    }

    /**
     * Returns which group it is shown in.
     *
     * @return the name; empty if it is in none
     */
    public String group() {
        return group;
    }

    /**
     * Returns what is capitalised.
     *
     * @return the amount
     */
    public Money cost() {
        return cost;
    }

    /**
     * Returns when it is capitalised.
     *
     * @return the day
     */
    public LocalDate incurred() {
        return incurred;
    }

    /**
     * Returns what became of the cost within a range of dates.
     *
     * @param dates  the range, bounded on both sides
     * @return the movement
     * @throws IllegalArgumentException if the range is unbounded
     */
    public CostMovement movement(DateRange dates) {
        if (!Objects.requireNonNull(dates, "dates").isBounded()) {
            throw new IllegalArgumentException("The range (" + dates + ") is unbounded.\nGive its first and last day.");
        }
        return before(dates.endExclusive()).since(before(dates.start()));
    }

    /**
     * Returns what is carried at the beginning of a day.
     *
     * @param date  the day
     * @return the asset, zero or more
     */
    public Money carried(LocalDate date) {
        return before(Objects.requireNonNull(date, "date")).closing();
    }

    /** What became of the cost before a day, from nothing on. */
    private CostMovement before(LocalDate date) {
        return new CostRun(this, date).movement();
    }

    LocalDate start() {
        return start;
    }

    int months() {
        return months;
    }

    Amortization amortization() {
        return amortization;
    }

    Rounding rounding() {
        return rounding;
    }

    List<CostEvent> events() {
        return events;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof ContractCost other
                && contract.equals(other.contract)
                && group.equals(other.group)
                && cost.equals(other.cost)
                && incurred.equals(other.incurred)
                && start.equals(other.start)
                && months == other.months
                && amortization.equals(other.amortization)
                && rounding.equals(other.rounding)
                && events.equals(other.events);
    }

    @Override
    public int hashCode() {
        return Objects.hash(contract, group, cost, incurred, start, months, amortization, events);
    }

    /**
     * Returns the cost in words.
     *
     * @return such as {@code "contract 17: USD 3,000.00 on 2026-01-01 over 60 months by month, the first in full"}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(contract)
                .append(": ")
                .append(cost)
                .append(" on ")
                .append(incurred)
                .append(amortization.isByTransfer() ? " " : " over " + months + " months ")
                .append(amortization);
        events.forEach(event -> text.append(", ").append(event));
        return text.toString();
    }
}
