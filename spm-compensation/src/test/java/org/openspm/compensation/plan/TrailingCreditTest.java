package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.core.metric.Measure.sum;

import org.junit.jupiter.api.Test;
import org.openspm.core.time.Grain;

class TrailingCreditTest {

    @Test
    void looksAtTheLastPeriods() {
        assertThat(new TrailingCredit(sum(AMOUNT), 3, Grain.MONTH)).hasToString("sum of amount of the last 3 MONTHS");
        assertThat(new TrailingCredit(sum(AMOUNT), 1, Grain.YEAR)).hasToString("sum of amount of the last 1 YEAR");
    }
}
