package org.openspm.core.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.block.Rows3.Row;
import org.openspm.core.schema.Missing;

class MemberColumnTest {

    @Test
    void numbersMembersAsTheyAreMetAcrossBlocks() {
        List<Row> rows = Rows3.of(2 * RowBlock.LENGTH, 9);
        for (List<Row> kind : List.of(rows, Rows3.prepared(rows))) {
            BlockColumns<Row> columns = BlockColumns.of(kind);
            MemberColumn<Row> column = columns.members(Rows3.GROUP);
            for (int from = 0; from < rows.size(); from += columns.length()) {
                columns.move(from);
                column.read(columns.block(), columns.block().all());
                for (int i = 0; i < columns.length(); i++) {
                    String group = rows.get(from + i).group();
                    assertThat(column.member(column.numbers()[i])).isEqualTo(group == null ? Missing.MISSING : group);
                }
            }
            assertThat(column.size()).isEqualTo(8);
            assertThat(column.isCrowded()).isFalse();
        }
    }
}
