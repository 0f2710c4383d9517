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
import org.junit.jupiter.api.Test;
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

    private static final int TIERS = 1_000_000;
    private static final int WIDTH = 10;

    private record Deal(String id, String rep, BigDecimal amount) {}

    private static final Schema<Deal> DEALS = Schema.of("deals", Deal.class).identifiedBy(Deal::id);
    private static final TextField<Deal> REP = DEALS.text("rep", Deal::rep);
    private static final DateField<Deal> CLOSED = DEALS.date("closed", deal -> LocalDate.of(2026, 3, 1));
    private static final MoneyField<Deal> AMOUNT = DEALS.money("amount", "USD", Deal::amount);

    private static BigDecimal rate(int tier) {
        return BigDecimal.valueOf(50_000_000_000L + 100_003L * tier, 12);
    }

    private static BigDecimal naive(BigDecimal sold) {
        BigDecimal pay = BigDecimal.ZERO;
        for (int tier = 0; tier < TIERS; tier++) {
            BigDecimal from = BigDecimal.valueOf((long) tier * WIDTH);
            BigDecimal part = sold.subtract(from);
            if (part.signum() <= 0) {
                break;
            }
            BigDecimal width = BigDecimal.valueOf(WIDTH);
            pay = pay.add((tier + 1 < TIERS ? part.min(width) : part).multiply(rate(tier)));
        }
        return pay.setScale(2, RoundingMode.HALF_UP);
    }

    @Test
    void payToTheCent() {
        List<BigDecimal> sold = List.of(
                new BigDecimal("9.99"),
                new BigDecimal("1234567.89"),
                new BigDecimal("9999990"),
                new BigDecimal("12345678901.23"),
                new BigDecimal("92233720368547758.07"));
        CompensationPlan plan = CompensationPlan.named("AE")
                .in("USD")
                .year(FiscalCalendar.gregorian().year(2026))
                .paidEach(YEAR)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT))
                                .pay(RateTable.marginal(IntStream.range(0, TIERS)
                                        .mapToObj(tier -> Tier.from(amount((long) tier * WIDTH))
                                                .rate(Rate.ofDecimal(rate(tier))))
                                        .toList())))
                .build();
        Roster.Builder roster = Roster.builder();
        List<Deal> deals = IntStream.range(0, sold.size())
                .mapToObj(i -> new Deal("d" + i, "rep" + i, sold.get(i)))
                .toList();
        deals.forEach(deal -> roster.participant(deal.rep(), p -> p));
        Evaluation run = plan.evaluate(roster.build(), Facts.of(DEALS, deals));
        for (Deal deal : deals) {
            assertThat(run.earned(deal.rep())).isEqualTo(Money.of(naive(deal.amount()), "USD"));
        }
        // Explanations take the exact way.
        assertThat(run.statement("rep1", run.payPeriods().get(0)).total())
                .isEqualTo(Money.of(naive(sold.get(1)), "USD"));
    }
}
