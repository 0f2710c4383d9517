package org.openspm.compensation.settlement;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How what is earned becomes what is paid.
 *
 * <p>This class is immutable and thread-safe.
 *
 * <pre>{@code
 * SettlementTerms terms = SettlementTerms.plain().draw("jill", Draw.recoverable(amount(1500)));
 * }</pre>
 */
public final class SettlementTerms {

    private final ImmutableSortedMap<String, Draw> draws;

    private SettlementTerms(ImmutableSortedMap<String, Draw> draws) {
        this.draws = draws;
    }

    /**
     * Obtains terms by which everything owed is paid at once.
     *
     * @return the terms without draws
     */
    public static SettlementTerms plain() {
        return new SettlementTerms(ImmutableSortedMap.of());
    }

    /**
     * Says what a participant draws, in place of what was said before.
     *
     * @param participant  the id of the participant
     * @param draw  the draw
     * @return the changed terms
     */
    public SettlementTerms draw(String participant, Draw draw) {
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(draw, "draw");
        Map<String, Draw> all = new TreeMap<>(draws);
        all.put(participant, draw);
        return new SettlementTerms(ImmutableSortedMap.copyOf(all));
    }

    /**
     * Returns what a participant draws.
     *
     * @param participant  the id of the participant
     * @return the draw, or empty if there is none
     */
    public Optional<Draw> drawOf(String participant) {
        return Optional.ofNullable(draws.get(participant));
    }

    /** Refuses terms for somebody who cannot be settled, which is a mistyped id more often than not. */
    void checkKnown(Set<String> everybody) {
        for (String participant : draws.keySet()) {
            if (!everybody.contains(participant)) {
                throw new IllegalArgumentException("The terms have a draw for (" + participant
                        + "), who is neither on the plan nor in the ledger.\nUse one of " + everybody + ".");
            }
        }
    }

    /**
     * Returns everything that is wrong with the terms.
     *
     * @return the problems, each with its place, its value and on the next line a remedy; none if they are sound
     */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        draws.forEach((participant, draw) ->
                draw.problems().forEach(problem -> problems.add("For (" + participant + "): " + problem)));
        return problems;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof SettlementTerms other && draws.equals(other.draws);
    }

    @Override
    public int hashCode() {
        return draws.hashCode();
    }

    /**
     * Returns the terms in words.
     *
     * @return such as {@code "jill: recoverable draw"}
     */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, Draw> entry : draws.entrySet()) {
            words.add(entry.getKey() + ": " + entry.getValue());
        }
        return words.isEmpty() ? "everything owed is paid" : String.join("; ", words);
    }
}
