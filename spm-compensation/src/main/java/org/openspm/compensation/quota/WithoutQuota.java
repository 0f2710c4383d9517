package org.openspm.compensation.quota;

import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Rate;

/**
 * What attainment is where there is no quota, and where there is one of zero: undefined, unless a rate is stated.
 *
 * <p>The two are stated apart. In the first month of a ramp a quota of zero may attain 0 %, 25 %, 50 % or 100 % by rule, while somebody
 * without any quota stays undefined.
 *
 * <pre>{@code
 * WithoutQuota.undefined().zeroAttains(percent(100));
 * }</pre>
 *
 * @param missing  the attainment without a quota, or empty if it is undefined
 * @param zero  the attainment of a quota of zero, or empty if it is undefined
 */
public record WithoutQuota(Optional<Rate> missing, Optional<Rate> zero) {

    private static final WithoutQuota UNDEFINED = new WithoutQuota(Optional.empty(), Optional.empty());

    /**
     * Checks that nothing is null.
     *
     * @param missing  the attainment without a quota, or empty if it is undefined
     * @param zero  the attainment of a quota of zero, or empty if it is undefined
     */
    public WithoutQuota {
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(zero, "zero");
    }

    /**
     * Obtains the usual rule: attainment is undefined, and says why.
     *
     * @return the rule
     */
    public static WithoutQuota undefined() {
        return UNDEFINED;
    }

    /**
     * Obtains the rule by which attainment is the same rate without a quota and with one of zero.
     *
     * @param attainment  the rate, 100 % for quota reached
     * @return the rule
     */
    public static WithoutQuota attains(Rate attainment) {
        return UNDEFINED.missingAttains(attainment).zeroAttains(attainment);
    }

    /**
     * Returns this rule with a rate for a missing quota.
     *
     * @param attainment  the attainment without a quota
     * @return the rule
     */
    public WithoutQuota missingAttains(Rate attainment) {
        return new WithoutQuota(Optional.of(Objects.requireNonNull(attainment, "attainment")), zero);
    }

    /**
     * Returns this rule with a rate for a quota of zero.
     *
     * @param attainment  the attainment of a quota of zero
     * @return the rule
     */
    public WithoutQuota zeroAttains(Rate attainment) {
        return new WithoutQuota(missing, Optional.of(Objects.requireNonNull(attainment, "attainment")));
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code "no quota: undefined, quota of zero: 100 %"}
     */
    @Override
    public String toString() {
        return "no quota: " + words(missing) + ", quota of zero: " + words(zero);
    }

    private static String words(Optional<Rate> attainment) {
        return attainment.map(Rate::toString).orElse("undefined");
    }
}
