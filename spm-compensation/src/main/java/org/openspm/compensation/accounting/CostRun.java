package org.openspm.compensation.accounting;

import java.time.LocalDate;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;

/** A capitalised cost followed from the day it is incurred to the beginning of another. It is mutable and lives within one question. */
final class CostRun {

    private final ContractCost cost;
    private final LocalDate end;
    private final Money zero;
    private Money capitalized;
    private Money amortized;
    private Money impaired;
    private Money writtenOff;
    /** What was carried when the stretch began that is being amortised, its first day, and the life it has. */
    private Money base;

    private LocalDate since;
    private int months;
    private Amortization amortization;

    CostRun(ContractCost cost, LocalDate end) {
        this.cost = cost;
        this.end = end;
        this.zero = Money.zero(cost.cost().currency());
        this.capitalized = zero;
        this.amortized = zero;
        this.impaired = zero;
        this.writtenOff = zero;
        this.base = cost.cost();
        this.since = cost.incurred();
        this.months = cost.months();
        this.amortization = cost.amortization();
    }

    CostMovement movement() {
        if (cost.incurred().isBefore(end)) {
            capitalized = cost.cost();
            for (CostEvent event : cost.events()) {
                if (event.date().isBefore(end)) {
                    passTo(event.date());
                    happens(event);
                }
            }
            passTo(end);
        }
        return new CostMovement(zero, capitalized, amortized, impaired, writtenOff);
    }

    private void happens(CostEvent event) {
        if (event instanceof CostEvent.Reestimated estimate) {
            months = estimate.months();
        } else if (event instanceof CostEvent.Retransferred anew) {
            amortization = anew.transfer();
        } else if (event instanceof CostEvent.Impaired test) {
            Money loss = base.compareTo(test.recoverable()) > 0 ? base.minus(test.recoverable()) : zero;
            impaired = impaired.plus(loss);
            base = base.minus(loss);
        } else if (event instanceof CostEvent.WrittenOff gone) {
            Money loss = base.times(gone.share()).rounded(cost.rounding());
            writtenOff = writtenOff.plus(loss);
            base = base.minus(loss);
        }
    }

    /** Amortises what is carried until the beginning of a day, and begins another stretch there. */
    private void passTo(LocalDate date) {
        Money passed = amortization.isRoundedEachMonth() ? eachRounded(date) : round(base, partBefore(date));
        amortized = amortized.plus(passed);
        base = base.minus(passed);
        since = date;
    }

    /** The part of what was carried that is recognised in this stretch before a day. */
    private Ratio partBefore(LocalDate date) {
        Ratio begun = before(since);
        Ratio left = Ratio.of(1, 1).minus(begun);
        return left.signum() == 0 ? Ratio.of(1, 1) : before(date).minus(begun).dividedBy(left);
    }

    private Ratio before(LocalDate date) {
        return amortization.before(date, cost.start(), months);
    }

    /** The sum of what each month's part is rounded to; the last takes what is left, and no month more than there is. */
    private Money eachRounded(LocalDate date) {
        Money sum = zero;
        Ratio before = Ratio.ZERO;
        for (LocalDate step : amortization.steps(since, date)) {
            Ratio part = partBefore(step);
            Money next = sum.plus(round(base, part.minus(before)));
            sum = part.equals(Ratio.of(1, 1)) || next.compareTo(base) > 0 ? base : next;
            before = part;
        }
        return sum;
    }

    private Money round(Money amount, Ratio part) {
        return cost.rounding().round(Ratio.of(amount.value()).times(part), amount.currency());
    }
}
