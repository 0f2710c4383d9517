package org.openspm.compensation.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.gallery.Sales.CALENDAR;
import static org.openspm.compensation.gallery.Sales.YEAR_2026;
import static org.openspm.compensation.gallery.Sales.day;
import static org.openspm.compensation.gallery.Sales.usd;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.QUARTER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.Metric;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/** A customer success manager: the target incentive of a quarter, by the net retention of the accounts that came up in it. */
class CustomerSuccessTest {

    private record Renewal(String id, String csm, LocalDate due, BigDecimal before, BigDecimal after) {}

    private static final Schema<Renewal> RENEWALS =
            Schema.of("renewals", Renewal.class).identifiedBy(Renewal::id);
    private static final TextField<Renewal> CSM = RENEWALS.text("csm", Renewal::csm);
    private static final DateField<Renewal> DUE = RENEWALS.date("due", Renewal::due);
    private static final MoneyField<Renewal> BEFORE = RENEWALS.money("before", "USD", Renewal::before);
    private static final MoneyField<Renewal> AFTER = RENEWALS.money("after", "USD", Renewal::after);

    private static final Metric NET_RETENTION =
            Metric.ratio("Net retention", sum(AFTER), sum(BEFORE)).asPercent();

    private static final CompensationPlan PLAN = CompensationPlan.named("Customer success")
            .in("USD")
            .year(YEAR_2026)
            .paidEach(QUARTER)
            .crediting(RENEWALS, c -> c.on(DUE).to(CSM))
            .component(
                    "Net retention",
                    c -> c.lookup(Performance.of(NET_RETENTION))
                            .pay(PayCurve.from(percent(90), percent(50))
                                    .to(percent(100), percent(100))
                                    .to(percent(110), percent(200))))
            .build();

    private static final Roster ROSTER = Roster.builder()
            .participant("ana", p -> p.targetIncentive(amount(20_000)))
            .build();

    private static Renewal renewal(String id, String due, long before, long after) {
        return new Renewal(id, "ana", day(due), BigDecimal.valueOf(before), BigDecimal.valueOf(after));
    }

    @Test
    void paysByNetRetention() {
        Evaluation run = PLAN.evaluate(
                ROSTER,
                Facts.of(
                        RENEWALS,
                        List.of(
                                renewal("r1", "2026-01-31", 100_000, 130_000),
                                renewal("r2", "2026-03-31", 100_000, 80_000),
                                renewal("r3", "2026-05-15", 200_000, 190_000),
                                renewal("r4", "2026-08-01", 100_000, 80_000))));
        // first quarter: 210,000 of 200,000 are 105 %, half way from 100 % to 200 % of the quarter's 5,000
        assertThat(run.earned("ana", CALENDAR.quarter(2026, 1))).isEqualTo(usd("7500"));
        // second: 95 %, half way from 50 % to 100 %
        assertThat(run.earned("ana", CALENDAR.quarter(2026, 2))).isEqualTo(usd("3750"));
        // third: 80 % is below the threshold; fourth: nothing came up, so that there is no rate of it
        assertThat(run.earned("ana", CALENDAR.quarter(2026, 3))).isEqualTo(usd("0"));
        assertThat(run.earned("ana", CALENDAR.quarter(2026, 4))).isEqualTo(usd("0"));
    }
}
