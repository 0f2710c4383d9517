package org.openspm.compensation.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openspm.core.time.DateRange;

/** Where a participant stood when: employed, on leave, on plans, in roles and territories, under managers. */
record Assigned(
        Career career,
        List<Leave> leaves,
        ByName<List<DateRange>> plans,
        Dated<String> roles,
        ByName<List<DateRange>> territories,
        ByName<Dated<String>> managers) {

    static Assigned nowhere() {
        return new Assigned(
                Career.unsaid(), List.of(), ByName.nothing(), Dated.nothing(), ByName.nothing(), ByName.nothing());
    }

    Assigned with(Career next) {
        return new Assigned(next, leaves, plans, roles, territories, managers);
    }

    Assigned with(Leave leave) {
        List<Leave> all = new ArrayList<>(leaves);
        all.add(leave);
        all.sort(Comparator.comparing((Leave each) -> each.range().start()).thenComparing(Leave::toString));
        return new Assigned(career, List.copyOf(all), plans, roles, territories, managers);
    }

    Assigned onPlan(String plan, DateRange range) {
        return new Assigned(career, leaves, adding(plans, plan, range), roles, territories, managers);
    }

    Assigned inRoles(Dated<String> next) {
        return new Assigned(career, leaves, plans, next, territories, managers);
    }

    Assigned inTerritory(String territory, DateRange range) {
        return new Assigned(career, leaves, plans, roles, adding(territories, territory, range), managers);
    }

    Assigned underManagers(ByName<Dated<String>> next) {
        return new Assigned(career, leaves, plans, roles, territories, next);
    }

    private static ByName<List<DateRange>> adding(ByName<List<DateRange>> ranges, String name, DateRange range) {
        return ranges.changing(name, List.of(), before -> {
            List<DateRange> all = new ArrayList<>(before);
            all.add(range);
            return Ranges.union(all);
        });
    }

    List<DateRange> unpaidLeaves() {
        if (leaves.isEmpty()) {
            return List.of();
        }
        return Ranges.union(
                leaves.stream().filter(leave -> !leave.paid()).map(Leave::range).toList());
    }

    List<String> problems(String id) {
        List<String> problems = new ArrayList<>(career.problems(id));
        problems.addAll(roles.problems("role of the participant (" + id + ")"));
        managers.values()
                .forEach((along, lines) -> problems.addAll(lines.problems("manager of the participant (" + id + ")"
                        + (along.isEmpty() ? "" : " along (" + along + ")"))));
        List<DateRange> employed =
                career.employment().stream().map(Employment::range).toList();
        plans.values()
                .forEach((plan, ranges) -> ranges.stream()
                        .filter(range -> Ranges.within(employed, range).isEmpty())
                        .forEach(
                                range -> problems.add("The participant (" + id + ") is on the plan (" + plan + ") for ("
                                        + range + ") and employed on none of these dates, but " + career.employment()
                                        + ".\nCorrect the dates of the one or the other.")));
        return problems;
    }
}
