package org.openspm.compensation.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.gallery.Sales.AMOUNT;
import static org.openspm.compensation.gallery.Sales.DATE;
import static org.openspm.compensation.gallery.Sales.REP;
import static org.openspm.compensation.gallery.Sales.SALES;
import static org.openspm.compensation.gallery.Sales.YEAR_2026;
import static org.openspm.compensation.gallery.Sales.day;
import static org.openspm.compensation.gallery.Sales.facts;
import static org.openspm.compensation.gallery.Sales.sale;
import static org.openspm.compensation.gallery.Sales.usd;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.Metric;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/** A retail associate: a rate on the month's sales that is looked up by the sales an hour. */
class RetailPerHourTest {

    private record Shift(String id, String associate, LocalDate date, BigDecimal hours) {}

    private static final Schema<Shift> SHIFTS = Schema.of("shifts", Shift.class).identifiedBy(Shift::id);
    private static final TextField<Shift> ASSOCIATE = SHIFTS.text("associate", Shift::associate);
    private static final DateField<Shift> WORKED = SHIFTS.date("worked", Shift::date);
    private static final NumberField<Shift> HOURS = SHIFTS.number("hours", Shift::hours);

    private static final Metric SALES_AN_HOUR = Metric.ratio("Sales an hour", sum(AMOUNT), sum(HOURS));

    private static final CompensationPlan PLAN = CompensationPlan.named("Floor")
            .in("USD")
            .year(YEAR_2026)
            .crediting(SALES, c -> c.on(DATE).to(REP))
            .crediting(SHIFTS, c -> c.on(WORKED).to(ASSOCIATE))
            .component(
                    "Sales",
                    c -> c.measure(sum(AMOUNT))
                            .lookup(Performance.of(SALES_AN_HOUR))
                            .pay(RateTable.retroactive(
                                    from(amount(0)).rate(percent(1)),
                                    from(amount(150)).rate(percent(2)),
                                    from(amount(250)).rate(percent(3)))))
            .build();

    @Test
    void looksTheRateUpBySalesAnHour() {
        Evaluation run = PLAN.evaluate(
                Roster.builder()
                        .participant("max", p -> p)
                        .participant("zoe", p -> p)
                        .build(),
                facts(sale("s1", "max", "2026-03-02", 16_000), sale("s2", "zoe", "2026-03-03", 16_000))
                        .and(
                                SHIFTS,
                                List.of(
                                        new Shift("h1", "max", day("2026-03-02"), new BigDecimal("100")),
                                        new Shift("h2", "zoe", day("2026-03-02"), new BigDecimal("64")))));
        // max sells 160 an hour: 2 %; zoe sells exactly 250 an hour: 3 %
        assertThat(run.earned("max")).isEqualTo(usd("320"));
        assertThat(run.earned("zoe")).isEqualTo(usd("480"));
    }
}
