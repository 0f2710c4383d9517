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
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/** Services paid on cash: a payment earns its part of the invoice, without tax; a credit note takes back. */
class CashTriggeredServicesTest {

    private record Payment(
            String id, String consultant, LocalDate paid, BigDecimal cash, BigDecimal total, BigDecimal tax) {}

    private static final Schema<Payment> PAYMENTS =
            Schema.of("payments", Payment.class).identifiedBy(Payment::id);
    private static final TextField<Payment> CONSULTANT = PAYMENTS.text("consultant", Payment::consultant);
    private static final DateField<Payment> PAID = PAYMENTS.date("paid", Payment::paid);
    private static final MoneyField<Payment> CASH = PAYMENTS.money("cash", "USD", Payment::cash);
    private static final MoneyField<Payment> TOTAL = PAYMENTS.money("total", "USD", Payment::total);
    private static final MoneyField<Payment> TAX = PAYMENTS.money("tax", "USD", Payment::tax);

    private static final CompensationPlan PLAN = CompensationPlan.named("Services")
            .in("USD")
            .year(YEAR_2026)
            .crediting(PAYMENTS, c -> c.on(PAID).to(CONSULTANT).netOf(TAX).inProportion(CASH, TOTAL))
            .component("Services", c -> c.measure(sum(TOTAL)).pay(RateTable.flat(percent(3))))
            .build();

    private static Payment payment(String id, String paid, long cash) {
        return new Payment(
                id, "uma", day(paid), BigDecimal.valueOf(cash), BigDecimal.valueOf(11_900), BigDecimal.valueOf(1_900));
    }

    @Test
    void earnsWithTheCash() {
        Evaluation run = PLAN.evaluate(
                Roster.builder().participant("uma", p -> p).build(),
                Facts.of(
                        PAYMENTS,
                        List.of(
                                payment("p1", "2026-02-01", 5_950),
                                payment("p2", "2026-03-01", 5_950),
                                payment("p3", "2026-04-01", -1_190))));
        // half of the invoice of 11,900 is paid: half of 10,000 before tax, at 3 %
        assertThat(run.earned("uma", CALENDAR.month(2026, 2))).isEqualTo(usd("150"));
        assertThat(run.earned("uma", CALENDAR.month(2026, 3))).isEqualTo(usd("150"));
        // a tenth is credited back
        assertThat(run.earned("uma", CALENDAR.month(2026, 4))).isEqualTo(usd("-30"));
    }
}
