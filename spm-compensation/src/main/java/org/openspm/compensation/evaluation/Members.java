package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody on a roster as a plan sees them, in the order of their ids and numbered in it. */
final class Members {

    private final List<Member> all;
    private final List<Member> onPlan;
    private final Map<String, Member> byId;
    private @Nullable Set<String> ids;
    private @Nullable Set<String> withoutTarget;

    Members(List<Member> all) {
        this.all = List.copyOf(all);
        this.onPlan = all.stream().filter(Member::isOnPlan).toList();
        this.byId = new HashMap<>(2 * all.size());
        for (Member member : all) {
            byId.put(member.id(), member);
        }
    }

    int size() {
        return all.size();
    }

    List<Member> all() {
        return all;
    }

    /** Returns those who are active on the plan within its year. */
    List<Member> onPlan() {
        return onPlan;
    }

    /** Returns those of some who are active on the plan within its year, in the order of their ids. */
    List<Member> onPlan(Set<String> some) {
        List<Member> found = new ArrayList<>(some.size());
        for (String id : some) {
            Member member = byId.get(id);
            if (member != null && member.isOnPlan()) {
                found.add(member);
            }
        }
        found.sort(Comparator.comparingInt(Member::number));
        return found;
    }

    @Nullable
    Member get(String id) {
        return byId.get(id);
    }

    /** Returns the ids of those on the plan in order. Two threads that ask at the same time at worst make the same thing twice. */
    Set<String> ids() {
        Set<String> known = ids;
        if (known == null) {
            known = idsOf(onPlan);
            ids = known;
        }
        return known;
    }

    /** Returns the ids of those on the plan for whom the roster has no target incentive at all. */
    Set<String> withoutTarget() {
        Set<String> known = withoutTarget;
        if (known == null) {
            known = idsOf(onPlan.stream()
                    .filter(member ->
                            member.participant().targetIncentives().segments().isEmpty())
                    .toList());
            withoutTarget = known;
        }
        return known;
    }

    private static Set<String> idsOf(List<Member> members) {
        Set<String> ids = new LinkedHashSet<>();
        members.forEach(member -> ids.add(member.id()));
        return Collections.unmodifiableSet(ids);
    }
}
