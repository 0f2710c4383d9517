package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.core.metric.Measure.sum;

import org.junit.jupiter.api.Test;
import org.openspm.core.metric.Shift;

class GrowthTest {

    @Test
    void isAChangeOrARatio() {
        Growth growth = Performance.growth(sum(AMOUNT), Shift.samePeriodLastYear());
        assertThat(growth.relative()).isFalse();
        assertThat(growth.inPercent().relative()).isTrue();
        assertThat(growth).hasToString("growth of sum of amount over " + Shift.samePeriodLastYear());
        assertThat(growth.inPercent().toString()).endsWith(" in percent");
    }
}
