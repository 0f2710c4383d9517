package org.openspm.examples;

import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.examples.SteelWheelsFields.ORDERED;
import static org.openspm.examples.SteelWheelsFields.TERRITORY;
import static org.openspm.examples.SteelWheelsMetrics.BOOKINGS;
import static org.openspm.examples.SteelWheelsPlans.CAP;
import static org.openspm.examples.SteelWheelsPlans.commission;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Period;
import org.openspm.examples.page.AltText;
import org.openspm.examples.page.Charts;
import org.openspm.examples.page.Charts.Axis;
import org.openspm.examples.page.Series;

/** The pictures of the report, each with the words that stand for it. */
final class Pictures {

    private static final List<String> TERRITORIES = List.of("NA", "EMEA", "APAC", "Japan");

    private Pictures() {}

    /** Columns of bookings, one a quarter, made of the territories. */
    static String bookings(Facts orders) {
        MetricTable table = BOOKINGS.by(TERRITORY).per(QUARTER, ORDERED).evaluate(orders);
        List<Period> quarters = table.periods();
        List<Series> parts = TERRITORIES.stream()
                .map(territory -> new Series(
                        territory,
                        quarters.stream()
                                .map(quarter -> inMillions(
                                        table.value(territory, quarter).figure()))
                                .toList()))
                .toList();
        AltText words = new AltText(
                "Bookings by quarter and territory",
                "Stacked columns, " + quarters.get(0) + " to " + quarters.get(quarters.size() - 1) + ", in all "
                        + table.total() + ". The fourth quarter is the strongest of both full years.");
        return Charts.stacked(
                "bookings",
                words,
                new Axis("USD million", "0.0"),
                quarters.stream().map(Period::toString).toList(),
                parts);
    }

    private static BigDecimal inMillions(Figure bookings) {
        return Show.drawn(bookings).movePointLeft(6);
    }

    /** The commission of a year against attainment, for a rep with a certain quota. */
    static String payoutCurve(Money quota) {
        Money target = commission(quota, quota);
        Money cap = target.times(CAP.factor());
        // Percent of the quota at which the line bends; between them it is straight.
        List<BigDecimal> levels = Stream.of("0", "50", "100", "150", "182.5", "200")
                .map(BigDecimal::new)
                .toList();
        List<Money> earned = levels.stream()
                .map(level -> commission(quota.times(Rate.percent(level)), quota))
                .toList();
        List<Money> paid = earned.stream()
                .map(money -> money.compareTo(cap) > 0 ? cap : money)
                .toList();
        AltText words = new AltText(
                "Payout curve",
                "A line that bends upwards at 50, 100 and 150 percent of a quota of " + quota + ": it pays " + target
                        + " at 100 percent and is flat at " + cap + " from 182.5 percent.");
        return Charts.lines(
                "payout",
                words,
                new Axis("Attainment of a quota of " + quota, "0'%'"),
                new Axis("Commission of the year, USD", "#,##0"),
                levels,
                List.of(new Series("Paid", values(paid)), new Series("Without cap", values(earned))));
    }

    private static List<BigDecimal> values(List<Money> amounts) {
        return amounts.stream().map(Money::value).toList();
    }

    /** A bar for every rep with a quota, and a line at the quota. */
    static String attainment(List<Payout> reps) {
        List<Payout> withQuota =
                reps.stream().filter(rep -> rep.attainment().isDefined()).toList();
        List<BigDecimal> bars =
                withQuota.stream().map(rep -> Show.drawn(rep.attainment())).toList();
        List<String> labels = withQuota.stream()
                .map(rep -> rep.employee().name() + "   " + Show.wholePercent(rep.attainment()))
                .toList();
        long reached = bars.stream()
                .filter(bar -> bar.compareTo(new BigDecimal(100)) >= 0)
                .count();
        AltText words = new AltText(
                "Attainment of all reps with a quota",
                "Bars, longest first: " + reached + " of " + bars.size() + " reach the line at 100 percent. "
                        + String.join(", ", labels).replaceAll(" +", " ") + ".");
        return Charts.bars(
                "attainment",
                words,
                new Axis("Attainment of the year's quota", "0'%'"),
                labels,
                new Series("Attainment", bars),
                100);
    }
}
