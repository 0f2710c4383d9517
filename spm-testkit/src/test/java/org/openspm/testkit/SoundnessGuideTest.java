package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.analysis.CurvePiece;
import org.openspm.compensation.analysis.CurvePoint;
import org.openspm.compensation.analysis.EarningsCurve;
import org.openspm.compensation.analysis.Finding;
import org.openspm.compensation.analysis.GoalSeek;
import org.openspm.compensation.analysis.OpenDeals;
import org.openspm.compensation.analysis.PlanReview;
import org.openspm.compensation.analysis.Population;
import org.openspm.compensation.analysis.Selling;
import org.openspm.compensation.analysis.Situation;
import org.openspm.compensation.analysis.Temptation;
import org.openspm.compensation.analysis.Temptations;
import org.openspm.compensation.analysis.TransactionEditor;
import org.openspm.compensation.evaluation.EarningsChange;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

/** The guide to looking inside a plan says nothing that does not compile and hold. */
@SuppressWarnings("ReturnValueIgnored") // a snippet shows a result; below it the same is asserted
class SoundnessGuideTest {

    private static final DocSource GUIDE = DocSource.guide("soundness");
    private static final FiscalCalendar calendar = FiscalCalendar.gregorian();
    private static final Period year = calendar.year(2026);

    // [fields]
    record Deal(String id, String rep, LocalDate closed, BigDecimal amount) {
        Deal withId(String other) {
            return new Deal(other, rep, closed, amount);
        }

        Deal withClosed(LocalDate other) {
            return new Deal(id, rep, other, amount);
        }

        Deal withAmount(Money other) {
            return new Deal(id, rep, closed, other.value());
        }
    }

    static final Schema<Deal> DEALS = Schema.of("deals", Deal.class).identifiedBy(Deal::id);
    static final TextField<Deal> REP = DEALS.text("rep", Deal::rep);
    static final DateField<Deal> CLOSED = DEALS.date("closed", Deal::closed);
    static final MoneyField<Deal> AMOUNT = DEALS.money("amount", "USD", Deal::amount);
    // [/fields]

    // [plan]
    static CompensationPlan plan(Rate beyondQuota) {
        return CompensationPlan.named("Field")
                .in("USD")
                .year(year)
                .paidEach(QUARTER)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .accumulating(YEAR)
                                .pay(RateTable.marginal(
                                        from(percent(0)).rate(percent(0)),
                                        from(percent(50)).rate(percent(5)),
                                        from(percent(100)).rate(beyondQuota),
                                        from(percent(150)).rate(percent(6))))
                                .cap(YEAR, amount(16_000)))
                .component(
                        "Quota bonus",
                        c -> c.each(YEAR)
                                .bonus(amount(4_000))
                                .gatedBy(attainment("Commission").atLeast(percent(100))))
                .build();
    }

    static final Roster ROSTER = Roster.builder()
            .participant("jill", p -> p.quota("sales", year, amount(200_000)))
            .participant("omar", p -> p.quota("sales", year, amount(200_000)))
            .build();
    // [/plan]

    // [selling]
    static Facts sells(Money sold) {
        return Facts.of(DEALS, List.of(new Deal("d1", "jill", LocalDate.of(2026, 2, 10), sold.value())));
    }

    static final Selling SELLING = Selling.of(plan(percent(8)), ROSTER, "jill", sold -> sells(sold));
    static final EarningsCurve CURVE = EarningsCurve.between(Money.of(0, "USD"), Money.of(400_000, "USD"), SELLING);
    // [/selling]

    private static Deal deal(String id, String rep, String closed, long amount) {
        return new Deal(id, rep, LocalDate.parse(closed), BigDecimal.valueOf(amount));
    }

    @Test
    void piecesAndRates() {
        assertThat(CURVE.toString().strip()).isEqualTo(GUIDE.block("text", 0));
        // [pieces]
        CurvePiece jump = CURVE.pieces().get(2);

        jump.isJump();
        jump.rise();
        jump.certainty();
        CURVE.certainty();
        CURVE.marginalRate(Money.of(250_000, "USD"));
        CURVE.pay(Money.of(250_000, "USD"));
        // [/pieces]
        assertThat(jump.isJump()).hasToString("true");
        assertThat(jump.rise()).hasToString("USD 4,000.00");
        assertThat(jump.certainty()).hasToString("EXACT");
        assertThat(CURVE.certainty()).hasToString("EXACT");
        assertThat(CURVE.marginalRate(Money.of(250_000, "USD"))).hasToString("2/25");
        assertThat(CURVE.pay(Money.of(250_000, "USD"))).hasToString("USD 13,000.00");
        // [narrowed]
        Selling bonus = SELLING.component("Quota bonus").during(calendar.quarter(2026, 4));

        bonus.pay(Money.of(250_000, "USD"));
        SELLING.during(calendar.quarter(2026, 1)).pay(Money.of(250_000, "USD"));
        // [/narrowed]
        assertThat(bonus.pay(Money.of(250_000, "USD"))).hasToString("USD 4,000.00");
        assertThat(SELLING.during(calendar.quarter(2026, 1)).pay(Money.of(250_000, "USD")))
                .hasToString("USD 9,000.00");
    }

    @Test
    void sampled() {
        // [sampled]
        CompensationPlan whole = CompensationPlan.named("Whole dollars")
                .in("USD")
                .year(year)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .pay(RateTable.flat(percent(5)))
                                .modifiedBy(
                                        "whole dollars",
                                        (pay, window) -> Ratio.of(pay.toDecimal(0, RoundingMode.DOWN))))
                .build();
        EarningsCurve asked = EarningsCurve.between(
                Money.of(0, "USD"), Money.of(100, "USD"), Selling.of(whole, ROSTER, "jill", sold -> sells(sold)));

        asked.certainty();
        asked.hidden();
        // [/sampled]
        assertThat(asked.hidden()).hasToString("[Commission: its modifier (whole dollars)]");
        assertThat(asked.certainty()).hasToString("SAMPLED");
    }

    @Test
    void limitsEvaluations() {
        // [limit]
        EarningsCurve patient = EarningsCurve.between(Money.of(0, "USD"), Money.of(400_000, "USD"), SELLING, 100_000);

        patient.pieces().equals(CURVE.pieces());
        // [/limit]
        assertThat(EarningsCurve.MOST_EVALUATIONS).isEqualTo(20_000);
        assertThat(patient.pieces().equals(CURVE.pieces())).hasToString("true");
    }

    @Test
    void levelsGoalsAndPoints() {
        // [levels]
        CurvePoint target = CURVE.at("Commission", percent(100)).orElseThrow();

        target.sold();
        target.pay();
        CURVE.at("Commission", percent(250)).isPresent();
        // [/levels]
        assertThat(target.sold()).hasToString("USD 200,000.00");
        assertThat(target.pay()).hasToString("USD 9,000.00");
        assertThat(CURVE.at("Commission", percent(250)).isPresent()).hasToString("false");
        // [goals]
        GoalSeek goal = CURVE.seek(Money.of(8_000, "USD"));
        GoalSeek tooMuch = CURVE.seek(Money.of(25_000, "USD"));

        goal.least().orElseThrow().sold();
        goal.below().orElseThrow().pay();
        tooMuch.least().isPresent();
        // [/goals]
        assertThat(goal.least().orElseThrow().sold()).hasToString("USD 200,000.00");
        assertThat(goal.below().orElseThrow().pay()).hasToString("USD 5,000.00");
        assertThat(tooMuch.least().isPresent()).hasToString("false");
        assertThat(goal + "\n" + tooMuch).isEqualTo(GUIDE.block("text", 1));
        // [points]
        List<CurvePoint> points = CURVE.points("Commission");

        points.size();
        points.get(3).sold();
        points.get(3).attainment();
        points.get(3).pay();
        // [/points]
        assertThat(points.size()).hasToString("7");
        assertThat(points.get(3).sold()).hasToString("USD 200,000.00");
        assertThat(points.get(3).attainment()).hasToString("100 %");
        assertThat(points.get(3).pay()).hasToString("USD 9,000.00");
    }

    @Test
    void openDeals() {
        // [open]
        Facts soFar = Facts.of(DEALS, List.of(deal("d1", "jill", "2026-02-10", 150_000)));
        List<Deal> open = List.of(deal("d2", "jill", "2026-05-12", 40_000), deal("d3", "jill", "2026-06-20", 30_000));
        OpenDeals<Deal> worth = OpenDeals.of(plan(percent(8)), ROSTER, "jill", soFar, DEALS, open);

        worth.before();
        worth.together();
        worth.worths().get(0).alone();
        worth.worths().get(0).last();
        worth.synergy();
        // [/open]
        assertThat(worth.before()).hasToString("USD 2,500.00");
        // 220,000 pay 5,000, 8 % of 20,000 and the bonus: 10,600
        assertThat(worth.together()).hasToString("USD 8,100.00");
        assertThat(worth.worths().get(0).alone()).hasToString("USD 2,000.00");
        // without it 180,000 pay 4,000
        assertThat(worth.worths().get(0).last()).hasToString("USD 6,600.00");
        assertThat(worth.synergy()).hasToString("USD 4,600.00");
    }

    @Test
    void findings() {
        // [review]
        PlanReview review = PlanReview.of(CURVE);
        Finding cliff = review.findings().get(1);
        CurvePiece shown = cliff.piece().orElseThrow();

        cliff.kind();
        shown.from();
        SELLING.pay(shown.from()).equals(shown.payFrom());
        SELLING.pay(shown.to()).equals(shown.payTo());
        // [/review]
        assertThat(cliff.kind()).hasToString("CLIFF");
        assertThat(shown.from()).hasToString("USD 199,999.99");
        assertThat(SELLING.pay(shown.from()).equals(shown.payFrom())).hasToString("true");
        assertThat(SELLING.pay(shown.to()).equals(shown.payTo())).hasToString("true");
        assertThat(review.toString().strip()).isEqualTo(GUIDE.block("text", 2));
        // [mistaken]
        CompensationPlan mistaken = CompensationPlan.named("Mistaken")
                .in("USD")
                .year(year)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .accumulating(YEAR)
                                .pay(RateTable.retroactive(
                                        from(amount(0)).rate(percent(8)),
                                        from(amount(100_000)).rate(percent(5)))))
                .build();
        EarningsCurve falling = EarningsCurve.between(
                Money.of(0, "USD"),
                Money.of(400_000, "USD"),
                Selling.of(mistaken, ROSTER, "jill", sold -> sells(sold)));
        Finding worst = PlanReview.of(falling).findings().get(0);

        worst.kind();
        worst.severity();
        // [/mistaken]
        assertThat(worst.kind()).hasToString("MORE_PAYS_LESS");
        assertThat(worst.severity()).hasToString("ERROR");
        assertThat(worst.toString()).isEqualTo(GUIDE.block("text", 3));
    }

    @Test
    void temptations() {
        // [temptations]
        CompensationPlan quarterly = CompensationPlan.named("Quarterly")
                .in("USD")
                .year(year)
                .paidEach(QUARTER)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .pay(RateTable.retroactive(
                                        from(amount(0)).rate(percent(5)),
                                        from(amount(100_000)).rate(percent(10)))))
                .build();
        Facts lastYear = Facts.of(
                DEALS, List.of(deal("d1", "jill", "2026-02-10", 60_000), deal("d2", "jill", "2026-05-12", 60_000)));
        Temptations tempting = Temptations.in(
                quarterly,
                Population.of(ROSTER, lastYear)
                        .editing(TransactionEditor.of(AMOUNT, Deal::withId, Deal::withAmount)
                                .dated(CLOSED, Deal::withClosed)));
        Temptation delayed = tempting.found().get(1);

        delayed.gain();
        delayed.changed().replay().equals(delayed.changed().pay());
        delayed.asItIs().replay().equals(delayed.asItIs().pay());
        // [/temptations]
        assertThat(delayed.gain()).hasToString("USD 6,000.00");
        assertThat(delayed.changed().replay().equals(delayed.changed().pay())).hasToString("true");
        assertThat(delayed.asItIs().replay().equals(delayed.asItIs().pay())).hasToString("true");
        assertThat(tempting.toString().strip()).isEqualTo(GUIDE.block("text", 4));
    }

    @Test
    void population() {
        // [population]
        Facts sold = Facts.of(
                DEALS, List.of(deal("d1", "jill", "2026-02-10", 250_000), deal("d2", "omar", "2026-05-12", 210_000)));
        PlanReview ofAll = PlanReview.of(plan(percent(8)), Population.of(ROSTER, sold));
        Finding cap = ofAll.findings().get(0);
        Situation uncapped = cap.situations().get(1);

        cap.kind();
        cap.certainty();
        uncapped.replay().equals(uncapped.pay());
        // [/population]
        assertThat(cap.kind()).hasToString("CAP_NEVER_BINDS");
        assertThat(cap.certainty()).hasToString("EXACT");
        assertThat(uncapped.replay().equals(uncapped.pay())).hasToString("true");
        assertThat(ofAll.toString().strip()).isEqualTo(GUIDE.block("text", 5));
    }

    @Test
    void populationWithChanges() {
        // [changes]
        Roster onTarget = Roster.builder()
                .participant(
                        "jill", p -> p.quota("sales", year, amount(200_000)).targetIncentive(amount(10_000)))
                .build();
        Facts oneDeal = Facts.of(DEALS, List.of(deal("d1", "jill", "2026-02-10", 250_000)));
        PlanReview changed = PlanReview.of(
                plan(percent(8)),
                Population.of(onTarget, oneDeal)
                        .editing(TransactionEditor.of(AMOUNT, Deal::withId, Deal::withAmount)
                                .dated(CLOSED, Deal::withClosed))
                        .grossMargin(percent(5)));
        Situation atQuota = changed.findings().get(0).situations().get(0);

        atQuota.pay();
        atQuota.replay().equals(atQuota.pay());
        // [/changes]
        // 5 % of the second 100,000 and the bonus
        assertThat(atQuota.pay()).hasToString("USD 9,000.00");
        assertThat(atQuota.replay().equals(atQuota.pay())).hasToString("true");
        assertThat(changed.toString().strip()).isEqualTo(GUIDE.block("text", 6));
    }

    @Test
    void anotherPlan() {
        // [another]
        Facts facts = Facts.of(
                DEALS,
                List.of(
                        deal("d1", "jill", "2026-02-10", 150_000),
                        deal("d2", "jill", "2026-05-12", 70_000),
                        deal("d3", "omar", "2026-03-03", 120_000)));
        Evaluation run = plan(percent(8)).evaluate(ROSTER, facts);
        Evaluation generous = plan(percent(10)).whatIf(run);
        List<EarningsChange> changes = generous.changesSince(run);

        generous.total().minus(run.total());
        changes.size();
        changes.get(0);
        // [/another]
        assertThat(generous.total().minus(run.total())).hasToString("USD 400.00");
        assertThat(changes.size()).hasToString("1");
        // 5 % of 50,000 and 8 %, or 10 %, of 20,000, of which 2,500 came with the first quarter
        assertThat(changes.get(0)).hasToString("jill, 2026-Q2: USD 4,100.00 becomes USD 4,500.00");
    }

    /** The tables of the guide leave no kind out. */
    @Test
    void everyKindIsListed() {
        assertThat(Finding.Kind.values()).allMatch(kind -> GUIDE.contains("| `" + kind + "` |"));
        assertThat(Finding.Severity.values()).allMatch(severity -> GUIDE.contains("| `" + severity + "` |"));
        assertThat(Temptation.Kind.values()).allMatch(kind -> GUIDE.contains("| `" + kind + "` |"));
    }

    @Test
    void snippetsAndTheirResultsAreTheOnesAbove() {
        String source = DocSource.testSource("SoundnessGuideTest");
        String bare = source.replaceAll("\\s+", "");
        List<String> regions = List.of(
                "fields",
                "plan",
                "selling",
                "pieces",
                "narrowed",
                "sampled",
                "limit",
                "levels",
                "goals",
                "points",
                "open",
                "review",
                "mistaken",
                "temptations",
                "population",
                "changes",
                "another");
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
