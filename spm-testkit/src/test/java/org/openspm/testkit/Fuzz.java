package org.openspm.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * A long run of pairs of a plan and a history, each with a seed of its own, that ends at the first difference, after a number of pairs or
 * after a time.
 *
 * <p>Whatever seed is printed goes on from there, and a difference comes again with its seed and the number 1. Four seeds that differ in
 * their last two bits are four histories of one plan, for building a plan costs as much as evaluating it.
 *
 * <p>The same class stands twice, among these tests and among those of spm-compensation, which these do not see.
 */
final class Fuzz {

    private static final long PAIRS_A_PLAN = 4;
    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final long NANOS_A_MINUTE = 60 * NANOS_A_SECOND;
    private static final String USAGE =
            "Say the seed, the number of pairs and the minutes, such as 1 1000 10; it ends with what comes first.";

    private final LongFunction<List<String>> trial;
    private final Consumer<String> out;
    private final LongSupplier nanos;

    /** What differs by seed, where to write, and how time goes. */
    Fuzz(LongFunction<List<String>> trial, Consumer<String> out, LongSupplier nanos) {
        this.trial = Objects.requireNonNull(trial, "trial");
        this.out = Objects.requireNonNull(out, "out");
        this.nanos = Objects.requireNonNull(nanos, "nanos");
    }

    /** Arguments: the seed, the number of pairs and the minutes; 1, 1000 and a week unless said. Ends with 1 if there is a difference. */
    static void main(String[] args, LongFunction<List<String>> trial) {
        long seed = args.length > 0 ? number("seed", args[0]) : 1;
        long count = args.length > 1 ? number("number of pairs", args[1]) : 1_000;
        long minutes = args.length > 2 ? number("number of minutes", args[2]) : 7 * 24 * 60;
        if (new Fuzz(trial, System.out::println, System::nanoTime)
                .run(seed, count, minutes)
                .isPresent()) {
            System.exit(1);
        }
    }

    static long number(String what, String argument) {
        try {
            return Long.parseLong(argument);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + argument + ") is no whole number.\n" + USAGE, noNumber);
        }
    }

    /** The seed of the plan of a pair. */
    static long planOf(long seed) {
        return seed & -PAIRS_A_PLAN;
    }

    /** The next history of the same plan, or after the last of these the first of another plan. */
    static long next(long seed) {
        return planOf(seed + 1) == planOf(seed) ? seed + 1 : planOf(new SplittableRandom(seed).nextLong());
    }

    /** What is found; a failure is a difference, too, and needs its seed most. */
    static List<String> found(Runnable check, Object sample) {
        try {
            check.run();
            return List.of();
        } catch (Throwable failure) {
            List<String> lines = told(failure);
            lines.add(sample.toString());
            return lines;
        }
    }

    private static List<String> told(Throwable failure) {
        List<String> lines = new ArrayList<>(List.of(String.valueOf(failure)));
        Stream.of(failure.getStackTrace()).limit(8).forEach(frame -> lines.add("    at " + frame));
        return lines;
    }

    /** What is thrown while the pair is made is a difference, too, and so is a stack or a heap that overflows: all of them need the seed. */
    private List<String> tried(long seed) {
        try {
            return trial.apply(seed);
        } catch (Throwable failure) {
            return told(failure);
        }
    }

    /** Begins with a seed, for a number of pairs and of minutes; returns the seed of what differs. */
    OptionalLong run(long seed, long count, long minutes) {
        if (count < 1 || minutes < 1) {
            throw new IllegalArgumentException(
                    "The number of pairs (" + count + ") or of minutes (" + minutes + ") is below 1.\n" + USAGE);
        }
        long begun = nanos.getAsLong();
        long told = 0;
        long at = seed;
        long done = 0;
        for (long gone = 0; done < count && gone / NANOS_A_MINUTE < minutes; gone = nanos.getAsLong() - begun) {
            if (gone / NANOS_A_MINUTE > told) {
                told = gone / NANOS_A_MINUTE;
                out.accept(done + " pairs agree after " + told + " min; go on with seed " + at);
            }
            List<String> found = tried(at);
            if (!found.isEmpty()) {
                out.accept("Pair (" + done + ") from seed (" + seed + ") differs.\nRepeat it with the arguments: " + at
                        + " 1\n" + String.join("\n", found));
                return OptionalLong.of(at);
            }
            at = next(at);
            done++;
        }
        out.accept("All (" + done + ") pairs from seed (" + seed + ") agree after "
                + (nanos.getAsLong() - begun) / NANOS_A_SECOND + " s; go on with seed " + at);
        return OptionalLong.empty();
    }
}
