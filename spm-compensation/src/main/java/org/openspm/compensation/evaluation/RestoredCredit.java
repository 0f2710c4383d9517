package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.evaluation.FactOutcome.Kind;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.DateRange;

/** The credit that totals tell, of facts that are not here. Whatever looks at a single one of these, or at days within a pay period, is refused. */
final class RestoredCredit implements CreditSource {

    private final CreditTotals totals;
    private final ScanSetup setup;

    /** The number of the first pay period that is looked at. */
    private final int earliest;

    private final Map<Source, OfSource> bySource = new HashMap<>();

    /** The totals of a source, and where each member's stand among them: -1 where there are none. */
    private static final class OfSource {

        private final SourceTotals totals;
        private final int[] places;

        OfSource(SourceTotals totals, int[] places) {
            this.totals = totals;
            this.places = places;
        }

        SourceTotals totals() {
            return totals;
        }

        int place(Member member) {
            return places[member.number()];
        }
    }

    /**
     * Restores totals.
     *
     * @throws IllegalArgumentException if they are of another plan, or of people who are not on it
     */
    RestoredCredit(ScanSetup setup, CreditTotals totals) {
        this.setup = setup;
        TotalsSubject needed = TotalsSubject.of(setup.terms(), setup.needs());
        String shortfall = totals.subject().shortfall(needed);
        if (!shortfall.isEmpty()) {
            throw new IllegalArgumentException("The totals (" + totals + ") are of another plan than the scan ("
                    + setup.terms().name() + "):" + shortfall
                    + "\nRestore totals with a plan that equals the one they were scanned under.");
        }
        this.totals = totals.reducedTo(needed);
        this.earliest = new TotalPeriods(setup.calendar()).number(setup.needs().earliest());
        int number = 0;
        for (Source source : TotalsSubject.inOrder(setup.needs().sources())) {
            SourceTotals own = this.totals.sources().get(number++);
            bySource.put(source, new OfSource(own, places(own)));
        }
    }

    private int[] places(SourceTotals of) {
        int[] places = new int[setup.members().size()];
        Arrays.fill(places, -1);
        for (int place = 0; place < of.people(); place++) {
            Member member = setup.members().get(of.person(place));
            if (member == null || member.person() == null) {
                throw new IllegalArgumentException("The totals (" + totals + ") credit (" + of.person(place)
                        + "), who by the roster of the scan is not on the plan ("
                        + setup.terms().name()
                        + ").\nRestore totals with the roster they were scanned with.");
            }
            places[member.number()] = place;
            requireLookedAt(of, place);
        }
        return places;
    }

    /** Refuses pay periods after the year, and those before what is looked back at, which only forged totals have. */
    private void requireLookedAt(SourceTotals of, int place) {
        int first = of.period(of.begin(place));
        int last = of.period(of.begin(place + 1) - 1);
        if (first < earliest || last >= setup.calendar().size()) {
            throw new IllegalArgumentException("The totals (" + totals + ") are of the pay periods (" + first + ") to ("
                    + last + "), counted from the first of the year, beyond what the plan ("
                    + setup.terms().name() + ") looks at.\nRestore totals as they were scanned.");
        }
    }

    private OfSource of(Source source) {
        OfSource known = bySource.get(source);
        if (known == null) {
            throw new RowsNeededException(setup.terms().name(), "they do not hold (" + TotalsSubject.key(source) + ")");
        }
        return known;
    }

    @Override
    public Entries of(String participant, Source source) {
        OfSource own = of(source);
        Member member = setup.members().get(participant);
        int place = member == null ? -1 : own.place(member);
        List<Entry> entries = new ArrayList<>();
        if (place >= 0) {
            TotalPeriods periods = new TotalPeriods(setup.calendar());
            for (int at = own.totals().begin(place); at < own.totals().begin(place + 1); at++) {
                entries.add(Entry.total(
                        setup.terms().name(),
                        participant,
                        source.measure().schema(),
                        periods.period(own.totals().period(at)),
                        own.totals().count(at),
                        own.totals().total(at)));
            }
        }
        return Entries.of(entries);
    }

    @Override
    public SourceSums sums(Source source) {
        OfSource own = of(source);
        return (member, sums) -> {
            int place = own.place(member);
            return place < 0 || addUp(own.totals(), place, sums);
        };
    }

    private static boolean addUp(SourceTotals totals, int place, long[] sums) {
        for (int at = totals.begin(place); at < totals.begin(place + 1); at++) {
            if (!totals.isInUnits(at)) {
                return false;
            }
            int period = totals.period(at);
            if (period >= 0) {
                sums[period] = Math.addExact(sums[period], totals.units(at));
            }
        }
        return true;
    }

    @Override
    public Facts rows(String participant, CreditKind kind, Optional<String> role, DateRange range) {
        throw new RowsNeededException(
                setup.terms().name(), "it looks at the rows that (" + participant + ") is credited with");
    }

    @Override
    public List<FactOutcome> outcomes(Kind kind) {
        if (kind == Kind.REJECTED) {
            return totals.reasons(kind).stream()
                    .flatMap(group ->
                            group.places().stream().map(place -> new FactOutcome(kind, place, place, group.reason())))
                    .toList();
        }
        long count = totals.count(kind);
        if (count > 0) {
            throw new IllegalStateException(
                    "The totals (" + totals + ") do not name the (" + count + ") facts that were "
                            + (kind == Kind.CREDITED ? "credited" : "passed over")
                            + ".\nAsk the totals for counts and reasons, or evaluate the rows.");
        }
        return List.of();
    }

    @Override
    public CreditTotals totals(ScanSetup with) {
        return totals;
    }

    @Override
    public Optional<CreditTotals> restored() {
        return Optional.of(totals);
    }
}
