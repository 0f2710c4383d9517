package org.openspm.core.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.block.Rows3.Row;

class RowBlockTest {

    @Test
    void hasTheRowsItWentTo() {
        List<Row> rows = Rows3.of(RowBlock.LENGTH + 3, 1);
        for (List<Row> kind : List.of(rows, Rows3.prepared(rows))) {
            RowBlock<Row> block = new RowBlock<>(kind);
            assertThat(block.length()).isEqualTo(RowBlock.LENGTH);
            block.move(RowBlock.LENGTH, 3);
            assertThat(block.all().count()).isEqualTo(3);
            assertThat(block.row(2)).isSameAs(rows.get(RowBlock.LENGTH + 2));
        }
    }
}
