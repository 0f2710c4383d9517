package org.openspm.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussLegendreTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 20, 40})
    void agreesWithCommonsMath(int size) {
        GaussLegendre rule = new GaussLegendre(size);
        GaussIntegrator other = new GaussIntegratorFactory().legendre(size);
        for (int i = 0; i < size; i++) {
            assertThat(rule.node(i)).isCloseTo(other.getPoint(size - 1 - i), within(1e-13));
            assertThat(rule.weight(i)).isCloseTo(other.getWeight(size - 1 - i), within(1e-12));
        }
    }
}
