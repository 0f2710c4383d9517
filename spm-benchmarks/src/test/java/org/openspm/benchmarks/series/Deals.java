package org.openspm.benchmarks.series;

import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.FlagField;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

/** Closed deals of a small team, and the metrics a host would define over them. */
public final class Deals {

    public record Deal(String rep, LocalDate closed, BigDecimal amount, boolean won) {}

    public static final Schema<Deal> DEALS = Schema.of("deals", Deal.class);
    public static final TextField<Deal> REP = DEALS.text("rep", Deal::rep);
    public static final DateField<Deal> CLOSED = DEALS.date("closed", Deal::closed);
    public static final MoneyField<Deal> AMOUNT = DEALS.money("amount", "USD", Deal::amount);
    public static final FlagField<Deal> WON = DEALS.flag("won", Deal::won);

    public static final FiscalCalendar CALENDAR = FiscalCalendar.startingIn(Month.JANUARY);
    public static final Metric BOOKINGS =
            Metric.of("Bookings", sum(AMOUNT).where(WON.isTrue())).higherIsBetter();
    public static final Metric WIN_RATE = Metric.ratio("Win rate", count(DEALS).where(WON.isTrue()), count(DEALS))
            .asPercent()
            .higherIsBetter();

    private Deals() {}

    /** March, April and June; nothing in May. */
    public static List<Deal> spring() {
        return List.of(
                deal("jill", "2026-03-02", 100, true),
                deal("jill", "2026-03-09", 50, false),
                deal("omar", "2026-03-20", 25, true),
                deal("omar", "2026-04-01", 75, false),
                deal("jill", "2026-06-30", 40, true));
    }

    public static Deal deal(String rep, String closed, long amount, boolean won) {
        return new Deal(rep, LocalDate.parse(closed), BigDecimal.valueOf(amount), won);
    }

    /** So many deals of a rep on a date, so many of them won. */
    public static List<Deal> deals(String rep, String closed, int won, int all) {
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            deals.add(deal(rep, closed, 10, i < won));
        }
        return deals;
    }

    public static MetricTable perMonth(Metric metric, List<Deal> deals) {
        return metric.per(Grain.MONTH, CLOSED).in(CALENDAR).evaluate(Facts.of(DEALS, deals));
    }

    public static MetricTable byRepPerQuarter(Metric metric, List<Deal> deals) {
        return metric.by(REP).per(Grain.QUARTER, CLOSED).in(CALENDAR).evaluate(Facts.of(DEALS, deals));
    }
}
