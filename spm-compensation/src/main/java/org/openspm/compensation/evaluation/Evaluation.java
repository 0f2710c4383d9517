package org.openspm.compensation.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.evaluation.FactOutcome.Kind;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
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

    private final FactScan scan;
    private final Facts facts;

    /** Whom the host asked for; everybody if nobody is named. */
    private final Set<String> only;

    private final PlanRun run;
    private final CreditSource credited;
    private final Earners earnings;

    private @Nullable RevisedCredit unchanged;

    private Evaluation(
            FactScan scan, Facts facts, Set<String> only, PlanRun run, CreditSource credited, Earners earnings) {
        this.scan = scan;
        this.facts = facts;
        this.only = earnings.isOfEverybody() ? Set.of() : only;
        this.run = run;
        this.credited = credited;
        this.earnings = earnings;
    }

    /** Returns those who are named, of whom there is somebody. */
    static Set<String> named(Collection<String> participants) {
        if (requireNonNull(participants, "participants").isEmpty()) {
            throw new IllegalArgumentException("There is nobody in (" + participants
                    + ") to evaluate.\nName participants, or say evaluate(..) for all of them.");
        }
        participants.forEach(participant -> requireNonNull(participant, "participants"));
        return Set.copyOf(participants);
    }

    /** Works out what those who are named earned, everybody if nobody is, with credit of all facts. */
    static Evaluation of(FactScan scan, Facts facts, CreditSource credited, Set<String> only) {
        ScanSetup setup = scan.setup();
        Holders holders = Holders.of(setup.members(), credited);
        PlanRun run = new PlanRun(setup.plan(), setup.onPlanRoster(), holders);
        Evaluation all = of(scan, facts, only, run, credited);
        only.forEach(all::earningsOf);
        return all;
    }

    private static Evaluation of(FactScan scan, Facts facts, Set<String> only, PlanRun run, CreditSource credited) {
        CompiledPlan plan = run.plan();
        Members members = run.holders().members();
        TargetCheck.orThrow(plan, members);
        if (credited.restored().isPresent()) {
            TotalsCheck.orThrow(plan);
        }
        List<ParticipantEarnings> earnings =
                new ArrayList<>(only.isEmpty() ? members.onPlan().size() : only.size());
        PlainSums sums = plan.sums();
        if (plan.needs().tiesPeople()) {
            run.participants(); // the same for all who look at each other
        }
        for (Member member : only.isEmpty() ? members.onPlan() : members.onPlan(only)) {
            earnings.add(ParticipantEarnings.of(run, run.holders().of(member), sums));
        }
        // Asked for now: what ties people together is not worked out once the evaluation is handed out, and
        // explanations, which are, look at their own participant.
        plan.pooled().forEach(run::pools);
        return new Evaluation(scan, facts, only, run, credited, Earners.of(members, earnings));
    }

    /**
     * Computes what the same participants would have earned with the same facts under another plan. Facts are read again only if that credits otherwise, measures something more or pays
     * by other dates.
     */
    Evaluation under(CompiledPlan other) {
        requireNonNull(other, "other");
        if (!scan.setup().needs().cover(other.needs())) {
            ScannedFacts again = scanned(other, allFacts());
            credited.restored().ifPresent(totals -> requireCreditedAlike(totals, other));
            return again.evaluation(only);
        }
        return of(scan, facts, only, run.under(other), credited);
    }

    /** Refuses a plan of equal words, where both plans are at hand: totals were added up by what the words stand for. */
    private void requireCreditedAlike(CreditTotals totals, CompiledPlan other) {
        if (!scan.setup().needs().creditAlike(other.needs())) {
            throw new IllegalArgumentException(
                    "The totals (" + totals
                            + ") were credited by rules that read like those of the plan ("
                            + other.terms().name()
                            + ") but do not equal them, such as by a lookup or assignments of other content.\nEvaluate the rows under that plan.");
        }
    }

    private Evaluation afresh(CompiledPlan plan, Facts all) {
        return scanned(plan, all).evaluation(only);
    }

    private ScannedFacts scanned(CompiledPlan plan, Facts all) {
        FactScan again = plan.scanning(roster(), scan.rates());
        ScannedFacts ofRows = again.of(all);
        return credited.restored()
                .map(totals -> ofRows.merge(again.restore(totals)))
                .orElse(ofRows);
    }

    /**
     * Adds up what everybody is credited with, as it is now: plain data, from which {@link FactScan#restore} goes on in another process. After {@link #revised changes} the facts are scanned
     * afresh for it.
     *
     * @return the totals
     * @throws IllegalStateException if the plan looks at single transactions or at days within a pay period, see {@link ScannedFacts#totals}
     */
    public CreditTotals totals() {
        CompiledPlan plan = run.plan();
        TotalsCheck.orThrow(plan);
        return plan == scan.setup().plan()
                ? credited.totals(scan.setup())
                : scanned(plan, allFacts()).totals();
    }

    /** Returns the facts as they are now, but those that only totals are known of. */
    private Facts allFacts() {
        return credited instanceof RevisedCredit changed ? changed.facts() : facts;
    }

    /**
     * Returns what everybody earned after transactions came, changed or went: equal to an evaluation of the facts as they are then. This evaluation stays as it is.
     *
     * <p>The cost goes by what changed: each changed transaction is credited by itself, and pay is worked out anew for the participants it concerns; for everybody, but
     * without reading other transactions again, if the plan ties people together through pools, contests, shared counters or what others earned. The first change of an evaluation lists
     * its transactions by id, once; after very many changes the facts are evaluated afresh, so that the cost of a single one stays small.
     *
     * @param changes  what changed
     * @return the evaluation of the facts after it, with rejected facts left out; see {@link #orThrowIfRejected()}
     * @throws IllegalArgumentException if a transaction is added that is there, or one replaced or retracted that is not
     */
    public Evaluation revised(FactChanges changes) {
        requireNonNull(changes, "changes");
        Set<String> concerned = new TreeSet<>();
        RevisedCredit after = changeable().changed(changes, concerned);
        if (after.isWorthAFreshStart()) {
            return afresh(run.plan(), after.facts());
        }
        PlanRun again = run.revised(concerned, after);
        if (again.tiesPeople()) {
            return of(scan, facts, only, again, after);
        }
        List<ParticipantEarnings> anew = new ArrayList<>();
        PlainSums sums = again.plan().sums();
        for (String participant : concerned) {
            ParticipantEarnings before = earnings.get(participant);
            if (before != null) {
                anew.add(ParticipantEarnings.of(again, again.holders().of(before.member()), sums));
            }
        }
        return new Evaluation(scan, facts, only, again, after, earnings.with(anew));
    }

    /** Returns the credit with room for changes. Two threads that ask at the same time at worst make the same thing twice. */
    private RevisedCredit changeable() {
        if (credited instanceof RevisedCredit changed) {
            return changed;
        }
        RevisedCredit known = unchanged;
        if (known == null) {
            known = RevisedCredit.of(scan.setup(), facts, credited);
            unchanged = known;
        }
        return known;
    }

    /**
     * Returns this evaluation of some participants and another of others, of the same scanned facts: what several threads worked out, together.
     *
     * @param other  an evaluation of the same {@link ScannedFacts}, or of equal plan, roster and facts
     * @return the evaluation of both; of everybody if nobody on the plan is missing any more
     * @throws IllegalArgumentException if the other is of another plan or roster or other facts, or has a participant in common
     */
    public Evaluation merge(Evaluation other) {
        boolean same = terms().equals(requireNonNull(other, "other").terms())
                && roster().equals(other.roster())
                && scan.rates().equals(other.scan.rates())
                && sameRows(facts, other.facts)
                && credited.restored().equals(other.credited.restored())
                && !(credited instanceof RevisedCredit)
                && !(other.credited instanceof RevisedCredit);
        if (!same || participants().stream().anyMatch(participant -> other.earnings.get(participant) != null)) {
            throw new IllegalArgumentException(
                    "The evaluations (" + this + ") and (" + other
                            + ") are not of different participants of one scan.\nMerge what evaluateOnly(..) says of the same facts, each participant once.");
        }
        Earners both = earnings.with(other.earnings.all());
        return new Evaluation(scan, facts, both.ids(), run, credited, both);
    }

    private static boolean sameRows(Facts one, Facts other) {
        return one == other
                || (one.schemas().equals(other.schemas())
                        && one.schemas().stream()
                                .allMatch(schema -> one.rows(schema).equals(other.rows(schema))));
    }

    /**
     * Returns whether this is an evaluation of everybody on the plan. One of some participants has no ledger kept by it: the others would seem to have earned nothing.
     *
     * @return false if participants were named to {@code evaluateOnly}
     */
    public boolean isOfEverybody() {
        return only.isEmpty();
    }

    /**
     * Returns whether transactions are known by name: not where only {@link CreditTotals} are known of some.
     *
     * @return false if this evaluation, or a part of it, was restored from totals
     */
    public boolean namesTransactions() {
        return credited.restored().isEmpty();
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
     * Returns who was evaluated: everybody on the plan, or those who were named.
     *
     * @return the ids in order
     */
    public Set<String> participants() {
        return earnings.ids();
    }

    /**
     * Returns the participants it was made with, on the plan or not.
     *
     * @return the roster
     */
    public Roster roster() {
        return run.people().roster();
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
        return roster().participant(participant).orElseThrow();
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
        Participant paid = roster().participant(participant).orElseThrow();
        return new Statement(
                run.terms().name(),
                paid,
                period,
                own.lines(period),
                own.total(run.calendar().number(period)),
                () -> outlooks(own, period));
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
        requireNonNull(month, "month");
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
        ParticipantEarnings own = earningsOf(participant);
        return own.total(number(payPeriod));
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
        ParticipantEarnings own = earningsOf(participant);
        int which = run.plan().number(component);
        return own.component(which, number(payPeriod));
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
        Currency wanted = roster().participant(participant)
                .flatMap(paid -> paid.payCurrencies().at(day))
                .orElse(run.terms().currency());
        return scan.setup().converter().payable(earned, wanted, day, run.terms().rounding());
    }

    /**
     * Returns what differs from an earlier evaluation, such as last week's run of the same plan, and why.
     *
     * @param earlier  the earlier evaluation
     * @return what changed, for every participant and pay period of either in which the total differs, in order of both
     * @throws IllegalArgumentException if the evaluations are of different participants because some were named
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
     * Returns what everybody who was evaluated earned in the plan year.
     *
     * @return the sum over {@link #participants()} and pay periods
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
     * @throws IllegalStateException if there are any that only totals are known of, which count them and do not name them
     */
    public List<FactOutcome> credited() {
        return credited.outcomes(Kind.CREDITED);
    }

    /**
     * Returns the facts that a rule of the plan passed over.
     *
     * @return their outcomes with the rule, in the order the facts were handed in
     * @throws IllegalStateException if there are any that only totals are known of, which count them and do not name them
     */
    public List<FactOutcome> notCredited() {
        return credited.outcomes(Kind.NOT_CREDITED);
    }

    /**
     * Returns the facts that are not sound.
     *
     * @return their outcomes with the reason, in the order the facts were handed in; of those that only totals are known of, the words that lead to it stand in the place of the fact
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
        ParticipantEarnings own = earnings.get(requireNonNull(participant, "participant"));
        if (own == null) {
            Set<String> all = run.holders().members().ids();
            throw new IllegalArgumentException(
                    all.contains(participant)
                            ? "The participant (" + participant + ") was not asked for, only " + participants()
                                    + ".\nName everybody you look at in evaluateOnly(..), or merge the evaluations."
                            : "The participant (" + participant + ") is not on the plan ("
                                    + run.terms().name() + ").\nUse one of " + all + ".");
        }
        return own;
    }

    private Period checked(Period payPeriod) {
        number(payPeriod);
        return payPeriod;
    }

    private int number(Period payPeriod) {
        int number = run.calendar().find(requireNonNull(payPeriod, "payPeriod"));
        if (number < 0) {
            throw new IllegalArgumentException("The period (" + payPeriod + ") is no pay period of the plan ("
                    + run.terms().name() + ").\nUse one from ("
                    + run.payPeriods().get(0) + ") to ("
                    + run.payPeriods().get(run.payPeriods().size() - 1) + ").");
        }
        return number;
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
