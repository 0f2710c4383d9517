package org.openspm.performance;

import static org.openspm.compensation.plan.TargetIncentive.targetIncentive;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

/**
 * Workload W of the measurements: a year of sales, a tenth of them shared 60 / 40 with a second participant, and a plan of three components and a cap: tiers on attainment of
 * a personal quota to date for eight of twelve products, 50.00 for each sale above 10,000.00 of two products, and a bonus for the attainment of each quarter; no more than
 * three times the target incentive a year. Amounts are log-normal around 4,000.00 with some refunds; everything follows from the seed.
 */
final class Workload {

    record Sale(
            String id,
            String rep,
            @Nullable String second,
            BigDecimal share,
            @Nullable BigDecimal secondShare,
            LocalDate date,
            String product,
            BigDecimal amount) {}

    static final Schema<Sale> SALES = Schema.of("sales", Sale.class).identifiedBy(Sale::id);
    static final TextField<Sale> REP = SALES.text("rep", Sale::rep);
    static final TextField<Sale> SECOND = SALES.text("second", Sale::second).optional();
    static final NumberField<Sale> SHARE = SALES.number("share", Sale::share);
    static final NumberField<Sale> SECOND_SHARE =
            SALES.number("second share", Sale::secondShare).optional();
    static final DateField<Sale> DATE = SALES.date("date", Sale::date);
    static final TextField<Sale> PRODUCT = SALES.text("product", Sale::product);
    static final MoneyField<Sale> AMOUNT = SALES.money("amount", "USD", Sale::amount);

    static final String[] PAID_PRODUCTS = {"p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7"};
    static final String[] BONUS_PRODUCTS = {"p8", "p9"};
    static final long TARGET = 20_000;
    static final Period YEAR_2026 = FiscalCalendar.gregorian().year(2026);

    static final CompensationPlan PLAN = plan();

    /** Builds the plan. */
    static CompensationPlan plan() {
        return CompensationPlan.named("Workload")
                .in("USD")
                .year(YEAR_2026)
                .paidEach(MONTH)
                .crediting(SALES, c -> c.on(DATE).to(REP, SHARE).to(SECOND, SECOND_SHARE))
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
                .component(
                        "Large sales",
                        c -> c.measure(count(SALES)
                                        .where(PRODUCT.in(BONUS_PRODUCTS))
                                        .where(AMOUNT.moreThan(amount(10_000))))
                                .perUnit(amount(50)))
                .component(
                        "Quarter bonus",
                        c -> c.measure(sum(AMOUNT).where(PRODUCT.in(PAID_PRODUCTS)))
                                .quota("sales")
                                .each(QUARTER)
                                .pay(RateTable.retroactive(
                                        Tier.from(percent(90)).fixed(amount(1_000)),
                                        Tier.from(percent(110)).fixed(amount(2_500)))))
                .cap(YEAR, targetIncentive().times(3))
                .build();
    }

    private final List<Sale> sales = new ArrayList<>();
    private final List<String> reps = new ArrayList<>();
    private final List<Long> quotas = new ArrayList<>();
    private final Roster roster;

    Workload(int transactions, int participants, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long typical = Math.max(12, 4_600L * transactions / participants);
        for (int i = 0; i < participants; i++) {
            reps.add("rep-" + i);
            // A multiple of four, so that a quarter of it is whole.
            quotas.add(Math.max(4, random.nextLong(typical / 2, typical * 2) / 4_000 * 4_000));
        }
        for (int i = 0; i < transactions; i++) {
            double size = Math.exp(Math.log(4_000) + random.nextGaussian());
            long cents = Math.round(size * 100) * (random.nextInt(50) == 0 ? -1 : 1);
            int rep = random.nextInt(participants);
            boolean shared = participants > 1 && random.nextInt(10) == 0;
            sales.add(new Sale(
                    "s" + i,
                    reps.get(rep),
                    shared ? reps.get((rep + 1) % participants) : null,
                    shared ? new BigDecimal("0.6") : BigDecimal.ONE,
                    shared ? new BigDecimal("0.4") : null,
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)),
                    "p" + random.nextInt(12),
                    BigDecimal.valueOf(cents, 2)));
        }
        this.roster = made();
    }

    List<Sale> sales() {
        return sales;
    }

    List<String> reps() {
        return reps;
    }

    /** Returns the quota of a year in whole units, a multiple of four. */
    long quota(int rep) {
        return quotas.get(rep);
    }

    Facts facts() {
        return Facts.of(SALES, sales);
    }

    /** Returns the roster, which a host has once for all that it asks. */
    Roster roster() {
        return roster;
    }

    private Roster made() {
        Roster.Builder roster = Roster.builder();
        for (int i = 0; i < reps.size(); i++) {
            long quota = quotas.get(i);
            roster.participant(
                    reps.get(i), p -> p.quota("sales", YEAR_2026, amount(quota)).targetIncentive(amount(TARGET)));
        }
        return roster.build();
    }
}
