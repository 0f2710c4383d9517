package org.openspm.benchmarks.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.core.money.Money;

class OpenDealTest {

    @Test
    void holdsADeal() {
        assertThat(new OpenDeal("d1", "Proposal", Money.of(5, "USD")).stage()).isEqualTo("Proposal");
        Refusal.ofNull(() -> new OpenDeal(null, "Proposal", Money.of(5, "USD")), "id");
        Refusal.ofNull(() -> new OpenDeal("d1", null, Money.of(5, "USD")), "stage");
        Refusal.ofNull(() -> new OpenDeal("d1", "Proposal", null), "amount");
    }
}
