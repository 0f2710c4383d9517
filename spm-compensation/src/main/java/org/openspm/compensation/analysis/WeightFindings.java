package org.openspm.compensation.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.analysis.Finding.Severity;
import org.openspm.compensation.plan.Component;
import org.openspm.core.money.Rate;
import org.openspm.core.time.Period;

/** For which roles the weights do not total 100 %. That all of a plan do is asked when it is built. */
final class WeightFindings {

    private WeightFindings() {}

    static List<Finding> in(Reviewed reviewed) {
        List<Component> weighted = reviewed.terms().components().stream()
                .filter(component -> component.weight().isPresent())
                .toList();
        Set<String> roles = new TreeSet<>();
        weighted.forEach(component -> roles.addAll(component.roles()));
        List<Finding> found = new ArrayList<>();
        if (!roles.isEmpty()) {
            roles.addAll(rolesHeld(reviewed));
            roles.forEach(role -> add(found, reviewed, weighted, Optional.of(role)));
            if (isAnybodyWithoutRole(reviewed)) {
                add(found, reviewed, weighted, Optional.empty());
            }
        }
        return found;
    }

    private static Set<String> rolesHeld(Reviewed reviewed) {
        Set<String> roles = new TreeSet<>();
        for (String participant : reviewed.participants()) {
            for (Period period : reviewed.run().payPeriods()) {
                if (reviewed.isActive(participant, period)) {
                    roles.addAll(reviewed.roles(participant, period));
                }
            }
        }
        return roles;
    }

    private static boolean isAnybodyWithoutRole(Reviewed reviewed) {
        return reviewed.participants().stream()
                .anyMatch(participant -> reviewed.run().payPeriods().stream()
                        .anyMatch(period -> reviewed.isActive(participant, period)
                                && reviewed.roles(participant, period).isEmpty()));
    }

    /** Somebody whom no weighted component is for has no weights, which is no fault. */
    private static void add(List<Finding> found, Reviewed reviewed, List<Component> weighted, Optional<String> role) {
        Rate total = weighted.stream()
                .filter(component -> component.roles().isEmpty()
                        || role.filter(component.roles()::contains).isPresent())
                .flatMap(component -> component.weight().stream())
                .reduce(Rate.ZERO, Rate::plus);
        if (!total.equals(Rate.ONE) && !total.equals(Rate.ZERO)) {
            found.add(Finding.of(
                    Kind.ROLE_WEIGHTS,
                    Severity.WARNING,
                    reviewed.place(role.map(name -> "role (" + name + ")").orElse("no role")),
                    "the weights of its components total " + total + ", not 100 %"));
        }
    }
}
