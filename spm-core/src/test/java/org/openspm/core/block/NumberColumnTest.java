package org.openspm.core.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.core.block.Rows3.AMOUNT;
import static org.openspm.core.block.Rows3.ROWS;
import static org.openspm.core.block.Rows3.SHARE;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openspm.core.block.Rows3.Row;
import org.openspm.core.schema.MissingValueException;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.WholeField;

class NumberColumnTest {

    static List<UnaryOperator<List<Row>>> kinds() {
        return List.of(rows -> rows, Rows3::prepared);
    }

    private static Row with(String amount, String share) {
        Row any = Rows3.of(1, 1).get(0);
        return new Row(
                any.name(),
                any.group(),
                any.day(),
                new BigDecimal(amount),
                share == null ? null : new BigDecimal(share),
                true,
                any.grain());
    }

    private static NumberColumn<Row> read(List<Row> rows) {
        BlockColumns<Row> columns = BlockColumns.of(rows);
        NumberColumn<Row> column = columns.numbers(AMOUNT);
        columns.move(0);
        column.read(columns.block(), columns.block().all());
        return column;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void bringsNumbersToOneScale(UnaryOperator<List<Row>> kind) {
        NumberColumn<Row> column = read(kind.apply(List.of(with("1", null), with("2.25", null), with("-0.125", null))));
        assertThat(column.scale()).isEqualTo(3);
        assertThat(column.digits()).startsWith(1_000, 2_250, -125);
        assertThat(column.isPlain()).isTrue();
        assertThat(column.kinds()).startsWith(NumberColumn.FITS, NumberColumn.FITS, NumberColumn.FITS);
    }

    @Test
    void readsWholeNumbersAsTheyAre() {
        WholeField<Long> field = Schema.of("longs", Long.class).optionalWhole("value", row -> row == 0 ? null : row);
        BlockColumns<Long> columns = BlockColumns.of(List.of(7L, -3L, 0L, 999_999_999_999_999_999L, Long.MAX_VALUE));
        NumberColumn<Long> column = columns.numbers(field);
        columns.move(0);
        column.read(columns.block(), columns.block().all());
        assertThat(column.digits()).startsWith(7, -3).contains(999_999_999_999_999_999L);
        assertThat(column.kinds())
                .containsExactly(
                        NumberColumn.FITS,
                        NumberColumn.FITS,
                        NumberColumn.MISSING,
                        NumberColumn.FITS,
                        NumberColumn.ODD);
        assertThat(column.number(4)).isEqualByComparingTo(BigDecimal.valueOf(Long.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keepsWhatDoesNotFitBesides(UnaryOperator<List<Row>> kind) {
        NumberColumn<Row> column = read(kind.apply(
                List.of(with("999999999999999999", null), with("0.01", null), with("12345678901234567890", null))));
        assertThat(column.isPlain()).isFalse();
        assertThat(column.kinds()).startsWith(NumberColumn.ODD, NumberColumn.FITS, NumberColumn.ODD);
        assertThat(Stream.of(0, 1, 2).map(column::number).map(BigDecimal::toPlainString))
                .containsExactly("999999999999999999", "0.01", "12345678901234567890");
    }

    /** Over several blocks too, whichever of them has the most decimals. */
    @Property(tries = 20)
    void preparedNumbersAreThoseOfTheRows(@ForAll long seed) {
        List<Row> rows = Rows3.of(3 * RowBlock.LENGTH + 5, seed);
        BlockColumns<Row> columns = BlockColumns.of(Rows3.prepared(rows));
        NumberColumn<Row> amounts = columns.numbers(AMOUNT);
        NumberColumn<Row> shares = columns.numbers(SHARE);
        int checked = 0;
        for (int from = 0; from < rows.size(); from += columns.length()) {
            columns.move(from);
            amounts.read(columns.block(), columns.block().all());
            shares.read(columns.block(), columns.block().all());
            for (int i = 0; i < columns.block().all().count(); i++, checked++) {
                assertThat(amounts.number(i))
                        .isEqualByComparingTo(rows.get(from + i).amount());
                BigDecimal share = rows.get(from + i).share();
                assertThat(shares.kinds()[i] == NumberColumn.MISSING).isEqualTo(share == null);
                if (share != null) {
                    assertThat(shares.number(i)).isEqualByComparingTo(share);
                }
            }
        }
        assertThat(checked).isEqualTo(rows.size());
    }

    @Test
    void tellsWhatARowOfPreparedOnesLacksToWhoeverAsks() {
        NumberField<Row> needed = ROWS.number("share", Row::share);
        List<Row> rows = Rows3.prepared(List.of(with("1", "0.5"), with("1", null)));
        BlockColumns<Row> columns = BlockColumns.of(rows);
        NumberColumn<Row> column = columns.numbers(needed);
        columns.move(0);
        Selection first = new Selection(2);
        first.add(0, true);
        column.read(columns.block(), first);
        assertThat(column.number(0)).isEqualByComparingTo("0.5");
        assertThatThrownBy(() -> column.read(columns.block(), columns.block().all()))
                .isInstanceOf(MissingValueException.class)
                .hasMessageContaining("share");
    }
}
