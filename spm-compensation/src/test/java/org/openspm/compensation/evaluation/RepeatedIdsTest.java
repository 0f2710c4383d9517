package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openspm.core.schema.Schema;

class RepeatedIdsTest {

    private record Row(String id, int number) {}

    private static final Schema<Row> ROWS = Schema.of("rows", Row.class).identifiedBy(Row::id);

    private static Map<String, List<Row>> naive(List<Row> rows) {
        Map<String, List<Row>> all = new HashMap<>();
        rows.forEach(row ->
                all.computeIfAbsent(row.id(), id -> new java.util.ArrayList<>()).add(row));
        all.values().removeIf(same -> same.size() == 1);
        return all;
    }

    @Property
    void findsEveryRowOfARepeatedId(@ForAll @Size(max = 60) List<@IntRange(max = 40) Integer> ids) {
        List<Row> rows = IntStream.range(0, ids.size())
                .mapToObj(i -> new Row("id-" + ids.get(i), i))
                .toList();
        assertThat(RepeatedIds.of(ROWS, rows)).isEqualTo(naive(rows));
    }

    @Test
    void tellsApartWhatHashesTheSame() {
        List<Row> rows = List.of(new Row("Aa", 1), new Row("BB", 2), new Row("AaBB", 3), new Row("BBAa", 4));
        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(RepeatedIds.of(ROWS, rows)).isEmpty();
    }

    @Test
    void findsOneAmongMany() {
        List<Row> rows = IntStream.range(0, 100_000)
                .mapToObj(i -> new Row("s" + (i == 99_999 ? 17 : i), i))
                .toList();
        assertThat(RepeatedIds.of(ROWS, rows))
                .containsOnlyKeys("s17")
                .containsEntry("s17", List.of(rows.get(17), rows.get(99_999)));
    }

    @Test
    void leavesOutRowsWithoutAnId() {
        Schema<Row> nameless = Schema.of("rows", Row.class);
        assertThat(RepeatedIds.of(nameless, List.of(new Row("a", 1), new Row("a", 2))))
                .isEmpty();
    }
}
