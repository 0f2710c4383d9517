package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;
import org.openspm.core.trace.TraceDifference;

/**
 * How the earnings of a participant and pay period changed from one evaluation to the next, and why.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param participant  the id of the participant
 * @param period  the pay period
 * @param before  what was earned by the earlier evaluation; zero if the participant was not on the plan
 * @param after  what is earned by the later one
 * @param why  the later explanation less the earlier one
 */
public record EarningsChange(String participant, Period period, Money before, Money after, TraceDifference why) {

    /**
     * Checks that nothing is null.
     *
     * @param participant  the id of the participant
     * @param period  the pay period
     * @param before  what was earned by the earlier evaluation
     * @param after  what is earned by the later one
     * @param why  the later explanation less the earlier one
     */
    public EarningsChange {
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(why, "why");
    }

    static List<EarningsChange> between(Evaluation earlier, Evaluation later) {
        boolean comparable = (earlier.isOfEverybody() && later.isOfEverybody())
                || earlier.participants().equals(later.participants());
        if (!comparable) {
            throw new IllegalArgumentException("The evaluations are of " + earlier.participants() + " and "
                    + later.participants()
                    + ", and not both of everybody.\nCompare evaluations of the same participants.");
        }
        List<EarningsChange> changes = new ArrayList<>();
        Set<String> everybody = new TreeSet<>(earlier.participants());
        everybody.addAll(later.participants());
        Set<Period> periods = new TreeSet<>(earlier.payPeriods());
        periods.addAll(later.payPeriods());
        for (String participant : everybody) {
            for (Period period : periods) {
                Money then = money(earlier, participant, period);
                Money now = money(later, participant, period);
                if (!then.equals(now)) {
                    Trace before = trace(earlier, participant, period);
                    Trace after = trace(later, participant, period);
                    changes.add(new EarningsChange(participant, period, then, now, after.minus(before)));
                }
            }
        }
        return changes;
    }

    private static boolean has(Evaluation evaluation, String participant, Period period) {
        return evaluation.participants().contains(participant)
                && evaluation.payPeriods().contains(period);
    }

    private static Money money(Evaluation evaluation, String participant, Period period) {
        return has(evaluation, participant, period)
                ? evaluation.earned(participant, period)
                : Money.zero(evaluation.terms().currency());
    }

    private static Trace trace(Evaluation evaluation, String participant, Period period) {
        return has(evaluation, participant, period)
                ? evaluation.statement(participant, period).explain()
                : Trace.of(
                        participant + ", " + period,
                        org.openspm.core.money.Figure.of(
                                Money.zero(evaluation.terms().currency())),
                        "not on the plan",
                        List.of());
    }

    /**
     * Returns the change in words.
     *
     * @return such as {@code "jill, 2026-03: USD 8,100.00 becomes USD 8,400.00"}
     */
    @Override
    public String toString() {
        return participant + ", " + period + ": " + before + " becomes " + after;
    }
}
