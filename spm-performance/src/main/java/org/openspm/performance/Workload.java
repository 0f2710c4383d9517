package org.openspm.performance;

import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

/**
 * A year of sales: each participant has a quota of its own and is paid tiers on attainment to date, for eight of twelve products. Amounts are
 * log-normal around 4,000.00 with some refunds; everything follows from the seed.
 */
final class Workload {

    record Sale(String id, String rep, LocalDate date, String product, BigDecimal amount) {}

    static final Schema<Sale> SALES = Schema.of("sales", Sale.class).identifiedBy(Sale::id);
    static final TextField<Sale> REP = SALES.text("rep", Sale::rep);
    static final DateField<Sale> DATE = SALES.date("date", Sale::date);
    static final TextField<Sale> PRODUCT = SALES.text("product", Sale::product);
    static final MoneyField<Sale> AMOUNT = SALES.money("amount", "USD", Sale::amount);

    static final String[] PAID_PRODUCTS = {"p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7"};
    static final Period YEAR_2026 = FiscalCalendar.gregorian().year(2026);

    static final CompensationPlan PLAN = CompensationPlan.named("Workload")
            .in("USD")
            .year(YEAR_2026)
            .paidEach(MONTH)
            .crediting(SALES, c -> c.on(DATE).to(REP))
            .component(
                    "Commission",
                    c -> c.measure(sum(AMOUNT).where(PRODUCT.in(PAID_PRODUCTS)))
                            .quota("sales")
                            .accumulating(YEAR)
                            .pay(RateTable.marginal(
                                    Tier.from(percent(0)).rate(percent(5)),
                                    Tier.from(percent(50)).rate(percent(8)),
                                    Tier.from(percent(100)).rate(percent(12)),
                                    Tier.from(percent(150)).rate(percent(15)))))
            .build();

    private final List<Sale> sales = new ArrayList<>();
    private final List<String> reps = new ArrayList<>();
    private final List<Long> quotas = new ArrayList<>();

    Workload(int transactions, int participants, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < participants; i++) {
            reps.add("rep-" + i);
            quotas.add(random.nextLong(200, 1_200) * 1_000L);
        }
        for (int i = 0; i < transactions; i++) {
            double size = Math.exp(Math.log(4_000) + random.nextGaussian());
            long cents = Math.round(size * 100) * (random.nextInt(50) == 0 ? -1 : 1);
            sales.add(new Sale(
                    "s" + i,
                    reps.get(random.nextInt(participants)),
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)),
                    "p" + random.nextInt(12),
                    BigDecimal.valueOf(cents, 2)));
        }
    }

    List<Sale> sales() {
        return sales;
    }

    List<String> reps() {
        return reps;
    }

    long quota(int rep) {
        return quotas.get(rep);
    }

    Facts facts() {
        return Facts.of(SALES, sales);
    }

    Roster roster() {
        Roster.Builder roster = Roster.builder();
        for (int i = 0; i < reps.size(); i++) {
            long quota = quotas.get(i);
            roster.participant(reps.get(i), p -> p.quota("sales", YEAR_2026, amount(quota)));
        }
        return roster.build();
    }
}
