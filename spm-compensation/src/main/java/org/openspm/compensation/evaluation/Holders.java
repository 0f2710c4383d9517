package org.openspm.compensation.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.PlanRoster;
import org.openspm.core.time.DateRange;

/** Everybody on the roster as a plan sees them. When facts change, only those they concern are seen anew. */
final class Holders {

    private final Map<String, ParticipantHolder> first;
    private final Map<String, ParticipantHolder> changed;
    private final List<String> onPlan;
    private @Nullable Listed participants;

    private Holders(Map<String, ParticipantHolder> first, Map<String, ParticipantHolder> changed, List<String> onPlan) {
        this.first = first;
        this.changed = changed;
        this.onPlan = onPlan;
    }

    static Holders of(PlanRoster people, DateRange year, CreditSource credited) {
        Map<String, ParticipantHolder> all = new TreeMap<>();
        for (Participant participant : people.roster().participants()) {
            all.put(participant.id(), new ParticipantHolder(participant, people, credited));
        }
        List<String> onPlan =
                people.participants(year).stream().map(Participant::id).toList();
        return new Holders(all, Map.of(), onPlan);
    }

    /** Returns the same people, some of whom have other credit. */
    Holders changed(Iterable<String> concerned, RevisedCredit credited) {
        Map<String, ParticipantHolder> more = new HashMap<>(changed);
        for (String id : concerned) {
            more.put(id, Known.of(first, id).credited(credited.only(id)));
        }
        return new Holders(first, more, onPlan);
    }

    @Nullable
    Holder get(String id) {
        Holder again = changed.get(id);
        return again == null ? first.get(id) : again;
    }

    /** Returns everybody on the plan in the order of their ids. Two threads that ask at the same time at worst make the same thing twice. */
    List<Holder> participants() {
        Listed known = participants;
        if (known == null) {
            known = new Listed(onPlan.stream()
                    .map(id -> Objects.requireNonNull(get(id), id))
                    .toList());
            participants = known;
        }
        return known.holders();
    }

    private record Listed(List<Holder> holders) {}
}
