package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openspm.compensation.evaluation.FactOutcome.Kind;
import org.openspm.compensation.plan.Cap;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Period;

/**
 * What everybody on a plan earned in every pay period of a plan year.
 *
 * <p>Obtained from a plan's {@code evaluate}. It is a pure function of plan, roster and facts: the order of the facts does not matter, and
 * every one of them is {@link #credited()}, {@link #notCredited()} or {@link #rejected()}. This class is immutable and thread-safe.
 */
public final class Evaluation {

    private final PlanTerms terms;
    private final List<Period> payPeriods;
    private final CreditedFacts credited;
    private final Map<String, ParticipantEarnings> earnings;

    private Evaluation(
            PlanTerms terms,
            List<Period> payPeriods,
            CreditedFacts credited,
            Map<String, ParticipantEarnings> earnings) {
        this.terms = terms;
        this.payPeriods = payPeriods;
        this.credited = credited;
        this.earnings = earnings;
    }

    /**
     * Evaluates the terms of a plan, leaving out the facts that are rejected.
     *
     * @param terms  the terms, without problems
     * @param roster  the participants
     * @param facts  the transactions
     * @return the evaluation
     * @throws IllegalStateException if the terms have problems, or a cap needs a target incentive that a participant lacks
     */
    public static Evaluation of(PlanTerms terms, Roster roster, Facts facts) {
        Objects.requireNonNull(roster, "roster");
        Objects.requireNonNull(facts, "facts");
        if (!terms.problems().isEmpty()) {
            throw new IllegalStateException(String.join("\n", terms.problems()));
        }
        List<Participant> paid = roster.participants().stream()
                .filter(participant -> participant.isOn(terms.name()))
                .toList();
        checkTargets(terms, paid);
        List<Period> payPeriods = terms.year().divide(terms.payGrain());
        CreditedFacts credited = CreditScan.run(terms, roster, facts);
        Map<String, ParticipantEarnings> earnings = new TreeMap<>();
        paid.forEach(participant -> earnings.put(
                participant.id(),
                new ParticipantEarnings(terms, participant, payPeriods, credited.of(participant.id()))));
        return new Evaluation(terms, payPeriods, credited, earnings);
    }

    private static void checkTargets(PlanTerms terms, List<Participant> paid) {
        for (Cap cap : terms.caps()) {
            if (cap.limit() instanceof Cap.Limit.OfTarget) {
                List<String> without = paid.stream()
                        .filter(participant -> participant
                                .targetIncentives()
                                .at(terms.year().range().last())
                                .isEmpty())
                        .map(Participant::id)
                        .toList();
                if (!without.isEmpty()) {
                    throw new IllegalStateException(
                            "The cap (" + cap + ") of the plan (" + terms.name()
                                    + ") needs the target incentive of " + without
                                    + ", which the roster lacks.\nSay targetIncentive(..) for them, or put them on another plan.");
                }
            }
        }
    }

    /**
     * Returns this evaluation if no fact was rejected.
     *
     * @return this evaluation
     * @throws IllegalArgumentException if a fact was rejected; the message tells every rejection
     */
    public Evaluation orThrowIfRejected() {
        List<FactOutcome> rejected = rejected();
        if (!rejected.isEmpty()) {
            throw new IllegalArgumentException(rejected.size() + " of the facts were rejected:\n"
                    + rejected.stream().map(FactOutcome::reason).collect(Collectors.joining("\n")));
        }
        return this;
    }

    /**
     * Returns the terms that were evaluated.
     *
     * @return the terms of the plan
     */
    public PlanTerms terms() {
        return terms;
    }

    /**
     * Returns the pay periods of the plan year.
     *
     * @return the periods in order
     */
    public List<Period> payPeriods() {
        return payPeriods;
    }

    /**
     * Returns who is on the plan.
     *
     * @return the ids in order
     */
    public Set<String> participants() {
        return Collections.unmodifiableSet(earnings.keySet());
    }

    /**
     * Returns the statement of a participant for a pay period.
     *
     * @param participant  the id of the participant
     * @param payPeriod  a pay period of the plan year
     * @return the statement; one of zero if nothing was credited
     * @throws IllegalArgumentException if the participant is not on the plan, or the period is none of its pay periods
     */
    public Statement statement(String participant, Period payPeriod) {
        return StatementWriter.write(terms, earningsOf(participant), checked(payPeriod));
    }

    /**
     * Returns the statement of a participant for a calendar month, in a plan that pays by calendar month.
     *
     * @param participant  the id of the participant
     * @param month  the month
     * @return the statement
     * @throws IllegalArgumentException if the participant is not on the plan, or the month is none of its pay periods
     */
    public Statement statement(String participant, YearMonth month) {
        Objects.requireNonNull(month, "month");
        return statement(participant, terms.year().calendar().month(month));
    }

    /**
     * Returns what a participant earned in a pay period: the total of the statement, without its explanation.
     *
     * @param participant  the id of the participant
     * @param payPeriod  a pay period of the plan year
     * @return the rounded total
     * @throws IllegalArgumentException if the participant is not on the plan, or the period is none of its pay periods
     */
    public Money earned(String participant, Period payPeriod) {
        return earningsOf(participant).total(checked(payPeriod));
    }

    /**
     * Returns what a participant earned in the plan year.
     *
     * @param participant  the id of the participant
     * @return the sum over all pay periods
     * @throws IllegalArgumentException if the participant is not on the plan
     */
    public Money earned(String participant) {
        ParticipantEarnings own = earningsOf(participant);
        return Money.total(terms.currency(), payPeriods.stream().map(own::total).toList());
    }

    /**
     * Returns what everybody earned in the plan year.
     *
     * @return the sum over all participants and pay periods
     */
    public Money total() {
        return Money.total(
                terms.currency(), participants().stream().map(this::earned).toList());
    }

    /**
     * Returns how much of a component's measure a participant achieved.
     *
     * @param participant  the id of the participant
     * @param component  the name of the component
     * @param payPeriod  a pay period of the plan year
     * @return the exact amount, to date if the component accumulates, otherwise of what ends in the pay period
     * @throws IllegalArgumentException if one of the three is unknown
     */
    public Figure achieved(String participant, String component, Period payPeriod) {
        ComponentCalculator calculator = calculator(participant, component);
        Unit unit = StatementWriter.unitOf(calculator.component(), terms);
        return Figure.of(
                calculator.windows(checked(payPeriod)).stream()
                        .map(WindowResult::achieved)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                unit);
    }

    /**
     * Returns how far a participant reached the quota of a component.
     *
     * @param participant  the id of the participant
     * @param component  the name of the component
     * @param payPeriod  a pay period of the plan year
     * @return the exact ratio of what was achieved to the quota, to date if the component accumulates; undefined where there is no
     *     quota of more than zero, or where no period of the component ends in the pay period
     * @throws IllegalArgumentException if one of the three is unknown
     */
    public Figure attainment(String participant, String component, Period payPeriod) {
        List<WindowResult> windows = calculator(participant, component).windows(checked(payPeriod));
        return windows.isEmpty()
                ? Figure.undefined(Unit.PERCENT, "no period of the component ends in " + payPeriod)
                : windows.get(windows.size() - 1).attainment();
    }

    /**
     * Returns the facts that somebody on the plan was credited with.
     *
     * @return their outcomes, in the order the facts were handed in
     */
    public List<FactOutcome> credited() {
        return credited.outcomes(Kind.CREDITED);
    }

    /**
     * Returns the facts that a rule of the plan passed over.
     *
     * @return their outcomes with the rule, in the order the facts were handed in
     */
    public List<FactOutcome> notCredited() {
        return credited.outcomes(Kind.NOT_CREDITED);
    }

    /**
     * Returns the facts that are not sound.
     *
     * @return their outcomes with the reason, in the order the facts were handed in
     */
    public List<FactOutcome> rejected() {
        return credited.outcomes(Kind.REJECTED);
    }

    private ComponentCalculator calculator(String participant, String component) {
        int index = terms.components().indexOf(terms.component(component));
        return earningsOf(participant).components().get(index);
    }

    private ParticipantEarnings earningsOf(String participant) {
        ParticipantEarnings own = earnings.get(Objects.requireNonNull(participant, "participant"));
        if (own == null) {
            throw new IllegalArgumentException("The participant (" + participant + ") is not on the plan ("
                    + terms.name() + ").\nUse one of " + participants() + ".");
        }
        return own;
    }

    private Period checked(Period payPeriod) {
        if (!payPeriods.contains(Objects.requireNonNull(payPeriod, "payPeriod"))) {
            throw new IllegalArgumentException("The period (" + payPeriod + ") is no pay period of the plan ("
                    + terms.name() + ").\nUse one from (" + payPeriods.get(0) + ") to ("
                    + payPeriods.get(payPeriods.size() - 1) + ").");
        }
        return payPeriod;
    }

    /**
     * Returns what was evaluated.
     *
     * @return the plan, its year and how many participants it pays
     */
    @Override
    public String toString() {
        return terms.name() + ", " + terms.year() + ", " + earnings.size() + " participants";
    }
}
