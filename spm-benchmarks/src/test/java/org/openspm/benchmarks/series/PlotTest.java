package org.openspm.benchmarks.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class PlotTest {

    private final Plot empty = Plot.of("Bookings", List.of("Q1", "Q2"));
    private final Plot plot = empty.withLine("value", 1, Double.NaN).withMark(1, "new territories");

    @Test
    void isLinesOverLabels() {
        assertThat(plot.title()).isEqualTo("Bookings");
        assertThat(plot.labels()).containsExactly("Q1", "Q2");
        assertThat(plot.lines()).hasSize(1);
        assertThat(plot.line("value").values()).containsExactly(1.0, null);
        assertThat(plot.marks()).containsExactly(new PlotMark(1, "new territories"));
        assertThat(plot).hasToString("Bookings: value over 2 labels, 1 mark");
        assertThat(plot.withMark(0, "more")).hasToString("Bookings: value over 2 labels, 2 marks");
    }

    @Test
    void doesNotChange() {
        assertThat(empty.lines()).isEmpty();
        assertThatThrownBy(() -> plot.lines().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> plot.marks().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> plot.line("value").values().set(0, 2.0))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isEqualIfAllIs() {
        Plot same = Plot.of("Bookings", List.of("Q1", "Q2"))
                .withLine("value", 1, Double.NaN)
                .withMark(1, "new territories");
        assertThat(plot).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(plot).isNotEqualTo(empty).isNotEqualTo("plot");
    }

    @Test
    void badOnesAreRefused() {
        Refusal.ofNull(() -> Plot.of(null, List.of()), "title");
        Refusal.ofNull(() -> Plot.of("t", null), "labels");
        Refusal.of(
                () -> plot.withLine("limit", 1),
                "The line (limit) has (1) values, the plot (2) labels.\nGive a value for each label, NaN for a gap.");
        Refusal.of(
                () -> plot.withMark(2, "late"),
                "The mark (late) at (2) is not on the plot of (2) labels.\nCount from 0.");
        Refusal.of(() -> plot.line("limit"), "The plot has no line (limit).\nIt has [value].");
    }
}
