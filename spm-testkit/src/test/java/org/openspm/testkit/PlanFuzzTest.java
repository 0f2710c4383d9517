package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanFuzzTest {

    private final List<String> lines = new ArrayList<>();

    @Test
    void theEngineAgreesAndTheRunSaysWhereToGoOn() {
        assertThat(new PlanFuzz(PlanFuzz::ofEngine, lines::add).run(7, 40)).isEmpty();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).startsWith("All (40) cases from seed (7) agree; go on with seed ");
    }

    @Test
    void progressIsToldWithASeedThatGoesOn() {
        List<PlanCase> seen = new ArrayList<>();
        PlanFuzz fuzz = new PlanFuzz(
                sample -> {
                    seen.add(sample);
                    return List.of();
                },
                lines::add);
        fuzz.run(3, 501);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("500 cases agree; go on with seed ");
        long seed = Long.parseLong(lines.get(0).substring(lines.get(0).lastIndexOf(' ') + 1));
        fuzz.run(seed, 1);
        assertThat(seen.get(501)).hasToString(seen.get(500).toString());
    }

    @Test
    void aDifferenceComesAgainWithItsSeed() {
        PlanFuzz fuzz = new PlanFuzz(sample -> sample.deals().size() > 8 ? List.of("planted") : List.of(), lines::add);
        long seed = fuzz.run(1, 1_000).orElseThrow();
        assertThat(lines.get(0))
                .contains(" from seed (1) differs.\nRepeat it with the arguments: " + seed + " 1\nplanted\n");
        assertThat(fuzz.run(seed, 1)).hasValue(seed);
        String first = lines.get(0).substring(lines.get(0).indexOf("planted"));
        assertThat(lines.get(1)).endsWith(first);
    }

    @Test
    void aFailureIsToldWithItsSeed() {
        PlanFuzz fuzz = new PlanFuzz(
                sample -> {
                    throw new IllegalStateException("planted");
                },
                lines::add);
        assertThat(fuzz.run(9, 5)).hasValue(9);
        assertThat(lines.get(0))
                .startsWith("Case (0) from seed (9) differs.\nRepeat it with the arguments: 9 1\n"
                        + "It fails with (java.lang.IllegalStateException: planted).\n");
    }

    @Test
    void misuseIsNamed() {
        assertThatThrownBy(() -> new PlanFuzz(PlanFuzz::ofEngine, lines::add).run(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of cases (0) is below 1.\nTry at least one case.");
        assertThatThrownBy(() -> PlanFuzz.number("seed", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The seed (x) is no whole number.\nSay the seed and the number of cases, such as 1 1000.");
    }
}
