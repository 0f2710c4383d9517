package org.openspm.compensation.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;

/** Compares whole columns of a reference with what the library says, and counts what was compared, so that a test can tell that nothing was left out. */
public final class Comparison {

    private final List<CsvRow> reference;
    private final Map<String, Integer> compared = new TreeMap<>();

    public Comparison(List<CsvRow> reference) {
        this.reference = reference;
    }

    /** Compares amounts of money, which have as many digits as the reference gives. */
    public void money(String column, Function<CsvRow, Money> actual) {
        for (CsvRow row : reference) {
            assertThat(actual.apply(row).value()).as("%s of %s", column, row).isEqualByComparingTo(row.text(column));
            count(column);
        }
    }

    /** Compares figures that the reference gives with all their digits. */
    public void exact(String column, Function<CsvRow, Figure> actual) {
        for (CsvRow row : reference) {
            assertThat(actual.apply(row).orThrow())
                    .as("%s of %s", column, row)
                    .isEqualTo(Ratio.of(row.decimal(column)));
            count(column);
        }
    }

    /** Compares figures that the reference rounds half up, and that are undefined where it gives none. */
    public void rounded(String column, Function<CsvRow, Figure> actual) {
        for (CsvRow row : reference) {
            Figure figure = actual.apply(row);
            assertThat(figure.isDefined())
                    .as("%s of %s", column, row)
                    .isEqualTo(row.optional(column).isPresent());
            row.optional(column)
                    .map(BigDecimal::new)
                    .ifPresent(
                            expected -> assertThat(figure.orThrow().toDecimal(expected.scale(), RoundingMode.HALF_UP))
                                    .as("%s of %s", column, row)
                                    .isEqualTo(expected));
            count(column);
        }
    }

    /** Compares texts. */
    public void text(String column, Function<CsvRow, String> actual) {
        for (CsvRow row : reference) {
            assertThat(actual.apply(row)).as("%s of %s", column, row).isEqualTo(row.text(column));
            count(column);
        }
    }

    /** Returns the sum of a column. */
    public BigDecimal sum(String column) {
        return reference.stream().map(row -> row.decimal(column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void count(String column) {
        compared.merge(column, 1, Integer::sum);
    }

    /** Says that these columns were compared in every one of so many rows, and no other. */
    public void covers(int rows, String... columns) {
        Map<String, Integer> expected = new TreeMap<>();
        for (String column : columns) {
            expected.put(column, rows);
        }
        assertThat(compared).isEqualTo(expected);
    }
}
