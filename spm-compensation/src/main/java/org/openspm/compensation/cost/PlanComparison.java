package org.openspm.compensation.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.core.trace.Trace;
import org.openspm.core.trace.TraceDifference;

/**
 * Two plans over the same people and history: what each costs, who gains, who loses, and why.
 *
 * <pre>{@code
 * PlanComparison comparison = PlanComparison.of(run, tomorrow);     // what was, and what the other plan would have paid
 * comparison.change();                                              // how much more that costs
 * comparison.losers();                                              // whom it pays less
 * comparison.why("jill").render();                                  // the difference of both explanations
 * }</pre>
 *
 * <p>What is compared is what is earned in the plan year, so that the plans may differ in everything but their currency. This class is immutable
 * and thread-safe.
 */
public final class PlanComparison {

    private final Evaluation before;
    private final Evaluation after;
    private final List<PayDifference> differences;

    private PlanComparison(Evaluation before, Evaluation after) {
        this.before = before;
        this.after = after;
        List<PayDifference> found = new ArrayList<>();
        TreeSet<String> everybody = new TreeSet<>(before.participants());
        everybody.addAll(after.participants());
        everybody.forEach(participant ->
                found.add(new PayDifference(participant, pay(before, participant), pay(after, participant))));
        this.differences = List.copyOf(found);
    }

    private static Money pay(Evaluation run, String participant) {
        return run.participants().contains(participant)
                ? run.earned(participant)
                : Money.zero(run.terms().currency());
    }

    /**
     * Compares two plans.
     *
     * @param before  the one plan
     * @param after  the other, in the same currency
     * @param roster  the participants
     * @param facts  the transactions
     * @return the comparison
     * @throws IllegalArgumentException if the plans pay in two currencies, or either rejects a fact
     * @throws IllegalStateException if a plan needs a target incentive that a participant lacks
     */
    public static PlanComparison of(CompensationPlan before, CompensationPlan after, Roster roster, Facts facts) {
        return of(Objects.requireNonNull(before, "before").evaluate(roster, facts), after);
    }

    /**
     * Compares what was evaluated with what another plan pays for the same. Where the other plan credits alike, no fact is read again.
     *
     * @param before  an evaluation of the one plan
     * @param after  the other plan, in the same currency
     * @return the comparison
     * @throws IllegalArgumentException if the plans pay in two currencies, or either rejects a fact
     * @throws IllegalStateException if the other plan needs a target incentive that a participant lacks
     */
    public static PlanComparison of(Evaluation before, CompensationPlan after) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        if (!before.terms().currency().equals(after.terms().currency())) {
            throw new IllegalArgumentException(
                    "The plans pay in (" + before.terms().currency() + ") and ("
                            + after.terms().currency() + ").\nCompare plans of one currency.");
        }
        return new PlanComparison(
                before.orThrowIfRejected(), after.whatIf(before).orThrowIfRejected());
    }

    /**
     * Returns what the one plan pays.
     *
     * @return the evaluation
     */
    public Evaluation before() {
        return before;
    }

    /**
     * Returns what the other plan pays.
     *
     * @return the evaluation
     */
    public Evaluation after() {
        return after;
    }

    /**
     * Returns how much more the other plan costs.
     *
     * @return the total of the other less that of the one: negative where the other is cheaper
     */
    public Money change() {
        return after.total().minus(before.total());
    }

    /**
     * Returns what everybody is paid under both.
     *
     * @return the differences in the order of the ids
     */
    public List<PayDifference> differences() {
        return differences;
    }

    /**
     * Returns what somebody is paid under both.
     *
     * @param participant  the id of the participant
     * @return the difference
     * @throws IllegalArgumentException if the participant is on neither plan
     */
    public PayDifference difference(String participant) {
        Objects.requireNonNull(participant, "participant");
        return differences.stream()
                .filter(difference -> difference.participant().equals(participant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The participant (" + participant
                        + ") is on neither plan.\nUse one of "
                        + differences.stream().map(PayDifference::participant).toList() + "."));
    }

    /**
     * Returns whom the other plan pays more.
     *
     * @return the differences above zero, the greatest first
     */
    public List<PayDifference> gainers() {
        return signed(1, Comparator.comparing(PayDifference::change).reversed());
    }

    /**
     * Returns whom the other plan pays less.
     *
     * @return the differences below zero, the greatest loss first
     */
    public List<PayDifference> losers() {
        return signed(-1, Comparator.comparing(PayDifference::change));
    }

    private List<PayDifference> signed(int sign, Comparator<PayDifference> order) {
        return differences.stream()
                .filter(difference -> difference.change().signum() == sign)
                .sorted(order.thenComparing(PayDifference::participant))
                .toList();
    }

    /**
     * Returns why somebody is paid another amount: the explanation of the year by the other plan less that by the one.
     *
     * @param participant  the id of the participant
     * @return the difference of both explanations, pay period by pay period
     * @throws IllegalArgumentException if the participant is on neither plan
     */
    public TraceDifference why(String participant) {
        difference(participant);
        return year(after, participant).minus(year(before, participant));
    }

    private static Trace year(Evaluation run, String participant) {
        List<Trace> parts = run.participants().contains(participant)
                ? run.payPeriods().stream()
                        .map(period -> run.statement(participant, period).explain())
                        .toList()
                : List.of();
        return Trace.of(participant, Figure.of(pay(run, participant)), "sum of the pay periods", parts);
    }

    /**
     * Returns the comparison as data: the change of the total, and that of everybody.
     *
     * @return the trace; render it for a text
     */
    public Trace explain() {
        return Trace.of(
                "change of cost",
                Figure.of(change()),
                "after - before",
                List.of(
                        Trace.of(
                                "before",
                                Figure.of(before.total()),
                                before.terms().name(),
                                List.of()),
                        Trace.of(
                                "after", Figure.of(after.total()), after.terms().name(), List.of()),
                        Trace.of(
                                "by participant",
                                Figure.of(change()),
                                gainers().size() + " gain, " + losers().size() + " lose",
                                differences.stream()
                                        .map(difference -> Trace.of(
                                                difference.participant(),
                                                Figure.of(difference.change()),
                                                difference.before() + " becomes " + difference.after(),
                                                List.of()))
                                        .toList())));
    }

    /**
     * Returns the comparison as text.
     *
     * @return the lines of {@link #explain()}
     */
    @Override
    public String toString() {
        return explain().render();
    }
}
