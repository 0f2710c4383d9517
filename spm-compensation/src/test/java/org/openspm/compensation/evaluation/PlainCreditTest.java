package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** Columns end where a long does, and where a number has many digits; what is earned does not tell. */
class PlainCreditTest {

    private static final Period YEAR = FiscalCalendar.gregorian().year(2026);

    private static Evaluation evaluate(Stream<String> amounts) {
        Deal[] deals = amounts.map(new Numbered()::deal).toArray(Deal[]::new);
        return CompensationPlan.named("AE")
                .in("USD")
                .year(YEAR)
                .crediting(Deals.DEALS, c -> c.on(Deals.CLOSED).to(Deals.REP))
                .component(
                        "Sales",
                        c -> c.measure(sum(Deals.AMOUNT))
                                .accumulating(Grain.YEAR)
                                .pay(RateTable.flat(percent(10))))
                .build()
                .evaluate(Roster.builder().participant("jill", p -> p).build(), facts(deals));
    }

    private static final class Numbered {

        private int number;

        Deal deal(String amount) {
            number++;
            return Deals.deal("d" + number, "jill", "2026-01-%02d".formatted(1 + number % 28), amount);
        }
    }

    /** Forty times the amount: the largest that stands in columns overflows their sum, one digit more never stands there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "999999999999.99",
                "-999999999999.99",
                "9999999999999.99",
                "92233720368547758.07",
                "0.0000001",
                "123456789012345678901234567890.12"
            })
    void isExactWhereColumnsEnd(String amount) {
        Evaluation evaluation = evaluate(IntStream.range(0, 40).mapToObj(i -> amount));
        BigDecimal sold = new BigDecimal(amount).multiply(BigDecimal.valueOf(40));
        assertThat(evaluation
                        .achieved("jill", "Sales", YEAR.divide(Grain.MONTH).get(0))
                        .orThrow()
                        .toExactDecimal())
                .hasValueSatisfying(achieved -> assertThat(achieved).isEqualByComparingTo(sold));
        Money earned = Money.of(sold.multiply(new BigDecimal("0.10")).setScale(2, RoundingMode.HALF_UP), "USD");
        assertThat(evaluation.total()).isEqualTo(earned);
        assertThat(evaluation.credited()).hasSize(40);
    }

    @Test
    void mixesWithWhatStandsInNoColumns() {
        Evaluation evaluation = evaluate(Stream.of("100", "0.00000001", "9999999999999", "-100"));
        Statement january =
                evaluation.statement("jill", YEAR.divide(Grain.MONTH).get(0));
        assertThat(january.total()).isEqualTo(Money.of("999999999999.90", "USD"));
        assertThat(january.lines().get(0).transactions())
                .extracting(StatementTransaction::label)
                .containsExactly("deals d1", "deals d2", "deals d3", "deals d4");
    }
}
