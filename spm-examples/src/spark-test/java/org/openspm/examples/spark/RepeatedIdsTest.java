package org.openspm.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

/** An id that occurs twice is found in whatever partitions its rows are. */
class RepeatedIdsTest {

    @Test
    void findsWhatOccursTwiceAndNothingElse() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            ids.add("s" + i);
        }
        ids.addAll(List.of("s7", "s999", "s7"));
        try (JavaSparkContext spark = LocalSpark.start()) {
            assertThat(RepeatedIds.of(spark.parallelize(ids, 5), id -> id, 3)).containsExactlyInAnyOrder("s7", "s999");
            assertThat(RepeatedIds.of(spark.parallelize(ids.subList(0, 1_000), 5), id -> id, 3))
                    .isEmpty();
        }
    }

    @Test
    void numbersOfDifferentIdsAreSeldomEqual() {
        assertThat(IntStream.range(0, 100_000)
                        .mapToLong(i -> RepeatedIds.number("s" + i))
                        .distinct())
                .hasSize(100_000);
    }
}
