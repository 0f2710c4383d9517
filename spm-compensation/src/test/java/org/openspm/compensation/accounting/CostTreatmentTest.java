package org.openspm.compensation.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CostTreatmentTest {

    @Test
    void saysItself() {
        assertThat(CostTreatment.values())
                .extracting(CostTreatment::toString)
                .containsExactly("capitalized", "expensed, of benefit for a year or less", "expensed, not incremental");
    }
}
