package org.openspm.testkit;

import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.QUARTER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.quota.Quota;
import org.openspm.compensation.quota.Seasonality;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.FlagField;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

/** What the recipes of the cookbook share. */
final class CookbookDeals {

    // [record]
    record Deal(
            String id,
            String rep,
            String partner,
            String segment,
            LocalDate opened,
            LocalDate closed,
            BigDecimal amount,
            BigDecimal margin,
            BigDecimal paid,
            String product,
            boolean won) {
        // [/record]

        Deal withAmount(BigDecimal other) {
            return new Deal(id, rep, partner, segment, opened, closed, other, margin, paid, product, won);
        }

        Deal withMargin(long other) {
            return new Deal(
                    id, rep, partner, segment, opened, closed, amount, BigDecimal.valueOf(other), paid, product, won);
        }

        Deal withPaid(long other) {
            return new Deal(
                    id, rep, partner, segment, opened, closed, amount, margin, BigDecimal.valueOf(other), product, won);
        }

        Deal withProduct(String other) {
            return new Deal(id, rep, partner, segment, opened, closed, amount, margin, paid, other, won);
        }

        Deal withSegment(String other) {
            return new Deal(id, rep, partner, other, opened, closed, amount, margin, paid, product, won);
        }

        Deal openedOn(String date) {
            return new Deal(
                    id, rep, partner, segment, LocalDate.parse(date), closed, amount, margin, paid, product, won);
        }

        Deal lost() {
            return new Deal(id, rep, partner, segment, opened, closed, amount, margin, paid, product, false);
        }
    }

    // [shared]
    static final Schema<Deal> DEALS = Schema.of("deals", Deal.class).identifiedBy(Deal::id);
    static final TextField<Deal> REP = DEALS.text("rep", Deal::rep);
    static final TextField<Deal> PARTNER = DEALS.text("partner", Deal::partner);
    static final TextField<Deal> SEGMENT = DEALS.text("segment", Deal::segment);
    static final DateField<Deal> OPENED = DEALS.date("opened", Deal::opened);
    static final DateField<Deal> CLOSED = DEALS.date("closed", Deal::closed);
    static final MoneyField<Deal> AMOUNT = DEALS.money("amount", "USD", Deal::amount);
    static final MoneyField<Deal> MARGIN = DEALS.money("margin", "USD", Deal::margin);
    static final MoneyField<Deal> PAID = DEALS.money("paid", "USD", Deal::paid);
    static final TextField<Deal> PRODUCT = DEALS.text("product", Deal::product);
    static final FlagField<Deal> WON = DEALS.flag("won", Deal::won);

    static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();
    static final Period YEAR_2026 = CALENDAR.year(2026);
    static final Period Q1 = CALENDAR.quarter(2026, 1);
    static final Period Q2 = CALENDAR.quarter(2026, 2);
    static final Quota QUOTA = Quota.of(YEAR_2026, amount(400_000)).spread(Seasonality.even(QUARTER));

    static final Roster TEAM = Roster.builder()
            .participant(
                    "jill",
                    p -> p.reportsTo("sam").targetIncentive(amount(40_000)).quotas(q -> q.with("sales", QUOTA)))
            .participant(
                    "omar",
                    p -> p.reportsTo("sam").targetIncentive(amount(40_000)).quotas(q -> q.with("sales", QUOTA)))
            .participant("kim", p -> p.targetIncentive(amount(20_000)))
            .participant("sam", p -> p.targetIncentive(amount(60_000)))
            .build();

    /** The beginning of every plan. */
    static CompensationPlan.Builder basis() {
        return CompensationPlan.named("Cookbook").in("USD").year(YEAR_2026).paidEach(QUARTER);
    }

    /** The same, and whoever sold a deal is credited with it. */
    static CompensationPlan.Builder plan() {
        return basis().crediting(DEALS, c -> c.on(CLOSED).to(REP));
    }

    static final CompensationPlan TEN_PERCENT = plan().component(
                    "Commission", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(10))))
            .build();
    // [/shared]

    private CookbookDeals() {}

    static Deal deal(String id, String rep, String closed, long amount) {
        LocalDate date = LocalDate.parse(closed);
        BigDecimal whole = BigDecimal.valueOf(amount);
        BigDecimal margin = whole.multiply(new BigDecimal("0.30"));
        return new Deal(id, rep, "kim", "SMB", date.minusDays(30), date, whole, margin, whole, "Core", true);
    }

    static final Facts SAMPLE = deals(
            deal("d1", "jill", "2026-01-20", 100_000),
            deal("d2", "jill", "2026-02-10", 50_000).withSegment("Enterprise").lost(),
            deal("d3", "omar", "2026-02-20", 60_000),
            deal("d4", "omar", "2026-04-05", 90_000).withSegment("Enterprise").openedOn("2026-02-04"),
            deal("d5", "omar", "2026-05-05", 40_000).lost());

    static Facts deals(Deal... deals) {
        return Facts.of(DEALS, List.of(deals));
    }
}
