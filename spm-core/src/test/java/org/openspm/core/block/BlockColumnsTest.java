package org.openspm.core.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.block.Rows3.AMOUNT;
import static org.openspm.core.block.Rows3.DAY;
import static org.openspm.core.block.Rows3.GROUP;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openspm.core.block.Rows3.Row;
import org.openspm.core.schema.Missing;

class BlockColumnsTest {

    static List<UnaryOperator<List<Row>>> kinds() {
        return List.of(rows -> rows, Rows3::prepared, BlockColumnsTest::oneAfterTheOther);
    }

    /** A list that is slow to read at any place. */
    private static List<Row> oneAfterTheOther(List<Row> rows) {
        return new AbstractList<>() {
            @Override
            public Row get(int index) {
                return rows.get(index);
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsEveryRowOnceWhateverTheBlock(UnaryOperator<List<Row>> kind) {
        List<Row> rows = Rows3.of(2 * RowBlock.LENGTH + 17, 1);
        BlockColumns<Row> columns = BlockColumns.of(kind.apply(rows));
        NumberColumn<Row> amounts = columns.numbers(AMOUNT);
        DateColumn<Row> days = columns.dates(DAY);
        DateColumn<Row> daysByFunction = columns.dates(Row::day);
        MemberColumn<Row> groups = columns.members(GROUP);
        MemberColumn<Row> wons = columns.members(row -> row.won());
        assertThat(columns.numbers(AMOUNT)).isSameAs(amounts);
        assertThat(columns.size()).isEqualTo(rows.size());
        List<Row> seen = new ArrayList<>();
        for (int from = 0; from < columns.size(); from += columns.length()) {
            columns.move(from);
            RowBlock<Row> block = columns.block();
            amounts.read(block, block.all());
            days.read(block, block.all());
            daysByFunction.read(block, block.all());
            groups.read(block, block.all());
            wons.read(block, block.all());
            for (int i = 0; i < block.all().count(); i++) {
                Row row = rows.get(from + i);
                seen.add(block.row(i));
                assertThat(amounts.number(i)).isEqualByComparingTo(row.amount());
                assertThat(DateColumn.unpack(days.days()[i])).isEqualTo(row.day());
                assertThat(daysByFunction.days()[i]).isEqualTo(days.days()[i]);
                assertThat(groups.member(groups.numbers()[i]))
                        .isEqualTo(row.group() == null ? Missing.MISSING : row.group());
                assertThat(wons.member(wons.numbers()[i])).isEqualTo(row.won());
            }
        }
        assertThat(seen).isEqualTo(rows);
    }

    @Test
    void knowsNoRows() {
        assertThat(BlockColumns.of(List.<Row>of()).length()).isZero();
        assertThat(BlockColumns.of(Rows3.prepared(List.of())).size()).isZero();
    }
}
