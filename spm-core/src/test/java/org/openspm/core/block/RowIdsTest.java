package org.openspm.core.block;

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

class RowIdsTest {

    private record Row(String id, int number) {}

    private static final Schema<Row> ROWS = Schema.of("rows", Row.class).identifiedBy(Row::id);

    private static Map<String, List<Row>> naive(List<Row> rows) {
        Map<String, List<Row>> all = new HashMap<>();
        rows.stream()
                .filter(row -> row.id() != null)
                .forEach(row -> all.computeIfAbsent(row.id(), id -> new java.util.ArrayList<>())
                        .add(row));
        all.values().removeIf(same -> same.size() == 1);
        return all;
    }

    @Property
    void findsEveryRowOfARepeatedId(@ForAll @Size(max = 60) List<@IntRange(max = 40) Integer> ids) {
        List<Row> rows = IntStream.range(0, ids.size())
                .mapToObj(i -> new Row("id-" + ids.get(i), i))
                .toList();
        assertThat(RowIds.of(ROWS, rows).repeated()).isEqualTo(naive(rows));
    }

    @Test
    void tellsApartWhatHashesTheSame() {
        List<Row> rows = List.of(new Row("Aa", 1), new Row("BB", 2), new Row("AaBB", 3), new Row("BBAa", 4));
        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(RowIds.of(ROWS, rows).repeated()).isEmpty();
    }

    @Test
    void findsOneAmongMany() {
        List<Row> rows = IntStream.range(0, 100_000)
                .mapToObj(i -> new Row("s" + (i == 99_999 ? 17 : i), i))
                .toList();
        assertThat(RowIds.of(ROWS, rows).repeated())
                .containsOnlyKeys("s17")
                .containsEntry("s17", List.of(rows.get(17), rows.get(99_999)));
    }

    @Test
    void leavesOutRowsWithoutAnId() {
        Schema<Row> nameless = Schema.of("rows", Row.class);
        assertThat(RowIds.of(nameless, List.of(new Row("a", 1), new Row("a", 2)))
                        .repeated())
                .isEmpty();
    }

    @Test
    void saysWhichRowsAreUnsound() {
        Schema<Row> rows = Schema.of("rows", Row.class).identifiedBy(row -> row.number() < 0 ? null : row.id());
        RowIds<Row> ids = RowIds.of(rows, List.of(new Row("a", 1), new Row("b", 2), new Row("c", -1), new Row("a", 4)));
        assertThat(ids.areSound()).isFalse();
        assertThat(IntStream.range(0, 4).mapToObj(ids::isSound)).containsExactly(false, true, false, false);
        assertThat(RowIds.of(ROWS, List.of(new Row("a", 1), new Row("b", 2))).areSound())
                .isTrue();
    }

    @Test
    void areReadOnceOfPreparedRows() {
        List<Row> rows = PreparedRows.of(ROWS, List.of(new Row("a", 1), new Row("a", 2)));
        RowIds<Row> ids = RowIds.of(ROWS, rows);
        assertThat(ids.repeated()).containsOnlyKeys("a");
        assertThat(RowIds.of(ROWS, rows)).isSameAs(ids);
    }

    @Property
    void partsRepeatWhatTheWholeRepeats(
            @ForAll @Size(max = 60) List<@IntRange(max = 2000) Integer> ids,
            @ForAll @IntRange(min = 1, max = 4) int parts) {
        List<Row> rows = IntStream.range(0, ids.size())
                .mapToObj(i -> new Row(ids.get(i) == 0 ? null : "id-" + ids.get(i), i))
                .toList();
        List<RowIds<Row>> apart = IntStream.range(0, parts)
                .mapToObj(part -> rows.stream()
                        .filter(row -> row.number() % parts == part)
                        .toList())
                .map(own -> RowIds.of(ROWS, own))
                .toList();
        Map<String, List<Row>> all = RowIds.of(ROWS, rows).repeated();
        assertThat(RowIds.areRepeated(apart)).isEqualTo(!all.isEmpty());
        assertThat(RowIds.of(ROWS, rows).settled().repeated()).isEqualTo(all);
    }

    /** Schemas of one name are equal, whatever tells their rows apart. */
    @Test
    void areThoseOfTheSchemaThatAsks() {
        List<Row> prepared = PreparedRows.of(Schema.of("rows", Row.class), List.of(new Row("a", 1), new Row("a", 2)));
        assertThat(RowIds.of(ROWS, prepared).repeated()).containsOnlyKeys("a");
    }
}
