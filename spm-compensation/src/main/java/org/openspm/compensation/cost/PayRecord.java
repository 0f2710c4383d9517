package org.openspm.compensation.cost;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;

/**
 * What is known of somebody's pay in a plan year; all but name, attainment and pay may be left out.
 *
 * <pre>{@code
 * PayRecord.of("jill", Figure.of(percent(104)), Money.of(52_000, "USD")).target(Money.of(50_000, "USD"));
 * }</pre>
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param name  who
 * @param attainment  how far the quota was reached, or why that is not defined
 * @param pay  the variable pay
 * @param target  the target incentive, or empty
 * @param salary  the salary, or empty
 * @param quota  the quota, in money or anything else that is counted, or empty
 * @param potential  what there was to win, in units of the quota, or empty
 */
public record PayRecord(
        String name,
        Figure attainment,
        Money pay,
        Optional<Money> target,
        Optional<Money> salary,
        Optional<Figure> quota,
        Optional<BigDecimal> potential) {

    /**
     * Checks that nothing is null.
     *
     * @param name  who
     * @param attainment  how far the quota was reached
     * @param pay  the variable pay
     * @param target  the target incentive, or empty
     * @param salary  the salary, or empty
     * @param quota  the quota, or empty
     * @param potential  what there was to win, or empty
     * @throws IllegalArgumentException if the quota is undefined
     */
    public PayRecord {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(attainment, "attainment");
        Objects.requireNonNull(pay, "pay");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(salary, "salary");
        Objects.requireNonNull(quota, "quota");
        Objects.requireNonNull(potential, "potential");
        quota.filter(goal -> !goal.isDefined()).ifPresent(goal -> {
            throw new IllegalArgumentException(
                    "The quota (" + goal + ") of (" + name + ") is no number.\nLeave it out if there is none.");
        });
    }

    /**
     * Obtains a record of attainment and pay.
     *
     * @param name  who
     * @param attainment  how far the quota was reached, or why that is not defined
     * @param pay  the variable pay
     * @return the record
     */
    public static PayRecord of(String name, Figure attainment, Money pay) {
        return new PayRecord(
                name, attainment, pay, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Returns this record with a target incentive.
     *
     * @param incentive  the variable pay at 100 %
     * @return the record
     */
    public PayRecord target(Money incentive) {
        return new PayRecord(name, attainment, pay, Optional.of(incentive), salary, quota, potential);
    }

    /**
     * Returns this record with a salary.
     *
     * @param fixed  the fixed pay
     * @return the record
     */
    public PayRecord salary(Money fixed) {
        return new PayRecord(name, attainment, pay, target, Optional.of(fixed), quota, potential);
    }

    /**
     * Returns this record with a quota.
     *
     * @param goal  the quota with its unit, such as {@code Figure.of(Money.of(400_000, "USD"))}
     * @return the record
     * @throws IllegalArgumentException if the quota is undefined
     */
    public PayRecord quota(Figure goal) {
        return new PayRecord(name, attainment, pay, target, salary, Optional.of(goal), potential);
    }

    /**
     * Returns this record with the potential of the territory.
     *
     * @param most  what there was to win, in units of the quota
     * @return the record
     */
    public PayRecord potential(BigDecimal most) {
        return new PayRecord(name, attainment, pay, target, salary, quota, Optional.of(most));
    }
}
