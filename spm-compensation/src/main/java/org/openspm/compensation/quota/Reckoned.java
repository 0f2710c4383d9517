package org.openspm.compensation.quota;

import java.util.List;
import java.util.function.Function;
import org.openspm.core.money.Ratio;
import org.openspm.core.trace.Trace;

/** A number and, made when somebody asks, its explanation from the very numbers it was made of. */
record Reckoned(Ratio value, Function<String, Trace> explained) {

    /** Returns the explanation under a label. */
    Trace explain(String label) {
        return explained.apply(label);
    }

    /** Returns the sum of the goals of periods. */
    static Reckoned sum(List<Labelled> goals, String rule, QuotaContext context) {
        Ratio sum = goals.stream().map(goal -> goal.goal().value()).reduce(Ratio.ZERO, Ratio::plus);
        return new Reckoned(
                sum,
                label -> Trace.of(
                        label,
                        context.figure(sum),
                        rule,
                        goals.stream()
                                .map(goal -> goal.goal().explain(goal.label()))
                                .toList()));
    }

    /** A goal under the name of its period. */
    record Labelled(String label, Reckoned goal) {}
}
