package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.evaluation.FactOutcome.Kind;

/**
 * What became of facts, counted. Every rejected fact is named. Of those that were passed over a few are, for each reason; and where a host has a reason of its own for each of very many
 * facts, reasons beyond the first ones in order are counted together. The first in order, so that it does not matter how totals are merged.
 */
final class OutcomeTotals {

    /** The places that are kept for a reason to pass facts over. */
    static final int PLACES = 3;

    /** The reasons to pass facts over that are kept: more than a year has days, since a reason may name one. */
    static final int REASONS = 400;

    private final long credited;

    /** Facts that were passed over for other reasons than those kept. */
    private final long others;

    private final SortedMap<String, OutcomeGroup> notCredited;
    private final SortedMap<String, OutcomeGroup> rejected;

    private OutcomeTotals(
            long credited,
            long others,
            SortedMap<String, OutcomeGroup> notCredited,
            SortedMap<String, OutcomeGroup> rejected) {
        this.credited = credited;
        this.others = others;
        this.notCredited = notCredited;
        this.rejected = rejected;
    }

    /** Obtains what is known of facts of which so many were credited; groups of one kind and reason add up. */
    static OutcomeTotals of(long credited, long others, Collection<OutcomeGroup> groups) {
        TreeMap<String, OutcomeGroup> notCredited = new TreeMap<>();
        TreeMap<String, OutcomeGroup> rejected = new TreeMap<>();
        for (OutcomeGroup group : groups) {
            (group.kind() == Kind.REJECTED ? rejected : notCredited)
                    .merge(group.reason(), group, OutcomeTotals::together);
        }
        long more = others;
        while (notCredited.size() > REASONS) {
            more += notCredited.pollLastEntry().getValue().count();
        }
        return new OutcomeTotals(credited, more, notCredited, rejected);
    }

    static OutcomeTotals of(long credited, List<FactOutcome> outcomes) {
        return of(
                credited,
                0,
                outcomes.stream()
                        .map(outcome -> new OutcomeGroup(outcome.kind(), outcome.reason(), 1, List.of(outcome.place())))
                        .toList());
    }

    private static OutcomeGroup together(OutcomeGroup one, OutcomeGroup other) {
        Stream<String> places =
                Stream.concat(one.places().stream(), other.places().stream()).sorted();
        List<String> kept = (one.kind() == Kind.REJECTED ? places : places.limit(PLACES)).toList();
        return new OutcomeGroup(one.kind(), one.reason(), one.count() + other.count(), kept);
    }

    OutcomeTotals merge(OutcomeTotals other) {
        List<OutcomeGroup> all = new ArrayList<>(groups());
        all.addAll(other.groups());
        return of(Math.addExact(credited, other.credited), Math.addExact(others, other.others), all);
    }

    List<OutcomeGroup> groups() {
        return Stream.concat(notCredited.values().stream(), rejected.values().stream())
                .toList();
    }

    /** Returns the reasons of a kind in order, those that were counted together last. */
    List<OutcomeGroup> groups(Kind kind) {
        return switch (kind) {
            case CREDITED -> List.of();
            case REJECTED -> List.copyOf(rejected.values());
            case NOT_CREDITED -> {
                List<OutcomeGroup> all = new ArrayList<>(notCredited.values());
                if (others > 0) {
                    all.add(new OutcomeGroup(kind, "one of the many reasons beyond " + REASONS, others, List.of()));
                }
                yield Collections.unmodifiableList(all);
            }
        };
    }

    long others() {
        return others;
    }

    long count(Kind kind) {
        return kind == Kind.CREDITED
                ? credited
                : groups(kind).stream().mapToLong(OutcomeGroup::count).sum();
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof OutcomeTotals other
                && credited == other.credited
                && others == other.others
                && notCredited.equals(other.notCredited)
                && rejected.equals(other.rejected);
    }

    @Override
    public int hashCode() {
        return Objects.hash(credited, others, notCredited, rejected);
    }
}
