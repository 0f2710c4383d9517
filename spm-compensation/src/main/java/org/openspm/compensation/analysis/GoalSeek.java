package org.openspm.compensation.analysis;

import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Money;

/**
 * What must be sold to be paid so much, or why nothing does.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param goal  the pay that is wanted
 * @param least  the least amount of the curve, to the minor unit, that pays the goal or more; empty if none does
 * @param below  the last point before it, which pays less than the goal; empty if the curve begins with enough or nothing is enough
 * @param highest  the point of the curve that pays most, of several the one that sells least
 * @param certainty  whether the answer is proved by the rules of the plan, or by the amounts that were asked for
 */
public record GoalSeek(
        Money goal, Optional<CurvePoint> least, Optional<CurvePoint> below, CurvePoint highest, Certainty certainty) {

    /**
     * Checks that nothing is null.
     *
     * @param goal  the pay that is wanted
     * @param least  the least that pays it
     * @param below  the last point before it
     * @param highest  the point that pays most
     * @param certainty  how sure the answer is
     */
    public GoalSeek {
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(below, "below");
        Objects.requireNonNull(highest, "highest");
        Objects.requireNonNull(certainty, "certainty");
    }

    /**
     * Returns the answer with its proof in words.
     *
     * @return such as {@code "USD 100,000.00 sold pay USD 8,000.00; USD 99,999.99 pay USD 5,000.00 (exact)"}
     */
    @Override
    public String toString() {
        String answer = least.map(GoalSeek::shown)
                        .orElseGet(() -> "nothing pays " + goal + "; the most is that " + shown(highest))
                + below.map(point -> "; " + shown(point)).orElse("");
        return answer + (certainty == Certainty.EXACT ? " (exact)" : " (sampled)");
    }

    private static String shown(CurvePoint point) {
        return point.sold() + " sold pay " + point.pay();
    }
}
