package org.openspm.benchmarks.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlotMarkTest {

    @Test
    void saysWhereAndWhat() {
        PlotMark mark = new PlotMark(3, "beyond a limit");
        assertThat(mark.index()).isEqualTo(3);
        assertThat(mark.text()).isEqualTo("beyond a limit");
    }
}
