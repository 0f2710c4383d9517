package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FuzzTest {

    private static final long MINUTE = 60_000_000_000L;

    private final List<String> lines = new ArrayList<>();
    private final List<Long> seen = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong();

    private Fuzz every(long nanos) {
        return new Fuzz(
                seed -> {
                    seen.add(seed);
                    return List.of();
                },
                lines::add,
                () -> clock.getAndAdd(nanos));
    }

    @Test
    void itEndsWithTheNumberAndSaysWhereToGoOn() {
        assertThat(every(0).run(8, 6, 1)).isEmpty();
        assertThat(seen).hasSize(6).startsWith(8L, 9L, 10L, 11L).doesNotHaveDuplicates();
        long next = Fuzz.next(seen.get(5));
        assertThat(lines).containsExactly("All (6) pairs from seed (8) agree after 0 s; go on with seed " + next);
        every(0).run(next, 1, 1);
        assertThat(seen.get(6)).isEqualTo(next);
    }

    @Test
    void itEndsWithTheTimeAndTellsOfEachMinute() {
        every(MINUTE / 2).run(8, 1_000, 2);
        assertThat(seen).hasSize(4);
        assertThat(lines)
                .containsExactly(
                        "2 pairs agree after 1 min; go on with seed 10",
                        "All (4) pairs from seed (8) agree after 150 s; go on with seed " + Fuzz.next(11));
    }

    @Test
    void fourPairsHaveOnePlan() {
        assertThat(List.of(Fuzz.planOf(8), Fuzz.planOf(9), Fuzz.planOf(11))).containsOnly(8L);
        assertThat(Fuzz.planOf(-1)).isEqualTo(-4);
        assertThat(Fuzz.planOf(Fuzz.next(11))).isEqualTo(Fuzz.next(11)).isNotEqualTo(12);
    }

    @Test
    void aDifferenceComesAgainWithItsSeed() {
        Fuzz fuzz = new Fuzz(seed -> seed % 4 == 2 ? List.of("planted " + seed) : List.of(), lines::add, () -> 0);
        assertThat(fuzz.run(8, 1_000, 1)).hasValue(10);
        assertThat(lines)
                .containsExactly("Pair (2) from seed (8) differs.\nRepeat it with the arguments: 10 1\nplanted 10");
        assertThat(fuzz.run(10, 1, 1)).hasValue(10);
    }

    @Test
    void aFailureIsTold() {
        assertThat(Fuzz.found(() -> {}, "sample")).isEmpty();
        List<String> found = Fuzz.found(
                () -> {
                    throw new IllegalStateException("planted");
                },
                "sample");
        assertThat(found).startsWith("java.lang.IllegalStateException: planted").endsWith("sample");
        assertThat(found.get(1)).startsWith("    at org.openspm.testkit.FuzzTest");
        assertThat(Fuzz.found(
                        () -> {
                            throw new StackOverflowError();
                        },
                        "sample"))
                .startsWith("java.lang.StackOverflowError")
                .endsWith("sample");
    }

    /** A pair that cannot even be made, or takes all of the stack, ends the run with its seed. */
    @Test
    void whatIsThrownComesWithItsSeed() {
        for (Throwable thrown : List.of(
                new IllegalStateException("planted"),
                new StackOverflowError("planted"),
                new OutOfMemoryError("planted"))) {
            lines.clear();
            Fuzz fuzz = new Fuzz(seed -> seed % 4 == 2 ? sneaky(thrown) : List.of(), lines::add, () -> 0);
            assertThat(fuzz.run(8, 1_000, 1)).hasValue(10);
            assertThat(lines)
                    .singleElement()
                    .asString()
                    .startsWith("Pair (2) from seed (8) differs.\nRepeat it with the arguments: 10 1\n" + thrown)
                    .contains("\n    at org.openspm.testkit.FuzzTest");
        }
    }

    private static List<String> sneaky(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    @Test
    void misuseIsNamed() {
        assertThatThrownBy(() -> every(0).run(1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of pairs (0) or of minutes (1) is below 1.\nSay the seed, the number of pairs"
                        + " and the minutes, such as 1 1000 10; it ends with what comes first.");
        assertThatThrownBy(() -> Fuzz.number("seed", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The seed (x) is no whole number.\nSay the seed, ");
    }
}
