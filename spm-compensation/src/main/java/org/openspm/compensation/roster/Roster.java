package org.openspm.compensation.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.openspm.core.organization.Hierarchy;

/**
 * All participants and who reports to whom.
 *
 * <pre>{@code
 * Roster roster = Roster.builder()
 *         .participant("jill", p -> p.reportsTo("sam").quota("new business", year, amount(800_000)))
 *         .participant("sam", p -> p.targetIncentive(amount(60_000)))
 *         .build();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Roster {

    private final Map<String, Participant> participants;
    private final Hierarchy hierarchy;

    private Roster(Map<String, Participant> participants, Hierarchy hierarchy) {
        this.participants = Collections.unmodifiableMap(participants);
        this.hierarchy = hierarchy;
    }

    /**
     * Obtains a builder without participants.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns all participants.
     *
     * @return the participants in the order of their ids
     */
    public Collection<Participant> participants() {
        return participants.values();
    }

    /**
     * Returns a participant.
     *
     * @param id  the id
     * @return the participant, or empty if nobody has this id
     */
    public Optional<Participant> participant(String id) {
        return Optional.ofNullable(participants.get(Objects.requireNonNull(id, "id")));
    }

    /**
     * Returns who reports to whom.
     *
     * @return the reporting lines
     */
    public Hierarchy hierarchy() {
        return hierarchy;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Roster other
                && participants.equals(other.participants)
                && hierarchy.equals(other.hierarchy);
    }

    @Override
    public int hashCode() {
        return Objects.hash(participants, hierarchy);
    }

    /**
     * Returns the ids of all participants.
     *
     * @return such as {@code "[jill, sam]"}
     */
    @Override
    public String toString() {
        return participants.keySet().toString();
    }

    /** Collects participants; the order they are described in does not matter. */
    public static final class Builder {

        private final Map<String, Participant.Builder> participants = new TreeMap<>();
        private final List<String> problems = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a participant.
         *
         * @param id  the id that transactions name it by
         * @param description  what is known of it
         * @return this builder
         */
        public Builder participant(String id, UnaryOperator<Participant.Builder> description) {
            Participant.Builder participant =
                    description.apply(new Participant.Builder(Objects.requireNonNull(id, "id")));
            if (participants.putIfAbsent(id, participant) != null) {
                problems.add("The participant (" + id
                        + ") is described twice.\nDescribe everybody once, under an id of their own.");
            }
            return this;
        }

        /**
         * Builds the roster.
         *
         * @return the roster
         * @throws IllegalStateException if a participant is described twice, reports to somebody who is not described, or to oneself
         *     in a circle; all problems are reported together
         */
        public Roster build() {
            Hierarchy.Builder lines = Hierarchy.builder();
            Map<String, Participant> built = new TreeMap<>();
            List<String> all = new ArrayList<>(problems);
            participants.forEach((id, participant) -> {
                built.put(id, participant.build());
                participant.managers().forEach((from, manager) -> report(lines, id, manager, from, all));
            });
            if (!all.isEmpty()) {
                throw new IllegalStateException(String.join("\n", all));
            }
            return new Roster(built, lines.build());
        }

        private void report(Hierarchy.Builder lines, String id, String manager, LocalDate from, List<String> all) {
            if (participants.containsKey(manager)) {
                lines.reportsTo(id, manager, from);
            } else {
                all.add("The participant (" + id + ") reports to (" + manager
                        + "), who is not on the roster.\nDescribe the manager too.");
            }
        }
    }
}
