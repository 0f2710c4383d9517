package org.openspm.benchmarks.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class PlotLineTest {

    @Test
    void keepsACopyWithItsGaps() {
        List<Double> values = new ArrayList<>(Arrays.asList(1.0, null));
        PlotLine line = new PlotLine("value", values);
        values.clear();

        assertThat(line.values()).containsExactly(1.0, null);
        assertThat(line.name()).isEqualTo("value");
        Refusal.ofNull(() -> new PlotLine(null, List.of()), "name");
        Refusal.ofNull(() -> new PlotLine("value", null), "values");
    }
}
