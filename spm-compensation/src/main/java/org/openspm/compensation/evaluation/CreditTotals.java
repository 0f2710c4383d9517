package org.openspm.compensation.evaluation;

import static java.util.Objects.requireNonNull;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openspm.compensation.evaluation.FactOutcome.Kind;

/**
 * What everybody on a plan is credited with, added up by participant, measure and pay period, as plain data: all that most plans pay on. It can be serialized, merged in any order, and
 * {@linkplain FactScan#restore restored} on another machine by a scan of an equal plan.
 *
 * <pre>{@code
 * CreditTotals part = plan.scan(roster).of(facts).totals();          // where the rows are
 * CreditTotals all = part.merge(another);                            // wherever two of them meet
 * Evaluation run = plan.scan(roster).restore(all).evaluate();        // where pay is wanted
 * }</pre>
 *
 * <p>Totals are exact: lines, totals and attainment are those of an evaluation of all rows. Explanations name totals where they would name transactions. Plans that look at single
 * transactions, or at days within a pay period, are not paid on totals: {@link ScannedFacts#totals} and {@link FactScan#restore} say so, and so does an evaluation where it depends on
 * people, such as on a rate that changes for somebody within a pay period in which something was credited.
 *
 * <p>Credit is worked out where the rows are: splits, roll-up, holds, windfalls and exchange rates are of that scan, and so are the dates between which somebody is on the plan. Totals hold
 * no ids of transactions. A transaction that stands twice in the facts of one scan is rejected; one that stands in two of them is counted twice, unless the host sees to it that it does not.
 *
 * <p>Totals know what they are of by words: the plan, its currency, year, calendar and pay periods, who is credited with what, how far it looks back and what it adds up; of any other plan they
 * are refused. Words do not tell the content of a lookup, of assignments or of the host's own code: where these change under the same name, whoever restores totals of before is paid by
 * the old content, so that the host scans afresh then, or names them by their version. {@code whatIf} has both plans at hand and compares the content too, but for the host's own code.
 *
 * <p>The size goes with {@link #groups()}, not with the number of facts: some 10 bytes each, serialized. The form is that of this version of the library, for sending and
 * for restarting, not for archives, which keep facts. Bytes that were damaged on the way are an {@link InvalidObjectException} when they are read; a check sum is no signature, so read
 * what machines of your own wrote. This class is immutable and thread-safe.
 */
public final class CreditTotals implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient TotalsSubject subject;

    /** The totals of each source, in the order of the subject. */
    private final transient List<SourceTotals> sources;

    private final transient OutcomeTotals outcomes;

    CreditTotals(TotalsSubject subject, List<SourceTotals> sources, OutcomeTotals outcomes) {
        this.subject = subject;
        this.sources = List.copyOf(sources);
        this.outcomes = outcomes;
    }

    /**
     * Returns these totals and others together. The order does not matter, and the time goes with the number of groups of both.
     *
     * @param other  totals of the same plan, of other facts
     * @return both
     * @throws IllegalArgumentException if the others are of another plan, year, calendar or currency, or of a plan that credits otherwise, looks back otherwise or adds up something else
     */
    public CreditTotals merge(CreditTotals other) {
        String difference = subject.difference(requireNonNull(other, "other").subject);
        if (!difference.isEmpty()) {
            throw new IllegalArgumentException("The totals (" + other + ") are of another plan than the totals (" + this
                    + "):" + difference + "\nMerge totals that were scanned under equal plans.");
        }
        List<SourceTotals> both = new ArrayList<>(sources.size());
        for (int i = 0; i < sources.size(); i++) {
            both.add(sources.get(i).merge(other.sources.get(i)));
        }
        return new CreditTotals(subject, both, outcomes.merge(other.outcomes));
    }

    /**
     * Returns how many totals there are, over all participants, measures and pay periods: what the size goes with.
     *
     * @return the number, zero or more
     */
    public int groups() {
        return sources.stream().mapToInt(SourceTotals::size).sum();
    }

    /**
     * Returns how many facts were scanned.
     *
     * @return the number; the sum of {@link #count(FactOutcome.Kind) the counts} of all kinds
     */
    public long facts() {
        return count(Kind.CREDITED) + count(Kind.NOT_CREDITED) + count(Kind.REJECTED);
    }

    /**
     * Returns how many facts were credited, passed over or rejected.
     *
     * @param kind  which of them
     * @return the number, zero or more
     */
    public long count(Kind kind) {
        return outcomes.count(requireNonNull(kind, "kind"));
    }

    /**
     * Returns why facts were passed over or rejected.
     *
     * @param kind  which of them
     * @return the reasons in order, each with the number of its facts; none for facts that were credited
     */
    public List<OutcomeGroup> reasons(Kind kind) {
        return outcomes.groups(requireNonNull(kind, "kind"));
    }

    /** Returns of these totals what others are of, whose sources these have, and perhaps more. */
    CreditTotals reducedTo(TotalsSubject needed) {
        if (subject.equals(needed)) {
            return this;
        }
        List<SourceTotals> kept = needed.sources().stream()
                .map(key -> sources.get(subject.sources().indexOf(key)))
                .toList();
        return new CreditTotals(needed, kept, outcomes);
    }

    TotalsSubject subject() {
        return subject;
    }

    List<SourceTotals> sources() {
        return sources;
    }

    OutcomeTotals outcomes() {
        return outcomes;
    }

    /**
     * Writes these totals in their written form.
     *
     * @return what is written in their place
     */
    private Object writeReplace() {
        return new WrittenTotals(this);
    }

    /**
     * Refuses totals that are not in their written form.
     *
     * @param in  where they are read from
     * @throws InvalidObjectException always
     */
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("Totals are read from their written form only.");
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof CreditTotals other
                && subject.equals(other.subject)
                && sources.equals(other.sources)
                && outcomes.equals(other.outcomes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, sources, outcomes);
    }

    /**
     * Returns what these are totals of.
     *
     * @return such as {@code "Account executive 2026, USD, 2026-01-01/2027-01-01, 120 groups of 5000 facts"}
     */
    @Override
    public String toString() {
        return subject + ", " + groups() + " groups of " + facts() + " facts";
    }
}
