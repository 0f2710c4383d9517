import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Statement;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;

class First {

    record Deal(String id, String rep, LocalDate closed, BigDecimal amount) {}

    static final Schema<Deal> DEALS = Schema.of("deals", Deal.class).identifiedBy(Deal::id);
    static final TextField<Deal> REP = DEALS.text("rep", Deal::rep);
    static final DateField<Deal> CLOSED = DEALS.date("closed", Deal::closed);
    static final MoneyField<Deal> AMOUNT = DEALS.money("amount", "USD", Deal::amount);

    static Statement march() {
        CompensationPlan plan = CompensationPlan.named("First plan")
                .in("USD")
                .year(FiscalCalendar.gregorian().year(2026))
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component("Commission", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(10))))
                .build();
        Roster roster = Roster.builder().participant("jill", p -> p.name("Jill")).build();
        List<Deal> deals = List.of(new Deal("d1", "jill", LocalDate.of(2026, 3, 4), new BigDecimal("1234.56")));
        return plan.evaluate(roster, Facts.of(DEALS, deals)).statement("jill", YearMonth.of(2026, 3));
    }

    public static void main(String[] args) {
        System.out.println(march().explain().render());
    }
}
