package host;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.FiscalCalendar;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service of the host's: the plan is immutable, so that one bean serves all threads. */
@SpringBootApplication
public class Host {

    /** A row of the host's. */
    public record Deal(String id, String rep, LocalDate closed, BigDecimal amount) {}

    static final Schema<Deal> DEALS = Schema.of("deals", Deal.class).identifiedBy(Deal::id);

    @Bean
    CompensationPlan plan() {
        return CompensationPlan.named("AE")
                .in("USD")
                .year(FiscalCalendar.gregorian().year(2026))
                .crediting(DEALS, c -> c.on(DEALS.date("closed", Deal::closed)).to(DEALS.text("rep", Deal::rep)))
                .component("Sales", c -> c.measure(Measure.sum(DEALS.money("amount", "USD", Deal::amount)))
                        .pay(RateTable.flat(Rate.percent(10))))
                .build();
    }
}
