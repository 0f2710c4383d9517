package org.openspm.core.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.openspm.core.block.Rows3.AMOUNT;
import static org.openspm.core.block.Rows3.ROWS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.block.Rows3.Row;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;

class PreparedRowsTest {

    @Test
    void readsAFieldOnce() {
        int[] reads = new int[1];
        MoneyField<Row> counted = ROWS.money("counted", "USD", row -> {
            reads[0]++;
            return row.amount();
        });
        List<Row> rows = Rows3.of(700, 1);
        List<Row> prepared = Rows3.prepared(rows);
        for (int time = 0; time < 3; time++) {
            BlockColumns<Row> columns = BlockColumns.of(prepared);
            NumberColumn<Row> column = columns.numbers(counted);
            columns.move(512);
            column.read(columns.block(), columns.block().all());
            assertThat(column.number(5)).isEqualByComparingTo(rows.get(517).amount());
        }
        assertThat(reads[0]).isEqualTo(700);
    }

    @Test
    void areTheRowsTheyWereMadeOf() {
        List<Row> rows = Rows3.of(20, 1);
        List<Row> prepared = Rows3.prepared(rows);
        assertThat(prepared).isEqualTo(rows);
        assertThat(PreparedRows.of(ROWS, prepared)).isSameAs(prepared);
        assertThat(PreparedRows.of(Schema.of("others", Row.class), prepared)).isNotSameAs(prepared);
    }

    @Test
    void takeColumnsThatAreThere() {
        List<Row> rows = Rows3.of(3, 1);
        PreparedRows<Row> prepared = PreparedRows.of(ROWS, rows).withNumbers(AMOUNT, new long[] {1, 2, 3}, 1);
        BlockColumns<Row> columns = BlockColumns.of(prepared);
        NumberColumn<Row> column = columns.numbers(AMOUNT);
        columns.move(0);
        column.read(columns.block(), columns.block().all());
        assertThat(column.number(2)).isEqualByComparingTo("0.3");
    }

    @Test
    void refuseToReadLaterWhatCouldNotBeReadBefore() {
        int[] reads = new int[1];
        MoneyField<Row> flaky = ROWS.money("flaky", "USD", row -> {
            if (reads[0]++ == 0) {
                throw new IllegalArgumentException("not yet");
            }
            return row.amount();
        });
        BlockColumns<Row> columns = BlockColumns.of(Rows3.prepared(Rows3.of(1, 4)));
        NumberColumn<Row> column = columns.numbers(flaky);
        columns.move(0);
        assertThatIllegalStateException()
                .isThrownBy(() -> column.read(columns.block(), columns.block().all()))
                .withMessage("The row (0) could not be read when it was prepared, and now holds ("
                        + Rows3.of(1, 4).get(0).amount() + ").\nPrepare facts whose rows do not change.");
    }

    @Test
    void keepDigitsOfMoreThanEighteenBesides() {
        PreparedRows<Row> prepared =
                PreparedRows.of(ROWS, Rows3.of(2, 1)).withNumbers(AMOUNT, new long[] {Long.MAX_VALUE, 7}, 2);
        BlockColumns<Row> columns = BlockColumns.of(prepared);
        NumberColumn<Row> column = columns.numbers(AMOUNT);
        columns.move(0);
        column.read(columns.block(), columns.block().all());
        assertThat(column.kinds()).containsExactly(NumberColumn.ODD, NumberColumn.FITS);
        assertThat(column.number(0)).isEqualByComparingTo("92233720368547758.07");
    }
}
