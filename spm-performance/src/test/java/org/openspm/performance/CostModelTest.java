package org.openspm.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CostModelTest {

    @Test
    void findsThePricesThatRunsWereMadeOf() {
        CostModel model = new CostModel();
        for (int[] things : new int[][] {{10, 1, 2}, {100, 3, 5}, {20, 50, 1}, {7, 7, 70}}) {
            model.add(3 * things[0] + 40 * things[1] + 500 * things[2], things[0], things[1], things[2]);
        }
        assertThat(model.prices()).containsExactly(new double[] {3, 40, 500}, within(1e-6));
        assertThat(model.largestError()).isLessThan(1e-9);
    }

    @Test
    void tellsHowFarARunIsOff() {
        CostModel model = new CostModel();
        model.add(10, 1);
        model.add(30, 1);
        // Relative least squares of one price: (1/10 + 1/30) / (1/100 + 1/900) = 12.
        assertThat(model.prices()).containsExactly(new double[] {12}, within(1e-9));
        assertThat(model.largestError()).isEqualTo(0.6, within(1e-9));
    }
}
