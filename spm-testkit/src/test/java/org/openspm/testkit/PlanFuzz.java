package org.openspm.testkit;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Holds the engine against {@link ReferenceEvaluator} on as many plans of {@link PlanArbitraries} as one has the patience for.
 *
 * <p>Arguments are a seed and a number of cases. Each case has a seed of its own: the first that which is given, each other one the next number of
 * {@link SplittableRandom} after the one before. So whatever seed is printed goes on from there, and a difference comes again with its seed and the number 1.
 */
final class PlanFuzz {

    private static final long EVERY = 500;

    private final Function<PlanCase, List<String>> differences;
    private final Consumer<String> out;

    PlanFuzz(Function<PlanCase, List<String>> differences, Consumer<String> out) {
        this.differences = Objects.requireNonNull(differences, "differences");
        this.out = Objects.requireNonNull(out, "out");
    }

    /** Arguments: the seed and the number of cases, 1 and 1000 unless said. Ends with 1 if there is a difference. */
    public static void main(String[] args) {
        long seed = args.length > 0 ? number("seed", args[0]) : 1;
        long count = args.length > 1 ? number("number of cases", args[1]) : 1_000;
        if (new PlanFuzz(PlanFuzz::ofEngine, System.out::println)
                .run(seed, count)
                .isPresent()) {
            System.exit(1);
        }
    }

    static long number(String what, String argument) {
        try {
            return Long.parseLong(argument);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + argument
                            + ") is no whole number.\nSay the seed and the number of cases, such as 1 1000.",
                    noNumber);
        }
    }

    /** Returns where the engine and the reference differ. */
    static List<String> ofEngine(PlanCase sample) {
        return ReferenceEvaluator.of(sample.plan(), sample.roster())
                .evaluate(sample.facts())
                .differencesFrom(sample.evaluate());
    }

    /** Tries cases until one differs; returns the seed of that one. */
    OptionalLong run(long seed, long count) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "The number of cases (" + count + ") is below 1.\nTry at least one case.");
        }
        boolean opened = !JqwikSession.isActive();
        if (opened) {
            JqwikSession.start();
        }
        try {
            return tried(seed, count);
        } finally {
            if (opened) {
                JqwikSession.finish();
            }
        }
    }

    private OptionalLong tried(long seed, long count) {
        long at = seed;
        for (long done = 0; done < count; done++) {
            PlanCase sample = sample(at);
            List<String> found = found(sample);
            if (!found.isEmpty()) {
                out.accept("Case (" + done + ") from seed (" + seed + ") differs.\nRepeat it with the arguments: " + at
                        + " 1\n" + String.join("\n", found) + "\n" + sample);
                return OptionalLong.of(at);
            }
            at = next(at);
            if ((done + 1) % EVERY == 0 && done + 1 < count) {
                out.accept((done + 1) + " cases agree; go on with seed " + at);
            }
        }
        out.accept("All (" + count + ") cases from seed (" + seed + ") agree; go on with seed " + at);
        return OptionalLong.empty();
    }

    /** What fails is a difference, too, and needs its seed most. */
    private List<String> found(PlanCase sample) {
        try {
            return differences.apply(sample);
        } catch (RuntimeException failure) {
            return List.of("It fails with (" + failure + ").");
        }
    }

    static long next(long seed) {
        return new SplittableRandom(seed).nextLong();
    }

    /** A generator of its own for each case, for what was drawn before must not matter. */
    static PlanCase sample(long seed) {
        RandomGenerator<PlanCase> generator = PlanArbitraries.cases().generator(1_000);
        return generator.next(new Random(seed)).value();
    }
}
