package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.statistic.Estimate;

class SelectedPeersTest {

    @Test
    void isImmutable() {
        List<Candidate> peers = new ArrayList<>(List.of(new Candidate("jill", Map.of(), Map.of())));
        SelectedPeers selected =
                new SelectedPeers(peers, List.of("all"), Map.of("size", Estimate.of(0.05, "a method")));
        peers.clear();
        assertThat(selected.peers()).hasSize(1);
        assertThat(selected.balance()).isUnmodifiable();
    }
}
