package org.openspm.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openspm.core.money.Money;

class ScalingPlansTest {

    private static final Workload WORKLOAD = new Workload(200, 3, 5);

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 64})
    void moreTiersPayOnTheSameSales(int tiers) {
        Money total = ScalingPlans.tiers(tiers)
                .evaluate(WORKLOAD.roster(), WORKLOAD.facts())
                .total();
        assertThat(total.value()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 30})
    void hasSoManyComponents(int components) {
        assertThat(ScalingPlans.components(components).terms().components()).hasSize(components);
        assertThat(ScalingPlans.components(components)
                        .evaluate(WORKLOAD.roster(), WORKLOAD.facts())
                        .total()
                        .value())
                .isPositive();
    }
}
