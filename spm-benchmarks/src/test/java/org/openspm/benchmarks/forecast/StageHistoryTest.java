package org.openspm.benchmarks.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class StageHistoryTest {

    @Test
    void countsWhatBecameOfDeals() {
        assertThat(new StageHistory("Proposal", 2, 3).closed()).isEqualTo(3);
        Refusal.of(
                () -> new StageHistory("Proposal", 4, 3),
                "The stage (Proposal) has (4) won of (3) closed deals.\n"
                        + "Count one or more closed deals, and those won among them.");
        Refusal.ofNull(() -> new StageHistory(null, 1, 3), "stage");
    }
}
