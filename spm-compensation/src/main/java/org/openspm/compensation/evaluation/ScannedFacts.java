package org.openspm.compensation.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openspm.core.block.RowIds;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;

/**
 * Some of the facts, scanned: who is credited with what. Obtained from a {@link FactScan}; parts of the same scan merge in any order.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ScannedFacts {

    private final FactScan scan;
    private final List<Part> parts;
    private @Nullable Part together;

    /** Facts that were scanned at once, their credit, and what their ids say where somebody is credited. */
    record Part(Facts facts, CreditSource credited, Map<Schema<?>, RowIds<?>> ids) {}

    ScannedFacts(FactScan scan, List<Part> parts) {
        this.scan = scan;
        this.parts = parts;
    }

    /**
     * Returns these facts and others together.
     *
     * @param other  facts of the same scan
     * @return both
     * @throws IllegalArgumentException if the others are of another scan, which may credit otherwise
     */
    public ScannedFacts merge(ScannedFacts other) {
        if (requireNonNull(other, "other").scan != scan) {
            throw new IllegalArgumentException("The facts are of another (" + other.scan
                    + ").\nScan all parts with one FactScan, so that they are credited alike.");
        }
        return new ScannedFacts(
                scan, Stream.concat(parts.stream(), other.parts.stream()).toList());
    }

    /**
     * Returns how many facts were scanned, here or for totals that were restored.
     *
     * @return the number, zero or more
     */
    public long size() {
        return parts.stream()
                .mapToLong(part -> part.facts().size()
                        + part.credited().restored().map(CreditTotals::facts).orElse(0L))
                .sum();
    }

    /**
     * Adds up what everybody is credited with, by participant, measure and pay period: plain data, to be sent, stored and merged. Transactions are not named in it, but for those that were
     * rejected.
     *
     * @return the totals, which {@link FactScan#restore} takes up again
     * @throws IllegalStateException if the plan looks at single transactions or at days within a pay period, or measures two things that read alike; the message tells which component
     *     does, and what to do
     */
    public CreditTotals totals() {
        TotalsCheck.orThrow(scan.setup().plan());
        return together().credited().totals(scan.setup());
    }

    /**
     * Computes what everybody on the plan earned.
     *
     * @return equal to what the plan's {@code evaluateLeniently} says of all facts at once
     * @throws IllegalStateException if the plan needs a target incentive that a participant lacks
     */
    public Evaluation evaluate() {
        return evaluation(Set.of());
    }

    /**
     * Computes what some of the participants earned, so that others may be worked out on another thread; see {@link Evaluation#merge}. As many shares as there are threads
     * are enough: each looks at the whole roster once.
     *
     * @param participants  the ids of those whose pay is asked for
     * @return equal to what the plan's {@code evaluateOnly} says of all facts at once, but for rejected facts, which are left out
     * @throws IllegalArgumentException if nobody is named, or somebody who is not on the plan
     * @throws IllegalStateException if the plan needs a target incentive that a participant lacks
     */
    public Evaluation evaluateOnly(Collection<String> participants) {
        return evaluation(Evaluation.named(participants));
    }

    /** Returns the evaluation of some, or of everybody if nobody is named. */
    Evaluation evaluation(Set<String> only) {
        Part all = together();
        return Evaluation.of(scan, all.facts(), all.credited(), only);
    }

    /** Returns all parts as one. Threads that ask at the same time at worst make the same thing twice: nothing here waits for another. */
    private Part together() {
        Part known = together;
        if (known == null) {
            known = parts.size() == 1 ? parts.get(0) : joined();
            together = known;
        }
        return known;
    }

    private Part joined() {
        Facts all = Facts.none().merge(parts.stream().map(Part::facts).toArray(Facts[]::new));
        List<CreditSource> credited = new ArrayList<>();
        if (repeats()) {
            CreditedFacts afresh = CreditScan.run(scan.setup(), all);
            afresh.takeIds();
            credited.add(afresh);
        } else {
            parts.stream()
                    .map(Part::credited)
                    .filter(part -> part.restored().isEmpty())
                    .forEach(credited::add);
        }
        parts.stream()
                .flatMap(part -> part.credited().restored().stream())
                .reduce(CreditTotals::merge)
                .ifPresent(totals -> credited.add(new RestoredCredit(scan.setup(), totals)));
        return new Part(all, credited.size() == 1 ? credited.get(0) : new MergedCredit(credited), Map.of());
    }

    /** Returns whether an id stands in two rows, perhaps of different parts: such rows are rejected, wherever they stand. */
    private boolean repeats() {
        return parts.stream()
                .flatMap(part -> part.ids().keySet().stream())
                .distinct()
                .anyMatch(schema -> RowIds.areRepeated(parts.stream()
                        .map(part -> part.ids().get(schema))
                        .filter(Objects::nonNull)
                        .toList()));
    }

    /** Returns how many facts of how many parts there are. */
    @Override
    public String toString() {
        return size() + " facts in " + parts.size() + " parts";
    }
}
