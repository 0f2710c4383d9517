package org.openspm.testkit;

import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.plan.Component;
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

/** A small host program, as the tests of the kit see it. */
final class Shop {

    record Deal(String id, String rep, LocalDate closed, BigDecimal amount) {

        Deal withId(String other) {
            return new Deal(other, rep, closed, amount);
        }

        Deal withAmount(BigDecimal other) {
            return new Deal(id, rep, closed, other);
        }

        Deal withClosed(LocalDate other) {
            return new Deal(id, rep, other, amount);
        }
    }

    static final Schema<Deal> DEALS = Schema.of("deals", Deal.class).identifiedBy(Deal::id);
    static final TextField<Deal> REP = DEALS.text("rep", Deal::rep);
    static final DateField<Deal> CLOSED = DEALS.date("closed", Deal::closed);
    static final MoneyField<Deal> AMOUNT = DEALS.money("amount", "USD", Deal::amount);

    static final Period YEAR_2026 = FiscalCalendar.gregorian().year(2026);

    private Shop() {}

    static CompensationPlan plan(UnaryOperator<Component> component) {
        return terms(component).build();
    }

    static CompensationPlan.Builder terms(UnaryOperator<Component> component) {
        return CompensationPlan.named("Shop 2026")
                .in("USD")
                .year(YEAR_2026)
                .paidEach(MONTH)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component("Sales", c -> component.apply(c.measure(sum(AMOUNT))));
    }

    /** 5 % and, above quota, 10 %, over the year. */
    static CompensationPlan sound() {
        return plan(c -> c.quota("sales").accumulating(YEAR).pay(accelerating()));
    }

    static RateTable accelerating() {
        return RateTable.marginal(
                Tier.from(percent(0)).rate(percent(5)), Tier.from(percent(100)).rate(percent(10)));
    }

    static Roster roster() {
        return roster(1);
    }

    static Roster roster(int factor) {
        return Roster.builder()
                .participant(
                        "jill",
                        p -> p.quota("sales", YEAR_2026, amount(60_000L * factor))
                                .targetIncentive(amount(12_000L * factor))
                                .reportsTo("boss"))
                .participant(
                        "jack",
                        p -> p.quota("sales", YEAR_2026, amount(24_000L * factor))
                                .targetIncentive(amount(6_000L * factor)))
                .participant(
                        "boss",
                        p -> p.quota("sales", YEAR_2026, amount(12_000L * factor))
                                .targetIncentive(amount(1_200L * factor)))
                .build();
    }

    static List<Deal> deals() {
        List<Deal> deals = new ArrayList<>();
        List<String> reps = List.of("jill", "jack", "jill", "boss");
        for (int i = 0; i < 16; i++) {
            deals.add(deal(
                    "d" + i,
                    reps.get(i % 4),
                    YEAR_2026.range().start().plusDays(23L * i).toString(),
                    new BigDecimal(1_000 + 777 * i).add(new BigDecimal("0.35")).toString()));
        }
        return deals;
    }

    static Deal deal(String id, String rep, String closed, String amount) {
        return new Deal(id, rep, LocalDate.parse(closed), new BigDecimal(amount));
    }

    static Facts facts(Deal... deals) {
        return Facts.of(DEALS, List.of(deals));
    }

    static Variation<Deal> ways(Variation<Deal> row) {
        return row.identity(Deal::withId).amount(AMOUNT, Deal::withAmount).date(CLOSED, Deal::withClosed);
    }

    static PlanLaws laws(CompensationPlan plan) {
        return PlanLaws.of(plan)
                .roster(roster())
                .facts(Facts.of(DEALS, deals()))
                .varying(DEALS, Shop::ways);
    }
}
