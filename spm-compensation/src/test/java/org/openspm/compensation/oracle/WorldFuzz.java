package org.openspm.compensation.oracle;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.fixture.Fuzz;

/**
 * Plans of every kind with pools, contests, counters and changes, against the naive computation, for an hour instead of seconds: a program,
 * whose arguments are those of {@link Fuzz}.
 */
final class WorldFuzz {

    private record Plan(long seed, World words, CompensationPlan built) {}

    private @Nullable Plan known;

    /** Arguments: the seed, the number of pairs and the minutes. */
    public static void main(String[] args) {
        WorldFuzz pairs = new WorldFuzz();
        Fuzz.main(args, pairs::differences);
    }

    List<String> differences(long seed) {
        World world = sample(seed);
        return Fuzz.found(
                () -> NaivePayTest.assertAgrees(
                        new Built(world).evaluate(plan(Fuzz.planOf(seed)).built()), world),
                world);
    }

    World sample(long seed) {
        // Not the numbers that the plan was drawn from, whose seed may be the same.
        return Worlds.populated(plan(Fuzz.planOf(seed)).words(), new Random(~seed));
    }

    private Plan plan(long seed) {
        Plan plan = known;
        if (plan == null || plan.seed() != seed) {
            World words = Worlds.plan(new Random(seed));
            plan = new Plan(seed, words, new Built(words).plan());
            known = plan;
        }
        return plan;
    }
}
