package org.openspm.core.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricQuery;
import org.openspm.core.money.Money;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

class FactColumnsTest {

    private static final String[] REPS = {"jill", "sam", "jill"};
    private static final long[] CENTS = {1_000_00, 250_50, -100_00};
    private static final @Nullable BigDecimal[] UNITS = {BigDecimal.ONE, null, new BigDecimal("2.5")};
    private static final LocalDate[] DAYS = {
        LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 6), LocalDate.of(2026, 2, 7)
    };

    private record Sale(int index) {

        String rep() {
            return REPS[index];
        }

        BigDecimal amount() {
            return BigDecimal.valueOf(CENTS[index], 2);
        }
    }

    private static final Schema<Sale> SALES = Schema.of("sales", Sale.class).identifiedBy(sale -> "s" + sale.index());
    private static final TextField<Sale> REP = SALES.text("rep", Sale::rep);
    private static final TextField<Sale> OPTIONAL_REP = SALES.text(
                    "rep", (Sale sale) -> sale.index() == 1 ? null : sale.rep())
            .optional();
    private static final MoneyField<Sale> AMOUNT = SALES.money("amount", "USD", Sale::amount);
    private static final NumberField<Sale> UNIT =
            SALES.number("units", sale -> UNITS[sale.index()]).optional();
    private static final DateField<Sale> SOLD = SALES.date("sold", sale -> DAYS[sale.index()]);

    private static FactColumns<Sale> columns() {
        return PreparedFacts.columns(SALES, 3, Sale::new);
    }

    private static int[] epochDays() {
        return Arrays.stream(DAYS).mapToInt(day -> (int) day.toEpochDay()).toArray();
    }

    private static List<Facts> ways() {
        FactColumns<Sale> none = columns();
        return List.of(
                none.facts(),
                none.texts(REP, REPS)
                        .numbers(AMOUNT, CENTS, 2)
                        .dates(SOLD, epochDays())
                        .numbers(UNIT, UNITS)
                        .facts(),
                none.texts(REP, new int[] {1, 0, 1}, List.of("sam", "jill"))
                        .numbers(
                                AMOUNT,
                                IntStream.range(0, 3)
                                        .mapToObj(i -> BigDecimal.valueOf(CENTS[i], 2))
                                        .toArray(BigDecimal[]::new))
                        .dates(SOLD, DAYS)
                        .facts());
    }

    @Test
    void measureWhatTheRowsWould() {
        Metric sold = Metric.of("Sold", Measure.sum(AMOUNT));
        Metric units = Metric.of("Units", Measure.sum(UNIT));
        for (Facts facts : ways()) {
            var state =
                    MetricQuery.of(sold, units).by(REP).per(Grain.MONTH, SOLD).evaluateAll(facts);
            var january = FiscalCalendar.gregorian().month(2026, 1);
            assertThat(state.table(sold).value("jill", january).figure().toMoney())
                    .isEqualTo(Money.of("1000.00", "USD"));
            assertThat(state.table(sold).total().figure().toMoney()).isEqualTo(Money.of("1150.50", "USD"));
            assertThat(state.table(units).total().figure().orThrow().toExactDecimal())
                    .hasValueSatisfying(all -> assertThat(all).isEqualByComparingTo("3.5"));
            assertThat(facts.rows(SALES)).extracting(Sale::index).containsExactly(0, 1, 2);
        }
    }

    @Test
    void takeCopiesOfTheArrays() {
        long[] cents = CENTS.clone();
        Facts facts = columns().numbers(AMOUNT, cents, 2).facts();
        cents[0] = 7;
        assertThat(MetricQuery.of(Metric.of("Sold", Measure.sum(AMOUNT)))
                        .evaluate(facts)
                        .total()
                        .figure()
                        .toMoney())
                .isEqualTo(Money.of("1150.50", "USD"));
    }

    @Test
    void mayLackAnOptionalText() {
        Facts facts = columns()
                .texts(OPTIONAL_REP, new int[] {0, -1, 0}, List.of("jill"))
                .facts();
        Metric some = Metric.of("Some", Measure.count(SALES).where(OPTIONAL_REP.isMissing()));
        assertThat(MetricQuery.of(some)
                        .evaluate(facts)
                        .total()
                        .figure()
                        .orThrow()
                        .toExactDecimal())
                .hasValueSatisfying(count -> assertThat(count).isEqualByComparingTo("1"));
    }

    @Test
    void mayBeEmpty() {
        Facts facts = PreparedFacts.columns(SALES, 0, Sale::new)
                .texts(REP, new String[0])
                .facts();
        assertThat(facts.size()).isZero();
    }

    @Test
    void refuseAColumnThatTheRowsContradict() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns().numbers(AMOUNT, new long[] {1_000_00, 250_50, 100_00}, 2))
                .withMessage("The column says (100.00) for (amount) of row 2 of sales, the row itself (-100.00)."
                        + "\nHand over the values in the order of the rows, and let the rows read the same arrays.");
    }

    @Test
    void refuseColumnsOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns().texts(REP, new String[] {"jill"}))
                .withMessage("The column (rep) has (1) values for 3 sales.\nHand over a value for each row.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PreparedFacts.columns(SALES, -1, Sale::new))
                .withMessage("The number (-1) of sales is less than zero.\nSay how many rows the columns have.");
    }

    @Test
    void refuseAColumnTwice() {
        assertThatIllegalStateException()
                .isThrownBy(() -> columns().texts(REP, REPS).texts(REP, REPS))
                .withMessage("The column (rep) of sales is there already.\nHand it over once.");
    }

    @Test
    void refuseAFieldOfOtherRows() {
        Schema<Sale> others = Schema.of("others", Sale.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns().texts(others.text("rep", Sale::rep), REPS))
                .withMessage(
                        "The field (rep) is of (others), not of (sales).\nHand over a column of each field of the rows.");
    }

    @Test
    void refuseCodesOfNoText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns().texts(REP, new int[] {0, 2, 0}, List.of("jill", "sam")))
                .withMessage("The code (2) of (rep) of row 1 of sales is none of 2 texts."
                        + "\nNumber them from zero; -1 says that there is none.");
    }

    @Test
    void refuseToLackWhatIsRequired() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns().texts(REP, new String[] {"jill", null, "jill"}))
                .withMessage("The column has no value for (rep) of row 1 of sales."
                        + "\nHand over one, or make the field optional().");
    }

    @Test
    void refuseTooManyDecimals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns().numbers(AMOUNT, CENTS, 10))
                .withMessage(
                        "The number of decimals (10) of the column (amount) is none from 0 to 9.\nHand over BigDecimals.");
    }

    @Test
    void refuseMoneyOfSeveralCurrencies() {
        MoneyField<Sale> mixed = SALES.money("mixed", sale -> Money.of(sale.amount(), "EUR"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns().numbers(mixed, CENTS, 2))
                .withMessage("The column (mixed) is of money whose currency stands in every row."
                        + "\nLeave it to the rows, or hand over a field for each currency.");
    }

    @Test
    void refuseRowsThatAreNull() {
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> PreparedFacts.columns(SALES, 3, index -> null).texts(REP, REPS))
                .withMessage("row");
    }

    @Test
    void sayWhatIsInColumns() {
        assertThat(columns().texts(REP, REPS).numbers(AMOUNT, CENTS, 2)).hasToString("3 sales, columns [rep, amount]");
    }
}
