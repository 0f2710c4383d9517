package org.openspm.compensation.plan;

import java.math.BigDecimal;
import java.util.Objects;
import org.openspm.core.money.Amount;

/**
 * A multiple of a participant's target incentive of the period, to say a limit that differs from person to person.
 *
 * <pre>{@code
 * plan.cap(YEAR, targetIncentive().times(3))
 * }</pre>
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param factor  how many times the target incentive, 1 for the target itself
 */
public record TargetIncentive(BigDecimal factor) implements Limit {

    /**
     * Checks that the factor is not null, and drops its trailing zeros.
     *
     * @param factor  how many times the target incentive, 1 for the target itself
     */
    public TargetIncentive {
        factor = Amount.amount(Objects.requireNonNull(factor, "factor")).value();
    }

    /**
     * Obtains the target incentive itself.
     *
     * @return one times the target incentive
     */
    public static TargetIncentive targetIncentive() {
        return new TargetIncentive(BigDecimal.ONE);
    }

    /**
     * Returns this times a whole number.
     *
     * @param times  the number
     * @return the multiple
     */
    public TargetIncentive times(long times) {
        return new TargetIncentive(factor.multiply(BigDecimal.valueOf(times)));
    }

    /**
     * Returns this times a decimal number.
     *
     * @param times  the number, such as {@code "2.5"}
     * @return the multiple
     * @throws IllegalArgumentException if the text is not a decimal number
     */
    public TargetIncentive times(String times) {
        return new TargetIncentive(factor.multiply(Amount.amount(times).value()));
    }

    /**
     * Returns the multiple in words.
     *
     * @return such as {@code "3 x target incentive"}
     */
    @Override
    public String toString() {
        return factor.toPlainString() + " x target incentive";
    }
}
