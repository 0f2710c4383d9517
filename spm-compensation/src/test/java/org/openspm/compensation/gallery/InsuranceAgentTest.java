package org.openspm.compensation.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.gallery.Sales.CALENDAR;
import static org.openspm.compensation.gallery.Sales.YEAR_2026;
import static org.openspm.compensation.gallery.Sales.day;
import static org.openspm.compensation.gallery.Sales.usd;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/**
 * An insurance agent, the earning side: the first year's commission is advanced when the policy is issued, for nine of its twelve months, and the rest
 * is earned with the last three premiums; renewals earn as they are paid. What a lapse takes back of the advance is a matter of settlement.
 */
class InsuranceAgentTest {

    private record Event(String id, String agent, LocalDate date, String kind, BigDecimal annualPremium) {}

    private static final Schema<Event> EVENTS = Schema.of("events", Event.class).identifiedBy(Event::id);
    private static final TextField<Event> AGENT = EVENTS.text("agent", Event::agent);
    private static final DateField<Event> ON = EVENTS.date("date", Event::date);
    private static final TextField<Event> KIND = EVENTS.text("kind", Event::kind);
    private static final MoneyField<Event> PREMIUM = EVENTS.money("annual premium", "USD", Event::annualPremium);

    private static final CompensationPlan PLAN = CompensationPlan.named("Life")
            .in("USD")
            .year(YEAR_2026)
            .crediting(
                    EVENTS,
                    c -> c.on(ON)
                            .to(AGENT)
                            .at(percent(75), KIND.is("issued"))
                            .at(Rate.percent("8.3333333333"), KIND.is("premium after the ninth")))
            .component(
                    "First year",
                    c -> c.measure(sum(PREMIUM).where(KIND.in("issued", "premium after the ninth")))
                            .pay(RateTable.flat(percent(80))))
            .component(
                    "Renewals",
                    c -> c.measure(sum(PREMIUM).where(KIND.is("renewal"))).pay(RateTable.flat(percent(5))))
            .build();

    private static Event event(String id, String date, String kind, long premium) {
        return new Event(id, "bo", day(date), kind, BigDecimal.valueOf(premium));
    }

    @Test
    void advancesNineMonthsAndEarnsTheRest() {
        Evaluation run = PLAN.evaluate(
                Roster.builder().participant("bo", p -> p).build(),
                Facts.of(
                        EVENTS,
                        List.of(
                                event("e1", "2026-01-15", "issued", 1_200),
                                event("e2", "2026-10-15", "premium after the ninth", 1_200),
                                event("e3", "2026-03-01", "renewal", 2_000))));
        // 75 % of 1,200 at 80 %
        assertThat(run.earned("bo", CALENDAR.month(2026, 1))).isEqualTo(usd("720"));
        // a twelfth of 1,200 at 80 %
        assertThat(run.earned("bo", CALENDAR.month(2026, 10))).isEqualTo(usd("80"));
        // 5 % of 2,000
        assertThat(run.earned("bo", CALENDAR.month(2026, 3))).isEqualTo(usd("100"));
    }
}
