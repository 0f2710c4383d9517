package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.core.metric.Measure.sum;

import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void takesOneOffTheOther() {
        Performance sold = Performance.of(sum(AMOUNT));
        Difference difference = sold.less(Performance.earned("Sales"));
        assertThat(difference.from()).isEqualTo(sold);
        assertThat(difference.less()).isEqualTo(Performance.earned("Sales"));
        assertThat(difference).hasToString("sum of amount less earned by Sales");
    }
}
