package org.openspm.testkit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openspm.compensation.evaluation.Statement;

/**
 * A law a plan breaks, with the fewest facts found that show it.
 *
 * <p>This record is immutable, and thread-safe if the facts are.
 *
 * @param law  the law
 * @param plan  the name of the plan
 * @param how  what was done, and what came of it
 * @param facts  the rows it was done to
 * @param before  the statement that differs as it was before, where the law compares two
 * @param after  the same statement as it came out after
 * @param seed  the seed of the run that found it
 * @param trial  the number of the trial that found it, from zero
 */
public record LawBreach(
        Law law,
        String plan,
        String how,
        List<Object> facts,
        Optional<Statement> before,
        Optional<Statement> after,
        long seed,
        int trial) {

    /**
     * Checks that nothing is null and keeps an unmodifiable copy.
     *
     * @param law  the law
     * @param plan  the name of the plan
     * @param how  what was done, and what came of it
     * @param facts  the rows it was done to
     * @param before  the statement that differs as it was before, where the law compares two
     * @param after  the same statement as it came out after
     * @param seed  the seed of the run that found it
     * @param trial  the number of the trial that found it, from zero
     */
    public LawBreach {
        Objects.requireNonNull(law, "law");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(how, "how");
        facts = List.copyOf(facts);
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /**
     * Returns the law, the facts, both statements and their difference as text.
     *
     * @return several lines
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append("The plan (" + plan + ") breaks the law (" + law + "): " + law.statement() + ".\n")
                .append("Mend the plan, or say .except(Law." + law + ", \"why it does so on purpose\").\n")
                .append("What was done: " + how + ".\n")
                .append("Facts (" + facts.size() + "):\n")
                .append(facts.stream().map(fact -> "  " + fact + "\n").collect(Collectors.joining()));
        before.ifPresent(statement ->
                text.append("Before: ").append(statement.explain().render()).append('\n'));
        after.ifPresent(statement ->
                text.append("After: ").append(statement.explain().render()).append('\n'));
        if (before.isPresent() && after.isPresent()) {
            text.append("Difference: ")
                    .append(after.orElseThrow()
                            .explain()
                            .minus(before.orElseThrow().explain())
                            .render())
                    .append('\n');
        }
        return text.append(Trials.found(seed, trial)).toString();
    }
}
