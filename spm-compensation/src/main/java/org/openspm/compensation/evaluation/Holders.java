package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everybody on the roster with what they are credited with. When facts change, only those they concern are seen anew. */
final class Holders {

    private final Members members;
    private final CreditSource credited;
    private final Map<String, ParticipantHolder> changed;

    /** Made when first asked for. Two threads that ask at the same time at worst make the same thing twice. */
    private @Nullable All all;

    private Holders(Members members, CreditSource credited, Map<String, ParticipantHolder> changed) {
        this.members = members;
        this.credited = credited;
        this.changed = changed;
    }

    static Holders of(Members members, CreditSource credited) {
        return new Holders(members, credited, Map.of());
    }

    /** Returns the same people, some of whom have other credit. */
    Holders changed(Iterable<String> concerned, RevisedCredit revised) {
        Map<String, ParticipantHolder> more = new HashMap<>(changed);
        for (String id : concerned) {
            Member member = members.get(id);
            if (member != null) {
                more.put(id, new ParticipantHolder(member, revised.only(id)));
            }
        }
        return new Holders(members, credited, more);
    }

    Members members() {
        return members;
    }

    /** Returns a holder by id; the same one each time once everybody has been asked for. */
    @Nullable
    ParticipantHolder get(String id) {
        ParticipantHolder again = changed.get(id);
        Member member = again == null ? members.get(id) : null;
        return member == null ? again : all().by().get(member.number());
    }

    /** Returns somebody by themselves, so that nobody else is made for it. */
    ParticipantHolder of(Member member) {
        All known = all;
        return known == null ? made(member) : known.by().get(member.number());
    }

    private ParticipantHolder made(Member member) {
        ParticipantHolder again = changed.isEmpty() ? null : changed.get(member.id());
        return again == null ? new ParticipantHolder(member, credited) : again;
    }

    /** Returns everybody on the plan in the order of their ids. */
    List<Holder> participants() {
        return all().onPlan();
    }

    private All all() {
        All known = all;
        if (known == null) {
            List<ParticipantHolder> by = members.all().stream().map(this::made).toList();
            List<Holder> onPlan = new ArrayList<>(members.onPlan().size());
            members.onPlan().forEach(member -> onPlan.add(by.get(member.number())));
            known = new All(by, List.copyOf(onPlan));
            all = known;
        }
        return known;
    }

    private record All(List<ParticipantHolder> by, List<Holder> onPlan) {}
}
