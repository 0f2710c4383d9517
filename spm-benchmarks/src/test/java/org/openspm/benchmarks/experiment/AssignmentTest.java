package org.openspm.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class AssignmentTest {

    private static List<String> ids(int n) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ids.add("rep" + i);
        }
        return ids;
    }

    @Property(tries = 50)
    void halvesAreHalvesWhateverTheOrder(@ForAll long seed, @ForAll @IntRange(min = 2, max = 21) int n) {
        Assignment drawn = Assignment.halves(ids(n), seed);
        List<String> reversed = ids(n);
        Collections.reverse(reversed);

        assertThat(drawn.control().size() - drawn.treatment().size()).isBetween(0, 1);
        Set<String> all = new HashSet<>(drawn.control());
        all.addAll(drawn.treatment());
        assertThat(all).hasSize(n);
        assertThat(Assignment.halves(reversed, seed)).isEqualTo(drawn);
    }

    @Property(tries = 50)
    void strataAreHalvedEach(@ForAll long seed) {
        Map<String, String> strata = new TreeMap<>();
        ids(13).forEach(id -> strata.put(id, id.length() == 4 ? "EMEA" : "APAC"));
        Assignment drawn = Assignment.halvesWithin(strata, seed);
        for (String stratum : List.of("EMEA", "APAC")) {
            long control = drawn.control().stream()
                    .filter(id -> stratum.equals(strata.get(id)))
                    .count();
            long treatment = drawn.treatment().stream()
                    .filter(id -> stratum.equals(strata.get(id)))
                    .count();
            assertThat(Math.abs(control - treatment)).isLessThanOrEqualTo(1);
        }
    }

    /** Everybody has the same chance. */
    @Test
    void chancesAreEven() {
        int treated = 0;
        for (long seed = 0; seed < 1000; seed++) {
            treated += Assignment.halves(ids(4), seed).treatment().contains("rep0") ? 1 : 0;
        }
        assertThat(treated).isBetween(450, 550);
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> Assignment.halves(List.of("a"), 1), "The experiment has (1) participants.\nAssign two or more.");
        Refusal.of(
                () -> Assignment.halves(List.of("a", "a"), 1),
                "The id (a) is there twice.\nName each rep or account once.");
        Refusal.ofNull(() -> Assignment.halves(null, 1), "ids");
    }
}
