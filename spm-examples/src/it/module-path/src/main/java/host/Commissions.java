package host;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.openspm.benchmarks.comparison.Benchmark;
import org.openspm.benchmarks.comparison.Comparison;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;

/** What a host does with the library: a plan, a metric, a comparison. */
public final class Commissions {

    /** A row of the host's. */
    public record Deal(String id, String rep, LocalDate closed, BigDecimal amount) {}

    private static final Schema<Deal> DEALS = Schema.of("deals", Deal.class).identifiedBy(Deal::id);
    private static final TextField<Deal> REP = DEALS.text("rep", Deal::rep);
    private static final DateField<Deal> CLOSED = DEALS.date("closed", Deal::closed);
    private static final MoneyField<Deal> AMOUNT = DEALS.money("amount", "USD", Deal::amount);

    private final CompensationPlan plan = CompensationPlan.named("AE")
            .in("USD")
            .year(FiscalCalendar.gregorian().year(2026))
            .crediting(DEALS, c -> c.on(CLOSED).to(REP))
            .component("Sales", c -> c.measure(Measure.sum(AMOUNT)).pay(RateTable.flat(Rate.percent(10))))
            .build();

    public Money march(List<Deal> deals) {
        Roster roster = Roster.builder().participant("jill", p -> p).build();
        Evaluation run = plan.evaluate(roster, Facts.of(DEALS, deals));
        return run.statement("jill", YearMonth.of(2026, 3)).total();
    }

    public Comparison shareOfLargeDeals(List<Deal> deals) {
        Metric share = Metric.ratio(
                        "Large deals",
                        Measure.count(DEALS).where(AMOUNT.atLeast(org.openspm.core.money.Amount.amount(1_000))),
                        Measure.count(DEALS))
                .asPercent()
                .higherIsBetter();
        return Benchmark.named("Large deals")
                .higherIsBetter()
                .bestInClass(Rate.percent(81))
                .laggard(Rate.percent(25))
                .source("Survey", 2013)
                .build()
                .compare(share.evaluate(Facts.of(DEALS, deals)));
    }
}
