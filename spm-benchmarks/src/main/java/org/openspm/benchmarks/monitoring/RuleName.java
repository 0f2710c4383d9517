package org.openspm.benchmarks.monitoring;

import com.google.common.base.Preconditions;
import java.util.Objects;

/** What all rules check alike. */
final class RuleName {

    private RuleName() {}

    static void require(String name, Severity severity) {
        Objects.requireNonNull(severity, "severity");
        Preconditions.checkArgument(
                !Objects.requireNonNull(name, "name").isBlank(),
                "The name (%s) of the rule is blank.\nCall it what its alerts are to say.",
                name);
    }
}
