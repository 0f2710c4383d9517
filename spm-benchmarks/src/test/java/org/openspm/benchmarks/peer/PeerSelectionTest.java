package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.statistic.Sample;

class PeerSelectionTest {

    private static Candidate candidate(String id, String role, String region, double size) {
        return new Candidate(id, Map.of("role", role, "region", region), Map.of("log revenue", size));
    }

    private final Candidate subject = candidate("us", "AE", "EMEA", 7.0);
    private final List<Candidate> candidates = List.of(
            subject,
            candidate("a", "AE", "EMEA", 7.1),
            candidate("b", "AE", "EMEA", 6.8),
            candidate("c", "AE", "EMEA", 9.5),
            candidate("d", "AE", "APAC", 7.05),
            candidate("e", "AE", "APAC", 6.8),
            candidate("f", "SDR", "EMEA", 7.0),
            new Candidate("g", Map.of("role", "AE", "region", "EMEA"), Map.of()));

    @Test
    void strataThenCaliperThenNearest() {
        SelectedPeers peers = PeerSelection.sharing("role", "region")
                .within("log revenue", 0.5)
                .select(subject, candidates);

        assertThat(peers.peers()).extracting(Candidate::id).containsExactly("a", "b");
        assertThat(peers.steps())
                .containsExactly("4 of 7 share role, region", "2 of them within the caliper of log revenue");
        double deviation = Sample.of(7.1, 6.8, 9.5, 7.05, 6.8, 7.0).deviation().orThrow();
        assertThat(peers.balance().get("log revenue").orThrow()).isCloseTo((7 - 6.95) / deviation, within(1e-12));
    }

    /** What is given up is said. */
    @Test
    void relaxingIsVisible() {
        PeerSelection selection = PeerSelection.sharing("role", "region")
                .within("log revenue", 0.5)
                .relaxing("region")
                .atLeast(4);
        SelectedPeers peers = selection.select(subject, candidates);

        assertThat(peers.peers()).extracting(Candidate::id).containsExactly("d", "a", "b", "e");
        assertThat(peers.steps())
                .containsExactly(
                        "4 of 7 share role, region",
                        "2 of them within the caliper of log revenue",
                        "region dropped to reach n=4",
                        "6 of 7 share role",
                        "4 of them within the caliper of log revenue");
        assertThat(selection.atLeast(9).select(subject, candidates).steps()).endsWith("fewer than n=9 are left");
    }

    @Test
    void nearestWithThoseAsNear() {
        PeerSelection selection = PeerSelection.sharing().within("log revenue", 9);
        assertThat(selection.nearest(3).select(subject, candidates).peers())
                .extracting(Candidate::id)
                .containsExactly("f", "d", "a");
        SelectedPeers four = selection.nearest(4).select(subject, candidates);
        assertThat(four.peers()).extracting(Candidate::id).containsExactly("f", "d", "a", "b", "e");
        assertThat(four.steps())
                .containsExactly(
                        "7 of 7 share nothing that is asked for",
                        "6 of them within the caliper of log revenue",
                        "the nearest 5 of 6");
    }

    /** The order in which candidates are handed in does not matter. */
    @Property(tries = 50)
    void orderDoesNotMatter(@ForAll Random random) {
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);
        PeerSelection selection =
                PeerSelection.sharing("role").within("log revenue", 1).nearest(2);
        assertThat(selection.select(subject, shuffled)).isEqualTo(selection.select(subject, candidates));
    }

    @Test
    void balanceThatCannotBeTold() {
        PeerSelection selection = PeerSelection.sharing("role").within("log revenue", 0.5);
        assertThat(selection
                        .select(candidate("x", "CSM", "EMEA", 7), candidates)
                        .balance()
                        .get("log revenue")
                        .reason())
                .isEqualTo("there are no peers");
        assertThat(selection
                        .select(subject, List.of(candidate("a", "AE", "EMEA", 7), candidate("b", "AE", "EMEA", 7)))
                        .balance()
                        .get("log revenue")
                        .reason())
                .isEqualTo("all candidates are of one size");
        assertThat(PeerSelection.sharing("role").select(subject, candidates).balance())
                .isEmpty();
        assertThat(PeerSelection.sharing("role").select(subject, candidates).peers())
                .hasSize(6);
    }

    @Test
    void badSelectionsAreRefused() {
        PeerSelection selection = PeerSelection.sharing("role");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> selection.within("log revenue", 0))
                .withMessage(
                        "The caliper (0.0) of (log revenue) is not a positive number.\nLeave it out to take all sizes.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> selection.nearest(0))
                .withMessage("The number of the nearest (0) is not positive.\nAsk for 1 or more.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> selection.atLeast(0))
                .withMessage("The number of peers (0) is not positive.\nAsk for 1 or more.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> selection.relaxing("region"))
                .withMessage("The trait (region) is not asked for.\nRelax traits that peers have to share.");
        Candidate unknown = new Candidate("x", Map.of(), Map.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> selection.select(unknown, candidates))
                .withMessage("The subject (x) has no trait (role).\nSay what it is, or do not ask for it.");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PeerSelection.sharing().within("log revenue", 1).select(unknown, candidates))
                .withMessage("The subject (x) has no size (log revenue).\nSay how large it is, or do not ask for it.");
        assertThatNullPointerException()
                .isThrownBy(() -> selection.within(null, 1))
                .withMessage("size");
    }
}
