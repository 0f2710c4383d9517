package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.CompensationPlan;

/**
 * Holds the engine against {@link ReferenceEvaluator} on as many plans and histories of {@link PlanArbitraries} as one has the patience for:
 * a program, whose arguments are those of {@link Fuzz}.
 *
 * <p>Nineteen in twenty are small; the others have up to 6 components, or 12 people and 80 deals.
 */
final class PlanFuzz {

    private final RandomGenerator<CompensationPlan> plans = Arbitraries.frequencyOf(
                    Tuple.of(19, SamplePlans.plans(3)), Tuple.of(1, SamplePlans.plans(6)))
            .generator(1_000);
    private final RandomGenerator<SampleTeam> teams = Arbitraries.frequencyOf(
                    Tuple.of(19, SampleTeam.teams(4, 12)), Tuple.of(1, SampleTeam.teams(12, 80)))
            .generator(1_000);

    private long planSeed;
    private @Nullable CompensationPlan plan;

    /** Arguments: the seed, the number of pairs and the minutes. */
    public static void main(String[] args) {
        JqwikSession.start();
        PlanFuzz pairs = new PlanFuzz();
        Fuzz.main(args, pairs::differences);
    }

    List<String> differences(long seed) {
        PlanCase sample = sample(seed);
        return Fuzz.found(
                () -> assertThat(ReferenceEvaluator.of(sample.plan(), sample.roster())
                                .evaluate(sample.facts())
                                .differencesFrom(sample.evaluate()))
                        .isEmpty(),
                sample);
    }

    PlanCase sample(long seed) {
        long common = Fuzz.planOf(seed);
        CompensationPlan known = plan;
        if (known == null || common != planSeed) {
            known = plans.next(new Random(common)).value();
            plan = known;
            planSeed = common;
        }
        // Not the numbers that the plan was drawn from, whose seed may be the same.
        return teams.next(new Random(~seed)).value().under(known);
    }
}
