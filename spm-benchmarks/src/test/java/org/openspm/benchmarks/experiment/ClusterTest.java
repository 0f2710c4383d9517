package org.openspm.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class ClusterTest {

    @Test
    void holdsWhatIsNeededOfAnyNumberOfObservations() {
        assertThat(Cluster.ofTrials("jill", 3, 8)).isEqualTo(new Cluster("jill", 8, 3, 3));
        assertThat(Cluster.ofValues("jill", 1, 2, 4)).isEqualTo(new Cluster("jill", 3, 7, 21));
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> Cluster.ofValues("jill"),
                "The cluster (jill) of (0) observations with a sum of (0.0) is none.\nGive one finite observation or more.");
        Refusal.of(
                () -> Cluster.ofTrials("jill", 3, 2),
                "The successes (3) of (jill) are not within 0 to the trials (2).\n"
                        + "Count as successes only what is a trial, too.");
        Refusal.ofNull(() -> new Cluster(null, 1, 1, 1), "id");
    }
}
