package org.openspm.benchmarks.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ChangePointTest {

    @Test
    void holdsBothLevels() {
        ChangePoint point = new ChangePoint(3, "2026-04", 10, 14, OptionalDouble.of(0.01));
        assertThat(point.after() - point.before()).isEqualTo(4);
        assertThat(point.index()).isEqualTo(3);
        assertThat(point.label()).isEqualTo("2026-04");
        assertThat(point.pValue()).hasValue(0.01);
    }
}
