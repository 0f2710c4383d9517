package org.openspm.testkit;

import static java.time.Month.FEBRUARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.compensation.plan.TargetIncentive.targetIncentive;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.comparison.Benchmark;
import org.openspm.benchmarks.comparison.Comparison;
import org.openspm.benchmarks.comparison.PerformanceClass;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.Statement;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Money;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.FlagField;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;

/** The README says nothing that does not compile and hold: its snippets stand between the marks below, its results are asserted. */
class ReadmeTest {

    private static final FiscalCalendar calendar = FiscalCalendar.startingIn(FEBRUARY);

    // [fields]
    record Deal(String id, String rep, LocalDate closed, BigDecimal amount, String product, boolean won) {}

    static final Schema<Deal> DEALS = Schema.of("deals", Deal.class).identifiedBy(Deal::id);
    static final TextField<Deal> REP = DEALS.text("rep", Deal::rep);
    static final TextField<Deal> PRODUCT = DEALS.text("product", Deal::product);
    static final DateField<Deal> CLOSED = DEALS.date("closed", Deal::closed);
    static final MoneyField<Deal> AMOUNT = DEALS.money("amount", "USD", Deal::amount);
    static final FlagField<Deal> WON = DEALS.flag("won", Deal::won);
    // [/fields]

    private static final List<Deal> deals = List.of(
            deal("d1", "jill", "2026-02-10", 60_000, "Core", true),
            deal("d2", "jill", "2026-03-05", 110_000, "Core", true),
            deal("d3", "jill", "2026-03-20", 40_000, "Plus", false),
            deal("d4", "omar", "2026-03-11", 20_000, "Plus", true),
            deal("d5", "omar", "2026-04-02", 15_000, "Core", false));

    private static Deal deal(String id, String rep, String closed, long amount, String product, boolean won) {
        return new Deal(id, rep, LocalDate.parse(closed), BigDecimal.valueOf(amount), product, won);
    }

    private static final Roster roster = Roster.builder()
            .participant(
                    "jill",
                    p -> p.name("Jill")
                            .targetIncentive(amount(40_000))
                            .quota("new business", calendar.year(2026), amount(200_000)))
            .participant(
                    "omar",
                    p -> p.targetIncentive(amount(30_000)).quota("new business", calendar.year(2026), amount(150_000)))
            .build();

    @Test
    void measures() {
        // [metric]
        Metric winRate = Metric.ratio("Win rate", count(DEALS).where(WON.isTrue()), count(DEALS))
                .asPercent()
                .higherIsBetter();
        MetricTable byRep = winRate.by(REP).per(QUARTER, CLOSED).in(calendar).evaluate(Facts.of(DEALS, deals));

        byRep.value("jill", calendar.quarter(2026, 1));
        byRep.total();
        // [/metric]
        assertThat(byRep.value("jill", calendar.quarter(2026, 1))).hasToString("66.67 %");
        assertThat(byRep.total()).hasToString("60 %");
    }

    @Test
    void pays() {
        // [plan]
        CompensationPlan plan = CompensationPlan.named("Account executive 2026")
                .in("USD")
                .year(calendar.year(2026))
                .paidEach(MONTH)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP).when(WON.isTrue()))
                .component(
                        "New business",
                        c -> c.measure(sum(AMOUNT).where(PRODUCT.in("Core", "Plus")))
                                .quota("new business")
                                .accumulating(YEAR)
                                .pay(RateTable.marginal(
                                        from(percent(0)).rate(percent(5)),
                                        from(percent(50)).rate(percent(8)),
                                        from(percent(100)).rate(percent(12)))))
                .component(
                        "Large-deal SPIFF",
                        c -> c.measure(count(DEALS).where(AMOUNT.atLeast(amount(100_000))))
                                .perUnit(amount(500)))
                .component(
                        "Quarter bonus",
                        c -> c.each(QUARTER)
                                .bonus(amount(1_000))
                                .gatedBy(attainment("New business").atLeast(percent(90))))
                .cap(YEAR, targetIncentive().times(3))
                .build(); // every mistake found here, all at once, each with its remedy

        Evaluation run = plan.evaluate(roster, Facts.of(DEALS, deals));
        Statement march = run.statement("jill", YearMonth.of(2026, 3));
        march.total();
        march.explain().render();
        // [/plan]
        assertThat(march.total()).hasToString("USD 8,100.00");
        assertThat(march.explain().render()).isEqualTo(DocSource.readme().block("text", 0));
        // The bonus of the quarter from February to April comes with April.
        assertThat(run.earned("jill", calendar.month(YearMonth.of(2026, 4)))).isEqualTo(Money.of(1_000, "USD"));
        assertThat(run.earned("omar")).isEqualTo(Money.of(1_000, "USD"));
    }

    @Test
    void compares() {
        MetricValue repsAtQuota = repsAtQuota(6, 12);
        // [comparison]
        Comparison comparison = Benchmark.named("Reps at quota")
                .higherIsBetter()
                .bestInClass(percent(81))
                .laggard(percent(25))
                .source("Survey of sales organisations", 2013)
                .build()
                .compare(repsAtQuota);

        comparison.performanceClass();
        comparison.gap();
        comparison.confidence();
        comparison.explain().render();
        // [/comparison]
        assertThat(comparison.performanceClass()).contains(PerformanceClass.AVERAGE);
        assertThat(comparison.gap()).asString().contains("31");
        assertThat(comparison.confidence()).asString().contains("25.38 % to 74.62 %");
        assertThat(comparison.explain().render()).contains("Survey of sales organisations", "81 %");
    }

    private record Rep(boolean atQuota) {}

    private static MetricValue repsAtQuota(int atQuota, int all) {
        Schema<Rep> reps = Schema.of("reps", Rep.class);
        FlagField<Rep> reached = reps.flag("at quota", Rep::atQuota);
        List<Rep> rows =
                IntStream.range(0, all).mapToObj(i -> new Rep(i < atQuota)).toList();
        return Metric.ratio("Reps at quota", count(reps).where(reached.isTrue()), count(reps))
                .asPercent()
                .higherIsBetter()
                .evaluate(Facts.of(reps, rows));
    }

    @Test
    void snippetsAreTheOnesAbove() {
        String source = DocSource.testSource("ReadmeTest");
        assertThat(DocSource.readme().codeOf("java", 0)).isEqualTo(DocSource.region(source, "fields"));
        assertThat(DocSource.readme().codeOf("java", 1)).isEqualTo(DocSource.region(source, "metric"));
        assertThat(DocSource.readme().codeOf("java", 2)).isEqualTo(DocSource.region(source, "plan"));
        assertThat(DocSource.readme().codeOf("java", 3)).isEqualTo(DocSource.region(source, "comparison"));
        assertThat(DocSource.readme().codeBlocks("java")).hasSize(5);
    }

    @Test
    void theFirstProgramIsWhole() {
        assertThat(DocSource.readme().codeOf("java", 4))
                .isEqualTo(DocSource.bare(DocSource.testSource("First").replace("package org.openspm.testkit;", "")));
        assertThat(First.march().explain().render())
                .isEqualTo(DocSource.readme().under("In your program", "text").get(0));
    }

    /** The program is also a host that {@code -Pconsumers} builds and runs. */
    @Test
    void theFirstProgramIsBuiltAsItSays() {
        Path host = Path.of("spm-examples/src/it/first-program");
        assertThat(DocSource.readme().under("In your program", "xml").get(0))
                .isEqualTo(DocSource.text(host.resolve("pom.xml")).strip().replace("@project.version@", version()));
        assertThat(DocSource.text(host.resolve("src/main/java/First.java")).strip())
                .isEqualTo(DocSource.readme().block("java", 4));
        assertThat(DocSource.readme().under("In your program", "sh").get(1))
                .isEqualTo("mvn -B -q " + goals(DocSource.text(host.resolve("invoker.properties"))));
    }

    /** The version of the parent, which is the first that its file names. */
    private static String version() {
        String pom = DocSource.text(Path.of("pom.xml"));
        return pom.substring(pom.indexOf("<version>") + 9, pom.indexOf("</version>"));
    }

    private static String goals(String invoker) {
        return invoker.lines()
                .filter(line -> line.startsWith("invoker.goals = "))
                .findFirst()
                .orElseThrow()
                .substring(16);
    }

    @Test
    void twoCommandsAreTheWholeSetUp() {
        assertThat(DocSource.readme().under("Quickstart", "sh"))
                .containsExactly("mvn -B -q -pl spm-examples -am compile exec:java", "mvn -B verify");
    }
}
