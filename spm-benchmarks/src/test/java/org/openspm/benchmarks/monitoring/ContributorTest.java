package org.openspm.benchmarks.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContributorTest {

    @Test
    void holdsADriversPart() {
        Contributor part = new Contributor(Driver.ofCount("Deals", 4, 5), -2, false, 0.4);
        assertThat(part.driver().name()).isEqualTo("Deals");
        assertThat(part.contribution()).isEqualTo(-2);
        assertThat(part.distinguishable()).isFalse();
        assertThat(part.confidence()).isEqualTo(0.4);
    }
}
