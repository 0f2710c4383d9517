package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;

/** A million tiers, rates of twelve decimals and amounts near the end of longs pay what a loop over {@code BigDecimal} pays. */
class ManyTiersTest {

    private static final int WIDTH = 10;

    private record Deal(String id, String rep, BigDecimal amount) {}

    private static final Schema<Deal> DEALS = Schema.of("deals", Deal.class).identifiedBy(Deal::id);
    private static final TextField<Deal> REP = DEALS.text("rep", Deal::rep);
    private static final DateField<Deal> CLOSED = DEALS.date("closed", deal -> LocalDate.of(2026, 3, 1));
    private static final MoneyField<Deal> AMOUNT = DEALS.money("amount", "USD", Deal::amount);

    private static BigDecimal rate(int tier) {
        return BigDecimal.valueOf(50_000_000_000L + 100_003L * tier, 12);
    }

    private static BigDecimal naive(RateTable.Method method, int tiers, BigDecimal sold) {
        BigDecimal width = BigDecimal.valueOf(WIDTH);
        BigDecimal pay = BigDecimal.ZERO;
        int reached = sold.divideToIntegralValue(width)
                .min(BigDecimal.valueOf(tiers - 1L))
                .intValueExact();
        if (method == RateTable.Method.RETROACTIVE) {
            pay = sold.multiply(rate(reached));
        } else {
            for (int tier = 0; tier < reached; tier++) {
                pay = pay.add(width.multiply(rate(tier)));
            }
            BigDecimal rest = sold.subtract(width.multiply(BigDecimal.valueOf(reached)));
            pay = pay.add(rest.multiply(rate(reached)));
        }
        return pay.setScale(2, RoundingMode.HALF_UP);
    }

    private static RateTable table(RateTable.Method method, int tiers) {
        List<Tier> all = IntStream.range(0, tiers)
                .mapToObj(tier -> Tier.from(amount((long) tier * WIDTH)).rate(Rate.ofDecimal(rate(tier))))
                .toList();
        return method == RateTable.Method.MARGINAL ? RateTable.marginal(all) : RateTable.retroactive(all);
    }

    /** Slices of marginal tables are walked one by one where longs end, so that fewer of these are tried there. */
    @ParameterizedTest
    @CsvSource({
        "MARGINAL, 1000000, 9.99 500000 1234567.89 9999990",
        "RETROACTIVE, 1000000, 9.99 500000 1234567.89 9999990 12345678901.23 92233720368547758.07",
        "MARGINAL, 20000, 9.99 150000 199999.99 12345678901.23 92233720368547758.07"
    })
    void payToTheCent(RateTable.Method method, int tiers, String amounts) {
        CompensationPlan plan = CompensationPlan.named("AE")
                .in("USD")
                .year(FiscalCalendar.gregorian().year(2026))
                .paidEach(YEAR)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(table(method, tiers)))
                .build();
        List<String> sold = List.of(amounts.split(" "));
        List<Deal> deals = IntStream.range(0, sold.size())
                .mapToObj(i -> new Deal("d" + i, "rep" + i, new BigDecimal(sold.get(i))))
                .toList();
        Roster.Builder roster = Roster.builder();
        deals.forEach(deal -> roster.participant(deal.rep(), p -> p));
        Evaluation run = plan.evaluate(roster.build(), Facts.of(DEALS, deals));
        for (Deal deal : deals) {
            Money expected = Money.of(naive(method, tiers, deal.amount()), "USD");
            assertThat(run.earned(deal.rep())).isEqualTo(expected);
        }
        // Explanations take the exact way.
        Statement explained = run.statement("rep1", run.payPeriods().get(0));
        assertThat(explained.total()).isEqualTo(run.earned("rep1"));
    }
}
