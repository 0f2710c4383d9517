package org.openspm.examples;

import static org.openspm.examples.SteelWheelsBenchmarks.REPS_AT_QUOTA;

import java.util.List;
import java.util.stream.Collectors;
import org.openspm.benchmarks.comparison.Comparison;
import org.openspm.benchmarks.comparison.Confidence;
import org.openspm.benchmarks.comparison.PerformanceClass;
import org.openspm.benchmarks.frontier.Frontier;
import org.openspm.benchmarks.improvement.ControlChart;
import org.openspm.benchmarks.peer.FunnelPlace;
import org.openspm.benchmarks.peer.FunnelPlot;
import org.openspm.benchmarks.peer.PeerGroup;
import org.openspm.benchmarks.reference.Provenance;
import org.openspm.benchmarks.scorecard.RankStability;
import org.openspm.benchmarks.scorecard.Score;
import org.openspm.benchmarks.scorecard.ScorecardResult;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.metric.MetricValue;
import org.openspm.examples.data.Employee;
import org.openspm.examples.page.Document;
import org.openspm.examples.page.Table;

/** How good that is: next to published levels, to each other, and to the months before. */
final class BenchmarkChapter {

    private static final int DRAWS = 1_000;
    private static final long SEED = 2004;

    private final SteelWheelsYear year;
    private final MetricTable shares;
    private final SteelWheelsStandings standings;

    BenchmarkChapter(SteelWheelsYear year) {
        this.year = year;
        this.shares = year.repsAtQuota();
        this.standings = new SteelWheelsStandings(year.orders());
    }

    void writeTo(Document out) {
        Comparison comparison = REPS_AT_QUOTA.compare(shares.total());
        out.section(
                "How good that is",
                "The share of reps who reached their quota, next to a published figure: best in class "
                        + REPS_AT_QUOTA.bestInClass() + ", laggard " + REPS_AT_QUOTA.laggard() + ".");
        out.table(byTeam(comparison));
        out.term("Class", standing(comparison));
        out.term("Gap", comparison.gap() + ", " + comparison.gapToLaggard());
        out.term("Confidence", comparison.confidence().toString());
        out.term("Source", source(REPS_AT_QUOTA.provenance()));
        out.picture(
                "The share of reps at quota beside the published levels", () -> BenchmarkPictures.bullet(comparison));
        writeReps(out);
        writeTerritories(out);
        writeMonths(out);
    }

    private void writeReps(Document out) {
        PeerGroup bookings = standings.bookings();
        FunnelPlot cancelled = standings.cancellations();
        Frontier frontier = standings.frontier();
        out.section(
                "Reps beside each other",
                "Who is ahead, and whether chance explains it. Most of what a league table shows of small numbers is chance.");
        out.term(year.employee(StatementChapter.REP).name(), bookings.standing(StatementChapter.REP) + ".");
        out.term("Cancellations", beyondLimits(cancelled));
        out.term(
                "Frontier",
                "Most orders and bookings of the customers that they serve: "
                        + frontier.efficient().stream().map(this::nameOf).collect(Collectors.joining(", ")) + ".");
        out.picture(
                "Bookings of the year, and where " + nameOf(StatementChapter.REP) + " stands",
                () -> BenchmarkPictures.distribution(bookings, StatementChapter.REP, this::nameOf));
        out.picture("Cancelled orders by rep", () -> BenchmarkPictures.funnel(cancelled, this::nameOf));
        out.picture("Efficiency of the reps", () -> BenchmarkPictures.frontier(frontier, this::nameOf));
    }

    private String beyondLimits(FunnelPlot funnel) {
        List<String> beyond = funnel.units().stream()
                .filter(unit -> unit.place() != FunnelPlace.AS_CHANCE_LETS)
                .map(unit -> nameOf(unit.id()) + " (" + unit.counts() + "): " + unit.place())
                .toList();
        return beyond.isEmpty() ? "No rep is beyond what chance lets one expect." : String.join(", ", beyond) + ".";
    }

    private void writeTerritories(Document out) {
        ScorecardResult territories = standings.territories();
        out.section(
                "Territories in one number",
                "Bookings, counted twice, average order and cancellations, each put on one scale. The ranks hang on the weights.");
        RankStability stability = territories.stability(DRAWS, SEED);
        for (Score score : territories.scores()) {
            out.term(
                    score.id(),
                    "Rank " + score.rank().orElseThrow() + ", a total of "
                            + Show.rounded(score.total().orThrow(), 2)
                            + "; "
                            + Show.rounded(100 * stability.kept(score.id()).orThrow(), 0)
                            + " % of drawn weights keep the rank.");
        }
        out.picture("The territories' scorecard", () -> BenchmarkPictures.scorecard(territories));
    }

    private void writeMonths(Document out) {
        ControlChart months = standings.months();
        out.section(
                "Months beside those before",
                "Bookings held against limits that the first year set. A month beyond them asks for a reason, and here the season is one.");
        months.signals().forEach(signal -> out.term(signal.label(), signal.reason() + "."));
        out.picture("Bookings by month", () -> BenchmarkPictures.control(months));
    }

    private String nameOf(String id) {
        return year.employee(id).name();
    }

    private Table byTeam(Comparison all) {
        Table table = Table.of("Reps at quota", "Team", "Quotas", "Reached", "Share", "95 % interval", "Class");
        for (Employee manager : year.salesManagers()) {
            Comparison team = REPS_AT_QUOTA.compare(shares.value(manager.id()));
            table = table.row(cells(manager.name(), team));
        }
        return table.total(cells("All", all));
    }

    private static String[] cells(String team, Comparison comparison) {
        MetricValue share = comparison.value();
        Confidence confidence = comparison.confidence();
        return new String[] {
            team,
            Long.toString(share.rows()),
            Show.whole(share.numerator()),
            Show.percent(share.figure()),
            Show.percent(confidence.low()) + " to " + Show.percent(confidence.high()),
            standing(comparison)
        };
    }

    private static String standing(Comparison comparison) {
        return comparison.performanceClass().map(PerformanceClass::toString).orElse("-");
    }

    private static String source(Provenance provenance) {
        return provenance.year() + ", " + provenance.source() + "; about "
                + provenance.population().orElse("an unknown population") + ".";
    }
}
