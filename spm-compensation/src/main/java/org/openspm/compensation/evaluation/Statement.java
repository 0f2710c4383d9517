package org.openspm.compensation.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.openspm.compensation.roster.Participant;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;

/**
 * What one participant earned in one pay period, line by line; the lines sum to the total, always.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Statement {

    private final String plan;
    private final Participant participant;
    private final Period period;
    private final List<StatementLine> lines;
    private final Money total;
    private final Supplier<List<ComponentOutlook>> outlooks;

    Statement(
            String plan,
            Participant participant,
            Period period,
            List<StatementLine> lines,
            Money total,
            Supplier<List<ComponentOutlook>> outlooks) {
        this.plan = plan;
        this.participant = participant;
        this.period = period;
        this.lines = List.copyOf(lines);
        this.total = total;
        this.outlooks = outlooks;
    }

    /**
     * Returns whose statement it is.
     *
     * @return the participant
     */
    public Participant participant() {
        return participant;
    }

    /**
     * Returns which pay period it is for.
     *
     * @return the period
     */
    public Period period() {
        return period;
    }

    /**
     * Returns the lines: one for each component of the plan, then one for each cap that took part.
     *
     * @return the lines, which sum to the total
     */
    public List<StatementLine> lines() {
        return lines;
    }

    /**
     * Returns what was earned.
     *
     * @return the sum of the lines
     */
    public Money total() {
        return total;
    }

    /**
     * Explains the total, down to each transaction.
     *
     * @return the tree of how; render it as text, walk it, or subtract an earlier one
     */
    public Trace explain() {
        return Trace.of(
                participant.name() + ", " + period,
                Figure.of(total),
                plan + ": sum of the lines",
                lines.stream().map(StatementLine::trace).toList());
    }

    /**
     * Returns where the participant stands with each component at the end of the period: attainment to date, what the next unit pays and
     * how much is missing to the next tier.
     *
     * @return the outlook of every component that pays by a rate, in the order of the plan
     */
    public List<ComponentOutlook> outlooks() {
        return outlooks.get();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Statement other
                && plan.equals(other.plan)
                && participant.equals(other.participant)
                && period.equals(other.period)
                && lines.equals(other.lines)
                && total.equals(other.total)
                && outlooks().equals(other.outlooks());
    }

    @Override
    public int hashCode() {
        return Objects.hash(participant, period, total);
    }

    /**
     * Returns whose statement it is, of which period, and the total.
     *
     * @return such as {@code "jill, 2026-03: USD 12,400.00"}
     */
    @Override
    public String toString() {
        return participant + ", " + period + ": " + total;
    }
}
