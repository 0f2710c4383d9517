package org.openspm.compensation.evaluation;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Scenarios.Selling;
import org.openspm.compensation.fixture.Fuzz;

/**
 * The comparison with the oracle for an hour instead of a second: a program, whose arguments are those of {@link Fuzz}; its name ends in no
 * {@code Test}.
 *
 * <p>Nineteen in twenty are small; the others have up to 12 people and 80 deals.
 */
final class OracleFuzz {

    private record Plan(long seed, PlanSpec spec, CompensationPlan built) {}

    private final RandomGenerator<PlanSpec> plans = new Scenarios().plans().generator(1_000);
    private final RandomGenerator<Selling> sellings = Arbitraries.frequencyOf(
                    Tuple.of(19, new Scenarios().sellings(5, 12)), Tuple.of(1, new Scenarios().sellings(12, 80)))
            .generator(1_000);

    private @Nullable Plan known;

    /** Arguments: the seed, the number of pairs and the minutes. */
    public static void main(String[] args) {
        JqwikSession.start();
        OracleFuzz pairs = new OracleFuzz();
        Fuzz.main(args, pairs::differences);
    }

    List<String> differences(long seed) {
        Scenario scenario = sample(seed);
        return Fuzz.found(
                () -> EvaluationOracleTest.assertAgrees(
                        plan(Fuzz.planOf(seed)).built().evaluate(scenario.roster(), scenario.facts()), scenario),
                scenario);
    }

    Scenario sample(long seed) {
        // Not the numbers that the plan was drawn from, whose seed may be the same.
        return sellings.next(new Random(~seed))
                .value()
                .under(plan(Fuzz.planOf(seed)).spec());
    }

    private Plan plan(long seed) {
        Plan plan = known;
        if (plan == null || plan.seed() != seed) {
            PlanSpec spec = plans.next(new Random(seed)).value();
            plan = new Plan(seed, spec, spec.build());
            known = plan;
        }
        return plan;
    }
}
