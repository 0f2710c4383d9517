package org.openspm.benchmarks.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastPointTest {

    @Test
    void holdsAValueAndPerhapsAnInterval() {
        ForecastPoint point = new ForecastPoint(2, 13, Optional.empty());
        assertThat(point.ahead()).isEqualTo(2);
        assertThat(point.value()).isEqualTo(13);
        assertThat(point.interval()).isEmpty();
    }
}
