package org.openspm.core.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.core.block.Rows3.AMOUNT;
import static org.openspm.core.block.Rows3.DAY;
import static org.openspm.core.block.Rows3.GRAIN;
import static org.openspm.core.block.Rows3.GROUP;
import static org.openspm.core.block.Rows3.GROUP_NEEDED;
import static org.openspm.core.block.Rows3.NAME;
import static org.openspm.core.block.Rows3.SHARE;
import static org.openspm.core.block.Rows3.WON;
import static org.openspm.core.money.Amount.amount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.openspm.core.block.Rows3.Row;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.MissingValueException;
import org.openspm.core.time.Grain;

/** A filter says of rows what its condition says of each of them, whether they are read a first time or were prepared. */
class FilterTest {

    @Provide
    Arbitrary<Condition<Row>> conditions() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Arbitrary<Condition<Row>> simple = Arbitraries.of(List.of(
                Condition.always(),
                GROUP.in("g1", "g3", "nobody"),
                GROUP.isMissing(),
                GROUP.startsWith("g"),
                NAME.contains("7"),
                WON.isTrue(),
                WON.isFalse(),
                GRAIN.is(Grain.MONTH),
                DAY.before(day),
                DAY.onOrAfter(day),
                AMOUNT.atLeast(amount(100)),
                AMOUNT.moreThan(amount(0)),
                AMOUNT.lessThan(amount("0.5")),
                AMOUNT.atMost(amount("99999999999999999999")),
                SHARE.atLeast(1),
                SHARE.isMissing()));
        return Arbitraries.lazyOf(
                () -> simple,
                () -> simple.tuple2().map(two -> two.get1().and(two.get2())),
                () -> simple.tuple2().map(two -> two.get1().or(two.get2())),
                () -> simple.map(Condition::not),
                () -> simple.tuple3()
                        .map(three -> three.get1().or(three.get2()).not().and(three.get3())));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void selectsWhatFulfilsTheCondition(@ForAll("conditions") Condition<Row> condition, @ForAll long seed) {
        List<Row> rows = Rows3.of(RowBlock.LENGTH + 40, seed);
        List<Integer> expected = IntStream.range(0, rows.size())
                .filter(i -> condition.test(rows.get(i)))
                .boxed()
                .toList();
        assertThat(selected(rows, condition)).isEqualTo(expected);
        assertThat(selected(Rows3.prepared(rows), condition)).isEqualTo(expected);
    }

    private static List<Integer> selected(List<Row> rows, Condition<Row> condition) {
        BlockColumns<Row> columns = BlockColumns.of(rows);
        Filter<Row> filter = columns.filter(condition);
        List<Integer> found = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += columns.length()) {
            columns.move(from);
            Selection hits = filter.select(columns.block(), columns.block().all());
            for (int k = 0; k < hits.count(); k++) {
                found.add(from + hits.positions()[k]);
            }
        }
        return found;
    }

    /** A text of its own in every row is no member worth remembering. */
    @Test
    void asksEachRowWhereThereAreManyTexts() {
        List<Row> rows = Rows3.of(20_000, 3);
        Condition<Row> condition = NAME.in("r3", "r19999");
        assertThat(selected(rows, condition)).containsExactly(3, 19_999);
    }

    @Test
    void refusesWhatTheConditionRefuses() {
        List<Row> rows = Rows3.of(100, 5);
        Condition<Row> condition = GROUP_NEEDED.is("g1");
        assertThat(rows).anyMatch(row -> row.group() == null);
        assertThatThrownBy(() -> selected(rows, condition)).isInstanceOf(MissingValueException.class);
        assertThatThrownBy(() -> selected(Rows3.prepared(rows), condition)).isInstanceOf(MissingValueException.class);
    }

    /** A row that is not asked about may lack what it wants. */
    @Test
    void readsNoRowThatIsNotAskedAbout() {
        List<Row> rows = Rows3.of(1_000, 5);
        Condition<Row> condition = GROUP.isPresent().and(GROUP_NEEDED.is("g1"));
        List<Integer> expected = IntStream.range(0, rows.size())
                .filter(i -> "g1".equals(rows.get(i).group()))
                .boxed()
                .toList();
        assertThat(selected(rows, condition)).isEqualTo(expected);
        assertThat(selected(Rows3.prepared(rows), condition)).isEqualTo(expected);
    }
}
