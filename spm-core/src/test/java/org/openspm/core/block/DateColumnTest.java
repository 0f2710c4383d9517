package org.openspm.core.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.openspm.core.block.Rows3.Row;
import org.openspm.core.schema.DateField;

class DateColumnTest {

    private static final long FIRST = LocalDate.MIN.toEpochDay();
    private static final long LAST = LocalDate.MAX.toEpochDay();

    @Property
    void packsDatesInTheirOrder(@ForAll long one, @ForAll @LongRange(min = -800, max = 800) long further) {
        long day = Math.floorMod(one, LAST - FIRST - 1_600) + FIRST + 800;
        LocalDate date = LocalDate.ofEpochDay(day);
        LocalDate other = date.plusDays(further);
        assertThat(DateColumn.unpack(DateColumn.pack(date))).isEqualTo(date);
        assertThat(Long.signum(Long.compare(DateColumn.pack(date), DateColumn.pack(other))))
                .isEqualTo(Integer.signum(date.compareTo(other)));
    }

    @Test
    void reachesBothEndsOfTime() {
        assertThat(DateColumn.unpack(DateColumn.pack(LocalDate.MIN))).isEqualTo(LocalDate.MIN);
        assertThat(DateColumn.unpack(DateColumn.pack(LocalDate.MAX))).isEqualTo(LocalDate.MAX);
        assertThat(DateColumn.MISSING).isLessThan(DateColumn.pack(LocalDate.MIN));
    }

    @Test
    void saysWhichDateIsMissing() {
        DateField<Row> won =
                Rows3.ROWS.date("won on", row -> row.won() ? row.day() : null).optional();
        List<Row> rows = Rows3.of(50, 2);
        for (List<Row> kind : List.of(rows, Rows3.prepared(rows))) {
            BlockColumns<Row> columns = BlockColumns.of(kind);
            DateColumn<Row> column = columns.dates(won);
            columns.move(0);
            column.read(columns.block(), columns.block().all());
            for (int i = 0; i < 50; i++) {
                assertThat(column.days()[i] == DateColumn.MISSING)
                        .isEqualTo(!rows.get(i).won());
            }
        }
    }
}
