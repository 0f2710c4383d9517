package org.openspm.benchmarks.monitoring;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openspm.benchmarks.comparison.Comparison;
import org.openspm.benchmarks.comparison.Gap;
import org.openspm.benchmarks.comparison.Reference;
import org.openspm.benchmarks.comparison.Verdict;

/**
 * A rule that a comparison is not worse than a level of its benchmark, beyond chance: its whole interval is.
 *
 * @param name  what the rule is called
 * @param level  the level of the benchmark
 * @param severity  how loud its alerts are
 */
public record GapRule(String name, Reference level, Severity severity) implements AlertRule {

    /**
     * Checks the rule.
     *
     * @param name  what the rule is called
     * @param level  the level of the benchmark
     * @param severity  how loud its alerts are
     * @throws IllegalArgumentException if the name is blank
     */
    public GapRule {
        RuleName.require(name, severity);
        Objects.requireNonNull(level, "level");
    }

    /**
     * Checks a comparison.
     *
     * @param comparison  the comparison
     * @return the report; a comparison without an interval is not checked, since its gap may be chance
     */
    public AlertReport check(Comparison comparison) {
        Objects.requireNonNull(comparison, "comparison");
        // The gap knows how sure the level itself is, not only the value.
        Gap gap = comparison.gapTo(level);
        String subject =
                comparison.value().metric().name() + " of " + comparison.value().key() + " against "
                        + comparison.benchmark().name();
        Optional<Verdict> verdict = gap.verdict();
        if (verdict.isEmpty()) {
            return alert(Alert.Kind.NOT_CHECKED, subject, gap.inUnits().isDefined() ? gap.method() : gap.toString());
        }
        if (verdict.get() != Verdict.WORSE) {
            return new AlertReport(1, List.of());
        }
        return alert(Alert.Kind.RAISED, subject, comparison.value() + ", " + gap + ", " + comparison.confidence());
    }

    private AlertReport alert(Alert.Kind kind, String subject, String reason) {
        return new AlertReport(0, List.of(new Alert(name, severity, kind, subject, reason)));
    }
}
