package org.openspm.compensation.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.gallery.Sales.CALENDAR;
import static org.openspm.compensation.gallery.Sales.YEAR_2026;
import static org.openspm.compensation.gallery.Sales.day;
import static org.openspm.compensation.gallery.Sales.usd;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

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
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.FlagField;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/** A renewals manager: 2 % of what renews, in each quarter in which 85 % of what was due has renewed; a missed quarter is caught up in the year. */
class RenewalsWithGateTest {

    private record Renewal(String id, String manager, LocalDate due, BigDecimal amount, boolean renewed) {}

    private static final Schema<Renewal> RENEWALS =
            Schema.of("renewals", Renewal.class).identifiedBy(Renewal::id);
    private static final TextField<Renewal> MANAGER = RENEWALS.text("manager", Renewal::manager);
    private static final DateField<Renewal> DUE = RENEWALS.date("due", Renewal::due);
    private static final MoneyField<Renewal> WORTH = RENEWALS.money("worth", "USD", Renewal::amount);
    private static final FlagField<Renewal> RENEWED = RENEWALS.flag("renewed", Renewal::renewed);

    private static final Metric RENEWAL_RATE = Metric.ratio(
                    "Renewal rate", sum(WORTH).where(RENEWED.isTrue()), sum(WORTH))
            .asPercent();

    private static final CompensationPlan PLAN = CompensationPlan.named("Renewals")
            .in("USD")
            .year(YEAR_2026)
            .paidEach(QUARTER)
            .crediting(RENEWALS, c -> c.on(DUE).to(MANAGER))
            .component(
                    "Renewals",
                    c -> c.each(QUARTER)
                            .measure(sum(WORTH).where(RENEWED.isTrue()))
                            .pay(RateTable.flat(percent(2)))
                            .gatedBy(Performance.of(RENEWAL_RATE).atLeast(percent(85)))
                            .catchingUp(YEAR))
            .build();

    private static Renewal renewal(String id, String due, long worth, boolean renewed) {
        return new Renewal(id, "lee", day(due), BigDecimal.valueOf(worth), renewed);
    }

    @Test
    void paysNothingBelowTheGateAndCatchesUpOnceTheYearIsAboveIt() {
        Evaluation run = PLAN.evaluate(
                Roster.builder().participant("lee", p -> p).build(),
                Facts.of(
                        RENEWALS,
                        List.of(
                                renewal("r1", "2026-01-10", 800_000, true),
                                renewal("r2", "2026-02-10", 200_000, false),
                                renewal("r3", "2026-05-10", 1_000_000, true))));
        // first quarter: 80 % renewed
        assertThat(run.earned("lee", CALENDAR.quarter(2026, 1))).isEqualTo(usd("0"));
        // to date 1,800,000 of 2,000,000 are 90 %: 2 % of 1,000,000, and 2 % of the first quarter's 800,000
        assertThat(run.earned("lee", CALENDAR.quarter(2026, 2))).isEqualTo(usd("36000"));
    }
}
