package org.openspm.benchmarks.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class CoachingTest {

    private final List<Driver> drivers = List.of(
            Driver.ofCount("Opportunities", 50, 50),
            Driver.ofShare("Win rate", 10, 50, 0.4),
            Driver.ofMean("Deal size", 1100, 500, 10, 1000),
            Driver.ofMean("Cycle", 60, 10, 10, 60).dividing());

    private final Coaching jill = Coaching.of("Velocity of jill", drivers, 2000, 42);

    @Test
    void theLargestPartComesFirst() {
        assertThat(jill.first().driver().name()).isEqualTo("Win rate");
        assertThat(jill.first().distinguishable()).isTrue();
        assertThat(jill.first().confidence()).isGreaterThan(0.8);
        assertThat(jill.gap()).isCloseTo(50 * 0.2 * 1100 / 60 - 50 * 0.4 * 1000.0 / 60, within(1e-9));
        assertThat(jill.contributors())
                .extracting(part -> part.driver().name())
                .startsWith("Win rate")
                .endsWith("Deal size");
        assertThat(jill.contributors().get(3).contribution()).isPositive();
        assertThat(jill.explain())
                .startsWith("Velocity of jill: 183.33 against 333.33, Win rate explains most (in ")
                .contains("\n  Win rate: -173.91 of -150, 0.2 against 0.4")
                .contains("\n  Deal size: 23.914 of -150, 1100 against 1000, not distinguishable");
        assertThat(jill.toString()).doesNotContain("\n");
        assertThat(jill.plot().line("part of the gap").values()).hasSize(4);
        assertThat(jill.plot().line("confidence").values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    /** Parts add up to the gap, whatever the drivers; confidences to one; the order of the drivers changes nothing. */
    @Property(tries = 60)
    void partsAddUpToTheGap(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int n) {
        Random random = new Random(seed);
        List<Driver> some = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            some.add(new Driver(
                    "d" + i,
                    0.1 + random.nextDouble(),
                    0.1 + random.nextDouble(),
                    random.nextDouble(),
                    random.nextBoolean() ? 1 : -1));
        }
        Coaching one = Coaching.of("x", some, 100, seed);
        assertThat(one.contributors().stream()
                        .mapToDouble(Contributor::contribution)
                        .sum())
                .isCloseTo(one.gap(), within(1e-9 * (1 + Math.abs(one.gap()))));
        Collections.shuffle(some, random);
        assertThat(Coaching.of("x", some, 100, seed)).isEqualTo(one).hasSameHashCodeAs(one);
    }

    @Test
    void withoutAGapOppositePartsCancel() {
        Coaching even = Coaching.of("x", List.of(new Driver("a", 2, 1, 0, 1), new Driver("b", 1, 2, 0, 1)), 100, 1);
        assertThat(even.gap()).isZero();
        assertThat(even.contributors().stream()
                        .mapToDouble(Contributor::contribution)
                        .sum())
                .isCloseTo(0, within(1e-12));
        assertThat(even.first().distinguishable()).isTrue();
        assertThat(even).isNotEqualTo(jill).isNotEqualTo("coaching");
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> Coaching.of("x", List.of(drivers.get(0), drivers.get(0)), 100, 1),
                "The drivers [Opportunities, Opportunities] are none, or two have one name.\nName each factor of the metric once.");
        Refusal.of(
                () -> Coaching.of("x", drivers, 10, 1),
                "The number of draws (10) is below 100.\nTake 2000 for a confidence to two digits.");
        Refusal.ofNull(() -> Coaching.of("x", null, 100, 1), "drivers");
    }
}
