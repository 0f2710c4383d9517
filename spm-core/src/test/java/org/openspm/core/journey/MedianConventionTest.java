package org.openspm.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Unit;

class MedianConventionTest {

    private static String median(MedianConvention convention, Map<Long, Map<Integer, Long>> counts) {
        return SurvivalCurve.of(new TreeMap<>(counts), Unit.DAYS)
                .median(convention)
                .toString();
    }

    @Test
    void differWhereExactlyOneHalfWaits() {
        Map<Long, Map<Integer, Long>> even = Map.of(2L, Map.of(1, 1L), 6L, Map.of(1, 1L));
        assertThat(median(MedianConvention.FIRST_DAY, even)).isEqualTo("2 days");
        assertThat(median(MedianConvention.MIDPOINT, even)).isEqualTo("4 days");
    }

    @Test
    void agreeElsewhere() {
        Map<Long, Map<Integer, Long>> odd = Map.of(2L, Map.of(1, 2L), 6L, Map.of(1, 1L));
        Map<Long, Map<Integer, Long>> noMore = Map.of(2L, Map.of(1, 1L), 6L, Map.of(0, 1L));
        for (MedianConvention convention : MedianConvention.values()) {
            assertThat(median(convention, odd)).isEqualTo("2 days");
            assertThat(median(convention, noMore)).isEqualTo("2 days");
        }
    }
}
