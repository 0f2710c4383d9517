package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.testkit.CookbookDeals.AMOUNT;
import static org.openspm.testkit.CookbookDeals.CALENDAR;
import static org.openspm.testkit.CookbookDeals.CLOSED;
import static org.openspm.testkit.CookbookDeals.DEALS;
import static org.openspm.testkit.CookbookDeals.Q1;
import static org.openspm.testkit.CookbookDeals.Q2;
import static org.openspm.testkit.CookbookDeals.REP;
import static org.openspm.testkit.CookbookDeals.TEAM;
import static org.openspm.testkit.CookbookDeals.TEN_PERCENT;
import static org.openspm.testkit.CookbookDeals.deal;
import static org.openspm.testkit.CookbookDeals.deals;
import static org.openspm.testkit.CookbookDeals.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.document.PlanVocabulary;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactChanges;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.settlement.Cause;
import org.openspm.compensation.settlement.EntryKind;
import org.openspm.compensation.settlement.EntryReason;
import org.openspm.compensation.settlement.Ledger;
import org.openspm.compensation.settlement.LedgerEntry;
import org.openspm.compensation.settlement.Settlement;
import org.openspm.core.column.PreparedFacts;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricQuery;
import org.openspm.core.metric.MetricState;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.Period;

/** The guide to embedding says nothing that does not compile and hold. */
@SuppressWarnings("ReturnValueIgnored") // a snippet shows a result; below it the same is asserted
class EmbeddingGuideTest {

    private static final DocSource GUIDE = DocSource.guide("embedding");

    private final Facts facts =
            deals(deal("d1", "jill", "2026-01-20", 100_000), deal("d2", "jill", "2026-04-20", 50_000));
    private final Evaluation run = TEN_PERCENT.evaluate(TEAM, facts);

    // [row]
    record Row(
            long sequence,
            String participant,
            String component,
            LocalDate earned,
            LocalDate posted,
            String kind,
            BigDecimal amount,
            String cause,
            String transaction,
            String credited,
            String unit,
            Long corrects,
            String remark,
            String author,
            String payment) {}
    // [/row]

    // [mapping]
    static Row row(LedgerEntry entry) {
        EntryReason why = entry.reason();
        Optional<Ratio> credited = why.credited().flatMap(Figure::value);
        return new Row(
                entry.sequence(),
                entry.participant(),
                entry.component(),
                entry.earned().range().start(),
                entry.posted().range().start(),
                entry.kind().name(),
                entry.amount().value(),
                why.cause().name(),
                why.transaction(),
                credited.map(ratio -> ratio.numerator() + "/" + ratio.denominator())
                        .orElse(null),
                why.credited().map(figure -> figure.unit().toString()).orElse(null),
                why.corrects().isPresent() ? why.corrects().getAsLong() : null,
                why.remark(),
                why.author(),
                why.payment().map(paid -> paid.currency() + " " + paid.value()).orElse(null));
    }

    static LedgerEntry entry(Row row) {
        return new LedgerEntry(
                row.sequence(),
                row.participant(),
                row.component(),
                CALENDAR.period(QUARTER, row.earned()),
                CALENDAR.period(QUARTER, row.posted()),
                EntryKind.valueOf(row.kind()),
                Money.of(row.amount(), "USD"),
                new EntryReason(
                        Cause.valueOf(row.cause()),
                        row.transaction(),
                        Optional.ofNullable(row.credited()).map(text -> dollars(text)),
                        row.corrects() == null ? OptionalLong.empty() : OptionalLong.of(row.corrects()),
                        row.remark(),
                        row.author(),
                        Optional.ofNullable(row.payment()).map(text -> paid(text))));
    }
    // [/mapping]

    /** What was credited is money in this plan, and so is what is left of the text. */
    private static Figure dollars(String text) {
        String[] parts = text.split("/");
        Ratio ratio = Ratio.of(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
        return Figure.of(ratio, Unit.money(Money.currencyOf("USD")));
    }

    private static Money paid(String text) {
        return Money.of(text.substring(4), text.substring(0, 3));
    }

    @Test
    void threads() {
        // [threads]
        List<Period> quarters = List.of(Q1, Q2);
        List<Money> totals = quarters.parallelStream()
                .map(quarter -> run.earned("jill", quarter))
                .toList();

        totals.toString();
        // [/threads]
        assertThat(totals.toString()).hasToString("[USD 10,000.00, USD 5,000.00]");
        Metric bookings = Metric.of("Bookings", sum(AMOUNT));
        Facts january = deals(deal("d1", "jill", "2026-01-20", 100_000));
        Facts february = deals(deal("d2", "jill", "2026-02-20", 50_000));
        // [merge]
        MetricQuery query = MetricQuery.of(bookings).by(REP);
        MetricState all = Stream.of(january, february)
                .parallel()
                .map(query::evaluateAll)
                .reduce(MetricState::merge)
                .orElseThrow();

        all.table(bookings).value("jill").figure();
        // [/merge]
        assertThat(all.table(bookings).value("jill").figure()).hasToString("USD 150,000.00");
    }

    // [sale]
    record Sale(int index) {}
    // [/sale]

    @Test
    void factsReadOnce() {
        Metric bookings = Metric.of("Bookings", sum(AMOUNT));
        // [prepared]
        Facts history = PreparedFacts.of(facts);
        Evaluation now = TEN_PERCENT.evaluate(TEAM, history);
        MetricTable sold = bookings.by(REP).evaluate(history);

        now.earned("jill");
        sold.value("jill").figure();
        // [/prepared]
        assertThat(now.earned("jill")).hasToString("USD 15,000.00");
        assertThat(sold.value("jill").figure()).hasToString("USD 150,000.00");
    }

    @Test
    void factsInArrays() {
        String[] sellers = {"jill", "omar", "jill"};
        long[] cents = {100_000, 7_000, 25_050};
        int[] epochDays = {20_500, 20_501, 20_502};
        Schema<Sale> SALES = Schema.of("sales", Sale.class).identifiedBy(sale -> "s" + sale.index());
        TextField<Sale> SELLER = SALES.text("seller", sale -> sellers[sale.index()]);
        MoneyField<Sale> PRICE = SALES.money("price", "USD", sale -> BigDecimal.valueOf(cents[sale.index()], 2));
        DateField<Sale> SOLD = SALES.date("sold", sale -> LocalDate.ofEpochDay(epochDays[sale.index()]));
        // [columns]
        Facts sales = PreparedFacts.columns(SALES, cents.length, Sale::new)
                .texts(SELLER, sellers)
                .numbers(PRICE, cents, 2)
                .dates(SOLD, epochDays)
                .facts();

        Metric.of("Revenue", sum(PRICE))
                .by(SELLER)
                .evaluate(sales)
                .value("jill")
                .figure();
        // [/columns]
        assertThat(Metric.of("Revenue", sum(PRICE))
                        .by(SELLER)
                        .evaluate(sales)
                        .value("jill")
                        .figure())
                .hasToString("USD 1,250.50");
    }

    @Test
    void keeping() {
        // [revised]
        Evaluation now = run.revised(FactChanges.none()
                .adding(DEALS, deal("d3", "jill", "2026-03-10", 20_000))
                .retracting(DEALS, "d2"));

        now.earned("jill", Q1);
        run.earned("jill", Q1);
        // [/revised]
        assertThat(now.earned("jill", Q1)).hasToString("USD 12,000.00");
        assertThat(run.earned("jill", Q1)).hasToString("USD 10,000.00");
        // [restored]
        Map<String, Object> stored = TEN_PERCENT.toDocument();
        Evaluation restored = CompensationPlan.fromDocument(stored, PlanVocabulary.of(CLOSED, REP, AMOUNT))
                .evaluate(TEAM, facts);

        restored.statement("jill", Q1).equals(run.statement("jill", Q1));
        restored.changesSince(run);
        // [/restored]
        assertThat(restored.statement("jill", Q1).equals(run.statement("jill", Q1)))
                .hasToString("true");
        assertThat(restored.changesSince(run)).hasToString("[]");
    }

    @Test
    void errors() {
        // [mistakes]
        CompensationPlan.Builder mistaken = plan().component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT)).accumulating(MONTH).pay(RateTable.flat(percent(10))))
                .component(
                        "Bonus",
                        c -> c.bonus(amount(500))
                                .gatedBy(attainment("Commision").atLeast(percent(100))));
        // [/mistakes]
        assertThatIllegalStateException()
                .isThrownBy(mistaken::build)
                .satisfies(problem -> assertThat(problem.getMessage()).isEqualTo(GUIDE.block("text", 0)));
        // [lenient]
        Evaluation lenient = TEN_PERCENT.evaluateLeniently(
                TEAM, deals(deal("d1", "jill", "2026-01-20", 100_000), deal("d2", "nobody", "2026-03-10", 20_000)));

        lenient.total();
        lenient.rejected().get(0).place();
        // [/lenient]
        assertThat(lenient.total()).hasToString("USD 10,000.00");
        assertThat(lenient.rejected().get(0).place()).hasToString("deals d2");
        Evaluation unset = plan().component(
                        "Commission", c -> c.measure(sum(AMOUNT)).quota("none").pay(RateTable.flat(percent(10))))
                .build()
                .evaluate(TEAM, facts);
        // [undefined]
        Figure attainment = unset.attainment("kim", "Commission", Q1);

        attainment.isDefined();
        attainment.reason();
        // [/undefined]
        assertThat(attainment.isDefined()).hasToString("false");
        assertThat(attainment.reason()).hasToString("there is no quota");
    }

    @Test
    void plansAndVersions() {
        // [plans]
        Map<String, Object> document = TEN_PERCENT.toDocument();
        PlanVocabulary vocabulary = PlanVocabulary.of(CLOSED, REP, AMOUNT);
        CompensationPlan restored = CompensationPlan.fromDocument(document, vocabulary);

        document.get("version");
        restored.toDocument().equals(document);
        restored.evaluate(TEAM, facts).total();
        // [/plans]
        assertThat(document.get("version")).hasToString("1");
        assertThat(restored.toDocument().equals(document)).hasToString("true");
        assertThat(restored.evaluate(TEAM, facts).total()).hasToString("USD 15,000.00");
        // [versions]
        Evaluation before = TEN_PERCENT.evaluate(TEAM, facts);
        Evaluation after = restored.evaluate(TEAM, facts);

        after.changesSince(before);
        // [/versions]
        assertThat(after.changesSince(before)).hasToString("[]");
    }

    @Test
    void ledgers() {
        // [ledger]
        Settlement january = Settlement.settle(run, Ledger.empty("USD"), Q1);
        List<Row> stored = january.entries().stream().map(entry -> row(entry)).toList();
        Ledger ledger = Ledger.of("USD", stored.stream().map(row -> entry(row)).toList());

        ledger.equals(january.ledger());
        Settlement.settle(run, ledger, Q1).entries().isEmpty();
        // [/ledger]
        assertThat(ledger.equals(january.ledger())).hasToString("true");
        assertThat(Settlement.settle(run, ledger, Q1).entries().isEmpty()).hasToString("true");
    }

    /** What the guide says of logging holds: nobody writes to a log. */
    @Test
    void oneClassLogsAtDebug() {
        Path root = Path.of("").toAbsolutePath().getParent();
        List<String> logging = new ArrayList<>();
        for (String module : List.of("spm-core", "spm-compensation", "spm-benchmarks")) {
            try (Stream<Path> sources = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                sources.filter(file -> file.toString().endsWith(".java"))
                        .map(root::relativize)
                        .filter(file -> DocSource.text(file).contains("org.slf4j.Logger"))
                        .forEach(file -> logging.add(file.getFileName().toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(logging).containsExactly("MetricLog.java");
    }

    @Test
    void snippetsAndTheirResultsAreTheOnesAbove() {
        String source = DocSource.testSource("EmbeddingGuideTest");
        String bare = source.replaceAll("\\s+", "");
        List<String> regions = List.of(
                "threads",
                "merge",
                "revised",
                "restored",
                "prepared",
                "sale",
                "columns",
                "mistakes",
                "lenient",
                "undefined",
                "plans",
                "row",
                "mapping",
                "ledger",
                "versions");
        assertThat(GUIDE.codeBlocks("java")).hasSize(regions.size());
        for (int i = 0; i < regions.size(); i++) {
            assertThat(GUIDE.codeOf("java", i)).as(regions.get(i)).isEqualTo(DocSource.region(source, regions.get(i)));
            Pattern.compile("^(\\S.*);  +// (.+)$", Pattern.MULTILINE)
                    .matcher(GUIDE.block("java", i))
                    .results()
                    .map(result -> "assertThat(" + result.group(1) + ").hasToString(\"" + result.group(2) + "\");")
                    .forEach(each -> assertThat(bare).contains(each.replaceAll("\\s+", "")));
        }
    }
}
