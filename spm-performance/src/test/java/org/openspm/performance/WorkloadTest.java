package org.openspm.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured against each other computes the same, to the cent. */
class WorkloadTest {

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void contendersAgreeToTheCent(long seed) {
        Workload workload = new Workload(5_000, 25, seed);
        long[][] pay = NaiveStreams.pay(workload);

        assertThat(OpenSpmModes.read(Workload.PLAN.evaluate(workload.roster(), workload.facts()), workload))
                .isDeepEqualTo(pay);
        assertThat(CarefulDecimals.pay(workload)).isDeepEqualTo(pay);
        assertThat(LongLoop.pay(workload)).isDeepEqualTo(pay);
        assertThat(pay[0]).hasSize(12);
        assertThat(pay[0][0]).isPositive();
    }

    @Test
    void theSameSeedMakesTheSameSales() {
        assertThat(new Workload(100, 5, 1).sales()).isEqualTo(new Workload(100, 5, 1).sales());
        assertThat(new Workload(100, 5, 1).sales()).isNotEqualTo(new Workload(100, 5, 2).sales());
    }
}
