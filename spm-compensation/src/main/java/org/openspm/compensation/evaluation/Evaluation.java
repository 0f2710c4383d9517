package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openspm.compensation.evaluation.FactOutcome.Kind;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.PlanRoster;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;

/**
 * What everybody on a plan earned in every pay period of a plan year.
 *
 * <p>Obtained from a plan's {@code evaluate}. It is a pure function of plan, roster and facts: the order of the facts does not matter, and
 * every one of them is {@link #credited()}, {@link #notCredited()} or {@link #rejected()}. This class is immutable and thread-safe.
 */
public final class Evaluation {

    private final PlanRun run;
    private final CreditedFacts credited;
    private final Converter converter;
    private final Map<String, ParticipantEarnings> earnings;

    private Evaluation(
            PlanRun run, CreditedFacts credited, Converter converter, Map<String, ParticipantEarnings> earnings) {
        this.run = run;
        this.credited = credited;
        this.converter = converter;
        this.earnings = earnings;
    }

    /**
     * Computes what everybody on a plan earned; {@code CompensationPlan.evaluate} is the usual way here.
     *
     * @param terms  what the plan says
     * @param roster  the participants
     * @param facts  the transactions
     * @param rates  rates for transactions in other currencies, or empty if there are none
     * @return the evaluation, with rejected facts left out
     * @throws IllegalStateException if the terms have problems, or need a target incentive that a participant lacks
     */
    public static Evaluation of(PlanTerms terms, Roster roster, Facts facts, Optional<ExchangeRates> rates) {
        Objects.requireNonNull(roster, "roster");
        Objects.requireNonNull(facts, "facts");
        if (!terms.problems().isEmpty()) {
            throw new IllegalStateException(String.join("\n", terms.problems()));
        }
        Converter converter = new Converter(terms, rates);
        PayCalendar calendar = new PayCalendar(terms);
        PlanRoster people = roster.under(terms.name(), terms.currency(), terms.proration());
        CreditedFacts credited = CreditScan.run(terms, people, converter, calendar, facts);
        PlanRun run = new PlanRun(terms, people, calendar, credited);
        TargetCheck.of(run).orThrow();
        Map<String, ParticipantEarnings> earnings = new TreeMap<>();
        run.participants().forEach(holder -> earnings.put(holder.id(), new ParticipantEarnings(run, holder)));
        // Asked for now, so that nothing of the run is computed, or changes, once the evaluation is handed out.
        terms.components().stream()
                .filter(component -> component.pool().isPresent())
                .forEach(run::pools);
        return new Evaluation(run, credited, converter, earnings);
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
        return run.terms();
    }

    /**
     * Returns the pay periods of the plan year.
     *
     * @return the periods in order
     */
    public List<Period> payPeriods() {
        return run.payPeriods();
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
     * Returns a participant as the roster describes them.
     *
     * @param participant  the id of the participant
     * @return the participant
     * @throws IllegalArgumentException if the participant is not on the plan
     */
    public Participant participant(String participant) {
        earningsOf(participant);
        return run.people().roster().participant(participant).orElseThrow();
    }

    /**
     * Returns when a participant is employed and on the plan.
     *
     * @param participant  the id of the participant
     * @return the ranges of dates in order
     * @throws IllegalArgumentException if the participant is not on the plan
     */
    public List<DateRange> active(String participant) {
        earningsOf(participant);
        return run.people().active(participant);
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
        ParticipantEarnings own = earningsOf(participant);
        Period period = checked(payPeriod);
        Participant paid = run.people().roster().participant(participant).orElseThrow();
        return new Statement(
                run.terms().name(), paid, period, own.lines(period), own.total(period), () -> outlooks(own, period));
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
        return statement(participant, run.terms().year().calendar().month(month));
    }

    /**
     * Returns the lines of a participant's statement without what explains them, which costs little.
     *
     * @param participant  the id of the participant
     * @param payPeriod  a pay period of the plan year
     * @return the lines in the order of the statement
     * @throws IllegalArgumentException if the participant is not on the plan, or the period is none of its pay periods
     */
    public List<StatementOutline> outline(String participant, Period payPeriod) {
        return earningsOf(participant).outlines(checked(payPeriod));
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
     * Returns what a component earned a participant in a pay period, after its own caps and floors and before those of the plan.
     *
     * @param participant  the id of the participant
     * @param component  the name of the component
     * @param payPeriod  a pay period of the plan year
     * @return the rounded amount
     * @throws IllegalArgumentException if one of the three is unknown
     */
    public Money earned(String participant, String component, Period payPeriod) {
        return earningsOf(participant).component(component).net(checked(payPeriod));
    }

    /**
     * Returns what a pooled component earned teams and no member took, because none qualified.
     *
     * @param component  the name of the component
     * @param payPeriod  a pay period of the plan year
     * @return the sum over all teams; zero for a component that is not pooled
     * @throws IllegalArgumentException if one of the two is unknown
     */
    public Money undistributed(String component, Period payPeriod) {
        Component pooled = run.terms().component(component);
        Period period = checked(payPeriod);
        return pooled.pool().isEmpty()
                ? run.zero()
                : Money.total(
                        run.terms().currency(),
                        run.pools(pooled).stream()
                                .map(pool -> pool.undistributed(period))
                                .toList());
    }

    /**
     * Returns what a participant earned in a pay period in the currency the roster pays it in, converted at the rate of the last day of
     * the pay period and rounded once, by the rounding of the plan.
     *
     * @param participant  the id of the participant
     * @param payPeriod  a pay period of the plan year
     * @return the total in the participant's currency; in the plan's if the roster names none
     * @throws IllegalArgumentException if the participant or period is unknown, or there is no exchange rate
     */
    public Money payable(String participant, Period payPeriod) {
        Money earned = earned(participant, payPeriod);
        LocalDate day = payPeriod.range().last();
        Currency wanted = run.people()
                .roster()
                .participant(participant)
                .flatMap(paid -> paid.payCurrencies().at(day))
                .orElse(run.terms().currency());
        return converter.payable(earned, wanted, day, run.terms().rounding());
    }

    /**
     * Returns what differs from an earlier evaluation, such as last week's run of the same plan, and why.
     *
     * @param earlier  the earlier evaluation
     * @return what changed, for every participant and pay period of either in which the total differs, in order of both
     */
    public List<EarningsChange> changesSince(Evaluation earlier) {
        return EarningsChange.between(earlier, this);
    }

    /**
     * Returns what a participant earned in the plan year.
     *
     * @param participant  the id of the participant
     * @return the sum over all pay periods
     * @throws IllegalArgumentException if the participant is not on the plan
     */
    public Money earned(String participant) {
        return earningsOf(participant).total();
    }

    /**
     * Returns what everybody earned in the plan year.
     *
     * @return the sum over all participants and pay periods
     */
    public Money total() {
        return Money.total(
                run.terms().currency(),
                participants().stream().map(this::earned).toList());
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
        List<WindowResult> windows =
                earningsOf(participant).component(component).earnings().windows(checked(payPeriod));
        Unit unit = run.unitOf(run.terms().component(component));
        Ratio sum = Ratio.ZERO;
        for (WindowResult window : windows) {
            Figure figure = window.base().figure();
            if (!figure.isDefined()) {
                return figure;
            }
            sum = sum.plus(figure.orThrow());
            unit = figure.unit();
        }
        return Figure.of(sum, unit);
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
        List<WindowResult> windows =
                earningsOf(participant).component(component).earnings().windows(checked(payPeriod));
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

    private static List<ComponentOutlook> outlooks(ParticipantEarnings own, Period period) {
        return own.components().stream()
                .map(pay -> pay.earnings().explained())
                .filter(WindowEarnings.class::isInstance)
                .flatMap(earnings -> new OutlookReader((WindowEarnings) earnings).read(period).stream())
                .toList();
    }

    private ParticipantEarnings earningsOf(String participant) {
        ParticipantEarnings own = earnings.get(Objects.requireNonNull(participant, "participant"));
        if (own == null) {
            throw new IllegalArgumentException("The participant (" + participant + ") is not on the plan ("
                    + run.terms().name() + ").\nUse one of " + participants() + ".");
        }
        return own;
    }

    private Period checked(Period payPeriod) {
        if (!run.payPeriods().contains(Objects.requireNonNull(payPeriod, "payPeriod"))) {
            throw new IllegalArgumentException("The period (" + payPeriod + ") is no pay period of the plan ("
                    + run.terms().name() + ").\nUse one from ("
                    + run.payPeriods().get(0) + ") to ("
                    + run.payPeriods().get(run.payPeriods().size() - 1) + ").");
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
        return run.terms().name() + ", " + run.terms().year() + ", " + earnings.size() + " participants";
    }
}
