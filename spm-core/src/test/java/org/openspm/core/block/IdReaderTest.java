package org.openspm.core.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openspm.core.schema.Schema;

class IdReaderTest {

    private record Row(@Nullable String id, int number) {}

    private static final Schema<Row> ROWS = Schema.of("rows", Row.class).identifiedBy(Row::id);

    private static RowIds<Row> readByBlocks(List<Row> rows) {
        IdReader<Row> reader = RowIds.reader(ROWS, rows);
        BlockColumns<Row> columns = BlockColumns.of(rows);
        for (int from = 0; from < columns.size(); from += columns.length()) {
            columns.move(from);
            reader.read(columns.block(), from);
        }
        return reader.ids();
    }

    @Test
    void readsAsRowIdsDo() {
        List<Row> rows = IntStream.range(0, 2 * RowBlock.LENGTH + 7)
                .mapToObj(i -> new Row(i == 5 ? null : "r" + (i == 2 * RowBlock.LENGTH ? 9 : i), i))
                .toList();
        RowIds<Row> ids = readByBlocks(rows);
        assertThat(ids.repeated()).isEqualTo(RowIds.of(ROWS, rows).repeated()).containsOnlyKeys("r9");
        assertThat(IntStream.range(0, rows.size()).filter(row -> !ids.isSound(row)))
                .containsExactly(5, 9, 2 * RowBlock.LENGTH);
    }

    @Test
    void takesWhatPreparedRowsKnow() {
        List<Row> rows = PreparedRows.of(ROWS, List.of(new Row("a", 1), new Row("a", 2)));
        assertThat(readByBlocks(rows)).isSameAs(RowIds.of(ROWS, rows));
        assertThat(RowIds.known(ROWS, rows)).containsSame(RowIds.of(ROWS, rows));
        assertThat(RowIds.known(ROWS, List.of(new Row("a", 1)))).isEmpty();
    }

    @Test
    void presumesNothingWrongBeforeItReads() {
        RowIds<Row> presumed = RowIds.presumed(ROWS);
        assertThat(presumed.areSound()).isTrue();
        assertThat(presumed.isSound(3)).isTrue();
        assertThat(presumed.repeated()).isEmpty();
    }
}
