package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Direction.HIGHER_IS_BETTER;
import static org.openspm.core.metric.Direction.LOWER_IS_BETTER;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.comparison.Benchmark;
import org.openspm.benchmarks.comparison.Comparison;
import org.openspm.benchmarks.comparison.DriverGap;
import org.openspm.benchmarks.comparison.DriverTree;
import org.openspm.benchmarks.comparison.Evidence;
import org.openspm.benchmarks.comparison.GapAnalysis;
import org.openspm.benchmarks.comparison.GapFamily;
import org.openspm.benchmarks.comparison.MeasuredGap;
import org.openspm.benchmarks.comparison.Reference;
import org.openspm.benchmarks.frontier.DataEnvelopment;
import org.openspm.benchmarks.frontier.Frontier;
import org.openspm.benchmarks.frontier.FrontierUnit;
import org.openspm.benchmarks.peer.Classification;
import org.openspm.benchmarks.peer.CohortRule;
import org.openspm.benchmarks.peer.FunnelPlot;
import org.openspm.benchmarks.peer.MaturitySplit;
import org.openspm.benchmarks.peer.Peer;
import org.openspm.benchmarks.peer.PeerGroup;
import org.openspm.benchmarks.peer.Release;
import org.openspm.benchmarks.peer.Standing;
import org.openspm.benchmarks.reference.CollectionMode;
import org.openspm.benchmarks.reference.MetricIdentity;
import org.openspm.benchmarks.reference.Provenance;
import org.openspm.benchmarks.reference.PublishedFigures;
import org.openspm.benchmarks.scorecard.Band;
import org.openspm.benchmarks.scorecard.Indicator;
import org.openspm.benchmarks.scorecard.PerformanceReview;
import org.openspm.benchmarks.scorecard.Scorecard;
import org.openspm.benchmarks.scorecard.ScorecardResult;
import org.openspm.benchmarks.scorecard.ScoredSubject;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Multiplicity;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.FlagField;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/** The guide to benchmarks says nothing that does not compile and hold. */
@SuppressWarnings("ReturnValueIgnored") // a snippet shows a result; below it the same is asserted
class BenchmarksGuideTest {

    private static final List<Peer> peers = IntStream.rangeClosed(1, 24)
            .mapToObj(i -> new Peer("company " + i, Ratio.of(i, 40)))
            .toList();
    private static final Set<String> companies = Set.of("a", "b", "c", "d", "e", "f");
    private static final Set<String> companiesInEmea = Set.of("a", "b", "c", "d", "e");
    private static final Unit usd = Figure.of(Money.of(1, "USD")).unit();

    private record Deal(String rep, boolean won, BigDecimal days) {}

    private static final Schema<Deal> DEALS = Schema.of("deals", Deal.class);
    private static final TextField<Deal> REP = DEALS.text("rep", Deal::rep);
    private static final FlagField<Deal> WON = DEALS.flag("won", Deal::won);
    private static final NumberField<Deal> DAYS = DEALS.number("days", Deal::days);

    /** So many deals of each rep: 6 of 20, 8 of 20 and 29 of 30 won. */
    private static final Facts deals = Facts.of(
            DEALS,
            IntStream.range(0, 70)
                    .mapToObj(i -> i < 20
                            ? new Deal("jill", i < 6, BigDecimal.ONE)
                            : i < 40
                                    ? new Deal("omar", i < 28, BigDecimal.ONE)
                                    : new Deal("zoe", i < 69, BigDecimal.ONE))
                    .toList());

    private static final MetricTable winRateByRep = Metric.ratio(
                    "Win rate", count(DEALS).where(WON.isTrue()), count(DEALS))
            .asPercent()
            .higherIsBetter()
            .by(REP)
            .evaluate(deals);
    private static final MetricValue averageDays = Metric.of("Sales cycle", sum(DAYS))
            .counting(Unit.DAYS)
            .lowerIsBetter()
            .evaluate(Facts.of(DEALS, List.of(new Deal("jill", true, BigDecimal.valueOf(66)))));

    private static final List<ScoredSubject> reps = List.of(
            ScoredSubject.of("jill").with("Win rate", 0.4).with("Days to close", 60),
            ScoredSubject.of("omar").with("Win rate", 0.3).with("Days to close", 30),
            ScoredSubject.of("zoe").with("Win rate", 0.2).with("Days to close", 90));

    @Test
    void references() {
        // [reference]
        Benchmark atQuota = Benchmark.named("Reps at quota")
                .higherIsBetter()
                .bestInClass(percent(81))
                .laggard(percent(25))
                .source(Provenance.of("Survey of companies", 2013).withSampleSize(291))
                .build();

        atQuota.provenance();
        // [/reference]
        assertThat(atQuota.provenance()).hasToString("Survey of companies, 2013, n = 291");
    }

    @Test
    void published() {
        // [published]
        PublishedFigures figures = PublishedFigures.catalogue();
        Benchmark founding = Benchmark.of(figures.figure("founding-reps-at-quota"));
        Benchmark average = Benchmark.of(figures.figure("cso-2018-reps-at-quota"));

        founding.evidence();
        average.evidence();
        average.bestInClass();
        // [/published]
        assertThat(founding.evidence()).hasToString("best in class 81 %, laggard 25 %");
        assertThat(average.evidence()).hasToString("average 54 %");
        assertThat(average.bestInClass()).hasToString("undefined: the benchmark tells (average 54 %) only");
    }

    private static Figure days(long days) {
        return Figure.of(BigDecimal.valueOf(days), Unit.DAYS);
    }

    private static Figure number(long number) {
        return Figure.of(BigDecimal.valueOf(number), Unit.NUMBER);
    }

    private static Figure money(long amount) {
        return Figure.of(Money.of(amount, "USD"));
    }

    @Test
    void evidence() {
        // [evidence]
        Benchmark cycles = Benchmark.named("Sales cycle")
                .lowerIsBetter()
                .evidence(
                        Evidence.quantiles(Map.of(percent(25), days(60), percent(50), days(72), percent(75), days(84))))
                .source(Provenance.of("Survey of sales teams", 2017)
                        .withSampleSize(266)
                        .withCollectionMode(CollectionMode.SURVEY_OF_EXECUTIVES))
                .build();
        Comparison ours = cycles.compare(averageDays);

        ours.position();
        ours.performanceClass().orElseThrow();
        ours.gapTo(Reference.MEDIAN);
        ours.gapTo(Reference.MEDIAN).verdict().orElseThrow();
        ours.gapTo(Reference.MEAN).inUnits();
        // [/evidence]
        assertThat(ours.position()).hasToString("P63, surely P50 to P75");
        assertThat(ours.performanceClass().orElseThrow()).hasToString("average");
        assertThat(ours.gapTo(Reference.MEDIAN)).hasToString("6 days better than median (72 days)");
        assertThat(ours.gapTo(Reference.MEDIAN).verdict().orElseThrow()).hasToString("better");
        assertThat(ours.gapTo(Reference.MEAN).inUnits())
                .hasToString("undefined: the benchmark tells (P25 60 days, P50 72 days, P75 84 days) only");
    }

    @Test
    void tables() {
        // [tables]
        PeerGroup reps = PeerGroup.of(winRateByRep);
        FunnelPlot funnel = FunnelPlot.of(winRateByRep);

        reps.peers().size();
        funnel.units().get(2).place();
        funnel.plot(20).marks().size();
        // [/tables]
        assertThat(reps.peers().size()).hasToString("3");
        assertThat(funnel.units().get(2).place()).hasToString("better beyond the outer limit");
        assertThat(funnel.plot(20).marks().size()).hasToString("2");
    }

    @Test
    void drivers() {
        // [drivers]
        DriverGap bookings = DriverTree.product(
                        "Bookings",
                        DriverTree.driver("Opportunities", number(40), number(50)),
                        DriverTree.driver("Win rate", Figure.of(percent(20)), Figure.of(percent(30)))
                                .withError(0.04),
                        DriverTree.driver("Deal size", money(24_000), money(20_000)))
                .gap(usd, HIGHER_IS_BETTER);

        bookings.gap();
        bookings.largest().driver();
        bookings.largest().part();
        bookings.largest().alone();
        boolean isSure = bookings.signal(2_000, 42).sureness() > 0.8;
        // [/drivers]
        assertThat(bookings.gap()).hasToString("USD -108,000.00");
        assertThat(bookings.largest().driver()).hasToString("Win rate");
        assertThat(bookings.largest().part()).hasToString("USD -98,666.67");
        assertThat(bookings.largest().alone()).hasToString("USD 96,000.00");
        assertThat(isSure).hasToString("true");
    }

    @Test
    void standingAndClasses() {
        // [standing]
        PeerGroup group = PeerGroup.of("Win rate", HIGHER_IS_BETTER, peers);
        Standing standing = group.standing(Ratio.of(1, 2));

        standing.rank();
        standing.quartile();
        standing.isQuartileSure();
        // [/standing]
        assertThat(standing.rank()).hasToString("5");
        assertThat(standing.quartile().orElseThrow()).hasToString("top quartile");
        assertThat(standing.isQuartileSure()).hasToString("false");
        // [classes]
        Classification classes = MaturitySplit.bestAverageLaggard().classify(group);
        // [/classes]
        assertThat(classes.toString()).startsWith("Best in class 5 (20 % asked for), Industry average 12");
    }

    @Test
    void suppression() {
        // [suppression]
        CohortRule rule = CohortRule.atLeast(5);
        Release release = rule.release(Map.of("all", companies, "EMEA", companiesInEmea));

        release.shown();
        release.suppressed().get("EMEA");
        // [/suppression]
        assertThat(release.shown()).hasToString("[all]");
        assertThat(release.suppressed().get("EMEA"))
                .hasToString("with what is shown it would give away fewer than 5 contributors");
    }

    @Test
    void gaps() {
        // [gap]
        MetricIdentity ours = new MetricIdentity(
                "Win rate", "won / (won + lost)", Unit.PERCENT, "closed in the quarter", HIGHER_IS_BETTER);
        GapAnalysis analysis = GapAnalysis.of(ours, ours);
        MeasuredGap emea = analysis.toShare(new Proportion(12, 40), new Proportion(100, 400));
        MeasuredGap apac = analysis.toShare(new Proportion(90, 200), new Proportion(100, 400));

        emea.verdict();
        apac.verdict();
        // [/gap]
        assertThat(emea.verdict()).hasToString("not distinguishable");
        assertThat(apac.verdict()).hasToString("better");
        // [family]
        GapFamily.of(Multiplicity.HOLM, ConfidenceLevel.DEFAULT, List.of(emea, apac));
        // [/family]
        assertThat(GapFamily.of(Multiplicity.HOLM, ConfidenceLevel.DEFAULT, List.of(emea, apac)))
                .hasToString("1 of 2 gaps can be told from chance (Holm)");
    }

    @Test
    void scorecards() {
        // [scorecard]
        ScorecardResult result = Scorecard.of(
                        Indicator.of("Win rate", HIGHER_IS_BETTER).weighing(2).between(0, 0.5),
                        Indicator.of("Days to close", LOWER_IS_BETTER).between(20, 120))
                .score(reps);
        PerformanceReview review =
                PerformanceReview.of(new Band("below", 0), new Band("meets", 0.5), new Band("exceeds", 0.7));

        result.of("jill");
        review.bandOf(result.of("jill")).orElseThrow().name();
        result.stability(1_000, 42).kept("jill").orThrow();
        // [/scorecard]
        assertThat(result.of("jill")).hasToString("jill: 0.73333, rank 1");
        assertThat(review.bandOf(result.of("jill")).orElseThrow().name()).hasToString("exceeds");
        assertThat(result.stability(1_000, 42).kept("jill").orThrow()).hasToString("0.393");
    }

    @Test
    void frontier() {
        // [frontier]
        Frontier frontier = DataEnvelopment.withDefaults()
                .input("Cost", usd)
                .output("New ARR", usd)
                .of(List.of(
                        FrontierUnit.of("APAC").with("Cost", 200_000).with("New ARR", 900_000),
                        FrontierUnit.of("EMEA").with("Cost", 400_000).with("New ARR", 1_350_000),
                        FrontierUnit.of("LATAM").with("Cost", 100_000).with("New ARR", 300_000)));

        frontier.of("EMEA");
        frontier.efficient();
        // [/frontier]
        assertThat(frontier.of("EMEA")).hasToString("EMEA: 75 % efficient; learns from APAC (1.5)");
        assertThat(frontier.efficient()).hasToString("[APAC]");
    }

    @Test
    void snippetsAreTheOnesAbove() {
        DocSource guide = DocSource.guide("benchmarks");
        String source = DocSource.testSource("BenchmarksGuideTest");
        List<String> regions = List.of(
                "reference",
                "published",
                "evidence",
                "standing",
                "classes",
                "tables",
                "suppression",
                "gap",
                "family",
                "drivers",
                "scorecard",
                "frontier");
        assertThat(guide.codeBlocks("java")).hasSize(regions.size());
        for (int i = 0; i < regions.size(); i++) {
            assertThat(guide.codeOf("java", i)).as(regions.get(i)).isEqualTo(DocSource.region(source, regions.get(i)));
        }
    }

    @Test
    void resultsInCommentsAreTheOnesAsserted() {
        String source = DocSource.testSource("BenchmarksGuideTest").replaceAll("\\s+\\.hasToString", ".hasToString");
        List<String> results = DocSource.guide("benchmarks").codeBlocks("java").stream()
                .flatMap(block -> Pattern.compile("// (.+)$", Pattern.MULTILINE)
                        .matcher(block)
                        .results())
                .map(match -> match.group(1))
                .toList();
        assertThat(results).hasSizeGreaterThan(12);
        assertThat(results).allSatisfy(result -> assertThat(source).contains("hasToString(\"" + result + "\")"));
    }

    @Test
    void everyStatisticOfTheTableIsThere() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        Set<String> types;
        try (Stream<Path> sources = Stream.concat(
                Files.walk(root.resolve("spm-benchmarks/src/main/java")),
                Files.walk(root.resolve("spm-core/src/main/java")))) {
            types = sources.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
        List<String> named = DocSource.text(Path.of("docs/guide/benchmarks.md"))
                .lines()
                .filter(line -> line.startsWith("| "))
                .flatMap(line -> Pattern.compile("`([A-Z]\\w+)`").matcher(line).results())
                .map(match -> match.group(1))
                .toList();
        assertThat(named)
                .hasSizeGreaterThan(30)
                .allSatisfy(type -> assertThat(types).contains(type + ".java"));
    }
}
